"""Every word of the window is there in every language."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

import qannotate
from qannotate import assets

PACKAGE = Path(qannotate.__file__).parent
LUPDATE = Path(sys.executable).with_name("pyside6-lupdate")
LANGUAGES = ("zh_CN", "zh_TW", "en")
PLACE = re.compile(r"\{\w*\}|%L?n|%\d")


@dataclass(frozen=True, order=True)
class Message:
    context: str
    source: str
    comment: str
    plural: bool
    translations: tuple[str, ...]
    unfinished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        return (self.context, self.source, self.comment)


def messages(path: Path) -> Iterator[Message]:
    tree = ElementTree.parse(path)  # noqa: S314 - our own file
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
                tuple(forms or [translation.text or ""]),
                translation.get("type") == "unfinished",
            )


def stored(language: str, suffix: str) -> Path:
    return assets.resources("translations", f"qannotate_{language}.{suffix}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_code_is_collected(language: str, tmp_path: Path) -> None:
    if not LUPDATE.exists():
        pytest.skip("PySide6 without its tools")
    fresh = tmp_path / "fresh.ts"
    sources = [*sorted((PACKAGE / "ui").rglob("*.py")), PACKAGE / "app.py"]
    subprocess.run([LUPDATE, *sources, "-ts", fresh], check=True, capture_output=True)

    wanted = {message.key for message in messages(fresh)}
    have = {message.key for message in messages(stored(language, "ts"))}

    assert wanted == have, "run `make translations` and translate what is new"


def test_no_word_stands_where_the_collector_does_not_look() -> None:
    """A call within the braces of an f-string is not collected."""
    collected = {message.source for message in messages(stored("en", "ts"))}
    files = [*sorted((PACKAGE / "ui").rglob("*.py")), PACKAGE / "app.py"]

    hidden = {word for path in files for word in words_of(path)} - collected

    assert hidden == set()


def words_of(path: Path) -> Iterator[str]:
    """Return the words that a file asks translations of."""
    places = {"tr": 0, "translate": 1}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            place = places.get(node.func.attr, len(node.args))
            for word in node.args[place : place + 1]:
                if isinstance(word, ast.Constant) and isinstance(word.value, str):
                    yield word.value


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_nothing_is_left_untranslated(language: str) -> None:
    unfinished = [
        message.key
        for message in messages(stored(language, "ts"))
        if message.unfinished or not all(message.translations)
    ]

    assert unfinished == []


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW"])
def test_a_translation_keeps_the_places_for_names_and_numbers(language: str) -> None:
    for message in messages(stored(language, "ts")):
        for translation in message.translations:
            wanted, have = PLACE.findall(message.source), PLACE.findall(translation)
            assert sorted(wanted) == sorted(have), message.key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_translated(language: str) -> None:
    translator = QTranslator()

    assert translator.load(str(stored(language, "qm")))
    for message in messages(stored(language, "ts")):
        if message.unfinished:
            continue
        number = 1 if message.plural else -1
        comment = message.comment or None
        shown = translator.translate(message.context, message.source, comment, number)
        assert shown == message.translations[0], message.key


def test_english_says_one_and_many() -> None:
    for message in messages(stored("en", "ts")):
        if message.plural:
            assert len(message.translations) == 2, message.key
            assert all(message.translations), message.key
