"""What annotations and articles say of themselves, in words a person reads at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from qannotate.domain.annotation import Annotation, Suggestion
from qannotate.domain.document import Json
from qannotate.domain.scheme import Label, Scheme

_BOUNDS = {">=": "≥", "<=": "≤", "~": "~", "=": ""}

_IN_THE_VALUE = ("value", "unit", "bound", "approx", "min", "max", "iso", "part", "start", "end")


def number_text(value: object) -> str:
    """Return a number with thousands separators and no trailing zeros, else its text.

    >>> number_text(80000000)
    '80,000,000'
    """
    if isinstance(value, bool) or value is None:
        return "" if value is None else str(value).lower()
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    if not number.is_finite():
        return str(value)
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def value_text(attributes: Json) -> str:
    """Return the value of a number or a date: `≤ 80,000,000 元`, `5–7 个`, `2022-08-26`.

    Empty if the attributes hold none.
    """
    words = [*_amount(attributes), *_time(attributes)]
    return " ".join(word for word in words if word)


def other_attributes(attributes: Json) -> tuple[tuple[str, str], ...]:
    """Return the attributes that `value_text` leaves out, as names and texts."""
    return tuple(
        (name, number_text(value))
        for name, value in attributes.items()
        if name not in _IN_THE_VALUE and value not in (None, "", [], {})
    )


def _amount(attributes: Json) -> Iterator[str]:
    low, high, value = (attributes.get(name) for name in ("min", "max", "value"))
    bound = str(attributes.get("bound") or attributes.get("approx") or "")
    if low is not None and high is not None:
        figure = f"{number_text(low)}–{number_text(high)}"
    else:
        figure = next((number_text(v) for v in (value, low, high) if v is not None), "")
    if figure:
        yield _BOUNDS.get(bound, bound)
        yield figure
        yield str(attributes.get("unit") or "")


def _time(attributes: Json) -> Iterator[str]:
    start, end = attributes.get("start"), attributes.get("end")
    if start or end:
        yield f"{start or ''}–{end or ''}"
    yield str(attributes.get("iso") or "")
    yield str(attributes.get("part") or "")


def label_of(scheme: Scheme, of: Annotation | Suggestion) -> Label:
    """Return the label in the scheme; one that it does not know shows its key, in slate."""
    return scheme.label(of.layer, of.label) or Label(of.label)


def one_line(text: str, limit: int = 60) -> str:
    """Return a text without line breaks, cut in its middle beyond `limit` characters."""
    flat = " ".join(text.split())
    if len(flat) <= limit:
        return flat
    half = (limit - 1) // 2
    return f"{flat[:half]}…{flat[-half:]}"
