"""What outside assessors thought of a body: in the words of their scale, and how long ago."""

from __future__ import annotations

from laasite.model.bodies import Body, Rating
from laasite.model.dates import DatePrecision
from laasite.model.partial_date import PartialDate
from laasite.model.words import Unknown
from laasite.render.desk import Desk
from laasite.render.formats import counted, date_words, sentence
from laasite.render.views.marked import marked


def rating_sentence(desk: Desk, one: Rating) -> str:
    """What an assessor thought, as sentences: who, when, which word of which scale, and why."""
    if isinstance(one.rated_by, Unknown):
        told = f"It was rated “{one.rating}” {_when(one)}. Who rated it isn’t recorded."
    else:
        told = f"{desk.party(one.rated_by).text} rated it “{one.rating}” {_when(one)}."
    unknown = isinstance(one.scale, Unknown)
    scale = "Its scale isn’t recorded." if unknown else f"Its scale: {sentence(str(one.scale))}"
    looked = f"What it looked at: {sentence(one.why)}" if one.why else ""
    undated = sentence(one.undated_because) if one.undated_because else ""
    source = f"Source: {sentence(one.marks.source)}" if one.marks.source else ""
    parts = (told, undated, _since(desk, one), looked, scale, source)
    return marked(" ".join(part for part in parts if part), one.marks)


def _when(one: Rating) -> str:
    match one.date:
        case PartialDate(precision=DatePrecision.BY):
            return f"{one.date}; the day isn’t recorded"
        case PartialDate() if one.date.exact:
            return f"on {one.date}"
        case PartialDate():
            return f"in {date_words(one.date)}"
        case _:
            return "(date not recorded)"


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
    return f"That is {counted(months, 'month')} ago." if months > 0 else ""


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
    return (
        "Two ratings are recorded with the same word, and one has no date of its own. "
        "It isn’t clear whether they are two ratings or one."
    )


def _has_date(one: Rating) -> bool:
    return isinstance(one.date, PartialDate) and one.date.precision is not DatePrecision.BY
