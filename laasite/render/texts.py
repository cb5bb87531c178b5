"""Every text of the report, rendered once; each page then takes its own links and headings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from markupsafe import Markup

from laasite.memo import FORGETFUL, Memo
from laasite.model.findings import Finding, in_order
from laasite.model.language import Language, speaking, spoken
from laasite.model.origin import Text
from laasite.model.prose import texts_of
from laasite.model.report import Report
from laasite.model.short_codes import CODE
from laasite.pages.plan import Plan, references, references_to
from laasite.render.markdown import Rendered, render_markdown
from laasite.render.quoting import Quote, nothing_to_quote
from laasite.render.terms import Terms, terms_of
from laasite.spread import ALONE, Workers, all_remembered


@dataclass(frozen=True, slots=True)
class Texts:
    """The rendered texts by what was typed, with everything that was wrong in them."""

    rendered: Mapping[Text, Rendered]
    findings: tuple[Finding, ...]

    def on_page(self, text: Text, here: str, heading: int) -> Markup:
        """A text of the report for the page at `here`, its highest heading on level `heading`."""
        return self.rendered[text].on_page(here, heading) if text else Markup("")


def render_texts(
    report: Report,
    plan: Plan,
    quote: Quote = nothing_to_quote,
    unread: Iterable[tuple[str, str]] = frozenset(),
    memo: Memo = FORGETFUL,
    workers: Workers = ALONE,
) -> Texts:
    """Render every text of the report; `quote` says what the short codes in them stand for.

    `unread` are the things, by kind and id, whose files have a mistake in them: a link to one isn't
    at fault. `memo` has the texts that were rendered before; `workers` render the rest.
    """
    pages = {**references_to(unread), **references(plan)}
    terms = terms_of(report.glossary)
    texts = list(dict.fromkeys(text for text in texts_of(report) if text))
    about = _digest((sorted(pages.items()), report.glossary))
    # What a short code says comes from the whole report.
    keys = [None if CODE.search(one.markdown) else ("text", (one, about)) for one in texts]
    make = partial(_rendered, pages, quote, terms, spoken())
    made = all_remembered(memo, keys, texts, partial(workers.map, make))
    rendered = dict(zip(texts, made, strict=True))
    found = [finding for one in rendered.values() for finding in one.findings]
    return Texts(rendered, in_order(found))


def _rendered(
    pages: Mapping[str, str],
    quote: Quote,
    terms: Terms,
    language: Language,
    texts: Sequence[Text],
) -> list[Rendered]:
    with speaking(language):
        return [render_markdown(text, pages, quote, terms) for text in texts]


def _digest(inputs: object) -> str:
    """A short name for inputs that are the same for every text."""
    return sha256(repr(inputs).encode()).hexdigest()
