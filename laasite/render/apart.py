"""A target seen apart from all others, so that its page is known before its view is made.

What its page is made of here holds nothing but what the key tells: the target with its judgement,
and all of the site that isn't of targets. A page that asks for another target raises `Elsewhere`,
and is made of the whole then; it can't be made of less than its key says.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from hashlib import sha256
from typing import Any, TypeVar, cast

from laasite.memo import FORGETFUL, Memo, Whole
from laasite.model.assessment import Assessments, Counts, Rating
from laasite.model.gaps import Gap
from laasite.model.history import History, TargetHistory
from laasite.model.origin import Text
from laasite.model.past import Past
from laasite.model.targets import Commitment, Target
from laasite.render.desk import Press
from laasite.render.markdown import Rendered
from laasite.render.texts import Texts

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
        """Never."""
        raise Elsewhere

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


NOWHERE: Any = Nowhere()


@dataclass(frozen=True, slots=True)
class Sorter:
    """Takes targets out of a press one by one.

    `rest` is the press without any of them, `common` a name for all that it holds.
    """

    press: Press
    rest: Press
    common: Whole

    def name(self, id: str) -> str:
        """A name for all that `alone` holds; another if any of it is another."""
        own = self._own(id)
        told = (self.common, own.target, own.commitments, own.ratings, own.history, own.gaps)
        return sha256(repr((*told, own.texts)).encode("utf-8", "surrogatepass")).hexdigest()

    def alone(self, id: str) -> Press:
        """The press with the target with this id, and no other."""
        own, rest = self._own(id), self.rest
        return replace(
            rest,
            report=replace(rest.report, targets=Only({id: own.target}, iter((id,)))),
            assessments=_judged_alone(rest.assessments, own),
            texts=Texts(own.texts, NOWHERE),
            commitments=own.commitments,
            ratings=own.ratings,
        )

    def _own(self, id: str) -> Own:
        press, judged = self.press, self.press.assessments
        target = press.report.targets[id]
        written = (target.text, *(one.text for one in target.updates))
        parts = tuple((id, one.part) for one in target.series)
        return Own(
            target,
            Only(press.commitments, (one.id for one in target.commitments)),
            Only(press.ratings, iter((id,))),
            Only(judged.history.targets, iter((id,))),
            Only({key: judged.gaps_of(*key) for key in parts}, iter(parts)),
            Only(press.texts.rendered, iter(written)),
        )


@dataclass(frozen=True, slots=True)
class Own:
    """What a target has of its own: itself, how it is judged, and its texts as HTML."""

    target: Target
    commitments: Only[str, Commitment]
    ratings: Only[str, tuple[Rating, ...]]
    history: Only[str, TargetHistory]
    gaps: Only[tuple[str, str | None], tuple[Gap, ...]]
    texts: Only[Text, Rendered]


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
    return Sorter(press, rest, Whole((printed, sets)))


@dataclass(frozen=True, slots=True)
class OneByOne:
    """What is made of targets, remembered under a name for all that each of them is made of.

    `names` are those of the targets by id; there are none where nothing is remembered.
    """

    sort: Sorter
    memo: Memo
    names: Mapping[str, str]

    def made(self, what: str, id: str, also: Hashable, make: Callable[[Press], T]) -> T:
        """What `make`, which must be pure, makes of a target; `also` are its other inputs."""
        if not self.names:
            return make(self.sort.press)
        key = (what, (self.names[id], also))
        found = self.memo.get(key)
        if found is not None:
            return cast(T, found)
        try:
            made = make(self.sort.alone(id))
        except Elsewhere:
            return make(self.sort.press)
        self.memo.put(key, made)
        return made


def one_by_one(press: Press, memo: Memo) -> OneByOne:
    """How what is made of the targets of `press` is remembered."""
    sort = sorter(press)
    known = () if memo is FORGETFUL else press.report.targets
    return OneByOne(sort, memo, {id: sort.name(id) for id in known})
