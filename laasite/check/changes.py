"""What is said of the past holds together: each change leads from one value to another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from laasite.model.findings import Finding
from laasite.model.history import Alteration
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import changes as rules
from laasite.model.words import ChangeKind

OPEN_GROUPS = ("levels", "without_stretch", "parts", "posts", "categories")
"""Groups whose keys officers choose; elsewhere a key that isn't there has its usual value."""

PROMISED = ("levels", "without_stretch", "baseline", "interim")
"""Keys that two sides have to agree."""


def changed_nothing(report: Report) -> Iterator[Finding]:
    """A change leads from one value to another."""
    for one in _of_keys(report):
        if one.old == one.new:
            still = f"it is {quoted(one.new)} after it" if one.new else "it isn't there after it"
            was = quoted(one.old) if one.old else "not there"
            message = f"{_key(one)} was {was} before this change, and {still} too."
            yield rules.CHANGED_NOTHING.at(one.place, message)


def vanished(report: Report) -> Iterator[Finding]:
    """What was promised and isn't any more says so."""
    for one in _of_keys(report):
        if one.new is None and one.old is not None and set(one.path[:-1]) & set(OPEN_GROUPS):
            message = f"{_key(one)} was {quoted(one.old)} before this change, and isn't there now."
            yield rules.VANISHED.at(one.place, message)


def nobody_agreed(report: Report) -> Iterator[Finding]:
    """A renegotiated target names the decision or paper that agreed it."""
    for one in _of_keys(report):
        anew = one.change is ChangeKind.RENEGOTIATED_TARGET
        promised = one.kind == "target" and bool(set(one.path) & set(PROMISED))
        if anew and promised and one.agreed_in is None:
            message = f"{_key(one)} was agreed anew, and the entry doesn't say in what."
            yield rules.NOBODY_AGREED.at(one.place, message)


def _of_keys(report: Report) -> Iterator[Alteration]:
    return (one for one in report.alterations if not one.is_figure)


def _key(one: Alteration) -> str:
    """The keys as an officer finds them: `` `levels: 2005/06` ``."""
    steps = one.path[2:] if one.path[0] == "commitments" else one.path
    return quoted(": ".join(steps))


RULES: tuple[Callable[[Report], Iterable[Finding]], ...] = (
    changed_nothing,
    vanished,
    nobody_agreed,
)
