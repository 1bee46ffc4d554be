"""One whole story through the real `main`: label, close, come back, export, compare."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qannotate.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "artefacts" / "screenshots"


def sitting(script: str, folder: Path, home: Path) -> dict[str, object]:
    """Run the program with a script at its keys and mouse; return what the script saw."""
    environment = {
        **os.environ,
        "QANNOTATE_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("drive.py"), script, folder],
        env=environment,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    seen = json.loads((folder / f"{script}.json").read_text(encoding="utf-8"))
    assert done.returncode == 0, f"{seen['failure']}\n{done.stderr}"
    return seen


@pytest.fixture
def home(own_home: Path) -> Path:
    chosen = Settings(language="zh_CN", theme="light")
    chosen.become("林")
    chosen.save()
    return own_home


def test_an_annotator_labels_the_sample_closes_comes_back_and_exports(home: Path) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("[0-9]-*.png"):
        old.unlink()
    out = PICTURES / "out.jsonl"
    out.unlink(missing_ok=True)

    first = sitting("first_sitting", PICTURES, home)
    second = sitting("second_sitting", PICTURES, home)

    assert second["marked"] == first["marked"]
    assert "浦发银行" in first["marked"]
    (line,) = out.read_text(encoding="utf-8").split("\n")[:-1]
    document = json.loads(line)
    assert document["text"] == first["text"]
    labels = {
        (document["text"][one["start"] : one["end"]], one["label"])
        for one in document["annotations"]
    }
    assert labels >= {("浦发银行", "PRODUCT_BRAND")}
    assert {text for text, _ in labels} == {*first["accepted"], "浦发银行"}
    assert all(one["annotator"] == "林" for one in document["annotations"])
    assert len(list(PICTURES.glob("[0-9]-*.png"))) == 5
