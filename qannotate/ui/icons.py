"""Icons: line drawings in the colours of the theme, sharp at any pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from qannotate import assets
from qannotate.ui.theme import Theme

_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


def icon(name: str, theme: Theme, *, token: str = "text_secondary", size: int = 16) -> QIcon:
    """Return an icon in the colour of a token of the theme, greyed where disabled.

    Raises:
        FileNotFoundError: there is no such icon.
    """
    return _icon(name, getattr(theme, token), theme.text_disabled, size)


@lru_cache(maxsize=512)
def _icon(name: str, normal: str, disabled: str, size: int) -> QIcon:
    result = QIcon()
    for ratio in _RATIOS:
        result.addPixmap(pixmap(name, normal, size, ratio), QIcon.Mode.Normal)
        result.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return result


@lru_cache(maxsize=1024)
def pixmap(name: str, value: str, size: int, ratio: float) -> QPixmap:
    """Return an icon drawn in a colour, `size` device-independent pixels wide and high."""
    # Read before painting: a painter left open by an error takes the process down.
    drawing = QSvgRenderer(QByteArray(svg(name, value, size).encode()))
    side = round(size * ratio)
    result = QPixmap(QSize(side, side))
    result.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(result)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def svg(name: str, value: str, size: int) -> str:
    """Return the drawing with a colour, and a stroke that suits its size."""
    # The drawings are 24 units wide: the stroke is given in pixels of the drawn size.
    stroke = (1.75 if size < 20 else 1.5) * 24 / size * (16 / 24 if size < 20 else 20 / 24)
    text = _source(name)
    return text.replace("currentColor", value).replace(
        'stroke-width="2"', f'stroke-width="{stroke:.3f}"'
    )


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return assets.resources("icons", f"{name}.svg").read_text(encoding="utf-8")
