"""What was made before of the same inputs, so that it need not be made again.

Only pure functions are remembered, by all that they are given: whoever uses a memo gets the bytes
that he would get without one. The store is passed down, and whoever keeps it decides for how long;
a store on the disk can take the place of the one in memory, with the digest of the key as a name.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol, TypeVar, cast

T = TypeVar("T")

Key = tuple[str, Hashable]
"""What was made (`page`, `text`), and all the inputs that it was made of."""


class Same:
    """Stands in a key for the one object that it holds: compared in no time, however large.

    Only for frozen values that a memo keeps: what is equal but another object counts as another.
    """

    __slots__ = ("held",)

    def __init__(self, held: object) -> None:
        """Hold the object, so that no other can take its place in the computer's memory."""
        self.held = held

    def __hash__(self) -> int:
        """A number for where the object lies."""
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        """Whether both hold one and the same object."""
        return isinstance(other, Same) and self.held is other.held

    def __repr__(self) -> str:
        """All that the object says: a store on the disk, for which no object is one, goes by it."""
        return f"Same({self.held!r})"


class Whole:
    """Stands in many keys for much that they share: compared as the object that it is.

    A store on the disk goes by the digest of what it stands for, which is made once.
    """

    __slots__ = ("_digest", "_of")

    def __init__(self, of: object) -> None:
        """Stand for `of`, whose text must tell all of it."""
        self._of: object = of
        self._digest = ""

    def __repr__(self) -> str:
        """A name that another object with the same text has too."""
        if not self._digest:
            self._digest = sha256(repr(self._of).encode("utf-8", "surrogatepass")).hexdigest()
            self._of = None
        return f"Whole({self._digest})"


class Memo(Protocol):
    """A store of what was made, by what it was made of."""

    def get(self, key: Key) -> object | None:
        """What was put under `key`, or None."""

    def put(self, key: Key, value: object) -> None:
        """Keep `value`, which is never None, under `key`; or don't."""


class Forgetful:
    """A store that keeps nothing, for what is made once."""

    __slots__ = ()

    def get(self, key: Key) -> object | None:  # noqa: ARG002 - as the protocol has it
        """None: nothing was kept."""
        return None

    def put(self, key: Key, value: object) -> None:
        """Keep nothing."""


FORGETFUL = Forgetful()


class Marked:
    """A store in which what was made with other words isn't found: `mark` is in each key."""

    __slots__ = ("_mark", "_memo")

    def __init__(self, memo: Memo, mark: str) -> None:
        """Part of `memo`."""
        self._memo = memo
        self._mark = mark

    def get(self, key: Key) -> object | None:
        """What was put under `key` with the same mark, or None."""
        return self._memo.get((key[0], (self._mark, key[1])))

    def put(self, key: Key, value: object) -> None:
        """Keep `value` under `key` and the mark."""
        self._memo.put((key[0], (self._mark, key[1])), value)


def marked_memo(memo: Memo, mark: str) -> Memo:
    """A part of `memo` for what is made with the words of that mark; all of it for no mark."""
    return Marked(memo, mark) if mark and memo is not FORGETFUL else memo


@dataclass(slots=True)
class _Kept:
    """What is kept, and the round that last asked for it."""

    value: object
    asked: int


class InMemory:
    """A store for a process that makes the same again and again, round by round.

    What neither this round nor the one before asked for is forgotten, so that it doesn't grow.
    """

    __slots__ = ("_kept", "_round")

    def __init__(self) -> None:
        """Begin with nothing."""
        self._kept: dict[Key, _Kept] = {}
        self._round = 0

    def begin_round(self) -> None:
        """A new round begins."""
        # Keys are large, and to look one up costs; so what stays isn't moved. The list is there
        # before it is gone through: another thread may be making a page that somebody asked for.
        for key, one in list(self._kept.items()):
            if one.asked < self._round:
                del self._kept[key]
        self._round += 1

    def get(self, key: Key) -> object | None:
        """What was put under `key` or asked for in this round or the one before, or None."""
        found = self._kept.get(key)
        if found is None:
            return None
        found.asked = self._round
        return found.value

    def put(self, key: Key, value: object) -> None:
        """Keep `value` under `key`."""
        self._kept[key] = _Kept(value, self._round)


def remembered(memo: Memo, key: Key, make: Callable[[], T]) -> T:
    """What `make` gives, or gave for the same key. It must be pure, and never give None."""
    found = memo.get(key)
    if found is None:
        made = make()
        memo.put(key, made)
        return made
    return cast(T, found)
