from __future__ import annotations

from pathlib import Path

import pytest

from qannotate import assets, settings
from qannotate.errors import InputError
from qannotate.settings import Settings


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    saved = Settings(language="zh_TW", theme="dark")
    saved.become("𠮷林")
    saved.remember_recent(tmp_path / "a.qann")
    saved.places["p"] = {"document": "x", "caret": 7}
    saved.save()

    assert Settings.load() == saved


def test_a_person_who_comes_back_keeps_their_id() -> None:
    chosen = Settings()
    lin = chosen.become("林")
    zhou = chosen.become("周")

    assert lin.id != zhou.id
    assert chosen.become("林").id == lin.id


def test_a_person_without_a_name_keeps_the_id_made_for_them() -> None:
    assert Settings.load().person() == Settings.load().person()


def test_the_first_name_given_belongs_to_the_id_made_at_first_start() -> None:
    chosen = Settings()
    first = chosen.person()

    assert chosen.become("林").id == first.id


@pytest.mark.parametrize("name", ["", "  ", "gold", "suggestions", "engine:names"])
def test_reserved_and_empty_names_are_refused(name: str) -> None:
    with pytest.raises(InputError):
        Settings().become(name)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"person": 3, "recent": [1], "places": []}'])
def test_a_broken_file_gives_fresh_settings(own_home: Path, content: str) -> None:
    (own_home / "settings.json").write_text(content, encoding="utf-8")

    assert Settings.load().person_name == ""


def test_an_unwritable_folder_does_not_stop_the_program(own_home: Path) -> None:
    own_home.rmdir()
    own_home.write_text("a file where the folder should be", encoding="utf-8")

    Settings().save()

    assert Settings.load().person_name == ""


def test_a_recent_project_is_listed_once_and_first(tmp_path: Path) -> None:
    chosen = Settings()
    for name in ("a", "b", "a"):
        chosen.remember_recent(tmp_path / name)

    assert [path.name for path in chosen.recent] == ["a", "b"]


def test_documents_stay_under_the_chosen_home(own_home: Path) -> None:
    assert own_home in settings.documents_folder().parents


def test_the_sample_articles_and_schemes_are_found() -> None:
    assert len(list(assets.seeds("articles").glob("*.txt"))) == 5
    assert assets.seeds("schemes", "quality-news.toml").is_file()
    assert assets.resources().is_dir()
