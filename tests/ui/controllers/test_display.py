"""Whether a window can be opened is asked before Qt is: it would end the process."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from qannotate.app import display_problem, run


def test_without_a_display_two_sentences_say_how_to_go_on() -> None:
    problem = display_problem({}, "linux")
    assert problem is not None
    assert "xvfb-run" in problem.todo


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert display_problem({}, platform) is None


@pytest.mark.parametrize("chosen", ["offscreen", "offscreen:size=800x600", "minimal"])
def test_a_platform_without_a_screen_needs_none(chosen: str) -> None:
    assert display_problem({"QT_QPA_PLATFORM": chosen}, "linux") is None


def test_a_display_that_nobody_serves_is_none() -> None:
    assert display_problem({"DISPLAY": ":7613"}, "linux") is not None
    assert display_problem({"DISPLAY": "nonsense"}, "linux") is not None


def test_a_wayland_display_is_a_socket(tmp_path: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_problem(environment, "linux") is not None
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        assert display_problem(environment, "linux") is None


def test_running_without_a_display_ends_cleanly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert run() == 1
    assert "no display" in capsys.readouterr().err
