"""The gate: each kind of published thing changed without a word is refused, and passes with one."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from laasite.gate import protected
from laasite.model.facts import Published
from laasite.model.findings import Finding
from laasite.read.kinds import Kind
from tests.gate.gated import DAY, TODAY, at, gated, refused
from tests.mistakes import ACCIDENTS, FIGURES, LAA, PLAN, STREETS, TREES, Edit
from tests.site.sites import made

UPDATE = "content/progress/2005-to-2006/trees.md"
MONEY = "content/money/grant.md"
MEETING = "content/meetings/2006-06-14-board/index.md"
PAPER = "content/meetings/2006-06-14-board/planting.md"
MINUTES = "content/meetings/2006-06-14-board/minutes.md"
CONSULTATION = "content/consultations/future/index.md"
QUESTIONS = "content/consultations/future/questions.csv"
RESPONSE = "content/consultations/future/response/trees.md"
ENDORSEMENTS = "content/consultations/future/endorsements.csv"
BOARD = "content/bodies/board.md"
SITE = "site.yaml"
MOVED = "content/moved.yaml"


def told(was: str, kind: str = "correction", day: str = "2006-08-15") -> str:
    """An entry under `changes`, on one line."""
    return f"changes: [{{ date: {day}, kind: {kind}, was: {was}, reason: A reason }}]"


@dataclass(frozen=True, slots=True)
class Change:
    """A change to what was published, and what it takes to make it openly.

    `silent` is refused with `code` at `line` of `at` (the file changed, if none is named);
    `entry` is what is done besides, so that it passes.
    """

    name: str
    silent: Edit
    code: str
    line: int
    entry: tuple[Edit, ...]
    at: str | None = None

    @property
    def place(self) -> str:
        """The file that the finding names."""
        return self.at or self.silent.file


def top(file: str, was: str, kind: str = "correction", key: str = "title: ") -> Edit:
    """An entry under `changes` at the head of a file."""
    return Edit(file, f"---\n{key}", f"---\n{told(was, kind)}\n{key}")


LEVEL = Edit(TREES, "2006/07: 300", "2006/07: 260")
ROW = "2005/06,230,provisional,2006-05-19,,,One road is still to be counted,yes\n"
UNDER = "  - under: laa\n"


def commitment(was: str) -> Edit:
    """An entry under `changes` of the commitment to plant trees."""
    return Edit(TREES, UNDER, f"{UNDER}    {told(was, 'renegotiated target')}\n")


CHANGES = (
    Change("a level", LEVEL, "LAA801", 26, (commitment("{ levels: { 2006/07: 300 } }"),)),
    Change(
        "a baseline",
        Edit(TREES, "period: 2003/04, value: 200", "period: 2003/04, value: 210"),
        "LAA801",
        22,
        (commitment("{ baseline: { value: 200 } }"),),
    ),
    Change(
        "a new level",
        Edit(TREES, "2006/07: 300", "2006/07: 300\n      2007/08: 310"),
        "LAA802",
        27,
        (commitment("{ levels: { 2007/08: not yet } }"),),
    ),
    Change(
        "a level taken out",
        Edit(TREES, "      2006/07: 300\n", ""),
        "LAA803",
        17,
        (commitment("{ levels: { 2006/07: 300 } }"),),
    ),
    Change(
        "a lead",
        Edit(TREES, "lead: [council]", "lead: [police]"),
        "LAA801",
        19,
        (commitment("{ lead: [council] }"),),
    ),
    Change(
        "a state",
        Edit(TREES, "    kind: local\n", "    kind: local\n    state: frozen\n"),
        "LAA802",
        19,
        (commitment("{ state: not yet }"),),
    ),
    Change(
        "a title",
        Edit(TREES, "title: More trees on", "title: Many more trees on"),
        "LAA801",
        2,
        (top(TREES, "{ title: More trees on the main roads }", "wording"),),
    ),
    Change(
        "a promise",
        Edit(TREES, "promise: More trees", "promise: Some trees"),
        "LAA801",
        3,
        (top(TREES, "{ promise: 'More trees on our main roads, year on year' }", "wording"),),
    ),
    Change(
        "a measure",
        Edit(TREES, "what: Trees standing", "what: Trees and shrubs standing"),
        "LAA801",
        7,
        (top(TREES, "{ measure: { what: Trees standing along the main roads } }"),),
    ),
    Change(
        "a target's own tolerance",
        Edit(TREES, "objectives:", "close_within: { absolute: 30 }\nobjectives:"),
        "LAA802",
        5,
        (top(TREES, "{ close_within: not yet }"),),
    ),
    Change(
        "the tolerance of the site",
        Edit(SITE, "share_of_due: 5%", "share_of_due: 10%"),
        "LAA801",
        10,
        (
            Edit(
                SITE,
                "close_within:",
                f"{told('{ close_within: { share_of_due: 5% } }')}\nclose_within:",
            ),
        ),
    ),
    Change(
        "an objective",
        Edit(STREETS, "text: Plant trees along the main roads", "text: Plant some trees"),
        "LAA801",
        19,
        (
            Edit(
                STREETS,
                "  - id: more-trees\n",
                f"  - id: more-trees\n    {told('{ text: Plant trees along the main roads }')}\n",
            ),
        ),
    ),
    Change(
        "the period of a strategy",
        Edit(PLAN, "period: 2005 to 2015", "period: 2005 to 2016"),
        "LAA801",
        3,
        (top(PLAN, "{ period: 2005 to 2015 }"),),
    ),
    Change(
        "the period of an agreement",
        Edit(LAA, "period: 2004/05 to 2006/07", "period: 2004/05 to 2007/08"),
        "LAA801",
        4,
        (top(LAA, "{ period: 2004/05 to 2006/07 }"),),
    ),
    Change(
        "the state of a body",
        Edit(BOARD, "state: existing", "state: ended"),
        "LAA801",
        4,
        (top(BOARD, "{ state: existing }"),),
    ),
    Change(
        "an amount of money",
        Edit(MONEY, "amount: £2 million", "amount: £3 million"),
        "LAA801",
        7,
        (Edit(MONEY, "  - amount:", f"  - {told('{ amount: £2 million }')}\n    amount:"),),
    ),
    Change(
        "the text of an update",
        Edit(UPDATE, "We planted too few.", "We planted many."),
        "LAA807",
        2,
        (top(UPDATE, "{ forecast: at risk }", "wording", "forecast: "),),
    ),
    Change(
        "the forecast of an update",
        Edit(UPDATE, "at risk", "likely to be met"),
        "LAA801",
        2,
        (top(UPDATE, "{ forecast: at risk }", "correction", "forecast: "),),
    ),
    Change(
        "the state of a meeting",
        Edit(MEETING, "starts: 10:00", "starts: 11:00"),
        "LAA801",
        2,
        (top(MEETING, "{ starts: '10:00' }", "correction", "starts: "),),
    ),
    Change(
        "the text of a paper",
        Edit(PAPER, "Two roads have room.", "Three roads have room."),
        "LAA807",
        2,
        (top(PAPER, "{ title: Where to plant }", "wording"),),
    ),
    Change(
        "a decision",
        Edit(MINUTES, "text: To plant on two roads", "text: To plant on one road"),
        "LAA801",
        8,
        (
            Edit(
                MINUTES,
                "    outcome: agreed\n",
                f"    outcome: agreed\n    {told('{ text: To plant on two roads }')}\n",
            ),
        ),
    ),
    Change(
        "something done",
        Edit(MINUTES, "done: not yet", "done: 2006-08-15"),
        "LAA801",
        15,
        (
            Edit(
                MINUTES,
                "what: Dig the holes",
                f"what: Dig the holes\n        {told('{ done: not yet }')}",
            ),
        ),
    ),
    Change(
        "the text of the minutes",
        Edit(MINUTES, "A short meeting.", "A long meeting."),
        "LAA807",
        2,
        (top(MINUTES, "{ attended: not recorded }", "wording", "attended: "),),
    ),
    Change(
        "a response",
        Edit(RESPONSE, "Yes, more.", "No."),
        "LAA807",
        2,
        (top(RESPONSE, "{ title: On trees }", "wording"),),
    ),
    Change(
        "a question",
        Edit(QUESTIONS, "Should there be more trees?", "Should there be fewer trees?"),
        "LAA801",
        2,
        (top(CONSULTATION, "{ title: The future }", "wording"),),
    ),
    Change(
        "an endorsement",
        Edit(ENDORSEMENTS, "2006-02-08", "2006-02-10"),
        "LAA801",
        2,
        (top(CONSULTATION, "{ title: The future }"),),
    ),
)
"""Changes that an entry makes good. A figure is another matter: see below."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Published]:
    """The site, and what it told on the day it was published."""
    root = gated(tmp_path_factory.mktemp("gate") / "site")
    return root, at(root, DAY)


