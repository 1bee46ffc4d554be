"""Views: a text in the script of choice, with reading aids.

A view is made from the canonical text in one go, never from another view: conversion loses
information (余 is 餘 or 余).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from types import MappingProxyType

from qannotate.chinese.conversion import converter
from qannotate.chinese.glosses import drop_glosses
from qannotate.chinese.lines import join_lines
from qannotate.chinese.width import fold_width
from qannotate.domain.alignment import Alignment
from qannotate.domain.view import Aid, Derived, ScriptView, View

Derivation = Callable[[str], Derived]

SCRIPT_CONFIGURATIONS = MappingProxyType(
    {
        ScriptView.SIMPLIFIED: "t2s",
        ScriptView.TRADITIONAL: "s2t",
        ScriptView.TAIWAN: "s2twp",
        ScriptView.HONG_KONG: "s2hk",
    }
)
"""The configuration that makes each script view; the original needs none."""

_AIDS: tuple[tuple[Aid, Derivation], ...] = (
    (Aid.HIDE_GLOSSES, drop_glosses),
    (Aid.JOIN_LINES, join_lines),
    (Aid.FOLD_WIDTH, fold_width),
)
"""Reading aids in the order in which they work: a gloss may stand at a broken line."""


def derive(text: str, view: View) -> Derived:
    """Return a view of a canonical text, with the alignment from the text to it.

    Aids work before the script is converted, so that words are whole again by then.
    """
    derivations = [derivation for aid, derivation in _AIDS if aid in view.aids]
    configuration = SCRIPT_CONFIGURATIONS.get(view.script)
    if configuration is not None:
        derivations.append(converter(configuration).convert)
    return _derive_by(text, derivations)


def _derive_by(text: str, derivations: Iterable[Derivation]) -> Derived:
    """Return what derivations make of a text one after another, with one alignment."""
    alignment = Alignment.identity(len(text))
    for derivation in derivations:
        derived = derivation(text)
        text, alignment = derived.text, alignment.then(derived.alignment)
    return Derived(text, alignment)
