"""Measures laasite beside Hugo, Eleventy, MkDocs and Pelican, each with the same site.

Run by `make bench`. In each round every tool has its turn, so that whatever else the machine does
hits them alike; what is printed are medians, and their ratio to Hugo's. Every tool's store is
emptied before a cold build. `--growth` adds the cost of a target in a site ten times as large.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measuring import Cost, cost_of, medians
from tests.bench.peers import CACHE, HUGO, PEERS, Content, Peer, contents
from tests.bench.sources import Sketch, sketches, written_site
from tests.site.sites import ROOT

LAASITE = "laasite"
MEGABYTE = 1_000_000
STORES = (".cache", ".laasite", "out", "resources")
"""What tools keep between builds, in a site's folder."""

EDITED = 3
"""The number of the target that is edited."""

BUILD = (
    sys.executable, "-m", "laasite", "build",
    "--quiet", "--no-search", "--source", ".", "-d", "out",
)  # fmt: skip


ENVIRONMENT = {
    "PYTHONPATH": str(ROOT),
    # Modules are compiled once, as they are where a package is installed.
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(CACHE / "compiled"),
}


@dataclass(frozen=True, slots=True)
class Built:
    """A tool with its copy of the site; `text` and `figure` are the files that edits go to."""

    name: str
    root: Path
    command: tuple[str, ...]
    text: Path
    figure: Path
    figures: str

    def cost(self, *more: str) -> Cost:
        """Build the site once, with further options."""
        return cost_of((*self.command, *more), self.root, **ENVIRONMENT)

    def cold(self, *more: str) -> Cost:
        """Build it with nothing kept from before."""
        for store in STORES:
            shutil.rmtree(self.root / store, ignore_errors=True)
        return self.cost(*more)


