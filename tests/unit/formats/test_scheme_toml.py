from __future__ import annotations

import pytest

from qannotate import assets
from qannotate.domain.scheme import Form, Label, Layer, Overlap, Scheme
from qannotate.errors import InputError
from qannotate.formats.scheme_toml import format_scheme, parse_scheme

QUALITY_NEWS = assets.seeds("schemes", "quality-news.toml")


@pytest.mark.parametrize(
    "path", sorted(assets.seeds("schemes").glob("*.toml")), ids=lambda p: p.name
)
def test_the_schemes_we_ship_survive_writing_and_reading(path) -> None:
    scheme = parse_scheme(path.read_text(encoding="utf-8"))

    assert parse_scheme(format_scheme(scheme)) == scheme
    assert scheme.name == path.stem


def test_every_label_of_the_sample_scheme_has_words_in_every_language() -> None:
    scheme = parse_scheme(QUALITY_NEWS.read_text(encoding="utf-8"))

    for layer, label in scheme.labels():
        for texts in (layer.titles, label.titles, label.captions, label.guidelines):
            assert set(texts) == {"zh_CN", "zh_TW", "en"}, label.key
        assert all(len(label.caption(language)) <= 2 for language in ("zh_CN", "zh_TW"))
        assert len(label.caption("en")) <= 4


def test_no_two_labels_share_form_and_colour() -> None:
    scheme = parse_scheme(QUALITY_NEWS.read_text(encoding="utf-8"))
    looks = [(layer.form, label.slot) for layer, label in scheme.labels()]

    assert len(set(looks)) == len(looks) == 24


def test_a_scheme_with_awkward_words_survives() -> None:
    scheme = Scheme(
        name="𠮷",
        titles={"en": 'a "quoted" \\ title\nof two lines'},
        layers=(
            Layer(
                "l", overlap=Overlap.ANY, form=Form.BOX, labels=(Label("X", slot=1), Label("=Y"))
            ),
        ),
    )

    assert parse_scheme(format_scheme(scheme)) == scheme


@pytest.mark.parametrize(
    ("toml", "named"),
    [
        ("name = ", "not a TOML file"),
        ("", "“name” should be a text"),
        ("name = 3", "“name” should be a text"),
        ("name = 's'\nlayers = 3", "“layers” should be a list of tables"),
        ("name = 's'\nlayers = [3]", "layers 1 should be a table"),
        ("name = 's'\n[[layers]]\nkey = 'a'\n[[layers]]\nkey = 'a'", "layer a more than once"),
        ("name = 's'\n[[layers]]\nkey = 'a'\noverlap = 'never'", "none, nested, any"),
        ("name = 's'\n[[layers]]\nkey = 'a'\n[[layers.labels]]\nkey = 'X'\nslot = 9", "1 to 8"),
        (
            "name = 's'\n[[layers]]\nkey = 'a'\n[[layers.labels]]\nkey = 'X'\nhotkey = 'q'\n"
            "[[layers.labels]]\nkey = 'Y'\nhotkey = 'Q'",
            "hotkey Q more than once",
        ),
    ],
)
def test_what_is_wrong_with_a_scheme_is_named(toml: str, named: str) -> None:
    with pytest.raises(InputError, match=named.replace("(", r"\(")) as caught:
        parse_scheme(toml)

    assert caught.value.todo
