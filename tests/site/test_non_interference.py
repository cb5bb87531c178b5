"""Nothing early, nothing private: hidden things leave no trace, not even in what isn't there.

The site built with hidden things in its sources equals, byte for byte, the site built from sources
in which they never were; and the build says not a word of them.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.output.sites import standing
from tests.site.sites import (
    MINIMAL,
    SITES,
    STANDS_AT,
    Change,
    Files,
    Said,
    added,
    copied,
    exchanged,
    made,
    run,
    written,
)

CANARY = "xylophone"
"""A word that stands in hidden things and nowhere else."""

TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
THEME = "content/strategies/plan/streets.md"
BOARD = "content/bodies/board.md"
POLICE = "content/partners/police.md"
DAY = STANDS_AT["minimal"]


def new(path: str, front: str, text: str = f"Of the {CANARY}.") -> Change:
    """A file that wasn't there."""
    return lambda root: written(root, path, f"---\n{front}\n---\n{text}\n")


def more(path: str, text: str) -> Change:
    """Lines at the end of a file."""
    return lambda root: added(root, path, text)


def instead(path: str, old: str, text: str) -> Change:
    """Lines in place of others."""
    return lambda root: exchanged(root, path, old, text)


def all_of(*changes: Change) -> Change:
    """One change after another."""

    def change(root: Path) -> None:
        for each in changes:
            each(root)

    return change


def draft_target(root: Path) -> None:
    """A whole target in preparation, with its figures and what is said of them."""
    text = (root / TREES).read_text(encoding="utf-8")
    hidden = text.replace("title: More trees", f"draft: true\ntitle: The {CANARY}")
    written(root, f"content/targets/{CANARY}.md", hidden)
    shutil.copyfile(root / FIGURES, root / f"content/progress/{CANARY}.csv")
    update = f"---\nperiod: 2005/06\n---\n## What happened\nOf the {CANARY}.\n"
    written(root, f"content/progress/2005-to-2006/{CANARY}.md", update)


def attached(root: Path) -> None:
    """A draft page in a folder of its own, with a picture beside it."""
    new(f"content/pages/{CANARY}/index.md", f"title: The {CANARY}\ndraft: true")(root)
    (root / f"content/pages/{CANARY}/{CANARY}.pdf").write_bytes(b"%PDF-1.4 " + CANARY.encode())


def withheld(how: str) -> Change:
    """A contact that may not be shown."""
    return instead(
        POLICE,
        "illustrative: true\n",
        "illustrative: true\nposts:\n  officer:\n    title: Liaison Officer\n    contact:\n"
        f"      email: {CANARY}@example.org\n      phone: 020 7946 0000\n{how}",
    )


OFFICER = instead(
    POLICE,
    "illustrative: true\n",
    "illustrative: true\nposts:\n  officer:\n    title: Liaison Officer\n",
)
ROW_END = ",,,,yes\n"
SHOWN = "Partnership Support Manager"


def unchanged(_: Path) -> None:
    """Do nothing."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden thing: what puts it into the sources, and into the sources without it.

    `drafts`: whether a page of a preview shows it by its canary.
    """

    put: Change
    without: Change = unchanged
    drafts: bool = True


