"""Everything that was changed after it was published, and of that what was a mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from laasite.model.history import Alteration, Effect, Tally
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import sentence
from laasite.model.words import ChangeKind
from laasite.pages import addresses
from laasite.pages.plan import references
from laasite.render.desk import Desk
from laasite.render.views.base import Fact, Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled

_EFFECTS = {Effect.EASIER: marked("Made easier."), Effect.HARDER: marked("Made harder.")}


def changes(desk: Desk) -> DetailView:
    """Every change, the newest first."""
    listed = desk.report.alterations
    nothing = say("Nothing has been changed since it was published.")
    lead = _changes_made(len(listed)) if listed else nothing
    links = (
        desk.link(say("Corrections of mistakes only"), addresses.CORRECTIONS),
        desk.link(say("All changes as a spreadsheet (CSV)"), addresses.CHANGES_TABLE),
        desk.link(say("Every version of every figure (CSV)"), addresses.ALL_FIGURES),
        *_feed(desk, addresses.CHANGES_FEED),
    )
    facts = tuple(_tally(desk))
    comes_to = Section("tally", say("What the changes come to"), facts=facts)
    return _page(desk, lead, (comes_to,), listed, links)


def corrections(desk: Desk) -> DetailView:
    """Every mistake that was published and has been put right, the newest first."""
    listed = [one for one in desk.report.alterations if one.change is ChangeKind.CORRECTION]
    nothing = say("No mistake has been found in what was published.")
    lead = _corrections_made(len(listed)) if listed else nothing
    links = (
        desk.link(say("All other changes"), addresses.CHANGES),
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
    more = Section("more", say("More about changes"), links=links)
    made_up = say("Changes of illustrative figures and promises are illustrative themselves.")
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


def _changes_made(number: int) -> str:
    return say_number(
        "{number} change has been made to what was published. What stood there before stays "
        "beside it.",
        "{number} changes have been made to what was published. What stood there before stays "
        "beside it.",
        number,
    )


def _corrections_made(number: int) -> str:
    return say_number(
        "{number} correction has been made to what was published. What stood there before stays "
        "beside it.",
        "{number} corrections have been made to what was published. What stood there before stays "
        "beside it.",
        number,
    )


def _feed(desk: Desk, address: str) -> tuple[Link, ...]:
    """The feed, where there is one: it needs the site's address."""
    has_one = desk.report.site.address is not None
    return (desk.link(say("Be told of new ones (Atom feed)"), address),) if has_one else ()


def _tally(desk: Desk) -> Iterator[Fact]:
    """How many promises were made easier or harder, and how often first figures flattered."""
    tally = desk.press.assessments.history.tally
    for name, ids in ((say("Made easier"), tally.easier), (say("Made harder"), tally.harder)):
        yield Fact(name, _targets(len(ids)), tuple(desk.target(id) for id in ids))
    if tally.published:
        told = say("{changed} of {published}", changed=tally.changed, published=tally.published)
        yield Fact(say("Figures that were changed later"), told)
    if tally.changed:
        yield Fact(say("How often first figures flattered"), _flattered(tally))


def _targets(number: int) -> str:
    if not number:
        return say("No target")
    return say_number("{number} target:", "{number} targets:", number)


def _flattered(tally: Tally) -> str:
    return say_number(
        "{flattered} of {number} figure looked better at first than now; {belittled} worse.",
        "{flattered} of {number} figures looked better at first than now; {belittled} worse.",
        tally.changed,
        flattered=tally.flattered,
        belittled=tally.belittled,
    )


def _years(desk: Desk, listed: Sequence[Alteration]) -> Iterator[Section]:
    """A table for each year in which changes were shown, the newest first."""
    pages = references(desk.press.plan)
    for year, group in groupby(listed, lambda one: one.day.year):
        rows = tuple(_row(desk, one, pages.get(one.page or "")) for one in group)
        title = say("In {year}", year=year)
        columns = say("What"), say("Before"), say("After"), say("When"), say("Why")
        grid = Grid(title, columns, rows)
        yield Section(f"in-{year}", title, grid=grid)


def _row(desk: Desk, one: Alteration, address: str | None) -> tuple[Cell, ...]:
    name = Link(one.title, desk.href(address) if address else None)
    effect = say(_EFFECTS[one.effect]) if one.effect else ""
    made_up = say("Illustrative.") if one.illustrative else ""
    why = (sentence(say(one.change.value)), sentence(one.reason), effect, made_up)
    agreed = say("Agreed in: {paper}", paper=one.agreed_in) if one.agreed_in else None
    return (
        Cell(links=(name,), quiet=one.what),
        Cell(one.old or say("Nothing")),
        Cell(one.new or say("Nothing")),
        Cell(one.when),
        Cell(" ".join(filter(None, why)), quiet=agreed),
    )