@pytest.fixture
def site(published: tuple[Path, Published], tmp_path: Path) -> Path:
    """A copy of the site, to be changed."""
    return Path(shutil.copytree(published[0], tmp_path / "site"))


@pytest.fixture
def was(published: tuple[Path, Published]) -> Published:
    """What the site told on the day it was published."""
    return published[1]


def code_and_place(findings: tuple[Finding, ...]) -> list[tuple[str, str, int]]:
    """Each finding's code, file and line."""
    return [(one.rule.code, one.place.path, one.place.line) for one in findings]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_without_a_word_is_refused(change: Change, site: Path, was: Published) -> None:
    """One finding, at the file and line of what was changed."""
    change.silent.apply(site)
    assert code_and_place(refused(site, was)) == [(change.code, change.place, change.line)]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.name)
def test_a_change_with_its_entry_passes(change: Change, site: Path, was: Published) -> None:
    """The entry is dated after the site that was published, and undone on the way there."""
    change.silent.apply(site)
    for edit in change.entry:
        edit.apply(site)
    assert [str(one) for one in refused(site, was)] == []


def test_what_wasn_t_changed_passes(site: Path, was: Published) -> None:
    """The same sources a month later change nothing that was published."""
    assert refused(site, was) == ()


def test_the_cure_can_be_pasted(site: Path, was: Published) -> None:
    """The entry that the finding gives, with its reason filled in, makes the change good."""
    LEVEL.apply(site)
    (finding,) = refused(site, was)
    assert "`levels[2006/07]`" in finding.message or "levels[2006/07]" in finding.message
    assert "said `300` on the site of 31 July 2006" in finding.message
    assert "now says `260`" in finding.message
    line = finding.cure.partition("`- ")[2].rpartition("`.")[0].replace("…", "Agreed")
    Edit(TREES, UNDER, f"{UNDER}    changes:\n      - {line}\n").apply(site)
    assert [str(one) for one in refused(site, was)] == []


