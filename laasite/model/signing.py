"""Which figures a sign-off vouches for, and whether they still stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from laasite.model.facts import Row, Thing
from laasite.model.periods import Period
from laasite.model.report import Report
from laasite.model.sign_offs import LENGTH, SignOff
from laasite.model.targets import Target, Update

ROUND_A_LEVEL = frozenset(
    ("baseline", "path", "levels", "without_stretch", "interim", "parts", "measure", "milestones",
     "close_within")
)  # fmt: skip
"""Keys of a target under which figures were promised, or say how figures are judged."""

LEFT_OUT = frozenset(("source", "supplied_by", "title", "note", "illustrative", "published"))
"""Keys below those that change no figure, no level and no judgement."""

CELLS = ("value", "done", "state")
"""What a row says in figures; a reason or a note may be bettered after the sign-off."""

_NAME = re.compile(r"\[[^\]]*\]")


def of_target(thing: Thing) -> str:
    """The fingerprint of a target's figures, levels and the ways in which they are judged."""
    return _short((*_levels(thing), *_rows(thing.rows)))


def of_update(update: Thing, target: Thing, period: Period) -> str:
    """The fingerprint of an update: its words and forecast, and the figures of its period."""
    about = ("period", period.canonical())
    rows = [row for row in target.rows if about in row.about]
    forecast = [f"{one.path}={one.text}" for one in update.facts if one.path == "forecast"]
    return _short((*forecast, f"text={update.text or ''}", *_rows(rows)))


def id_of_file(path: str) -> str:
    """What a file's thing is called in the whole site: its path in `content/` without its end."""
    bare = PurePosixPath(path).relative_to("content").with_suffix("")
    return (bare.parent if bare.name == "index" else bare).as_posix()


def _short(lines: Iterable[str]) -> str:
    return sha256("\n".join(sorted(lines)).encode("utf-8", "replace")).hexdigest()[:LENGTH]


def _levels(thing: Thing) -> Iterator[str]:
    for fact in thing.facts:
        steps = _NAME.sub("", fact.path).split(".")
        if ROUND_A_LEVEL.intersection(steps) and not LEFT_OUT.intersection(steps):
            yield f"{fact.path}={fact.text}"


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    """Each row in a line: of what it is, and its figure or day."""
    for row in rows:
        about = ";".join(f"{name}={text}" for name, text in row.about)
        yield f"{about}:" + ";".join(f"{name}={row.cell(name)}" for name in CELLS)


@dataclass(frozen=True, slots=True)
class Signable:
    """A target, or with `update` an update of it, that may be signed off.

    `fingerprint` is that of the figures as they stand on the report's day.
    """

    target: Target
    update: Update | None
    fingerprint: str

    @property
    def path(self) -> str:
        """The file that is signed, below the site's folder."""
        return (self.update or self.target).origin.path

    @property
    def signed(self) -> SignOff | None:
        """The sign-off that the file gives."""
        return (self.update or self.target).signed_off

    @property
    def holds(self) -> bool:
        """Whether it is signed, and the figures are those that were signed."""
        return self.signed is not None and self.signed.fingerprint == self.fingerprint


def signables(report: Report, *, signed: bool = False) -> Iterator[Signable]:
    """Every target and every update that may be seen, each target before its updates.

    With `signed` only targets that have a sign-off, or an update that has one, and their updates.
    """
    things = {thing.id: thing for thing in report.facts}
    for target in report.targets.values():
        has_one = target.signed_off or any(one.signed_off for one in target.updates)
        if signed and not has_one:
            continue
        own = things.get(f"targets/{target.id}")
        if own is None:
            continue
        yield Signable(target, None, of_target(own))
        for update in target.updates:
            if (told := things.get(id_of_file(update.origin.path))) is not None:
                yield Signable(target, update, of_update(told, own, update.period))
