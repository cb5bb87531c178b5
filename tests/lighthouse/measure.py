"""Measures the built pages with Lighthouse, as a resident's slow telephone would show them.

Run by `make lighthouse`. The site of `content/` is served by nginx, which is told what
`laasite headers nginx` tells. Each figure is the median of five runs; one below what is promised
ends it with an error.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from tests.browser.machine import ROOT, chromium
from tests.browser.nginx import served_by_nginx

LIGHTHOUSE = ROOT / ".cache" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
RUNS = 5
PAGES = ("index.html", "targets/burglary.html", "targets.html")
"""The home page, a target with a chart, and the longest table."""

PROMISED: Mapping[str, int] = {
    "performance": 98,
    "accessibility": 100,
    "best-practices": 100,
    "seo": 100,
}
"""The least median of each kind, out of 100."""


def main() -> int:
    """Print a line for each page; 1 if one of them is below what is promised."""
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "build"
        command = [sys.executable, "-m", "laasite", "build", "-q", "-d", str(built)]
        subprocess.run(command, cwd=ROOT, check=True)
        with served_by_nginx(built) as home:
            kept = [_told(f"{home}/{page}", page) for page in PAGES]
    return 0 if all(kept) else 1


def _told(address: str, page: str) -> bool:
    """Whether a page is as good as promised; its medians are printed."""
    runs = [_scores(address) for _ in range(RUNS)]
    found = {kind: median(run[kind] for run in runs) for kind in PROMISED}
    line = ", ".join(f"{kind} {score:.0f}" for kind, score in found.items())
    print(f"{page:24} {line}", flush=True)
    return all(found[kind] >= least for kind, least in PROMISED.items())


def _scores(address: str) -> dict[str, float]:
    """What Lighthouse gives a page, each out of 100."""
    words = [str(LIGHTHOUSE), address, "--quiet", "--output=json"]
    words += ["--chrome-flags=--headless=new --no-sandbox"]
    here = {**os.environ, "CHROME_PATH": chromium()}
    ran = subprocess.run(words, env=here, check=True, capture_output=True, text=True)
    categories = json.loads(ran.stdout)["categories"]
    return {kind: 100 * float(categories[kind]["score"]) for kind in PROMISED}


if __name__ == "__main__":
    sys.exit(main())
