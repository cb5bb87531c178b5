"""Each code of a finding has a site that breaks its rule, and is told of it in these words."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from laasite.model.catalogue import catalogue
from laasite.read import folder
from tests.broken_sites import (
    BROKEN,
    MOST_FILES,
    NO_SITE,
    RECIPES,
    broken,
    check,
    expected,
    minimal,
    told,
)

CODES = [code for code in catalogue() if code not in NO_SITE]


@pytest.fixture(autouse=True)
def _closed_to_everybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that nobody may read can't be opened: the superuser, who could, is no officer."""
    read = folder._read

    def refusing(path: str, most: int) -> tuple[bytes, int] | None:
        if Path(path).stat().st_mode & 0o444 == 0:
            raise PermissionError(13, os.strerror(13), path)
        return read(path, most)

    monkeypatch.setattr(folder, "_read", refusing)


@pytest.fixture(autouse=True)
def _fewer_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bound on the number of files is one that a test can pass quickly."""
    monkeypatch.setattr(folder.walk, "__defaults__", (MOST_FILES,))


@pytest.mark.parametrize("code", CODES)
def test_the_broken_site_is_told_of_its_mistake_in_these_words(code: str, tmp_path: Path) -> None:
    """All that is said of the site that breaks a rule is in its `expected.txt`."""
    assert told(check(broken(code, tmp_path / "site"))) == expected(code)


@pytest.mark.parametrize("code", CODES)
def test_one_mistake_makes_one_finding(code: str) -> None:
    """One cause is told once, with its code."""
    lines = expected(code).splitlines()
    assert len(lines) == 1
    assert f" {code}: " in lines[0]


def test_the_smallest_site_has_nothing_wrong_with_it(tmp_path: Path) -> None:
    """So that what is said of a broken site is about what is broken in it."""
    assert check(minimal(tmp_path / "site")) == ()


def test_no_broken_site_is_left_over() -> None:
    """Each folder and each recipe belongs to a rule."""
    folders = {folder.name for folder in BROKEN.iterdir()}
    assert folders == set(CODES)
    assert set(RECIPES) <= folders


def test_codes_without_a_site_are_in_the_catalogue() -> None:
    """A code that no site can bring about is still one of ours."""
    assert set(NO_SITE) <= set(catalogue())
