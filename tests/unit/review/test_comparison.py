from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qannotate.domain.annotation import ARGUMENT_LAYER, Annotation, Link, link_id
from qannotate.domain.scheme import Label, Layer, Role, Scheme
from qannotate.domain.span import Span
from qannotate.review.comparison import (
    ComparedDocument,
    Comparison,
    Counts,
    ValueCounts,
    compare,
)

A, B = UUID(int=1), UUID(int=2)
TEXT = "𠮷野家周一在北京开了三家店，员工8000人。"
DATA = Path(__file__).parent / "data"
ARTICLES = Path(__file__).parents[3] / "seeds" / "articles"


def mark(
    who: UUID, layer: str, label: str, start: int, end: int, /, **attributes: object
) -> Annotation:
    return Annotation(
        uuid4(), UUID(int=9), who, layer, label, Span(start, end), attributes=attributes
    )


def link(origin: Annotation, name: str, target: Annotation) -> Link:
    identifier = link_id(origin.id, name, target.id)
    return Link(identifier, origin.document, origin.annotator, name, origin.id, target.id)


def document(
    a: list[Annotation], b: list[Annotation], **links: tuple[Link, ...]
) -> ComparedDocument:
    return ComparedDocument(UUID(int=9), "news", TEXT, tuple(a), tuple(b), **links)


def test_spans_of_one_short_text_are_counted_as_by_hand() -> None:
    a = [
        mark(A, "entity", "ORGANIZATION", 0, 3),
        mark(A, "entity", "LOCATION", 6, 8),
        mark(A, "number", "COUNT", 10, 12),
        mark(A, "number", "COUNT", 16, 21),
    ]
    b = [
        mark(B, "entity", "PRODUCT_BRAND", 0, 3),
        mark(B, "entity", "LOCATION", 6, 8),
        mark(B, "number", "COUNT", 10, 13),
        mark(B, "number", "COUNT", 16, 21),
        mark(B, "number", "DATE", 3, 5),
    ]

    found = compare("a", "b", [document(a, b)])

    assert found.documents == 1
    assert found.exact == Counts(2, 2, 3)
    assert (found.exact.precision, found.exact.recall, found.exact.f1) == (2 / 5, 2 / 4, 4 / 9)
    assert found.overlap == Counts(3, 1, 2)
    assert found.labels["COUNT"].exact == Counts(1, 1, 1)
    assert found.labels["COUNT"].overlap == Counts(2, 0, 0)
    assert found.labels["ORGANIZATION"].exact == Counts(0, 1, 0)
    assert found.confusion == {
        "COUNT": {"COUNT": 2},
        "LOCATION": {"LOCATION": 1},
        "O": {"DATE": 1},
        "ORGANIZATION": {"PRODUCT_BRAND": 1},
    }
    assert found.undefined["labels/ORGANIZATION/exact/precision"] == "b has no ORGANIZATION spans"
    assert found.labels["ORGANIZATION"].exact.f1 == 0.0


def test_kappa_is_the_mean_over_the_layers_that_are_used() -> None:
    entity = ([mark(A, "entity", "LOCATION", 6, 8)], [mark(B, "entity", "LOCATION", 6, 8)])
    number = ([mark(A, "number", "COUNT", 10, 12)], [mark(B, "number", "COUNT", 11, 13)])

    both = compare("a", "b", [document(entity[0] + number[0], entity[1] + number[1])])
    alone = compare("a", "b", [document(*number)])

    n = len(TEXT)
    chance = (2 * 2 + (n - 2) ** 2) / n**2
    expected = ((n - 2) / n - chance) / (1 - chance)
    assert alone.kappa_characters == pytest.approx(expected, abs=1e-12)
    assert both.kappa_characters == pytest.approx((1 + expected) / 2, abs=1e-12)


