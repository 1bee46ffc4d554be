"""What every test needs: a home of its own, and no hurry.

Dictionaries load on first use and machines are shared, so no example has a deadline.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, caches and projects of the person who runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("QANNOTATE_HOME", str(home))
    return home
