"""Is a site what it says it is? Its files against its manifest, and each release against the next.

All of it is answered from the folder alone, without a network. Nothing here writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from laasite.output.chain import (
    Link,
    Release,
    bytes_at,
    fingerprint,
    kept_links,
    kept_numbers,
    read_release,
    top_link,
)
from laasite.output.errors import NotVerified, shown
from laasite.output.listing import exists
from laasite.output.manifest import Entry, Verification, read_manifest, verify_tree
from laasite.output.paths import MANIFEST, RELEASE, RELEASES

_MOST_MISSING = 5


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found about a site.

    `files`: how many the manifest lists. `release`: what the site says as a release, None where it
    is none. `links`: the site with those it follows, the first one first. `faults`: what is wrong,
    a plain English sentence each; none means that it verifies.
    """

    files: int
    release: Release | None
    links: tuple[Link, ...]
    faults: tuple[str, ...]

    @property
    def fine(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def verify_site(folder: Path) -> Verdict:
    """Check a site and its chain of releases. OSError from the disk."""
    listed = read_manifest(folder)
    if listed is None:
        return Verdict(0, None, (), (_no_manifest(folder),))
    release, links, broken = _chain(folder)
    faults = (*_differences(folder, listed, verify_tree(folder)), *broken)
    return Verdict(len(listed), release, links, faults)


def refuse_unless_fine(folder: Path, verdict: Verdict) -> None:
    """Raise NotVerified, with all that is wrong, unless the site verifies."""
    if not verdict.fine:
        said = "\n".join(f"  {fault}" for fault in verdict.faults)
        raise NotVerified(f"{shown(folder)} doesn't verify, so nothing was released:\n{said}")


def _no_manifest(folder: Path) -> str:
    if exists(folder / MANIFEST):
        return f"{shown(MANIFEST)} can't be read: it was cut short or changed, or isn't ours."
    return f"There is no {shown(MANIFEST)}, so this isn't a site of laasite's, or not all of it."


# --- the files ------------------------------------------------------------------------------------


def _differences(folder: Path, listed: Sequence[Entry], found: Verification) -> Iterator[str]:
    """Each file that isn't as the manifest says; one that only moved is told once."""
    moved = _moved(folder, listed, found)
    for path in found.changed:
        yield f"{shown(path)} was changed: its bytes aren't those that the manifest lists."
    for old, new in moved:
        yield f"{shown(old)} was renamed to {shown(new)}; its bytes are the same."
    gone, come = {old for old, _ in moved}, {new for _, new in moved}
    for path in found.missing:
        if path not in gone:
            yield f"{shown(path)} is missing: the manifest lists it."
    for path in found.foreign:
        if path not in come:
            yield f"{shown(path)} was added: the manifest doesn't list it."


def _moved(
    folder: Path, listed: Sequence[Entry], found: Verification
) -> tuple[tuple[str, str], ...]:
    """The missing files whose bytes stand under a path that isn't listed, old and new path."""
    missing = frozenset(found.missing)
    wanted = [entry for entry in listed if entry.path in missing]
    sizes = {entry.size for entry in wanted}
    free = {path: _fingerprint_at(folder / path, sizes) for path in found.foreign}
    moved = []
    for entry in wanted:
        new = next((path for path, known in free.items() if known == entry.sha256), None)
        if new is not None:
            free.pop(new)
            moved.append((entry.path, new))
    return tuple(moved)


def _fingerprint_at(path: Path, sizes: set[int]) -> str | None:
    """The fingerprint of a real file of one of these sizes."""
    if path.is_symlink() or not path.is_file() or path.stat().st_size not in sizes:
        return None
    return fingerprint(path.read_bytes())


# --- the chain -----------------------------------------------------------------------------------


def _chain(folder: Path) -> tuple[Release | None, tuple[Link, ...], tuple[str, ...]]:
    """The release, it and those that it follows, and what is wrong with them."""
    if not exists(folder / RELEASE):
        return None, (top_link(folder, 1),), _without_release(folder)
    release = read_release(bytes_at(folder / RELEASE) or b"")
    if release is None:
        return None, (), (f"{shown(RELEASE)} can't be read: it was cut short or changed.",)
    links = (*_kept(folder, release), top_link(folder, release.number))
    return release, links, (*_too_many(folder, release), *_broken(folder, release, links))


def _kept(folder: Path, release: Release) -> tuple[Link, ...]:
    """The earlier releases; no more are looked for than could be there."""
    if release.number > len(kept_numbers(folder)) + _MOST_MISSING:
        return ()
    return kept_links(folder, release.number)


def _without_release(folder: Path) -> tuple[str, ...]:
    if not exists(folder / RELEASES):
        return ()
    return (
        f"{shown(RELEASE)} is missing, though there are earlier releases in {shown(RELEASES)}.",
    )


def _too_many(folder: Path, release: Release) -> Iterator[str]:
    """Releases kept that can't come before this one."""
    for number in kept_numbers(folder):
        if number >= release.number:
            kept = shown(f"{RELEASES}/{number}")
            yield f"{kept} was added: this is release {release.number}, which can't follow it."


def _broken(folder: Path, release: Release, links: Sequence[Link]) -> Iterator[str]:
    """Each link of the chain that doesn't hold."""
    if len(links) < release.number:
        kept = len(kept_numbers(folder))
        yield (
            f"The chain is broken: this is release {release.number}, but {shown(RELEASES)} holds "
            f"{kept} of the {release.number - 1} before it."
        )
        return
    yield from _missing(links[:-1])
    for link in links:
        yield from _own(link, is_top=link is links[-1])
    for before, after in pairwise(links):
        yield from _joint(before, after)


def _missing(kept: Iterable[Link]) -> Iterator[str]:
    for link in kept:
        if link.manifest is None:
            yield f"The chain is broken: {_named(link, MANIFEST)} is missing."
        if link.release is None and link.number > 1:
            yield f"The chain is broken: {_named(link, RELEASE)} is missing."


def _own(link: Link, *, is_top: bool) -> Iterator[str]:
    """Whether a release is the one it says it is, and names its own manifest."""
    if link.release is None or link.manifest is None:
        return
    said = read_release(link.release)
    name = shown(RELEASE) if is_top else _named(link, RELEASE)
    if said is None:
        yield f"The chain is broken: {name} can't be read: it was cut short or changed."
    elif said.number != link.number:
        yield f"The chain is broken: {name} says that it is release {said.number}."
    elif said.manifest != fingerprint(link.manifest):
        manifest = shown(MANIFEST) if is_top else _named(link, MANIFEST)
        yield f"The chain is broken: {manifest} isn't the one that {name} was made for."
    elif (said.number == 1) != (said.follows is None):
        yield f"The chain is broken: {name} doesn't say rightly what it follows."


def _joint(before: Link, after: Link) -> Iterator[str]:
    """Whether a release follows the one before it."""
    said = read_release(after.release or b"")
    if said is None or said.follows is None or before.manifest is None:
        return
    if said.follows != before.follows:
        yield (
            f"The chain is broken: release {after.number} follows another release {before.number} "
            f"than the one in {shown(f'{RELEASES}/{before.number}')}."
        )


def _named(link: Link, name: str) -> str:
    return shown(f"{RELEASES}/{link.number}/{name}")


# --- an older copy -------------------------------------------------------------------------------


def follows(verdict: Verdict, older: Path) -> bool:
    """Whether the site at `older` is one of this chain; NotVerified if that isn't a site at all.

    With a copy of their own, residents needn't trust that the chain as a whole wasn't made anew.
    """
    manifest, release = bytes_at(older / MANIFEST), bytes_at(older / RELEASE)
    if manifest is None:
        raise NotVerified(f"{shown(older)} has no {shown(MANIFEST)} to compare with.")
    return any(
        link.manifest == manifest and release in (None, link.release) for link in verdict.links
    )
