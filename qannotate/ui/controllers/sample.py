"""The sample project: a copy made in the person's documents, never in the installation."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from qannotate import assets, settings
from qannotate.domain.annotator import Annotator
from qannotate.errors import StorageError
from qannotate.ui.tasks import Progress
from qannotate.workspace.importing import import_paths
from qannotate.workspace.project import Project
from qannotate.workspace.schemes import DEFAULT_SCHEME, scheme_text


def sample_path() -> Path:
    return settings.documents_folder() / "sample.qann"


def make_sample(target: Path, name: str, by: Annotator, progress: Progress) -> Path:
    """Make the sample project at `target`, whole or not at all. For a worker.

    Raises:
        UserError: it cannot be written there.
    """
    draft = target.with_name(f"{target.stem}.draft.qann")
    _make_room(draft)
    scheme = scheme_text(DEFAULT_SCHEME)
    with Project.create(draft, scheme_toml=scheme, name=name, writer=by.name) as project:
        person = project.ensure_annotator(by)
        articles = sorted(assets.seeds("articles").glob("*.txt"))
        import_paths(project, articles, by=person, progress=progress)
    draft.replace(target)
    return target


def _make_room(draft: Path) -> None:
    try:
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(
            QCoreApplication.translate("Shell", "The folder {0} cannot be written to.").format(
                draft.parent
            ),
            QCoreApplication.translate(
                "Shell", "Make it writable, or set QANNOTATE_HOME to another folder."
            ),
        ) from error