HIDDEN: Mapping[str, Hidden] = {
    "a draft of an announcement": Hidden(
        instead(
            "site.yaml",
            "strapline:",
            "releases:\n  - period: 2006/07\n    published: 2007-10-19\n    draft: true\n"
            f"    moved_from: 2007-10-12\n    reason: The {CANARY}\nstrapline:",
        )
    ),
    "a meeting to come out later": Hidden(
        new(
            "content/meetings/2006-09-06-board/index.md",
            f"published: 2006-08-01\nplace: The {CANARY}\nstarts: 6.30pm",
        )
    ),
    "a draft page": Hidden(new("content/pages/plan.md", f"title: The {CANARY}\ndraft: true")),
    "a page to come": Hidden(
        new("content/pages/plan.md", f"title: The {CANARY}\npublished: 1 August 2006")
    ),
    "a draft page with a file": Hidden(attached),
    "a draft with mistakes": Hidden(
        new("content/pages/plan.md", f"title: T\ndraft: yes\n{CANARY}: 1", "[x](nowhere.md)"),
        drafts=False,
    ),
    "a draft target": Hidden(draft_target),
    "a figure to come": Hidden(more(FIGURES, f"2006/07,251,,2006-08-01,,,{CANARY},yes\n")),
    "a figure without a day": Hidden(more(FIGURES, f"2006/07,251,,,,,{CANARY},yes\n")),
    "a revision to come": Hidden(
        more(FIGURES, f"2005/06,231,,2006-08-01,new data,{CANARY},,yes\n")
    ),
    "a reason for no figure to come": Hidden(
        more(FIGURES, f"2006/07,,not recorded,2007-06-01,,,{CANARY},yes\n")
    ),
    "an update to come": Hidden(
        new(
            "content/progress/2005-to-2006/trees.md",
            "period: 2005/06\npublished: 1 August 2006",
            f"## What happened\n\nThe {CANARY}.",
        )
    ),
    "a draft update": Hidden(
        new(
            "content/progress/2005-to-2006/trees.md",
            "period: 2005/06\ndraft: true",
            f"## What happened\n\nThe {CANARY}.",
        )
    ),
    "an objective to come": Hidden(
        instead(
            THEME,
            "  - id: more-trees\n",
            f"  - id: {CANARY}\n    aim: better-streets\n    text: The {CANARY}\n"
            "    no_target_because: it is new\n    published: 2006-08-01\n  - id: more-trees\n",
        )
    ),
    "a draft goal and its aim": Hidden(
        all_of(
            instead(
                THEME,
                "goals:\n",
                f"goals:\n  - id: {CANARY}\n    text: The {CANARY}\n    draft: true\n",
            ),
            instead(
                THEME,
                "aims:\n",
                f"aims:\n  - id: a-{CANARY}\n    goal: {CANARY}\n    text: The {CANARY}\n"
                "    due: 2008/09\n    draft: true\n",
            ),
        )
    ),
    "a draft theme": Hidden(
        new(
            f"content/strategies/plan/{CANARY}.md",
            f"title: The {CANARY}\norder: 2\ndraft: true\ngoals: []\naims: []\nobjectives: []",
        )
    ),
    "a draft strategy with its theme": Hidden(
        all_of(
            new(
                f"content/strategies/{CANARY}/index.md",
                f"title: The {CANARY}\nperiod: 2015 to 2025\nfollows: plan\ndraft: true",
            ),
            new(
                f"content/strategies/{CANARY}/work.md",
                "title: Work\norder: 1\ngoals: []\naims: []\nobjectives: []",
            ),
        )
    ),
    "a draft agreement": Hidden(
        new(
            f"content/agreements/{CANARY}.md",
            f"title: The {CANARY}\nkind: LAA\nperiod: 2007/08 to 2009/10\nlayout: single pot\n"
            "follows: laa\nbetween: [council]\nled_by: board\nsignatories: not recorded\n"
            "draft: true",
        )
    ),
    "a draft partner": Hidden(
        new(
            f"content/partners/{CANARY}.md",
            f"title: The {CANARY}\nrole: partner\nsector: business\nanswers_to: Members\n"
            "draft: true",
        )
    ),
    "a partner to come and its seat": Hidden(
        all_of(
            new(
                f"content/partners/{CANARY}.md",
                f"title: The {CANARY}\nrole: partner\nsector: business\nanswers_to: Members\n"
                "published: 2006-10-01",
            ),
            instead(
                BOARD,
                "seats:\n",
                f"seats:\n  - {{ id: third, kind: Business, number: 1, partner: {CANARY},"
                " published: 2006-10-01 }\n",
            ),
        ),
        # A preview with it counts one seat more than there are, and says so.
        drafts=False,
    ),
    "a draft body": Hidden(
        new(f"content/bodies/{CANARY}.md", f"title: The {CANARY}\nkind: group\nstate: proposed\n"
            "draft: true")
    ),
    "a draft word": Hidden(
        more("content/glossary.yaml", f"{CANARY}:\n  means: An instrument\n  draft: true\n")
    ),
    "a draft home page": Hidden(
        new("content/index.md", f"title: The {CANARY}\ndraft: true"),
        without=lambda root: (root / "content/index.md").unlink(),
    ),
    "a draft commitment": Hidden(
        instead(
            TREES,
            "commitments:\n",
            "commitments:\n  - under: plan\n    kind: local\n    draft: true\n"
            f"    lead: [council]\n    contributing: not recorded\n    how_to_help: {CANARY}\n"
            "    baseline: { period: 2003/04, value: 200 }\n    levels: { 2014/15: 999 }\n",
        )
    ),
    "a second opinion to come": Hidden(
        instead(
            TREES,
            "commitments:\n",
            f"second_opinions:\n  - by: Audit\n    view: The {CANARY}\n    date: 1 August 2006\n"
            "    published: 1 August 2006\ncommitments:\n",
        )
    ),
    "a title that changes on a day to come": Hidden(
        instead(
            TREES,
            "title: More trees on the main roads\n",
            f"title: The {CANARY}\nchanges:\n  - date: 2006-08-01\n    kind: wording\n"
            "    was: { title: More trees on the main roads }\n"
            f"    reason: {CANARY}\n",
        )
    ),
    "a level that changes on a day to come": Hidden(
        instead(
            TREES,
            "      2006/07: 300\n",
            "      2006/07: 271\n    changes:\n      - date: 2006-08-01\n"
            "        kind: renegotiated target\n"
            f"        was: {{ levels: {{ 2006/07: 300 }} }}\n        reason: {CANARY}\n",
        ),
        drafts=False,
    ),
    "a contact that is withheld": Hidden(withheld(""), without=OFFICER, drafts=False),
    "a contact that is not public": Hidden(
        withheld("      public: false\n"), without=OFFICER, drafts=False
    ),
    "a draft post": Hidden(
        instead(
            "content/partners/council.md",
            f"    title: {SHOWN}\n",
            f"    title: {SHOWN}\n  {CANARY}:\n    title: The {CANARY}\n    draft: true\n",
        )
    ),
    "a note to oneself": Hidden(
        all_of(
            instead(TREES, "decimals: 0\n", f"decimals: 0  # {CANARY}\n"),
            more("site.yaml", f"# the {CANARY}\n"),
        ),
        drafts=False,
    ),
}  # fmt: skip


