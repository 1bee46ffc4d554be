"""The style sheet of the stock widgets, made from a theme.

Widgets that need more than a style sheet can say (`ui.widgets`) paint themselves.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qannotate.ui.theme import Theme

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $text; border: 1px solid $border_strong; padding: 4px 6px; }

QMenuBar { background: $window; padding: 4px 8px; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 5px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 24px; border-radius: 5px; }
QMenu::item:selected { background: $selected_row; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QStatusBar { background: $window; border-top: 1px solid $border; min-height: 25px; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QLineEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit {
    background: $page; color: $text; border: 1px solid $border_strong; border-radius: 5px;
    padding: 3px 9px; selection-background-color: $selected_text; selection-color: $text;
}
QLineEdit { min-height: 20px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QLineEdit:hover, QPlainTextEdit:hover, QSpinBox:hover { border-color: $text_secondary; }
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDateEdit:focus {
    border: 2px solid $focus; padding: 2px 8px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled {
    background: $hover; color: $text_disabled; border-color: $border;
}
QLineEdit:read-only { border-color: transparent; background: transparent; }
QLineEdit[invalid="true"] { border: 1px solid $error; }
QLineEdit[quiet="true"] { border-color: $border; }
QLineEdit[quiet="true"]:focus { border-color: $focus; }

QComboBox {
    background: $page; color: $text; border: 1px solid $border_strong; border-radius: 5px;
    padding: 3px 9px; min-height: 20px;
}
QComboBox:hover { border-color: $text_secondary; }
QComboBox:focus { border: 2px solid $focus; padding: 2px 8px; }
QComboBox:disabled { background: $hover; color: $text_disabled; border-color: $border; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox QAbstractItemView {
    background: $raised; border: 1px solid $border; selection-background-color: $selected_row;
    selection-color: $text; outline: none; padding: 4px;
}

QAbstractScrollArea { border: none; }
QListView, QTreeView, QTableView {
    background: transparent; alternate-background-color: $panel; outline: none;
    selection-background-color: $selected_row; selection-color: $text;
}
QHeaderView::section {
    background: transparent; color: $text_secondary; border: none;
    border-bottom: 1px solid $border; padding: 4px 8px;
}

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
ArticleView > QWidget { background: $page; }
QScrollBar::handle { background: $pressed; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolButton { background: transparent; border: none; border-radius: 5px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border: 2px solid $focus; padding: 2px; }
""")


def style_sheet(theme: Theme) -> str:
    """Return the style sheet that dresses Qt's own widgets in a theme."""
    names = [name for name in type(theme).__dataclass_fields__ if name != "slots"]
    return _SHEET.substitute({name: getattr(theme, name) for name in names})