TEXTS = {
    UPDATE: ("We planted too few.", "forecast: "),
    PAPER: ("Two roads have room.", "title: "),
    MINUTES: ("A short meeting.", "attended: "),
    RESPONSE: ("Yes, more.", "title: "),
}
"""Texts that are published, and the key before which an entry is pasted."""


@pytest.mark.parametrize("file", TEXTS)
def test_the_cure_for_a_text_can_be_pasted(file: str, site: Path, was: Published) -> None:
    """It satisfies every other check too, and is told as a change of the text."""
    old, key = TEXTS[file]
    Edit(file, old, "Something else.").apply(site)
    (finding,) = refused(site, was)
    line = finding.cure.partition("`- ")[2].rpartition("`.")[0].replace("…", "Agreed")
    Edit(file, f"---\n{key}", f"---\nchanges:\n  - {line}\n{key}").apply(site)
    assert [str(one) for one in refused(site, was)] == []
    changes = made(site, TODAY).files["changes.csv"].decode()
    assert "An earlier text, which isn't kept here" in changes


# --- figures ------------------------------------------------------------------------------------

FIGURE_CHANGES = {
    "written over": (Edit(FIGURES, "2005/06,230", "2005/06,250"), "LAA804", 3),
    "another state": (Edit(FIGURES, "230,provisional", "230,final"), "LAA804", 3),
    "taken out": (Edit(FIGURES, ROW, ""), "LAA805", 1),
    "dated back": (Edit(FIGURES, ROW, f"{ROW}2003/04,200,,2004-05-20,,,,yes\n"), "LAA806", 4),
}


@pytest.mark.parametrize("name", FIGURE_CHANGES)
def test_a_published_figure_stays(name: str, site: Path, was: Published) -> None:
    """No row that was published is written over or taken out, and none slips in before."""
    edit, code, line = FIGURE_CHANGES[name]
    edit.apply(site)
    assert code_and_place(refused(site, was)) == [(code, FIGURES, line)]


def test_a_corrected_figure_is_a_row_below(site: Path, was: Published) -> None:
    """A new row with a later day, a change and a reason passes; so does a note made better."""
    new = "2005/06,250,,2006-08-20,correction,A road was left out,,yes\n"
    Edit(FIGURES, ROW, ROW.replace("is still", "has still") + new).apply(site)
    assert refused(site, was) == ()


