"""Where each page and file stands below `build/`: flat files, named for what they tell.

Addresses are paths with `/`, relative to the root of the site. They never change once published;
links between pages are made relative by `relative`, so that an unzipped copy works.
"""

from __future__ import annotations

import posixpath

HOME = "index.html"
STRATEGIES = "strategies.html"
AGREEMENTS = "agreements.html"
TARGETS = "targets.html"
PARTNERS = "partners.html"
BODIES = "bodies.html"
PAGES = "pages.html"
GLOSSARY = "glossary.html"
LATE = "late.html"
ACCESSIBILITY = "accessibility.html"
METHOD = "method.html"
NOT_FOUND = "404.html"


def strategy(id: str) -> str:
    """The page of a strategy."""
    return f"strategies/{id}.html"


def theme(strategy: str, id: str) -> str:
    """The page of a theme of a strategy."""
    return f"strategies/{strategy}/{id}.html"


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


def page(id: str) -> str:
    """A page of plain text."""
    return f"pages/{id}.html"


def relative(to: str, here: str) -> str:
    """The link from the page `here` to the file `to`: `../targets/burglary.html`."""
    path, mark, fragment = to.partition("#")
    return posixpath.relpath(path, posixpath.dirname(here) or ".") + mark + fragment
