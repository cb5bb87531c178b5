"""SYS-32: the publishing gate catches each mistake that the papers were published with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from laasite.model.findings import Finding, Severity
from laasite.pipeline import Order, build_site
from tests.broken_sites import MINIMAL
from tests.site.sites import LATER
from tests.systems.governed import codes, small
from tests.systems.proceedings_sites import DEFECTS, findings_of

PAPERS = {
    "A": "content/meetings/2002-07-17-board/progress.md",
    "B": "content/meetings/2005-05-18-board/agreement.md",
    "C": "content/meetings/2006-01-18-board/consultation.md",
    "D": "content/meetings/2006-03-15-board/structure.md",
    "E": "content/meetings/2008-03-06-board/second-agreement.md",
}
"""Where the mistakes of each of the five papers are planted."""

CONSULTATION = "content/consultations/future/index.md"
QUESTIONS = "content/consultations/future/questions.csv"

DEFECTS_PLANTED = (
    (1, "LAA701", PAPERS["B"], "Appendix A"),
    (2, "LAA702", PAPERS["E"], "Annex 1"),
    (3, "LAA703", PAPERS["A"], "????"),
    (3, "LAA703", PAPERS["A"], "(*name, position, organisation*)"),
    (3, "LAA703", PAPERS["A"], "(*add*)"),
    (4, "LAA704", PAPERS["B"], "[Carla Crewe"),
    (5, "LAA705", PAPERS["B"], "[Multiple signatories]"),
    (6, "LAA706", PAPERS["B"], "says 4, and 3 points"),
    (7, "LAA707", PAPERS["B"], "the letter would be"),
    (7, "LAA707", PAPERS["B"], "performance under"),
    (8, "LAA708", PAPERS["B"], "o versee"),
    (8, "LAA708", PAPERS["B"], "t his"),
    (8, "LAA708", PAPERS["B"], "RO -W"),
    (8, "LAA708", PAPERS["B"], "well- established"),
    (9, "LAA709", PAPERS["D"], "FOR DISCUSION"),
    (10, "LAA710", PAPERS["C"], "For Decision"),
    (11, "LAA711", CONSULTATION, "9 days after the deadline"),
    (12, "LAA712", CONSULTATION, "Saturday"),
    (13, "LAA713", "content/partners/council.md", "0131 496 0003"),
    (14, "LAA714", PAPERS["D"], "re-visting"),
    (14, "LAA714", PAPERS["D"], "LTQ"),
    (14, "LAA714", PAPERS["D"], "PieA"),
    (15, "LAA715", PAPERS["B"], "RO-W"),
    (16, "LAA716", PAPERS["D"], "bi-monthly"),
    (16, "LAA716", "content/bodies/board.md", "bi-monthly"),
    (17, "LAA717", PAPERS["E"], "Background papers: contact"),
    (18, "LAA718", PAPERS["E"], "indicators have been"),
    (19, "LAA719", QUESTIONS, "`as`"),
    (20, "LAA720", PAPERS["B"], "green rated"),
    (21, "LAA721", PAPERS["B"], "Director of Strategy and Service Improve"),
)
"""Each mistake by its number in the list, with its code, its file and what is said of it."""

NOTES = frozenset({12, 19, 20, 21})


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    """All that is said of the site with the planted mistakes."""
    return findings_of(DEFECTS)


@pytest.mark.parametrize(("number", "code", "path", "words"), DEFECTS_PLANTED, ids=str)
def test_sys_32_each_planted_mistake_is_found_by_its_code(
    found: tuple[Finding, ...], number: int, code: str, path: str, words: str
) -> None:
    mine = [one for one in found if one.rule.code == code and one.place.path == path]
    assert [one for one in mine if words in one.message]
    wanted = Severity.NOTE if number in NOTES else Severity.WARNING
    assert {one.rule.severity for one in mine} == {wanted}


def test_sys_32_all_twenty_one_kinds_are_planted_and_nothing_else_is_said(
    found: tuple[Finding, ...],
) -> None:
    assert {number for number, _, _, _ in DEFECTS_PLANTED} == set(range(1, 22))
    assert {one.rule.code for one in found} == {code for _, code, _, _ in DEFECTS_PLANTED}


def test_sys_32_nothing_half_finished_goes_out_in_a_strict_build() -> None:
    built = build_site(Order(DEFECTS, LATER))
    assert any(one.rule.severity is Severity.WARNING for one in built.findings)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("strategies/plan/index.md", "A town where", "A town of ???? where"),
        ("strategies/plan/streets.md", "Plant trees along", "Plant TBC trees along"),
        ("strategies/plan/streets.md", "Residents told us", "[name] told us"),
        ("pages/taking-part.md", "The board", "(*add*) The board"),
        ("bodies/board.md", "title: Partnership Board", "title: Partnership Board (*add*)"),
        ("partners/police.md", "sector: police", "sector: '[to be confirmed]'"),
    ],
)
def test_sys_32_gaps_are_found_wherever_officers_write(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    """In strategies and themes, bodies, partners and pages, among the keys and in the text."""
    text = (MINIMAL / "content" / path).read_text(encoding="utf-8")
    assert text.count(old) == 1
    assert codes(small(tmp_path / "site", {path: text.replace(old, new)})) == ["LAA703"]


def test_sys_32_what_was_before_may_have_had_gaps_and_a_word_of_its_own_is_none(
    tmp_path: Path,
) -> None:
    before = (MINIMAL / "content/partners/police.md").read_text(encoding="utf-8")
    text = before.replace(
        "sector: police\n",
        "sector: not stated\nchanges:\n"
        "  - { date: May 2006, kind: wording, was: { sector: TBC }, reason: Found out }\n",
    )
    assert codes(small(tmp_path / "site", {"partners/police.md": text})) == []


def test_sys_32_the_planted_names_and_numbers_are_invented() -> None:
    """Telephone numbers are of the ranges that are kept for fiction."""
    text = "\n".join(
        file.read_text(encoding="utf-8") for file in sorted(DEFECTS.rglob("*")) if file.is_file()
    )
    numbers = re.findall(r"\b0[0-9]{3} [0-9]{3} [0-9]{4}\b", text)
    assert numbers
    assert all(re.fullmatch(r"01(?:13|31) 496 0[0-9]{3}", number) for number in numbers)
