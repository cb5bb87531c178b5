"""Second opinions against the status that the figures give: both stand, and a page says where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laasite.model.assessment import Rating, Status
from laasite.model.opinions import Accord, OpinionCompared
from laasite.model.report import Report
from laasite.model.targets import SecondOpinion
from laasite.model.words import Thinks

SAME = {
    Thinks.ON_TRACK: (Status.ON_TRACK,),
    Thinks.CLOSE: (Status.CLOSE,),
    Thinks.OFF_TRACK: (Status.OFF_TRACK,),
    Thinks.MET: (Status.MET,),
    Thinks.MISSED: (Status.MISSED,),
    Thinks.CANT_TELL: (Status.UNRATED, Status.OUT_OF_DATE),
}
"""Which statuses say the same as an opinion."""


def compared(report: Report, ratings: Sequence[Rating]) -> Iterator[OpinionCompared]:
    """Every second opinion, by target, against the ratings of the promise that is told first.

    Where a target has parts, an opinion says the same only if it does of each of them. One that
    doesn't say in a word what its author thinks isn't compared, nor one of a target that nobody
    has promised.
    """
    for id in sorted(report.targets):
        if not report.targets[id].second_opinions:
            continue
        own = [rating for rating in ratings if rating.target == id]
        first = [rating for rating in own if rating.commitment == own[0].commitment]
        for number, opinion in enumerate(report.targets[id].second_opinions):
            yield OpinionCompared(id, number, _accord(opinion, first))


def _accord(opinion: SecondOpinion, ratings: Sequence[Rating]) -> Accord:
    if opinion.thinks is None or not ratings:
        return Accord.NOT_COMPARED
    same = all(rating.status in SAME[opinion.thinks] for rating in ratings)
    return Accord.AGREES if same else Accord.DIFFERS
