"""The manifest: pure, sorted, and enough to tell whether a folder is as it was published."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from laasite.output.errors import NotOurs
from laasite.output.manifest import (
    Facts,
    Verification,
    entry_of,
    manifest_of,
    read_manifest,
    verify_tree,
)
from laasite.output.publish import publish
from tests.output.sites import FACTS, NEW, OLD, files


def test_the_manifest_is_these_bytes() -> None:
    """It holds what was given and nothing else: no time, no machine, no person."""
    manifest = manifest_of(map(entry_of, files(b="é", a="")), FACTS)
    assert manifest.path == "manifest.json"
    assert manifest.data.endswith(b"}\n")
    assert json.loads(manifest.data) == {
        "made_by": "laasite",
        "format": 1,
        "laasite": "0.1.0",
        "as_at": "2006-07-31",
        "rules": {"status": "1"},
        "files": {
            "a.html": {"sha256": sha256(b"").hexdigest(), "size": 0},
            "b.html": {"sha256": sha256("é".encode()).hexdigest(), "size": 2},
        },
    }


def test_the_order_of_files_and_rules_makes_no_difference() -> None:
    """The same files and facts give the same bytes."""
    rules = (("a", "1"), ("b", "2"))
    one = manifest_of(map(entry_of, OLD), replace(FACTS, rules=rules))
    other = manifest_of(map(entry_of, OLD[::-1]), replace(FACTS, rules=rules[::-1]))
    assert one == other


@pytest.mark.parametrize(
    "facts",
    [
        replace(FACTS, laasite="0.2.0"),
        replace(FACTS, as_at=date(2006, 8, 1)),
        replace(FACTS, rules=()),
    ],
)
def test_each_fact_is_in_it(facts: Facts) -> None:
    """Another version, day or rule gives another manifest."""
    entries = [entry_of(artifact) for artifact in OLD]
    assert manifest_of(entries, facts) != manifest_of(entries, FACTS)


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    """The published manifest lists every file but itself."""
    publish(OLD, tmp_path / "build", FACTS)
    assert read_manifest(tmp_path / "build") == tuple(sorted(map(entry_of, OLD)))


def test_a_published_tree_verifies(tmp_path: Path) -> None:
    """Nothing is missing, changed or foreign after publishing, and publishing again."""
    for artifacts in (OLD, NEW):
        publish(artifacts, tmp_path / "build", FACTS)
        assert verify_tree(tmp_path / "build").fine


def test_every_difference_is_told(tmp_path: Path) -> None:
    """Missing, changed in its bytes, turned into a link, and added files are each named."""
    build = tmp_path / "build"
    publish(OLD, build, FACTS)
    (build / "gone.html").unlink()
    (build / "index.html").write_bytes(b"old hoax")
    (build / "same.html").rename(tmp_path / "same.html")
    (build / "same.html").symlink_to(tmp_path / "same.html")
    (build / "sub" / "extra.html").write_bytes(b"")
    found = verify_tree(build)
    assert found == Verification(
        missing=("gone.html",), changed=("index.html", "same.html"), foreign=("sub/extra.html",)
    )
    assert not found.fine


def test_a_folder_without_a_manifest_cannot_be_verified(tmp_path: Path) -> None:
    """It is told as not ours, not as a tree full of differences."""
    with pytest.raises(NotOurs, match="can't be verified"):
        verify_tree(tmp_path)
