"""The look as data: every colour and size of the window, for light and dark.

The only home of colour values. Style sheets and palettes are made from a `Theme`, never
written by hand. A widget asks `theme_of(self)` when it paints, so the theme travels with
the palette: a changed palette is all that a change of theme needs, and two themes can
stand side by side in one window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from qannotate.ui.style_sheet import style_sheet

SLOTS = 8
"""How many label colours there are. Slots above it use them again with an end mark."""


class ThemeChoice(StrEnum):
    """What a person can choose in the settings."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class SlotColors:
    """One label colour: lines and captions, fill, fill of the hovered or selected span."""

    ink: str
    tint: str
    strong: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of the window, as `#rrggbb`."""

    name: str
    window: str
    panel: str
    page: str
    raised: str
    border: str
    border_strong: str
    text: str
    text_secondary: str
    text_tertiary: str
    text_disabled: str
    ink: str
    ink_hover: str
    ink_pressed: str
    ink_on: str
    hover: str
    pressed: str
    selected_row: str
    selected_text: str
    focus: str
    success: str
    success_bg: str
    warning: str
    warning_bg: str
    error: str
    error_bg: str
    find: str
    find_current: str
    agreed: str
    slots: tuple[SlotColors, ...]
    high_contrast: bool = False

    def slot(self, number: int) -> SlotColors:
        """Return the colours of a label's slot, counted from 1."""
        return self.slots[(number - 1) % SLOTS]

    @property
    def line_width(self) -> float:
        """The width of a label's line, in device-independent pixels."""
        return 3.0 if self.high_contrast else 2.0


LIGHT = Theme(
    name="light",
    window="#F1F2F4",
    panel="#F8F8FA",
    page="#FFFFFF",
    raised="#FFFFFF",
    border="#E2E4E9",
    border_strong="#868C99",
    text="#1B1E25",
    text_secondary="#565C69",
    text_tertiary="#646A78",
    text_disabled="#A3A8B3",
    ink="#262A33",
    ink_hover="#40444B",
    ink_pressed="#5A5D64",
    ink_on="#FFFFFF",
    hover="#ECEEF2",
    pressed="#E1E4EA",
    selected_row="#E3E8F2",
    selected_text="#CFE0FC",
    focus="#2A6BE0",
    success="#1F7A4D",
    success_bg="#E6F4EC",
    warning="#8F5E00",
    warning_bg="#FBF1DC",
    error="#BF3329",
    error_bg="#FBE9E7",
    find="#FFF0B3",
    find_current="#FFD95A",
    agreed="#B4BAC6",
    slots=(
        SlotColors("#033BA6", "#E7F0FE", "#C6DAFE"),
        SlotColors("#802102", "#FEEAE3", "#FECDBA"),
        SlotColors("#286640", "#E3F5E7", "#BCE6C5"),
        SlotColors("#865DD7", "#F1ECFF", "#DFD1FD"),
        SlotColors("#8C711A", "#F6EFDC", "#E9D8AB"),
        SlotColors("#117C8C", "#DCF5F7", "#A9E6ED"),
        SlotColors("#BC5365", "#FFE9EC", "#FFC9D1"),
        SlotColors("#444658", "#EDEFF4", "#D4D9E5"),
    ),
)

DARK = Theme(
    name="dark",
    window="#17181B",
    panel="#1F2024",
    page="#1C1D20",
    raised="#292B30",
    border="#33353B",
    border_strong="#7F8591",
    text="#E4E6EA",
    text_secondary="#A8ADB8",
    text_tertiary="#8F95A1",
    text_disabled="#5F646E",
    ink="#E2E5EA",
    ink_hover="#CACDD2",
    ink_pressed="#B2B5BA",
    ink_on="#1B1D21",
    hover="#2A2C31",
    pressed="#34373D",
    selected_row="#2C3442",
    selected_text="#2B4878",
    focus="#79ABFF",
    success="#62C490",
    success_bg="#1E3329",
    warning="#E0B050",
    warning_bg="#3A301B",
    error="#FF8B80",
    error_bg="#43241F",
    find="#4A3F14",
    find_current="#665518",
    agreed="#666B76",
    slots=(
        SlotColors("#A0BEF5", "#232E41", "#304367"),
        SlotColors("#D87339", "#3E271F", "#613727"),
        SlotColors("#58A57B", "#1F3324", "#264E32"),
        SlotColors("#A07BDD", "#31293E", "#493B62"),
        SlotColors("#F0DDA9", "#352D17", "#514214"),
        SlotColors("#98F0EF", "#133337", "#054D54"),
        SlotColors("#E7ACB2", "#3E262A", "#61343D"),
        SlotColors("#8C91A5", "#2C2E33", "#40434E"),
    ),
)

