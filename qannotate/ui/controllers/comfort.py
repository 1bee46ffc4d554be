"""How a person likes to read: type and size, kept in the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from qannotate.settings import Settings
from qannotate.ui.fonts import ARTICLE_SIZE, ARTICLE_SIZES, Typeface
from qannotate.ui.widgets.article_view import ArticleView, ReadingStyle


class Comfort(QObject):
    """Puts the person's choices on the article, and keeps what they change."""

    def __init__(
        self, settings: Settings, view: ArticleView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._view = view
        view.set_reading_style(style_from(settings))
        view.zoomed.connect(self._keep)

    @property
    def typeface(self) -> Typeface:
        return self._view.reading_style.typeface

    def choose_typeface(self, typeface: Typeface) -> None:
        self._view.set_reading_style(replace(self._view.reading_style, typeface=typeface))
        self._keep()

    def zoom(self, steps: int) -> None:
        self._view.zoom(steps)
        self._keep()

    def _keep(self) -> None:
        style = self._view.reading_style
        self._settings.reading["size"] = style.size
        self._settings.reading["typeface"] = style.typeface.value
        self._settings.save()


def style_from(settings: Settings) -> ReadingStyle:
    """Return the style that was chosen last, or the usual one."""
    size = settings.reading.get("size")
    face = settings.reading.get("typeface")
    known = {typeface.value: typeface for typeface in Typeface}
    return ReadingStyle(
        size=size if isinstance(size, int) and size in ARTICLE_SIZES else ARTICLE_SIZE,
        typeface=known.get(str(face), Typeface.HEI),
    )
