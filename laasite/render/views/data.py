"""What can be downloaded, under which licence, and how anyone can verify the site."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.licences import licence_of
from laasite.pages import addresses
from laasite.pages.downloads import Download, Group, downloads
from laasite.render.desk import Desk
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class Files:
    """Files of one kind.

    title: the heading. holds: what each of them holds, as a sentence. links: a file each, under
    the title of what it is about.
    """

    title: str
    holds: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The data page.

    head: the page's frame. title: the heading. as_at: the day that the files tell of.
    licence: under which they may be used, and where it stands. dictionary: to what the columns
    mean. whole: files about the whole site, with what each holds. groups: files about one thing
    each. manifest: the list of all files with their fingerprints.
    """

    head: Head
    title: str
    as_at: str
    licence: Link
    dictionary: Link
    whole: tuple[Fact, ...]
    groups: tuple[Files, ...]
    manifest: Link


_HOLD = {
    Group.AGREEMENT: marked(
        "Each file (CSV) holds every promise under that agreement with its status, the reason and "
        "the numbers."
    ),
    Group.TARGET: marked(
        "Each file (CSV) opens in any spreadsheet. It holds every version of every figure, with "
        "its source and with the reason for each change."
    ),
    Group.FEED: marked(
        "Put the address of a feed into a feed reader to be told of what is new (Atom)."
    ),
    Group.CALENDAR: marked(
        "Subscribe to the address of a calendar to see its days in yours (iCalendar)."
    ),
}


def data(desk: Desk) -> DataView:
    """The data page at `as_at`."""
    found = tuple(downloads(desk.report, desk.press.assessments, desk.press.plan))
    licence = licence_of(desk.report.site.licence)
    return DataView(
        head=desk.head(
            say("Every figure to download, and how to check that nothing was changed in silence."),
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        as_at=day_in_words(desk.as_at),
        licence=Link(licence.title, licence.path),
        dictionary=desk.link(say("What the columns mean"), addresses.DICTIONARY),
        whole=tuple(
            Fact(one.title, f"{one.holds}:", (desk.link(one.address, one.address),))
            for one in found
            if one.group is Group.WHOLE
        ),
        groups=tuple(
            Files(say(group.value), say(holds), links)
            for group, holds in _HOLD.items()
            if (links := _links(desk, found, group))
        ),
        manifest=desk.link(addresses.MANIFEST, addresses.MANIFEST),
    )


def _links(desk: Desk, found: tuple[Download, ...], group: Group) -> tuple[Link, ...]:
    """The files of a group by their titles; feeds and calendars of the whole site first."""
    own = [one for one in found if one.group is group]
    own.sort(key=lambda one: ("/" in one.address, one.title.casefold(), one.address))
    return tuple(desk.link(one.title, one.address) for one in own)
