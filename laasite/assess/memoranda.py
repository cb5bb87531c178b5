"""The memoranda that the law asks for when an agreement or its designated targets change.

Local Government and Public Involvement in Health Act 2007, section 113: whenever a local
improvement target is designated or ceases to be, or the agreement is modified, a memorandum has to
be published that states the period, the targets in force, which of them are designated, who must
have regard to each (section 108) and any other persons to whom it relates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from laasite.model.accounts import Entry, Memorandum
from laasite.model.agreements import Agreement
from laasite.model.dates import PartialDate
from laasite.model.language import marked, say, say_number
from laasite.model.origin import Change
from laasite.model.report import Report
from laasite.model.targets import Commitment, Target
from laasite.model.tree import Node, Scalar
from laasite.model.tree import Sequence as Listed
from laasite.model.words import CommitmentKind, CommitmentStage, CommitmentState

IN_FORCE_SINCE = date(2007, 12, 30)
"""The day on which the chapter came into force; agreements that ended before have no memoranda."""

_HAPPENED = {
    CommitmentState.REMOVED: marked("“{target}” was taken out of the agreement: {reason}."),
    CommitmentState.REMOVED_FROM_REWARD: marked(
        "“{target}” no longer counts for the reward: {reason}."
    ),
    CommitmentState.FROZEN: marked("“{target}” was frozen: {reason}."),
    CommitmentState.RENEGOTIATING: marked("“{target}” is being negotiated again: {reason}."),
    CommitmentState.AGREED: marked("“{target}” is now agreed: {reason}."),
    CommitmentState.PLACEHOLDER: marked("“{target}” is now placeholder: {reason}."),
}


@dataclass(frozen=True, slots=True)
class Agreed:
    """That a target was agreed, or designated: those of a day stand in one sentence."""

    target: str
    designated: bool


def memoranda(agreement: Agreement, report: Report) -> tuple[Memorandum, ...]:
    """A memorandum for each day on which the agreement changed, the newest first."""
    own = [
        (target, one)
        for target in report.targets.values()
        for one in target.commitments
        if one.under == agreement.id and one.stage is CommitmentStage.FINAL
    ]
    if not any(_was_ever_designated(one) for _, one in own):
        return ()
    events: dict[date, list[str | Agreed]] = {}
    for day, event in (*_of_agreement(agreement), *_of_targets(own)):
        if IN_FORCE_SINCE <= day <= report.as_at:
            events.setdefault(day, []).append(event)
    return tuple(
        Memorandum(agreement.id, day, tuple(_merged(events[day])), tuple(_entries(own, day)))
        for day in sorted(events, reverse=True)
    )


def _was_ever_designated(one: Commitment) -> bool:
    return one.kind is CommitmentKind.DESIGNATED or any(
        _text(change.was.get("kind")) == CommitmentKind.DESIGNATED.value for change in one.changes
    )


# --- what happened -----------------------------------------------------------------------------


def _of_agreement(agreement: Agreement) -> Iterator[tuple[date, str]]:
    for change in agreement.changes:
        day = _day(change)
        if day is not None:
            yield day, say("The agreement was changed: {reason}.", reason=change.reason)


def _of_targets(own: Iterable[tuple[Target, Commitment]]) -> Iterator[tuple[date, str | Agreed]]:
    for target, one in own:
        since = _agreed(one)
        if since is not None:
            designated = _kind_on(one, since) is CommitmentKind.DESIGNATED
            yield since, Agreed(target.title, designated)
        for change in one.changes:
            day = _day(change)
            if day is not None:
                words = _what(one, change)
                yield day, say(words, target=target.title, reason=change.reason)


def _what(one: Commitment, change: Change) -> str:
    was = _text(change.was.get("kind"))
    if was == CommitmentKind.DESIGNATED.value:
        return marked("“{target}” is no longer designated: {reason}.")
    if was is not None and one.kind is CommitmentKind.DESIGNATED:
        return marked("“{target}” was designated: {reason}.")
    if change.was.get("state") is not None:
        return _HAPPENED[one.state]
    return marked("“{target}” was changed: {reason}.")


def _merged(events: Sequence[str | Agreed]) -> Iterator[str]:
    """The sentences of a day; targets that were designated together stand in one."""
    agreed = [one for one in events if isinstance(one, Agreed)]
    if designated := [one.target for one in agreed if one.designated]:
        yield say_number(
            "{number} target was designated: {targets}.",
            "{number} targets were designated: {targets}.",
            len(designated),
            targets=_named(designated),
        )
    if others := [one.target for one in agreed if not one.designated]:
        yield say_number(
            "{number} target was agreed: {targets}.",
            "{number} targets were agreed: {targets}.",
            len(others),
            targets=_named(others),
        )
    yield from (one for one in events if isinstance(one, str))


def _named(targets: Iterable[str]) -> str:
    return ", ".join(say("“{target}”", target=target) for target in targets)


# --- what was in force then --------------------------------------------------------------------


def _entries(own: Iterable[tuple[Target, Commitment]], day: date) -> Iterator[Entry]:
    for target, one in own:
        since = _agreed(one)
        removed = _on(one, "state", one.state.value, day) == CommitmentState.REMOVED.value
        if (since is None or since <= day) and not removed:
            yield Entry(
                target=target.id,
                designated=_kind_on(one, day) is CommitmentKind.DESIGNATED,
                regard=_ids_on(one, "lead", one.lead, day),
                others=_ids_on(one, "contributing", _listed(one.contributing), day),
            )


def _listed(ids: object) -> tuple[str, ...]:
    return ids if isinstance(ids, tuple) else ()


def _kind_on(one: Commitment, day: date) -> CommitmentKind:
    return CommitmentKind(_on(one, "kind", one.kind.value, day))


def _on(one: Commitment, key: str, now: str, day: date) -> str:
    """What a key said at the end of `day`: the changes after it undone, newest first."""
    found = next((node for node in _undone(one, key, day) if isinstance(node, Scalar)), None)
    return found.text if found else now


def _ids_on(one: Commitment, key: str, now: tuple[str, ...], day: date) -> tuple[str, ...]:
    found = next((node for node in _undone(one, key, day) if isinstance(node, Listed)), None)
    if found is None:
        return now
    return tuple(item.text for item in found.items if isinstance(item, Scalar))


def _undone(one: Commitment, key: str, day: date) -> Iterator[Node]:
    """What the changes after `day` say that a key was, the oldest of them first."""
    later = [(when, change) for change in one.changes if (when := _day(change)) and when > day]
    for _, change in sorted(later, key=lambda pair: pair[0]):
        node = change.was.get(key)
        if node is not None:
            yield node


def _agreed(one: Commitment) -> date | None:
    return one.agreed.latest if isinstance(one.agreed, PartialDate) else None


def _day(change: Change) -> date | None:
    return change.date.latest if isinstance(change.date, PartialDate) else None


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None
