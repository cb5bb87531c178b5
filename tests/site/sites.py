"""The sites that whole-site tests build, and the ways of building them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.model.findings import Finding, any_errors
from laasite.pages.plan import PageKind, Plan
from laasite.pipeline import Order, judge, make
from laasite.read.sources import read_sources

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ROOT / "tests" / "sites" / "english-agreements"
MINIMAL = ROOT / "tests" / "sites" / "minimal"

KENT = ROOT / "tests" / "sites" / "kent"
SITES: Mapping[str, Path] = {
    "content": ROOT,
    "english": ENGLISH,
    "kent": KENT,
    "minimal": MINIMAL,
}
"""The partnership's own site, the one of real published figures, and the smallest whole one."""

STANDS_AT: Mapping[str, date] = {
    "content": date(2006, 7, 31),
    "kent": date(2008, 7, 31),
    "english": date(2026, 11, 1),
    "minimal": date(2006, 7, 31),
}
"""The day as at which each of them is frozen."""

LATER = datetime(2027, 1, 1, 12, tzinfo=UTC)
"""A time after all of those days, so that no test hangs on the machine's clock."""

ADDRESS = "https://www.example.org/reports/"
"""An address with a folder in it: a site need not stand at the root of its host."""

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Made:
    """A site in memory: its files by their paths, its pages, and what was found on the way."""

    files: Files
    plan: Plan
    findings: tuple[Finding, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """The paths of all pages, sorted."""
        return tuple(sorted(path for path in self.files if path.endswith(".html")))

    def largest_of_each_kind(self) -> Mapping[PageKind, str]:
        """For each kind of page the path of the one with the most to show."""
        largest: dict[PageKind, str] = {}
        for page in self.plan.pages:
            before = largest.get(page.kind)
            if before is None or len(self.files[page.address]) > len(self.files[before]):
                largest[page.kind] = page.address
        return largest

    def written(self, folder: Path) -> Path:
        """The folder, with the site written into it."""
        for path, data in self.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        return folder


def made(
    source: Path, as_at: date, *, everything: bool = False, address: str | None = None
) -> Made:
    """The site of `source` as at a day, made in this process; fails if an error stops it."""
    order = Order(source, LATER, as_at, everything=everything, address=address)
    sources, found = read_sources(source)
    judged, judging = judge(sources, as_at, order)
    assert judged is not None, told(judging)
    artifacts, rendering = make(judged, order)
    findings = (*found, *judging, *rendering)
    assert not any_errors(findings), told(findings)
    return Made(by_path(artifacts), judged.plan, findings)


@cache
def made_as_it_stands(name: str, *, address: str | None = None) -> Made:
    """One of `SITES`, as at the day at which it is frozen."""
    return made(SITES[name], STANDS_AT[name], address=address)


def by_path(artifacts: tuple[Artifact, ...]) -> Files:
    """The bytes of each file by its path; fails if two files have one path."""
    files = {artifact.path: artifact.data for artifact in artifacts}
    assert len(files) == len(artifacts)
    return files


def told(findings: tuple[Finding, ...]) -> str:
    """Findings, each on a line of its own."""
    return "\n".join(map(str, findings))


# --- sources that are made or changed for a test -------------------------------------------------


def copied(source: Path, to: Path) -> Path:
    """A copy of the sources of a site at `to`, and nothing else of its folder."""
    to.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "site.yaml", to / "site.yaml")
    shutil.copytree(source / "content", to / "content")
    return to


def written(root: Path, path: str, text: str) -> None:
    """Write one file of the sources, in folders that are made for it."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="")


def added(root: Path, path: str, text: str) -> None:
    """Write more at the end of one file of the sources."""
    with (root / path).open("a", encoding="utf-8", newline="") as file:
        file.write(text)


def exchanged(root: Path, path: str, old: str, new: str) -> None:
    """Write `new` for `old`, which stands there exactly once."""
    text = (root / path).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    (root / path).write_text(text.replace(old, new), encoding="utf-8", newline="")


def in_blocks(root: Path) -> Path:
    """The smallest site at `root`, its agreement divided into blocks."""
    copied(MINIMAL, root)
    blocks = "layout: blocks\nblocks:\n  - { id: streets, title: Safer and greener streets }"
    exchanged(root, "content/agreements/laa.md", "layout: single pot", blocks)
    for target in ("trees", "accidents"):
        path = f"content/targets/{target}.md"
        exchanged(root, path, "    kind: local\n", "    kind: local\n    block: streets\n")
    return root


Change = Callable[[Path], None]
"""What is done to the sources in a folder."""


# --- the command line, as a process of its own ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Said:
    """How a command ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def all(self) -> str:
        """Everything that it wrote."""
        return self.out + self.err


def run(
    *arguments: str | Path,
    cwd: Path = ROOT,
    clock: datetime = LATER,
    shuffle: int = 0,
    umask: int = -1,
    environment: Mapping[str, str] | None = None,
    seconds: float = 120,
    search: bool = False,
) -> Said:
    """Run laasite as on another machine: its clock, its order of folders, its environment.

    A build makes the search's index only where `search` says so: it takes a second.

    Raises subprocess.TimeoutExpired after so many seconds: a command that hangs fails its test.
    """
    done = subprocess.run(
        command(*arguments, clock=clock, shuffle=shuffle, search=search),
        cwd=cwd,
        env=surroundings(environment),
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
        umask=umask,
        timeout=seconds,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def command(
    *arguments: str | Path, clock: datetime = LATER, shuffle: int = 0, search: bool = False
) -> list[str]:
    """The words of a command line that runs laasite at a time, with folders listed in disorder."""
    elsewhere = [sys.executable, "-m", "tests.site.elsewhere", clock.isoformat(), str(shuffle)]
    without = ["--no-search"] if arguments[0] == "build" and not search else []
    return [*elsewhere, *map(str, arguments), *without]


def surroundings(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment with `own` in it, and the checkout among its modules."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(own or {})}
