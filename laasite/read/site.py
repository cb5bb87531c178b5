"""The settings of the whole site: `site.yaml`."""

from __future__ import annotations

import re
from typing import Annotated
from zoneinfo import available_timezones

from laasite.model.editions import MAIN
from laasite.model.origin import Origin
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.rules import values as rules
from laasite.model.site import Accessibility, Inaccessible, Release, ReportAProblem, Site
from laasite.model.words import ComplianceStatus
from laasite.read.fields import (
    AnyDate,
    AnyTree,
    Day,
    Id,
    KnownDate,
    Line,
    Post,
    WebAddress,
    Whole,
    Words,
    YesNo,
    choice,
    reading,
)
from laasite.read.records import Record
from laasite.read.targets import ToleranceRecord, to_tolerance

OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0"
DAY_FIRST = "day first"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
"""A language as in HTML (BCP 47): `cy`, `en-GB`, `pt-BR`."""
TIME = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def _financial_period(text: str) -> Period | Problem:
    return parse_period(text, YearKind.FINANCIAL)


def _day_first(text: str) -> bool | Problem:
    if text.strip().lower() == DAY_FIRST:
        return True
    message = f"{quoted(text)} isn't a way of writing dates that laasite knows."
    cure = "Write `day first`, or remove the key and write dates as `18 May 2006`."
    return Problem(rules.NOT_A_CHOICE, message, cure=cure)


def _language(text: str) -> str | Problem:
    tidy = text.strip()
    if LANGUAGE.fullmatch(tidy):
        return tidy
    cure = "Write its code as in `[en-GB, cy]`: two or three small letters, and perhaps a country."
    return Problem(rules.NOT_A_CHOICE, f"{quoted(text)} isn't the code of a language.", cure=cure)


def _timezone(text: str) -> str | Problem:
    if text in available_timezones():
        return text
    cure = "Write `Europe/London`, or remove the key."
    return Problem(rules.NOT_A_CHOICE, f"{quoted(text)} isn't a time zone.", cure=cure)


def _time(text: str) -> str | Problem:
    typed = TIME.fullmatch(text.strip())
    if typed is not None:
        return f"{int(typed[1]):02}:{typed[2]}"
    cure = "Write it as `09:30`."
    return Problem(rules.NOT_A_CHOICE, f"{quoted(text)} isn't a time of day.", cure=cure)


class ReleaseRecord(Record):
    """A date announced ahead on which figures are published."""

    period: Annotated[Period, reading(_financial_period)]
    published: Day
    moved_from: Day | None = None
    reason: Words | None = None


class InaccessibleRecord(Record):
    """A part of the site that isn't accessible."""

    what: Line
    criterion: Line | None = None
    why: Words
    instead: Words
    fix_by: AnyDate | None = None


class AccessibilityRecord(Record):
    """What the accessibility statement says."""

    status: Annotated[ComplianceStatus, choice(ComplianceStatus)] | None = None
    prepared: KnownDate | None = None
    last_reviewed: KnownDate | None = None
    last_tested: KnownDate | None = None
    tested_by: Line | None = None
    method: Words | None = None
    not_accessible: tuple[InaccessibleRecord, ...] = ()
    disproportionate_burden: Words | None = None
    response_days: Whole | None = None
    enforcement: Words | None = None
    enforcement_link: WebAddress | None = None


class ReportAProblemRecord(Record):
    """Where a resident turns with a problem."""

    post: Post | None = None
    form: WebAddress | None = None
    public: YesNo = False


class OtherLanguageRecord(Record):
    """What the site is called in another of its languages."""

    title: Line | None = None
    strapline: Line | None = None
    share_image_alt: Words | None = None


class SiteRecord(Record):
    """The settings of the whole site."""

    title: Line
    strapline: Line | None = None
    address: WebAddress | None = None
    partnership: Id | None = None
    area: Id | None = None
    licence: Line = OPEN_GOVERNMENT_LICENCE
    languages: tuple[Annotated[str, reading(_language)], ...] = (MAIN,)
    in_other_languages: dict[str, OtherLanguageRecord] = {}
    dates: Annotated[bool, reading(_day_first)] = False
    timezone: Annotated[str, reading(_timezone)] = "Europe/London"
    publish_time: Annotated[str, reading(_time)] = "09:30"
    as_at: Day | None = None
    repository_is_public: YesNo = False
    releases: tuple[ReleaseRecord, ...] = ()
    close_within: ToleranceRecord | None = None
    report_a_problem: ReportAProblemRecord | None = None
    accessibility: AccessibilityRecord | None = None
    share_image: Line | None = None
    share_image_alt: Words | None = None
    extra: AnyTree = None


def to_site(record: SiteRecord, origin: Origin) -> Site:
    """The settings that a record describes."""
    problem = record.report_a_problem
    return Site(
        title=record.title,
        strapline=record.strapline,
        address=record.address,
        partnership=record.partnership,
        area=record.area,
        licence=record.licence,
        languages=record.languages or (MAIN,),
        timezone=record.timezone,
        publish_time=record.publish_time,
        day_first=record.dates,
        frozen_at=record.as_at,
        repository_is_public=record.repository_is_public,
        releases=tuple(
            Release(one.period, one.published, one.moved_from, one.reason, one.marks)
            for one in record.releases
        ),
        tolerance=to_tolerance(record.close_within),
        report_a_problem=(
            ReportAProblem(problem.post, problem.form) if problem and problem.public else None
        ),
        accessibility=_accessibility(record.accessibility),
        marks=record.marks,
        origin=origin,
        share_file=record.share_image,
        share_alt=record.share_image_alt,
    )


def _accessibility(record: AccessibilityRecord | None) -> Accessibility | None:
    if record is None:
        return None
    return Accessibility(
        status=record.status,
        prepared=record.prepared,
        last_reviewed=record.last_reviewed,
        last_tested=record.last_tested,
        tested_by=record.tested_by,
        method=record.method,
        not_accessible=tuple(
            Inaccessible(one.what, one.criterion, one.why, one.instead, one.fix_by)
            for one in record.not_accessible
        ),
        disproportionate_burden=record.disproportionate_burden,
        response_days=record.response_days,
        enforcement=record.enforcement,
        enforcement_link=record.enforcement_link,
        marks=record.marks,
    )
