"""Whom to ask about a target: every target leader by post, and how to help."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.language import say, say_number
from laasite.model.origin import PostRef
from laasite.model.sentences import sentence
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.marked import marked, targets_words


def leaders(desk: Desk) -> DetailView:
    """Every target leader, by partner."""
    led = _led(desk)
    without = [one for one in _current(desk) if not isinstance(one.leader, PostRef)]
    number = len({ref for ref, _ in led})
    lead = say_number(
        "{number} post leads the work on a target.",
        "{number} posts lead the work on a target.",
        number,
    )
    return DetailView(
        head=desk.head(
            lead,
            illustrative=targets_words(desk.report.targets[one.target] for one in _current(desk)),
        ),
        title=desk.here.title,
        lead=lead,
        sections=filled((*_sections(desk, led), _nobody(desk, without))),
    )


def _current(desk: Desk) -> tuple[Commitment, ...]:
    """Every commitment that wasn't dropped."""
    return tuple(one for one in desk.report.commitments if one.stage is not CommitmentStage.DROPPED)


def _led(desk: Desk) -> list[tuple[PostRef, Commitment]]:
    return [(one.leader, one) for one in _current(desk) if isinstance(one.leader, PostRef)]


def _sections(desk: Desk, led: list[tuple[PostRef, Commitment]]) -> Iterator[Section]:
    """A table for each partner: the post, its target, and how to help."""
    for id, partner in desk.report.partners.items():
        own = [(ref, one) for ref, one in led if ref.partner == id]
        rows = tuple(_row(desk, ref, one) for ref, one in _each_target_once(own))
        if rows:
            columns = (say("Target leader"), say("Target"), say("How you can help"))
            title = say("Target leaders: {partner}", partner=partner.title)
            more = say("More about {partner}", partner=partner.title)
            link = desk.link(more, addresses.partner(id))
            yield Section(id, partner.title, grid=Grid(title, columns, rows), links=(link,))


def _each_target_once(
    own: list[tuple[PostRef, Commitment]],
) -> list[tuple[PostRef, Commitment]]:
    """One row for each post and target, the first commitment that says how to help in front."""
    ordered = sorted(own, key=lambda pair: (str(pair[0]), pair[1].target, not pair[1].how_to_help))
    first = {(ref, one.target): one for ref, one in reversed(ordered)}
    return sorted(
        ((ref, one) for (ref, _), one in first.items()),
        key=lambda pair: (str(pair[0]), pair[1].target),
    )


def _row(desk: Desk, ref: PostRef, one: Commitment) -> tuple[Cell, ...]:
    post = desk.report.post(ref)
    help_ = sentence(one.how_to_help) if one.how_to_help else say("Ask the target leader.")
    contact = post.contact
    reach = ", ".join(filter(None, (contact.phone, contact.email))) if contact else None
    return (
        Cell(marked(post.title, post.marks), quiet=reach),
        Cell(links=(desk.target(one.target),)),
        Cell(help_),
    )


def _nobody(desk: Desk, without: list[Commitment]) -> Section:
    title = say("Targets without a leader")
    targets = dict.fromkeys(one.target for one in without)
    if not targets:
        return Section("nobody", title)
    told = say_number(
        "{number} target has no target leader on record.",
        "{number} targets have no target leader on record.",
        len(targets),
    )
    links: tuple[Link, ...] = tuple(desk.target(id) for id in targets)
    rows = tuple((Cell(links=(link,)),) for link in links)
    grid = Grid(title, (say("Target"),), rows)
    return Section("nobody", title, sentences=(told,), grid=grid)
