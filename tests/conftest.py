"""How hypothesis looks for examples: the same each time, unless a longer search is asked for."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Examples come from the test alone, so a run can be repeated; no deadline, for machines differ.
settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
# `make test-all`: many more, and new ones each time; a failure prints what repeats it.
settings.register_profile("thorough", max_examples=2_000, deadline=None, print_blob=True)
settings.load_profile("repeatable")

HEAVY = (
    "test_hostile.py", "test_accessibility.py", "test_all_or_nothing.py", "test_languages.py",
    "test_without_script.py", "test_looks.py", "test_wheel.py", "test_warm.py", "test_search.py",
)  # fmt: skip
"""The modules that take longest: they begin first, so that no worker ends on one alone."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the heavy modules first; all others stay in the random order that they came in."""
    items.sort(key=lambda item: item.path.name not in HEAVY)


@pytest.fixture(scope="session")
def repository() -> Path:
    """The top folder of the checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def laasite_command() -> list[str]:
    """The command line's first words, for tests that run laasite as a process of its own."""
    return [sys.executable, "-m", "laasite"]