# --- what may change freely ---------------------------------------------------------------------

FREE = (
    Edit(TREES, "Trees give shade in summer.", "Trees give shade, and fruit."),
    Edit(TREES, "    kind: local\n", "    kind: local\n    how_to_help: Plant one\n"),
    Edit("content/pages/taking-part.md", "Anyone may come.", "Everyone may come."),
    Edit("content/partners/police.md", "short: the police", "short: our police"),
    Edit("content/glossary.yaml", "The figure from which", "The number from which"),
    Edit(STREETS, "order: 1", "order: 2"),
)


@pytest.mark.parametrize("edit", FREE, ids=lambda edit: edit.new)
def test_what_merely_helps_a_reader_is_free(edit: Edit, site: Path, was: Published) -> None:
    """Texts of targets and pages, how to help, partners, words and the order need no entry."""
    edit.apply(site)
    assert refused(site, was) == ()


def test_another_way_of_writing_the_same_is_no_change(site: Path, was: Published) -> None:
    """A number with its noughts, a day in words, a year spelt out."""
    Edit(TREES, "2006/07: 300", "2006 to 2007: 300.0").apply(site)
    Edit(MONEY, "as_said_on: 18 May 2005", "as_said_on: 2005-05-18").apply(site)
    assert refused(site, was) == ()


# --- accounts of changes ------------------------------------------------------------------------


def test_an_entry_dated_back_is_refused(site: Path, was: Published) -> None:
    """An entry that the published site would have had is told once, not with what it covers up."""
    LEVEL.apply(site)
    edit = commitment("{ levels: { 2006/07: 300 } }")
    Edit(edit.file, edit.old, str(edit.new).replace("2006-08-15", "2006-07-15")).apply(site)
    assert code_and_place(refused(site, was)) == [("LAA808", TREES, 18)]


def test_a_change_agreed_earlier_is_told_with_the_day_it_was_published(
    site: Path, was: Published
) -> None:
    """`published` on the entry says since when the site has known."""
    LEVEL.apply(site)
    edit = commitment("{ levels: { 2006/07: 300 } }")
    dated = str(edit.new).replace("2006-08-15", "2006-07-15, published: 2006-08-15")
    Edit(edit.file, edit.old, dated).apply(site)
    assert refused(site, was) == ()


def test_the_account_of_a_change_stays(site: Path) -> None:
    """An entry that was published can neither be taken out nor given another reason."""
    LEVEL.apply(site)
    commitment("{ levels: { 2006/07: 300 } }").apply(site)
    later = at(site, TODAY)
    Edit(TREES, "reason: A reason", "reason: A better reason").apply(site)
    day = date(2006, 9, 1)
    assert code_and_place(refused(site, later, day)) == [("LAA808", TREES, 18)]


# --- the same day -------------------------------------------------------------------------------


def test_a_second_change_on_the_day_of_the_site_passes(site: Path, was: Published) -> None:
    """What is dated with the day itself is told apart from what was there, while it lasts."""
    new = "2006/07,240,provisional,2006-07-31,,,,yes\n"
    Edit(FIGURES, ROW, ROW + new).apply(site)
    assert refused(site, was, DAY) == ()
    assert [one.rule.code for one in refused(site, was, TODAY)] == ["LAA806"]


def test_an_entry_of_the_same_day_passes_on_that_day(site: Path, was: Published) -> None:
    """An entry dated with the day of the site passes on that day, and a silent change never."""
    LEVEL.apply(site)
    assert [one.rule.code for one in refused(site, was, DAY)] == ["LAA801"]
    edit = commitment("{ levels: { 2006/07: 300 } }")
    Edit(edit.file, edit.old, str(edit.new).replace("2006-08-15", "2006-07-31")).apply(site)
    assert refused(site, was, DAY) == ()


# --- new and gone -------------------------------------------------------------------------------


def test_a_new_target_says_since_when_it_is_published(site: Path, was: Published) -> None:
    """Without a day it would stand on every earlier site too."""
    text = (site / TREES).read_text(encoding="utf-8")
    Edit("content/targets/oaks.md", None, text).apply(site)
    assert code_and_place(refused(site, was)) == [("LAA810", "content/targets/oaks.md", 2)]
    Edit("content/targets/oaks.md", "---\ntitle", "---\npublished: 2006-08-15\ntitle").apply(site)
    assert refused(site, was) == ()


