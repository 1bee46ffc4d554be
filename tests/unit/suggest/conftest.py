"""Engines on the program's own word lists, and a short way to ask one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from qannotate.suggest.engine import Engine, Proposal
from qannotate.suggest.suggest import prepare
from qannotate.workspace.suggesting import default_engines

Ask = Callable[..., tuple[Proposal, ...]]


@pytest.fixture(scope="session")
def engines() -> Mapping[str, Engine]:
    return default_engines()


@pytest.fixture(scope="session")
def ask(engines: Mapping[str, Engine]) -> Ask:
    """Ask one engine about a text; spans are in the fold."""

    def proposals(engine: str, text: str, published: str = "") -> tuple[Proposal, ...]:
        article, _ = prepare(text, published)
        return engines[engine].propose(article)

    return proposals
