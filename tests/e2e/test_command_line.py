"""One whole story through real processes: from five files to data that others can train on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = sorted((ROOT / "seeds" / "articles").glob("*.txt"))
SCRIPTS = ("s", "t", "tw", "hk", "s2twp", "tw2sp")


def command(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the program as a shell does, and expect how it ends."""
    done = subprocess.run(
        [sys.executable, "-m", "qannotate", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=180,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done


def answer(*arguments: object) -> Any:
    """Return the one JSON object that a command prints."""
    printed = command(*arguments, "--json").stdout
    assert printed.endswith("\n")
    return json.loads(printed)


def lines(path: Path) -> list[Any]:
    text = path.read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a project with the five articles and what the engines say of them."""
    folder = tmp_path_factory.mktemp("story")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QANNOTATE_HOME", str(folder / "home"))
        command("new", folder / "news.qann")
        command("import", folder / "news.qann", ROOT / "seeds" / "articles")
        command("suggest", folder / "news.qann", "--jobs", "2")
    for kind in ("jsonl", "conll", "doccano"):
        out = folder / f"out.{kind}"
        command("export", folder / "news.qann", out, "--format", kind, "--annotator", "suggestions")
    return folder


def test_five_files_become_five_articles_once(story: Path) -> None:
    again = answer("import", story / "news.qann", *ARTICLES)

    listed = answer("documents", story / "news.qann")["documents"]
    assert again["documents"] == {"new": 0, "known": 5, "refused": 0}
    assert [one["name"] for one in listed] == [path.stem for path in ARTICLES]
    assert all(one["annotations"] == {} for one in listed)
    assert answer("suggest", story / "news.qann")["computed"] == 0


def test_every_label_of_the_native_format_covers_the_text_that_it_says(story: Path) -> None:
    documents = lines(story / "out.jsonl")

    assert [one["name"] for one in documents] == [path.stem for path in ARTICLES]
    for document in documents:
        labels = document["annotations"]
        assert len(labels) > 100
        for one in labels:
            assert document["text"][one["start"] : one["end"]] == one["text"]
            assert one["annotator"] == "suggestions"
        assert document["text"] == answer("extract", article(document["name"]))["text"]


def article(name: str) -> Path:
    return ROOT / "seeds" / "articles" / f"{name}.txt"


def test_doccano_gets_the_same_labels_in_the_same_places(story: Path) -> None:
    native, foreign = lines(story / "out.jsonl"), lines(story / "out.doccano")

    assert [one["text"] for one in foreign] == [one["text"] for one in native]
    for document, other in zip(native, foreign, strict=True):
        places = [[one["start"], one["end"], one["label"]] for one in document["annotations"]]
        assert sorted(other["label"]) == sorted(places)


def test_conll_gets_every_label_that_lies_in_no_other(story: Path) -> None:
    lost = {
        one["id"]
        for one in lines(story / "out.conll.losses.jsonl")
        if one["reason"].startswith("overlaps")
    }
    kept = [
        ("".join(one["text"].split()), one["label"])
        for document in lines(story / "out.jsonl")
        for one in document["annotations"]
        if one["id"] not in lost
    ]

    assert lost
    assert list(tagged((story / "out.conll").read_text(encoding="utf-8"))) == kept


def tagged(text: str) -> Iterator[tuple[str, str]]:
    """Yield what the rows of a file in BIO tags say is labelled, by the letter of the rows."""
    rows = [row.partition("\t") for row in text.split("\n")]
    covered, label = "", ""
    for token, _, tag in [*rows, ("", "", "O")]:
        if label and tag not in (f"I-{label}", ""):
            yield covered, label
            covered, label = "", ""
        if tag.startswith("B-"):
            label = tag[2:]
        if label:
            covered += token


def test_one_engine_is_compared_with_all_of_them_like_two_people(story: Path) -> None:
    found = answer("compare", story / "news.qann", "suggestions", "engine:names")

    labels = [one for document in lines(story / "out.jsonl") for one in document["annotations"]]
    by_names = sum(one["origin"] == "names" for one in labels)
    assert (found["a"], found["b"], found["documents"]) == ("suggestions", "engine:names", 5)
    assert found["exact"]["tp"] + found["exact"]["a_only"] == len(labels)
    assert (found["exact"]["tp"], found["exact"]["b_only"]) == (by_names, 0)
    assert found["exact"]["precision"] == 1


def test_the_project_is_sound_and_its_history_has_what_people_did(story: Path) -> None:
    checked = answer("check", story / "news.qann")
    entries = answer("history", story / "news.qann")["entries"]

    assert checked == {"ok": True, "problems": []}
    assert {entry["action"] for entry in entries} == {"import"}  # suggesting is nobody's deed
    assert not list(story.glob("news.qann-*")), "a closed project is one file"


@pytest.mark.parametrize("kind", ["conll", "doccano"])
def test_without_labels_there_is_no_export_and_no_file(tmp_path: Path, kind: str) -> None:
    project, folder = tmp_path / "empty.qann", tmp_path / "out"
    folder.mkdir()
    command("new", project)
    command("import", project, ARTICLES[0])

    refused = command("export", project, folder / f"out.{kind}", "--format", kind, code=1)

    assert (refused.stdout, list(folder.iterdir())) == ("", [])
    assert refused.stderr.startswith("error: ")
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
def test_an_article_is_extracted_with_an_exact_alignment(path: Path) -> None:
    decoded = path.read_bytes().decode("utf-8")

    found = answer("extract", path)

    assert found.keys() == {"text", "segments"}
    for source, shown in pieces(found, decoded):
        if len(source) == len(shown):
            assert source == shown
    assert "\r" not in found["text"]


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem[:3])
def test_an_article_is_converted_with_an_exact_alignment(path: Path, script: str) -> None:
    decoded = path.read_bytes().decode("utf-8")

    found = answer("convert", path, "--script", script)

    assert found.keys() == {"text", "segments"}
    for source, shown in pieces(found, decoded):
        if len(source) == len(shown):
            for one, other in zip(source, shown, strict=True):
                assert one == other or (is_han(one) and is_han(other)), (source, shown)
    changed = sum(len(a) != len(b) for a, b in pieces(found, decoded))
    assert changed == 0 or script in ("tw", "s2twp", "tw2sp"), "only phrases change in length"


def pieces(found: Any, source: str) -> Iterator[tuple[str, str]]:
    """Yield what is aligned with what, having checked that no character is left out."""
    source_end = end = 0
    for source_start, next_source_end, start, next_end in found["segments"]:
        assert (source_start, start) == (source_end, end)
        assert next_source_end + next_end > source_end + end
        source_end, end = next_source_end, next_end
        yield source[source_start:source_end], found["text"][start:end]
    assert (source_end, end) == (len(source), len(found["text"]))


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def test_a_character_beyond_the_first_plane_counts_one(tmp_path: Path) -> None:
    file = tmp_path / "𠮷.txt"
    file.write_text("𠮷野家的软件在北京。\r\n", encoding="utf-8", newline="")

    extracted = answer("extract", file)
    converted = answer("convert", file, "--script", "tw")

    assert extracted["text"] == "𠮷野家的软件在北京。\n"
    assert list(pieces(extracted, "𠮷野家的软件在北京。\r\n"))
    assert converted["text"] == "𠮷野家的軟體在北京。\r\n"
    assert converted["segments"][-1][1] == len(converted["text"])
