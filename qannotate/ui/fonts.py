"""Which typefaces show which script, and the sizes of type.

Han characters have regional forms: the family, not the text, decides which are shown.
Families are tried in order; the first that exists is used.
"""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from qannotate.domain.document import Script
from qannotate.domain.view import ScriptView

UI_SIZE = 13
SMALL_SIZE = 12
TITLE_SIZE = 14
HEADER_SIZE = 15
KEY_SIZE = 11

ARTICLE_SIZE = 20
ARTICLE_SIZES = (15, 18, 20, 22, 24, 28, 32)
"""The steps of zooming, in pixels. 15 is that of the review columns."""


class Typeface(StrEnum):
    """The kinds of reading typeface: Hei (sans serif) and Song (serif)."""

    HEI = "hei"
    SONG = "song"


class Face(StrEnum):
    """The regional forms of Han characters."""

    SIMPLIFIED = "sc"
    TRADITIONAL = "tc"
    HONG_KONG = "hk"


_UI = {
    Face.SIMPLIFIED: ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"),
    Face.TRADITIONAL: ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC"),
    Face.HONG_KONG: ("Microsoft JhengHei UI", "PingFang HK", "Noto Sans CJK HK", "Noto Sans HK"),
}

_READING = {
    (Face.SIMPLIFIED, Typeface.HEI): (
        "PingFang SC",
        "Microsoft YaHei",
        "Noto Sans CJK SC",
        "Noto Sans SC",
        "Source Han Sans SC",
        "WenQuanYi Zen Hei",
    ),
    (Face.TRADITIONAL, Typeface.HEI): (
        "PingFang TC",
        "Microsoft JhengHei",
        "Noto Sans CJK TC",
        "Noto Sans TC",
        "Source Han Sans TC",
    ),
    (Face.HONG_KONG, Typeface.HEI): (
        "PingFang HK",
        "Noto Sans CJK HK",
        "Noto Sans HK",
        "Source Han Sans HC",
        "Microsoft JhengHei",
    ),
    (Face.SIMPLIFIED, Typeface.SONG): (
        "Songti SC",
        "Noto Serif CJK SC",
        "Noto Serif SC",
        "Source Han Serif SC",
        "SimSun",
    ),
    (Face.TRADITIONAL, Typeface.SONG): (
        "Songti TC",
        "Noto Serif CJK TC",
        "Noto Serif TC",
        "Source Han Serif TC",
        "PMingLiU",
    ),
    (Face.HONG_KONG, Typeface.SONG): (
        "Songti TC",
        "Noto Serif CJK HK",
        "Noto Serif HK",
        "Source Han Serif HC",
        "MingLiU_HKSCS",
    ),
}

_RARE = ("SimSun-ExtB", "MingLiU-ExtB", "Plangothic", "HanaMinB")
_FIXED = ("Cascadia Mono", "SF Mono", "Noto Sans Mono CJK SC")

_FACE_OF_VIEW = {
    ScriptView.SIMPLIFIED: Face.SIMPLIFIED,
    ScriptView.TRADITIONAL: Face.TRADITIONAL,
    ScriptView.TAIWAN: Face.TRADITIONAL,
    ScriptView.HONG_KONG: Face.HONG_KONG,
}


def face_of(view: ScriptView, script: Script) -> Face:
    """Return the forms a view is shown in; the original follows the document's own script."""
    original = Face.TRADITIONAL if script is Script.TRADITIONAL else Face.SIMPLIFIED
    return _FACE_OF_VIEW.get(view, original)


def face_of_language(language: str) -> Face:
    """Return the forms for a language of the interface, such as `zh_TW`."""
    locale = QLocale(language)
    if locale.territory() == QLocale.Country.HongKong:
        return Face.HONG_KONG
    if locale.script() == QLocale.Script.TraditionalHanScript:
        return Face.TRADITIONAL
    return Face.SIMPLIFIED


def reading_families(face: Face, typeface: Typeface, own: str = "") -> list[str]:
    """Return the families for article text, the person's `own` choice first."""
    chosen = (own,) if own else ()
    return [*chosen, *_READING[face, typeface], *_RARE]


def article_font(
    face: Face, size: int, typeface: Typeface = Typeface.HEI, *, own: str = ""
) -> QFont:
    """Return the font of the article in pixels, with the forms of `face` in any locale."""
    font = QFont()
    font.setFamilies(reading_families(face, typeface, own))
    font.setPixelSize(size)
    keep_forms(font)
    return font


def keep_forms(font: QFont) -> None:
    """Keep a Chinese locale from replacing the font's own regional forms.

    Fonts for all regions swap glyphs by language (`locl`), which would make every script
    view look alike. Qt 6.7 has no such feature switch that Python can use; the forms
    stayed apart there without it.
    """
    tag = getattr(QFont, "Tag", None)
    if tag is None:
        return
    with suppress(TypeError, AttributeError):
        font.setFeature(tag("locl"), 0)


def ui_font(language: str = "", size: int = UI_SIZE) -> QFont:
    """Return the font of the interface: the system's own, then one that has the forms.

    `size` grows with the system's font if that is larger than ours.
    """
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    face = face_of_language(language or QLocale().name())
    font.setFamilies([font.family(), *_UI[face]])
    larger = max(0, _pixels(font) - UI_SIZE) if font.pointSizeF() > 0 else 0
    font.setPixelSize(size + min(larger, UI_SIZE))
    return font


def _pixels(font: QFont) -> int:
    # 96 dots an inch are what device-independent pixels mean on all but macOS, where a
    # point is a pixel and the default of 13 needs no growing.
    return round(font.pointSizeF() * 96 / 72)


def script_font(view: ScriptView, base: QFont) -> QFont:
    """Return `base` with the family in which a view's own name is written."""
    font = QFont(base)
    face = _FACE_OF_VIEW.get(view)
    if face is not None:
        font.setFamilies(list(_UI[face]))
        keep_forms(font)
    return font


def fixed_font(size: int = SMALL_SIZE) -> QFont:
    """Return a font of fixed width, for keys and commands."""
    font = QFont()
    font.setFamilies(list(_FIXED))
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPixelSize(size)
    return font


def sized(font: QFont, size: int, *, medium: bool = False) -> QFont:
    """Return a copy at a size in pixels, regular or medium."""
    copy = QFont(font)
    copy.setPixelSize(size)
    copy.setWeight(QFont.Weight.Medium if medium else QFont.Weight.Normal)
    return copy