def main() -> None:
    """Print the table. A tool that fails, or prints another site, ends the benchmark."""
    asked = _arguments()
    folder = CACHE / "sites"
    small = _sites(folder, asked.targets, PEERS)
    _alike(small, asked.targets)
    print(f"{asked.targets:,} targets, medians of {asked.rounds} rounds")
    _table("cold", _rounds(small, asked.rounds, Built.cold))
    both = [site for site in small if site.name in (LAASITE, HUGO.name)]
    _table("nothing changed", _rounds(both, asked.rounds, Built.cost))
    _table("one update edited", _rounds(both, asked.rounds, _after_text))
    _table("one figure changed", _rounds(both, asked.rounds, _after_figure))
    _table_of_workers(small[0], asked.rounds)
    large = _sites(folder, asked.large, [HUGO])
    print(f"\n{asked.large:,} targets")
    _table("cold", _rounds(large, 1, Built.cold))
    _table("one update edited", _rounds(large, asked.rounds, _after_text))
    if asked.growth:
        _growth(folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--targets", type=int, default=1_000)
    parser.add_argument("--large", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", action="store_true")
    return parser.parse_args()


# --- the sites ------------------------------------------------------------------------------------


def _sites(folder: Path, number: int, peers: Iterable[Peer]) -> list[Built]:
    """The site of so many targets for laasite, and then for each of the others."""
    shutil.rmtree(folder, ignore_errors=True)
    things = sketches(number)
    pages = contents(things)
    return [_own(folder, things), *(_peers(folder, peer, pages) for peer in peers)]


def _own(folder: Path, things: tuple[Sketch, ...]) -> Built:
    root = written_site(folder / LAASITE, things)
    progress, id = root / "content/progress", things[EDITED].id
    text = progress / "2005-to-2006" / f"{id}.md"
    return Built(LAASITE, root, BUILD, text, progress / f"{id}.csv", _FIGURES_OF_OURS)


def _peers(folder: Path, peer: Peer, pages: Sequence[Content]) -> Built:
    root = peer.written(folder / peer.name, pages)
    page = root / f"content/{pages[EDITED].at}.md"
    return Built(peer.name, root, peer.command, page, page, _FIGURES_OF_PEERS)


_FIGURES_OF_OURS = r"(?<=2005/06,)[0-9.]+"
_FIGURES_OF_PEERS = r"(?<=newest: )\"?[0-9.]+\"?"


def _alike(sites: Iterable[Built], number: int) -> None:
    """Stop unless all print the same pages, charts, tables and texts of the targets."""
    for site in sites:
        site.cold()
    told = {site.name: _told(site.root / "out", number) for site in sites}
    if len(set(told.values())) > 1:
        lines = "\n".join(f"{name}: {what}" for name, what in told.items())
        raise SystemExit(f"The sites differ (pages, lists, charts, tables, text):\n{lines}")


def _told(out: Path, number: int) -> tuple[int, int, int, int, int]:
    """Pages of targets and lists of them; their charts, tables, and words of Markdown."""
    pages = [out / f"targets/target-{one}.html" for one in range(1, number + 1)]
    texts = [page.read_text(encoding="utf-8") for page in pages]
    lists = sum(1 for name in _LISTS for _ in out.glob(name))
    charts = sum(text.count('<svg class="chart--') for text in texts)
    tables = sum(text.count("<table") for text in texts)
    return len(pages), lists, charts, tables, sum(map(_sentences, texts))


_LISTS = (
    "targets.html", "targets/*/partner-*.html", "targets/status/*.html", "partners/partner-*.html",
    "agreements/laa-*.html", "strategies/**/theme-*.html", "targets/theme/**/theme-*.html",
)  # fmt: skip


def _sentences(page: str) -> int:
    """How many sentences and points of officers' Markdown a page prints."""
    return len(re.findall(r"The \w+ (?:\w+ ){1,3}\w+ and \w+ [a-z ]+ the \w+", page))


# --- what is measured -----------------------------------------------------------------------------


def _rounds(
    sites: Sequence[Built], rounds: int, run: Callable[[Built], Cost]
) -> dict[str, list[Cost]]:
    """What each site's build cost in each round, all of them taking turns."""
    costs: dict[str, list[Cost]] = {site.name: [] for site in sites}
    for _ in range(rounds):
        for site in sites:
            costs[site.name].append(run(site))
    return costs


def _after_text(site: Built) -> Cost:
    with site.text.open("a", encoding="utf-8") as file:
        file.write("\nAnd the wardens told us of one more garden.\n")
    return site.cost()


def _after_figure(site: Built) -> Cost:
    text = site.figure.read_text(encoding="utf-8")
    number = "95.5" if "95.5" not in text else "12.5"
    changed = re.sub(site.figures, number, text)
    if changed == text:
        raise SystemExit(f"{site.name}: no figure to change in {site.figure.name}")
    site.figure.write_text(changed, encoding="utf-8")
    return site.cost()


# --- print ----------------------------------------------------------------------------------------


def _table(case: str, costs: dict[str, list[Cost]]) -> None:
    found = medians(costs)
    base = found[HUGO.name]
    print(f"\n{case:20} {'processor s':>12} {'to Hugo':>8} {'wall s':>8} {'MB':>7} {'to Hugo':>8}")
    for name, one in found.items():
        print(
            f"  {name:18} {one.seconds:12.2f} {one.seconds / base.seconds:8.2f} {one.wall:8.2f} "
            f"{one.memory / MEGABYTE:7.0f} {one.memory / base.memory:8.2f}",
            flush=True,
        )


def _table_of_workers(site: Built, rounds: int) -> None:
    """Cold builds with one and two workers, by turns: the ratio of their time on the wall."""
    one, two = [], []
    for _ in range(rounds):
        one.append(site.cold("--workers", "1"))
        two.append(site.cold("--workers", "2"))
    found = medians({"one": one, "two": two})
    walls = found["one"].wall, found["two"].wall
    print(f"\ntwo workers: {walls[1]:.2f} s on the wall, one: {walls[0]:.2f}", end="")
    print(f", ratio {walls[1] / walls[0]:.2f}", flush=True)


def _growth(folder: Path) -> None:
    """What a target costs in a site of 20,000, beside one of 2,000."""
    costs = []
    for number in (2_000, 20_000):
        site = _sites(folder, number, [])[0]
        cost = site.cold("--workers", "1")
        each = (cost.seconds / number, cost.memory / number)
        print(f"{number:,} targets: {each[0] * 1e3:.1f} ms, {each[1] / 1e3:.0f} kB a target")
        costs.append(each)
    small, large = costs
    print(f"ratio: time {large[0] / small[0]:.2f}, memory {large[1] / small[1]:.2f}")


if __name__ == "__main__":
    main()
