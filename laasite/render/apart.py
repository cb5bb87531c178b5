"""A target seen apart from all others, so that its page is known before its view is made.

What its page is made of here holds nothing but what the key tells: the target with its judgement,
and all of the site that isn't of targets. A page that asks for another target raises `Elsewhere`,
and is made of the whole then; it can't be made of less than its key says.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from functools import cached_property, partial
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar, cast

from laasite.memo import FORGETFUL, Key, Memo, Whole
from laasite.model.assessment import Assessments, Counts, Rating
from laasite.model.gaps import Gap
from laasite.model.history import History, TargetHistory
from laasite.model.origin import Text
from laasite.model.past import Past
from laasite.model.targets import Commitment, Target
from laasite.render.desk import Press
from laasite.render.markdown import Rendered
from laasite.render.texts import Texts
from laasite.spread import ALONE, Workers

T = TypeVar("T")
K = TypeVar("K")


class Elsewhere(Exception):  # noqa: N818 - no error: such a page is only not remembered so
    """What is told of a target takes more than the target."""


class Only(Mapping[K, T]):
    """Of a mapping that is there, or isn't, under `keys`; whatever else is asked is elsewhere."""

    __slots__ = ("_held", "_keys")

    def __init__(self, held: Mapping[K, T], keys: Iterator[K]) -> None:
        """Hold so much of `held`."""
        self._keys = tuple(keys)
        self._held = {key: held[key] for key in self._keys if key in held}

    def __getitem__(self, key: K) -> T:
        """What is there. KeyError if nothing is; Elsewhere if that isn't known here."""
        if key not in self._keys:
            raise Elsewhere
        return self._held[key]

    def __iter__(self) -> Iterator[K]:
        """Never: which keys there are isn't known here."""
        raise Elsewhere

    def __len__(self) -> int:
        """Never, as well."""
        raise Elsewhere

    def __repr__(self) -> str:
        """What is held."""
        return repr(self._held)


class Nowhere:
    """Stands for what isn't told here; whatever is done with it is elsewhere."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        """Never. What Python and libraries ask of anything (`__html__`) it hasn't."""
        raise AttributeError(name) if name.startswith("__") else Elsewhere

    def __iter__(self) -> Iterator[Any]:
        """Never."""
        raise Elsewhere

    def __len__(self) -> int:
        """Never, nor whether there is anything."""
        raise Elsewhere

    def __contains__(self, one: object) -> bool:
        """Never."""
        raise Elsewhere

    def __getitem__(self, place: object) -> Any:
        """Never."""
        raise Elsewhere

    def __eq__(self, other: object) -> bool:
        """Never."""
        raise Elsewhere

    def __lt__(self, other: object) -> bool:
        """Never."""
        raise Elsewhere

    def __call__(self) -> Any:
        """Never."""
        raise Elsewhere

    def __repr__(self) -> str:
        """Never: it would be told in the place of what isn't known."""
        raise Elsewhere

    def __hash__(self) -> int:
        """Never."""
        raise Elsewhere

    def __reduce__(self) -> str:
        """Its name: wherever it is sent it is the one of that process."""
        return "NOWHERE"


NOWHERE: Any = Nowhere()


@dataclass(frozen=True)
class Sorter:
    """Takes targets out of a press one by one, or all of them without their texts.

    `rest` is the press without any of them, `common` a name for all that it holds, `others` are
    the texts that aren't of targets.
    """

    press: Press
    rest: Press
    common: Whole
    others: Mapping[Text, Rendered]

    def names(self) -> dict[str | None, str]:
        """A name for all that `of` holds, by the id that it is given."""
        told = {id: _digest(self._own(id).judged) for id in self.press.report.targets}
        names: dict[str | None, str] = {id: self._name(id, one) for id, one in told.items()}
        press, judged = self.press, self.press.assessments
        changed = press.report.alterations
        sums = (judged.counts, judged.history.tally, press.dates, self.others, changed)
        names[None] = _digest((self.common, tuple(told.items()), sums))
        return names

    def _name(self, id: str, judged: str) -> str:
        own = self._own(id)
        return _digest((self.common, judged, own.written, own.texts))

    def of(self, id: str | None) -> Press:
        """The press with the target with this id, and no other; with all of them for None."""
        return self._all if id is None else self._alone(id)

    def _alone(self, id: str) -> Press:
        own, rest = self._own(id), self.rest
        return replace(
            rest,
            report=replace(rest.report, targets=Only({id: own.target}, iter((id,)))),
            assessments=_judged_alone(rest.assessments, own),
            texts=Texts(own.texts, NOWHERE),
            commitments=own.commitments,
            ratings=own.ratings,
        )

    @cached_property
    def _all(self) -> Press:
        """Made once, for all the pages that aren't of one target."""
        press, rest = self.press, self.rest
        targets = {id: without_texts(one) for id, one in press.report.targets.items()}
        return replace(
            press,
            report=replace(rest.report, targets=targets, alterations=press.report.alterations),
            texts=Texts(Only(self.others, iter(self.others)), NOWHERE),
        )

    def _own(self, id: str) -> Own:
        press, judged = self.press, self.press.assessments
        target = press.report.targets[id]
        rated = (one.part for one in press.ratings.get(id, ()))
        named = dict.fromkeys((None, *(one.part for one in target.series), *rated))
        parts = tuple((id, part) for part in named)
        return Own(
            target,
            Only(press.commitments, (one.id for one in target.commitments)),
            Only(press.ratings, iter((id,))),
            Only(judged.history.targets, iter((id,))),
            Only({key: judged.gaps_of(*key) for key in parts}, iter(parts)),
            Only(press.texts.rendered, iter(texts_of_target(target))),
        )


