"""What a page is about for programs: schema.org terms as JSON-LD, in a block of data.

A block of data isn't run, so the content policy has no say in it. It is written so that nothing in
it can end the element it stands in. Without the site's own address links are relative to the page.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote, urljoin

from markupsafe import Markup

from laasite.model.licences import licence_of
from laasite.model.meetings import Meeting, MeetingState
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.model.words import Unknown
from laasite.pages import addresses, editions
from laasite.pages.calendar import parse_time
from laasite.pages.navigation import Step
from laasite.pages.plan import AT_FORMER_ADDRESSES, PageKind, Planned

Node = dict[str, Any]

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
"""What could end the element, or a line of script, written so that it stays what it is."""

_SILENT = (PageKind.NOT_FOUND, *AT_FORMER_ADDRESSES)


def linked_data(
    report: Report, here: Planned, crumbs: Sequence[Step], description: str
) -> Markup | None:
    """The block of a page: its trail, and the thing that it is about; None without either."""
    if here.kind in _SILENT:
        return None
    about = _ABOUT.get(here.kind)
    nodes = [about(report, here, description)] if about else []
    if crumbs:
        nodes.append(_trail(report, here, crumbs))
    return as_data({"@context": "https://schema.org", "@graph": nodes}) if nodes else None


def as_data(value: object) -> Markup:
    """Some JSON as it may stand in a script element of a page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_ESCAPES))  # noqa: S704 - nothing in it can end the element


def _address(report: Report, here: Planned, to: str) -> str:
    """A whole address, or one relative to the page where the site has none of its own."""
    base, edition = report.site.address, report.edition
    if base is None:
        return editions.link(to, here.address, edition)
    root = editions.root_of(base, edition) if editions.is_shared(to) else base.rstrip("/") + "/"
    return urljoin(root, "" if to == addresses.HOME else quote(to))


def _trail(report: Report, here: Planned, crumbs: Sequence[Step]) -> Node:
    steps = [(step.text, step.address) for step in crumbs] + [(here.title, here.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": text, "item": _address(report, here, to)}
            for at, (text, to) in enumerate(steps, 1)
        ],
    }


# --- data ----------------------------------------------------------------------------------------


def _all_data(report: Report, here: Planned, description: str) -> Node:
    files = (
        (addresses.ALL_FIGURES, "text/csv"),
        (addresses.STATUSES_TABLE, "text/csv"),
        (addresses.CHANGES_TABLE, "text/csv"),
        (addresses.DATA_PACKAGE, "application/json"),
    )
    return _dataset(report, here, report.site.title, description, files)


def _of_target(report: Report, here: Planned, description: str) -> Node:
    target = report.targets[here.subject or ""]
    own = addresses.target_figures(target.id)
    files = ((own, "text/csv"),) if target.series else ()
    node = _dataset(report, here, target.title, description, files)
    measured = [series.measure.what for series in target.series]
    return {**node, **_told(temporalCoverage=_years(target), variableMeasured=measured)}


def _years(target: Target) -> str | None:
    """The days that the figures cover, as schema.org wants them."""
    periods = [one.period for series in target.series for one in series.figures]
    if not periods:
        return None
    first = min(period.start for period in periods)
    return f"{first.isoformat()}/{max(period.end for period in periods).isoformat()}"


def _dataset(
    report: Report,
    here: Planned,
    name: str,
    description: str,
    files: Sequence[tuple[str, str]],
) -> Node:
    area = report.areas.get(report.site.area or "")
    licence = licence_of(report.site.licence)
    return {
        "@type": "Dataset",
        **_told(
            name=name,
            description=description,
            url=_address(report, here, here.address),
            isAccessibleForFree=True,
            license=licence.path or licence.title,
            creator=_owner(report, here),
            spatialCoverage=area.title if area else None,
            distribution=[
                {
                    "@type": "DataDownload",
                    "encodingFormat": media,
                    "contentUrl": _address(report, here, file),
                }
                for file, media in files
            ],
        ),
    }


def _owner(report: Report, here: Planned) -> Node:
    """The partnership whose site it is."""
    body = report.bodies.get(report.site.partnership or "")
    name = body.title if body else report.site.title
    return {"@type": "Organization", "name": name, "url": _address(report, here, addresses.HOME)}


# --- partners and meetings -----------------------------------------------------------------------


def _partner(report: Report, here: Planned, _: str) -> Node:
    found = report.partners[here.subject or ""]
    return {
        "@type": "Organization",
        **_told(
            name=found.title,
            alternateName=found.short if found.short != found.title else None,
            url=_address(report, here, here.address),
            sameAs=found.website,
        ),
    }


_STATES = {
    MeetingState.CANCELLED: "https://schema.org/EventCancelled",
}
_SCHEDULED = "https://schema.org/EventScheduled"


def _meeting(report: Report, here: Planned, description: str) -> Node:
    found = report.meetings[here.subject or ""]
    body = report.bodies[found.body]
    place = None if found.venue is None or isinstance(found.venue, Unknown) else found.venue
    return {
        "@type": "Event",
        **_told(
            name=here.title,
            description=description,
            startDate=_start(found),
            eventStatus=_STATES.get(found.state, _SCHEDULED),
            location={"@type": "Place", "name": place} if place else None,
            organizer={
                "@type": "Organization",
                "name": body.title,
                "url": _address(report, here, addresses.body(body.id)),
            },
            url=_address(report, here, here.address),
        ),
    }


def _start(found: Meeting) -> str:
    """The day, with the time where one is known; it is the local one."""
    at = parse_time(found.starts) if isinstance(found.starts, str) else None
    return f"{found.date.isoformat()}T{at.isoformat()}" if at else found.date.isoformat()


def _told(**values: object) -> Node:
    """What there is to tell of some values."""
    return {name: value for name, value in values.items() if value not in (None, [], "")}


_ABOUT: Mapping[PageKind, Callable[[Report, Planned, str], Node]] = {
    PageKind.DATA: _all_data,
    PageKind.TARGET: _of_target,
    PageKind.PARTNER: _partner,
    PageKind.MEETING: _meeting,
}
"""What is told of each kind of page beside its trail."""
