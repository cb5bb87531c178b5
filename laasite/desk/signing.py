"""Signing off: a target's or an update's figures get the mark of the post that vouches for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laasite.desk.editing import Insertion, Lines
from laasite.intake.taking import Site
from laasite.intake.writing import Edit
from laasite.model import nearest
from laasite.model.dates import day_in_words
from laasite.model.problems import quoted
from laasite.model.signing import Signable, signables
from laasite.read.report import report_at
from laasite.read.visibility import SIGNED_OFF


class CannotSignError(Exception):
    """What is asked for can't be signed off; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be signed: a target, or with `period` its update; by which post, on which day."""

    target: str
    period: str | None
    post: str
    day: date


@dataclass(frozen=True, slots=True)
class Signed:
    """The edit that signs, None if that very sign-off stands there, and what is told of it."""

    edit: Edit | None
    told: str


def sign_off(site: Site, wanted: Wanted) -> Signed:
    """The edit that puts `signed_off` into a file. CannotSignError if there is no such thing.

    What is signed is what may be seen at the end of the day: never a draft, nor what is still
    under embargo then.
    """
    found = _found(site, wanted)
    _refuse_unknown_post(site, wanted.post)
    line = (
        f"{SIGNED_OFF}: {{ post: {wanted.post}, date: {wanted.day.isoformat()}, "
        f"fingerprint: {found.fingerprint} }}"
    )
    before = site.files[found.path]
    after = _with_line(before, found, line)
    edit = Edit(found.path, before, after) if after != before else None
    what = f"its update for {found.update.period.label()}" if found.update else "its figures"
    told = f"`{wanted.target}`: {what}, as they may be seen on {day_in_words(wanted.day)}, "
    return Signed(edit, f"{told}signed off by `{wanted.post}` (fingerprint {found.fingerprint}).")


def _found(site: Site, wanted: Wanted) -> Signable:
    """What is to be signed, as it may be seen on the day."""
    report = report_at(site.sources, wanted.day).report
    known = site.report.targets
    if wanted.target not in known:
        meant = nearest.quoted(wanted.target, known)
        hint = f" Did you mean {meant}?" if meant else ""
        raise CannotSignError(f"There is no target called {quoted(wanted.target)}.{hint}")
    all_ = () if report is None else tuple(signables(report))
    own = [one for one in all_ if one.target.id == wanted.target]
    if wanted.period is None:
        own = [one for one in own if one.update is None]
    else:
        own = [one for one in own if one.update and wanted.period in _names(one)]
    if not own:
        about = f" has no update for {quoted(wanted.period)}" if wanted.period else " isn't there"
        raise CannotSignError(
            f"`{wanted.target}`{about} on {day_in_words(wanted.day)}, as residents may see it."
        )
    return own[0]


def _names(one: Signable) -> Iterator[str]:
    """The ways in which the period of an update may be named."""
    if one.update is not None:
        period = one.update.period
        yield from (period.canonical(), period.label(), period.slug())


def _refuse_unknown_post(site: Site, post: str) -> None:
    known = [
        str(one.ref) for partner in site.report.partners.values() for one in partner.posts.values()
    ]
    if post not in known:
        meant = nearest.quoted(post, known)
        hint = f" Did you mean {meant}?" if meant else " Write it as `partner/post`."
        raise CannotSignError(f"There is no post {quoted(post)}.{hint}")


def _with_line(before: bytes, found: Signable, line: str) -> bytes:
    """The file with the sign-off in place of the one before it, or at the end of its keys."""
    tree = (found.update or found.target).origin.tree
    # The tree lacks what may not be seen, but its places are those of the whole file.
    lines = Lines(before, tree)
    typed = next(
        (n for n in range(1, lines.fence) if lines.line(n).startswith(f"{SIGNED_OFF}:")), None
    )
    if typed is None:
        return lines.with_all([Insertion(lines.fence, (line,))])
    end = typed + 1
    while end < lines.fence and lines.line(end)[:1] in (" ", "}"):
        end += 1
    return lines.with_all([Insertion(typed, (line,), instead=end - typed)])
