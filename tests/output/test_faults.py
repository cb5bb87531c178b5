"""Every call that changes the disk fails, or is the last one made, at each of its occurrences.

Whatever happens, the old site or the new stands in whole, and the next build succeeds.
"""

from __future__ import annotations

import errno
import inspect
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import pytest

from laasite.model.artifacts import Artifact
from laasite.output import disk, native
from laasite.output.errors import DiskFault
from laasite.output.publish import publish, repair
from tests.output.sites import FACTS, NEW, OLD, beside, standing, whole


class Killed(BaseException):
    """Stands for the end of the process: nothing that catches errors may catch it."""


class Mode(Enum):
    """What goes wrong: one call, every call from then on, or the process ends."""

    ONCE = "once"
    FROM_THEN_ON = "from then on"
    KILLED = "killed"


CALLS = {
    name: call
    for name, call in vars(disk).items()
    if inspect.isfunction(call) and call.__module__ == disk.__name__ and not name.startswith("_")
}


@dataclass
class Disk:
    """Stands before every call of `disk`, counts them, and lets the one numbered `at` go wrong."""

    at: int
    mode: Mode
    can_exchange: bool
    made: list[str] = field(default_factory=list)

    def stand_before(self, name: str) -> Callable[..., object]:
        """The call of that name, gone wrong if its turn has come."""

        def call(*arguments: object) -> object:
            self.made.append(name)
            number = len(self.made) - 1
            if number == self.at or (number > self.at and self.mode is not Mode.ONCE):
                self._go_wrong(name, arguments)
            if name == "exchange" and not self.can_exchange:
                raise OSError(errno.ENOSYS, "Function not implemented")
            return CALLS[name](*arguments)

        return call

    def _go_wrong(self, name: str, arguments: tuple[object, ...]) -> None:
        """Fail as a full disk does: after half of a write, and closing files all the same."""
        if name == "close":
            CALLS[name](*arguments)
        if name == "write":
            descriptor, data, path = arguments
            assert isinstance(data, memoryview)
            CALLS[name](descriptor, data[: len(data) // 2], path)
        if self.mode is Mode.KILLED:
            raise Killed
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a path")


def attempt(build: Path, artifacts: tuple[Artifact, ...], faulty: Disk) -> str:
    """Publish on the faulty disk and say how it ended: `published`, `killed`, or the message."""
    with pytest.MonkeyPatch.context() as patched:
        for name in CALLS:
            patched.setattr(disk, name, faulty.stand_before(name))
        try:
            publish(artifacts, build, FACTS)
        except DiskFault as told:
            return str(told)
        except Killed:
            return "killed"
    return "published"


def check_outcome(build: Path, old: dict[str, bytes], faulty: Disk, ended: str) -> None:
    """Hold that one whole site stands, or for an instant of two renames, waits to be put back."""
    waits = not build.exists() and build.with_name(".build.laasite-old").exists()
    if waits:
        assert not faulty.can_exchange
        assert faulty.mode is not Mode.ONCE
        assert ended == "killed" or "the next build puts it back" in ended
        repair(build)
    stands = standing(build) if build.exists() else {}
    assert stands in (old, whole(NEW))
    if ended == "published" or "The new site stands" in ended:
        assert stands == whole(NEW)
    if "is as it was" in ended or "Nothing was published" in ended:
        assert stands == old


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("can_exchange", [True, False])
@pytest.mark.parametrize("before", ["nothing", "empty", "site"])
def test_a_fault_at_any_call_leaves_a_whole_site(
    tmp_path: Path, before: str, can_exchange: bool, mode: Mode
) -> None:
    """Each call in turn goes wrong, until a build makes fewer calls than that."""
    old = whole(OLD) if before == "site" else {}
    gone_wrong, ended, at = set[str](), "", -1
    while True:
        at += 1
        build = tmp_path / str(at) / "build"
        build.parent.mkdir()
        if before == "site":
            publish(OLD, build, FACTS)
        elif before == "empty":
            build.mkdir()
        faulty = Disk(at, mode, can_exchange)
        ended = attempt(build, NEW, faulty)
        if len(faulty.made) <= at:
            break
        gone_wrong.add(faulty.made[at])
        check_outcome(build, old, faulty, ended)
        publish(NEW, build, FACTS)
        assert standing(build) == whole(NEW)
        assert beside(build) == []
    assert ended == "published"
    if before == "site":
        assert gone_wrong == set(CALLS)


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_fault_while_putting_right_what_a_kill_left_loses_nothing(
    tmp_path: Path, can_exchange: bool
) -> None:
    """A build killed at any call, and the next one killed at any of its first calls, as well."""
    first = 0
    while True:
        probe = Disk(first, Mode.KILLED, can_exchange)
        for second in range(12):
            build = tmp_path / f"{first}-{second}" / "build"
            build.parent.mkdir()
            publish(OLD, build, FACTS)
            probe = Disk(first, Mode.KILLED, can_exchange)
            attempt(build, NEW, probe)
            attempt(build, NEW, Disk(second, Mode.KILLED, can_exchange))
            repair(build)
            assert standing(build) in (whole(OLD), whole(NEW))
            assert beside(build) == []
        if len(probe.made) <= first:
            return
        first += 3


def test_a_site_cut_short_while_being_deleted_is_never_put_back(tmp_path: Path) -> None:
    """Somebody deletes the new site after a kill: what is put back is whole, or nothing is."""
    at, faulty = -1, Disk(0, Mode.KILLED, can_exchange=False)
    while len(faulty.made) > at:
        at += 1
        build = tmp_path / str(at) / "build"
        build.parent.mkdir()
        publish(OLD, build, FACTS)
        faulty = Disk(at, Mode.KILLED, can_exchange=False)
        attempt(build, NEW, faulty)
        if build.exists():
            shutil.rmtree(build)
        repair(build)
        assert not build.exists() or standing(build) == whole(OLD)
        assert beside(build) == []


def test_without_a_call_for_the_whole_disk_each_new_file_is_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the exchange every written file and every folder is on the disk; shared ones were."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    synced: list[str] = []

    def missing(_: int) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    def note(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))

    monkeypatch.setattr(native, "sync_disk", missing)
    monkeypatch.setattr(os, "fsync", note)
    publish(NEW, build, FACTS)
    new = [f".build.laasite-new{name}" for name in ("", "/more", "/sub", "/manifest.json")]
    new += [f".build.laasite-new/{name}.html" for name in ("index", "more/a", "sub/one")]
    assert sorted(synced[:-1]) == sorted(str(tmp_path / name) for name in new)
    assert synced[-1] == str(tmp_path)
