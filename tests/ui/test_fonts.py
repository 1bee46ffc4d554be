import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPainter

from qannotate.domain.document import Script
from qannotate.domain.view import ScriptView
from qannotate.ui.fonts import Face, Typeface, article_font, face_of, face_of_language, ui_font


def drawn(face, typeface=Typeface.HEI):
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.setFont(article_font(face, 40, typeface))
    painter.drawText(4, 46, "骨直角")
    painter.end()
    return image


@pytest.mark.parametrize("locale", ["en_US", "zh_CN", "zh_TW"])
def test_the_regional_forms_stay_apart_in_every_locale(qapp, locale):
    if not any("Noto Sans CJK" in family for family in QFontDatabase.families()):
        pytest.skip("no font with all regional forms is installed")
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert drawn(Face.SIMPLIFIED) != drawn(Face.TRADITIONAL)
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("view", "script", "face"),
    [
        (ScriptView.ORIGINAL, Script.SIMPLIFIED, Face.SIMPLIFIED),
        (ScriptView.ORIGINAL, Script.TRADITIONAL, Face.TRADITIONAL),
        (ScriptView.ORIGINAL, Script.NONE, Face.SIMPLIFIED),
        (ScriptView.SIMPLIFIED, Script.TRADITIONAL, Face.SIMPLIFIED),
        (ScriptView.TAIWAN, Script.SIMPLIFIED, Face.TRADITIONAL),
        (ScriptView.HONG_KONG, Script.SIMPLIFIED, Face.HONG_KONG),
    ],
)
def test_a_view_has_the_forms_of_its_script(view, script, face):
    assert face_of(view, script) is face


@pytest.mark.parametrize(
    ("language", "face"),
    [("zh_CN", Face.SIMPLIFIED), ("zh_TW", Face.TRADITIONAL), ("zh_HK", Face.HONG_KONG),
     ("en", Face.SIMPLIFIED)],
)  # fmt: skip
def test_the_interface_has_the_forms_of_its_language(language, face):
    assert face_of_language(language) is face


def test_the_own_family_of_a_person_comes_first(qapp):
    assert article_font(Face.SIMPLIFIED, 20, own="霞鹜文楷").families()[0] == "霞鹜文楷"


def test_the_interface_keeps_the_font_of_the_system_in_front(qapp):
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    assert ui_font("zh_TW").families()[0] == system.family()
    assert ui_font("zh_TW").pixelSize() >= 13
