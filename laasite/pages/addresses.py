"""Where each page and file stands below `build/`: flat files, named for what they tell.

Addresses are paths with `/`, relative to the root of the site. They never change once published;
links between pages are made relative by `relative`, so that an unzipped copy works.
"""

from __future__ import annotations

from functools import lru_cache

HOME = "index.html"
STRATEGIES = "strategies.html"
AGREEMENTS = "agreements.html"
TARGETS = "targets.html"
PARTNERS = "partners.html"
BODIES = "bodies.html"
AREAS = "areas.html"
PLANS = "plans.html"
REVIEWS = "reviews.html"
PAGES = "pages.html"
MONEY = "money.html"
LEADERS = "leaders.html"
BECAME = "became.html"
MEETINGS = "meetings.html"
DECISIONS = "decisions.html"
DECISIONS_TABLE = "decisions.csv"
CONSULTATIONS = "consultations.html"
ENGAGEMENT = "engagement.html"
OBLIGATIONS = "obligations.html"
CHANGES = "changes.html"
CHANGES_FEED = "changes.atom"
CHANGES_TABLE = "changes.csv"
CORRECTIONS = "corrections.html"
CORRECTIONS_FEED = "corrections.atom"
UPDATES_FEED = "updates.atom"
ALL_FIGURES = "figures.csv"
STATUSES_TABLE = "statuses.csv"
DICTIONARY = "data-dictionary.html"
DICTIONARY_TABLE = "data-dictionary.csv"
DATA_PACKAGE = "datapackage.json"
SITE_SCHEMA = "site.schema.json"
DATES = "dates.html"
CALENDAR = "calendar.ics"
GLOSSARY = "glossary.html"
ANNUAL_REPORT = "annual-report.html"
LATE = "late.html"
UNJUDGED = "cannot-be-judged.html"
SECOND_OPINIONS = "second-opinions.html"
ACCESSIBILITY = "accessibility.html"
METHOD = "method.html"
DATA = "data.html"
MANIFEST = "manifest.json"
NOT_FOUND = "404.html"
SEARCH = "search.html"
A_TO_Z = "a-to-z.html"
SEARCH_INDEX = "search"
"""The folder of what the search asks for; only a build with its tool has it."""


def strategy(id: str) -> str:
    """The page of a strategy."""
    return f"strategies/{id}.html"


def monitoring_plan(id: str) -> str:
    """The monitoring plan of a strategy."""
    return f"monitoring/{id}.html"


def theme(strategy: str, id: str) -> str:
    """The page of a theme of a strategy."""
    return f"strategies/{strategy}/{id}.html"


def easy(strategy: str, id: str) -> str:
    """A theme of a strategy in easy words."""
    return f"easy/{strategy}/{id}.html"


def share_image(name: str) -> str:
    """The picture that other sites show beside a link to this one."""
    return f"assets/{name}"


def picture(target: str, part: str | None) -> str:
    """The chart of a target, or of one part of it, as a picture of its own."""
    return f"charts/{target}/{part}.svg" if part else f"charts/{target}.svg"


def objective(key: str) -> str:
    """The page of an objective, from its key `strategy/objective`."""
    strategy, _, id = key.partition("/")
    return f"strategies/{strategy}/objectives/{id}.html"


def agreement(id: str) -> str:
    """The page of an agreement."""
    return f"agreements/{id}.html"


def block(agreement: str, id: str) -> str:
    """The page of a block of an agreement."""
    return f"agreements/{agreement}/{id}.html"


def agreement_statuses(id: str) -> str:
    """The CSV of how every promise of an agreement stands."""
    return f"agreements/{id}.csv"


def feed(page: str) -> str:
    """The feed of what a page tells of, beside it."""
    return page.removesuffix(".html") + ".atom"


def body_calendar(id: str) -> str:
    """The calendar of a body."""
    return f"bodies/{id}.ics"


def choosing(agreement: str) -> str:
    """How the targets of an agreement were chosen: its rules and its long list."""
    return f"choosing/{agreement}.html"


def reward(agreement: str) -> str:
    """The reward of an agreement, and its final account once it has ended."""
    return f"rewards/{agreement}.html"


def schedule(agreement: str) -> str:
    """The indicators of an agreement."""
    return f"schedules/{agreement}.html"


def district(key: str) -> str:
    """An area's view of an agreement, from its key `agreement/area`."""
    return f"schedules/{key}.html"


def memorandum(key: str) -> str:
    """A memorandum of changes, from its key `agreement/2008-06-30`."""
    return f"memoranda/{key}.html"


def fund(id: str) -> str:
    """The page of some money."""
    return f"money/{id}.html"


def priority(key: str) -> str:
    """What became of a priority of a fund, from its key `fund/priority`."""
    return f"became/{key}.html"


def target(id: str) -> str:
    """The page of a target."""
    return f"targets/{id}.html"


def target_figures(id: str) -> str:
    """The CSV of every figure of a target."""
    return f"targets/{id}.csv"


def targets_by_status(slug: str) -> str:
    """The list of targets of one status."""
    return f"targets/status/{slug}.html"


def targets_by_theme(strategy: str, theme: str) -> str:
    """The list of targets of one theme."""
    return f"targets/theme/{strategy}/{theme}.html"


def targets_by_partner(id: str) -> str:
    """The list of targets that a partner leads or contributes to."""
    return f"targets/partner/{id}.html"


def partner(id: str) -> str:
    """The page of a partner."""
    return f"partners/{id}.html"


def body(id: str) -> str:
    """The page of a body."""
    return f"bodies/{id}.html"


def area(id: str) -> str:
    """The page of a place."""
    return f"areas/{id}.html"


def meeting(id: str) -> str:
    """The page of a meeting."""
    return f"meetings/{id}.html"


def paper(key: str) -> str:
    """The page of a paper, from its key `meeting/paper`."""
    return f"meetings/{key}.html"


def attachment(paper: str, name: str) -> str:
    """A file that is attached to a paper, from the paper's key `meeting/paper`."""
    return f"meetings/{paper}/{name}"


def consultation(id: str) -> str:
    """The page of a consultation."""
    return f"consultations/{id}.html"


def questions(consultation: str) -> str:
    """Every question of a consultation."""
    return f"consultations/{consultation}/questions.html"


def review(id: str) -> str:
    """The page of a review of a body's structure."""
    return f"reviews/{id}.html"


def page(id: str) -> str:
    """A page of plain text."""
    return f"pages/{id}.html"


@lru_cache(maxsize=1 << 17)
def relative(to: str, here: str) -> str:
    """The link from the page `here` to the file `to`: `../targets/burglary.html`."""
    path, mark, fragment = to.partition("#")
    there, steps = path.split("/"), here.split("/")[:-1]
    same = next(
        (at for at, step in enumerate(steps) if at + 1 >= len(there) or there[at] != step),
        len(steps),
    )
    return "/".join([".."] * (len(steps) - same) + there[same:]) + mark + fragment
