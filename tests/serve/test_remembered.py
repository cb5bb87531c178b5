"""What the preview remembers from round to round: it saves work, and changes not one byte."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from laasite.memo import Key
from laasite.model.findings import Finding
from laasite.pipeline import Order, build_site, show_site
from laasite.render.environment import rendered
from laasite.render.views.registry import VIEWS
from laasite.serve.preview import Files, Kind, Preview
from tests.serve.builders import NOW
from tests.site.many import many_targets
from tests.site.sites import ENGLISH, copied

TREES = "content/targets/trees.md"
FIGURES = "content/progress/target-3.csv"
TARGET = "content/targets/target-3.md"
FIRE = """---
title: Littleton Fire Brigade
role: partner
sector: fire
illustrative: true
posts:
  chief:
    title: Chief Officer
---
"""
BLOCKS = 'blocks: [{ id: safer, "title": Safer }]\n'
TERM = "\ncanopy:\n  means: The leaves of the trees over a road\n"


def _swapped(path: str, old: str, new: str) -> Callable[[Path], None]:
    """An edit that puts one phrase in the place of another, and back the next time."""

    def edit(root: Path) -> None:
        file = root / path
        text = file.read_text(encoding="utf-8")
        there, then = (old, new) if old in text else (new, old)
        assert there in text, path
        file.write_text(text.replace(there, then), encoding="utf-8")

    return edit


def _toggled(path: str, text: str) -> Callable[[Path], None]:
    """An edit that adds a file, and takes it away the next time."""

    def edit(root: Path) -> None:
        file = root / path
        if file.exists():
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")

    return edit


def _explained(root: Path) -> None:
    """Adds a word to the glossary, or takes it out again."""
    file = root / "content/glossary.yaml"
    text = file.read_text(encoding="utf-8")
    more = text.replace(TERM, "") if TERM in text else text.rstrip("\n") + TERM
    file.write_text(more, encoding="utf-8")


EDITS: tuple[Callable[[Path], None], ...] = (
    _swapped(TREES, "More trees", "Many more trees"),
    _swapped(TARGET, "told us.", "said [[value trees]] of [it](targets/trees)."),
    _swapped(FIGURES, "2005/06,", "2005/06,1"),
    _swapped(FIGURES, "yes\n", "no\n"),
    _swapped("content/glossary.yaml", "means: ", "means:  In short, "),
    _toggled(
        "content/pages/new.md", "---\ntitle: New\nillustrative: true\n---\nA canopy. The LAA.\n"
    ),
    _toggled("content/pages/slip.md", "---\ntitle: [\n---\n"),
    _swapped("site.yaml", "title: ", "title: Our "),
    _explained,
    _swapped(TARGET, "decimals: 1", "decimals: 2"),
    _swapped("content/agreements/laa.md", "title: ", "title: The "),
    _swapped(FIGURES, ",2005-05-20", "0,2005-05-20"),
    _swapped("content/agreements/laa.md", "---\ntitle", f"---\n{BLOCKS}title"),
    _swapped(TARGET, "laa\n    kind: local", "laa\n    block: safer\n    kind: local"),
    _toggled("content/partners/fire.md", FIRE),
    _swapped(TARGET, "lead: [council]", "lead: [fire]"),
    _swapped(TARGET, "recorded\n    base", "recorded\n    leader: fire/chief\n    base"),
    _toggled("content/pages/desk.md", "---\ntitle: Desk (add)\n---\nRing 020 7946 0999.\n"),
)
"""What is done to the site, by turns: words, codes, figures, terms, files that come, go, break;
and what is referred to comes and goes, while the target that refers to it is left alone."""


def cold(root: Path, *, everything: bool) -> tuple[Files | None, tuple[Finding, ...]]:
    """The site as it is built by a process that remembers nothing, and what it finds."""
    built = build_site(Order(root, NOW, everything=everything))
    if built.artifacts is None:
        return None, built.findings
    return {one.path: one.data for one in built.artifacts}, built.findings


def edited(root: Path, turns: int, seed: int) -> None:
    """Edit a site by turns, and hold what is served against a cold build each time."""
    chance = random.Random(seed)
    everything = chance.random() < 0.5
    preview = Preview(root, lambda: NOW, everything=everything)
    for turn in range(turns):
        chance.choice(EDITS)(root)
        outcome = preview.rebuild()
        if chance.random() < 0.3:
            preview.ahead()
        served = outcome.files if outcome.kind is Kind.SITE else None
        told = outcome.findings
        assert (served, told) == cold(root, everything=everything), (seed, turn)


def test_what_is_served_after_edits_is_what_a_cold_build_gives(tmp_path: Path) -> None:
    """A few edits in a row; the campaign makes many."""
    edited(many_targets(tmp_path / "site", 4), 6, 5)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
def test_many_edits(tmp_path: Path, seed: int) -> None:
    """In any order, with drafts and without."""
    edited(many_targets(tmp_path / "site", 5), 25, seed)


def test_a_page_whose_view_is_unchanged_is_not_rendered_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a change in one text only the pages that show it are, and only once asked for."""
    root = many_targets(tmp_path / "site", 6)
    made: list[str] = []

    def counted(environment: Any, template: str, **views: object) -> str:
        made.append(template)
        return rendered(environment, template, **views)

    monkeypatch.setattr("laasite.render.site.rendered", counted)
    preview = Preview(root, lambda: NOW)
    files = preview.rebuild().files
    assert made == []
    assert len(files["index.html"]) > len(made) == 1
    assert len([path for path in dict(files) if path.endswith(".html")]) == len(made)
    made.clear()
    dict(preview.rebuild().files)
    assert made == []
    EDITS[1](root)
    dict(preview.rebuild().files)
    assert made == ["pages/target.html"]


def test_every_view_can_be_remembered(tmp_path: Path) -> None:
    """Views can be compared, and what is equal in them is printed alike: no Decimal, no float."""
    root = copied(ENGLISH, tmp_path / "site")
    seen: list[object] = []
    memo = _Watching(seen)
    shown = show_site(Order(root, NOW.replace(year=2027), memo=memo)).shown
    assert shown is not None
    assert all(shown[path] for path in shown)
    assert len(seen) > len(VIEWS) / 2
    assert {type(leaf).__name__ for view in seen for leaf in _leaves(view)} <= {
        "str", "Markup", "int", "bool", "NoneType",
    }  # fmt: skip


class _Watching:
    """A store that keeps nothing, and notes the views that pages are made of."""

    def __init__(self, seen: list[object]) -> None:
        self.seen = seen

    def get(self, key: Key) -> object | None:
        """None; a key that can't be hashed is an error."""
        hash(key)
        if key[0] == "page":
            self.seen.append(key[1])
        return None

    def put(self, key: Key, value: object) -> None:
        """Keep nothing."""


def _leaves(view: object) -> Iterator[object]:
    """Every single value of a view."""
    if is_dataclass(view):
        for one in fields(view):
            yield from _leaves(getattr(view, one.name))
    elif isinstance(view, Enum):
        yield from _leaves(view.value)
    elif isinstance(view, tuple | frozenset):
        for part in view:
            yield from _leaves(part)
    else:
        yield view
