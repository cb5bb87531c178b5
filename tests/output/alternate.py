"""A process that publishes two sites in turn until it is killed: `alternate.py BUILD HOW`.

HOW is `exchange`, `rename` (as on a system that can't exchange), or `hold`: publish once, say so
from within, and wait.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.output import disk
from laasite.output.publish import publish
from tests.output.sites import FACTS, large


def say(what: str) -> None:
    """Tell the process that waits for this one."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def refuse(one: Path, other: Path) -> None:
    """Answer as a system that can't exchange folders."""
    raise OSError(errno.ENOSYS, "Function not implemented", str(one), None, str(other))


def hold(folder: Path) -> Iterator[Artifact]:
    """Stop in the middle of publishing."""
    say(f"holding {folder.name}")
    sys.stdin.read()
    yield from ()


def main(build: Path, how: str) -> None:
    """Publish in turn, or hold."""
    if how == "hold":
        publish(large("A"), build, FACTS, finishers=(hold,))
        return
    if how == "rename":
        disk.exchange = refuse
    for number, site in enumerate(cycle([large("B"), large("A")])):
        publish(site, build, FACTS)
        if number == 0:
            say("ready")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
