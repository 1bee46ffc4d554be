from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]


def answer(result: Result) -> Any:
    """Return what a command with --json said: one object on one line, and nothing else."""
    assert result.exit_code == 0, result.output
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)


def test_documents_are_listed_with_labels_and_states(run: Run, project: Path) -> None:
    listed = answer(run("documents", project, "--json"))["documents"]

    assert [one["name"] for one in listed] == ["first", "second", "third"]
    assert listed[0]["title"] == "开店"
    assert listed[0]["characters"] == 12
    assert listed[0]["annotations"] == {"lin": 3, "wang": 2}
    assert listed[0]["states"] == {"lin": "done", "wang": "done"}
    assert listed[2]["annotations"] == {}


def test_documents_are_listed_for_people(run: Run, project: Path) -> None:
    listed = run("documents", project)

    assert "first  开店" in listed.stdout
    assert "12 characters · lin: 3 · wang: 2 · lin: done · wang: done" in listed.stdout


def test_statistics_begin_with_the_number_of_documents(run: Run, project: Path) -> None:
    assert run("stats", project).stdout.startswith("3 documents")
    assert answer(run("stats", project, "--json"))["layers"] == {
        "entity": {"LOCATION": 4, "ORGANIZATION": 1},
        "number": {"COUNT": 2},
    }


def test_importing_twice_adds_nothing_and_says_so(run: Run, project: Path, tmp_path: Path) -> None:
    again = run("import", project, tmp_path / "labels.jsonl", "--json")

    report = answer(again)
    assert report["documents"] == {"new": 0, "known": 2, "refused": 0}
    assert report["annotations"] == {"new": 0, "known": 7, "refused": 0}
    assert again.stderr.count("warning: ") == again.stderr.count("\n") > 0


def test_one_bad_file_does_not_keep_the_others_out(run: Run, project: Path, tmp_path: Path) -> None:
    (tmp_path / "image.txt").write_bytes(bytes(range(256)))
    (tmp_path / "fourth.txt").write_text("第四篇。", encoding="utf-8")

    done = run("import", project, tmp_path / "image.txt", tmp_path / "fourth.txt", "--json")

    report = json.loads(done.stdout)
    assert done.exit_code == 1
    assert report["documents"] == {"new": 1, "known": 0, "refused": 1}
    assert [(one["level"], Path(one["file"]).name) for one in report["problems"]] == [
        ("error", "image.txt")
    ]
    assert done.stderr.startswith("error: ")


def test_labels_can_be_brought_in_under_other_names(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data.jsonl"
    spans = [{"label": "PER", "start": 0, "end": 1}, {"label": "NEW", "start": 1, "end": 2}]
    data.write_text(json.dumps({"text": "𠮷林", "annotations": spans}), encoding="utf-8")
    project = tmp_path / "own.qann"
    run("new", project)

    report = answer(
        run("import", project, data, "--map", "PER=PERSON", "--annotator", "chen", "--json")
    )

    assert report["labels_added"] == ["NEW"]
    assert answer(run("stats", project, "--json"))["layers"]["entity"] == {"NEW": 1, "PERSON": 1}
    assert answer(run("documents", project, "--json"))["documents"][0]["annotations"] == {"chen": 2}


def test_two_people_are_compared(run: Run, project: Path) -> None:
    found = answer(run("compare", project, "lin", "wang", "--json"))

    assert (found["a"], found["b"], found["documents"]) == ("lin", "wang", 2)
    assert found["exact"] == {
        "tp": 2,
        "a_only": 2,
        "b_only": 1,
        "precision": 2 / 3,
        "recall": 1 / 2,
        "f1": 4 / 7,
    }
    assert found["overlap"]["tp"] == 3
    assert found["labels"]["ORGANIZATION"]["exact"]["precision"] is None
    assert "labels/ORGANIZATION/exact/precision" in found["undefined"]
    assert found["confusion"]["ORGANIZATION"] == {"O": 1}
    assert found["values"] == {"same": 0, "different": 0}


def test_a_comparison_can_be_read_by_people(run: Run, project: Path) -> None:
    found = run("compare", project, "lin", "wang")

    assert found.stdout.startswith("A = lin (reference), B = wang, documents: 2")
    (line,) = [line for line in found.stdout.split("\n") if line.startswith("LOCATION")]
    assert line.split() == ["LOCATION", "2", "0", "0", "1.000", "1.000", "1.000", "1.000"]


def test_a_comparison_is_narrowed_by_layer_and_document(run: Run, project: Path) -> None:
    layer = answer(run("compare", project, "lin", "wang", "--layer", "number", "--json"))
    document = answer(run("compare", project, "lin", "wang", "--document", "second", "--json"))

    assert set(layer["labels"]) == {"COUNT"}
    assert (document["documents"], document["exact"]["tp"]) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ("lin", "nobody"),
        ("lin", "wang", "--layer", "mood"),
        ("lin", "wang", "--document", "fourth"),
    ],
)
def test_what_the_project_does_not_have_is_an_error(
    run: Run, project: Path, arguments: tuple[str, ...]
) -> None:
    refused = run("compare", project, *arguments, "--json")

    assert refused.exit_code == 1
    assert refused.stdout == ""
    assert refused.stderr.startswith("error: ")
    assert refused.stderr.count("\n") == 1