def test_values_are_compared_on_numbers_that_agree_exactly() -> None:
    a = [
        mark(A, "number", "COUNT", 10, 12, value=3, unit="家"),
        mark(A, "number", "COUNT", 16, 21, value=8000, unit="人", note="staff"),
        mark(A, "number", "DATE", 3, 5, iso="2024-01-01"),
        mark(A, "entity", "LOCATION", 6, 8, kind="city"),
    ]
    b = [
        mark(B, "number", "COUNT", 10, 12, value=3.0, unit="家"),
        mark(B, "number", "COUNT", 16, 21, value=8000, unit="人"),
        mark(B, "number", "DATE", 3, 5, iso="2024-01-08"),
        mark(B, "entity", "LOCATION", 6, 8, kind="capital"),
    ]

    assert compare("a", "b", [document(a, b)]).values == ValueCounts(same=2, different=1)


def test_roles_are_compared_on_triggers_that_agree_by_name_and_span() -> None:
    opened_a, opened_b = mark(A, "event", "LAUNCH", 8, 9), mark(B, "event", "LAUNCH", 8, 9)
    place = mark(A, "entity", "LOCATION", 6, 8)
    phrase = mark(B, ARGUMENT_LAYER, "argument", 6, 8)
    day, longer = mark(A, "number", "DATE", 3, 5), mark(B, "number", "DATE", 3, 6)
    lonely = mark(A, "event", "SPEECH", 15, 16)

    found = compare(
        "a",
        "b",
        [
            document(
                [opened_a, place, day, lonely],
                [opened_b, phrase, longer],
                a_links=(
                    link(opened_a, "place", place),
                    link(opened_a, "time", day),
                    link(lonely, "time", day),
                ),
                b_links=(link(opened_b, "place", phrase), link(opened_b, "time", longer)),
            )
        ],
    )

    assert found.roles == Counts(1, 1, 1)


def test_the_scheme_says_which_layers_have_roles() -> None:
    one, other = mark(A, "act", "BUY", 8, 9), mark(B, "act", "BUY", 8, 9)
    what = mark(A, "entity", "THING", 10, 12)
    pair = document([one, what], [other], a_links=(link(one, "object", what),))
    scheme = Scheme("own", roles=(Role("object", triggers=("act:BUY",)),))

    assert compare("a", "b", [pair]).roles == Counts()
    assert compare("a", "b", [pair], scheme=scheme).roles == Counts(0, 1, 0)


def test_phrases_that_only_fill_roles_are_left_out_unless_asked_for() -> None:
    phrases = document([mark(A, ARGUMENT_LAYER, "argument", 0, 3)], [])

    assert compare("a", "b", [phrases]).exact == Counts()
    assert compare("a", "b", [phrases], layers=[ARGUMENT_LAYER]).exact == Counts(0, 1, 0)


def test_a_label_that_two_layers_share_is_called_with_its_layer() -> None:
    a = [mark(A, "entity", "OTHER", 0, 3), mark(A, "number", "OTHER", 3, 5)]
    scheme = Scheme(
        "s",
        layers=(
            Layer("entity", labels=(Label("OTHER"),)),
            Layer("number", labels=(Label("OTHER"),)),
        ),
    )

    assert set(compare("a", "b", [document(a, [])]).labels) == {"entity:OTHER", "number:OTHER"}
    assert set(compare("a", "b", [document(a[:1], [])]).labels) == {"OTHER"}
    assert set(compare("a", "b", [document(a[:1], [])], scheme=scheme).labels) == {"entity:OTHER"}


def test_chosen_layers_alone_are_compared() -> None:
    a = [mark(A, "entity", "LOCATION", 6, 8), mark(A, "number", "COUNT", 10, 12)]

    assert compare("a", "b", [document(a, a)], layers=["number"]).exact == Counts(1, 0, 0)


