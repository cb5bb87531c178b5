"""The stage itself: every planned page as HTML, and the files that pages ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
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
from laasite.render.apart import Asked, OneByOne, one_by_one
from laasite.render.codes import quoting
from laasite.render.desk import Banners, Desk, Press, press_for
from laasite.render.environment import environment, rendered
from laasite.render.own_templates import fault_in
from laasite.render.pictures import Drawn, as_files, pictures, pictures_of, shared_picture
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
    pages = _pages(press, plan, chosen, single, workers)
    wrong = tuple(one for one in pages if isinstance(one, Finding))
    made = tuple(one for one in pages if isinstance(one, Artifact))
    files = (*made, *_pictures(press, single, workers), *assets(chosen))
    return RenderedSite(files, (*texts.findings, *wrong))


def _pages(
    press: Press, plan: Plan, theme: Theme, single: OneByOne, workers: Workers
) -> list[Artifact | Finding]:
    """Every page that has a view, known before the view is made by what it is made of.

    In the place of a page that a template of the site's own can't make there is what is wrong.
    """
    words = _words_of(press)
    look = _look(theme, words)
    asked = [_asked(one, look) for one in plan.pages if one.kind in VIEWS]
    made = single.made("page", asked, partial(_page_maker, theme, words, spoken()), workers)
    return [
        one if isinstance(one, Finding) else Artifact(each.thing.address, one)
        for each, one in zip(asked, made, strict=True)
    ]


def _asked(planned: Planned, look: str) -> Asked:
    id = planned.subject if planned.kind is PageKind.TARGET else None
    return Asked(planned, id, (look, planned))


def _page_maker(
    theme: Theme, words: Mapping[str, Entry], language: Language
) -> Callable[[Press, Planned], bytes | Finding]:
    bench = Bench(environment(theme, language), words, language)
    return partial(_page_or_fault, bench, theme)


def _page_or_fault(bench: Bench, theme: Theme, press: Press, planned: Planned) -> bytes | Finding:
    try:
        return bench.page(press, planned)
    except Exception as error:
        if (found := fault_in(error, theme)) is None:
            raise
        return found


def _pictures(press: Press, single: OneByOne, workers: Workers) -> Iterator[Artifact]:
    """The picture for sharing, and the charts of each target as files of their own."""
    yield from shared_picture(press)
    asked = [Asked(id, id) for id in press.report.targets]
    for drawn in single.made("pictures", asked, partial(_drawer, spoken()), workers):
        yield from as_files(drawn)


def _drawer(language: Language) -> Callable[[Press, str], Drawn]:
    return partial(_drawn, language)


def _drawn(language: Language, press: Press, id: str) -> Drawn:
    with speaking(language):
        return pictures_of(press, id)


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
    words = _words_of(press)
    bench = Bench(environment(theme, spoken()), words, spoken())
    make = partial(_again, bench, press, _look(theme, words), memo)
    pages = {one.address: partial(make, one) for one in plan.pages if one.kind in VIEWS}
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


class Sheet(NamedTuple):
    """What a template is given, and which."""

    template: str
    page: object
    site: SiteView


def _sheet(press: Press, planned: Planned) -> Sheet:
    desk = Desk(press, planned)
    return Sheet(f"pages/{planned.kind.value}.html", VIEWS[planned.kind](desk), desk.site())


@dataclass(frozen=True, slots=True)
class Bench:
    """Where pages are made, with templates and the words that pages explain at their foot.

    `words` are those of the glossary by their anchors. Whoever asks for a page may be another
    thread or process than the one that had the bench made, and speak another language.
    """

    made: Environment
    words: Mapping[str, Entry]
    language: Language

    def page(self, press: Press, planned: Planned) -> bytes:
        """A page, made of its view."""
        with speaking(self.language):
            return _page(self.made, self.words, *_sheet(press, planned))


def _again(bench: Bench, press: Press, look: str, memo: Memo, planned: Planned) -> bytes:
    """A page of the preview: one whose view and templates are as before isn't made again."""
    with speaking(bench.language):
        sheet = _sheet(press, planned)
        make = partial(_page, bench.made, bench.words, *sheet)
        return remembered(memo, ("page", (look, sheet)), make)


def _words_of(press: Press) -> Mapping[str, Entry]:
    """The words of the glossary by their anchors."""
    return {one.id: one for one in entries(press.report.glossary)}


def _look(theme: Theme, words: Mapping[str, Entry]) -> str:
    """A name for the templates, and for the glossary, since that is on every page."""
    known = sha256(repr(tuple(words.values())).encode()).hexdigest()
    return f"{theme.fingerprint()}-{known}"


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
