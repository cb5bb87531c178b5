"""What happened, as one sentence: with the odd cases that officers' figures bring."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from laasite.model.assessment import Due, Rating
from laasite.model.gaps import Absence, Gap
from laasite.model.measures import Figure, Measure, SeriesBreak
from laasite.model.origin import Marks
from laasite.model.period import Period, quarter_of, span_of
from laasite.model.periods import YearKind
from laasite.model.words import Better, Covers, FigureState
from laasite.render.views.what_happened import Promised, what_happened
from tests.builders import a_due, a_figure, a_measure, a_rating, a_series, a_target, a_year

COUNT = a_measure(what="Burglaries", unit="burglaries", decimals=0)


def told(
    *figures: Figure, measure: Measure = COUNT, gaps: tuple[Gap, ...] = (), **promised: Rating
) -> str:
    """The sentence of a target with these figures."""
    series = a_series(*figures, measure=measure)
    return what_happened(a_target(series=(series,)), series, Promised(**promised), gaps)


def gap(year: int, why: Absence, days: int = 0) -> Gap:
    """A year without a row."""
    return Gap("burglary", None, a_year(year), why, days)


def in_quarter(year: int, quarter: int, value: str) -> Figure:
    """The figure of a quarter of the financial year that begins in `year`."""
    period = quarter_of(year, quarter, YearKind.FINANCIAL)
    return a_figure(year, value, period=period)


FELL = (a_figure(2003, "1200"), a_figure(2004, "1250"), a_figure(2005, "980"))


def test_from_the_first_to_the_newest_figure_and_what_was_promised() -> None:
    """With the unit once, commas between thousands, and years that can be told apart."""
    assert told(*FELL, rating=a_rating(final=a_due(2006, "950"))) == (
        "Burglaries fell from 1,200 burglaries in 2003/04 to 980 in 2005/06; "
        "950 was promised by 2006/07."
    )


def test_a_figure_that_rose() -> None:
    """Whether that is good is for the status to say."""
    assert told(a_figure(2003, "5"), a_figure(2004, "7")) == (
        "Burglaries rose from 5 burglaries in 2003/04 to 7 in 2004/05."
    )


def test_no_figures_at_all() -> None:
    """The promise is told alone."""
    assert told(rating=a_rating(final=a_due(2006, "950"))) == (
        "Burglaries: no figure has been published yet; 950 was promised by 2006/07."
    )
    assert told() == "Burglaries: no figure has been published yet."


def test_one_figure_alone_moved_nowhere() -> None:
    """It stood where it stood."""
    assert told(a_figure(2005, "980")) == "Burglaries stood at 980 burglaries in 2005/06."


def test_no_change() -> None:
    """Whatever happened in between, both ends are told."""
    assert told(a_figure(2003, "9"), a_figure(2004, "7"), a_figure(2005, "9")) == (
        "Burglaries stood at 9 burglaries in 2003/04 and at the same in 2005/06."
    )


def test_nought_is_a_figure() -> None:
    """And no missing one."""
    assert told(a_figure(2003, "12"), a_figure(2004, "0")) == (
        "Burglaries fell from 12 burglaries in 2003/04 to 0 in 2004/05."
    )
    assert told(a_figure(2004, "0")) == "Burglaries stood at 0 burglaries in 2004/05."


def test_figures_that_look_alike_get_the_decimals_that_tell_them_apart() -> None:
    """Nothing falls from 9 to 9."""
    assert told(a_figure(2003, "9.4"), a_figure(2004, "9.2"), measure=COUNT).startswith(
        "Burglaries fell from 9.4 burglaries in 2003/04 to 9.2"
    )


def test_signs_stand_at_both_figures() -> None:
    """A sign belongs to its number, a unit is said once."""
    share = a_measure(what="Streets with litter", unit="%", decimals=0)
    assert told(a_figure(2003, "18"), a_figure(2004, "15"), measure=share) == (
        "Streets with litter fell from 18% in 2003/04 to 15% in 2004/05."
    )


def test_a_range_that_was_promised() -> None:
    """Both its ends."""
    due = Due(a_year(2006), Decimal(70), Decimal(85), None, interpolated=False)
    measure = replace(COUNT, better=Better.RANGE)
    assert told(a_figure(2005, "88"), measure=measure, rating=a_rating(final=due)).endswith(
        "; 70 to 85 was promised by 2006/07."
    )


def test_a_promise_that_was_changed_tells_what_it_was_at_first() -> None:
    """Nobody has to look for it; one that was changed back isn't told as changed."""
    now, first = a_rating(final=a_due(2006, "950")), a_rating(final=a_due(2006, "900"))
    assert told(*FELL, rating=now, first=first).endswith(
        "; 950 (at first 900) was promised by 2006/07."
    )
    assert "at first" not in told(*FELL, rating=now, first=now)


