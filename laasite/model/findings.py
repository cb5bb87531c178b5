"""Findings: everything laasite has to say about what an officer wrote.

An officer's mistake is never an exception. Any stage may return findings; the command line prints
them all at once, sorted, each with its file, line and column.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Severity(Enum):
    """How much a finding matters: errors stop a build, warnings a strict one, notes nothing."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: a path relative to the site's folder, and line and column from 1.

    Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """The place as compilers and editors write it: `path:line:column`."""
        return self.path if self.line == 0 else f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: its stable code, its severity, what it is called and how it is cured.

    `title` and `cure` are plain English for officers; both stand in `docs/findings.md`. `cure` is
    what to do when a finding doesn't say anything more particular.
    """

    code: str
    severity: Severity
    title: str
    cure: str

    def at(
        self, place: Place, message: str, *, meant: str | None = None, cure: str | None = None
    ) -> Finding:
        """A finding of this rule at `place`: what is wrong, what was probably meant, what to do."""
        return Finding(place, self, message, meant, cure or self.cure)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, or worth knowing, at one place."""

    place: Place
    rule: Rule
    message: str
    meant: str | None
    cure: str

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Findings are told in the order of file, line, column, then code."""
        return (self.place.path, self.place.line, self.place.column, self.rule.code, self.message)

    def __str__(self) -> str:
        """The finding on one line, as `laasite check` prints it."""
        meant = f" Did you mean {self.meant}?" if self.meant else ""
        return (
            f"{self.place}: {self.rule.severity.value} {self.rule.code}: "
            f"{self.message}{meant} {self.cure}"
        )


class Parsed(NamedTuple, Generic[T]):
    """What a reader gives back: the value, if there is one to be had, and what was wrong."""

    value: T
    findings: tuple[Finding, ...] = ()


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted, each once."""
    return tuple(sorted(set(findings), key=lambda finding: finding.sort_key))


def one_per_cause(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with one for each place and rule: the same cause seen twice is told once."""
    first = {(finding.place, finding.rule.code): finding for finding in reversed(tuple(findings))}
    return tuple(first.values())


def any_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of the findings stops a build."""
    return any(finding.rule.severity is Severity.ERROR for finding in findings)
