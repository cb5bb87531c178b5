"""Values of the model as JSON, and back again: what is read is never run.

Only the classes of `MODULES` are known, by their names. A value is written as itself if JSON has
its kind, and otherwise as a list that begins with a letter for its kind.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from types import MappingProxyType, ModuleType
from typing import Any

from laasite.model import (
    assessment,
    dates,
    findings,
    history,
    measures,
    origin,
    partial_date,
    period,
    targets,
    words,
)

MODULES = (
    assessment, dates, findings, history, measures, origin, partial_date, period, targets, words,
)  # fmt: skip
"""Whose classes are known: what statuses and their past consist of."""


class NotKnown(Exception):  # noqa: N818 - no error: such a value is only not kept
    """A value is of a class that isn't known here."""


def written(value: object) -> bytes:
    """A value as JSON. NotKnown if some of it is of another class."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode()


def read(data: bytes) -> Any:
    """The value that was written."""
    return _value(json.loads(data))


def _classes(modules: tuple[ModuleType, ...]) -> Iterator[type]:
    for module in modules:
        for one in vars(module).values():
            own = isinstance(one, type) and one.__module__ == module.__name__
            if own and (is_dataclass(one) or issubclass(one, Enum)):
                yield one


_CLASSES = MappingProxyType({one.__name__: one for one in _classes(MODULES)})
_FIELDS: MappingProxyType[type, tuple[str, ...]] = MappingProxyType(
    {
        one: tuple(each.name for each in fields(one))
        for one in _CLASSES.values()
        if is_dataclass(one)
    }
)
_PLAIN = frozenset({str, int, bool, type(None)})


def _plain(value: object) -> object:
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple:
        return ["t", *map(_plain, value)]  # type: ignore[call-overload]  # it is a tuple
    if (names := _FIELDS.get(kind)) is not None:
        return ["o", kind.__name__, *(_plain(getattr(value, name)) for name in names)]
    if kind is date:
        return ["d", str(value)]
    if kind is Decimal:
        return ["n", str(value)]
    if isinstance(value, Enum) and _CLASSES.get(kind.__name__) is kind:
        return ["e", kind.__name__, value.name]
    raise NotKnown(kind.__name__)


def _value(plain: Any) -> Any:
    return _KINDS[plain[0]](plain) if type(plain) is list else plain


_KINDS: MappingProxyType[str, Callable[[list[Any]], Any]] = MappingProxyType(
    {
        "t": lambda plain: tuple(map(_value, plain[1:])),
        "o": lambda plain: _CLASSES[plain[1]](*map(_value, plain[2:])),
        "d": lambda plain: date.fromisoformat(plain[1]),
        "n": lambda plain: Decimal(plain[1]),
        "e": lambda plain: _CLASSES[plain[1]].__members__[plain[2]],  # type: ignore[attr-defined]
    }
)
