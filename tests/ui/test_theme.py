import re
from dataclasses import fields
from itertools import combinations
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

import qannotate
from qannotate.ui.style_sheet import style_sheet
from qannotate.ui.theme import (
    DARK,
    LIGHT,
    SLOTS,
    Theme,
    ThemeChoice,
    ThemeKeeper,
    contrast,
    palette,
    theme_for,
    theme_of,
    theme_of_palette,
    wear,
)

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
PLACES = ("window", "panel", "page", "raised")


@THEMES
@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("token", ["text", "text_secondary", "text_tertiary"])
def test_text_can_be_read_wherever_it_stands(theme, place, token):
    assert contrast(getattr(theme, token), getattr(theme, place)) >= 4.5


@THEMES
@pytest.mark.parametrize(
    "ground",
    ["hover", "pressed", "selected_row", "selected_text", "find", "find_current",
     "success_bg", "warning_bg", "error_bg"],
)  # fmt: skip
def test_text_can_be_read_on_every_state_of_a_row(theme, ground):
    assert contrast(theme.text, getattr(theme, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", ["success", "warning", "error"])
def test_messages_can_be_read_on_their_ground_and_on_every_place(theme, tone):
    assert contrast(getattr(theme, tone), getattr(theme, f"{tone}_bg")) >= 4.5
    for place in PLACES:
        assert contrast(getattr(theme, tone), getattr(theme, place)) >= 4.5


@THEMES
def test_the_outline_of_controls_can_be_seen(theme):
    for place in ("panel", "page", "raised"):
        assert contrast(theme.border_strong, getattr(theme, place)) >= 3
        assert contrast(theme.focus, getattr(theme, place)) >= 3


@THEMES
@pytest.mark.parametrize("fill", ["ink", "ink_hover", "ink_pressed"])
def test_a_primary_button_can_be_read_in_each_state(theme, fill):
    assert contrast(theme.ink_on, getattr(theme, fill)) >= 4.5


@THEMES
@pytest.mark.parametrize("number", range(1, SLOTS + 1))
def test_each_label_colour_can_be_read(theme, number):
    slot = theme.slot(number)
    assert contrast(slot.ink, theme.page) >= 4.5
    assert contrast(slot.ink, theme.panel) >= 3
    assert contrast(theme.text, slot.tint) >= 4.5
    assert contrast(theme.text, slot.strong) >= 4.5


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        (LIGHT.text, LIGHT.window, 14.9),
        (LIGHT.border_strong, LIGHT.page, 3.4),
        (LIGHT.focus, LIGHT.page, 4.9),
        (DARK.text, DARK.raised, 11.3),
        (DARK.text, DARK.find_current, 5.8),
        (LIGHT.slots[0].ink, LIGHT.page, 9.6),
        (DARK.slots[1].ink, DARK.page, 5.2),
        ("#000000", "#ffffff", 21.0),
    ],
)
def test_contrast_is_what_was_measured_when_the_colours_were_chosen(first, second, ratio):
    assert contrast(first, second) == pytest.approx(ratio, abs=0.06)


# Severity 1.0 of: Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for
# Simulation of Color Vision Deficiency, IEEE TVCG 15(6).
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_label_colours_differ_for_every_kind_of_vision(theme, vision):
    seen = [lab_of(slot.ink, VISIONS[vision]) for slot in theme.slots]
    assert min(ciede2000(a, b) for a, b in combinations(seen, 2)) > 10


def lab_of(value, matrix):
    channels = [int(value[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = (
        min(max(sum(m * c for m, c in zip(row, linear, strict=True)), 0.0), 1.0) for row in matrix
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        t ** (1 / 3) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116 for t in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def ciede2000(first, second):
    """Return the difference of two Lab colours. Source: Sharma, Wu and Dalal (2005)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    mean = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    dh = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dbig = l2 - l1, c2 - c1, 2 * sqrt(c1 * c2) * sin(radians(dh / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    hm = h1 + h2 if c1 * c2 == 0 else ((h1 + h2) / 2 + (180 if abs(h1 - h2) > 180 else 0)) % 360
    t = (
        1 - 0.17 * cos(radians(hm - 30)) + 0.24 * cos(radians(2 * hm))
        + 0.32 * cos(radians(3 * hm + 6)) - 0.20 * cos(radians(4 * hm - 63))
    )  # fmt: skip
    sl = 1 + 0.015 * (lm - 50) ** 2 / sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = -2 * sqrt(cm**7 / (cm**7 + 25**7)) * sin(radians(60 * exp(-(((hm - 275) / 25) ** 2))))
    return sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dbig / sh) ** 2 + rt * (dc / sc) * (dbig / sh))


def test_the_colour_difference_agrees_with_its_published_test_data():
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)


@THEMES
def test_a_widget_finds_its_theme_in_its_palette(qtbot, theme):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setPalette(palette(theme))
    child = QWidget(widget)
    assert theme_of(widget) is theme
    assert theme_of(child) is theme


def test_a_foreign_palette_is_taken_as_it_is_with_stronger_lines(qapp):
    foreign = QPalette()
    foreign.setColor(QPalette.ColorRole.LinkVisited, "magenta")
    foreign.setColor(QPalette.ColorRole.Base, "black")
    foreign.setColor(QPalette.ColorRole.Text, "yellow")
    theme = theme_of_palette(foreign)
    assert theme.high_contrast
    assert (theme.page, theme.text) == ("#000000", "#FFFF00")
    assert theme.slot(1).tint == theme.page
    assert theme.line_width == 3
    assert theme_of_palette(palette(theme)) == theme


def test_a_choice_beats_the_system(qapp):
    assert theme_for(ThemeChoice.DARK) is DARK
    assert theme_for(ThemeChoice.LIGHT) is LIGHT


def test_the_keeper_dresses_the_application_and_tells(qtbot, qapp):
    keeper = ThemeKeeper(qapp, ThemeChoice.LIGHT)
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    with qtbot.waitSignal(keeper.changed) as told:
        keeper.choose(ThemeChoice.DARK)
    assert told.args == [DARK]
    assert theme_of(widget) is DARK
    assert keeper.choice is ThemeChoice.DARK
    wear(qapp, LIGHT)
    keeper.deleteLater()


@THEMES
def test_the_style_sheet_names_only_colours_of_its_theme(theme):
    used = set(re.findall(r"#[0-9A-Fa-f]{6}\b", style_sheet(theme)))
    own = {getattr(theme, field.name) for field in fields(Theme)} - {theme.slots}
    assert used <= {value for value in own if isinstance(value, str)}
    assert "$" not in style_sheet(theme)


def test_colours_are_written_in_the_theme_only():
    package = Path(qannotate.__file__).parent
    pattern = re.compile(r"""["']#[0-9A-Fa-f]{3,8}["']""")
    found = [
        path.name
        for path in sorted((package / "ui").rglob("*.py"))
        if pattern.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["theme.py"]
