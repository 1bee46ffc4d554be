"""Protection of overridden Qt methods against a defect of the binding.

Some releases of PySide6 end the process when an exception that Python's own C code raised
(`1 + "x"`, `[][3]`) leaves an overridden method. Catching it once and raising it again
is enough to make it an ordinary exception.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QObject

C = TypeVar("C", bound=type[QObject])


def guarded(cls: C) -> C:
    """Wrap each Qt method that a class overrides, so that its exceptions are safe."""
    bases = [base for base in cls.__mro__[1:] if base.__module__.startswith("PySide6")]
    for name, member in list(vars(cls).items()):
        is_method = callable(member) and not name.startswith("__")
        if is_method and any(hasattr(base, name) for base in bases):
            setattr(cls, name, _guard(member))
    return cls


def _guard(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return method(*args, **kwargs)
        except Exception:
            raise  # catching is what makes it harmless

    return call
