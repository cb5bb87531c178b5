"""What a command costs: seconds of the processor, seconds on the wall, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

KIBIBYTE = 1024
"""Linux counts the memory of a process in these."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: of the processor and on the wall in seconds, at its peak in bytes.

    The processor's seconds are those of the command with all that it started; the memory is that
    of the largest process among them.
    """

    seconds: float
    wall: float
    memory: int


# A process counts as its own the memory of the one that began it, so a small one begins each.
_BEGINS = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
wall = time.perf_counter() - start
with open(sys.argv[1], "w") as out:
    print(used.ru_utime + used.ru_stime, wall, used.ru_maxrss, file=out)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def cost_of(command: Sequence[str], folder: Path, **environment: str) -> Cost:
    """Run a command in a folder. One that fails ends the benchmark with what it said."""
    errors, costs = (folder.parent / f"{folder.name}.{end}" for end in ("log", "cost"))
    begins = [sys.executable, "-S", "-c", _BEGINS, str(costs), *command]
    with errors.open("wb") as log:
        ended = subprocess.run(
            begins,
            cwd=folder,
            stdout=log,
            stderr=log,
            env={**os.environ, **environment},
            check=False,
        )
    if ended.returncode:
        said = errors.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise SystemExit(f"{' '.join(command)} ended with {ended.returncode}:\n{said}")
    seconds, wall, memory = costs.read_text(encoding="ascii").split()
    return Cost(float(seconds), float(wall), int(memory) * KIBIBYTE)


def medians(costs: Mapping[str, Sequence[Cost]]) -> dict[str, Cost]:
    """The median of each tool's runs, for each thing measured on its own."""
    return {
        name: Cost(
            median(one.seconds for one in runs),
            median(one.wall for one in runs),
            int(median(one.memory for one in runs)),
        )
        for name, runs in costs.items()
    }
