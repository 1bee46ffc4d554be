from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qannotate.cli.program import qannotate

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Run a command as a person at a terminal would."""

    def run_command(*arguments: object) -> Result:
        return CliRunner().invoke(qannotate, [str(one) for one in arguments], prog_name="qannotate")

    return run_command


@pytest.fixture
def project(run: Run, tmp_path: Path) -> Path:
    """A project with two labelled texts of two people and one that nobody opened."""
    path = tmp_path / "news.qann"
    data = tmp_path / "labels.jsonl"
    lines = [
        {
            "name": "first",
            "title": "开店",
            "text": "𠮷野家在北京开了三家店。",
            "annotators": [{"name": "lin", "kind": "person"}, {"name": "wang", "kind": "person"}],
            "annotations": [
                mark("lin", "ORGANIZATION", 0, 3),
                mark("lin", "LOCATION", 4, 6),
                mark("lin", "COUNT", 8, 10, value=3, unit="家"),
                mark("wang", "LOCATION", 4, 6),
                mark("wang", "COUNT", 8, 11, value=3, unit="家"),
            ],
        },
        {
            "name": "second",
            "text": "上海没有。",
            "annotations": [mark("lin", "LOCATION", 0, 2), mark("wang", "LOCATION", 0, 2)],
        },
    ]
    data.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    unopened = tmp_path / "third.txt"
    unopened.write_text("这一篇还没有人看过。\n", encoding="utf-8")
    assert run("new", path).exit_code == 0
    done = run("import", path, data, unopened)
    assert done.exit_code == 0, done.output
    return path


def mark(who: str, label: str, start: int, end: int, **attributes: object) -> dict[str, object]:
    layer = "number" if label == "COUNT" else "entity"
    return {
        "annotator": who,
        "layer": layer,
        "label": label,
        "start": start,
        "end": end,
        "attributes": attributes,
    }
