"""Memory: where a person was in each project, so that opening it puts them back there."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from qannotate.domain.view import Aid, ScriptView, View
from qannotate.settings import Settings
from qannotate.ui.controllers.reading import Place

_ARTICLES_KEPT = 200


class Memory:
    """The places of one project, kept in the settings."""

    def __init__(self, settings: Settings, project: Path) -> None:
        self._settings = settings
        self._kept = settings.places.setdefault(str(project), {})

    @property
    def document(self) -> UUID | None:
        try:
            return UUID(str(self._kept.get("document")))
        except ValueError:
            return None

    @property
    def view(self) -> View:
        try:
            script = ScriptView(str(self._kept.get("script", ScriptView.ORIGINAL)))
            aids = frozenset(Aid(str(aid)) for aid in _listed(self._kept.get("aids")))
        except ValueError:  # written by a version that knew other views
            return View()
        return View(script, aids)

    def place(self, document: UUID) -> Place:
        numbers = _listed(self._places().get(str(document)))
        if len(numbers) == 2 and all(isinstance(number, int) for number in numbers):
            top, caret = (int(str(number)) for number in numbers)
            return Place(top=top, caret=caret)
        return Place()

    def keep_place(self, document: UUID, place: Place) -> None:
        places = self._places()
        places.pop(str(document), None)
        places[str(document)] = [place.top, place.caret]
        for oldest in list(places)[:-_ARTICLES_KEPT]:
            del places[oldest]
        self._kept["places"] = places
        self._kept["document"] = str(document)

    def keep_view(self, view: View) -> None:
        self._kept["script"] = view.script.value
        self._kept["aids"] = sorted(aid.value for aid in view.aids)

    def save(self) -> None:
        self._settings.save()

    def _places(self) -> dict[str, object]:
        places = self._kept.get("places")
        return places if isinstance(places, dict) else {}


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []
