"""Whether the targets chosen satisfy the rules: slots filled by distinct targets, not a count.

Which target fills which slot is an assignment: a target on education may fill the slot for
education or the one for "education or health", but not both. Slots that come first are filled
first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from laasite.model.accounts import Choice, Filled
from laasite.model.agreements import Agreement
from laasite.model.deals import Composition, Slot
from laasite.model.report import Report
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage, CommitmentState


def choices(agreement: Agreement, report: Report) -> tuple[Choice, ...]:
    """How the targets picked for an agreement stand to each version of its rules, oldest first."""
    picked = picked_for(agreement.id, report)
    versions = agreement.terms.composition
    ends = [*(_day_before(one.start) for one in versions[1:]), None]
    return (
        tuple(
            choice(version, picked, blocks_of(agreement), until, report.as_at)
            for version, until in zip(versions, ends, strict=True)
        )
        if versions
        else ()
    )


def blocks_of(agreement: Agreement) -> tuple[str, ...]:
    """The blocks that a slot for each block stands for."""
    return tuple(block.id for block in agreement.blocks)


def picked_for(agreement: str, report: Report) -> tuple[Commitment, ...]:
    """The commitments that were picked for an agreement, in the order of the targets."""
    return tuple(
        one
        for one in report.commitments
        if one.under == agreement
        and one.stage is CommitmentStage.FINAL
        and one.state is not CommitmentState.REMOVED
    )


def _day_before(day: date | None) -> date | None:
    return day - timedelta(days=1) if day else None


@dataclass(frozen=True, slots=True)
class Place:
    """One place to be filled: a slot, or one of several that a slot asks for."""

    name: str
    slot: Slot
    block: str | None

    def takes(self, commitment: Commitment) -> bool:
        """Whether a commitment may stand here."""
        if self.slot.by_block:
            return commitment.block == self.block
        return commitment.category in self.slot.any_of

    def as_ruled(self, commitment: Commitment) -> bool:
        """Whether it was also chosen by those who have to choose."""
        return commitment.chosen_by in (None, self.slot.chooser) or self.slot.chooser is None


def choice(
    rules: Composition,
    picked: Sequence[Commitment],
    blocks: Sequence[str],
    until: date | None,
    as_at: date,
) -> Choice:
    """How the commitments picked stand to one version of the rules, which holds until `until`."""
    places = [place for slot in rules.slots for place in _places(slot, blocks)]
    found = assigned(places, picked)
    started = rules.start is None or rules.start <= as_at
    taken = {one.target for one in found.values()}
    return Choice(
        rules=rules,
        until=until,
        in_force=started and (until is None or as_at <= until),
        filled=tuple(_filled(place, found.get(at)) for at, place in enumerate(places)),
        free=tuple(one.target for one in picked if one.target not in taken),
        picked=len(picked),
    )


def _places(slot: Slot, blocks: Sequence[str]) -> Iterator[Place]:
    """A place for each target that a slot asks for, in each block where it stands for all."""
    for block in blocks if slot.by_block else (None,):
        name = slot.name if block is None else f"{slot.name}: {block}"
        yield from (Place(name, slot, block) for _ in range(slot.at_least))


def _filled(place: Place, by: Commitment | None) -> Filled:
    return Filled(
        slot=place.name,
        target=by.target if by else None,
        chooser=place.slot.chooser,
        chosen_by=by.chosen_by if by else None,
    )


def assigned(places: Sequence[Place], picked: Sequence[Commitment]) -> Mapping[int, Commitment]:
    """As many places as can be filled at once, each by another commitment, the first ones first.

    A commitment chosen by those who had to choose it is preferred; where that leaves a place open
    that another could fill, the other fills it (augmenting paths, after Kuhn).
    """
    by_rule = _matched(places, picked, {}, strictly=True)
    return {at: picked[who] for at, who in sorted(_matched(places, picked, by_rule).items())}


def _matched(
    places: Sequence[Place],
    picked: Sequence[Commitment],
    start: Mapping[int, int],
    *,
    strictly: bool = False,
) -> dict[int, int]:
    """Places to positions in `picked`, from a matching to start with, made as large as can be."""
    edges = [
        [
            who
            for who, one in enumerate(picked)
            if place.takes(one) and (place.as_ruled(one) or not strictly)
        ]
        for place in places
    ]
    holder = {who: at for at, who in start.items()}
    for at in range(len(places)):
        if at not in holder.values():
            _fill(at, edges, holder, set())
    return {at: who for who, at in holder.items()}


def _fill(at: int, edges: Sequence[Sequence[int]], holder: dict[int, int], seen: set[int]) -> bool:
    """Fill the place `at`, moving others out of the way where they can go elsewhere."""
    for who in edges[at]:
        if who in seen:
            continue
        seen.add(who)
        if who not in holder or _fill(holder[who], edges, holder, seen):
            holder[who] = at
            return True
    return False
