"""How fast texts are converted, beside the Python package `opencc`, in one run.

    python -m benchmarks.conversion

Both convert the five sample articles, repeated to the length asked for, with the package's
own dictionaries; the last column is our converter with the current dictionaries. The best
of several runs counts. Trust the ratios, not the seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle, islice

from opencc import OpenCC

from qannotate import assets
from qannotate.chinese.conversion import converter
from qannotate.chinese.dictionaries import DictionarySet

CONFIGURATIONS = ("t2s", "s2t", "s2tw", "s2twp", "s2hk")
LENGTHS = (5_000, 100_000, 1_000_000)


def main() -> None:
    articles = [p.read_bytes().decode() for p in sorted(assets.seeds("articles").glob("*.txt"))]
    print(f"{'':6} {'characters':>10} {'opencc':>9} {'packaged':>16} {'current':>16}")
    for configuration in CONFIGURATIONS:
        package = OpenCC(configuration)
        packaged = converter(configuration, DictionarySet.PACKAGED)
        current = converter(configuration, DictionarySet.CURRENT)
        for length in LENGTHS:
            text = "".join(islice(cycle("".join(articles)), length))
            theirs = best_time(package.convert, text)
            ours = [best_time(one.convert, text) for one in (packaged, current)]
            shown = " ".join(f"{time:8.4f} s ×{theirs / time:4.1f}" for time in ours)
            print(f"{configuration:6} {length:10,} {theirs:7.4f} s {shown}")


def best_time(convert: Callable[[str], object], text: str) -> float:
    """Return the seconds of the fastest of a few runs."""
    runs = max(2, min(5, 500_000 // len(text)))
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        convert(text)
        times.append(time.perf_counter() - start)
    return min(times)


if __name__ == "__main__":
    main()
