"""Importing: files become documents of the project, with the labels that they bring.

Importing adds and never overwrites; the same file twice adds nothing. A file that cannot
be read to its end is refused whole; in one that can be read, a document or a span that
makes no sense is refused alone. Each batch is one transaction: cancelling keeps those that
are stored.
"""

from __future__ import annotations

from qannotate.workspace.importing.articles import extract
from qannotate.workspace.importing.importer import Count, ImportReport, import_paths
from qannotate.workspace.importing.labels import read_mapping

__all__ = ["Count", "ImportReport", "extract", "import_paths", "read_mapping"]
