"""Who works here: at the first start, and when somebody else takes the desk."""

from __future__ import annotations

from qannotate.domain.annotator import Annotator
from qannotate.settings import Settings
from qannotate.workspace.project import Project


def person_in(project: Project, settings: Settings) -> Annotator:
    """Return the person at this computer as the project knows them, new ones stored.

    A project that can only be read may not know them; their set is empty there.

    Raises:
        UserError: they could not be stored.
    """
    person = settings.person()
    if not project.read_only:
        return project.ensure_person(person)
    known = (one for one in project.annotators() if one.id == person.id)
    return next(known, person)


def people_known(settings: Settings) -> tuple[str, ...]:
    """Return the names of this computer's people, the one at work first."""
    here = settings.person().name
    return (here, *sorted(name for name in settings.people if name != here))
