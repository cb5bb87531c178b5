"""Runs laasite as it would run elsewhere: `python -m tests.site.elsewhere CLOCK SEED build …`.

The clock stands at CLOCK (an ISO time with its zone) wherever it is asked; folders are listed in an
order that SEED shuffles, which is 0 for the order of the disk.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import datetime
from typing import Any

from laasite.cli import clock, main


def _set_clock(stands: datetime) -> None:
    clock.now = lambda: stands
    time.time = stands.timestamp  # whoever asks behind the back of `clock` is told the same


class _Shuffled:
    """The entries of a folder in disorder, with what `os.scandir` promises."""

    def __init__(self, entries: Any, chance: random.Random) -> None:
        """Take the entries of one folder."""
        with entries:
            self.entries = list(entries)
        chance.shuffle(self.entries)
        self.rest = iter(self.entries)

    def __enter__(self) -> Any:
        return self.rest

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Any:
        return self.rest

    def __next__(self) -> Any:
        return next(self.rest)

    def close(self) -> None:
        """Let go of what is left."""
        self.rest = iter(())


def _shuffle_folders(seed: int) -> None:
    listdir, scandir, chance = os.listdir, os.scandir, random.Random(seed)

    def shuffled(*arguments: Any) -> list[Any]:
        names = listdir(*arguments)
        chance.shuffle(names)
        return names

    os.listdir = shuffled  # type: ignore[assignment]
    os.scandir = lambda *arguments: _Shuffled(scandir(*arguments), chance)  # type: ignore[assignment]


if __name__ == "__main__":
    _set_clock(datetime.fromisoformat(sys.argv.pop(1)))
    if seed := int(sys.argv.pop(1)):
        _shuffle_folders(seed)
    sys.argv[0] = "laasite"
    main()
