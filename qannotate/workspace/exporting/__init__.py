"""Exporting: the labels of chosen annotators, written in a format, with what was lost.

An export is planned first, then written: all of its files appear, or none. It depends on
nothing but what goes out: not on row numbers, the order of imports, or the day.
"""

from __future__ import annotations

from qannotate.workspace.exporting.exporter import ExportPlan, ExportReport, export, plan_export

__all__ = ["ExportPlan", "ExportReport", "export", "plan_export"]
