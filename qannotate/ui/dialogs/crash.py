"""What is said when something went wrong that nobody foresaw."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def show_crash(parent: QWidget) -> None:
    """Say it once; while it is on the screen further failures are only logged."""
    if parent.findChild(QMessageBox, "crash") is not None:
        return
    box = QMessageBox(parent)
    box.setObjectName("crash")
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("qannotate")
    box.setText(
        QCoreApplication.translate(
            "Crash", "Something went wrong inside the program; your labels are stored."
        )
    )
    box.setInformativeText(
        QCoreApplication.translate(
            "Crash", "Go on, or close the window and open it again if it does not answer."
        )
    )
    box.finished.connect(box.deleteLater)
    box.open()
