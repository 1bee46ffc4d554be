"""How good and how fast the suggestions are, against labels made by hand.

    python benchmarks/suggestions.py [FOLDER] [--errors]

FOLDER holds one JSON file an article (`file`, `article_date`, `layers`), with offsets into
the file as read; it is `../shared/gold` beside the checkout by default. A suggestion is
right when span and label are. Offsets are mapped through the alignment of the reader, so
the score also depends on that. The value of a number is right when all of its keys are.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qannotate.chinese.segmentation import load
from qannotate.chinese.views import derive
from qannotate.domain.annotation import Suggestion
from qannotate.domain.document import Document, document_id
from qannotate.domain.span import Span
from qannotate.domain.view import ScriptView, View
from qannotate.suggest.combine import combine
from qannotate.text.reading import Reading, read_bytes
from qannotate.workspace.suggesting import compute

_CHECKOUT = Path(__file__).resolve().parent.parent
_LAYERS = ("entity", "number", "event")
Found = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True)
class Score:
    right: int
    extra: int
    missed: int

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.extra)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * self.right / max(1, 2 * self.right + self.extra + self.missed)
        counts = f"{self.right:4} right {self.extra:4} extra {self.missed:4} missed"
        return f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({counts})"


def main() -> int:
    arguments = _arguments()
    folder: Path = arguments.folder
    files = sorted(folder.glob("*.json")) if folder.is_dir() else []
    if not files:
        print(f"There are no labels in {folder}. Name the folder that holds them.")
        return 0
    load()
    gold: dict[Found, Any] = {}
    made: dict[Found, Suggestion] = {}
    characters, seconds = 0, 0.0
    for path in files:
        labels = json.loads(path.read_text(encoding="utf-8"))
        reading = read_bytes((_articles() / labels["file"]).read_bytes(), labels["file"])
        document = Document(document_id(reading.text), labels["file"], reading.text)
        started = time.perf_counter()
        suggestions = suggestions_for(document, reading.published)
        seconds += time.perf_counter() - started
        characters += len(reading.text)
        gold |= dict(_gold(labels, reading))
        made |= {
            (labels["file"], s.layer, s.label, s.span.start, s.span.end): s for s in suggestions
        }
        if arguments.errors:
            _print_errors(document, gold, made)
    _print_scores(gold, made)
    _print_values(gold, made)
    print(f"speed  {characters / seconds:,.0f} characters/s, jieba loaded")
    return 0


def suggestions_for(document: Document, published: str) -> tuple[Suggestion, ...]:
    return combine(answer.suggestions for answer in compute(document, published))


def _gold(labels: Mapping[str, Any], reading: Reading) -> Iterable[tuple[Found, Any]]:
    for layer in _LAYERS:
        for one in labels["layers"].get(layer, ()):
            span = reading.alignment.to(Span(one["start"], one["end"]))
            if span is not None:
                yield (labels["file"], layer, one["label"], span.start, span.end), one


def _print_scores(gold: Mapping[Found, Any], made: Mapping[Found, Suggestion]) -> None:
    for layer in _LAYERS:
        print(f"\n{layer:<14} {_score(gold, made, layer, None)}")
        for label in sorted({key[2] for key in [*gold, *made] if key[1] == layer}):
            print(f"  {label:<12} {_score(gold, made, layer, label)}")


def _score(gold: Iterable[Found], made: Iterable[Found], layer: str, label: str | None) -> Score:
    wanted = {key for key in gold if key[1] == layer and label in (None, key[2])}
    found = {key for key in made if key[1] == layer and label in (None, key[2])}
    return Score(len(wanted & found), len(found - wanted), len(wanted - found))


def _print_values(gold: Mapping[Found, Any], made: Mapping[Found, Suggestion]) -> None:
    both = [key for key in gold if key in made and key[1] == "number"]
    same = Counter(
        _simplified(gold[key]["norm"]) == _simplified(made[key].attributes) for key in both
    )
    print(f"\nvalues         {same[True]} of {len(both)} right numbers have the right value")


def _simplified(value: Mapping[str, object]) -> dict[str, object]:
    """Return a value record in Simplified: units stand in the script of their source."""
    view = View(ScriptView.SIMPLIFIED)
    return {
        key: derive(item, view).text if isinstance(item, str) and item else item
        for key, item in value.items()
    }


def _print_errors(
    document: Document, gold: Mapping[Found, Any], made: Mapping[Found, Suggestion]
) -> None:
    text = document.text
    wanted = {key for key in gold if key[0] == document.name}
    found = {key for key in made if key[0] == document.name}
    for key in sorted(wanted ^ found, key=lambda key: (key[1], key[3])):
        _, layer, label, start, end = key
        why = made[key].evidence[0].rule if key in found else ""
        context = f"{text[max(0, start - 10) : start]}[{text[start:end]}]{text[end : end + 10]}"
        kind = "extra " if key in found else "missed"
        print(f"{document.name[:3]} {kind} {layer} {label} {context!r} {why}")


def _articles() -> Path:
    return _CHECKOUT / "seeds" / "articles"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score the suggestions against labels.")
    parser.add_argument(
        "folder", nargs="?", type=Path, default=_CHECKOUT.parent / "shared" / "gold"
    )
    parser.add_argument("--errors", action="store_true", help="list every difference")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