def test_without_any_span_every_figure_is_undefined_and_says_why() -> None:
    found = compare("lin", "wang", [])

    assert found.kappa_characters is None
    assert found.exact.f1 is None
    assert found.undefined == {
        "exact/precision": "wang has no spans",
        "exact/recall": "lin has no spans",
        "exact/f1": "neither has any spans",
        "overlap/precision": "wang has no spans",
        "overlap/recall": "lin has no spans",
        "overlap/f1": "neither has any spans",
        "kappa_characters": "neither has any spans",
        "roles/exact/precision": "wang has no roles of triggers that agree",
        "roles/exact/recall": "lin has no roles of triggers that agree",
        "roles/exact/f1": "neither has any roles of triggers that agree",
    }


def test_a_layer_that_both_fill_with_one_label_is_left_out_of_kappa() -> None:
    whole = mark(A, "topic", "NEWS", 0, len(TEXT))
    place = mark(A, "entity", "LOCATION", 6, 8)

    only = compare("a", "b", [document([whole], [whole])])
    more = compare("a", "b", [document([whole, place], [whole, place])])

    assert only.kappa_characters is None
    assert "kappa_characters" in only.undefined
    assert more.kappa_characters == 1.0
    assert "kappa_characters/topic" in more.undefined


marks = st.lists(
    st.tuples(
        st.sampled_from(["entity", "number"]),
        st.sampled_from("XYZ"),
        st.integers(0, 12),
        st.integers(1, 5),
    ),
    max_size=9,
    unique=True,
)


@given(st.lists(st.tuples(marks, marks), max_size=3))
def test_exact_counts_are_those_of_sets_of_spans(
    documents: list[tuple[list[tuple[str, str, int, int]], list[tuple[str, str, int, int]]]],
) -> None:
    found = compare(
        "a",
        "b",
        [
            document(
                [mark(A, x, y, start, start + n) for x, y, start, n in a],
                [mark(B, x, y, start, start + n) for x, y, start, n in b],
            )
            for a, b in documents
        ],
    )

    of_a = {(i, key) for i, (a, _) in enumerate(documents) for key in a}
    of_b = {(i, key) for i, (_, b) in enumerate(documents) for key in b}
    assert found.exact == Counts(len(of_a & of_b), len(of_a - of_b), len(of_b - of_a))
    assert found.overlap.tp >= found.exact.tp
    assert sum_of(found, "exact") == found.exact
    assert sum_of(found, "overlap") == found.overlap
    cells = [count for row in found.confusion.values() for count in row.values()]
    assert sum(cells) <= len(of_a) + len(of_b)
    rows = {label: sum(row.values()) for label, row in found.confusion.items()}
    assert sum(n for label, n in rows.items() if label != "O") == len(of_a)


def sum_of(found: Comparison, kind: str) -> Counts:
    return sum((getattr(counts, kind) for counts in found.labels.values()), Counts())


# --- two annotators on real articles, counted here once more in the plainest way ---------


def labelled_article(name: str) -> tuple[ComparedDocument, list[dict[str, object]]]:
    text = (ARTICLES / f"{name}.txt").read_bytes().decode()
    rows = [
        json.loads(line)
        for line in (DATA / f"{name}.jsonl").read_text(encoding="utf-8").split("\n")
        if line
    ]
    sides: dict[str, tuple[list[Annotation], list[Link]]] = {"gold": ([], []), "second": ([], [])}
    for row in rows:
        annotations, links = sides[row["annotator"]]
        who = A if row["annotator"] == "gold" else B
        one = mark(
            who, row["layer"], row["label"], row["start"], row["end"], **row.get("attributes", {})
        )
        annotations.append(one)
        for role, start, end in row.get("roles", []):
            phrase = mark(who, ARGUMENT_LAYER, "argument", start, end)
            annotations.append(phrase)
            links.append(link(one, role, phrase))
    (a, a_links), (b, b_links) = sides["gold"], sides["second"]
    return (
        ComparedDocument(uuid4(), name, text, tuple(a), tuple(b), tuple(a_links), tuple(b_links)),
        rows,
    )


ARTICLE_NAMES = ["000_1e817a9b06d231ec", "003_ab64c0eee70e134f"]


