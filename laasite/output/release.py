"""Makes a release of a site: says what it was made from and which release it follows.

The site's own files stay as they are. What is added stands beside the manifest, which doesn't list
it: `release.json`, and the earlier manifests in `releases/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.output.chain import (
    Link,
    Release,
    Revision,
    bytes_at,
    fingerprint,
    release_of,
    top_link,
)
from laasite.output.errors import NotVerified, RefusedDestination, shown
from laasite.output.manifest import read_manifest
from laasite.output.paths import MANIFEST, RELEASE
from laasite.output.place import NOTHING_PROTECTED, Place, Protected, place_at
from laasite.output.publish import replaced
from laasite.output.stage import Staged, seal, stage
from laasite.output.verify import Verdict, refuse_unless_fine, verify_site


@dataclass(frozen=True, slots=True)
class Released:
    """What came of releasing: the release's number and fingerprint, and if it was there before."""

    number: int
    fingerprint: str
    unchanged: bool


def release_site(
    folder: Path,
    previous: Path | None,
    revision: Revision | None,
    *,
    protected: Protected = NOTHING_PROTECTED,
) -> Released:
    """Make the site in `folder` the release after the one in `previous`, or the first.

    A site that is the same as the previous one is the same release. NotVerified if either doesn't
    verify, or if a chain would be lost; else errors as for `publish`.
    """
    place = place_at(folder, protected)
    before = _verified(previous) if previous else None
    if previous and place.site.exists() and previous.exists() and place.site.samefile(previous):
        raise RefusedDestination(
            f"{shown(folder)} can't follow itself. Name the folder of the copy that was published "
            "before with `--previous`."
        )
    own = _verified(place.site)
    links = _links(place.site, before, revision)
    _refuse_losing(place.site, own, links)
    unchanged = own.links == links
    if not unchanged:
        replaced(place, lambda there: _laid(there, links))
    top = links[-1]
    return Released(top.number, fingerprint(top.release or b""), unchanged)


def _verified(folder: Path) -> Verdict:
    """What was found about a site that verifies; NotVerified about any other."""
    verdict = verify_site(folder)
    refuse_unless_fine(folder, verdict)
    return verdict


def _links(site: Path, before: Verdict | None, revision: Revision | None) -> tuple[Link, ...]:
    """The chain with this site as its last release."""
    manifest = top_link(site, 1).manifest or b""
    earlier = before.links if before else ()
    if earlier and earlier[-1].manifest == manifest:
        if earlier[-1].release:
            return earlier
        earlier = earlier[:-1]
    follows = earlier[-1].follows if earlier else None
    release = Release(len(earlier) + 1, fingerprint(manifest), follows, revision)
    return (*earlier, Link(release.number, manifest, release_of(release).data))


def _refuse_losing(site: Path, own: Verdict, links: tuple[Link, ...]) -> None:
    """Raise NotVerified if the site follows releases that the new chain doesn't hold."""
    kept = own.links[:-1]
    if links[: len(kept)] != kept or len(links) < len(own.links):
        raise NotVerified(
            f"{shown(site)} is release {len(own.links)} of a chain, which would be lost. Name the "
            "folder of the release that it follows with `--previous`."
        )


def _laid(place: Place, links: tuple[Link, ...]) -> Staged:
    """The site with its release beside it; every file of the site is shared with the old tree."""
    entries = read_manifest(place.site) or ()
    staged = stage(place, _files(place.site, (entry.path for entry in entries)))
    top = links[-1]
    if staged.entries != entries or bytes_at(place.site / MANIFEST) != top.manifest:
        raise NotVerified(f"{shown(place.site)} changed at this moment. Release it again.")
    seal(staged, top.manifest or b"", _beside(links))
    return staged


def _files(site: Path, paths: Iterable[str]) -> Iterable[Artifact]:
    return (Artifact(path, (site / path).read_bytes()) for path in paths)


def _beside(links: tuple[Link, ...]) -> Iterable[Artifact]:
    """What stands beside the manifest: this release, and all of those before it."""
    *earlier, top = links
    own = Artifact(RELEASE, top.release or b"")
    return (own, *(file for one in earlier for file in one.files))
