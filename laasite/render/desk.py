"""Where views are made: the report, its judgement and the plan, seen from one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import urlencode, urljoin, urlsplit

from markupsafe import Markup

from laasite.model.accounts import Deal
from laasite.model.assessment import Assessments, Rating
from laasite.model.dates import day_in_words
from laasite.model.language import marked, say
from laasite.model.origin import Text
from laasite.model.report import Report
from laasite.model.signing import signables
from laasite.model.strategies import Objective
from laasite.model.targets import Commitment, Target
from laasite.pages import addresses, editions, navigation
from laasite.pages.calendar import Dated, calendars, dated
from laasite.pages.follow import follow
from laasite.pages.plan import PageKind, Plan, Planned
from laasite.pages.policy import policy_of
from laasite.render.formats import newest
from laasite.render.linked_data import linked_data
from laasite.render.originals import in_its_language
from laasite.render.searching import found_as
from laasite.render.texts import Texts
from laasite.render.theme import ICON, STYLESHEET
from laasite.render.views.base import (
    FollowLink,
    Head,
    LanguageLink,
    Link,
    MenuLink,
    ShareView,
    SiteView,
)

FEEDS = (
    (marked("New figures and updates"), addresses.UPDATES_FEED),
    (marked("What has changed"), addresses.CHANGES_FEED),
    (marked("Corrections"), addresses.CORRECTIONS_FEED),
)
"""What can be subscribed to: the words, and the address."""


@dataclass(frozen=True, slots=True)
class Banners:
    """What stands above every page.

    preview: this shows what isn't published. frozen: this is a demonstration that stands still.
    """

    preview: bool = False
    frozen: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """What the views of all pages are made from; the same for the whole build.

    `commitments` finds a commitment by its id, `ratings` those of a target, `objectives` one by its
    key; `footer` are the steps at the foot of every page, `banners` stand above it; `signed` are
    the files whose sign-off holds; `dates` is everything that has a day, and `calendars` the
    addresses of the calendars of it.
    """

    report: Report
    assessments: Assessments
    plan: Plan
    texts: Texts
    commitments: Mapping[str, Commitment]
    ratings: Mapping[str, tuple[Rating, ...]]
    objectives: Mapping[str, Objective]
    footer: tuple[navigation.Step, ...]
    banners: Banners
    signed: frozenset[str]
    dates: tuple[Dated, ...]
    calendars: frozenset[str]


def press_for(
    report: Report, assessments: Assessments, plan: Plan, texts: Texts, banners: Banners
) -> Press:
    """Everything that views need, indexed once."""
    commitments = {commitment.id: commitment for commitment in report.commitments}
    by_target: Callable[[Rating], str] = lambda rating: rating.target  # noqa: E731 - typed key
    grouped = groupby(sorted(assessments.ratings, key=by_target), by_target)
    ratings = {target: tuple(found) for target, found in grouped}
    objectives = report.objectives
    dates = dated(report, assessments)
    return Press(
        report=report,
        assessments=assessments,
        plan=plan,
        texts=texts,
        commitments=commitments,
        ratings=ratings,
        objectives=objectives,
        footer=navigation.footer(plan),
        banners=banners,
        signed=frozenset(one.path for one in signables(report, signed=True) if one.holds),
        dates=dates,
        calendars=calendars(report, dates),
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """One page in the making: the press, and the page from which links lead."""

    press: Press
    here: Planned

    @property
    def report(self) -> Report:
        """The report."""
        return self.press.report

    @property
    def as_at(self) -> date:
        """The day at whose end everything is told."""
        return self.press.assessments.as_at

    # --- links ------------------------------------------------------------------------------------

    def href(self, address: str) -> str:
        """The link to an address: relative, but from the root on the page for what is not there."""
        if self.here.kind is PageKind.NOT_FOUND:
            return self._root() + editions.standing(address, self.report.edition)
        return editions.link(address, self.here.address, self.report.edition)

    def link(self, text: str, address: str) -> Link:
        """Words that lead to a page."""
        return Link(text, self.href(address))

    def party(self, id: str, *, short: bool = False) -> Link:
        """A partner or body by name, leading to its page."""
        if partner := self.report.partners.get(id):
            return self.link(partner.short if short else partner.title, addresses.partner(id))
        return self.link(self.report.bodies[id].title, addresses.body(id))

    def parties(self, ids: Iterable[str]) -> tuple[Link, ...]:
        """Partners and bodies by name, in the order given."""
        return tuple(self.party(id) for id in ids)

    def is_party(self, id: str) -> bool:
        """Whether an id is that of a partner or body, which have pages."""
        return id in self.report.partners or id in self.report.bodies

    def under(self, id: str) -> Link:
        """The agreement or strategy that a commitment stands under."""
        if agreement := self.report.agreements.get(id):
            return self.link(agreement.title, addresses.agreement(id))
        return self.link(self.report.strategies[id].title, addresses.strategy(id))

    def target(self, id: str) -> Link:
        """A target by name."""
        return self.link(self.report.targets[id].title, addresses.target(id))

    def fund(self, id: str) -> Link:
        """Some money by name."""
        return self.link(self.report.money[id].title, addresses.fund(id))

    def deal(self, agreement: str) -> Deal:
        """What was worked out about an agreement; empty where nothing was."""
        return self.press.assessments.accounts.deals.get(agreement, Deal())

    def _root(self) -> str:
        address = self.report.site.address
        return urlsplit(editions.root_of(address, self.report.edition)).path if address else "/"

    # --- what is looked up ------------------------------------------------------------------------

    def ratings(self, targets: Iterable[Target]) -> tuple[Rating, ...]:
        """The ratings in force of some targets, in their order."""
        return tuple(
            rating
            for target in targets
            for rating in self.press.ratings.get(target.id, ())
            if rating.in_force
        )

    def targets_of_theme(self, key: str) -> tuple[Target, ...]:
        """The targets whose objectives belong to a theme, in the report's order."""
        strategy, _, theme = key.partition("/")
        return tuple(
            target
            for target in self.report.targets.values()
            if any(
                found.theme == theme and found.strategy == strategy
                for name in target.objectives
                if (found := self.press.objectives.get(name))
            )
        )

    def text(self, text: Text, heading: int) -> Markup:
        """A text of the report, its highest heading on level `heading`."""
        html = self.press.texts.on_page(text, self.here.address, heading)
        return in_its_language(html, text, self.report.edition)

    # --- the page's frame -------------------------------------------------------------------------

    def head(
        self,
        description: str,
        *,
        dates: Iterable[date | None] = (),
        illustrative: str | None = None,
        title: str | None = None,
        script: str | None = None,
    ) -> Head:
        """The page's head. `dates` are those of everything on it; the newest is told."""
        crumbs = navigation.breadcrumbs(self.report, self.here)
        day = newest(dates)
        return Head(
            title=title or self.here.title,
            description=description,
            canonical=self._absolute() if self.here.kind is not PageKind.NOT_FOUND else None,
            breadcrumbs=tuple(self.link(step.text, step.address) for step in crumbs),
            published=day_in_words(day) if day else None,
            illustrative=illustrative,
            report=self._report_link(),
            script=self.href(script) if script else None,
            follow=tuple(self._follow()),
            linked_data=linked_data(self.report, self.here, crumbs, description),
            found=found_as(self.press, self.here),
            alternates=tuple(self._alternates()),
        )

    def _alternates(self) -> Iterator[tuple[str, str]]:
        """The whole address of this page in each language, and in the main one for all others."""
        edition, base = self.report.edition, self.report.site.address
        if base is None or len(edition.all) < 2 or self.here.kind is PageKind.NOT_FOUND:
            return
        root = editions.root_of(base, edition)
        own = "" if self.here.kind is PageKind.HOME else self.here.address
        for one in edition.all:
            yield one.tag, urljoin(root, one.folder + own)
        yield "x-default", urljoin(root, own)

    def _follow(self) -> Iterator[FollowLink]:
        """What can be subscribed to on this page."""
        for one in follow(self.report, self.here, self.press.calendars):
            yield FollowLink(one.text, self.href(one.address), one.media.value)

    def _absolute(self) -> str | None:
        base = self.report.site.address
        if base is None:
            return None
        own = "" if self.here.kind is PageKind.HOME else self.here.address
        return urljoin(base.rstrip("/") + "/", own)

    def _report_link(self) -> Link | None:
        """How to tell us of a problem: a form that is told the page, else the post that answers."""
        way = self.report.site.report_a_problem
        if way is None:
            return None
        if way.form:
            mark = "&" if "?" in way.form else "?"
            page = urlencode({"page": self._absolute() or self.here.address})
            return Link(say("Report a problem with this page"), f"{way.form}{mark}{page}")
        if way.post is None:
            return None
        post, partner = self.report.post(way.post), self.report.partners[way.post.partner]
        words = say(
            "Is something wrong with this page? Tell the {post}, {partner}",
            post=post.title,
            partner=partner.title,
        )
        return Link(words, self.href(addresses.partner(way.post.partner)))

    def site(self) -> SiteView:
        """The site as this page sees it."""
        site, edition = self.report.site, self.report.edition
        menu = navigation.menu(self.press.plan, self.here)
        return SiteView(
            title=site.title,
            strapline=site.strapline,
            language=edition.tongue.tag,
            policy=policy_of(self.here.address),
            home=self.href(addresses.HOME),
            stylesheet=self.href(STYLESHEET),
            icon=self.href(ICON),
            menu=tuple(MenuLink(item.text, self.href(item.address), item.current) for item in menu),
            footer=tuple(self.link(step.text, step.address) for step in self.press.footer),
            licence=site.licence,
            frozen=day_in_words(self.as_at) if self.press.banners.frozen else None,
            drafts=self.press.banners.preview,
            search=None if self.here.kind is PageKind.SEARCH else self.href(addresses.SEARCH),
            feeds=tuple(self.link(say(words), to) for words, to in FEEDS) if site.address else (),
            share=self._share(),
            right_to_left=edition.tongue.right_to_left,
            languages=tuple(self._languages()),
        )

    def _languages(self) -> Iterator[LanguageLink]:
        """This page in the other languages of the site."""
        edition, here = self.report.edition, self.here.address
        own = editions.standing(here, edition)
        for one in edition.all:
            if one != edition.tongue:
                there = f"{one.folder}{here}"
                href = self._root() + there if self.here.kind is PageKind.NOT_FOUND else (
                    addresses.relative(there, own)
                )  # fmt: skip
                yield LanguageLink(one.name, href, one.tag)

    def _share(self) -> ShareView | None:
        """The picture for other sites, which need an absolute address."""
        image, base = self.report.share_image, self.report.site.address
        if image is None or base is None:
            return None
        root = editions.root_of(base, self.report.edition)
        address = urljoin(root, addresses.share_image(image.name))
        return ShareView(address, image.alt, image.width, image.height)
