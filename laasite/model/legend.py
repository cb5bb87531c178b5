"""The rule by which statuses are given, with its meaning in words: one table for both.

Judging goes through `RULES` from the top and takes the first that fits; the legend on the site is
made of the same rows, so that neither can say what the other doesn't do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from laasite.model.assessment import Status, Unrated
from laasite.model.language import marked, say
from laasite.model.measures import Tolerance
from laasite.model.numbers import format_percentage

TOLERANCE_HERE = "{tolerance}"
"""Where a meaning speaks of the tolerance, the site's own is put in."""

Fits = Callable[[Fraction, Fraction], bool]


@dataclass(frozen=True, slots=True)
class StatusRule:
    """When a status is given.

    `final` says whether it is for the final figure of the last promised period or for any other;
    `fits` takes the shortfall (positive where the figure is behind) and the tolerance, both in
    the measure's unit.
    """

    status: Status
    final: bool
    fits: Fits
    means: str


def _reached(shortfall: Fraction, _: Fraction) -> bool:
    return shortfall <= 0


def _within(shortfall: Fraction, tolerance: Fraction) -> bool:
    return shortfall <= tolerance


def _otherwise(_: Fraction, __: Fraction) -> bool:
    return True


RULES: tuple[StatusRule, ...] = (
    StatusRule(
        Status.MET,
        final=True,
        fits=_reached,
        means=marked(
            "The final figure for the last period promised is in, and it is as good as promised, "
            "or better."
        ),
    ),
    StatusRule(
        Status.MISSED,
        final=True,
        fits=_otherwise,
        means=marked(
            "The final figure for the last period promised is in, and it isn't as good as "
            "promised. However little is missing, close doesn't count at the end."
        ),
    ),
    StatusRule(
        Status.ON_TRACK,
        final=False,
        fits=_reached,
        means=marked("The newest figure is as good as what was due for its period, or better."),
    ),
    StatusRule(
        Status.CLOSE,
        final=False,
        fits=_within,
        means=marked(
            "The newest figure is behind what was due for its period, by no more than {tolerance}."
        ),
    ),
    StatusRule(
        Status.OFF_TRACK,
        final=False,
        fits=_otherwise,
        means=marked(
            "The newest figure is behind what was due for its period, by more than {tolerance}."
        ),
    ),
)
"""The rule, in the order in which it is applied; `docs/method.md` tells it in words."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A status and what it means, as a sentence for residents."""

    status: Status
    means: str


LEGEND: tuple[Meaning, ...] = (
    *(Meaning(rule.status, rule.means) for rule in RULES),
    Meaning(
        Status.OUT_OF_DATE,
        marked(
            "A newer figure should have been published by now. Until it is, no judgement counts."
        ),
    ),
    Meaning(
        Status.UNRATED,
        marked("No judgement can be made. The reason is always given."),
    ),
)
"""Every status once, with `TOLERANCE_HERE` still in it."""

REASONS: tuple[Unrated, ...] = tuple(Unrated)
"""Every reason for not rating; the value of each finishes the sentence "Not rated: …"."""


def legend(tolerance: Tolerance | None) -> tuple[Meaning, ...]:
    """Every status with its meaning, the site's tolerance told in it, in the language spoken."""
    words = tolerance_words(tolerance)
    return tuple(Meaning(one.status, say(one.means, tolerance=words)) for one in LEGEND)


def tolerance_words(tolerance: Tolerance | None) -> str:
    """How far behind still counts as close, in words that follow "by no more than"."""
    if tolerance is None:
        return say("what the target's page says counts as close")
    if tolerance.share_of_due is not None:
        share = format_percentage(tolerance.share_of_due, _decimals(tolerance.share_of_due))
        return say("{share} of what was due, unless the target's page says otherwise", share=share)
    absolute = tolerance.absolute or Decimal(0)
    return say(
        "{number} in the measure's unit, unless the target's page says otherwise",
        number=f"{absolute:f}",
    )


def _decimals(share: Decimal) -> int:
    """How many decimals a share has as a percentage: 0.05 has none, 0.125 one."""
    exponent = share.normalize().as_tuple().exponent
    return max(0, -exponent - 2) if isinstance(exponent, int) else 0
