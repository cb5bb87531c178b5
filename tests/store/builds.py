"""Builds by the command line of a site that changes, held against what a cold build gives."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import laasite.cli.clock
import laasite.pipeline
from laasite.cli.again import answered
from laasite.cli.faults import Exit
from laasite.cli.keeping import FOLDER
from laasite.pipeline import Built, Order, build_site
from tests.output.sites import standing
from tests.site.sites import Said
from tests.trust.inside import run

CLOCK = datetime(2006, 9, 1, 12, tzinfo=UTC)


def built(root: Path, *options: str, clock: datetime = CLOCK) -> Said:
    """What a build with what was kept says, as from the command line; it must end well."""
    words = ["build", "--no-search", "--source", str(root), "-d", str(root / "build"), *options]
    said = quickly(words, clock)
    if said is None:
        with patch.object(sys, "argv", ["laasite", *words]):
            said = run(*words, clock=clock)
    assert said.code == Exit.FINE, said.all
    return said


def quickly(words: Sequence[str], clock: datetime = CLOCK) -> Said | None:
    """What is said before anything is imported, if the command is answered so."""
    out = StringIO()
    with patch.object(laasite.cli.clock, "seconds", clock.timestamp), redirect_stdout(out):
        return Said(0, out.getvalue(), "") if answered(words) else None


def pages(root: Path) -> dict[str, bytes]:
    """What stands in the built site, its manifest left out."""
    return {
        path: data for path, data in standing(root / "build").items() if path != "manifest.json"
    }


def cold(root: Path, clock: datetime = CLOCK) -> dict[str, bytes] | None:
    """The files that a build without any memory makes; None if it is refused."""
    made = build_site(Order(root, clock)).artifacts
    return {one.path: one.data for one in made} if made is not None else None


def kept(root: Path, name: str) -> Path:
    """A file of what is kept."""
    return root / FOLDER / name


@contextmanager
def counted() -> Iterator[list[Order]]:
    """The orders that were really built meanwhile, and not only told from the record."""
    orders: list[Order] = []

    def build(order: Order) -> Built:
        orders.append(order)
        return build_site(order)

    with patch.object(laasite.pipeline, "build_site", build):
        yield orders
