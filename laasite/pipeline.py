"""The whole program on one screen: sources to findings, and sources to the files of a site.

`laasite check` is `laasite build` without the last step, and `laasite serve` is `build` in a loop.
Every stage takes values and gives values; this is the only module that knows all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from itertools import chain
from pathlib import Path
from urllib.parse import urljoin

from laasite.assess.report import assess
from laasite.check.moved import check_moved
from laasite.check.plain import plain_english
from laasite.check.run import check_assessed, check_report
from laasite.check.signing import void_sign_offs
from laasite.export.feeds import feeds
from laasite.export.site import export_site
from laasite.gate.refuse import Case, refusals
from laasite.languages.editions import Spoken, editions
from laasite.memo import FORGETFUL, Memo, marked_memo
from laasite.model.artifacts import Artifact, OnDemand
from laasite.model.assessment import Assessments, Lateness
from laasite.model.dates import day_in_words
from laasite.model.editions import Edition
from laasite.model.facts import Published
from laasite.model.findings import Finding, Place, any_errors, in_order, one_per_cause
from laasite.model.language import ENGLISH, speaking
from laasite.model.moved import Moves
from laasite.model.publish_time import PublishTime
from laasite.model.report import Report
from laasite.model.rules.site import FUTURE
from laasite.model.site import Site
from laasite.pages.editions import is_shared, placed
from laasite.pages.facts import published
from laasite.pages.plan import Plan, plan_pages, references
from laasite.publishing.files import server_files
from laasite.publishing.links import check_links
from laasite.publishing.serving import Server, Serving, serving_of
from laasite.publishing.web import Web
from laasite.read.hidden import Hidden, exposed, hidden_things, repository_unsaid
from laasite.read.links import links_in
from laasite.read.report import Reading, day_first, read_site, report_at
from laasite.read.sources import Sources, read_sources, strays
from laasite.read.translations import texts_left
from laasite.read.visibility import View, future_dates
from laasite.render.own_templates import theme_of
from laasite.render.site import Banners, render_site, show_pages, texts_findings
from laasite.render.theme import own_theme
from laasite.spread import ALONE, Workers

Watch = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for.

    `now` is the time of the clock, with its zone; `as_at` overrides it, and so does the day at
    which a demonstration is frozen. `everything` shows drafts and embargoed things too: never for
    a site that is published. `address` replaces the site's own. `server` is the web server whose
    own files stand among the site's. `memo` has what was made before of the same inputs; `workers`
    make the rest. `watch` is told the name of each stage as it begins.
    """

    source: Path
    now: datetime
    as_at: date | None = None
    everything: bool = False
    future: bool = False
    address: str | None = None
    server: Server | None = None
    memo: Memo = FORGETFUL
    watch: Watch = field(default=lambda _: None, compare=False)
    workers: Workers = ALONE


