"""The versions of a body's terms of reference, and what in them no longer holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.bodies import Body, TermsVersion
from laasite.model.dates import PartialDate
from laasite.model.language import marked, say
from laasite.model.sentences import sentence
from laasite.model.words import BodyState
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Link


@dataclass(frozen=True, slots=True)
class TermsRow:
    """A version of the terms of reference.

    version: its name. since: from when it holds, in words. note: the officers' words. current:
    whether it is the one that holds. stale: what it speaks of that isn't there, as sentences.
    to_do: what is to be done about that.
    mentions: the other bodies it speaks of. source: where this comes from.
    """

    version: str
    since: str
    note: str | None
    current: bool
    stale: tuple[str, ...]
    to_do: str | None
    mentions: tuple[Link, ...]
    source: str | None


_STALE = {
    BodyState.ENDED: marked("It speaks of the {body}, which no longer exists."),
    BodyState.PROPOSED: marked("It speaks of the {body}, which is proposed and doesn’t exist."),
}


def terms_rows(desk: Desk, found: Body) -> tuple[TermsRow, ...]:
    """The versions that hold or have held, in the order of the file: the newest first."""
    held = (
        one
        for one in found.terms_of_reference
        if not isinstance(one.since, PartialDate) or one.since.possibly_come(desk.as_at)
    )
    return tuple(_row(desk, terms, current=not index) for index, terms in enumerate(held))


def _row(desk: Desk, terms: TermsVersion, *, current: bool) -> TermsRow:
    bodies = desk.report.bodies
    there = [id for id in terms.mentions if bodies[id].state is BodyState.EXISTING]
    return TermsRow(
        version=sentence(terms.version).removesuffix("."),
        since=date_words(terms.since) or say("Not recorded"),
        note=sentence(terms.note) if terms.note else None,
        current=current,
        stale=tuple(_stale(desk, terms)),
        to_do=sentence(terms.out_of_date) if terms.out_of_date else None,
        mentions=desk.parties(there),
        source=sentence(terms.marks.source) if terms.marks.source else None,
    )


def _stale(desk: Desk, terms: TermsVersion) -> Iterator[str]:
    for id in terms.mentions:
        body = desk.report.bodies[id]
        if body.state in _STALE:
            yield say(_STALE[body.state], body=body.title)
