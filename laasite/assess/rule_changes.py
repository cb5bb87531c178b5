"""What changed between two versions of the rules for choosing targets, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from itertools import pairwise

from laasite.model.agreements import Agreement
from laasite.model.deals import Composition, ExceptionState, Slot, SlotException
from laasite.model.language import marked, say
from laasite.model.sentences import capital

CHOOSERS = {"council": marked("the Council"), "government": marked("Government")}
"""Those who choose, as a sentence says them; anybody else is called what the rules call them."""

_STATES = {
    ExceptionState.LIKELY: marked(
        "A likely exception for “{slot}”: {chooser} chooses. The ground: {ground}."
    ),
    ExceptionState.GRANTED: marked(
        "An exception that was granted for “{slot}”: {chooser} chooses. The ground: {ground}."
    ),
    ExceptionState.REFUSED: marked(
        "An exception that was refused for “{slot}”: {chooser} chooses. The ground: {ground}."
    ),
}


def chooser(name: str | None) -> str:
    """Who chooses, in the middle of a sentence."""
    if not name:
        return say("nobody in particular")
    return say(CHOOSERS[name]) if name in CHOOSERS else name


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
    yield from (_taken_out(slot, categories) for name, slot in old.items() if name not in new)
    added = (slot for name, slot in new.items() if name not in old)
    yield from (say("“{slot}” was added.", slot=slot.name) for slot in added)
    yield from _choosers(before, after)
    yield from _exceptions(old, after)
    yield from _total(before, after)
    yield from _stretch(before, after)


def _taken_out(slot: Slot, categories: Mapping[str, str]) -> str:
    """That a slot is gone, and which categories could fill it, where more than one could."""
    names = [categories.get(one, one) for one in slot.any_of]
    if len(names) < 2:
        return say("“{slot}” was taken out.", slot=slot.name)
    either = reduce(lambda one, other: say("{one} or {other}", one=one, other=other), names)
    return say("“{slot}” ({categories}) was taken out.", slot=slot.name, categories=either)


def _choosers(before: Composition, after: Composition) -> Iterator[str]:
    """Who chooses now, and who did before; one sentence where it is the same for all."""
    was = {slot.chosen_by for slot in before.slots if slot.chosen_by}
    now = {slot.chosen_by for slot in after.slots if slot.chosen_by}
    if len(was) == 1 and len(now) == 1:
        (old,), (new,) = was, now
        if old != new:
            told = say(
                "{chooser} now proposes the targets for these places; before, {before} chose them.",
                chooser=chooser(new),
                before=chooser(old),
            )
            yield capital(told)
        return
    yield from _chooser_of_each(before, after)


def _chooser_of_each(before: Composition, after: Composition) -> Iterator[str]:
    old = {slot.name: slot.chosen_by for slot in before.slots}
    for slot in after.slots:
        was = old.get(slot.name, slot.chosen_by)
        if was != slot.chosen_by:
            yield say(
                "“{slot}” is chosen by {chooser}, no longer by {before}.",
                slot=slot.name,
                chooser=chooser(slot.chosen_by),
                before=chooser(was),
            )


def _exceptions(old: Mapping[str, Slot], after: Composition) -> Iterator[str]:
    for slot in after.slots:
        freed = slot.exception
        before = old.get(slot.name)
        if freed is not None and (before is None or before.exception != freed):
            yield _freed(slot, freed)


def _freed(slot: Slot, freed: SlotException) -> str:
    return say(
        _STATES[freed.state],
        slot=slot.name,
        chooser=chooser(freed.chosen_by),
        ground=freed.ground,
    )


def _total(before: Composition, after: Composition) -> Iterator[str]:
    if _bounds(before) != _bounds(after):
        yield say(
            "The agreement now needs {number} targets; before, {before}.",
            number=total_words(after),
            before=total_words(before),
        )


def _bounds(rules: Composition) -> tuple[int, int] | None:
    if rules.fewest is None or rules.most is None:
        return None
    return rules.fewest, rules.most


def total_words(rules: Composition) -> str:
    """How many targets there have to be: `12 or 13`."""
    bounds = _bounds(rules)
    if bounds is None:
        return say("any number of")
    fewest, most = bounds
    if fewest == most:
        return str(fewest)
    if most == fewest + 1:
        return say("{one} or {other}", one=fewest, other=most)
    return say("{low} to {high}", low=fewest, high=most)


def _stretch(before: Composition, after: Composition) -> Iterator[str]:
    if after.stretch_set_by is None:
        return
    same = before.stretch_set_by == after.stretch_set_by
    words = _STILL_DECIDED if same else _NOW_DECIDED
    yield say(words, chooser=chooser(after.stretch_set_by))


_STILL_DECIDED = marked("How far to stretch is still decided by {chooser}.")
_NOW_DECIDED = marked("How far to stretch is now decided by {chooser}.")
