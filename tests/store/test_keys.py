"""Every part of what a thing is kept under is needed: without it some edit shows what is old.

So the edits of `test_warm.py` are held to be able to tell, and keys to hold no more than they must.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from laasite.cli.faults import Exit
from laasite.memo import Key
from laasite.render import apart
from laasite.store.kept import Kept
from tests.site.sites import exchanged
from tests.store.builds import CLOCK, cold, pages
from tests.store.test_warm import ALL_EDITS, TARGET, themed
from tests.trust.inside import run

pytestmark = pytest.mark.long

Left = Callable[[Any], Any]
"""What is told, with a part of it left out."""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: Path) -> Path:
    """A small site in which a text quotes a figure, and uses a word of the glossary."""
    root = themed(tmp_path, monkeypatch, repository)
    exchanged(root, TARGET, "told us.", "told us. The LAA and a canopy: [[value trees]].")
    return root


def _without(*path: int, of: int) -> Left:
    """Leaves out what stands at a place within a tuple of so many parts, or within those."""

    def left(told: Any) -> Any:
        return _left(told, path) if isinstance(told, tuple) and len(told) == of else told

    return left


def _left(told: Any, path: tuple[int, ...]) -> Any:
    first, *rest = path
    inner = _left(told[first], tuple(rest)) if rest else None
    return (*told[:first], inner, *told[first + 1 :])


NAMES: dict[str, Left] = {
    "of a target: what is common to all": _without(0, of=4),
    "of a target: how it is judged": _without(1, of=4),
    "of a target: its texts as HTML": _without(3, of=4),
    "of its judgement: the target": _without(0, of=5),
    "of all: what is common": _without(0, of=3),
    "of all: each target": _without(1, of=3),
}
"""Parts of the names of targets and of all (`render/apart.py`).

Left out here is what follows from other parts: the commitments, ratings, past and gaps of a target
from itself and what is common; counts, the tally, dates, texts that quote and what was changed from
all of those; what was written of a target from its HTML, but for signs that nobody sees.
"""

KEYS: dict[str, tuple[str, tuple[tuple[int, ...], ...]]] = {
    "of a page: its name": ("page", ((0,),)),
    "of a page: how it looks": ("page", ((1, 0),)),
    "of a page: which it is": ("page", ((1, 1),)),
    "of a text: the text": ("text", ((0,),)),
    "of a text: pages and terms": ("text", ((1,),)),
    "of a past: what all rest on": ("history", ((0,),)),
    "of a past: the target, now and then": ("history", ((1, 0), (1, 1), (1, 2))),
    "of pictures: their name": ("pictures", ((0,),)),
}
"""Parts of the keys of each kind of thing. A target and what was typed of it tell each other."""


def _shows_what_is_old(root: Path) -> bool:
    """Whether after some edit, made alone, a warm build isn't the cold one, or can't be made."""
    before = root.parent / "before"
    shutil.copytree(root, before)
    return any(_is_old(root, before, edit) for edit in ALL_EDITS)


def _is_old(root: Path, before: Path, edit: Callable[[Path], None]) -> bool:
    """The same of one edit, made to the site as it was; its store is that of the edits so far."""
    for name in ("content", "templates"):
        shutil.rmtree(root / name, ignore_errors=True)
    shutil.copytree(before, root, dirs_exist_ok=True)
    _built(root)
    edit(root)
    expected = cold(root)
    return expected is not None and (_built(root) != Exit.FINE or pages(root) != expected)


def _built(root: Path) -> int:
    words = ("build", "--no-search", "--source", root, "-d", root / "build")
    return run(*words, clock=CLOCK).code


@pytest.mark.parametrize("what", NAMES)
def test_each_part_of_a_name_is_needed(what: str, site: Path) -> None:
    digest = apart._digest
    with patch.object(apart, "_digest", lambda told: digest(NAMES[what](told))):
        assert _shows_what_is_old(site), what


@pytest.mark.parametrize("what", KEYS)
def test_each_part_of_a_key_is_needed(what: str, site: Path) -> None:
    kind, paths = KEYS[what]
    name = Kept._name

    def left(self: Kept, key: Key) -> bytes:
        told: Any = key[1]
        for path in paths if key[0] == kind else ():
            told = _left(told, path)
        return name(self, (key[0], told))

    with patch.object(Kept, "_name", left):
        assert _shows_what_is_old(site), what


def test_with_all_parts_no_edit_shows_what_is_old(site: Path) -> None:
    """Each edit alone, there and back again."""
    assert not _shows_what_is_old(site)
