"""Work spread over processes gives the same bytes, whoever does it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from laasite.memo import InMemory
from laasite.pipeline import Order, build_site
from laasite.spread import ALONE, Workers, all_remembered
from tests.bench.sources import sketches, written_site
from tests.site.sites import Files

NOW = datetime(2027, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of seven targets, with figures, texts and lists."""
    return written_site(tmp_path_factory.mktemp("spread") / "site", sketches(7))


@pytest.fixture(scope="module")
def alone(site: Path) -> Files:
    """The site as one process makes it."""
    return _files(site, ALONE)


@pytest.mark.parametrize("number", [2, 4])
def test_two_and_four_workers_make_the_bytes_that_one_makes(
    site: Path, alone: Files, number: int
) -> None:
    assert _files(site, Workers(number, least=1)) == alone


def test_an_executor_of_another_kind_makes_the_same_bytes(site: Path, alone: Files) -> None:
    with ThreadPoolExecutor(1) as threads:
        assert _files(site, Workers(2, threads, least=1)) == alone


@pytest.mark.long
def test_an_executor_that_sends_the_work_to_other_processes_makes_the_same_bytes(
    site: Path, alone: Files
) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert _files(site, Workers(2, pool, least=1)) == alone


@pytest.mark.long
def test_a_cluster_of_dask_makes_the_same_bytes(site: Path, alone: Files, tmp_path: Path) -> None:
    """As docs/performance.md shows it, on a cluster of this machine alone."""
    with (
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=tmp_path,
        ) as cluster,
        Client(cluster) as client,
    ):
        assert _files(site, Workers(2, client.get_executor(), least=1)) == alone


def test_what_is_made_stands_in_the_order_of_the_things() -> None:
    assert Workers(3, least=1).map(_squares, range(100)) == [one * one for one in range(100)]


def test_a_fault_in_a_worker_is_told_as_it_would_be_here() -> None:
    with pytest.raises(ZeroDivisionError):
        Workers(2, least=1).map(_shares, [1, 0])


def test_few_things_are_worth_no_process() -> None:
    assert not Workers(4).wanted(5)
    assert not ALONE.wanted(5_000)
    assert Workers(4).wanted(5_000)


def test_what_is_remembered_is_not_made_again_and_what_has_no_key_always_is() -> None:
    memo, made = InMemory(), list[int]()

    def make(things: Sequence[int]) -> list[int]:
        made.extend(things)
        return _squares(things)

    keys = [("square", 1), None, ("square", 3)]
    assert all_remembered(memo, keys, [1, 2, 3], make) == [1, 4, 9]
    assert all_remembered(memo, keys, [1, 2, 3], make) == [1, 4, 9]
    assert made == [1, 2, 3, 2]


def _squares(things: Sequence[int]) -> list[int]:
    return [one * one for one in things]


def _shares(things: Sequence[int]) -> list[float]:
    return [1 / one for one in things]


def _files(site: Path, workers: Workers) -> Files:
    built = build_site(Order(site, NOW, workers=workers))
    assert built.artifacts is not None, built.findings
    return {one.path: one.data for one in built.artifacts}