@dataclass(frozen=True, slots=True)
class Judged:
    """A site as far as it can be told without rendering: the report, its judgement, its pages.

    `unread` are the things, by kind and id, that are there but have a mistake in their file;
    `spoken` is the language in which all of this is told.
    """

    report: Report
    assessments: Assessments
    plan: Plan
    unread: frozenset[tuple[str, str]] = frozenset()
    spoken: Spoken = field(default_factory=Spoken)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of an order: the files of the site, or None if an error stops it; all findings.

    `pages` gives the address of each page by what a text calls it (`targets/burglary`). `shown`
    has, in the place of `artifacts`, the files of a site whose pages are made when asked for.
    `publish_time` and `frozen_at` are those of the settings, by which the day was found.
    """

    artifacts: tuple[Artifact, ...] | None
    findings: tuple[Finding, ...]
    as_at: date
    pages: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, bytes] | None = None
    publish_time: PublishTime = field(default_factory=PublishTime)
    frozen_at: date | None = None

    @property
    def refused(self) -> bool:
        """Whether an error in the content stops the build."""
        return any_errors(self.findings)


@dataclass(frozen=True, slots=True)
class Listed:
    """What officers keep an eye on: what is hidden, what is late, what is due; all findings.

    `until` is the last day that is looked ahead to; `report` is None if it can't be read at all.
    """

    as_at: date
    hidden: tuple[Hidden, ...]
    late: tuple[Lateness, ...]
    due: tuple[Lateness, ...]
    findings: tuple[Finding, ...]
    until: date
    report: Report | None


def build_site(order: Order) -> Built:
    """The files of the site as it may be seen, and everything that is wrong with its sources.

    For a day to come nothing else is told: what is found then could name what is hidden now.
    """
    order.watch("read files")
    return _built(*read_sources(order.source, order.memo), order)


def show_site(order: Order) -> Built:
    """The same site, each of its files made only when it is asked for; for a preview.

    Nothing is told later than by `build_site`: pages and exports have no findings of their own.
    """
    return _built(*read_sources(order.source, order.memo), order, _shown)


Maker = Callable[
    [Judged, Order],
    tuple[tuple[Artifact, ...] | Mapping[str, bytes], tuple[Finding, ...]],
]
"""Makes the files of a site, at once or when they are asked for, and tells what is wrong in it."""


def _built(
    sources: Sources, findings: tuple[Finding, ...], order: Order, maker: Maker | None = None
) -> Built:
    """What comes of an order for sources that have been read."""
    site, as_at = _day_of(sources, order)
    if early := tuple(_future(site, as_at, order)):
        return Built(None, early, as_at)
    if not order.everything:
        findings = (*findings, *exposed(sources, _today_of(sources, site, order)))
    judged, found = judge(sources, as_at, order)
    if judged and not order.everything:
        findings = (*findings, *void_sign_offs(judged.report))
    others, wrong = _others(judged, sources, order)
    files, said = _made((judged, *others), (*findings, *found, *wrong), order, maker or make)
    said = in_order(one_per_cause(said))
    pages = references(judged.plan) if judged else {}
    if files is None or any_errors(said):
        return Built(None, said, as_at, pages)
    made, shown = (files, None) if isinstance(files, tuple) else (None, files)
    frozen = site.frozen_at if site else None
    return Built(made, said, as_at, pages, shown, publish_time(site), frozen)


def check_site(order: Order) -> Built:
    """What `build_site` finds, today, on each day on which something becomes public, and in drafts.

    Unlike a build, a check may name what is hidden, and has a word on style: it is for officers,
    not for residents. No page is made for it that can't be wrong.
    """
    sources, found = read_sources(order.source, order.memo)
    built = _built(sources, found, order, _shown)
    now = _today_of(sources, read_site(sources).value, order)
    findings = [*built.findings, *repository_unsaid(sources, now), *strays(sources)]
    for day in future_dates(sources, built.as_at):
        findings += _judged(sources, day, order)[1]
    all_of_it, found = _judged(sources, built.as_at, replace(order, everything=True))
    findings += found
    if all_of_it:
        findings += texts_left(sources, all_of_it.report.edition.all[1:])
        findings += plain_english(all_of_it.report, {one.place for one in findings})
    return replace(built, findings=in_order(one_per_cause(findings)))


def _judged(sources: Sources, day: date, order: Order) -> tuple[Judged | None, tuple[Finding, ...]]:
    """The site on a day in its main language, and what is found then in all its languages."""
    judged, found = judge(sources, day, order)
    others, wrong = _others(judged, sources, order)
    told = (_told(one, (), order.memo) for one in (judged, *others))
    return judged, (*found, *wrong, *chain.from_iterable(told))


def list_site(order: Order, within: int) -> Listed:
    """What isn't published yet, what is late, and what is due within so many days; for officers."""
    sources, found = read_sources(order.source)
    _, as_at = _day_of(sources, order)
    hidden = hidden_things(sources, View(as_at, day_first(sources)))
    reading = report_at(sources, as_at)
    then = as_at + timedelta(days=within + 1)
    late, coming = (_late(reading.report, day) for day in (as_at, then))
    due = tuple(one for one in coming if as_at <= one.due < then)
    until = then - timedelta(days=1)
    return Listed(as_at, hidden, late, due, (*found, *reading.findings), until, reading.report)


def _late(report: Report | None, day: date) -> tuple[Lateness, ...]:
    """What is late on a day if nothing more is published until then, the longest first."""
    return assess(replace(report, as_at=day)).late if report else ()


def snapshot(order: Order) -> tuple[tuple[Published, Moves] | None, tuple[Finding, ...]]:
    """All that the site would tell, and what was renamed; None if an error stops it."""
    sources, found = read_sources(order.source)
    site, as_at = _day_of(sources, order)
    if early := tuple(_future(site, as_at, order)):
        return None, early
    judged, said = judge(sources, as_at, order)
    findings = in_order(one_per_cause((*found, *said)))
    if judged is None or any_errors(findings):
        return None, findings
    return (_published(judged), judged.report.moves), findings


def gate(order: Order, was: Published) -> tuple[Finding, ...]:
    """What of the published site `was` today's sources change in silence, or let vanish."""
    order = replace(order, everything=False)
    sources, _ = read_sources(order.source)
    _, as_at = _day_of(sources, order)
    now, _ = judge(sources, max(as_at, was.as_at), order)
    then, _ = judge(sources, was.as_at, order)
    if now is None or then is None:
        return ()
    before = None
    if was.as_at >= as_at:
        before, _ = judge(sources, was.as_at - timedelta(days=1), order)
    earlier = _published(before) if before else None
    case = Case(was, _published(then), _published(now), earlier, now.report.moves)
    return in_order(refusals(case))