@cache
def smallest() -> Files:
    """The smallest site without anything hidden."""
    return made(MINIMAL, DAY).files


def sites_of(hidden: Hidden, folder: Path) -> tuple[Path, Path]:
    """The sources with a hidden thing, and those in which it never was."""
    having, never = copied(MINIMAL, folder / "having"), copied(MINIMAL, folder / "never")
    hidden.put(having)
    hidden.without(never)
    return having, never


@pytest.mark.parametrize("what", HIDDEN)
def test_the_site_is_the_one_in_which_it_never_was(what: str, tmp_path: Path) -> None:
    """Every byte of every file; nor is the canary anywhere in them."""
    having, never = sites_of(HIDDEN[what], tmp_path)
    with_it, without_it = made(having, DAY), made(never, DAY)
    assert differing(with_it.files, without_it.files) == []
    assert list(traces(with_it.files)) == []
    assert with_it.findings == without_it.findings


@pytest.mark.parametrize("what", [what for what, hidden in HIDDEN.items() if hidden.drafts])
def test_a_preview_shows_it(what: str, tmp_path: Path) -> None:
    """So that the test above doesn't pass by looking for what would never be shown."""
    having, _ = sites_of(HIDDEN[what], tmp_path)
    assert list(traces(made(having, DAY, everything=True).files)) != []


