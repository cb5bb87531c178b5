"""The stage itself: every planned page as HTML, and the files that pages ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from jinja2 import Environment

from laasite.memo import FORGETFUL, Memo, remembered
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments
from laasite.model.findings import Finding
from laasite.model.language import Language, speaking, spoken
from laasite.model.report import Report
from laasite.pages.plan import PageKind, Plan, Planned
from laasite.render.apart import OneByOne, one_by_one
from laasite.render.codes import quoting
from laasite.render.desk import Banners, Desk, Press, press_for
from laasite.render.environment import environment, rendered
from laasite.render.own_templates import fault_in
from laasite.render.pictures import as_files, pictures, pictures_of, shared_picture
from laasite.render.terms import first_uses
from laasite.render.texts import render_texts
from laasite.render.theme import Theme, assets, own_theme
from laasite.render.views.base import SiteView
from laasite.render.views.glossary import Entry, entries
from laasite.render.views.registry import VIEWS
from laasite.spread import ALONE, Workers

__all__ = ["Banners", "RenderedSite", "render_site", "texts_findings"]


class RenderedSite(NamedTuple):
    """The pages and the files they ask for, and what was wrong in the texts."""

    artifacts: tuple[Artifact, ...]
    findings: tuple[Finding, ...]


def render_site(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    banners: Banners,
    *,
    theme: Theme | None = None,
    memo: Memo = FORGETFUL,
    workers: Workers = ALONE,
) -> RenderedSite:
    """Every page of the plan as HTML, charts as pictures, style sheet, icon and scripts.

    `theme` is ours unless another is given. `memo` has the texts and pages that were made before;
    `workers` make the others.
    """
    chosen = theme or own_theme()
    texts = render_texts(report, plan, quoting(report, assessments), memo=memo, workers=workers)
    press = press_for(report, assessments, plan, texts, banners)
    single = one_by_one(press, memo)
    make = partial(_portion, press, chosen, memo, spoken(), single)
    # Views are made by whoever makes the pages, so a store that has some of them is asked alone.
    pages = workers.map(make, plan.pages) if memo is FORGETFUL else make(plan.pages)
    wrong = tuple(one for one in pages if isinstance(one, Finding))
    made = tuple(one for one in pages if isinstance(one, Artifact))
    files = (*made, *_pictures(press, single), *assets(chosen))
    return RenderedSite(files, (*texts.findings, *wrong))


def _pictures(press: Press, single: OneByOne) -> Iterator[Artifact]:
    """The picture for sharing, and the charts of each target as files of their own."""
    yield from shared_picture(press)
    for id in press.report.targets:
        yield from as_files(single.made("pictures", id, None, partial(pictures_of, id=id)))


class ShownSite(NamedTuple):
    """How each page and each file that pages ask for is made, by its path; what was wrong.

    `pictures` draws the charts that stand in files of their own, all of them: no page needs one.
    """

    pages: Mapping[str, Callable[[], bytes]]
    pictures: Callable[[], Iterable[Artifact]]
    findings: tuple[Finding, ...]


def show_pages(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    banners: Banners,
    *,
    memo: Memo = FORGETFUL,
) -> ShownSite:
    """The same as `render_site`, each page to be made when somebody asks for it.

    The texts are rendered at once, since they are what can be wrong.
    """
    theme = own_theme()
    texts = render_texts(report, plan, quoting(report, assessments), memo=memo)
    press = press_for(report, assessments, plan, texts, banners)
    # Its pages are few and made at once: to name what each is made of would cost more.
    bench = _bench(press, theme, memo, spoken(), one_by_one(press, FORGETFUL))
    pages = {one.address: partial(bench.page, one) for one in plan.pages if one.kind in VIEWS}
    files = {one.path: partial(_data, one) for one in assets(theme)}
    return ShownSite({**pages, **files}, partial(pictures, press), texts.findings)


def _data(artifact: Artifact) -> bytes:
    return artifact.data


def texts_findings(
    report: Report,
    assessments: Assessments,
    plan: Plan,
    unread: Iterable[tuple[str, str]] = frozenset(),
    memo: Memo = FORGETFUL,
) -> tuple[Finding, ...]:
    """What is wrong in the texts of a report, without making pages of them.

    `unread` are the things, by kind and id, whose files have a mistake in them. `memo` has the
    texts that were rendered before.
    """
    return render_texts(report, plan, quoting(report, assessments), unread, memo).findings


OF_THE_WHOLE = (PageKind.HOME, PageKind.ANNUAL_REPORT, PageKind.CHANGES, PageKind.CORRECTIONS)
"""Pages that tell of the past of all: with less they would be tried in vain, at double the cost."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where pages are made: of the press, with templates whose fingerprint is `look`.

    `words` are those of the glossary, which pages explain at their foot, by their anchors.
    """

    press: Press
    made: Environment
    look: str
    memo: Memo
    words: Mapping[str, Entry]
    language: Language
    single: OneByOne

    def page(self, planned: Planned) -> bytes:
        """A page, made of its view; one whose view and templates are as before isn't made again.

        It is known without its view, by what it is made of, where `single` remembers.
        Whoever asks may be another thread or process than the one that had the bench made.
        """
        with speaking(self.language):
            if self.single.names and planned.kind not in OF_THE_WHOLE:
                return self._by_name(planned)
            return self._printed(_sheet(self.press, planned))

    def _by_name(self, planned: Planned) -> bytes:
        id = planned.subject if planned.kind is PageKind.TARGET else None
        also = (self.look, planned)
        name = self.single.made("view", id, also, partial(self._named, planned))
        body = self.memo.get(("page", name))
        return body if isinstance(body, bytes) else self._printed(_sheet(self.press, planned))

    def _named(self, planned: Planned, press: Press) -> str:
        """The name under which the page that is made of `press` is remembered."""
        sheet = _sheet(press, planned)
        name = sheet.name(self.look)
        remembered(self.memo, ("page", name), partial(self._page, sheet))
        return name

    def _printed(self, sheet: Sheet) -> bytes:
        if self.memo is FORGETFUL:
            return self._page(sheet)
        key = ("page", sheet.name(self.look))
        return remembered(self.memo, key, partial(self._page, sheet))

    def _page(self, sheet: Sheet) -> bytes:
        return _page(self.made, self.words, *sheet)


class Sheet(NamedTuple):
    """What a template is given, and which."""

    template: str
    page: object
    site: SiteView

    def name(self, look: str) -> str:
        """A name for the page that templates of that fingerprint make of this."""
        return sha256(repr((look, tuple(self))).encode("utf-8", "surrogatepass")).hexdigest()


def _sheet(press: Press, planned: Planned) -> Sheet:
    desk = Desk(press, planned)
    return Sheet(f"pages/{planned.kind.value}.html", VIEWS[planned.kind](desk), desk.site())


def _bench(press: Press, theme: Theme, memo: Memo, language: Language, single: OneByOne) -> Bench:
    """A bench; its `look` tells of the glossary too, since that is on every page."""
    words = {one.id: one for one in entries(press.report.glossary)}
    known = sha256(repr(tuple(words.values())).encode()).hexdigest()
    look = f"{theme.fingerprint()}-{known}"
    return Bench(press, environment(theme, language), look, memo, words, language, single)


def _portion(
    press: Press,
    theme: Theme,
    memo: Memo,
    language: Language,
    single: OneByOne,
    some: Sequence[Planned],
) -> list[Artifact | Finding]:
    """Some pages that have views.

    In the place of a page that a template of the site's own can't make there is what is wrong.
    """
    bench = _bench(press, theme, memo, language, single)
    return [_made(bench, theme, planned) for planned in some if planned.kind in VIEWS]


def _made(bench: Bench, theme: Theme, planned: Planned) -> Artifact | Finding:
    try:
        return Artifact(planned.address, bench.page(planned))
    except Exception as error:
        if (found := fault_in(error, theme)) is None:
            raise
        return found


def _page(
    made: Environment, words: Mapping[str, Entry], template: str, page: object, site: SiteView
) -> bytes:
    explain = partial(_explained, made, words)
    return _set_apart(first_uses(rendered(made, template, page=page, site=site), explain)).encode()


def _explained(
    made: Environment, words: Mapping[str, Entry], anchors: tuple[str, ...], glossary: str
) -> str:
    """The words that a page uses, as they stand at its foot."""
    used = tuple(words[one] for one in anchors)
    return rendered(made, "parts/words.html", words=used, glossary=glossary)


_CELL_ENDS = ("</th>", "</td>", "</dt>")


def _set_apart(page: str) -> str:
    """A page with a space after each cell, so that a search doesn't read two as one word."""
    for end in _CELL_ENDS:
        page = page.replace(f"{end}<", f"{end} <")
    return page