def test_labels_go_out_and_come_back(run: Run, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"

    written = run("export", project, out, "--format", "jsonl")
    other = tmp_path / "other.qann"
    run("new", other)
    run("import", other, out)

    assert written.exit_code == 0
    assert written.stdout.split("\n")[:2] == ["2 documents, 7 spans", str(out)]
    there = answer(run("compare", project, "lin", "wang", "--json"))
    assert answer(run("compare", other, "lin", "wang", "--json")) == there


def test_a_training_format_takes_one_annotator(run: Run, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.conll"

    several = run("export", project, out, "--format", "conll")
    one = run("export", project, out, "--format", "conll", "--annotator", "lin")

    assert several.exit_code == 1
    assert "lin, wang" in several.stderr
    assert one.exit_code == 0
    assert "𠮷\tB-ORGANIZATION" in out.read_text(encoding="utf-8").replace(" ", "\t")


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "nonsense"),
        ("--format", "jsonl", "--annotator", "nobody"),
        ("--format", "jsonl", "--layer", "mood"),
        ("--format", "jsonl", "--label", "HAPPY"),
        ("--format", "jsonl", "--document", "fourth"),
        ("--format", "jsonl", "--split", "80-20"),
    ],
)
def test_an_export_of_what_is_not_there_makes_no_file(
    run: Run, project: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    before = sorted(tmp_path.iterdir())

    refused = run("export", project, tmp_path / "out.jsonl", *arguments)

    assert refused.exit_code == 1
    assert refused.stderr.startswith("error: ")
    assert sorted(tmp_path.iterdir()) == before


def test_history_names_who_did_what(run: Run, project: Path) -> None:
    entries = answer(run("history", project, "--json"))["entries"]

    assert entries[0].keys() == {"id", "time", "annotator", "document", "action", "undoes"}
    assert entries[0]["action"] == "import"
    assert "import" in run("history", project).stdout


def test_all_commands_of_one_person_are_the_same_persons(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("𠮷野家。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("开店。", encoding="utf-8")
    project = tmp_path / "own.qann"
    run("new", project)
    run("import", project, tmp_path / "a.txt")
    run("import", project, tmp_path / "b.txt")

    entries = answer(run("history", project, "--json"))["entries"]

    assert len({entry["annotator"] for entry in entries}) == 1


def test_a_sound_project_passes_the_check_also_when_repaired(run: Run, project: Path) -> None:
    assert run("check", project).exit_code == 0
    assert answer(run("check", project, "--json")) == {"ok": True, "problems": []}
    assert answer(run("check", project, "--repair", "--json"))["ok"]


def test_extract_prints_the_text_that_import_stores(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.html"
    source = "\ufeff<p>𠮷野家在<b>北京</b>开店。</p>\r\n"
    article.write_bytes(source.encode())
    project = tmp_path / "own.qann"
    run("new", project)
    run("import", project, article)
    run("export", project, tmp_path / "o.jsonl", "--format", "jsonl")

    found = answer(run("extract", article, "--json"))

    assert "𠮷野家在北京开店。" in found["text"]
    assert run("extract", article).stdout_bytes == found["text"].encode()
    documents = answer(run("documents", project, "--json"))["documents"]
    assert documents[0]["characters"] == len(found["text"])
    assert covers(found["segments"], len(source), len(found["text"]))


def test_convert_prints_the_file_as_it_stands(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    source = "---\r\n𠮷野家的U盘和软件\r\n"
    article.write_bytes(source.encode())

    found = answer(run("convert", article, "--script", "tw", "--json"))

    assert found["text"] == "---\r\n𠮷野家的隨身碟和軟體\r\n"
    assert run("convert", article, "--script", "s2twp").stdout_bytes == found["text"].encode()
    assert covers(found["segments"], len(source), len(found["text"]))
    assert run("convert", article, "--script", "klingon").exit_code == 1


def covers(segments: list[list[int]], source_length: int, target_length: int) -> bool:
    """Whether the segments lie gapless over both texts."""
    source = target = 0
    for source_start, source_end, target_start, target_end in segments:
        if (source_start, target_start) != (source, target):
            return False
        source, target = source_end, target_end
    return (source, target) == (source_length, target_length)


def test_formats_say_what_they_hold(run: Run) -> None:
    known = {one["name"]: one for one in answer(run("formats", "--json"))["formats"]}

    assert known["jsonl"]["reads"]
    assert known["jsonl"]["writes"]
    assert all(known["jsonl"]["holds"].values())
    assert not known["conll"]["holds"]["overlaps"]
    assert run("formats").stdout.count("\n") == len(known) + 1


def test_labels_that_break_a_rule_are_warnings_and_the_project_is_sound(run, project, tmp_path):  # type: ignore[no-untyped-def]
    crossing = tmp_path / "crossing.jsonl"
    marks = [
        {"annotator": "wang", "layer": "entity", "label": label, "start": start, "end": end}
        for label, start, end in (("LOCATION", 0, 5), ("ORGANIZATION", 4, 8))
    ]
    text = "𠮷野家在北京大学开店。"
    crossing.write_text(json.dumps({"text": text, "annotations": marks}), encoding="utf-8")
    assert json.loads(run("check", project, "--json").stdout)["problems"] == []
    assert run("import", project, crossing).exit_code == 0

    checked = run("check", project, "--json")

    answer = json.loads(checked.stdout)
    assert (checked.exit_code, answer["ok"]) == (0, True)
    (problem,) = answer["problems"]
    assert (problem["level"], problem["file"]) == ("warning", "news.qann")
    assert "“北京大学” (ORGANIZATION, 4 to 8) overlaps" in problem["what"]
    assert checked.stderr.startswith("warning: news.qann: ")
