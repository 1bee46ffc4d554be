"""The last deeds on the article in front, newest first: when, who, what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from qannotate.domain.change import Entry


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One deed as it is listed."""

    time: str
    who: str
    what: str


def time_text(entry: Entry, now: datetime) -> str:
    """Return the time of an entry: the hour if it was today, else the day."""
    at = datetime.fromtimestamp(entry.at / 1000, tz=now.tzinfo)
    if at.date() == now.date():
        return f"{at:%H:%M}"
    return f"{at:%m-%d}" if at.year == now.year else f"{at:%Y-%m-%d}"


def newest(lines: Iterable[HistoryLine], limit: int) -> tuple[HistoryLine, ...]:
    return tuple(lines)[:limit]
