"""What is asked of a rollover: which agreement is followed by which, for which years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.intake.taking import Site
from laasite.model import nearest
from laasite.model.agreements import Agreement
from laasite.model.period import Period
from laasite.model.periods import parse_agreement_period
from laasite.model.problems import Problem, quoted
from laasite.read.fields import ID


class CannotRollOverError(Exception):
    """What is asked for can't be done with this site; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which agreement is followed by which: `day` is from when the new one may be seen.

    `values`: baselines are the last figures as they are now, and no later correction moves them.
    """

    agreement: str
    to: str
    period: str | None
    title: str | None
    day: date
    values: bool = False


def followed(site: Site, wanted: Wanted) -> Agreement:
    """The agreement that is followed. CannotRollOverError where it, or the new id, won't do."""
    known = site.report.agreements
    if wanted.agreement not in known:
        meant = nearest.quoted(wanted.agreement, known)
        hint = f" Did you mean {meant}?" if meant else ""
        raise CannotRollOverError(f"There is no agreement called {quoted(wanted.agreement)}.{hint}")
    if ID.fullmatch(wanted.to) is None:
        raise CannotRollOverError(
            f"{quoted(wanted.to)} can't be an id: use small letters, figures and hyphens."
        )
    if wanted.to in (*known, *site.report.strategies) or path_of(wanted.to) in site.files:
        raise CannotRollOverError(f"There is something called {quoted(wanted.to)} already.")
    for one in known.values():
        if one.follows == wanted.agreement:
            message = f"{quoted(one.id)} follows {quoted(wanted.agreement)} already."
            raise CannotRollOverError(message)
    return known[wanted.agreement]


def new_period(old: Agreement, wanted: Wanted) -> Period:
    """The years that were asked for, or as many as the old agreement has, right behind them."""
    if wanted.period is not None:
        found = parse_agreement_period(wanted.period)
        if isinstance(found, Problem):
            raise CannotRollOverError(found.message)
        return found
    if not isinstance(old.period, Period):
        raise CannotRollOverError(
            f"{quoted(old.id)} doesn't say for which years it holds. "
            "Say the new ones with --period."
        )
    return old.period.shifted(old.period.months)


def new_title(old: Agreement, period: Period) -> str:
    """The old title with the new years in it."""
    if isinstance(old.period, Period) and old.period.years() in old.title:
        return old.title.replace(old.period.years(), period.years())
    return f"{old.title}, {period.years()}"


def path_of(agreement: str) -> str:
    """Where an agreement stands."""
    return f"content/agreements/{agreement}.md"
