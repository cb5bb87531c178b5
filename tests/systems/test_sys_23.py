"""SYS-23: accountability is shared: those who lead and those who help, each with its own line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from laasite.model.words import Unknown
from laasite.render.views.commitments import answers
from tests.builders import a_commitment, a_partner
from tests.systems.governed import demonstrated, demonstration, found, small, words
from tests.systems.test_sys_10 import a_desk


def test_sys_23_every_partners_page_lists_what_it_leads_and_what_it_helps_with() -> None:
    pages = demonstration()
    report = demonstrated()
    assert len(report.partners) > 10
    for id in report.partners:
        page = words(pages[f"partners/{id}.html"])
        for heading in (
            "What it leads",
            "What it helps with",
            "Whom it answers to",
            "What it owes",
        ):
            assert f" {heading} " in page, (id, heading)


def test_sys_23_a_target_tells_for_each_that_leads_or_helps_to_whom_it_answers() -> None:
    page = words(demonstration()["targets/burglary.html"])
    assert "Whom they answer to" in page
    report = demonstrated()
    commitment = report.targets["burglary"].commitments[0]
    contributing = commitment.contributing
    assert isinstance(contributing, tuple)
    ids = [id for id in (*commitment.lead, *contributing) if id in report.partners]
    assert len(ids) > 1
    for id in ids:
        assert (report.partners[id].answers_to or "nobody is named") in page


@pytest.mark.parametrize(
    ("contributing", "expected"),
    [
        (("council",), "The police: a board; the council: its electors."),
        (Unknown.NOT_RECORDED, "The police: a board."),
        ((), "The police: a board."),
    ],
)
def test_sys_23_each_has_its_own_line(
    contributing: tuple[str, ...] | Unknown, expected: str
) -> None:
    partners = {
        "police": a_partner(answers_to="a board"),
        "council": a_partner("council", answers_to="its electors"),
    }
    desk = a_desk()
    report = replace(desk.report, partners=partners)
    desk = replace(desk, press=replace(desk.press, report=report))
    assert answers(desk, a_commitment(contributing=contributing)) == expected


def test_sys_23_a_contributor_has_to_be_there(tmp_path: Path) -> None:
    target = Path(__file__).parents[1] / "sites/minimal/content/targets/accidents.md"
    typed = target.read_text(encoding="utf-8")
    files = {
        "targets/accidents.md": typed.replace("contributing: [council]", "contributing: [counsil]")
    }
    (finding,) = found(small(tmp_path / "site", files))
    assert (finding.rule.code, finding.meant) == ("LAA301", "`council`")


def test_sys_23_a_target_in_force_has_somebody_who_leads(tmp_path: Path) -> None:
    target = Path(__file__).parents[1] / "sites/minimal/content/targets/accidents.md"
    typed = target.read_text(encoding="utf-8")
    files = {"targets/accidents.md": typed.replace("    lead: [police]\n", "")}
    (finding,) = found(small(tmp_path / "site", files))
    assert finding.rule.code == "LAA418"
