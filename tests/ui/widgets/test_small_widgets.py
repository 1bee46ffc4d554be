import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qannotate.domain.scheme import Form
from qannotate.errors import InputError
from qannotate.ui.icons import icon, pixmap, svg
from qannotate.ui.theme import DARK, LIGHT, palette
from qannotate.ui.widgets.buttons import (
    IconButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from qannotate.ui.widgets.check_box import CheckBox
from qannotate.ui.widgets.combo_box import ComboBox
from qannotate.ui.widgets.containers import Card, CollapsibleSection
from qannotate.ui.widgets.focus import FocusRing
from qannotate.ui.widgets.labels import (
    Avatar,
    CaptionChip,
    ElidedLabel,
    KeyCap,
    PanelTitle,
)
from qannotate.ui.widgets.message_band import MessageBand, Tone
from qannotate.ui.widgets.search_field import SearchField
from qannotate.ui.widgets.segmented_control import Segment, SegmentedControl
from qannotate.ui.widgets.thin_progress import ThinProgress

LEFT = Qt.MouseButton.LeftButton


def colors_of(widget):
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
    }


def several():
    band = MessageBand("没能保存：磁盘已满。", "腾出空间。", Tone.ERROR)
    combo = ComboBox()
    combo.addItems(["元", "美元"])
    progress = ThinProgress()
    progress.set_progress(1, 3)
    card = Card()
    card.body.addWidget(PanelTitle("选中的片段"))
    return [
        PrimaryButton("采纳", key="⏎"), SecondaryButton("驳回", key="⌫"),
        QuietButton("下一条", key="Tab"), IconButton("glasses", "阅读辅助"),
        CheckBox("整词"), combo, KeyCap("Q"),
        CaptionChip("人名", Form.LINE, 2), Avatar("林"), ElidedLabel("𠮷野家"), band, progress,
        card, SearchField("搜索"), SegmentedControl([Segment("a", "原文")], name="文字"),
        CollapsibleSection("实体"),
    ]  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_widget_can_be_painted_in_both_themes_and_disabled(qtbot, theme):
    for widget in several():
        qtbot.addWidget(widget)
        widget.setPalette(palette(theme))
        widget.resize(widget.sizeHint())
        assert not widget.grab().toImage().isNull()
        widget.setEnabled(False)
        assert not widget.grab().toImage().isNull()


def test_a_button_of_one_theme_has_no_colour_of_the_other(qtbot):
    button = PrimaryButton("采纳")
    qtbot.addWidget(button)
    button.setPalette(palette(DARK))
    assert DARK.ink in colors_of(button)
    assert LIGHT.ink not in colors_of(button)


def test_a_button_never_cuts_its_text(qtbot):
    button = SecondaryButton("丢弃 3 条标注，𠮷", key="Ctrl Z", icon="trash-2")
    qtbot.addWidget(button)
    text = button.fontMetrics().horizontalAdvance(button.text())
    assert button.minimumSizeHint().width() > text + 16


def test_a_button_is_ringed_when_a_key_brings_the_focus_and_not_by_a_click(qtbot):
    window, button, other = QWidget(), PrimaryButton("采纳"), PrimaryButton("驳回")
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(button)
    window.show()
    window.activateWindow()
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(other.hasFocus)
    assert window.findChildren(FocusRing) == []
    button.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = window.findChildren(FocusRing)
    assert ring.geometry().contains(button.geometry())
    row.setContentsMargins(40, 40, 0, 0)
    qtbot.waitUntil(lambda: ring.geometry().contains(button.geometry()))


def test_an_icon_button_says_what_it_does(qtbot):
    button = IconButton("glasses", "阅读辅助")
    qtbot.addWidget(button)
    button.set_name("隐藏注音", "Ctrl+G")
    assert button.accessibleName() == "隐藏注音"
    assert button.toolTip() == "隐藏注音 (Ctrl+G)"


@pytest.fixture
def control(qtbot):
    names = ["原文", "简体", "繁體"]
    control = SegmentedControl([Segment(n, n, tooltip=n) for n in names], name="文字")
    qtbot.addWidget(control)
    control.resize(control.sizeHint())
    control.show()
    return control


def test_a_click_chooses_a_segment_and_tells_once(qtbot, control):
    point = control.area_of("繁體").center().toPoint()
    with qtbot.waitSignal(control.chosen) as chosen:
        qtbot.mouseClick(control, LEFT, pos=point)
    assert chosen.args == ["繁體"]
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.mouseClick(control, LEFT, pos=point)


