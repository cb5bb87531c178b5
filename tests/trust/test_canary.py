"""Canaries: words that nobody may read before their day, looked for wherever laasite writes."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest

from laasite.cli.faults import Exit
from tests.output.sites import standing
from tests.site.sites import Said, added, exchanged, written
from tests.trust.inside import run
from tests.trust.mixes import CONSULTATION, COUNCIL, FIGURES, MEETING, rich

DAY = date(2006, 8, 10)
CLOCKS = {day: datetime(2006, 8, day, 12, tzinfo=UTC) for day in (9, 10, 11)}
"""Noon of the day before, of the day itself, and of the day after."""

NEVER = ("draftword", "draftfile", "phoneword", "blankword")
"""Of a draft, of the file beside it, of a withheld contact, of a figure without a day."""
ON_THE_DAY = ("noteword", "sourceword", "paperword", "updateword", "titleword", "pageword")
"""Of an embargoed figure's note and source, a paper, an update, a change and a page."""


PACKED = b"\x1f\x8b"
"""How a file begins that gzip has packed."""


def canary(word: str) -> str:
    """A word that stands in one place of the sources."""
    return f"zq{word}"


@pytest.fixture(scope="module")
def laden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with a canary in each thing that is hidden."""
    root = rich(tmp_path_factory.mktemp("laden") / "site")
    exchanged(root, "site.yaml", "as_at: 31 July 2006\n", "")
    later = f"published: {DAY.isoformat()}\n"
    folder = "content/pages/soon"
    written(root, f"{folder}/index.md", f"---\ntitle: {canary('draftword')}\ndraft: true\n---\nX\n")
    (root / folder / "plan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + canary("draftfile").encode())
    text = f"---\ntitle: News\n{later}---\n{canary('pageword')}\n"
    written(root, "content/pages/news.md", text)
    exchanged(root, FIGURES, "note,illustrative", "note,source,illustrative")
    table = (root / FIGURES).read_text(encoding="utf-8")
    written(root, FIGURES, table.replace(",yes\n", ",,yes\n"))
    note, source = canary("noteword"), canary("sourceword")
    added(root, FIGURES, f"2005/06,231,,{DAY},correction,Counted,{note},{source},yes\n")
    added(root, FIGURES, f"2006/07,240,,,,,{canary('blankword')},,yes\n")
    paper = f"---\n{later}title: {canary('paperword')}\nmark: for information\n"
    paper += "contact: council/support-manager\n"
    written(root, f"{MEETING}/soon.md", f"{paper}background_papers: nil\n---\n1.1 Words.\n")
    update = f"---\nperiod: 2005/06\n{later}---\n## What happened\n\n{canary('updateword')}.\n"
    written(root, "content/progress/2005-to-2006/trees.md", update)
    change = f"title: The {canary('titleword')}\nchanges:\n  - date: {DAY}\n    kind: wording\n"
    change += "    was: { title: Streets }\n    reason: Agreed\n"
    exchanged(root, f"{CONSULTATION}/index.md", "title: Streets\n", change)
    post = "    title: Partnership Support Manager\n"
    contact = f"    contact: {{ email: {canary('phoneword')}@example.org }}\n"
    exchanged(root, COUNCIL, post, post + contact)
    return root


Builds = Mapping[int, tuple[Said, Path]]


@pytest.fixture(scope="module")
def builds(laden: Path, tmp_path_factory: pytest.TempPathFactory) -> Builds:
    """What a build said on each of three days, and the folder that it was written into."""
    found = {}
    folder = tmp_path_factory.mktemp("builds")
    for day, clock in CLOCKS.items():
        build = folder / str(day) / "build"
        said = run("build", "-v", "--source", laden, "-d", build, clock=clock)
        assert said.code == Exit.FINE, said.all
        assert run("release", build, "--source", laden, clock=clock).code == Exit.FINE
        found[day] = said, build.parent
    return found


def everything_below(folder: Path) -> bytes:
    """The bytes of every file, and its name; the lock and what a build leaves beside it too.

    What the search has packed is unpacked.
    """
    files = standing(folder)
    plain = (gzip.decompress(d) if d[:2] == PACKED else d for d in files.values())
    return b"\n".join((*plain, *(path.encode() for path in files)))


@pytest.mark.parametrize("day", CLOCKS)
def test_each_canary_is_seen_exactly_from_its_day(day: int, builds: Builds) -> None:
    """In the site, its manifest and its release; what is never shown, never."""
    _, folder = builds[day]
    written_there = everything_below(folder)
    for word in ON_THE_DAY:
        assert (canary(word).encode() in written_there) == (day >= DAY.day), word
    for word in NEVER:
        assert canary(word).encode() not in written_there, word


def test_what_is_kept_between_builds_holds_only_what_was_public(
    laden: Path, builds: Builds, tmp_path: Path
) -> None:
    """The store of rendered pages and the record; on the day itself it holds what then is shown."""
    assert builds
    for day in (9, 10, 9):
        for turn in ("one", "two"):
            said = run("build", "--source", laden, "-d", tmp_path / turn, clock=CLOCKS[day])
            assert said.code == Exit.FINE, said.all
        kept = everything_below(laden / ".cache" / "laasite")
        assert b"<!doctype html>" in kept
        assert b"draft.md" not in kept
        for word in NEVER:
            assert canary(word).encode() not in kept, word
        assert (canary("updateword").encode() in kept) == (day >= DAY.day)
        for word in ON_THE_DAY if day < DAY.day else ():
            assert canary(word).encode() not in kept, word


@pytest.mark.parametrize("day", CLOCKS)
def test_a_build_says_none_of_them(day: int, builds: Builds) -> None:
    """Its log may be public: file names of published pages are all that it tells."""
    said, _ = builds[day]
    for word in (*NEVER, *ON_THE_DAY):
        assert canary(word) not in said.all, word


def test_a_refused_build_says_none_of_them(laden: Path, tmp_path: Path) -> None:
    """Whether for a mistake of somebody's, a day to come, or a public repository."""
    for number, (file, old, new, code) in enumerate(
        (
            ("site.yaml", "strapline:", "straplines:", Exit.CONTENT_REFUSED),
            ("site.yaml", "strapline:", "as_at: 2006-09-01\nstrapline:", Exit.PROTECTED),
            ("site.yaml", "strapline:", "repository_is_public: yes\nstrapline:", Exit.PROTECTED),
        )
    ):
        root = tmp_path / str(number)
        for path, data in standing(laden).items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        exchanged(root, file, old, new)
        said = run("build", "--source", root, "-d", tmp_path / "build", clock=CLOCKS[9])
        assert said.code == code, said.all
        assert not any(canary(word) in said.all for word in (*NEVER, *ON_THE_DAY))
        assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize(("before", "after"), [*permutations((9, 10), 2), (9, 11)])
