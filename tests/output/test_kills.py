"""A process that publishes is killed at random instants: one whole site stands each time."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from laasite.output.errors import OutputBusy
from laasite.output.publish import publish, repair
from tests.output.sites import FACTS, beside, large, standing, whole

A, B = large("A"), large("B")


@contextmanager
def alternating(repository: Path, build: Path, how: str) -> Iterator[subprocess.Popen[str]]:
    """A process that publishes until it is killed; it has said its first word."""
    command = [sys.executable, "-m", "tests.output.alternate", str(build), how]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=repository, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def time_of_publishing(build: Path) -> float:
    """How many seconds one publishing takes here, about."""
    began = time.perf_counter()
    for site in (A, B, A, B):
        publish(site, build, FACTS)
    return (time.perf_counter() - began) / 4


def campaign(repository: Path, build: Path, how: str, kills: int) -> int:
    """Kill that many times, hold what must hold, and say how many hit a tree being laid."""
    chance, span, midway = random.Random(kills), 3 * time_of_publishing(build), 0
    for number in range(kills):
        with alternating(repository, build, how):
            # One instant in each of `kills` equal parts of the span.
            time.sleep(span * (number + chance.random()) / kills)
        midway += bool(beside(build))
        if how == "rename":
            repair(build)
        assert standing(build) in (whole(A), whole(B))
        publish(A, build, FACTS)
        assert standing(build) == whole(A)
        assert beside(build) == []
    return midway


def test_fifty_kills_leave_a_whole_site_each_time(repository: Path, tmp_path: Path) -> None:
    """At once after each kill exactly one site stands, and the next build succeeds."""
    assert campaign(repository, tmp_path / "build", "exchange", 50) > 10


def test_kills_between_two_renames_are_put_right(repository: Path, tmp_path: Path) -> None:
    """Where folders can't be exchanged, one whole site stands after `repair`."""
    assert campaign(repository, tmp_path / "build", "rename", 8) > 1


@pytest.mark.long
@pytest.mark.parametrize("how", ["exchange", "rename"])
def test_five_hundred_kills(repository: Path, tmp_path: Path, how: str) -> None:
    """The same, until chance has had its say."""
    assert campaign(repository, tmp_path / "build", how, 500) > 100


def test_two_builds_at_once_do_not_mix(repository: Path, tmp_path: Path) -> None:
    """The second is told to wait and changes nothing; a killed build holds nothing."""
    build = tmp_path / "build"
    publish(B, build, FACTS)
    with alternating(repository, build, "hold"):
        with pytest.raises(OutputBusy, match="Wait until it has ended"):
            publish(A, build, FACTS)
        with pytest.raises(OutputBusy):
            repair(build)
        assert standing(build) == whole(B)
        assert beside(build) == [".build.laasite-new"]
    publish(A, build, FACTS)
    assert standing(build) == whole(A)
    assert beside(build) == []


def test_the_build_that_was_first_is_not_disturbed(repository: Path, tmp_path: Path) -> None:
    """While another is refused, the one that holds the folder finishes its site."""
    build = tmp_path / "build"
    with alternating(repository, build, "hold") as first:
        with pytest.raises(OutputBusy):
            publish(B, build, FACTS)
        assert first.communicate("")[0] == ""
        assert first.returncode == 0
    assert standing(build) == whole(A)
