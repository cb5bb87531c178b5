"""What outside assessors thought of a body: in the words of their scale, and how long ago."""

from __future__ import annotations

from laasite.model.bodies import Body, Rating
from laasite.model.dates import DatePrecision
from laasite.model.language import say, say_number
from laasite.model.partial_date import PartialDate
from laasite.model.sentences import sentence
from laasite.model.words import Unknown
from laasite.render.desk import Desk
from laasite.render.views.marked import marked


def rating_sentence(desk: Desk, one: Rating) -> str:
    """What an assessor thought, as sentences: who, when, which word of which scale, and why."""
    why, source = one.why, one.marks.source
    parts = (
        _rated(desk, one),
        sentence(one.undated_because) if one.undated_because else "",
        _since(desk, one),
        say("What it looked at: {why}", why=sentence(why)) if why else "",
        _scale(one),
        say("Source: {source}", source=sentence(source)) if source else "",
    )
    return marked(" ".join(part for part in parts if part), one.marks)


def _rated(desk: Desk, one: Rating) -> str:
    """Who rated it when, with which word."""
    if isinstance(one.rated_by, Unknown):
        return say(
            "It was rated “{rating}” {when}. Who rated it isn’t recorded.",
            rating=one.rating,
            when=_when(one),
        )
    return say(
        "{who} rated it “{rating}” {when}.",
        who=desk.party(one.rated_by).text,
        rating=one.rating,
        when=_when(one),
    )


def _scale(one: Rating) -> str:
    if isinstance(one.scale, Unknown):
        return say("Its scale isn’t recorded.")
    return say("Its scale: {scale}", scale=sentence(str(one.scale)))


def _when(one: Rating) -> str:
    match one.date:
        case PartialDate(precision=DatePrecision.BY):
            return say("{date}; the day isn’t recorded", date=one.date)
        case PartialDate() if one.date.exact:
            return say("on {date}", date=one.date)
        case PartialDate():
            return say("in {date}", date=one.date)
        case _:
            return say("(date not recorded)")


def _since(desk: Desk, one: Rating) -> str:
    """How long ago that was, in whole months; nothing where it isn't known to a month."""
    when = one.date
    if not isinstance(when, PartialDate) or when.precision not in (
        DatePrecision.DAY,
        DatePrecision.MONTH,
    ):
        return ""
    as_at, then = desk.as_at, when.latest
    months = 12 * (as_at.year - then.year) + as_at.month - then.month
    if when.precision is DatePrecision.DAY and as_at.day < then.day:
        months -= 1
    if months <= 0:
        return ""
    return say_number("That is {number} month ago.", "That is {number} months ago.", months)


def ratings_note(found: Body) -> str | None:
    """That two ratings with the same word may be one, where one of them has no date of its own."""
    undated = [one for one in found.ratings if not _has_date(one)]
    doubtful = any(
        one.rating == other.rating and one is not other
        for one in undated
        for other in found.ratings
    )
    if not doubtful:
        return None
    return say(
        "Two ratings are recorded with the same word, and one has no date of its own. "
        "It isn’t clear whether they are two ratings or one."
    )


def _has_date(one: Rating) -> bool:
    return isinstance(one.date, PartialDate) and one.date.precision is not DatePrecision.BY