@pytest.fixture(scope="module")
def real() -> tuple[Comparison, list[ComparedDocument], dict[str, list[dict[str, object]]]]:
    loaded = [labelled_article(name) for name in ARTICLE_NAMES]
    documents = [compared for compared, _ in loaded]
    rows = {compared.name: found for compared, found in loaded}
    return compare("gold", "second", documents), documents, rows


def keys(
    rows: dict[str, list[dict[str, object]]], who: str, label: str | None = None
) -> set[tuple[object, ...]]:
    return {
        (name, row["layer"], row["label"], row["start"], row["end"])
        for name, found in rows.items()
        for row in found
        if row["annotator"] == who and label in (None, row["label"])
    }


def test_real_articles_give_the_f1_of_counting_per_label(real) -> None:  # type: ignore[no-untyped-def]
    found, _, rows = real
    of_a, of_b = keys(rows, "gold"), keys(rows, "second")

    assert found.exact == Counts(len(of_a & of_b), len(of_a - of_b), len(of_b - of_a))
    assert set(found.labels) == {key[2] for key in of_a | of_b}
    for label, counts in found.labels.items():
        a, b = keys(rows, "gold", label), keys(rows, "second", label)
        assert counts.exact == Counts(len(a & b), len(a - b), len(b - a))
        assert counts.exact.f1 == 2 * len(a & b) / (len(a) + len(b))


def test_real_articles_give_the_kappa_of_looking_at_every_character(real) -> None:  # type: ignore[no-untyped-def]
    found, documents, _ = real

    kappas = []
    for layer in ("entity", "number", "event"):
        pairs: Counter[tuple[str, str]] = Counter()
        for compared in documents:
            pairs.update(
                zip(
                    plain_labels(compared, compared.a, layer),
                    plain_labels(compared, compared.b, layer),
                    strict=True,
                )
            )
        kappas.append(plain_kappa(pairs))
    assert found.kappa_characters == pytest.approx(sum(kappas) / 3, abs=1e-12)


def plain_labels(
    compared: ComparedDocument, annotations: tuple[Annotation, ...], layer: str
) -> list[str]:
    best: list[tuple[int, str]] = [(0, "O")] * len(compared.text)
    for one in annotations:
        if one.layer == layer:
            for i in range(one.span.start, one.span.end):
                best[i] = min(best[i], (-len(one.span), one.label))
    return [label for _, label in best]


def plain_kappa(pairs: Counter[tuple[str, str]]) -> float:
    n = pairs.total()
    labels = {label for pair in pairs for label in pair}
    observed = sum(pairs[label, label] for label in labels) / n
    expected = sum(
        sum(c for (x, _), c in pairs.items() if x == label)
        * sum(c for (_, y), c in pairs.items() if y == label)
        for label in labels
    ) / (n * n)
    return (observed - expected) / (1 - expected)


def test_real_articles_give_the_values_and_roles_of_counting(real) -> None:  # type: ignore[no-untyped-def]
    found, _, rows = real
    same = different = tp = a_only = b_only = 0
    for name in ARTICLE_NAMES:
        by_key: dict[str, dict[tuple[object, ...], dict[str, object]]] = {"gold": {}, "second": {}}
        for row in rows[name]:
            by_key[str(row["annotator"])][row["layer"], row["label"], row["start"], row["end"]] = (
                row
            )
        for key in by_key["gold"].keys() & by_key["second"].keys():
            one, other = by_key["gold"][key], by_key["second"][key]
            if key[0] == "number":
                equal = one["attributes"] == other["attributes"]
                same, different = same + equal, different + (not equal)
            if key[0] == "event":
                a = {tuple(role) for role in one.get("roles", [])}  # type: ignore[attr-defined]
                b = {tuple(role) for role in other.get("roles", [])}  # type: ignore[attr-defined]
                tp, a_only, b_only = tp + len(a & b), a_only + len(a - b), b_only + len(b - a)

    assert found.values == ValueCounts(same, different)
    assert found.roles == Counts(tp, a_only, b_only)
