"""Publishes a site: lay it beside the present one, exchange the two, delete the former.

At each instant, and whatever fails, the old site or the new stands in the folder in whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.output import disk
from laasite.output.errors import OutputError, disk_fault, shown
from laasite.output.listing import exists
from laasite.output.lock import held
from laasite.output.manifest import Facts, manifest_of
from laasite.output.place import NOTHING_PROTECTED, Place, Present, Protected, place_at, present_at
from laasite.output.stage import Staged, extend, seal, stage
from laasite.output.swap import confirm, recover, swap, tidy

# Makes further files from the staged tree, which it may read and must not write to.
Finisher = Callable[[Path], Iterable[Artifact]]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: how many files were written, reused as they stood, and removed.

    The manifest isn't counted. `litter`: files of the system's that went with the old site.
    `leftover`: the folder of the old site, if it could not be deleted; the next build tries again.
    `unreleased`: whether the old site was a release, which the new one isn't yet.
    """

    written: int
    reused: int
    removed: int
    litter: tuple[str, ...] = ()
    leftover: Path | None = None
    unreleased: bool = False


def publish(
    artifacts: Iterable[Artifact],
    destination: Path,
    facts: Facts,
    *,
    protected: Protected = NOTHING_PROTECTED,
    finishers: tuple[Finisher, ...] = (),
) -> Published:
    """Make `destination` a folder with these files, what the finishers add, and their manifest.

    Raises OutputError as drawn in `errors`: bad path, refused folder, not ours, busy, disk. An
    OSError of a finisher is told as a fault of the disk; what else it raises goes through. After
    any of them the former site stands as it was, unless the message says that the new one does.
    """
    ordered = tuple(artifacts)
    return replaced(place_at(destination, protected), lambda p: _laid(p, ordered, facts, finishers))


def _laid(
    place: Place, artifacts: tuple[Artifact, ...], facts: Facts, finishers: Iterable[Finisher]
) -> Staged:
    """The new tree, complete."""
    staged = stage(place, artifacts)
    for finisher in finishers:
        staged = extend(staged, finisher(staged.folder))
    seal(staged, manifest_of(staged.entries, facts).data)
    return staged


def replaced(place: Place, lay: Callable[[Place], Staged]) -> Published:
    """Put the complete tree that `lay` makes at `place.new` in the place of the site.

    Whatever `lay` raises goes through, with the former site as it was. Errors as for `publish`.
    """
    with _told(place):
        _make_parents(place.site.parent)
        with held(place):
            return _published(place, lay)


def _published(place: Place, lay: Callable[[Place], Staged]) -> Published:
    """Publish at a place that this build holds alone."""
    recover(place)
    present = present_at(place.site)
    with _undone(place):
        staged = lay(place)
        swap(place)
    with _told(place, swapped=True):
        confirm(place)
    return _summary(staged, present, _tidied(place))


def repair(destination: Path, protected: Protected = NOTHING_PROTECTED) -> None:
    """Put right what a killed build left, without building; errors as for `publish`."""
    place = place_at(destination, protected)
    if any(map(exists, (place.new, place.old))):
        with _told(place), held(place):
            recover(place)


def _summary(staged: Staged, present: Present, leftover: Path | None) -> Published:
    """What was done, counted."""
    now = frozenset(entry.path for entry in staged.entries)
    return Published(
        written=len(staged.written),
        reused=len(staged.entries) - len(staged.written),
        removed=sum(entry.path not in now for entry in present.files or ()),
        litter=present.litter,
        leftover=leftover,
        unreleased=present.released,
    )


def _make_parents(folder: Path) -> None:
    """Make the folders above the site that aren't there."""
    if not exists(folder):
        _make_parents(folder.parent)
        # Another build may have made it in this instant.
        with suppress(FileExistsError):
            disk.mkdir(folder)


def _tidied(place: Place) -> Path | None:
    """Delete the old site; give its folder if that fails, which does no harm to the new one."""
    try:
        tidy(place)
    except OSError:
        return place.old if exists(place.old) else place.new
    return None


@contextmanager
def _undone(place: Place) -> Iterator[None]:
    """Put the place back as it was if anything goes wrong, an interruption included."""
    try:
        yield
    except BaseException:
        # What can't be put right now is put right by the next build.
        with suppress(OSError, OutputError):
            recover(place)
        raise


@contextmanager
def _told(place: Place, *, swapped: bool = False) -> Iterator[None]:
    """Tell faults of the disk in plain English, with what stands published now."""
    try:
        yield
    except OSError as error:
        raise disk_fault(error, _outcome(place, swapped=swapped)) from error


def _outcome(place: Place, *, swapped: bool) -> str:
    """What stands published after a fault, found out by looking."""
    if swapped:
        return f"The new site stands in {shown(place.site)}, but a power cut could still undo that."
    if exists(place.site):
        return f"What stood in {shown(place.site)} is as it was."
    if exists(place.old):
        return f"The former site stands in {shown(place.old)}; the next build puts it back."
    return "Nothing was published."
