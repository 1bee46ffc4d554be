"""Editing: one person's labels on one article, in memory, and the changes they can make."""

from __future__ import annotations

from qannotate.workspace.editing.session import EditingSession
from qannotate.workspace.editing.summaries import consequences

__all__ = ["EditingSession", "consequences"]
