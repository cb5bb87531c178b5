"""Measures what an officer waits for in the preview, of laasite and of Hugo: a save, and its text.

Takes the number of targets, 1,000 unless told otherwise. Both previews run as an officer runs them;
they are asked for a page again and again until it has the words that were saved. `serving.py` tells
where laasite's time goes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.compare import ENVIRONMENT
from tests.bench.peers import CACHE, HUGO, HUGO_BINARY, contents
from tests.bench.sources import sketches, written_site

SERVED = CACHE / "served"
ROUNDS = 7
PATIENCE = 120.0
ASKED_EVERY = 0.02
REST = 5.0
"""Seconds between two saves, so that what is looked at afterwards is over."""
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Served:
    """A preview: how it is begun, where its page is, and the file that holds the page's text."""

    name: str
    root: Path
    command: Sequence[str]
    page: str
    text: Path


def main() -> None:
    """Print the medians of a few saves. A preview that never shows the text ends the benchmark."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    print(f"{number} targets, from a save to the new text in the preview")
    shutil.rmtree(SERVED, ignore_errors=True)
    for one in (_ours(number), _hugo(number)):
        seconds, wall = _measured(one)
        print(f"  {one.name:10} {seconds:7.3f} s of the processor, {wall:.3f} on the wall")


def _ours(number: int) -> Served:
    things = sketches(number)
    root = written_site(SERVED / "laasite", things)
    text = root / "content/progress/2005-to-2006" / f"{things[3].id}.md"
    command = (sys.executable, "-m", "laasite", "serve", "--source", str(root), "--port", "41314")
    page = f"http://127.0.0.1:41314/targets/{things[3].id}.html"
    return Served("laasite", root, command, page, text)


def _hugo(number: int) -> Served:
    pages = contents(sketches(number))
    root = HUGO.written(SERVED / HUGO.name, pages)
    command = (str(HUGO_BINARY), "server", "--port", "41313", "--noBuildLock", "--quiet")
    page = f"http://127.0.0.1:41313/{pages[3].at}.html"
    return Served(HUGO.name, root, command, page, root / f"content/{pages[3].at}.md")


def _measured(one: Served) -> tuple[float, float]:
    """What a save takes: of the processor, and on the wall."""
    with subprocess.Popen(
        one.command,
        cwd=one.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ENVIRONMENT},
    ) as server:
        try:
            _wait(one, "<h1")
            costs = [_saved(server.pid, one, turn) for turn in range(ROUNDS)]
        finally:
            server.terminate()
    return median(cost for cost, _ in costs), median(wall for _, wall in costs)


def _saved(process: int, one: Served, turn: int) -> tuple[float, float]:
    time.sleep(REST)
    words = f"And the wardens told us of garden {turn}."
    began, start = _seconds_of(process), time.perf_counter()
    with one.text.open("a", encoding="utf-8") as file:
        file.write(f"\n{words}\n")
    _wait(one, words)
    return _seconds_of(process) - began, time.perf_counter() - start


def _wait(one: Served, words: str) -> None:
    """Ask for a page until it holds some words."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            with urlopen(one.page) as answer:
                if words in answer.read().decode():
                    return
        except URLError:
            pass
        time.sleep(ASKED_EVERY)
    raise SystemExit(f"The preview of {one.name} never showed {words!r}")


def _seconds_of(process: int) -> float:
    """The seconds of the processor that a process has used, as Linux counts them."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


if __name__ == "__main__":
    main()