# Which theme a palette was made from is read off a role that nothing in the window uses.
_SIGNATURE = QPalette.ColorRole.LinkVisited


@lru_cache(maxsize=512)
def color(value: str) -> QColor:
    """Return a token's colour. It is shared: never change it in place."""
    return QColor(value)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21.

    Source: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(value: str) -> float:
    channels = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, from which `theme_of` finds it again."""
    result = QPalette()
    roles = QPalette.ColorRole
    chosen = {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.page,
        roles.AlternateBase: theme.panel,
        roles.Text: theme.text,
        roles.PlaceholderText: theme.text_tertiary,
        roles.Button: theme.raised,
        roles.ButtonText: theme.text,
        roles.BrightText: theme.ink_on,
        roles.Highlight: theme.selected_text,
        roles.HighlightedText: theme.text,
        roles.Link: theme.focus,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.text,
        roles.Light: theme.raised,
        roles.Midlight: theme.border,
        roles.Mid: theme.border,
        roles.Dark: theme.border_strong,
        roles.Shadow: theme.border_strong,
        _SIGNATURE: theme.text_secondary,
    }
    accent = getattr(roles, "Accent", None)  # from Qt 6.6
    if accent is not None:
        chosen[accent] = theme.focus
    for role, value in chosen.items():
        result.setColor(role, color(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, role, color(theme.text_disabled))
    return result


def theme_of(widget: QWidget) -> Theme:
    """Return the theme that a widget is to be painted in."""
    return theme_of_palette(widget.palette())


def theme_of_palette(colors: QPalette) -> Theme:
    """Return the theme a palette was made from; a foreign palette is taken as it is."""
    signature = colors.color(_SIGNATURE)
    for theme in (LIGHT, DARK):
        if signature == color(theme.text_secondary):
            return theme
    roles = QPalette.ColorRole
    return _from_system(
        *(
            colors.color(role).name().upper()
            for role in (roles.Window, roles.Base, roles.Text, roles.Highlight, roles.Link)
        )
    )


@lru_cache(maxsize=8)
def _from_system(window: str, base: str, text: str, highlight: str, link: str) -> Theme:
    """Return a theme of the system's few colours, for people who need high contrast."""
    like = DARK if _luminance(base) < 0.2 else LIGHT
    slots = tuple(SlotColors(slot.ink, base, base) for slot in like.slots)
    readable = contrast(text, highlight) >= 4.5
    return replace(
        like,
        name="system",
        window=window,
        panel=window,
        page=base,
        raised=base,
        border=text,
        border_strong=text,
        text=text,
        text_secondary=text,
        text_tertiary=text,
        ink=text,
        ink_on=base,
        selected_row=base,
        selected_text=highlight if readable else like.selected_text,
        focus=link,
        agreed=text,
        slots=slots,
        high_contrast=True,
    )


class ThemeKeeper(QObject):
    """Dresses the application, and follows the system if the person wants that.

    Signals:
        changed: the application wears another `Theme` now.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: ThemeChoice) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        # Taken before the first theme is put on: afterwards it would be our own.
        self._system_palette = QPalette(application.palette())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._dress()

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def theme(self) -> Theme:
        return theme_of_palette(self._application.palette())

    def choose(self, choice: ThemeChoice) -> None:
        self._choice = choice
        self._dress()

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and wants_high_contrast():
            wear(self._application, theme_of_palette(self._system_palette))
        else:
            wear(self._application, theme_for(self._choice))
        self.changed.emit(self.theme)


def wear(application: QApplication, theme: Theme) -> None:
    """Dress the whole application in a theme: Fusion, palette and style sheet."""
    application.setStyle("Fusion")
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def theme_for(choice: ThemeChoice) -> Theme:
    """Return the theme of a choice; where the system says nothing, the light one."""
    if choice is ThemeChoice.SYSTEM:
        return DARK if _system_is_dark() else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def wants_high_contrast() -> bool:
    """Whether the system asks for more contrast; only newer Qt can tell."""
    accessibility: Callable[[], object] | None = getattr(
        QGuiApplication.styleHints(), "accessibility", None
    )
    hints = accessibility() if accessibility is not None else None
    preference: Callable[[], object] | None = getattr(hints, "contrastPreference", None)
    if preference is None:
        return False
    return getattr(preference(), "name", "") == "HighContrast"
