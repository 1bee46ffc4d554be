"""Text from files and people is shown as it stands, never read as markup."""

from __future__ import annotations

from html import escape

_MOST, _LONG_LINE = 1000, 60


def plain_tooltip(text: str) -> str:
    """Return what to set as a tooltip so that Qt shows `text` literally.

    Long lines are broken, and what no tooltip can hold is cut.
    """
    if len(text) > _MOST:
        text = f"{text[:_MOST]}…"
    lines = text.split("\n")
    # Qt looks for tags and for `&lt;`, and breaks the lines of marked-up text only.
    if "<" not in text and "&" not in text and max(map(len, lines)) <= _LONG_LINE:
        return text
    return f"<span>{'<br>'.join(map(escape, lines))}</span>"
