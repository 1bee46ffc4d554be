"""Keys of the article: they act while it has the focus, whatever input method is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence

from qannotate.domain.scheme import Scheme

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_SAME = {"Enter": "Return", "Backtab": "Tab", "Shift+Backtab": "Shift+Tab"}


class ArticleKeys(QObject):
    """Takes the keys of the article that do not move its caret: of actions and of labels.

    Signals:
        label_pressed: layer and label whose hotkey was pressed.
        escape_pressed: the person wants to leave.
    """

    label_pressed = Signal(str, str)
    escape_pressed = Signal()

    def __init__(
        self,
        keys: Mapping[str, QAction],
        deeds: Mapping[str, Callable[[], object]],
        scheme: Scheme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = dict(keys)
        self._deeds = dict(deeds)
        self._scheme = scheme

    def handle(self, event: QKeyEvent) -> None:
        """Do what a key press means here; one that means nothing is left unaccepted."""
        deed = self._deed(event)
        if deed is not None:
            event.accept()
            deed()

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        name = key_name(event)
        if name == "Esc":
            return self.escape_pressed.emit
        if name in self._deeds:
            return self._deeds[name]
        if name in self._actions:
            return self._actions[name].trigger
        found = self._scheme.by_hotkey(name) if name and _is_plain(event) else None
        if found is None:
            return None
        layer, label = found
        return lambda: self.label_pressed.emit(layer.key, label.key)


def key_name(event: QKeyEvent) -> str:
    """Return the portable name of a key press: `Tab`, `Ctrl+Return`, `[`, `Q`."""
    if event.key() in (0, Qt.Key.Key_unknown):
        return ""
    # PySide6 6.7 types the value of a flag as the flag itself.
    modifiers: Any = (event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier).value
    name = QKeySequence(event.key() | modifiers).toString(QKeySequence.SequenceFormat.PortableText)
    return _SAME.get(name, name)


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() in _PLAIN
