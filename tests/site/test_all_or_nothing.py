"""Whatever becomes of `laasite build`, the old site stands in whole, or the new."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.output.sites import beside, standing
from tests.site.sites import MINIMAL, Files, command, copied, exchanged, run, surroundings


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, built."""
    root = copied(MINIMAL, tmp_path / "site")
    assert run("build", "--source", root).code == 0
    return root


def renamed(root: Path, title: str) -> None:
    """Give the site another title, which changes every page."""
    text = (root / "site.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    lines = [f"title: {title}\n" if line.startswith("title:") else line for line in text]
    (root / "site.yaml").write_text("".join(lines), encoding="utf-8")


def whole_sites(root: Path) -> tuple[Files, Files]:
    """The site under each of two titles, as it is when built in peace; A stands at last."""
    sites = []
    for title in ("B", "A"):
        renamed(root, title)
        assert run("build", "--source", root).code == 0
        sites.append(standing(root / "build"))
    return sites[1], sites[0]


@contextmanager
def building(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A build under way, which is killed when it is left."""
    null = subprocess.DEVNULL
    words = command("build", "--source", root)
    with subprocess.Popen(words, stdout=null, stderr=null, env=surroundings()) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for_the_new_tree(root: Path, process: subprocess.Popen[bytes]) -> None:
    """Return as soon as the build has begun to lay the new site, or has ended."""
    tree = root / ".build.laasite-new"
    while process.poll() is None and not tree.exists():
        time.sleep(0.000_2)


def seconds_of_a_build(root: Path, title: str) -> tuple[float, float]:
    """How long a build takes here before it begins to lay the new site, and from then on.

    The title is another than that of the site that stands: what is the same isn't built again.
    """
    renamed(root, title)
    began = time.perf_counter()
    with building(root) as process:
        wait_for_the_new_tree(root, process)
        laying = time.perf_counter()
        assert process.wait() == 0
    return laying - began, time.perf_counter() - laying


def campaign(root: Path, kills: int) -> int:
    """Kill so many builds and hold what must hold; how many died when the new site stood already.

    Half of the instants lie anywhere in a build; half after it has begun to lay the new site.
    """
    sites = dict(zip("AB", whole_sites(root), strict=True))
    making, laying = seconds_of_a_build(root, "B")
    assert standing(root / "build") == sites["B"]
    chance, stands, new = random.Random(kills), "B", 0
    for number in range(kills):
        wanted = "B" if stands == "A" else "A"
        renamed(root, wanted)
        with building(root) as process:
            if number % 2:
                wait_for_the_new_tree(root, process)
                time.sleep(chance.random() * laying * 1.5)
            else:
                time.sleep(chance.random() * (making + laying))
        found = standing(root / "build")
        assert found in sites.values(), f"kill {number} left a mix"
        if found == sites[wanted]:
            stands, new = wanted, new + 1
    renamed(root, "B")
    assert run("build", "--source", root).code == 0
    assert standing(root / "build") == sites["B"]
    assert beside(root / "build") == [".cache", "content", "site.yaml"]
    return new


def test_a_killed_build_leaves_a_whole_site(site: Path) -> None:
    """The old one or the new each time, and the next build succeeds."""
    assert campaign(site, 4) < 4


@pytest.mark.long
def test_a_hundred_killed_builds_leave_whole_sites(site: Path) -> None:
    """Among them some that died after the exchange, and some before."""
    assert 0 < campaign(site, 100) < 100


def test_the_first_build_of_all_leaves_nothing_half_done(tmp_path: Path) -> None:
    """Killed while it lays the very first site, it leaves none rather than half of one."""
    root = copied(MINIMAL, tmp_path / "site")
    with building(root) as process:
        wait_for_the_new_tree(root, process)
    assert not (root / "build").exists() or (root / "build" / "index.html").exists()
    assert run("build", "--source", root).code == 0


def test_two_builds_at_once_do_not_mix(site: Path) -> None:
    """Each ends well or is told to wait; what stands is the one site or the other."""
    sites = whole_sites(site)
    other = copied(site, site.parent / "other")
    renamed(other, "B")
    words = [
        command("build", "-q", "--source", root, "-d", site / "build") for root in (site, other)
    ]
    both = [subprocess.Popen(each, env=surroundings(), stderr=subprocess.PIPE) for each in words]
    said = [process.communicate()[1].decode() for process in both]
    codes = [process.returncode for process in both]
    assert set(codes) <= {0, 3}, said
    assert 0 in codes
    assert standing(site / "build") in sites


def test_an_error_leaves_the_old_site_byte_for_byte(site: Path) -> None:
    """Its files' times too: they aren't so much as opened for writing."""
    before = standing(site / "build"), times(site / "build")
    exchanged(site, "content/targets/trees.md", "better: higher", "better: hihger")
    assert run("build", "--source", site).code == 1
    assert (standing(site / "build"), times(site / "build")) == before
    assert beside(site / "build") == [".cache", "content", "site.yaml"]


def times(folder: Path) -> dict[str, int]:
    """When each file was last written."""
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_page_that_is_no_more_goes_with_the_old_site(site: Path) -> None:
    """Nothing of a former site is left over in the new one."""
    assert (site / "build/pages/taking-part.html").exists()
    (site / "content/pages/taking-part.md").unlink()
    assert run("build", "--source", site).code == 0
    assert not (site / "build/pages").exists()