def test_what_would_change_names_nothing_that_may_not_be_seen(
    before: int, after: int, form: str, laden: Path, builds: Builds
) -> None:
    """Of two days each may tell what was public on it; neither what never is."""
    against = builds[before][1] / "build"
    words = ("diff", "--source", laden, "--against", against, "--format", form)
    said = run(*words, clock=CLOCKS[after])
    assert said.code == Exit.FINE, said.all
    told = [word for word in ON_THE_DAY if canary(word) in said.all]
    assert bool(told) is (before != after)
    assert not any(canary(word) in said.all for word in NEVER)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_a_day_before_there_is_nothing_to_tell(form: str, laden: Path, builds: Builds) -> None:
    """Compared with the site of that very day, which holds none of them either."""
    words = ("diff", "--source", laden, "--against", builds[9][1] / "build", "--format", form)
    said = run(*words, clock=CLOCKS[9])
    assert said.code == Exit.FINE, said.all
    assert not any(canary(word) in said.all for word in (*NEVER, *ON_THE_DAY))


def test_officers_can_list_them(laden: Path) -> None:
    """So the canaries are where they are thought to be."""
    said = run("list", "drafts", "--source", laden, clock=CLOCKS[9]).out
    assert canary("draftword") in said
    future = run("list", "future", "--source", laden, clock=CLOCKS[9]).out
    assert canary("paperword") in future
    assert future.count(DAY.isoformat()) >= 5
