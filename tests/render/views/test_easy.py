"""A theme in easy words: short sentences, no short forms, one sheet of paper."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from laasite.model.assessment import Rating, Status
from laasite.model.report import Report
from laasite.model.texts import Term
from laasite.pages.plan import PageKind
from laasite.render.views.easy import MOST, EasyView, easy, out_of_100, written_out
from tests.builders import (
    a_commitment,
    a_rating,
    a_report,
    a_strategy,
    a_target,
    a_theme,
    an_unrated,
    assessments,
)
from tests.render.views.desks import a_desk, html

KEY = "2005-2015/safer"
PCT = Term("PCT", "Primary Care Trust", "Runs the local health services.", ())


def view(report: Report, *ratings: Rating) -> EasyView:
    return easy(a_desk(PageKind.EASY, KEY, report, assessments(*ratings)))


def test_a_target_is_told_in_sentences_of_one_idea() -> None:
    (found,) = view(a_report(), a_rating()).targets
    assert found.lines == (
        "Fewer homes broken into.",
        "It is going well.",
        "The newest number is 22.9 per 1,000 households.",
        "It is for 2005 to 2006.",
        "That is better than a year before.",
        "In charge: The Police Service.",
    )
    assert found.page.href == "../../targets/burglary.html"


def test_every_sentence_of_ours_is_short() -> None:
    found = view(a_report(), a_rating())
    told = (*found.intro, *found.counts, *found.targets[0].lines)
    assert max(len(re.findall(r"\w+", one)) for one in told) <= 12


def test_the_promises_are_counted_as_they_are_told() -> None:
    targets = [a_target(f"t{number}") for number in range(4)]
    ratings = [
        a_rating("t0"),
        a_rating("t1", status=Status.OFF_TRACK),
        an_unrated("t2"),
        a_rating("t3", in_force=False),
    ]
    assert view(a_report(*targets), *ratings).counts == (
        "There are 3 promises.",
        "1 is going well.",
        "1 is not going well.",
        "We cannot say for 1.",
    )


def test_a_theme_without_a_promise_says_so() -> None:
    assert view(a_report()).counts == ("No promise is running now.",)


def test_only_as_many_targets_as_fit_on_a_sheet_are_told_and_the_rest_is_counted() -> None:
    ids = [f"t{number}" for number in range(MOST + 1)]
    found = view(a_report(*map(a_target, ids)), *map(a_rating, ids))
    assert len(found.targets) == MOST
    assert found.more == "There is 1 other target."


def test_short_forms_are_written_out_and_percentages_are_said_in_words() -> None:
    said: dict[str, Any] = {"title": "PCT waits", "promise": "The PCT acts"}
    target = a_target(commitments=(a_commitment(lead=("police",)),), **said)
    (found,) = view(a_report(target, glossary=(PCT,)), a_rating()).targets
    assert found.title == "Primary Care Trust waits"
    assert found.lines[0] == "The Primary Care Trust acts."
    assert written_out((PCT,)).of("XPCT and PCT-wide") == "XPCT and PCT-wide"
    assert (out_of_100("87.3%"), out_of_100("£5")) == ("87.3 out of 100", "£5")


def test_an_officers_own_words_stand_in_paragraphs_and_hostile_ones_stay_text() -> None:
    theme = replace(a_theme(), easy_read="We want\nless crime.\n\n<script>x</script>")
    report = a_report(strategies={"2005-2015": a_strategy(themes=(theme,))})
    assert view(report).own == ("We want less crime.", "<script>x</script>")
    page = html(a_desk(PageKind.EASY, KEY, report))
    assert '<p class="lead lead--second">We want less crime.</p>' in page
    assert "<script>x" not in page


def test_the_theme_leads_to_its_easy_page_and_back() -> None:
    page = html(a_desk(PageKind.THEME, KEY))
    assert 'href="../../easy/2005-2015/safer.html"' in page
    back = view(a_report())
    assert back.theme.href == "../../strategies/2005-2015/safer.html"
    assert back.head.breadcrumbs[-1].text == "Safer communities"
