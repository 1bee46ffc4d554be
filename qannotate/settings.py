"""What a person chose, kept in their own configuration folder as one JSON file.

Settings are conveniences: a file that cannot be read or written never stops the program.
The folder can be set by `QANNOTATE_HOME`.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

import platformdirs

from qannotate.domain.annotator import Annotator, AnnotatorKind, is_reserved
from qannotate.errors import InputError

_log = logging.getLogger(__name__)

_MOST_RECENT = 12


def home() -> Path:
    """Return the folder of settings and logs."""
    chosen = os.environ.get("QANNOTATE_HOME")
    return Path(chosen) if chosen else platformdirs.user_config_path("qannotate", appauthor=False)


def documents_folder() -> Path:
    """Return the folder in which a person's projects are offered to be kept."""
    chosen = os.environ.get("QANNOTATE_HOME")
    base = Path(chosen) if chosen else platformdirs.user_documents_path()
    return base / "qannotate"


def system_user_name() -> str:
    """Return the name the system knows the person by, to be offered as theirs."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in this environment
        return "annotator"


@dataclass
class Settings:
    """The choices of one person on one machine. `save()` after changing them."""

    person_name: str = ""
    person_id: UUID = field(default_factory=uuid4)
    people: dict[str, UUID] = field(default_factory=dict)
    language: str = ""
    theme: str = "system"
    recent: list[Path] = field(default_factory=list)
    places: dict[str, dict[str, object]] = field(default_factory=dict)
    window: dict[str, object] = field(default_factory=dict)
    reading: dict[str, object] = field(default_factory=dict)

    @classmethod
    def load(cls) -> Settings:
        """Return the stored settings, or fresh ones where there are none to be read.

        Fresh ones are stored at once, so that the person keeps the id made for them.
        """
        try:
            data = json.loads(_file().read_text(encoding="utf-8"))
        except FileNotFoundError:
            fresh = cls()
            fresh.save()
            return fresh
        except (OSError, ValueError) as error:
            _log.warning("settings not read, starting with fresh ones: %s", error)
            return cls()
        return cls._from_json(data)

    @classmethod
    def _from_json(cls, data: object) -> Settings:
        if not isinstance(data, dict):
            return cls()
        fresh = cls()
        person = data.get("person")
        if isinstance(person, dict):
            fresh.person_name = _text(person.get("name"))
            fresh.person_id = _uuid(person.get("id")) or fresh.person_id
        for name, text in _object(data.get("people")).items():
            identifier = _uuid(text)
            if identifier is not None:
                fresh.people[name] = identifier
        fresh.language = _text(data.get("language"))
        fresh.theme = _text(data.get("theme")) or "system"
        recent = data.get("recent")
        if isinstance(recent, list):
            fresh.recent = [Path(path) for path in recent if isinstance(path, str)]
        fresh.places = {k: _object(v) for k, v in _object(data.get("places")).items()}
        fresh.window = _object(data.get("window"))
        fresh.reading = _object(data.get("reading"))
        return fresh

    def save(self) -> None:
        """Write the settings, whole or not at all."""
        data = {
            "person": {"name": self.person_name, "id": str(self.person_id)},
            "people": {name: str(identifier) for name, identifier in self.people.items()},
            "language": self.language,
            "theme": self.theme,
            "recent": [str(path) for path in self.recent],
            "places": self.places,
            "window": self.window,
            "reading": self.reading,
        }
        target = _file()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_suffix(".tmp")
            draft.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
            draft.replace(target)
        except OSError as error:
            _log.warning("settings not saved: %s", error)

    def person(self) -> Annotator:
        """Return the person at this desk; without a chosen name, as the system calls them."""
        name = self.person_name or system_user_name()
        return Annotator(self.person_id, name, AnnotatorKind.PERSON)

    def become(self, name: str) -> Annotator:
        """Let the person with this name work here; they keep their id when they come back.

        Raises:
            InputError: the name is empty or reserved.
        """
        name = name.strip()
        if not name or is_reserved(name):
            raise InputError(f"“{name}” cannot be a person's name.", "Choose another name.")
        if self.person_name:
            self.people[self.person_name] = self.person_id
            self.person_id = self.people.get(name) or uuid4()
        self.person_name = name
        self.people[name] = self.person_id
        return self.person()

    def remember_recent(self, path: Path) -> None:
        path = path.resolve()
        self.recent = [path, *(known for known in self.recent if known != path)][:_MOST_RECENT]


def _file() -> Path:
    return home() / "settings.json"


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _object(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _uuid(value: object) -> UUID | None:
    try:
        return UUID(_text(value))
    except ValueError:
        return None
