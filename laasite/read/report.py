"""The report: sources that may be seen, read as records and put together.

A file with a mistake in it is left out of the report, with its findings; its id stays known, so
that nobody is told that something isn't there when it only has a mistake in it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from laasite.memo import FORGETFUL, Memo
from laasite.model.findings import Finding, Parsed
from laasite.model.report import Report
from laasite.model.site import Site
from laasite.model.tree import Scalar
from laasite.read.alterations import alterations_of
from laasite.read.assembly import Assembly
from laasite.read.facts import facts_of
from laasite.read.kinds import Kind
from laasite.read.past import past_of
from laasite.read.records import read_record
from laasite.read.site import DAY_FIRST, SiteRecord, to_site
from laasite.read.sources import Sources
from laasite.read.translations import in_language, translations_checked
from laasite.read.visibility import View, visible


class Reading(NamedTuple):
    """The report as far as it could be read, what else is known to exist, and what was wrong.

    `unread` holds the kind and id of each thing that is there but has a mistake in it.
    """

    report: Report | None
    unread: frozenset[tuple[str, str]]
    findings: tuple[Finding, ...]


def day_first(sources: Sources) -> bool:
    """Whether `site.yaml` says that `05/06/2006` is the fifth of June."""
    for document in sources.of(Kind.SITE):
        node = document.tree.get("dates")
        return isinstance(node, Scalar) and node.text.strip().lower() == DAY_FIRST
    return False


def read_site(sources: Sources) -> Parsed[Site | None]:
    """The settings, which the command line needs first of all; None if they can't be read."""
    documents = sources.of(Kind.SITE)
    if not documents:
        return Parsed(None)
    document = documents[0]
    read, findings = read_record(
        SiteRecord, document.tree, document.path, day_first=day_first(sources)
    )
    return Parsed(to_site(*read) if read else None, findings)


def _named_only(report: Report) -> frozenset[str]:
    """The sections of responses that members' objections have taken out: named, but not shown."""
    return frozenset(
        f"consultations/{id}/response/{section.id}"
        for id, consultation in report.consultations.items()
        for section in consultation.sections
        if section.removed
    )


def report_at(
    sources: Sources,
    as_at: date,
    *,
    everything: bool = False,
    memo: Memo = FORGETFUL,
    language: str | None = None,
) -> Reading:
    """The report that may be seen at the end of `as_at`; drafts and all with `everything`.

    `memo` has what was read before of the same documents and tables. `language` is that of the
    translations that stand in the place of texts; None for the texts themselves.
    """
    first = day_first(sources)
    seen = visible(sources, View(as_at, first, everything), memo)
    site, found = read_site(seen)
    if site is None:
        return Reading(None, frozenset(), found)
    found = (*found, *translations_checked(seen, sources, site.languages))
    if language:
        seen = in_language(seen, sources, language)
        site = read_site(seen).value or site
    assembly = Assembly(seen, day_first=first, memo=memo)
    report = assembly.report(site, as_at)
    unread = frozenset(assembly.unread)
    view = View(as_at, first)
    past, wrong = past_of(seen, unread, view, memo)
    report = replace(
        report,
        facts=facts_of(seen, _named_only(report), day_first=first, memo=memo),
        alterations=alterations_of(seen, report, unread, view, memo),
        past=past,
    )
    return Reading(report, unread, (*found, *assembly.findings, *wrong))
