"""What a build makes: files as paths and bytes, not yet written anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Artifact:
    """One file of the site: its path below `build/` with `/` between folders, and its bytes."""

    path: str
    data: bytes


class OnDemand(Mapping[str, bytes]):
    """The files of a site by path, each made when it is first asked for, and then kept.

    Whoever asks may be told of a fault in the making: whatever a maker raises goes through.
    """

    __slots__ = ("_made", "_makers", "_others", "_rest")

    def __init__(
        self,
        makers: Mapping[str, Callable[[], bytes]],
        others: Callable[[], Iterable[Artifact]],
    ) -> None:
        """`makers` make one file each; `others` makes all further files together."""
        self._makers = makers
        self._others = others
        self._made: dict[str, bytes] = {}
        self._rest: dict[str, bytes] | None = None

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file; KeyError if there is none."""
        if path not in self._makers:
            return self._all_others()[path]
        if path not in self._made:
            self._made[path] = self._makers[path]()
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        """The paths of all files; those made together are made for that."""
        yield from self._makers
        yield from self._all_others()

    def __len__(self) -> int:
        """How many files there are; those made together are made for that."""
        return len(self._makers) + len(self._all_others())

    def __bool__(self) -> bool:
        """True: asking whether there are files makes none."""
        return True

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file, made or not."""
        return path in self._makers or path in self._all_others()

    def _all_others(self) -> dict[str, bytes]:
        if self._rest is None:
            self._rest = {one.path: one.data for one in self._others()}
        return self._rest
