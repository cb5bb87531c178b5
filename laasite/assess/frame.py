"""All that the past of a target rests on, so that it can be remembered until any of it changes.

A target is judged by its own file and rows, by the settings, and by when its agreements and
strategies begin and end, each as they stood on each day. Beside the values stands what was typed:
`22.0` and `22.00` are the same number, but aren't printed alike.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from laasite.assess.terms import term_of_agreement
from laasite.memo import Memo, Same, Whole, remembered
from laasite.model.agreements import Agreement
from laasite.model.facts import Thing
from laasite.model.past import Version
from laasite.model.report import Report
from laasite.model.targets import Target

_SHARED = ("site", "agreements/", "strategies/")
"""How the names begin of what many targets rest on."""


def framed(report: Report, memo: Memo) -> object:
    """One object that stands for all that every target rests on, the same while that is.

    Compared once: each target's key then holds this object alone.
    """
    rest = shared(report)
    return remembered(memo, ("frame", rest), lambda: Whole(rest))


def shared(report: Report) -> Hashable:
    """What every target rests on: the day, settings, agreements and strategies, now and then."""
    past = report.past
    return (
        report.as_at,
        (report.site, past.sites),
        tuple((id, term_of_agreement(one)) for id, one in report.agreements.items()),
        tuple((id, tuple(map(_stood, old))) for id, old in past.agreements.items()),
        tuple(report.strategies.items()),
        tuple(past.strategies.items()),
        tuple(one for one in report.facts if one.id.startswith(_SHARED)),
    )


def _stood(version: Version[Agreement]) -> Hashable:
    return version.until, term_of_agreement(version.thing) if version.thing else None


def alone(target: Target, report: Report, typed: Mapping[str, Thing]) -> Hashable:
    """What this target rests on alone: itself now and then, and its file and rows as typed."""
    past = report.past.targets.get(target.id, ())
    before = tuple((version.until, Same(version.thing)) for version in past)
    return Same(target), before, Same(typed.get(f"targets/{target.id}"))
