"""What can be downloaded, under which licence, and how anyone can verify the site."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.pages import addresses
from laasite.pages.downloads import downloads
from laasite.render.desk import Desk
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class DataView:
    """The data page.

    head: the page's frame. title: the heading. as_at: the day that the files tell of.
    licence: under which they may be used. whole: files about the whole site, with what each holds.
    targets: a file of figures for each target, under its title. manifest: the list of all files
    with their fingerprints.
    """

    head: Head
    title: str
    as_at: str
    licence: str
    whole: tuple[Fact, ...]
    targets: tuple[Link, ...]
    manifest: Link


def data(desk: Desk) -> DataView:
    """The data page at `as_at`."""
    found = tuple(downloads(desk.report, desk.press.assessments))
    by_title = sorted(found, key=lambda one: (one.title.casefold(), one.address))
    return DataView(
        head=desk.head(
            "Every figure to download, and how to check that nothing was changed in silence.",
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        as_at=day_in_words(desk.as_at),
        licence=desk.report.site.licence,
        whole=tuple(
            Fact(one.title, f"{one.holds}:", (desk.link(one.address, one.address),))
            for one in found
            if one.of_target is None
        ),
        targets=tuple(
            desk.link(one.title, one.address) for one in by_title if one.of_target is not None
        ),
        manifest=desk.link(addresses.MANIFEST, addresses.MANIFEST),
    )
