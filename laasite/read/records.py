"""Records: what an officer wrote in one file, checked against the keys of its kind.

Each kind of file has a record in the module of its noun (`targets.py`, `partners.py`). All mistakes
of a file are found at once; each becomes one finding at the line and column of the value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from laasite.model import nearest
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.origin import Change, Marks, Origin
from laasite.model.problems import Problem, quoted
from laasite.model.rules import values as rules
from laasite.model.tree import Mapping, Node, Scalar, Sequence, place_of
from laasite.model.words import ChangeKind
from laasite.read import fields
from laasite.read.fields import AnyDate, Day, Group, Line, Words, YesNo, choice
from laasite.read.undoing import merged

R = TypeVar("R", bound="Record")
Steps = tuple[str | int, ...]


class Strict(BaseModel):
    """A frozen group of keys; a key that isn't one of them is refused."""

    # Few sites have things of every kind, and what isn't read needs no validator.
    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )


class ChangeRecord(Strict):
    """An entry under `changes:`."""

    date: AnyDate | None = None
    known_by: AnyDate | None = None
    kind: Annotated[ChangeKind, choice(ChangeKind)]
    was: Group
    reason: Words
    agreed_in: Line | None = None
    source: Line | None = None
    illustrative: YesNo = False
    published: Day | None = None
    draft: YesNo = False

    @model_validator(mode="after")
    def _dated(self) -> ChangeRecord:
        if self.date is None and self.known_by is None:
            message = "This change doesn't say when it was made."
            cure = "Add `date:`, or `known_by:` if only the latest possible day is known."
            raise fields.refuse(Problem(rules.MISSING_KEY, message, cure=cure))
        return self


class Record(Strict):
    """What is allowed on anything, and on list entries (contract, rule 5)."""

    source: Line | None = None
    illustrative: YesNo = False
    published: Day | None = None
    draft: YesNo = False
    changes: tuple[ChangeRecord, ...] = ()

    @property
    def marks(self) -> Marks:
        """Where this comes from, whether it is real, and when it was shown."""
        return Marks(self.source, self.illustrative, self.published, self.draft)


def changes_of(record: Record, node: Node | None) -> tuple[Change, ...]:
    """The changes of a record as values; `node` is where the record was typed."""
    listed = node.get("changes") if isinstance(node, Mapping) else None
    entries = listed.items if isinstance(listed, Sequence) else ()
    return tuple(
        _change(change, entry)
        for change, entry in zip(record.changes, entries, strict=False)
        if isinstance(entry, Mapping)
    )


def _change(change: ChangeRecord, entry: Mapping) -> Change:
    was = entry.get("was")
    marks = Marks(change.source, change.illustrative, change.published, change.draft)
    was = was if isinstance(was, Mapping) else Mapping((), entry.place)
    return Change(
        change.date, change.kind, was, change.reason, change.agreed_in, marks, entry.place
    )


def read_record(
    kind: type[R], tree: Mapping, path: str, *, day_first: bool
) -> Parsed[tuple[R, Origin] | None]:
    """The record of a file with its origin, or None and every mistake that was made in it."""
    empty = tuple(_empty_values(tree))
    findings = [_empty_finding(key, value) for key, value in empty]
    blank = {value.place for _, value in empty}
    try:
        record = kind.model_validate(_plain(tree), context={"day_first": day_first})
    except ValidationError as error:
        details = error.errors(include_url=False)
        meant = _meant_keys(kind, tree, details)
        findings += [
            _finding(kind, tree, detail)
            for detail in details
            if not _is_about(tree, detail, blank) and not _is_missing(tree, detail, meant)
        ]
        return Parsed(None, tuple(findings))
    findings += _wrong_before(kind, tree, {"day_first": day_first})
    return Parsed(None if findings else (record, Origin(path, tree)), tuple(findings))


def _plain(node: Node) -> Any:
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(entries=entries):
            return {key.text: _plain(value) for key, value in entries}


def _wrong_before(kind: type[BaseModel], node: Node, context: dict[str, bool]) -> Iterator[Finding]:
    """A finding for each key under `was` that its group doesn't have, and each wrong value.

    What was before is put in place of what is only when the site is seen from an earlier day.
    """
    known = keys_of(kind)
    for was in _befores(node):
        for key, _ in was.entries:
            if key.text not in known:
                message = f"{quoted(key.text)} isn't a key here, so it can't have changed."
                meant = nearest.quoted(key.text, known)
                yield rules.UNKNOWN_KEY.at(key.place, message, meant=meant)
        yield from _wrong_values_before(kind, node, was, context)
    for name, below in _groups(node):
        record = record_at(kind, (name,))
        if record is not None and name != "changes":
            yield from _wrong_before(record, below, context)


