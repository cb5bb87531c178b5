"""SYS-19: the questions of the consultation."""

from __future__ import annotations

from pathlib import Path

from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, words

PAGE = "consultations/shaping-their-future/questions.html"
CSV = "content/consultations/shaping-their-future/questions.csv"


def test_sys_19_thirty_five_questions_in_four_groups_are_counted() -> None:
    result = judged().assessments.proceedings.consultations["shaping-their-future"]
    assert result.questions == 35
    assert [len(group.questions) for group in result.groups] == [11, 10, 9, 5]
    told = words(PAGE)
    for number in (11, 10, 9, 5):
        assert f"{number} questions, " in told


def test_sys_19_there_are_fourteen_sub_groups_and_a_group_without_any() -> None:
    questions = judged().report.consultations["shaping-their-future"].questions
    assert len({one.sub_group for one in questions if one.sub_group}) == 14
    assert {one.group for one in questions if not one.sub_group} == {"Capacity Issues"}


def test_sys_19_parts_conditions_and_references_are_kept() -> None:
    questions = {
        one.number: one for one in judged().report.consultations["shaping-their-future"].questions
    }
    assert not questions[1].question.endswith("?")
    assert (
        questions[16].parts
        == questions[17].parts
        == (
            ("a", "the executive"),
            ("b", "individual thematic partnerships"),
        )
    )
    assert questions[16].question.endswith(" on")
    assert questions[17].question.endswith(" as")
    assert questions[19].only_if == questions[20].only_if == (18,)
    assert questions[4].see == "box on page 18"
    assert "Asked only where question 18 was answered with yes." in words(PAGE)


def test_sys_19_every_question_stands_on_the_page_word_for_word() -> None:
    told = words(PAGE)
    for one in judged().report.consultations["shaping-their-future"].questions:
        assert f"{one.number}. {one.question}" in told


def test_sys_19_a_gap_in_the_numbers_is_refused(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    exchanged(site, CSV, "\n35,Capacity Issues,", "\n36,Capacity Issues,")
    assert codes_of(site) == ["LAA740"]