def _digest(told: object) -> str:
    return sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def texts_of_target(target: Target) -> tuple[Text, ...]:
    """What was written of a target: its text, and those of its updates."""
    return (target.text, *(one.text for one in target.updates))


def without_texts(target: Target, instead: Any = NOWHERE) -> Target:
    """The target with something else in the place of its texts."""
    updates = tuple(replace(one, text=instead) for one in target.updates)
    return replace(target, text=instead, updates=updates)


@dataclass(frozen=True, slots=True)
class Own:
    """What a target has of its own: itself, how it is judged, and its texts as HTML."""

    target: Target
    commitments: Only[str, Commitment]
    ratings: Only[str, tuple[Rating, ...]]
    history: Only[str, TargetHistory]
    gaps: Only[tuple[str, str | None], tuple[Gap, ...]]
    texts: Only[Text, Rendered]

    @property
    def judged(self) -> tuple[object, ...]:
        """All of it but the texts."""
        target = without_texts(self.target, None)
        return (target, self.commitments, self.ratings, self.history, self.gaps)

    @property
    def written(self) -> tuple[Text, ...]:
        """The texts as they were typed."""
        return texts_of_target(self.target)


@dataclass(frozen=True)
class JudgedAlone(Assessments):
    """What is judged of a target; `own_gaps` are those of its series, and of no others."""

    own_gaps: Only[tuple[str, str | None], tuple[Gap, ...]] = field(default=NOWHERE)

    def gaps_of(self, target: str, part: str | None) -> tuple[Gap, ...]:
        """The periods of a series without a row. Elsewhere for another target's series."""
        return self.own_gaps.get((target, part), ())


def _judged_alone(rest: Assessments, own: Own) -> JudgedAlone:
    said = {one.name: getattr(rest, one.name) for one in fields(Assessments)}
    said["history"] = History(own.history, NOWHERE)
    return JudgedAlone(**said, own_gaps=own.gaps)


def sorter(press: Press) -> Sorter:
    """How targets are taken out of `press`."""
    report = replace(
        press.report, targets=NOWHERE, facts=NOWHERE, alterations=NOWHERE, past=NOWHERE
    )
    judged = replace(
        press.assessments, ratings=NOWHERE, counts=NOWHERE, gaps=NOWHERE, history=NOWHERE
    )
    nothing: dict[str, Any] = dict.fromkeys(("texts", "commitments", "ratings", "dates"), NOWHERE)
    rest = replace(press, report=report, assessments=judged, **nothing)
    # A set is printed in another order by each process.
    sets = (sorted(press.signed), sorted(press.calendars))
    printed = replace(
        rest,
        report=replace(report, targets={}, facts=(), alterations=(), past=Past()),
        assessments=replace(judged, ratings=(), gaps=(), history=History(), counts=Counts({}, 0)),
        texts=Texts({}, ()), commitments={}, ratings={}, dates=(),
        signed=frozenset(), calendars=frozenset(),
    )  # fmt: skip
    written = {one for target in press.report.targets.values() for one in texts_of_target(target)}
    others = {text: one for text, one in press.texts.rendered.items() if text not in written}
    return Sorter(press, rest, Whole((printed, sets)), others)


TAKES_MORE = ""
"""Remembered of what takes more than its key tells, so that it isn't tried in vain again."""


class Asked(NamedTuple):
    """Something to be made of a target, or without an id of all; `also` are its other inputs."""

    thing: Any
    id: str | None
    also: Hashable = None


@dataclass(frozen=True, slots=True)
class OneByOne:
    """What is made of targets, remembered under a name for all that it is made of.

    `names` are those of the targets by id, and under None that of all without their texts; there
    are none where nothing is remembered.
    """

    sort: Sorter
    memo: Memo
    names: Mapping[str | None, str]

    def made(
        self,
        what: str,
        asked: Sequence[Asked],
        maker: Callable[[], Callable[[Press, Any], T]],
        workers: Workers = ALONE,
    ) -> list[T]:
        """What is made, or was made before, of each that is asked.

        `maker` gives what makes one, which must be pure; each worker calls it for itself.
        """
        keys = [self._key(what, one) for one in asked]
        found = [None if key is None else self.memo.get(key) for key in keys]
        missing = [at for at, one in enumerate(found) if one is None or one == TAKES_MORE]
        tried = [(asked[at], keys[at] is not None and found[at] is None) for at in missing]
        made = workers.map(partial(_portion, self.sort, maker), tried)
        for at, (_, tries), (one, is_alone) in zip(missing, tried, made, strict=True):
            if tries and (key := keys[at]) is not None:
                self.memo.put(key, one if is_alone else TAKES_MORE)
            found[at] = one
        return cast(list[T], found)

    def _key(self, what: str, asked: Asked) -> Key | None:
        return (what, (self.names[asked.id], asked.also)) if self.names else None


def _portion(
    sort: Sorter, maker: Callable[[], Callable[[Press, Any], T]], some: Sequence[tuple[Asked, bool]]
) -> list[tuple[T, bool]]:
    """Some of what is asked, and whether it was made of no more than its key tells."""
    make = maker()
    return [_one(sort, make, asked, tries=tries) for asked, tries in some]


def _one(
    sort: Sorter, make: Callable[[Press, Any], T], asked: Asked, *, tries: bool
) -> tuple[T, bool]:
    if tries:
        with suppress(Elsewhere):
            return make(sort.of(asked.id), asked.thing), True
    return make(sort.press, asked.thing), False


def one_by_one(press: Press, memo: Memo) -> OneByOne:
    """How what is made of the targets of `press` is remembered."""
    sort = sorter(press)
    return OneByOne(sort, memo, {} if memo is FORGETFUL else sort.names())
