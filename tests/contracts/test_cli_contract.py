"""What scripts rely on: the commands there are, exit codes, and the shapes of answers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qannotate.cli.program import qannotate

Run = Callable[..., Result]

TEXT = "𠮷野家在北京开了三家店。"
COUNTS = {"tp": int, "a_only": int, "b_only": int, "precision": float, "recall": float, "f1": float}
BOTH = {"exact": COUNTS, "overlap": COUNTS}
PROBLEM = {"level": str, "file": str, "line": int, "what": str, "todo": str}
NEW_KNOWN_REFUSED = {"new": int, "known": int, "refused": int}

SHAPES: dict[str, object] = {
    "documents": {
        "documents": [
            {
                "id": str,
                "name": str,
                "title": str,
                "characters": int,
                "annotations": {...: int},
                "states": {...: str},
            }
        ]
    },
    "stats": {
        "documents": int,
        "annotations": int,
        "layers": {...: {...: int}},
        "annotators": {...: {"annotations": int, "documents": int, "done": int}},
    },
    "import": {
        "documents": NEW_KNOWN_REFUSED,
        "annotations": NEW_KNOWN_REFUSED,
        "labels_added": [str],
        "problems": [PROBLEM],
    },
    "extract": {"text": str, "segments": [[int]]},
    "convert": {"text": str, "segments": [[int]]},
    "compare": {
        "a": str,
        "b": str,
        "documents": int,
        **BOTH,
        "labels": {...: BOTH},
        "kappa_characters": float,
        "confusion": {...: {...: int}},
        "values": {"same": int, "different": int},
        "roles": {"exact": COUNTS},
        "undefined": {...: str},
    },
    "check": {"ok": bool, "problems": [PROBLEM]},
    "history": {
        "entries": [
            {
                "id": str,
                "time": str,
                "annotator": str,
                "document": str,
                "action": str,
                "undoes": str,
            }
        ]
    },
    "formats": {
        "formats": [
            {
                "name": str,
                "reads": bool,
                "writes": bool,
                "holds": {"overlaps": bool, "links": bool, "attributes": bool, "annotators": bool},
                "needs": str,
            }
        ]
    },
}

ARGUMENTS = {
    "documents": ("documents", "{project}"),
    "stats": ("stats", "{project}"),
    "import": ("import", "{project}", "{labels}"),
    "extract": ("extract", "{article}"),
    "convert": ("convert", "{article}", "--script", "t"),
    "compare": ("compare", "{project}", "lin", "wang"),
    "check": ("check", "{project}"),
    "history": ("history", "{project}"),
    "formats": ("formats",),
}


def mismatch(value: object, shape: object, path: str = "answer") -> str:
    """Return where a value does not have the shape, or nothing. `None` fits any leaf."""
    if isinstance(shape, dict):
        return _mismatch_of_object(value, shape, path)
    if isinstance(shape, list):
        if not isinstance(value, list):
            return f"{path}: {value!r}"
        found = (mismatch(item, shape[0], f"{path}[{i}]") for i, item in enumerate(value))
        return next(filter(None, found), "")
    fits = value is None or type(value) is shape or (shape is float and type(value) is int)
    return "" if fits else f"{path}: {value!r}"


def _mismatch_of_object(value: object, shape: dict[object, object], path: str) -> str:
    if not isinstance(value, dict):
        return f"{path}: {value!r}"
    if ... not in shape and value.keys() != shape.keys():
        return f"{path}: keys {sorted(value)}"
    found = (
        mismatch(v, shape.get(key, shape.get(...)), f"{path}.{key}") for key, v in value.items()
    )
    return next(filter(None, found), "")


@pytest.fixture
def run(tmp_path: Path) -> Run:
    project, labels, article = (tmp_path / name for name in ("p.qann", "l.jsonl", "a.txt"))
    spans = [
        {"annotator": who, "layer": layer, "label": label, "start": start, "end": end}
        for who, layer, label, start, end in (
            ("lin", "entity", "ORGANIZATION", 0, 3),
            ("lin", "number", "COUNT", 8, 10),
            ("wang", "number", "COUNT", 8, 10),
            ("wang", "event", "LAUNCH", 6, 8),
        )
    ]
    labels.write_text(json.dumps({"text": TEXT, "annotations": spans}), encoding="utf-8")
    article.write_text(TEXT, encoding="utf-8")
    names = {"project": project, "labels": labels, "article": article, "folder": tmp_path}

    def run_command(*arguments: str) -> Result:
        filled = [argument.format(**names) for argument in arguments]
        return CliRunner().invoke(qannotate, filled, prog_name="qannotate")

    assert run_command("new", "{project}").exit_code == 0
    assert run_command("import", "{project}", "{labels}").exit_code == 0
    return run_command


@pytest.mark.parametrize("command", sorted(SHAPES))
def test_an_answer_in_json_has_its_shape_and_stands_alone(run: Run, command: str) -> None:
    done = run(*ARGUMENTS[command], "--json")

    assert done.exit_code == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert mismatch(json.loads(done.stdout), SHAPES[command]) == ""


def test_the_commands_are_those_that_are_built() -> None:
    assert set(qannotate.commands) == {
        "check",
        "compare",
        "convert",
        "documents",
        "export",
        "extract",
        "formats",
        "history",
        "import",
        "new",
        "stats",
        "suggest",
    }


def test_done_failed_and_wrong_usage_have_codes_of_their_own(run: Run) -> None:
    assert run("documents", "{project}").exit_code == 0
    assert run("documents", "{folder}/missing.qann").exit_code == 1
    assert run("documents").exit_code == 2
    assert run("documents", "{project}", "--nonsense").exit_code == 2


def test_what_is_undefined_is_null_with_its_reason(run: Run) -> None:
    found = json.loads(run("compare", "{project}", "lin", "wang", "--json").stdout)

    nulls = {path for path, value in leaves(found) if value is None}

    assert nulls
    assert nulls <= found["undefined"].keys()


def leaves(value: object, path: str = "") -> list[tuple[str, object]]:
    if isinstance(value, dict):
        return [leaf for key, v in value.items() for leaf in leaves(v, f"{path}/{key}".strip("/"))]
    return [(path, value)]


def test_failures_are_one_line_on_standard_error(run: Run) -> None:
    failed = run("compare", "{project}", "lin", "nobody", "--json")

    assert failed.stdout == ""
    assert failed.stderr.startswith("error: ")
    assert failed.stderr.endswith("\n")
    assert failed.stderr.count("\n") == 1
