"""Measures what an officer waits for at her desk: from saving a file to the page in the preview.

Takes the number of targets, 1,000 unless told otherwise. A text, a figure and a promise are changed
by turns; each figure printed is in seconds of the processor, from the write
to the answer of the preview, so that whatever else the machine does counts for nothing.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from laasite.serve.answers import answer
from laasite.serve.preview import Kind, Preview
from tests.site.many import many_targets

NOW = datetime(2006, 9, 1, 12, 0, tzinfo=UTC)
PAGE = "/targets/target-3.html"
ROUNDS = 5


def main() -> None:
    """Print the first round and those after a save. A preview that fails ends the benchmark."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        root = many_targets(Path(folder) / "site", number)
        preview = Preview(root, lambda: NOW)
        print(f"{number} targets, first round   {_answered(preview):7.3f} s")
        print(f"what is looked at afterwards {_seconds_ahead(preview):7.3f} s")
        for name, change in CHANGES.items():
            seconds = sorted(_after(preview, root, change, turn) for turn in range(ROUNDS))
            low, high = seconds[0], seconds[-1]
            print(f"{name:26} {median(seconds):7.3f} s  ({low:.3f} to {high:.3f})")


def _after(preview: Preview, root: Path, change: tuple[str, str, str], turn: int) -> float:
    path, old, new = change
    file = root / path
    text = file.read_text(encoding="utf-8")
    there, then = (old, new) if turn % 2 == 0 else (new, old)
    if there not in text:
        raise SystemExit(f"{path} doesn't hold {there!r}")
    file.write_text(text.replace(there, then), encoding="utf-8")
    return _answered(preview)


def _answered(preview: Preview) -> float:
    start = time.process_time()
    outcome = preview.rebuild()
    if outcome.kind is not Kind.SITE or answer(outcome, PAGE).status != 200:
        raise SystemExit(f"no page: {outcome.kind}, {outcome.findings[:3]}")
    return time.process_time() - start


def _seconds_ahead(preview: Preview) -> float:
    start = time.process_time()
    preview.ahead()
    return time.process_time() - start


CHANGES = {
    "after a text was saved": ("content/targets/target-3.md", "told us.", "said to us."),
    "after a figure was saved": ("content/progress/target-3.csv", "2005/06,", "2005/06,1"),
    "after a promise was saved": ("content/targets/target-3.md", "every year", "each year"),
}
"""What is changed: the file, what stands there, and what is put in its place, and back."""


if __name__ == "__main__":
    main()
