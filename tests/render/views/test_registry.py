"""Each kind of page finds its view, and none is imported before its first page is made."""

from __future__ import annotations

import subprocess
import sys
from typing import get_type_hints

import pytest

from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.views.registry import VIEWS, WHERE

LOADED = """\
import sys
import laasite.pipeline
from laasite.render.views.registry import VIEWS, WHERE
assert len(VIEWS) == len([kind for kind in VIEWS if kind in VIEWS])
modules = {f"laasite.render.views.{place.partition('.')[0]}" for place in WHERE.values()}
print(*sorted(modules & set(sys.modules)))
"""


@pytest.mark.parametrize("kind", WHERE, ids=lambda kind: kind.value)
def test_a_view_is_made_of_a_desk_alone(kind: PageKind) -> None:
    """Nothing but this holds the names in the registry to functions that there are."""
    hints = get_type_hints(VIEWS[kind])
    assert isinstance(hints.pop("return"), type)
    assert list(hints.values()) == [Desk]


def test_a_kind_without_a_view_is_none() -> None:
    """What stands in the plan only for other pages to lead to has none."""
    without = [kind for kind in PageKind if kind not in VIEWS]
    assert set(without) | set(VIEWS) == set(PageKind)
    for kind in without:
        with pytest.raises(KeyError):
            VIEWS[kind]


def test_what_makes_no_page_imports_no_view() -> None:
    """A check, and a build in which little changed, begin earlier by all that they don't need.

    The words of the glossary stand on any page, so the module of its page is there.
    """
    said = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["laasite.render.views.glossary"]
