"""What changed between two versions of the rules for choosing targets, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from laasite.model.agreements import Agreement
from laasite.model.deals import Composition, ExceptionState, Slot

CHOOSERS = {"council": "the Council", "government": "Government"}
"""Those who choose, as a sentence says them; anybody else is called what the rules call them."""

_STATES = {
    ExceptionState.LIKELY: "A likely exception",
    ExceptionState.GRANTED: "An exception that was granted",
    ExceptionState.REFUSED: "An exception that was refused",
}


def chooser(name: str | None) -> str:
    """Who chooses, in the middle of a sentence."""
    return CHOOSERS.get(name, name) if name else "nobody in particular"


def differences(agreement: Agreement) -> tuple[tuple[str, ...], ...]:
    """For each version after the first, what changed from the one before, as sentences."""
    versions = agreement.terms.composition
    return tuple(
        tuple(changes(before, after, agreement.categories)) for before, after in pairwise(versions)
    )


def changes(
    before: Composition, after: Composition, categories: Mapping[str, str]
) -> Iterator[str]:
    """What changed from one version to the next: slots, choosers, exceptions, total, stretch."""
    old = {slot.name: slot for slot in before.slots}
    new = {slot.name: slot for slot in after.slots}
    yield from (
        f"“{slot.name}”{_of(slot, categories)} was taken out."
        for name, slot in old.items()
        if name not in new
    )
    yield from (f"“{slot.name}” was added." for name, slot in new.items() if name not in old)
    yield from _choosers(before, after)
    yield from _exceptions(old, after)
    yield from _total(before, after)
    yield from _stretch(before, after)


def _of(slot: Slot, categories: Mapping[str, str]) -> str:
    """Which categories could fill a slot, where more than one could."""
    names = [categories.get(one, one) for one in slot.any_of]
    return f" ({' or '.join(names)})" if len(names) > 1 else ""


def _choosers(before: Composition, after: Composition) -> Iterator[str]:
    """Who chooses now, and who did before; one sentence where it is the same for all."""
    was = {slot.chosen_by for slot in before.slots if slot.chosen_by}
    now = {slot.chosen_by for slot in after.slots if slot.chosen_by}
    if len(was) == 1 and len(now) == 1:
        (old,), (new,) = was, now
        if old != new:
            yield (
                f"{_capital(chooser(new))} now proposes the targets for these places; before, "
                f"{chooser(old)} chose them."
            )
        return
    yield from _chooser_of_each(before, after)


def _chooser_of_each(before: Composition, after: Composition) -> Iterator[str]:
    old = {slot.name: slot.chosen_by for slot in before.slots}
    for slot in after.slots:
        was = old.get(slot.name, slot.chosen_by)
        if was != slot.chosen_by:
            now = chooser(slot.chosen_by)
            yield f"“{slot.name}” is chosen by {now}, no longer by {chooser(was)}."


def _exceptions(old: Mapping[str, Slot], after: Composition) -> Iterator[str]:
    for slot in after.slots:
        freed = slot.exception
        before = old.get(slot.name)
        if freed is not None and (before is None or before.exception != freed):
            yield (
                f"{_STATES[freed.state]} for “{slot.name}”: {chooser(freed.chosen_by)} chooses. "
                f"The ground: {freed.ground}."
            )


def _total(before: Composition, after: Composition) -> Iterator[str]:
    if total_words(before) != total_words(after):
        was = total_words(before)
        yield f"The agreement now needs {total_words(after)} targets; before, {was}."


def total_words(rules: Composition) -> str:
    """How many targets there have to be: `12 or 13`."""
    if rules.fewest is None or rules.most is None:
        return "any number of"
    if rules.fewest == rules.most:
        return str(rules.fewest)
    joined = "or" if rules.most == rules.fewest + 1 else "to"
    return f"{rules.fewest} {joined} {rules.most}"


def _stretch(before: Composition, after: Composition) -> Iterator[str]:
    if after.stretch_set_by is None:
        return
    same = before.stretch_set_by == after.stretch_set_by
    still = "still" if same else "now"
    yield f"How far to stretch is {still} decided by {chooser(after.stretch_set_by)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
