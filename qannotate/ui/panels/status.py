"""The status bar: who works here, what is there, what was just done, what is saved."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from qannotate.ui.actions import key_text
from qannotate.ui.fonts import SMALL_SIZE
from qannotate.ui.widgets.labels import ElidedLabel, KeyCap
from qannotate.ui.widgets.thin_progress import ThinProgress

_SHOWN_MS = 8000
_MARGIN, _GAP, _COUNTS = 12, 16, 3


@dataclass(frozen=True, slots=True)
class StatusCounts:
    """What the status bar counts in the article in front."""

    annotations: int = 0
    waiting: int = 0
    paragraph: int = 0


class StatusPanel(QWidget):
    """One line at the bottom of the window.

    Signals:
        undo_asked: the person pressed “Undo” beside what was just done.
        cancel_asked: the person wants the running task to stop.
    """

    undo_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._counts = [
            ElidedLabel(token="text_secondary", size=SMALL_SIZE) for _ in range(_COUNTS)
        ]
        self._deed = ElidedLabel(size=SMALL_SIZE)
        self._undo = QToolButton()
        self._undo.setText(self.tr("Undo"))
        font = self._undo.font()
        font.setUnderline(True)
        self._undo.setFont(font)
        self._undo_key = KeyCap(key_text("Ctrl+Z"))
        self._undo.clicked.connect(self.undo_asked)
        self._busy = BusyPanel()
        self._busy.cancel_asked.connect(self.cancel_asked)
        self._time = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._saved = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(_SHOWN_MS)
        self._fade.timeout.connect(self.clear_deed)
        self._arrange()
        self.clear_deed()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._person)
        for count in self._counts:
            row.addWidget(count)
        row.addStretch(1)
        row.addWidget(self._busy)
        row.addWidget(self._deed)
        row.addWidget(self._undo)
        row.addWidget(self._undo_key)
        row.addStretch(1)
        row.addWidget(self._time)
        row.addWidget(self._saved)

    def show_person(self, name: str) -> None:
        self._person.set_text(name)

    def show_counts(self, counts: StatusCounts | None) -> None:
        if counts is None:
            self._write(("", "", ""))
            return
        parts = (
            self.tr("%Ln annotation(s)", "", counts.annotations),
            self.tr("%Ln suggestion(s) left", "", counts.waiting),
            self.tr("Paragraph {0}").format(counts.paragraph),
        )
        self._write(parts)

    def show_sentence(self, sentence: str) -> None:
        """Say this where the counts are, as another page than that for labelling does."""
        self._write((sentence, "", ""))

    def shown_counts(self) -> list[str]:
        return [count.text for count in self._counts]

    def _write(self, parts: tuple[str, ...]) -> None:
        for label, part in zip(self._counts, parts, strict=True):
            label.set_text(part)

    def show_deed(self, text: str, *, can_undo: bool = True) -> None:
        """Say what was just done, until the next deed, for some seconds at least."""
        self._deed.set_text(text)
        self._offer_undo(bool(text) and can_undo)
        self._fade.start()

    def show_preview(self, text: str) -> None:
        """Say what is about to become, for as long as it is on its way; empty when it is not."""
        self._fade.stop()
        self._deed.set_text(text)
        self._offer_undo(False)

    def clear_deed(self) -> None:
        self._deed.set_text("")
        self._offer_undo(False)

    def _offer_undo(self, offered: bool) -> None:
        for part in (self._undo, self._undo_key):
            part.setVisible(offered)

    def deed(self) -> str:
        return self._deed.text

    def show_time(self, seconds: int) -> None:
        minutes, rest = divmod(seconds, 60)
        self._time.set_text(self.tr("Time on this article {0}").format(f"{minutes}:{rest:02}"))

    def show_saved(self) -> None:
        self._saved.set_text(self.tr("✓ Saved"))
        self._saved.set_hint("")
        self._saved.set_token("success")

    def show_unsaved(self, reason: str) -> None:
        self._saved.set_text(self.tr("Not saved"))
        self._saved.set_hint(reason)
        self._saved.set_token("error")

    def show_read_only(self) -> None:
        self._saved.set_text(self.tr("Read-only"))
        self._saved.set_token("text_secondary")

    @property
    def busy(self) -> BusyPanel:
        return self._busy


class BusyPanel(QWidget):
    """How far a long task is, with Cancel."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(size=SMALL_SIZE)
        self._figure = ElidedLabel(token="text_secondary", size=SMALL_SIZE)
        self._bar = ThinProgress()
        self._bar.setFixedWidth(120)
        cancel = QToolButton()
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.cancel_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._bar, self._figure, cancel):
            row.addWidget(part)
        self.hide()

    def begin(self, title: str) -> None:
        self._title.set_text(title)
        self._figure.set_text("")
        self._bar.set_progress(0, -1)
        self.show()

    def move_to(self, done: int, total: int) -> None:
        self._bar.set_progress(done, total)
        self._figure.set_text(f"{done:,} / {total:,}")
