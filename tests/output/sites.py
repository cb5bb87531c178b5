"""Small sites for the tests of the output, and what stands in a folder, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from laasite.model.artifacts import Artifact
from laasite.output.manifest import Facts, entry_of, manifest_of

FACTS = Facts("0.1.0", date(2006, 7, 31), (("status", "1"),))


def files(**texts: str) -> tuple[Artifact, ...]:
    """Artifacts from keywords: `a__b` is the page `a/b.html`."""
    return tuple(
        Artifact(f"{name.replace('__', '/')}.html", text.encode()) for name, text in texts.items()
    )


OLD = files(index="old home", same="the same", gone="will go", sub__one="old one", sub__two="two")
NEW = files(index="new home", same="the same", sub__one="new one", sub__two="two", more__a="a")


def large(name: str, count: int = 60) -> tuple[Artifact, ...]:
    """A site of that many files, a third of which are the same whatever its name."""
    return tuple(
        Artifact(f"part{n % 7}/page{n}.html", f"{name if n % 3 else 'all'} {n} ".encode() * 400)
        for n in range(count)
    )


def whole(artifacts: Iterable[Artifact]) -> dict[str, bytes]:
    """What a folder must hold once these artifacts are published."""
    kept = tuple(artifacts)
    manifest = manifest_of(map(entry_of, kept), FACTS)
    return {artifact.path: artifact.data for artifact in (*kept, manifest)}


def standing(folder: Path) -> dict[str, bytes]:
    """What stands in a folder now: each file's path and bytes."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def beside(folder: Path) -> list[str]:
    """What stands beside a folder, the lock left out."""
    return sorted(
        path.name
        for path in folder.parent.iterdir()
        if path != folder and not path.name.endswith("-lock")
    )