def _wrong_values_before(
    kind: type[BaseModel], node: Node, was: Mapping, context: dict[str, bool]
) -> Iterator[Finding]:
    """A finding for each value under `was` that can't stand where it is said to have stood."""
    if not isinstance(node, Mapping):
        return
    known = keys_of(kind)
    own = replace(was, entries=tuple(one for one in was.entries if one[0].text in known))
    earlier = merged(node, own)
    typed = set(_places(own))
    try:
        kind.model_validate(_plain(earlier), context=context)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            finding = _finding(kind, earlier, detail)
            if finding.place in typed:
                yield finding


def _places(node: Node) -> Iterator[Place]:
    """The place of every key and value of a group."""
    yield node.place
    for key, value in node.entries if isinstance(node, Mapping) else ():
        yield key.place
        yield from _places(value)
    for item in node.items if isinstance(node, Sequence) else ():
        yield from _places(item)


def _befores(node: Node) -> Iterator[Mapping]:
    """The group under `was` of each change of a record."""
    listed = node.get("changes") if isinstance(node, Mapping) else None
    for entry in listed.items if isinstance(listed, Sequence) else ():
        was = entry.get("was") if isinstance(entry, Mapping) else None
        if isinstance(was, Mapping):
            yield was


def _groups(node: Node) -> Iterator[tuple[str, Node]]:
    """Each group of keys below a group, and in its lists, with the key that it stands under."""
    for key, value in node.entries if isinstance(node, Mapping) else ():
        for below in value.items if isinstance(value, Sequence) else (value,):
            if isinstance(below, Mapping):
                yield key.text, below


def _empty_values(node: Node, key: Scalar | None = None) -> Iterator[tuple[Scalar | None, Scalar]]:
    match node:
        case Scalar(text="", quoted=False):
            yield key, node
        case Sequence(items=items):
            for item in items:
                yield from _empty_values(item, key)
        case Mapping(entries=entries):
            for name, value in entries:
                yield from _empty_values(value, name)


def _empty_finding(key: Scalar | None, value: Scalar) -> Finding:
    name = quoted(key.text) if key else "This list"
    return rules.EMPTY_VALUE.at((key or value).place, f"{name} has nothing behind it.")


def _is_about(tree: Mapping, detail: ErrorDetails, places: set[Place]) -> bool:
    """Whether an error is about a value at one of `places`, so that it has its finding already."""
    node = _node_at(tree, _real_steps(tree, detail["loc"]))
    return isinstance(node, Scalar) and node.place in places


def _meant_keys(
    kind: type[Record], tree: Mapping, details: list[ErrorDetails]
) -> set[tuple[Steps, str]]:
    """The keys that misspelt ones were probably meant to be, each with the group it belongs to."""
    unknown = (
        _real_steps(tree, detail["loc"])
        for detail in details
        if detail["type"] == "extra_forbidden"
    )
    guesses = (
        (steps[:-1], nearest.nearest(str(steps[-1]), keys_of(record_at(kind, steps[:-1]))))
        for steps in unknown
    )
    return {(group, key) for group, key in guesses if key is not None}


def _is_missing(tree: Mapping, detail: ErrorDetails, meant: set[tuple[Steps, str]]) -> bool:
    """Whether a key is missing only because it is misspelt, which has its finding already."""
    group, key = _real_steps(tree, detail["loc"]), str(detail["loc"][-1])
    return detail["type"] == "missing" and (group, key) in meant


def _real_steps(tree: Node, loc: Steps) -> Steps:
    """`loc` without the steps that pydantic puts in for its unions."""
    steps: list[str | int] = []
    node: Node | None = tree
    for step in loc:
        below = _below(node, step)
        if below is not None:
            steps.append(step)
            node = below
    return tuple(steps)


def _below(node: Node | None, step: str | int) -> Node | None:
    match node:
        case Mapping() if isinstance(step, str):
            return node.get(step)
        case Sequence(items=items) if isinstance(step, int) and step < len(items):
            return items[step]
    return None


