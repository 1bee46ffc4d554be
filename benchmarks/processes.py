"""From how many articles on it pays to suggest in several processes, and how much.

    python benchmarks/processes.py [ROUNDS]

Copies of the sample articles, each with a sentence of its own, are suggested for by one
process and by as many as there are processors, by turns, each time in a fresh command.
What counts is the ratio within a round. It is what `processes.fitting_jobs` stands on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from shutil import copyfile
from statistics import median

_CHECKOUT = Path(__file__).resolve().parent.parent
_SIZES = (5, 10, 20, 40)


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    jobs = os.cpu_count() or 1
    print(f"{jobs} processors, {rounds} rounds; seconds of whole commands")
    with tempfile.TemporaryDirectory() as folder:
        for size in _SIZES:
            project = _project(Path(folder), size)
            pairs = [(_seconds(project, 1), _seconds(project, jobs)) for _ in range(rounds)]
            alone, together = (median(column) for column in zip(*pairs, strict=True))
            ratio = median(one / many for one, many in pairs)
            print(f"{size:4} articles: {alone:6.2f} alone, {together:6.2f} together: {ratio:.2f}×")
    return 0


def _project(folder: Path, size: int) -> Path:
    articles = folder / str(size)
    articles.mkdir()
    samples = sorted((_CHECKOUT / "seeds" / "articles").glob("*.txt"))
    for number in range(size):
        text = samples[number % len(samples)].read_text(encoding="utf-8")
        own = f"\n𠮷野家第{number}次大会昨日在上海召开，投资{number + 3}00万元。\n"
        (articles / f"{number:04}.txt").write_text(text + own, encoding="utf-8")
    project = folder / f"{size}.qann"
    _command("new", project)
    _command("import", project, articles)
    return project


def _seconds(project: Path, jobs: int) -> float:
    fresh = project.with_suffix(".copy")
    copyfile(project, fresh)
    began = time.perf_counter()
    _command("suggest", fresh, "--jobs", jobs)
    return time.perf_counter() - began


def _command(*arguments: object) -> None:
    subprocess.run(
        [sys.executable, "-m", "qannotate", *map(str, arguments)],
        check=True,
        cwd=_CHECKOUT,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    sys.exit(main())