def _published(judged: Judged) -> Published:
    return published(judged.report, judged.assessments, judged.plan)


def check_external_links(source: Path, web: Web) -> tuple[Finding, ...]:
    """Which links to other websites lead nowhere, in all that was written; never for a build."""
    return check_links(web, links_in(read_sources(source)[0]))


def judge(sources: Sources, as_at: date, order: Order) -> tuple[Judged | None, tuple[Finding, ...]]:
    """The report on a day with its judgement and its pages; None if it can't be read at all.

    All of it is told in the main language of the site.
    """
    site = read_site(sources).value
    spoken, found = editions(site.languages, order.source) if site else ((Spoken(),), ())
    judged, wrong = _judge(sources, as_at, order, spoken[0])
    return judged, (*found, *wrong)


def _others(
    judged: Judged | None, sources: Sources, order: Order
) -> tuple[tuple[Judged, ...], tuple[Finding, ...]]:
    """The same site in its other languages, and what is wrong in the translations."""
    if judged is None or len(judged.report.edition.all) == 1:
        return (), ()
    as_at, languages = judged.report.as_at, judged.report.site.languages
    spoken = editions(languages, order.source).value
    made = [_judge(sources, as_at, order, one) for one in spoken[1:]]
    found = tuple(finding for _, wrong in made for finding in wrong)
    return tuple(one for one, _ in made if one), found


def _judge(
    sources: Sources, as_at: date, order: Order, spoken: Spoken
) -> tuple[Judged | None, tuple[Finding, ...]]:
    """The same in one language."""
    with _told_in(spoken, order) as own:
        return _judge_in(sources, as_at, own, spoken)


@contextmanager
def _told_in(spoken: Spoken, order: Order) -> Iterator[Order]:
    """Until the end of the block all is said in that language; the order with a memo of its own."""
    with spoken.speaking():
        yield replace(order, memo=marked_memo(order.memo, spoken.mark))


def _judge_in(
    sources: Sources, as_at: date, order: Order, spoken: Spoken
) -> tuple[Judged | None, tuple[Finding, ...]]:
    order.watch("put the report together")
    tongue = spoken.edition.tongue
    reading = report_at(
        sources,
        as_at,
        everything=order.everything,
        memo=order.memo,
        language=None if spoken.edition.is_main else tongue.suffix,
    )
    if reading.report is None:
        return None, reading.findings
    report = _addressed(reading.report, order.address, spoken.edition)
    order.watch("judge")
    assessments = assess(report, order.memo, order.workers)
    plan = plan_pages(report, assessments)
    judged = Judged(report, assessments, plan, reading.unread, spoken)
    order.watch("check")
    # Mistakes are told to officers, in English.
    with speaking(ENGLISH):
        moved = check_moved(report, plan, reading.unread)
        return judged, (*_checked(reading, report, assessments, order.memo), *moved)


def make(judged: Judged, order: Order) -> tuple[tuple[Artifact, ...], tuple[Finding, ...]]:
    """The files of a site: its pages, and what machines and spreadsheets read.

    In another language than the main one only what has words: all else is there already.
    """
    with _told_in(judged.spoken, order) as own:
        return _make(judged, own)


def _make(judged: Judged, order: Order) -> tuple[tuple[Artifact, ...], tuple[Finding, ...]]:
    report, assessments, plan = judged.report, judged.assessments, judged.plan
    theme, strange = theme_of(order.source)
    order.watch("render pages")
    pages, findings = render_site(
        report,
        assessments,
        plan,
        _banners(judged, order),
        theme=theme,
        memo=order.memo,
        workers=order.workers,
    )
    order.watch("export data")
    if not report.edition.is_main:
        files = (*pages, *feeds(report, plan))
        placed_files = (placed(one, report.edition) for one in files if not is_shared(one.path))
        return tuple(placed_files), (*strange, *findings)
    exported = export_site(report, assessments, plan)
    own = server_files(order.server, _serving(judged)) if order.server else ()
    return (*pages, *exported, *own), (*strange, *findings)


def _shown(
    judged: Judged, order: Order
) -> tuple[tuple[Artifact, ...] | Mapping[str, bytes], tuple[Finding, ...]]:
    """The files of a site, made when they are asked for, and what is wrong in its texts.

    A site's own templates can be wrong too: its pages are made at once.
    """
    if theme_of(order.source) != (own_theme(), ()) or len(judged.report.edition.all) > 1:
        return make(judged, order)
    with _told_in(judged.spoken, order) as own:
        return _show(judged, own)