def _node_at(tree: Node, steps: Steps) -> Node | None:
    node: Node | None = tree
    for step in steps:
        node = _below(node, step)
    return node


def _finding(kind: type[BaseModel], tree: Mapping, detail: ErrorDetails) -> Finding:
    steps = _real_steps(tree, detail["loc"])
    place = place_of(tree, steps)
    match detail["type"]:
        case "problem":
            problem: Problem = detail["ctx"]["problem"]
            return problem.at(place)
        case "extra_forbidden":
            return _unknown_key(kind, tree, steps)
        case "missing":
            return _missing_key(place, str(detail["loc"][-1]), nested=bool(steps))
    return _wrong_shape(tree, steps, detail["type"])


def _unknown_key(kind: type[BaseModel], tree: Mapping, steps: Steps) -> Finding:
    key = str(steps[-1])
    parent = _node_at(tree, steps[:-1])
    typed = parent.key(key) if isinstance(parent, Mapping) else None
    place = typed.place if typed else tree.place
    if (problem := fields.computed(key.replace("_", " "))) is not None:
        return problem.at(place)
    known = keys_of(record_at(kind, steps[:-1]))
    meant = nearest.quoted(key, known)
    elsewhere = None if meant else home_of(kind, key)
    cure = f"`{key}` belongs under `{elsewhere}`." if elsewhere else None
    return rules.UNKNOWN_KEY.at(place, f"{quoted(key)} isn't a key here.", meant=meant, cure=cure)


def _missing_key(place: Place, key: str, *, nested: bool) -> Finding:
    where = "here" if nested else "in this file"
    return rules.MISSING_KEY.at(
        place, f"The key `{key}` is missing {where}.", cure=f"Add `{key}:`."
    )


SHAPES = {
    "model_type": "a group of keys",
    "model_attributes_type": "a group of keys",
    "dict_type": "a group of keys",
    "list_type": "a list",
    "tuple_type": "a list",
    "string_type": "a single value",
}


HOW_TO_WRITE = {
    "a group of keys": "Write its keys on the lines below it, each indented by two spaces more.",
    "a list": "Write each entry on a line of its own that begins with `- `.",
}


def _wrong_shape(tree: Mapping, steps: Steps, type_: str) -> Finding:
    wanted = SHAPES.get(type_, "something else")
    node = _node_at(tree, steps)
    name = next((str(step) for step in reversed(steps) if isinstance(step, str)), "This")
    cure = HOW_TO_WRITE.get(wanted)
    if wanted == "a list" and isinstance(node, Scalar):
        cure = f"Write it as a list: `{name}: [{node.text}]`."
    return rules.WRONG_SHAPE.at(
        place_of(tree, steps), f"{quoted(name)} has to be {wanted}.", cure=cure
    )


# --- which keys there are ----------------------------------------------------------------------


def keys_of(record: type[BaseModel] | None) -> tuple[str, ...]:
    """The keys that a record takes, as officers write them."""
    if record is None:
        return ()
    return tuple(field.alias or name for name, field in record.model_fields.items())


def record_at(kind: type[BaseModel], steps: Steps) -> type[BaseModel] | None:
    """The record that the value at `steps` below a record of `kind` is read as, if it is one."""
    here: type[BaseModel] | None = kind
    for step in steps:
        if here is None:
            return None
        fields_by_key = {field.alias or name: field for name, field in here.model_fields.items()}
        if isinstance(step, str) and step in fields_by_key:
            here = _record_in(fields_by_key[step].annotation)
    return here


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, (_record_in(arg) for arg in get_args(annotation))), None)


def records_in(record: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """The records that stand under the keys of a record, each once, as they come."""
    below = (_record_in(field.annotation) for field in record.model_fields.values())
    return tuple(dict.fromkeys(one for one in below if one is not None))


def home_of(kind: type[BaseModel], key: str, seen: tuple[type[BaseModel], ...] = ()) -> str | None:
    """The key under which `key` belongs, if a group of keys somewhere below has it."""
    for name, field in kind.model_fields.items():
        below = _record_in(field.annotation)
        if below is None or below in seen or below is kind or name == "changes":
            continue
        if key in keys_of(below):
            return field.alias or name
        if (found := home_of(below, key, (*seen, kind))) is not None:
            return found
    return None
