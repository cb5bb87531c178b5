"""What a command costs: seconds of the processor, seconds on the wall, and memory."""

from __future__ import annotations

import os
import subprocess
import time
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


def cost_of(command: Sequence[str], folder: Path, **environment: str) -> Cost:
    """Run a command in a folder. One that fails ends the benchmark with what it said."""
    errors = folder.parent / f"{folder.name}.log"
    start = time.perf_counter()
    with errors.open("wb") as log:
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env={**os.environ, **environment}
        )
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - start
    if process.returncode:
        said = errors.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{said}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * KIBIBYTE)


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