def _show(judged: Judged, order: Order) -> tuple[Mapping[str, bytes], tuple[Finding, ...]]:
    report, assessments, plan = judged.report, judged.assessments, judged.plan
    show = show_pages(report, assessments, plan, _banners(judged, order), memo=order.memo)
    rest = (show.pictures, partial(export_site, report, assessments, plan))
    make_rest = partial(_in_words, judged.spoken, rest)
    return OnDemand(show.pages, make_rest), show.findings


def _in_words(
    spoken: Spoken, makers: Iterable[Callable[[], Iterable[Artifact]]]
) -> tuple[Artifact, ...]:
    """The files of some makers, whoever asks for them: it may be another thread."""
    with spoken.speaking():
        return tuple(chain.from_iterable(make() for make in makers))


def _banners(judged: Judged, order: Order) -> Banners:
    return Banners(preview=order.everything, frozen=judged.report.site.frozen_at is not None)


def serving(order: Order) -> tuple[Serving | None, tuple[Finding, ...]]:
    """What a web server has to know of the site, and what is wrong with the site.

    None if an error leaves that open.
    """
    sources, findings = read_sources(order.source)
    judged, found = judge(sources, _day_of(sources, order)[1], order)
    said = in_order(one_per_cause((*findings, *found)))
    if judged is None or any_errors(said):
        return None, said
    return _serving(judged), said


def _serving(judged: Judged) -> Serving:
    folders = [one.folder for one in judged.report.edition.all]
    return serving_of(judged.plan, judged.report.site.address, folders)


def _made(
    judged: tuple[Judged | None, ...], found: tuple[Finding, ...], order: Order, maker: Maker
) -> tuple[tuple[Artifact, ...] | Mapping[str, bytes] | None, tuple[Finding, ...]]:
    """The files, unless an error was found: a report with one in it can't be shown, only told.

    `judged` is the site in each of its languages.
    """
    main, *others = judged
    if main is None or any_errors(found):
        told = (_told(one, (), order.memo) for one in judged)
        return None, (*found, *chain.from_iterable(told))
    files, rendered = maker(main, order)
    for one in others:
        if one is not None and isinstance(files, tuple):
            own, said = make(one, order)
            files, rendered = (*files, *own), (*rendered, *said)
    return files, (*found, *rendered)


def _told(judged: Judged | None, found: tuple[Finding, ...], memo: Memo) -> tuple[Finding, ...]:
    """What was found, and what is wrong in the texts, without making pages of them."""
    if judged is None:
        return found
    with judged.spoken.speaking():
        own = marked_memo(memo, judged.spoken.mark)
        texts = texts_findings(judged.report, judged.assessments, judged.plan, judged.unread, own)
    return (*found, *texts)


def _checked(
    reading: Reading, report: Report, assessments: Assessments, memo: Memo
) -> tuple[Finding, ...]:
    own = check_report(report, reading.unread, memo)
    return (*reading.findings, *own, *check_assessed(report, assessments, reading.unread))


def _addressed(report: Report, address: str | None, edition: Edition) -> Report:
    """The report with the address of the edition, which may be another than it says itself."""
    whole = address or report.site.address
    if whole is not None and not edition.is_main:
        whole = urljoin(whole.rstrip("/") + "/", edition.tongue.folder)
    return replace(report, site=replace(report.site, address=whole), edition=edition)


# --- which day it is ---------------------------------------------------------------------------


def _day_of(sources: Sources, order: Order) -> tuple[Site | None, date]:
    site = read_site(sources).value
    return site, order.as_at or (site and site.frozen_at) or today(order.now, site)


def today(now: datetime, site: Site | None) -> date:
    """The last day whose publications may be seen: today from `publish_time` on, else yesterday."""
    return publish_time(site).today(now)


def publish_time(site: Site | None) -> PublishTime:
    """From when on a day's publications may be seen, as the settings have it."""
    return PublishTime(site.timezone, site.publish_time) if site else PublishTime()


def _today_of(sources: Sources, site: Site | None, order: Order) -> View:
    """The sources as they may be seen today, whatever day the site is built as at."""
    return View(today(order.now, site), day_first(sources))


def _future(site: Site | None, as_at: date, order: Order) -> Iterable[Finding]:
    """A date in the future is refused: what is under embargo could be read off a site built so."""
    if as_at > today(order.now, site) and not (order.future or order.everything):
        yield FUTURE.at(
            Place("site.yaml"),
            f"The site can't be built as at {day_in_words(as_at)}, which hasn't come.",
        )
