"""SYS-21: which of the questions the published response answers."""

from __future__ import annotations

from pathlib import Path

from laasite.model.consultations import Answered
from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, words

FOLDER = "consultations/shaping-their-future"


def test_sys_21_seven_near_the_words_three_in_other_words_twenty_five_not_addressed() -> None:
    result = judged().assessments.proceedings.consultations["shaping-their-future"]
    assert (result.near, result.other, result.unanswered) == (7, 3, 25)
    assert [(one.near, one.other, one.unanswered) for one in result.groups] == [
        (2, 0, 9),
        (1, 3, 6),
        (3, 0, 6),
        (1, 0, 4),
    ]


def test_sys_21_the_very_questions_are_named() -> None:
    sections = judged().report.consultations["shaping-their-future"].sections
    answers = [answer for section in sections for answer in section.answers]
    near = sorted(one.question for one in answers if one.how is Answered.NEAR)
    other = sorted(one.question for one in answers if one.how is Answered.OTHER)
    assert near == [1, 3, 13, 22, 28, 30, 32]
    assert other == [17, 18, 20]


def test_sys_21_the_matrix_shows_which_questions_were_not_answered() -> None:
    told = words(f"{FOLDER}/questions.html")
    assert told.count("Not addressed") == 25
    assert told.count("Answered near its words") == 7
    assert told.count("Answered in other words") == 3


def test_sys_21_the_counts_stand_by_group_with_their_denominator() -> None:
    told = words(f"{FOLDER}.html")
    assert "answers 10 of 35 questions: 7 near their words and 3 in other words" in told
    assert "25 are not addressed" in told


def test_sys_21_an_answer_to_a_question_that_nobody_asked_is_refused(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    exchanged(site, f"content/{FOLDER}/response/capacity.md", "question: 32", "question: 36")
    assert codes_of(site) == ["LAA741"]
