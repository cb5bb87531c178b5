"""Paths of artifacts: which can't be published, and that nothing is written when one can't."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.artifacts import Artifact
from laasite.output.errors import BadArtifact
from laasite.output.paths import folders_of, refuse_bad_paths
from laasite.output.publish import publish
from tests.output.sites import FACTS


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("", "is empty"),
        ("/etc/passwd", "is absolute"),
        ("c:/windows", "is absolute"),
        ("../outside.html", "leads out"),
        ("a/../../outside.html", "leads out"),
        ("a/./b.html", "leads out"),
        ("..", "leads out"),
        ("a//b.html", "empty name"),
        ("a/", "empty name"),
        ("a\\b.html", "backslash"),
        ("a\0b.html", "control character"),
        ("a\nb.html", "control character"),
        ("a\udcff.html", "control character"),
        ("é" * 128, "name that is too long"),
        ("/".join(["a" * 99] * 11), "is too long"),
        ("manifest.json", "kept for laasite"),
        ("Manifest.JSON", "kept for laasite"),
        ("manifest.json.part", "kept for laasite"),
    ],
)
def test_a_bad_path_is_refused_and_nothing_written(tmp_path: Path, path: str, fault: str) -> None:
    """A path that a site can't have is a fault of laasite, told before anything is laid."""
    with pytest.raises(BadArtifact, match=fault):
        publish((Artifact("good.html", b""), Artifact(path, b"")), tmp_path / "build", FACTS)
    assert [entry.name for entry in tmp_path.iterdir()] == [".build.laasite-lock"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a.html", "a.html"),
        ("a.html", "A.html"),
        ("straße.html", "STRASSE.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
        ("a", "a/b.html"),
        ("a", "A/b/c.html"),
        ("a/b.html", "A/c.html"),
    ],
)
def test_paths_that_some_system_takes_for_one_are_refused(one: str, other: str) -> None:
    """Case, composed accents, and a file that is also a folder; whatever stands between them."""
    with pytest.raises(BadArtifact, match=r"can't both|in case alone"):
        refuse_bad_paths([one, "a!", "a.b", "zz/z.html", other])


def test_good_paths_are_taken() -> None:
    """Ordinary addresses, long names and accents pass, in any order."""
    refuse_bad_paths(["b/a.html", "b.html", "b/a/c.html", "x" * 255, "cafés/é.html", ".nojekyll"])


def test_folders_lead_from_the_outermost() -> None:
    """They are made in this order."""
    assert folders_of("a/b/c.html") == ("a", "a/b")
    assert folders_of("c.html") == ()