def test_a_promise_for_years_together() -> None:
    """It is promised for them, not by them."""
    period = span_of(2005, 2007, YearKind.FINANCIAL)
    due = Due(period, Decimal(8), Decimal(8), None, interpolated=False)
    assert told(*FELL, rating=a_rating(final=due)).endswith(
        f"; 8 was promised for the {period.label()}."
    )


@pytest.mark.parametrize(
    ("why", "days", "words"),
    [
        (Absence.LATE, 47, "; the figure for 2006/07 is late by 47 days."),
        (Absence.NOT_PUBLISHED, 0, "; no figure was published for 2006/07."),
        (Absence.NOT_DUE, 0, " in 2005/06."),
    ],
)
def test_a_newer_figure_that_is_missing(why: Absence, days: int, words: str) -> None:
    """It is told unless it isn't due yet."""
    assert told(*FELL, gaps=(gap(2006, why, days),)).endswith(words)


def test_a_newer_figure_that_is_withheld() -> None:
    """The reason stands in the sentence too; an older one is left to the table."""
    hidden = a_figure(2006, None)
    assert told(*FELL, hidden).endswith("; for 2006/07 it is suppressed.")
    between = (a_figure(2003, "9"), a_figure(2004, None), a_figure(2005, "8"))
    assert "suppressed" not in told(*between)


def test_only_reasons_and_no_figure() -> None:
    """The newest reason is told."""
    assert told(a_figure(2005, None)) == (
        "Burglaries: no figure has been published yet; for 2005/06 it is suppressed."
    )


def test_a_figure_that_is_not_final_says_so() -> None:
    """The first one's doubt is long past, or in the table."""
    sure = replace(FELL[-1], state=FigureState.PROVISIONAL)
    assert "to 980 (provisional) in 2005/06" in told(*FELL[:-1], sure)


def test_nothing_is_compared_across_a_break() -> None:
    """And that earlier figures are left out for it is told."""
    measure = replace(COUNT, breaks=(SeriesBreak(a_year(2004), "New rules"),))
    assert told(*FELL, measure=measure) == (
        "Burglaries fell from 1,250 burglaries in 2004/05 to 980 in 2005/06; "
        "earlier figures can't be compared with those from 2004/05 on."
    )
    late = replace(COUNT, breaks=(SeriesBreak(a_year(2009), "New rules"),))
    assert told(*FELL, measure=late) == told(*FELL)


def test_a_quarter_is_compared_with_the_same_quarter() -> None:
    """More burglaries in winter are no worse year."""
    figures = (in_quarter(2004, 1, "50"), in_quarter(2004, 4, "90"), in_quarter(2005, 1, "45"))
    said = told(*figures, measure=COUNT)
    assert "from 50 burglaries" in said
    assert "to 45" in said
    assert "90" not in said


def test_a_state_at_a_day_can_be_compared_with_any_other() -> None:
    """It doesn't move with the length of what was counted."""
    measure = replace(COUNT, covers=Covers.POINT_IN_TIME)
    said = told(in_quarter(2004, 4, "90"), in_quarter(2005, 1, "45"), measure=measure)
    assert "from 90 burglaries at the end of" in said


def test_a_quarter_is_not_compared_with_a_year() -> None:
    """They count unequal times."""
    said = told(a_figure(2003, "1200"), in_quarter(2005, 1, "45"))
    assert said.startswith("Burglaries stood at 45 burglaries")


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ((True, True), " These figures are illustrative."),
        ((True, False), " Some of these figures are illustrative."),
        ((False, False), ""),
    ],
)
def test_what_is_invented_says_so(marked: tuple[bool, bool], said: str) -> None:
    """A sentence that is copied takes it along."""
    first, last = (
        replace(one, illustrative=made) for one, made in zip(FELL[:2], marked, strict=True)
    )
    assert told(first, last).partition(".")[2] == said


def test_an_invented_target_or_promise_says_so() -> None:
    """Whatever the rows say; but not where there is nothing to be invented."""
    series = a_series(*FELL, measure=COUNT)
    invented = a_target(series=(series,), marks=Marks(illustrative=True))
    assert what_happened(invented, series, Promised()).endswith("These figures are illustrative.")
    empty = a_series(measure=COUNT)
    assert "illustrative" not in what_happened(invented, empty, Promised())


def test_without_words_for_what_is_measured_the_target_is_the_subject() -> None:
    """A measure may be told by its unit alone."""
    measure = replace(COUNT, what="")
    assert told(a_figure(2005, "9"), measure=measure).startswith("Fewer burglaries stood at 9")


def test_a_period_is_a_year_in_short_and_all_else_in_full() -> None:
    """So that no two years run into one another."""
    period: Period = in_quarter(2005, 1, "45").period
    assert period.label() in told(in_quarter(2005, 1, "45"))
