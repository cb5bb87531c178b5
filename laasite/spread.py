"""Work that is the same for each of many things, spread over processes, in the order of the things.

Processes are forked, so that they see all that was read and judged without its being sent to them;
only what they make comes back. Where a site outgrows a machine, any `concurrent.futures.Executor`
can take the work (`Workers.executor`); all that the work needs is then pickled for each portion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from multiprocessing import get_all_start_methods, get_context
from typing import Any, TypeVar, cast

from laasite.memo import Key, Memo

T = TypeVar("T")
R = TypeVar("R")

LEAST = 200
"""Of fewer things than these one process makes short work."""

PORTIONS = 4
"""For each worker of an executor, to which all that the work needs is sent with each."""

FINE_PORTIONS = 16
"""For each forked worker: pages of lists are large and stand together, and none should wait long
for the one that has them all."""


class Forking(ProcessPoolExecutor):
    """Processes forked from this one when the work is known, which they inherit; for one `map`."""

    def __init__(self, workers: int) -> None:
        """So many processes, begun when there is work."""
        super().__init__(workers, mp_context=get_context("fork"))

    def map(
        self,
        fn: Callable[..., R],
        *iterables: Iterable[Any],
        timeout: float | None = None,
        chunksize: int = 1,
    ) -> Iterator[R]:
        """What `fn` gives for each; only the things are sent, and what is made of them."""
        _INHERITED[:] = [fn]
        return super().map(_inherited, *iterables, timeout=timeout, chunksize=chunksize)


_INHERITED: list[Callable[..., Any]] = []
"""The work, where forked processes find it. Nothing else may put anything here."""


def _inherited(*things: Any) -> Any:
    return _INHERITED[0](*things)


@dataclass(frozen=True, slots=True)
class Workers:
    """Who does the work: so many processes, or as many as `executor` has, if there is one.

    `least` things are worth being spread; fewer are done here and now.
    """

    number: int = 1
    executor: Executor | None = None
    least: int = LEAST

    def wanted(self, things: int) -> bool:
        """Whether so many things would be spread."""
        able = self.executor is not None or "fork" in get_all_start_methods()
        return self.number > 1 and able and things >= self.least

    def map(self, work: Callable[[Sequence[T]], list[R]], things: Sequence[T]) -> list[R]:
        """What `work` makes of the things, portion by portion: one for each, in their order.

        `work` must be pure. Only a forked process inherits it; any other executor pickles it.
        """
        if not self.wanted(len(things)):
            return work(things)
        if self.executor is not None:
            portions = [things[each] for each in _portions(len(things), self.number * PORTIONS)]
            return list(chain.from_iterable(self.executor.map(work, portions)))
        with Forking(self.number) as forked:
            # The things are there already, so that only their places are sent.
            fine = _portions(len(things), self.number * FINE_PORTIONS)
            return list(chain.from_iterable(forked.map(partial(_portion, work, things), fine)))


def _portion(work: Callable[[Sequence[T]], list[R]], things: Sequence[T], each: slice) -> list[R]:
    return work(things[each])


def all_remembered(
    memo: Memo,
    keys: Sequence[Key | None],
    things: Sequence[T],
    make: Callable[[Sequence[T]], list[R]],
) -> list[R]:
    """What is remembered of each thing under its key, and what `make` makes of the others.

    A thing without a key is always made again.
    """
    found = [None if key is None else memo.get(key) for key in keys]
    missing = [place for place, one in enumerate(found) if one is None]
    made = make([things[place] for place in missing])
    for place, one in zip(missing, made, strict=True):
        found[place] = one
        if (key := keys[place]) is not None:
            memo.put(key, one)
    return cast(list[R], found)


ALONE = Workers()
"""One process."""


def _portions(things: int, number: int) -> Iterator[slice]:
    """The places of so many things in so many parts of about the same size."""
    size = -(-things // number)
    return (slice(start, start + size) for start in range(0, things, size))
