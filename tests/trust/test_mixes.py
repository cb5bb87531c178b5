"""Whatever is hidden, in any mix: the site is the one in which it never was."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.site.sites import made
from tests.trust.mixes import BASES, CANARY, DAY, HIDDEN, HOW, LISTED_ONCE, never

Mix = tuple[tuple[str, int, str], ...]

NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""Each example builds a site: a failure is told as it was found, not after minutes of shrinking."""
CHECKS = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


@st.composite
def mixes(draw: st.DrawFn) -> Mix:
    """Some hidden things: which, the number of each, and how it is hidden."""
    one = st.tuples(st.sampled_from(sorted(HIDDEN)), st.integers(1, 3), st.sampled_from(HOW))
    drawn = draw(st.lists(one, min_size=1, max_size=12))
    return tuple({(what if what in LISTED_ONCE else (what, n)): (what, n, how)
                  for what, n, how in drawn}.values())  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the sites without anything hidden lie."""
    return tmp_path_factory.mktemp("never")


def hold(base: str, mix: Mix, folder: Path) -> None:
    """Every byte of every file is the same, and no trace is left."""
    with TemporaryDirectory() as place:
        root = BASES[base](Path(place) / "site")
        for what, n, how in mix:
            HIDDEN[what](root, n, how)
        files = made(root, DAY).files
    without = never(base, folder)
    assert sorted(files) == sorted(without)
    assert [path for path in files if files[path] != without[path]] == []
    assert not any(CANARY.encode() in data.lower() for data in files.values())


@settings(max_examples=4, phases=NO_SHRINKING, suppress_health_check=CHECKS)
@given(base=st.sampled_from(sorted(BASES)), mix=mixes())
def test_a_mix_of_hidden_things_changes_no_byte(base: str, mix: Mix, folder: Path) -> None:
    """A few mixes on every run."""
    hold(base, mix, folder)


@pytest.mark.long
@settings(max_examples=300, phases=NO_SHRINKING, suppress_health_check=CHECKS)
@given(base=st.sampled_from(sorted(BASES)), mix=mixes())
def test_many_mixes_of_hidden_things_change_no_byte(base: str, mix: Mix, folder: Path) -> None:
    """Hundreds of mixes in the long run."""
    hold(base, mix, folder)


@pytest.mark.parametrize("how", ["draft: true", "published: 2006-08-01"])
def test_everything_at_once(how: str, folder: Path) -> None:
    """One of each kind, so that no kind is left to chance."""
    hold("rich", tuple((what, 1, how) for what in HIDDEN), folder)


def test_each_would_be_seen_if_it_were_not_hidden(tmp_path: Path) -> None:
    """A preview shows them; so the tests above don't pass by hiding what never shows."""
    for base in BASES:
        root = BASES[base](tmp_path / base)
        for what in ("page", "target", "figure", "opinion", "post", "word", "objective", "event"):
            HIDDEN[what](root, 1, "draft: true")
        files = made(root, DAY, everything=True).files
        assert sum(CANARY.encode() in data.lower() for data in files.values()) > 8
