"""Whatever happens to what is kept, the site is right, and what was damaged is made anew."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.many import many_targets
from tests.site.sites import surroundings
from tests.store.builds import built, cold, kept, pages

STORE, RECORD = "pages.sqlite", "last-build"
NOTE = "What was kept of the last build was damaged, and is made anew.\n"
OLD, NEW = "told us.", "said to us."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site that was built once and then changed."""
    root = many_targets(tmp_path / "site", 4)
    built(root)
    path = root / "content/targets/target-3.md"
    path.write_text(path.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
    return root


def flipped(data: bytes, at: float) -> bytes:
    """The bytes with one bit of them turned over, so far from the beginning as a share."""
    place = int(len(data) * at)
    return data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]


def damages(data: bytes) -> dict[str, bytes]:
    """Ways in which a file is spoilt."""
    cut = {f"cut at {share}": data[: int(len(data) * share)] for share in (0.0, 0.01, 0.5, 0.99)}
    bits = {f"flipped at {share}": flipped(data, share) for share in (0.0, 0.3, 0.6, 0.999)}
    return {**cut, **bits, "foreign": b"SQLite is not what this is\n" * 9}


@pytest.mark.parametrize("name", [STORE, RECORD])
def test_a_damaged_file_is_never_used(name: str, site: Path) -> None:
    """Cut short, with a bit turned over, or of somebody else: right bytes, and a whole store."""
    path, expected = kept(site, name), cold(site)
    whole = path.read_bytes()
    told = 0
    for kind, data in damages(whole).items():
        # Else nothing would have changed, and the store wouldn't be asked.
        kept(site, RECORD).unlink(missing_ok=True)
        path.write_bytes(data)
        said = built(site)
        told += said.err == NOTE
        assert said.err in ("", NOTE), kind
        assert pages(site) == expected, kind
        assert built(site).err == "", kind
    assert told >= 4


def test_every_part_of_the_store_may_be_damaged(site: Path) -> None:
    """A body that isn't what was put there is seen by its seal."""
    path, expected = kept(site, STORE), cold(site)
    rows = sqlite3.connect(path)
    rows.execute("UPDATE kept SET body = CAST(replace(body, 'html', 'htm1') AS BLOB)")
    rows.commit()
    rows.close()
    said = built(site)
    assert said.err == NOTE
    assert pages(site) == expected


def test_a_store_of_another_format_is_thrown_away(site: Path) -> None:
    """Without a word: whoever updates laasite has damaged nothing."""
    path = kept(site, STORE)
    rows = sqlite3.connect(path)
    rows.executescript("DROP TABLE kept; CREATE TABLE kept (x TEXT); PRAGMA user_version = 99;")
    rows.close()
    assert built(site).err == ""
    assert pages(site) == cold(site)


def test_a_store_that_is_in_use_is_done_without(site: Path) -> None:
    """Another build has it to itself just now."""
    rows = sqlite3.connect(kept(site, STORE), isolation_level=None)
    rows.execute("BEGIN EXCLUSIVE")
    assert built(site).err == ""
    assert pages(site) == cold(site)
    rows.execute("ROLLBACK")
    rows.close()


def test_two_builds_at_once(site: Path) -> None:
    """Each makes its own site, and what is kept afterwards is whole."""
    command = (
        sys.executable,
        "-m",
        "laasite",
        "build",
        "-q",
        "--no-search",
        "--as-at",
        "2006-08-31",
    )
    folders = [site.parent / name for name in ("one", "two")]
    running = [
        subprocess.Popen(
            [*command, "--source", site, "-d", folder],
            env=surroundings(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for folder in folders
    ]
    for each in running:
        _, error = each.communicate(timeout=120)
        assert (each.returncode, error) == (0, b"")
    expected = {path: data for path, data in pages(site).items() if path == "robots.txt"}
    made = [(folder / "targets/target-3.html").read_bytes() for folder in folders]
    assert made[0] == made[1]
    assert NEW.encode() in made[0]
    assert expected["robots.txt"] == (folders[0] / "robots.txt").read_bytes()
    assert built(site).err == ""


def test_a_link_in_the_place_of_the_folder_is_not_followed(site: Path, tmp_path: Path) -> None:
    """It could lead anywhere; such a site is built without a memory."""
    folder = kept(site, "")
    folder.rename(tmp_path / "elsewhere")
    before = sorted(path.name for path in (tmp_path / "elsewhere").iterdir())
    stamp = (tmp_path / "elsewhere" / RECORD).stat().st_mtime_ns
    folder.symlink_to(tmp_path / "elsewhere")
    built(site)
    assert sorted(path.name for path in (tmp_path / "elsewhere").iterdir()) == before
    assert (tmp_path / "elsewhere" / RECORD).stat().st_mtime_ns == stamp


def test_nothing_changed_is_said_before_the_libraries_are_loaded(site: Path) -> None:
    """Or it would not be quick: neither pydantic nor Markdown nor Jinja is asked for."""
    words = ["build", "-q", "--no-search", "--source", str(site), "--as-at", "2006-08-31"]
    told = (
        "import atexit, sys; from laasite.cli.group import commands;"
        "heavy = {'pydantic', 'markdown', 'jinja2', 'yaml', 'nh3', 'sqlite3', 'urllib.request'};"
        "atexit.register(lambda: print('loaded', sorted(heavy & set(sys.modules))));"
        f"commands({words!r})"
    )
    command = [sys.executable, "-c", told]
    outs = [
        subprocess.run(command, env=surroundings(), capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert "'pydantic'" in outs[0].stdout.splitlines()[-1]
    assert outs[1].stdout.splitlines()[-1] == "loaded []"
