"""Things as they stood before they were changed, for what is to be judged at an earlier day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from laasite.model.agreements import Agreement
from laasite.model.site import Site
from laasite.model.strategies import Strategy
from laasite.model.targets import Target

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Version(Generic[T]):
    """How a thing stood up to the end of `until`; None if it wasn't to be seen."""

    until: date
    thing: T | None


Versions = Mapping[str, tuple[Version[T], ...]]


@dataclass(frozen=True, slots=True)
class Past:
    """Every earlier version of what statuses rest on, by id, the oldest first.

    What never changed has no entry. Targets hold the figures that could be seen at `until`.
    """

    targets: Versions[Target] = field(default_factory=dict)
    agreements: Versions[Agreement] = field(default_factory=dict)
    strategies: Versions[Strategy] = field(default_factory=dict)
    sites: tuple[Version[Site], ...] = ()


def as_it_stood(versions: tuple[Version[T], ...], today: T | None, day: date) -> T | None:
    """The version that held at the end of `day`; `today` is how the thing stands now."""
    for version in versions:
        if day <= version.until:
            return version.thing
    return today


def all_as_they_stood(versions: Versions[T], today: Mapping[str, T], day: date) -> Mapping[str, T]:
    """The things that could be seen at the end of `day`, as they stood then, by id."""
    if not versions:
        return today
    stood = {id: as_it_stood(versions.get(id, ()), thing, day) for id, thing in today.items()}
    return {id: thing for id, thing in stood.items() if thing is not None}
