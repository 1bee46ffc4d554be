"""How long the article view takes, beside a plain text edit with the same text.

    QT_QPA_PLATFORM=offscreen python benchmarks/article_view.py [characters [marks]]

Read the ratios, not the milliseconds. Each figure is the median of the rounds; repaints
are synchronous and part of it. Text and marks are made from a fixed seed.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QTextEdit

from qannotate.domain.document import Script
from qannotate.domain.scheme import Form
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView
from qannotate.ui.theme import LIGHT, wear
from qannotate.ui.widgets.article_view import ArticleView, Mark, MarkKind

ROUNDS = 5
STEPS = 40
PARAGRAPH = 130
CHARACTERS = "市场监督管理总局发布质量强国建设纲要中国北京上海标准化协作试点项目𠮷A2"


def make_text(length: int) -> str:
    chosen = random.Random(1)
    text = "".join(chosen.choices(CHARACTERS, k=length))
    return "\n".join(text[i : i + PARAGRAPH] for i in range(0, length, PARAGRAPH))


def make_marks(text: str, count: int) -> list[Mark]:
    """Return marks as in real articles: mostly short, some long, nested and suggested."""
    chosen = random.Random(2)
    forms = list(Form)
    marks = []
    for key in range(count):
        start = chosen.randrange(len(text) - 70)
        length = chosen.randint(15, 60) if chosen.random() < 0.06 else chosen.randint(2, 8)
        kind = MarkKind.SUGGESTION if chosen.random() < 0.1 else MarkKind.ANNOTATION
        span = Span(start, start + length)
        marks.append(Mark(key, span, chosen.choice(forms), chosen.randint(1, 8), "机构", kind))
    return marks


def seconds(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def measure_article(text: str, marks: list[Mark]) -> dict[str, float]:
    view = ArticleView()
    view.resize(1000, 800)
    view.show()
    QApplication.processEvents()

    def open_article() -> None:
        view.show_text(text, ScriptView.ORIGINAL, Script.SIMPLIFIED)
        view.set_marks(marks)
        view.viewport().repaint()

    result = {"first paint": seconds(open_article)}
    result |= measure_scrolling(view)
    steps = iter(range(10, 10 + STEPS))

    def add_one() -> None:
        at = next(steps)
        view.replace_marks([], [Mark(("new", at), Span(at, at + 3), Form.LINE, 3, "地点")])
        view.viewport().repaint()

    view.verticalScrollBar().setValue(0)
    result["add one"] = median(seconds(add_one) for _ in range(STEPS))
    offsets = iter(range(200, 200 + STEPS))

    def select() -> None:
        view.select(Span(100, next(offsets)))
        view.viewport().repaint()

    result["select"] = median(seconds(select) for _ in range(STEPS))
    result["another script"] = seconds(open_article)
    view.deleteLater()
    return result


def measure_plain(text: str) -> dict[str, float]:
    view = QTextEdit()
    view.setReadOnly(True)
    font = QFont()
    font.setFamilies(["Noto Sans CJK SC"])
    font.setPixelSize(20)
    view.setFont(font)
    view.resize(1000, 800)
    view.show()
    QApplication.processEvents()

    def open_text() -> None:
        view.setPlainText(text)
        view.viewport().repaint()

    result = {"first paint": seconds(open_text)} | measure_scrolling(view)
    view.deleteLater()
    return result


def measure_scrolling(view: QTextEdit) -> dict[str, float]:
    bar = view.verticalScrollBar()
    view.document().documentLayout().documentSize()
    QApplication.processEvents()

    def scroll(step: int) -> None:
        bar.setValue(step * 137)
        view.viewport().repaint()

    times = sorted(seconds(lambda step=step: scroll(step)) for step in range(1, STEPS + 1))  # type: ignore[misc]
    return {"scroll": median(times), "scroll p95": times[int(0.95 * STEPS)]}


def main() -> None:
    characters = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2_000
    application = QApplication([])
    wear(application, LIGHT)
    text = make_text(characters)
    marks = make_marks(text, count)
    measure_plain(text)  # the first use of a font is nobody's fault
    ours, plain = [], []
    for _ in range(ROUNDS):
        ours.append(measure_article(text, marks))
        plain.append(measure_plain(text))
    print(f"{characters:,} characters, {count:,} marks; medians of {ROUNDS} rounds, ms")
    print(f"{'':16}{'article':>10}{'plain':>10}{'ratio':>8}")
    for name in ours[0]:
        mine = 1000 * median(round_[name] for round_ in ours)
        other = [1000 * round_[name] for round_ in plain if name in round_]
        beside = f"{median(other):10.1f}{mine / median(other):8.1f}" if other else ""
        print(f"{name:16}{mine:10.1f}{beside}")


if __name__ == "__main__":
    main()