def test_a_new_page_needs_no_day(site: Path, was: Published) -> None:
    """A page of plain text isn't protected, so it may come without one."""
    Edit("content/pages/new.md", None, "---\ntitle: New\n---\nNews.\n").apply(site)
    assert refused(site, was) == ()


def test_a_vanished_page_is_refused_with_its_cure(site: Path, was: Published) -> None:
    """Once, in `moved.yaml`, with what to paste; a tombstone makes it good."""
    (site / "content/pages/taking-part.md").unlink()
    findings = refused(site, was)
    assert code_and_place(findings) == [("LAA809", MOVED, 0), ("LAA809", MOVED, 0)]
    assert "`- { gone: pages/taking-part," in findings[1].cure
    stones = [
        f"  - {{ gone: {gone}, dropped_by: board, date: 2006-08-15, why: Nobody read it }}\n"
        for gone in ("pages/taking-part", "pages")
    ]
    Edit(MOVED, None, f"moved:\n{''.join(stones)}").apply(site)
    assert refused(site, was) == ()


def test_a_target_that_was_published_can_t_be_dated_later(site: Path, was: Published) -> None:
    """Hiding it again is refused at its file."""
    Edit(ACCIDENTS, "---\ntitle", "---\npublished: 2006-08-15\ntitle").apply(site)
    assert ("LAA803", ACCIDENTS, 2) in code_and_place(refused(site, was))


def test_a_renamed_target_is_compared_with_its_new_self(site: Path, was: Published) -> None:
    """With its rename nothing is refused but what else was changed."""
    (site / ACCIDENTS).rename(site / "content/targets/safe-roads.md")
    progress = site / "content/progress"
    (progress / "accidents.csv").rename(progress / "safe-roads.csv")
    assert "LAA809" in [one.rule.code for one in refused(site, was)]
    moved = "moved:\n  - { from: targets/accidents, to: targets/safe-roads, date: 2006-08-15 }\n"
    Edit(MOVED, None, moved).apply(site)
    assert refused(site, was) == ()
    Edit("content/targets/safe-roads.md", "2006/07: 80", "2006/07: 85").apply(site)
    assert code_and_place(refused(site, was)) == [("LAA801", "content/targets/safe-roads.md", 26)]


def test_updates_are_renamed_and_dropped_with_their_target(site: Path, was: Published) -> None:
    """One entry for the target is enough, and one finding if it is missing."""
    progress = site / "content/progress"
    (site / TREES).rename(site / "content/targets/oaks.md")
    (progress / "trees.csv").rename(progress / "oaks.csv")
    (site / UPDATE).rename(site / UPDATE.replace("trees", "oaks"))
    silent = [one.message for one in refused(site, was) if one.rule.code == "LAA809"]
    assert not [one for one in silent if "progress/" in one]
    moved = "moved:\n  - { from: targets/trees, to: targets/oaks, date: 2006-08-15 }\n"
    Edit(MOVED, None, moved).apply(site)
    assert [str(one) for one in refused(site, was)] == []


def test_a_renamed_partner_is_found_wherever_it_is_named(site: Path, was: Published) -> None:
    """Its id in other files changes with it, and its lists of targets move along."""
    (site / "content/partners/police.md").rename(site / "content/partners/constabulary.md")
    for file in (ACCIDENTS, LAA, BOARD):
        text = (site / file).read_text(encoding="utf-8")
        for old, new in (
            ("lead: [police]", "lead: [constabulary]"),
            ("council, police", "council, constabulary"),
            ("by: police", "by: constabulary"),
            ("partner: police", "partner: constabulary"),
        ):
            text = text.replace(old, new)
        (site / file).write_text(text, encoding="utf-8")
    moved = "moved:\n  - { from: partners/police, to: partners/constabulary, date: 2006-08-15 }\n"
    Edit(MOVED, None, moved).apply(site)
    assert [str(one) for one in refused(site, was)] == []


# --- the table ----------------------------------------------------------------------------------


def test_every_kind_in_the_table_is_a_kind_of_file() -> None:
    """A misspelt kind would protect nothing."""
    kinds = {kind.value for kind in Kind}
    assert set(protected.PROTECTED) <= kinds
    assert set(protected.OWNERS) <= kinds
