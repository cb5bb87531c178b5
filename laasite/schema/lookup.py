"""Which words belong to a key, and which kinds of file there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from laasite.read.agreements import AgreementRecord
from laasite.read.bodies import BodyRecord
from laasite.read.consultations import ConsultationRecord, SectionRecord
from laasite.read.engagement import EventRecord
from laasite.read.imports import ImportRecord
from laasite.read.kinds import Kind
from laasite.read.meetings import MeetingRecord, MinutesRecord, PaperRecord
from laasite.read.money import FundRecord
from laasite.read.moved import MovedRecord
from laasite.read.pages import AreaRecord, PageRecord, TermRecord
from laasite.read.partners import PartnerRecord
from laasite.read.plans import PlanRecord
from laasite.read.records import Record, keys_of, records_in
from laasite.read.restructuring import ObligationRecord, StructureReviewRecord
from laasite.read.site import SiteRecord
from laasite.read.strategies import StrategyRecord, ThemeRecord
from laasite.read.targets import TargetRecord
from laasite.read.updates import UpdateRecord
from laasite.schema.keys import Key, Shape
from laasite.schema.shapes import takes
from laasite.schema.words import (
    agreements,
    everywhere,
    meetings,
    money,
    people,
    settings,
    strategies,
    targets,
)

WORDS = {
    **everywhere.WORDS,
    **settings.WORDS,
    **people.WORDS,
    **targets.WORDS,
    **strategies.WORDS,
    **agreements.WORDS,
    **money.WORDS,
    **meetings.WORDS,
}


@dataclass(frozen=True, slots=True)
class KindOfFile:
    """A kind of file: the name it has on the command line, where it stands, and its record.

    `listed` says that the file holds names of the officer's own, each with the keys of the record.
    """

    kind: Kind
    name: str
    path: str
    record: type[Record]
    listed: bool = False

    @property
    def is_yaml(self) -> bool:
        """Whether the file is YAML and nothing else, so that editors can read it."""
        return self.path.endswith(".yaml")


KINDS = (
    KindOfFile(Kind.SITE, "site", "site.yaml", SiteRecord),
    KindOfFile(Kind.HOME, "home", "content/index.md", PageRecord),
    KindOfFile(Kind.STRATEGY, "strategy", "content/strategies/<id>/index.md", StrategyRecord),
    KindOfFile(Kind.THEME, "theme", "content/strategies/<strategy>/<id>.md", ThemeRecord),
    KindOfFile(Kind.AGREEMENT, "agreement", "content/agreements/<id>.md", AgreementRecord),
    KindOfFile(Kind.TARGET, "target", "content/targets/<id>.md", TargetRecord),
    KindOfFile(Kind.UPDATE, "update", "content/progress/<period>/<target>.md", UpdateRecord),
    KindOfFile(Kind.PARTNER, "partner", "content/partners/<id>.md", PartnerRecord),
    KindOfFile(Kind.BODY, "body", "content/bodies/<id>.md", BodyRecord),
    KindOfFile(Kind.PAGE, "page", "content/pages/<id>.md", PageRecord),
    KindOfFile(Kind.MONEY, "money", "content/money/<id>.md", FundRecord),
    KindOfFile(Kind.PLAN, "plan", "content/plans/<id>.md", PlanRecord),
    KindOfFile(Kind.MEETING, "meeting", "content/meetings/<date>-<body>/index.md", MeetingRecord),
    KindOfFile(Kind.PAPER, "paper", "content/meetings/<date>-<body>/<id>.md", PaperRecord),
    KindOfFile(Kind.MINUTES, "minutes", "content/meetings/<date>-<body>/minutes.md", MinutesRecord),
    KindOfFile(
        Kind.CONSULTATION, "consultation", "content/consultations/<id>/index.md", ConsultationRecord
    ),
    KindOfFile(
        Kind.RESPONSE, "response", "content/consultations/<consultation>/response/<id>.md",
        SectionRecord,
    ),
    KindOfFile(Kind.EVENT, "event", "content/engagement/<date>-<name>.md", EventRecord),
    KindOfFile(Kind.REVIEW, "review", "content/reviews/<id>.md", StructureReviewRecord),
    KindOfFile(Kind.AREAS, "areas", "content/areas.yaml", AreaRecord, listed=True),
    KindOfFile(Kind.GLOSSARY, "glossary", "content/glossary.yaml", TermRecord, listed=True),
    KindOfFile(
        Kind.OBLIGATIONS, "obligations", "content/obligations.yaml", ObligationRecord, listed=True
    ),
    KindOfFile(Kind.IMPORTS, "imports", "content/imports.yaml", ImportRecord, listed=True),
    KindOfFile(Kind.MOVED, "moved", "content/moved.yaml", MovedRecord),
)  # fmt: skip
"""Every kind of file that has keys, as the handbook goes through them."""

BY_NAME = {one.name: one for one in KINDS}


def key_of(record: type[BaseModel], key: str) -> Key:
    """What is told of a key of a record: its own words, or those of what the record is built on."""
    return next(WORDS[one][key] for one in record.__mro__ if key in WORDS.get(one, {}))


def shape_of_key(record: type[BaseModel], key: str) -> Shape:
    """What a key takes."""
    said = key_of(record, key).takes
    return said or takes(record, name_of(record, key))


def name_of(record: type[BaseModel], key: str) -> str:
    """The field that a key is read into: Python keeps some words, such as `from`, for itself."""
    fields = record.model_fields.items()
    return next(name for name, field in fields if (field.alias or name) == key)


def records_below(record: type[BaseModel]) -> tuple[type[BaseModel], ...]:
    """A record and all that stand in it, each once, as they come."""
    found: dict[type[BaseModel], None] = {}
    _gather(record, found)
    return tuple(found)


def _gather(record: type[BaseModel], found: dict[type[BaseModel], None]) -> None:
    if record not in found:
        found[record] = None
        for below in records_in(record):
            _gather(below, found)


def own_keys(record: type[BaseModel]) -> Iterator[str]:
    """The keys of a record but those that may stand on anything, unless it has words for them."""
    said = WORDS.get(record, {})
    yield from (key for key in keys_of(record) if key not in WORDS[Record] or key in said)
