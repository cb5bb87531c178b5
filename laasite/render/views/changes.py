"""Everything that was changed after it was published, and of that what was a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from laasite.model.history import Alteration, Effect
from laasite.model.words import ChangeKind
from laasite.pages import addresses
from laasite.pages.plan import references
from laasite.render.desk import Desk
from laasite.render.formats import counted, sentence
from laasite.render.views.base import Fact, Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled

COLUMNS = ("What", "Before", "After", "When", "Why")

_EFFECTS = {Effect.EASIER: "Made easier", Effect.HARDER: "Made harder"}


def changes(desk: Desk) -> DetailView:
    """Every change, the newest first."""
    listed = desk.report.alterations
    lead = _lead(listed, "change", "Nothing has been changed since it was published.")
    links = (
        desk.link("Corrections of mistakes only", addresses.CORRECTIONS),
        desk.link("All changes as a spreadsheet (CSV)", addresses.CHANGES_TABLE),
        desk.link("Every version of every figure (CSV)", addresses.ALL_FIGURES),
        *_feed(desk, addresses.CHANGES_FEED),
    )
    facts = tuple(_tally(desk))
    comes_to = Section("tally", "What the changes come to", facts=facts)
    return _page(desk, lead, (comes_to,), listed, links)


def corrections(desk: Desk) -> DetailView:
    """Every mistake that was published and has been put right, the newest first."""
    listed = [one for one in desk.report.alterations if one.change is ChangeKind.CORRECTION]
    lead = _lead(listed, "correction", "No mistake has been found in what was published.")
    links = (
        desk.link("All other changes", addresses.CHANGES),
        *_feed(desk, addresses.CORRECTIONS_FEED),
    )
    return _page(desk, lead, (), listed, links)


def _page(
    desk: Desk,
    lead: str,
    first: Iterable[Section],
    listed: Sequence[Alteration],
    links: tuple[Link, ...],
) -> DetailView:
    years = tuple(_years(desk, listed))
    more = Section("more", "More about changes", links=links)
    made_up = "Changes of illustrative figures and promises are illustrative themselves."
    return DetailView(
        head=desk.head(
            lead,
            dates=[one.day for one in listed],
            illustrative=made_up if any(one.illustrative for one in listed) else None,
        ),
        title=desk.here.title,
        lead=lead,
        sections=filled((*first, *years, more)),
    )


def _lead(listed: Sequence[Alteration], noun: str, nothing: str) -> str:
    if not listed:
        return nothing
    made = "has" if len(listed) == 1 else "have"
    return (
        f"{counted(len(listed), noun)} {made} been made to what was published. What stood there "
        "before stays beside it."
    )


def _feed(desk: Desk, address: str) -> tuple[Link, ...]:
    """The feed, where there is one: it needs the site's address."""
    has_one = desk.report.site.address is not None
    return (desk.link("Be told of new ones (Atom feed)", address),) if has_one else ()


def _tally(desk: Desk) -> Iterator[Fact]:
    """How many promises were made easier or harder, and how often first figures flattered."""
    tally = desk.press.assessments.history.tally
    for name, ids in (("Made easier", tally.easier), ("Made harder", tally.harder)):
        links = tuple(desk.target(id) for id in ids)
        yield Fact(name, f"{counted(len(ids), 'target')}:" if ids else "No target", links)
    if tally.published:
        yield Fact("Figures that were changed later", f"{tally.changed} of {tally.published}")
    if tally.changed:
        of = f"of {counted(tally.changed, 'figure')}"
        told = f"{tally.flattered} {of} looked better at first than now; {tally.belittled} worse"
        yield Fact("How often first figures flattered", sentence(told))


def _years(desk: Desk, listed: Sequence[Alteration]) -> Iterator[Section]:
    """A table for each year in which changes were shown, the newest first."""
    pages = references(desk.press.plan)
    for year, group in groupby(listed, lambda one: one.day.year):
        rows = tuple(_row(desk, one, pages.get(one.page or "")) for one in group)
        title = f"In {year}"
        grid = Grid(title, COLUMNS, rows)
        yield Section(f"in-{year}", title, grid=grid)


def _row(desk: Desk, one: Alteration, address: str | None) -> tuple[Cell, ...]:
    name = Link(one.title, desk.href(address) if address else None)
    effect = f" {_EFFECTS[one.effect]}." if one.effect else ""
    marked = " Illustrative." if one.illustrative else ""
    agreed = f"Agreed in: {one.agreed_in}" if one.agreed_in else None
    return (
        Cell(links=(name,), quiet=one.what),
        Cell(one.old or "Nothing"),
        Cell(one.new or "Nothing"),
        Cell(one.when),
        Cell(
            f"{one.change.value.capitalize()}. {sentence(one.reason)}{effect}{marked}", quiet=agreed
        ),
    )
