"""Text from files and people is shown as it stands, never read as markup."""

from __future__ import annotations

from html import escape


def plain_tooltip(text: str) -> str:
    """Return what to set as a tooltip so that Qt shows `text` literally."""
    if "<" not in text and "&" not in text:  # Qt looks for tags and for `&lt;`
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