def differing(one: Files, other: Files) -> list[str]:
    """The files that aren't the same in both."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def traces(files: Files) -> Iterator[str]:
    """The files that hold the canary, or have it in their name."""
    return (path for path in files if CANARY in path or CANARY.encode() in files[path].lower())


def test_what_is_withheld_stays_so_in_a_preview(tmp_path: Path) -> None:
    """A contact isn't a draft: who shows a preview to others shows nobody's number."""
    having, _ = sites_of(HIDDEN["a contact that is withheld"], tmp_path)
    assert list(traces(made(having, DAY, everything=True).files)) == []


# --- all at once, by the command line ------------------------------------------------------------

TOGETHER = (
    "a page to come",
    "a draft target",
    "a revision to come",
    "an update to come",
    "an objective to come",
    "a draft strategy with its theme",
    "a draft agreement",
    "a draft partner",
    "a draft body",
    "a draft word",
    "a draft commitment",
    "a title that changes on a day to come",
    "a draft post",
    "a note to oneself",
)


@pytest.fixture
def laden(tmp_path: Path) -> Path:
    """The smallest site with many hidden things at once."""
    root = copied(MINIMAL, tmp_path / "laden")
    for what in TOGETHER:
        HIDDEN[what].put(root)
    return root


def test_the_build_says_not_a_word_of_them(laden: Path, tmp_path: Path) -> None:
    """Neither in what it writes nor in what it says; what it says is the same to the letter."""
    # A build leaves its store beside the sources, which other tests read.
    plain = copied(MINIMAL, tmp_path / "plain")
    bare = run("build", "--source", plain, "-d", tmp_path / "bare")
    full = run("build", "-v", "--source", laden, "-d", tmp_path / "full")
    assert full.code == 0, full.all
    assert CANARY not in full.all.lower()
    assert head(full, tmp_path / "full") == head(bare, tmp_path / "bare")
    assert standing(tmp_path / "full") == standing(tmp_path / "bare")


def head(said: Said, folder: Path) -> str:
    """What was said down to the summary, whatever folder it names."""
    return (
        said.out.replace(str(folder), "FOLDER").partition("  404")[0].partition("\n  ")[0].strip()
    )


def test_the_build_with_drafts_shows_them(laden: Path, tmp_path: Path) -> None:
    """In a folder of its own, with a banner on every page."""
    said = run("build", "--drafts", "--source", laden, "-d", tmp_path / "drafts")
    assert said.code == 0, said.all
    files = standing(tmp_path / "drafts")
    assert len(list(traces(files))) > 10
    bare = made(MINIMAL, DAY, everything=True).files
    assert all(path in files for path in bare)
    assert b"raft" in bare["index.html"]
    assert b"raft" not in smallest()["index.html"]


def test_a_refused_build_says_not_a_word_of_them(laden: Path) -> None:
    """When something else is wrong, only that is told, to the log of CI too."""
    exchanged(laden, BOARD, "every 2 months", "now and then: 2")
    said = run("build", "--source", laden)
    assert said.code == 1
    assert CANARY not in said.all.lower()


def test_no_guess_at_a_name_gives_a_hidden_one_away(laden: Path) -> None:
    """What was probably meant is never what is hidden."""
    near = CANARY.removesuffix("e")
    exchanged(laden, TREES, "supplied_by: council", f"supplied_by: {near}")
    exchanged(laden, TREES, "objectives: [more-trees]", f"objectives: [{near}]")
    added(laden, "content/pages/taking-part.md", f"\n[x](../targets/{near}.md)\n")
    said = run("build", "--source", laden)
    assert said.code == 1
    assert said.out.count(near) >= 3
    assert CANARY not in said.all.lower()


def test_public_words_that_lead_to_a_hidden_page_are_refused(laden: Path) -> None:
    """As though there were no such page, in the words that would be said then."""
    for root in (laden, bare := copied(MINIMAL, laden.parent / "bare")):
        added(root, "content/pages/taking-part.md", "\n[soon](plan.md)\n")
    said = run("build", "--source", laden)
    assert said.code == 1
    assert said == run("build", "--source", bare)


def test_a_day_to_come_shows_nothing_early(laden: Path) -> None:
    """The date after next Christmas is no key to the drawer."""
    said = run("build", "--source", laden, "--as-at", "2030-01-01")
    assert said.code == 4
    assert CANARY not in said.all.lower()


def _page(root: Path) -> None:
    HIDDEN["a page to come"].put(root)


def _figures(root: Path) -> None:
    """A figure to come below those of every target that has figures."""
    for file in sorted((root / "content/progress").glob("*.csv")):
        columns = file.read_text(encoding="utf-8-sig").splitlines()[0].split(",")
        given = {"period": "2006/07", "value": "1", "published": "2006-08-01", "note": CANARY}
        if {"period", "value"} <= set(columns):
            added(root, str(file.relative_to(root)), row_of(columns, given))


def row_of(columns: list[str], given: Mapping[str, str]) -> str:
    """One line of CSV."""
    return ",".join(given.get(column, "") for column in columns) + "\n"


LARGE: Mapping[str, Callable[[Path], None]] = {"a page to come": _page, "figures to come": _figures}


def test_a_large_site_keeps_its_secrets_too(tmp_path: Path) -> None:
    """The partnership's own site, with a page and a figure for every target to come."""
    root = copied(SITES["content"], tmp_path / "site")
    for change in LARGE.values():
        change(root)
    day = STANDS_AT["content"]
    assert differing(made(root, day).files, made(SITES["content"], day).files) == []