def test_arrows_choose_among_the_segments(qtbot, control):
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert control.current == "繁體"
    qtbot.keyClick(control, Qt.Key.Key_Left)
    assert control.current == "简体"
    assert control.accessibleName() == "文字: 简体"


def test_choosing_by_program_tells_nobody(qtbot, control):
    with qtbot.assertNotEmitted(control.chosen):
        control.set_current("简体")
    assert control.current == "简体"


def test_a_segment_that_cannot_be_used_is_passed_over(qtbot, control):
    control.set_segments([Segment("a", "a"), Segment("b", "b", enabled=False), Segment("c", "c")])
    qtbot.keyClick(control, Qt.Key.Key_Right)
    assert control.current == "c"
    with qtbot.assertNotEmitted(control.chosen):
        qtbot.mouseClick(control, LEFT, pos=control.area_of("b").center().toPoint())


def test_segments_share_the_room_there_is(control):
    control.resize(400, 28)
    assert control.area_of("繁體").right() == pytest.approx(400)


def test_a_label_that_is_cut_is_whole_in_its_tooltip(qtbot):
    label = ElidedLabel("𠮷野家在北京开了第一家店")
    qtbot.addWidget(label)
    label.show()
    label.resize(1000, 20)
    assert label.toolTip() == ""
    label.resize(60, 20)
    assert label.toolTip() == "𠮷野家在北京开了第一家店"


def test_markup_from_a_file_is_shown_as_text(qtbot):
    label = ElidedLabel("<b>粗</b>\n第二行")
    band = MessageBand("<b>粗</b>", "")
    for widget in (label, band):
        qtbot.addWidget(widget)
    label.show()
    label.resize(20, 20)
    assert label.text == "<b>粗</b> 第二行"
    assert "&lt;b&gt;" in label.toolTip()
    assert band.text == "<b>粗</b>"


def test_a_band_says_what_happened_and_what_to_do(qtbot):
    band = MessageBand()
    qtbot.addWidget(band)
    band.show_error(InputError("“𠮷.txt” is empty.", "Choose another file."))
    assert band.text == "“𠮷.txt” is empty. Choose another file."
    assert band.accessibleName() == band.text


def test_a_section_folds_by_click_and_by_key(qtbot):
    section = CollapsibleSection("实体")
    inside = ElidedLabel("地点")
    section.body.addWidget(inside)
    qtbot.addWidget(section)
    section.show()
    header = section.childAt(QPoint(20, 10))
    with qtbot.waitSignal(section.toggled) as toggled:
        qtbot.mouseClick(header, LEFT)
    assert toggled.args == [False]
    assert not inside.isVisible()
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert section.is_open
    assert inside.isVisible()


def test_escape_empties_a_search_before_it_goes_on(qtbot):
    window, field = QWidget(), SearchField("搜索标题与正文")
    QVBoxLayout(window).addWidget(field)
    qtbot.addWidget(window)
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "搜索标题与正文"


def test_progress_is_a_share(qtbot):
    bar = ThinProgress()
    qtbot.addWidget(bar)
    bar.set_progress(3, 12)
    assert bar.share == 0.25
    bar.set_progress(0, 0)
    assert bar.share == 0
    assert bar.accessibleName() == "0 / 0"


def test_a_check_box_is_ticked_by_a_click_anywhere_on_it(qtbot):
    box = CheckBox("整词")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    qtbot.mouseClick(box, LEFT, pos=QPoint(box.width() - 4, 8))
    assert box.isChecked()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_in_the_colour_asked_for_at_the_ratio_of_the_screen(qapp, ratio):
    drawn = pixmap("flag", LIGHT.warning, 16, ratio)
    assert drawn.width() == round(16 * ratio)
    image = drawn.toImage()
    solid = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert solid == {LIGHT.warning}


def test_every_icon_in_the_folder_can_be_drawn(qapp):
    from qannotate import assets

    names = [path.stem for path in assets.resources("icons").glob("*.svg")]
    assert len(names) > 50
    for name in names:
        assert not icon(name, LIGHT).isNull()
        assert "currentColor" not in svg(name, LIGHT.ink, 16)
    assert assets.resources("icons", "LICENSE").read_text(encoding="utf-8").count("License") > 1


def test_an_icon_that_does_not_exist_is_named(qapp):
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        icon("no-such-icon", LIGHT)
