"""Whether promises can be judged at all: what each objective and each commitment lacks.

A commitment needs something that is measured or done, a starting point where it is to get better,
somebody who answers for it, and a level or step with a date. An objective needs a target that has
all of these. What the rating says stays as it is: a level that is there is held against its figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from laasite.assess.terms import Standing, term_of
from laasite.model.assessment import Occurrence, Rating, Unrated
from laasite.model.dates import PartialDate
from laasite.model.judgeable import CannotBeJudged, Missing
from laasite.model.measures import Level
from laasite.model.report import Report
from laasite.model.strategies import Objective, Theme
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.words import Better

Promised = dict[str, list[tuple[Rating, frozenset[Missing]]]]
"""The ratings of each target, in order, each with what its promise lacks."""

Serving = Mapping[str, tuple[Target, ...]]
"""The targets that serve each objective, by its key."""

NEVER_BEGAN = (Unrated.DROPPED, Unrated.NOT_IN_FORCE)
"""Why a commitment says nothing of what its objective has."""


def cannot_be_judged(
    report: Report, ratings: Sequence[Rating], occurrences: Sequence[Occurrence]
) -> Iterator[CannotBeJudged]:
    """The objectives of strategies that run, then the commitments in force, that lack something."""
    dated = frozenset(one.target for one in occurrences if isinstance(one.due, PartialDate))
    lacking = [_lacking(rating, report, dated) for rating in ratings]
    promised: Promised = {}
    for at, rating in enumerate(ratings):
        promised.setdefault(rating.target, []).append((rating, lacking[at]))
    serving = report.serving
    for theme in report.themes:
        if term_of(theme.strategy, report).standing(report.as_at) is Standing.IN_FORCE:
            yield from _of_theme(theme, serving, promised)
    for number, rating in enumerate(ratings):
        missing = lacking[number]
        if rating.in_force and missing:
            yield CannotBeJudged(
                objective=None,
                target=rating.target,
                commitment=rating.commitment,
                part=rating.part,
                missing=_in_order(missing),
                judged_all_the_same=rating.status.rated,
            )


def _in_order(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    return tuple(sorted(missing, key=list(Missing).index))


# --- commitments ----------------------------------------------------------------------------------


def _lacking(rating: Rating, report: Report, dated: frozenset[str]) -> frozenset[Missing]:
    """What a commitment, or a part of it, lacks; nothing is asked of what is for information.

    dated: the targets of which a step has a day by which it is due.
    """
    target = report.targets[rating.target]
    commitment = next(one for one in target.commitments if one.id == rating.commitment)
    found: set[Missing] = set() if commitment.lead else {Missing.OWNER}
    series = target.series_of(rating.part)
    if series is not None and (rating.dues or not target.milestones):
        if series.measure.better is Better.NONE:
            return frozenset()
        found.update(_of_figures(rating, commitment, series.measure.better))
    elif target.milestones:
        # A step needs no starting point; it is done or it isn't, by its day.
        found.update(() if target.id in dated else (Missing.DATE,))
    else:
        found |= {Missing.MEASURE, Missing.BASELINE, Missing.DATE}
    return frozenset(found)


def _of_figures(rating: Rating, commitment: Commitment, better: Better) -> Iterator[Missing]:
    promise = next((one for one in commitment.promises if one.part == rating.part), None)
    if rating.baseline is None and better in (Better.HIGHER, Better.LOWER):
        yield Missing.BASELINE
    if promise is None or not any(_is_level(level) for level in _levels(promise)):
        yield Missing.DATE


def _levels(promise: Promise) -> tuple[Level, ...]:
    return (*promise.levels, *((promise.interim,) if promise.interim else ()))


def _is_level(level: Level) -> bool:
    """Whether a level says how much, and not only in a word that it isn't known."""
    return any(one is not None for one in (level.value, level.change_from_baseline, level.low))


# --- objectives -----------------------------------------------------------------------------------


def _of_theme(theme: Theme, serving: Serving, promised: Promised) -> Iterator[CannotBeJudged]:
    for objective in theme.objectives:
        if objective.became or objective.dropped_because:
            continue
        missing = _of_objective(objective, theme, serving, promised)
        if missing:
            yield CannotBeJudged(objective.key, None, None, None, _in_order(missing))


def _of_objective(
    objective: Objective, theme: Theme, serving: Serving, promised: Promised
) -> frozenset[Missing]:
    """What an objective lacks in whichever of its targets has the most; all, without a target."""
    targets = serving.get(objective.key, ())
    found = {one for target in targets for one in _of_target(target, promised)}
    missing = min(found or {frozenset(Missing)}, key=_how_much)
    return missing - {Missing.DATE} if _aim_has_a_date(objective, theme) else missing


def _how_much(missing: frozenset[Missing]) -> tuple[int, list[int]]:
    order = list(Missing)
    return len(missing), [order.index(one) for one in _in_order(missing)]


def _of_target(target: Target, promised: Promised) -> Iterator[frozenset[Missing]]:
    """What each promise of a target lacks; what one without a promise does."""
    for rating, missing in promised.get(target.id, ()):
        if rating.unrated not in NEVER_BEGAN:
            yield missing
    if not target.commitments and (target.series or target.milestones):
        yield frozenset((Missing.BASELINE, Missing.OWNER, Missing.DATE))


def _aim_has_a_date(objective: Objective, theme: Theme) -> bool:
    return any(aim.id == objective.aim and isinstance(aim.due, PartialDate) for aim in theme.aims)
