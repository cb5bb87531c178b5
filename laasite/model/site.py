"""What the site says of itself: its name and address, how it is reached, what it can't do yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from laasite.model.dates import PartialDate
from laasite.model.measures import Tolerance
from laasite.model.origin import Marks, Origin, PostRef
from laasite.model.periods import Period
from laasite.model.words import ComplianceStatus, Unknown


@dataclass(frozen=True, slots=True)
class Inaccessible:
    """A part of the site that isn't accessible (SI 2018/952, regulation 8)."""

    what: str
    criterion: str | None
    why: str
    instead: str
    fix_by: PartialDate | Unknown | None


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What the accessibility statement says (SI 2018/952, regulation 8). None is a blank."""

    status: ComplianceStatus | None
    prepared: PartialDate | None
    last_reviewed: PartialDate | None
    last_tested: PartialDate | None
    tested_by: str | None
    method: str | None
    not_accessible: tuple[Inaccessible, ...]
    disproportionate_burden: str | None
    response_days: int | None
    enforcement: str | None
    enforcement_link: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class ReportAProblem:
    """Where a resident turns with a problem: a form, and the post that answers."""

    post: PostRef | None
    form: str | None


@dataclass(frozen=True, slots=True)
class Release:
    """A date announced ahead on which the figures of a period are published."""

    period: Period
    published: date
    moved_from: date | None
    reason: str | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Site:
    """The settings of the whole site (`site.yaml`)."""

    title: str
    strapline: str | None
    address: str | None
    partnership: str | None
    area: str | None
    licence: str
    languages: tuple[str, ...]
    timezone: str
    publish_time: str
    day_first: bool
    frozen_at: date | None
    repository_is_public: bool
    releases: tuple[Release, ...]
    tolerance: Tolerance | None
    report_a_problem: ReportAProblem | None
    accessibility: Accessibility | None
    marks: Marks
    origin: Origin
    share_file: str | None = None
    share_alt: str | None = None
