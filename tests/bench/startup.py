"""Measures what a person waits for: starting the command, and building the site that comes with it.

Run by `make bench`. Each figure is the median of five runs of a whole process, in seconds, with the
quickest and the slowest beside it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5


def main() -> None:
    """Print a line for each thing measured. A command that fails ends the benchmark."""
    _report("laasite --version", ["--version"])
    with tempfile.TemporaryDirectory() as folder:
        command = ["build", "-q", "-d", str(Path(folder) / "build")]
        _report("laasite build, cold", [*command, "--fresh"])
        _report("laasite build, again", command)
    _report("laasite check", ["check"])


def _report(name: str, arguments: list[str]) -> None:
    seconds = sorted(_seconds(arguments) for _ in range(RUNS))
    print(f"{name:20} {median(seconds):6.3f} s  ({seconds[0]:.3f} to {seconds[-1]:.3f})")


def _seconds(arguments: list[str]) -> float:
    command = [sys.executable, "-m", "laasite", *arguments]
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
