"""What is kept back from the site though everyone can read it in the repository."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from laasite.model.findings import Finding
from laasite.pipeline import Order, build_site
from tests.site.sites import MINIMAL, Change, added, copied, exchanged, written

TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
NOON = datetime(2006, 9, 1, 12, tzinfo=UTC)
SECRET = "xylophone"  # noqa: S105 - a word that isn't one


def page(front: str) -> Change:
    """A page with these keys."""
    text = f"---\ntitle: The {SECRET}\n{front}\n---\nWords.\n"
    return lambda root: written(root, "content/pages/plan.md", text)


def row(text: str) -> Change:
    """A row of figures."""
    return lambda root: added(root, FIGURES, text)


def entry(text: str) -> Change:
    """A key of a target."""
    return lambda root: exchanged(root, TREES, "commitments:\n", f"{text}commitments:\n")


def draft_target(root: Path) -> None:
    """A target that is a draft, with a figure that says a day long past."""
    exchanged(root, TREES, "title: ", "draft: true\ntitle: ")


CHANGED = f"changes:\n  - date: 2006-10-01\n    kind: wording\n    was: {{ promise: {SECRET} }}\n"

EXPOSED: Mapping[str, Change] = {
    "a figure to come": row(f"2005/06,231,,2006-10-01,new data,{SECRET},,yes\n"),
    "a figure without a day": row(f"2006/07,231,,,,,{SECRET},yes\n"),
    "a page to come": page("published: 1 October 2006"),
    "an update to come": lambda root: written(
        root,
        "content/progress/2005-to-2006/trees.md",
        f"---\nperiod: 2005/06\npublished: 1 October 2006\n---\n## What happened\n{SECRET}\n",
    ),
    "a second opinion to come": entry(
        f"second_opinions:\n  - by: Audit\n    view: {SECRET}\n    date: 1 October 2006\n"
        "    published: 1 October 2006\n"
    ),
    "a change to come": entry(f"{CHANGED}    reason: {SECRET}\n"),
    "the figures of a draft target": draft_target,
}
HARMLESS: Mapping[str, Change] = {
    "a draft of words": page("draft: true"),
    "a row for a figure that isn't there": row("2006/07,,,,,,,yes\n"),
    "what came out since": row("2005/06,231,,2006-08-15,new data,More,,yes\n"),
    "an announcement": lambda root: added(
        root, "site.yaml", "releases:\n  - period: 2006/07\n    published: 18 May 2007\n"
    ),
}


@pytest.fixture
def site(tmp_path: Path) -> Callable[[str, Change], tuple[Finding, ...]]:
    """What a build says of the smallest site with one thing changed, its repository public."""

    def told(public: str, change: Change) -> tuple[Finding, ...]:
        root = copied(MINIMAL, tmp_path / "site")
        added(root, "site.yaml", public)
        change(root)
        found = build_site(Order(root, NOON, date(2006, 7, 31))).findings
        return tuple(one for one in found if one.rule.code == "LAA830")

    return told


Told = Callable[[str, Change], tuple[Finding, ...]]


@pytest.mark.parametrize("what", EXPOSED)
def test_what_is_under_embargo_is_refused_in_a_public_repository(what: str, site: Told) -> None:
    """Once for each, without a word of what it says."""
    found = site("repository_is_public: true\n", EXPOSED[what])
    assert found
    assert len({one.place for one in found}) == len(found)
    assert not any(SECRET in str(one) for one in found)


@pytest.mark.parametrize("what", HARMLESS)
def test_what_harms_nobody_is_not(what: str, site: Told) -> None:
    """A draft of words, an announcement, and what came out after the day of the build."""
    assert site("repository_is_public: true\n", HARMLESS[what]) == ()


@pytest.mark.parametrize("public", ["repository_is_public: false\n", ""])
def test_in_a_private_repository_embargoes_are_fine(public: str, site: Told) -> None:
    """And nothing is assumed where it isn't said: a build mustn't give away that there is one."""
    assert site(public, EXPOSED["a figure to come"]) == ()
