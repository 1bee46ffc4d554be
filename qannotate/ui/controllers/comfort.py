"""How a person likes to read: type, size, captions and measure, kept in the settings."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from qannotate.settings import Settings
from qannotate.ui.fonts import ARTICLE_SIZE, ARTICLE_SIZES, Typeface
from qannotate.ui.widgets.article_view import ArticleView, Captions, ReadingStyle
from qannotate.ui.widgets.reading_style import MEASURE, MEASURES


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
    def style(self) -> ReadingStyle:
        return self._view.reading_style

    def choose_typeface(self, typeface: Typeface) -> None:
        self._read_in(replace(self.style, typeface=typeface))

    def choose_captions(self, captions: Captions) -> None:
        self._read_in(replace(self.style, captions=captions))

    def choose_measure(self, measure: int) -> None:
        self._read_in(replace(self.style, measure=measure))

    def zoom(self, steps: int) -> None:
        self._view.zoom(steps)
        self._keep()

    def _read_in(self, style: ReadingStyle) -> None:
        self._view.set_reading_style(style)
        self._keep()

    def _keep(self) -> None:
        style = self.style
        self._settings.reading["size"] = style.size
        self._settings.reading["typeface"] = style.typeface.value
        self._settings.reading["captions"] = style.captions.value
        self._settings.reading["measure"] = style.measure
        self._settings.save()


def style_from(settings: Settings) -> ReadingStyle:
    """Return the style that was chosen last, or the usual one."""
    size = settings.reading.get("size")
    measure = settings.reading.get("measure")
    faces = {typeface.value: typeface for typeface in Typeface}
    captions = {one.value: one for one in Captions}
    return ReadingStyle(
        size=size if isinstance(size, int) and size in ARTICLE_SIZES else ARTICLE_SIZE,
        typeface=faces.get(str(settings.reading.get("typeface")), Typeface.HEI),
        measure=measure if isinstance(measure, int) and measure in MEASURES else MEASURE,
        captions=captions.get(str(settings.reading.get("captions")), Captions.ALL),
    )
