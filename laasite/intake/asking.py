"""What has to be known of each kind of thing that can be added: its options and its questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from pydantic import BaseModel

from laasite.read.bodies import BodyRecord
from laasite.read.consultations import ConsultationRecord
from laasite.read.engagement import EventRecord
from laasite.read.meetings import ActionRecord, DecisionRecord, MeetingRecord, PaperRecord
from laasite.read.pages import PageRecord
from laasite.read.partners import PartnerRecord
from laasite.read.promises import BaselineRecord
from laasite.read.records import Record
from laasite.read.targets import CommitmentRecord, MeasureRecord, TargetRecord
from laasite.read.updates import UpdateRecord
from laasite.schema.keys import Schema
from laasite.schema.lookup import key_of, shape_of_key


class Form(Enum):
    """How an answer is given: once, several times, or as names with what they stand for."""

    ONE = "one"
    MANY = "many"
    PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that can be said of a thing: `option` without its hyphens, and where it goes.

    `path` are the keys down to the value; it is empty where the answer isn't a key of the file.
    """

    option: str
    means: str
    path: tuple[str, ...] = ()
    form: Form = Form.ONE
    takes: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of keys whose keys are options too; `prefix` tells them from others."""

    path: tuple[str, ...]
    record: type[BaseModel]
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Addable:
    """A kind of thing that can be added.

    `required` has to be said; `asked` is asked at the prompt, in that order, `required` included.
    """

    name: str
    does: str
    asked: tuple[str, ...]
    required: tuple[str, ...]
    record: type[BaseModel] | None = None
    groups: tuple[Group, ...] = ()
    more: tuple[Ask, ...] = ()
    text: tuple[Ask, ...] = ()

    def asks(self) -> Mapping[str, Ask]:
        """Everything that can be said of it, by option."""
        found = {one.option: one for one in (*self.more, *self.text)}
        for group in (Group((), self.record), *self.groups) if self.record else ():
            for ask in _of_record(group):
                found.setdefault(ask.option, ask)
        return found


TAKEN_FROM = "taken-from"
"""The option for the key `source`: `--source` names the site's folder."""
BY_TEXT = ("recommendations",)
"""Lists of groups of which an officer says only the words; the id follows from them."""


def _of_record(group: Group) -> Iterator[Ask]:
    """An option for each key that holds a value, a list of values, or names with values."""
    for name, field in group.record.model_fields.items():
        key = field.alias or name
        shape = shape_of_key(group.record, key)
        form = _form(shape.schema, key)
        mark = name in Record.model_fields and name not in group.record.__annotations__
        if form is None or (mark and group.path):
            continue
        option = group.prefix + key.replace("_", "-")
        if key == "source":
            option = TAKEN_FROM if mark else "measure-source"
        yield Ask(option, key_of(group.record, key).means, (*group.path, key), form, shape.words)


def _form(schema: Schema, key: str) -> Form | None:
    """How a value of this shape is given, or None where it can't be on one line."""
    choices = schema.get("anyOf", [schema])
    if any("additionalProperties" in one for one in choices):
        return Form.PAIRS
    if any(one.get("type") == "array" for one in choices):
        plain = not any("$ref" in one.get("items", {}) for one in choices)
        return Form.MANY if plain or key in BY_TEXT else None
    return (
        None if any("$ref" in one or one.get("type") == "object" for one in choices) else Form.ONE
    )


ID = Ask("id", "Its id in addresses; left out, it is made of the title.")
TEXT = Ask("text", "The text, in Markdown.")
TARGET = Ask("target", "The id of the target.")
PERIOD = Ask("period", "The period, such as `2006/07` or `2006/07 Q1`.")
MEETING = Ask("meeting", "The meeting, as `2006-05-18-steering-group`.")
COMMITMENT = ("commitments",)

KINDS: Mapping[str, Addable] = {
    one.name: one
    for one in (
        Addable(
            "target", "A target, with its measure and what one agreement promises.",
            ("title", "promise", "objectives", "no-objective-because", "what", "unit", "better",
             "decimals", "frequency", "lag", "supplied-by", "under", "lead", "leader",
             "baseline-period", "baseline-value", "levels"),
            ("title", "unit", "better"),
            TargetRecord,
            (Group(("measure",), MeasureRecord), Group(COMMITMENT, CommitmentRecord),
             Group((*COMMITMENT, "baseline"), BaselineRecord, "baseline-")),
            (ID,), (TEXT,),
        ),
        Addable(
            "update", "What those responsible say about a target for a period.",
            ("target", "period", "written-by", "forecast", "what-happened", "what-is-being-done"),
            ("target", "period", "what-happened"),
            UpdateRecord, (), (TARGET, PERIOD),
            (Ask("what-happened", "What happened."),
             Ask("what-is-being-done", "What is being done.")),
        ),
        Addable(
            "figure", "A figure of a target, as a new row below those of its file.",
            ("target", "period", "value", "published", "note"),
            ("target", "period"),
            None, (),
            (TARGET, PERIOD,
             Ask("value", "The figure."),
             Ask("part", "The part of the target, if it has parts."),
             Ask("state", "A word such as `provisional`, or one in place of a figure."),
             Ask("published", "From which day it may be seen; blank for a draft."),
             Ask("change", "What kind of change it is, if the period has a figure already."),
             Ask("reason", "Why it changed."),
             Ask("note", "What is to be said of it."),
             Ask(TAKEN_FROM, "Where it comes from."),
             Ask("illustrative", "`yes` where it is made up as an example.")),
        ),
        Addable(
            "partner", "An organisation.",
            ("title", "short", "role", "sector", "website", "posts"), ("title",),
            PartnerRecord, (), (ID,), (TEXT,),
        ),
        Addable(
            "body", "A board, a cluster, a partnership or a panel.",
            ("title", "kind", "state", "meets", "reports-to"), ("title", "kind"),
            BodyRecord, (), (ID,), (TEXT,),
        ),
        Addable(
            "meeting", "A meeting of a body on a day.",
            ("body", "date", "state", "starts", "place", "questions-to"), ("body", "date"),
            MeetingRecord, (),
            (Ask("body", "The id of the body."), Ask("date", "The day, such as `18 May 2006`.")),
            (TEXT,),
        ),
        Addable(
            "paper", "A paper for a meeting.",
            ("meeting", "title", "mark", "item", "contact", "purpose", "recommendations",
             "background-papers", "text"),
            ("meeting", "title", "mark", "contact", "background-papers"),
            PaperRecord, (), (ID, MEETING), (TEXT,),
        ),
        Addable(
            "decision", "A decision, in the minutes of a meeting.",
            ("meeting", "outcome", "text", "answers", "objected", "action-what", "action-who",
             "action-due"),
            ("meeting", "outcome", "text"),
            DecisionRecord, (Group(("actions",), ActionRecord, "action-"),), (ID, MEETING),
        ),
        Addable(
            "consultation", "A set of questions put to residents or to a body.",
            ("title", "asked-by", "asked-of", "issued", "deadline"), ("title", "asked-by"),
            ConsultationRecord, (), (ID,), (TEXT,),
        ),
        Addable(
            "event", "Something at which people were told or asked.",
            ("title", "date", "host", "audience", "attendance", "about"), ("title", "date"),
            EventRecord, (), (ID,), (TEXT,),
        ),
        Addable(
            "page", "A page of text.", ("title", "text"), ("title", "text"),
            PageRecord, (), (ID,), (TEXT,),
        ),
    )
}  # fmt: skip
"""What can be added, in the order of the handbook."""
