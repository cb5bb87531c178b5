"""Measures what Hugo's own preview takes from saving a file to the new text in the page.

Takes the number of targets, 1,000 unless told otherwise; `serving.py` measures the same of laasite.
Figures are in seconds of the processor, from the write to the answer, and on the wall.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.peers import CACHE, HUGO, HUGO_BINARY, contents
from tests.bench.sources import sketches

PORT = 41313
ROUNDS = 5
PATIENCE = 60.0
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Print the median of a few saves. A server that never shows the text ends the benchmark."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    pages = contents(sketches(number))
    root = HUGO.written(CACHE / "served" / HUGO.name, pages)
    page = root / f"content/{pages[3].at}.md"
    command = [str(HUGO_BINARY), "server", "--port", str(PORT), "--noBuildLock", "--quiet"]
    with subprocess.Popen(command, cwd=root) as server:
        try:
            _wait(pages[3].at, "<h1>")
            costs = [_saved(server.pid, page, pages[3].at, turn) for turn in range(ROUNDS)]
        finally:
            server.terminate()
    seconds, wall = (median(one[at] for one in costs) for at in (0, 1))
    print(
        f"{number} targets, Hugo's preview after a text was saved {seconds:7.3f} s, {wall:.3f} wall"
    )


def _saved(process: int, page: Path, at: str, turn: int) -> tuple[float, float]:
    """What one save takes: of the processor, and on the wall."""
    words = f"And the wardens told us of garden {turn}."
    began, start = _seconds_of(process), time.perf_counter()
    with page.open("a", encoding="utf-8") as file:
        file.write(f"\n{words}\n")
    _wait(at, words)
    return _seconds_of(process) - began, time.perf_counter() - start


def _wait(at: str, words: str) -> None:
    """Ask for a page until it holds some words."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urlopen(f"http://127.0.0.1:{PORT}/{at}.html") as answer:
                if words in answer.read().decode():
                    return
        except URLError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"Hugo's preview never showed {words!r}")


def _seconds_of(process: int) -> float:
    """The seconds of the processor that a process has used, as Linux counts them."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    main()
