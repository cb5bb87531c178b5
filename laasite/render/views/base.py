"""What every page has: its head, the site round it, and the small things that views are made of."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    text: the words. href: relative to the page; None where there is no page.
    """

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class MenuLink:
    """An entry of the main menu.

    text: its words. href: where it leads. current: whether this page belongs below it.
    """

    text: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class FollowLink:
    """Something to subscribe to on a page.

    text: the words of the link. href: relative to the page. media: the media type of the file.
    """

    text: str
    href: str
    media: str


@dataclass(frozen=True, slots=True)
class Found:
    """How the search finds a page.

    also: other words for it, from its address. weight: how much the words of its text count (1 as
    usual, 0 to 10). trail: what is told of where it belongs. filters: what it can be chosen by, as
    pairs of a filter's name and a value.
    """

    also: str
    weight: str
    trail: str
    filters: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself outside its own content.

    title: for the browser's tab and search engines, without the site's name.
    description: one or two sentences for search engines.
    canonical: the absolute address; None if the site has none.
    breadcrumbs: the trail above the page, from the home page; empty there.
    published: the newest date of anything on the page, in words; None if nothing is dated.
    illustrative: what to say of figures that aren't real; None if all are.
    report: how to tell us of a problem with this page; None if nobody is named.
    script: the relative address of the page's script; None for a page without one.
    follow: the feed and the calendar of the page; empty for most.
    linked_data: what the page is about for programs (JSON-LD), ready to stand in a script element;
    None where there is nothing to tell.
    found: how the search finds the page; None for one that it passes over.
    alternates: the languages of the page with its absolute address in each, and `x-default`; empty
    for a site in one language, or without an address.
    """

    title: str
    description: str
    canonical: str | None
    breadcrumbs: tuple[Link, ...]
    published: str | None
    illustrative: str | None
    report: Link | None
    script: str | None = None
    follow: tuple[FollowLink, ...] = ()
    linked_data: Markup | None = None
    found: Found | None = None
    alternates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """This page in another language.

    text: what the language calls itself. href: relative to the page. tag: as in HTML, `cy`.
    """

    text: str
    href: str
    tag: str


@dataclass(frozen=True, slots=True)
class ShareView:
    """The picture that other sites show beside a link.

    href: its absolute address. alt: what it shows. width, height: in pixels.
    """

    href: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class SiteView:
    """The site as one page sees it; every address is relative to that page.

    title: the site's name. strapline: what it is for. language: of the whole page, as `en-GB`.
    policy: the content policy. home, stylesheet, icon: addresses. menu: the main menu.
    footer: the links at the foot. licence: under which the content may be used.
    feeds: of changes and corrections; empty without an address of the site.
    share: the picture for other sites; None where there is none, or the site has no address.
    frozen: the day at which a demonstration stands still, in words; None for a living site.
    drafts: whether this is a preview that shows what isn't published.
    search: the address of the search page; None on that page itself.
    right_to_left: whether the language is written that way. languages: this page in the other
    languages of the site; empty for a site in one.
    """

    title: str
    strapline: str | None
    language: str
    policy: str
    home: str
    stylesheet: str
    icon: str
    menu: tuple[MenuLink, ...]
    footer: tuple[Link, ...]
    licence: str
    frozen: str | None
    drafts: bool
    search: str | None
    feeds: tuple[Link, ...] = ()
    share: ShareView | None = None
    right_to_left: bool = False
    languages: tuple[LanguageLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """How something stands, as a word with a shape and a colour.

    word: what is read. slug: names the shape and the colour (`off-track`).
    """

    word: str
    slug: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of a summary list: what it is, what it says, and where that leads.

    name: what it is. words: what it says, before any links. links: the things it names.
    """

    name: str
    words: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A plain table: the first cell of each row names the row.

    caption: what it shows. columns: headings. rows: cells as text, as many as columns.
    numbers: the positions of columns that hold numbers, which stand to the right.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class TextView:
    """A text under a heading of its own.

    title: the heading. html: the text, already harmless.
    """

    title: str
    html: Markup
