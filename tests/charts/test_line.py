"""What holds for every line chart."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, localcontext
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laasite.charts import (
    Actual,
    Band,
    Baseline,
    Break,
    Certainty,
    ChartWords,
    DuePath,
    Level,
    LineChart,
    Other,
    Period,
    line_chart,
)

HOSTILE = "</svg><script>alert(1)</script>\" onload='x' & ]]> \x00\x08\ud800"


def years(count: int) -> tuple[Period, ...]:
    """So many financial years from 2001."""
    return tuple(
        Period(f"{y} to {y + 1}", f"{y}/{(y + 1) % 100:02}") for y in range(2001, 2001 + count)
    )


def chart(*values: str | None, **changes: object) -> LineChart:
    """A chart of yearly figures; None is a figure that is not comparable."""
    actuals = tuple(
        Actual(index, None, reason="not comparable")
        if value is None
        else Actual(index, Decimal(value))
        for index, value in enumerate(values)
    )
    plain = LineChart("burglary", "Burglaries", "Fell.", "per 1,000", years(len(values)), actuals)
    return replace(plain, **changes)  # type: ignore[arg-type]


def promise(*values: str | None, **changes: object) -> LineChart:
    """The same chart against a promise from its first figure to 10 in its last period."""
    first = Decimal(values[0] or 0)
    due = (Level(len(values) - 1, Decimal(10)),)
    return chart(*values, baseline=Baseline(0, first), due=due, **changes)


def root(made: str) -> ET.Element:
    """The markup as a tree; it fails if it isn't well formed."""
    return ET.fromstring(made)


def drawings(made: str) -> list[ET.Element]:
    """The wide and the narrow drawing."""
    return list(root(made).iter("svg"))


def words_of(element: ET.Element) -> str:
    """Everything a reader sees in a drawing, without its name and description."""
    return " ".join(text.strip() for node in element.iter("text") for text in node.itertext())


def path(drawing: ET.Element, css: str) -> str:
    """The data of the path of one class, or nothing."""
    return "".join(node.get("d", "") for node in drawing.iter("path") if node.get("class") == css)


def dots(drawing: ET.Element) -> list[tuple[Decimal, Decimal]]:
    """Where the filled points are."""
    found = re.findall(r"M([\d.]+) ([\d.]+)h", path(drawing, "ch-dots"))
    return [(Decimal(x), Decimal(y)) for x, y in found]


def test_both_variants_have_a_name_and_a_description_that_exist() -> None:
    """Assistive technology finds title and desc by the ids that the drawing names."""
    for drawing in drawings(line_chart(promise("33.1", "31.6", "26.9"))):
        named = drawing.get("aria-labelledby", "").split()
        told = [node.text for id_ in named for node in drawing.iter() if node.get("id") == id_]
        assert told == ["Burglaries", "Fell."]
        assert drawing.get("role") == "img"


def test_ids_differ_between_variants_and_between_charts_however_alike_their_ids() -> None:
    """`a/b`, `a-b` and `a_2f_b` are three charts."""
    made = [line_chart(chart("1", "2", id=id_)) for id_ in ("a/b", "a-b", "a_2f_b", "A-b", "1 é")]
    ids = [id_ for each in made for id_ in re.findall(r' id="([^"]*)"', each)]
    assert len(ids) == len(set(ids)) == 20
    assert all(re.fullmatch(r"[A-Za-z][\w-]*", id_, re.ASCII) for id_ in ids)


def test_there_is_no_inline_style_and_no_script() -> None:
    """The content policy forbids both."""
    made = line_chart(promise("33.1", None, "26.9", title=HOSTILE))
    names = {name for node in root(made).iter() for name in node.attrib}
    assert not {name for name in names if name == "style" or name.startswith("on")}
    assert not {node.tag for node in root(made).iter()} & {"style", "script", "image", "use", "a"}


def test_hostile_words_stay_words() -> None:
    """Whatever an officer wrote ends up as text."""
    hostile = HOSTILE
    made = line_chart(
        LineChart(
            hostile,
            hostile,
            hostile,
            hostile,
            (Period(hostile, hostile), Period(hostile, hostile)),
            (Actual(0, Decimal(1), hostile), Actual(1, None, reason=hostile)),
            prefix="<b>",
            suffix="&",
            direction=hostile,
            words=ChartWords(actual=hostile),
        )
    )
    assert not {node.tag for node in root(made).iter()} - {
        "div", "svg", "title", "desc", "path", "text", "tspan", "g", "circle", "rect",
    }  # fmt: skip
    assert "<script" not in made
    assert "\x00" not in made


def test_a_gap_breaks_the_line_and_says_why() -> None:
    """Two pieces of line, a cross between them, and the reason."""
    for drawing in drawings(line_chart(chart("5", "6", None, "7", "8"))):
        assert path(drawing, "ch-actual").count("M") == 2
        assert path(drawing, "ch-gap").count("M") == 1
        assert "not comparable" in " ".join(words_of(drawing).split())


def test_an_unexplained_hole_is_a_gap_too_but_the_future_is_none() -> None:
    """A period nobody gave breaks the line; periods to come are no gaps."""
    holed = replace(
        chart("5", "6", "7", "8", periods=years(6)),
        actuals=(Actual(0, Decimal(5)), Actual(1, Decimal(6)), Actual(3, Decimal(8))),
    )
    for drawing in drawings(line_chart(holed)):
        assert path(drawing, "ch-actual").count("M") == 1
        assert path(drawing, "ch-gap").count("M") == 1
        assert "no figure" in words_of(drawing)


def test_a_long_reason_is_told_in_a_note() -> None:
    """A reason with no room under its period stands below with the period's name."""
    reason = "The way in which delays are counted was changed by the National Health Service"
    figures = chart("5", "6", "7", "8", "9", "5", "6", "7").actuals
    gaps = tuple(
        Actual(i, None, reason=reason + str(i)) if i % 2 else each for i, each in enumerate(figures)
    )
    for drawing in drawings(line_chart(chart(*"56789567", actuals=gaps))):
        assert "× 2002 to 2003: The way" in words_of(drawing)
        assert "1 more without a figure" in words_of(drawing)


def test_larger_figures_are_higher() -> None:
    """For rising figures, points rise."""
    for drawing in drawings(line_chart(chart("-3", "0", "0.5", "7", "30"))):
        heights = [y for _, y in dots(drawing)]
        assert heights == sorted(heights, reverse=True)
        assert len(set(heights)) == 5


def test_what_is_not_final_differs_in_shape() -> None:
    """A provisional figure is a hollow circle, an estimated one a hollow square; notes say so."""
    made = line_chart(
        chart(
            "1", "2", "3",
            actuals=(
                Actual(0, Decimal(1)),
                Actual(1, Decimal(2), certainty=Certainty.PROVISIONAL),
                Actual(2, Decimal(3), certainty=Certainty.ESTIMATED),
            ),
        )
    )  # fmt: skip
    for drawing in drawings(made):
        assert len(dots(drawing)) == len(list(drawing.iter("circle"))) == 1
        assert len(list(drawing.iter("rect"))) == 1
        assert "Hollow circle: provisional. Hollow square: estimated." in words_of(drawing)


@pytest.mark.parametrize(
    ("marked", "said"), [(3, "Illustrative figures"), (1, "Some figures are illustrative")]
)
def test_illustrative_figures_are_named_in_the_drawing(marked: int, said: str) -> None:
    """A copied picture still says that its figures are invented."""
    plain = chart("1", "2", "3")
    actuals = tuple(replace(each, illustrative=each.period < marked) for each in plain.actuals)
    for drawing in drawings(line_chart(replace(plain, actuals=actuals))):
        assert said in words_of(drawing)
    assert "llustrative" not in line_chart(plain)


def test_the_axis_starts_at_zero_unless_that_squashes() -> None:
    """Where it doesn't, the chart says so."""
    said = "The scale doesn't start at 0."
    assert all(
        said in words_of(each).replace("\n", " ")
        for each in drawings(line_chart(chart("61", "64")))
    )
    assert said not in line_chart(chart("20", "64"))
    assert said not in line_chart(chart("-20", "64"))


def test_lines_carry_their_names_and_figures() -> None:
    """Actual, Promised and Baseline stand beside their points."""
    for drawing in drawings(line_chart(promise("33.1", "31.6", "26.9", decimals=1))):
        for words in ("Actual 26.9", "Promised 10.0", "Baseline 33.1"):
            assert words in words_of(drawing)


def test_labels_given_are_printed_as_they_are() -> None:
    """Views format figures; the chart prints what they say."""
    figures = (Actual(0, Decimal(12)), Actual(1, Decimal(140_000_000), "£140 million"))
    made = line_chart(chart("1", "2", actuals=figures, prefix="£"))
    assert all("Actual £140 million" in words_of(each) for each in drawings(made))
    assert all("£150m" in words_of(each) for each in drawings(made))


def test_the_promise_is_solid_and_its_declared_levels_are_marked() -> None:
    """Levels that lie on the way have no mark."""
    due = (Level(1, Decimal(8)), Level(2, Decimal(7), declared=False), Level(3, Decimal(6)))
    for drawing in drawings(line_chart(chart("9", "8", "7", "6", due=due))):
        assert path(drawing, "ch-level").count("M") == 2
        assert path(drawing, "ch-due").count("L") == 2
        dashes = [n.get("stroke-dasharray") for n in drawing.iter() if n.get("class") == "ch-due"]
        assert dashes == [None]


def test_steps_are_ledges_joined_only_where_periods_follow() -> None:
    """Nothing is drawn where nothing was promised."""
    due = (Level(1, Decimal(8)), Level(2, Decimal(7)), Level(4, Decimal(6)))
    for drawing in drawings(line_chart(chart(*"98765", due=due, path=DuePath.STEPS))):
        assert path(drawing, "ch-due").count("M") == 2


def test_an_open_band_reaches_to_the_edge() -> None:
    """A band without a lower side has one edge."""
    bands = (Band(0, None, Decimal(4)), Band(1, Decimal(2), Decimal(4)))
    for drawing in drawings(line_chart(chart("3", "3", bands=bands))):
        assert path(drawing, "ch-due").count("M") == 3
        assert path(drawing, "ch-band").count("Z") == 2
        assert "Promised range" in words_of(drawing)


@pytest.mark.parametrize("empty", [chart(), chart(None, None)])
def test_nothing_to_draw_is_told_in_words(empty: LineChart) -> None:
    """No drawing, no axis: a sentence."""
    assert (
        line_chart(empty) == '<div class="chart"><p class="chart--empty">No figures yet.</p></div>'
    )


def test_a_promise_without_figures_is_drawn_and_says_so() -> None:
    """Residents see what was promised before anything was measured."""
    made = line_chart(chart(None, None, due=(Level(1, Decimal(9)),)))
    assert all("No figures yet." in words_of(each) for each in drawings(made))
    assert all("Promised 9" in words_of(each) for each in drawings(made))


@pytest.mark.parametrize("value", ["1E+15", "-1E+999999", "NaN", "Infinity"])
def test_what_cannot_be_drawn_is_told_in_words(value: str) -> None:
    """A figure of any size costs no time and breaks nothing."""
    assert "too large to draw" in line_chart(chart("1", value))


@pytest.mark.parametrize(
    "value", ["1E-999999", "0.001", "0.000000001", "999999999999999", "0", "-7"]
)
def test_a_single_figure_of_any_size_is_one_point(value: str) -> None:
    """One point, no line."""
    for drawing in drawings(line_chart(chart(value, decimals=12))):
        assert len(dots(drawing)) == 1
        assert path(drawing, "ch-actual") == ""


def test_a_figure_outside_the_axis_is_our_own_mistake() -> None:
    """Views must give a period for each figure."""
    with pytest.raises(ValueError, match="outside its periods"):
        line_chart(chart("1", due=(Level(1, Decimal(2)),)))


def test_period_names_are_thinned_before_they_touch() -> None:
    """Sixty months keep the last month's name, and no two names come close."""
    months = tuple(Period(f"Month {i} of sixty", f"Mon {i:02}") for i in range(60))
    long = chart(*(str(i % 7) for i in range(60)), periods=months)
    for drawing in drawings(line_chart(long)):
        row = [n for n in drawing.iter("text") if (n.text or "").startswith("Mon ")]
        across = [Decimal(node.get("x", "")) for node in row]
        assert row[-1].text == "Mon 59"
        assert 2 <= len(row) < 20
        assert min(b - a for a, b in pairwise(across)) > 45


def test_eight_periods_take_two_and_a_half_kilobytes() -> None:
    """A chart weighs little on a phone."""
    values = ("33.1", "31.6", "28.9", "27.9", "26.9", "26.2", "25.1", "24.8")
    made = line_chart(promise(*values, decimals=1, desc="d" * 150))
    for variant in made.split("<svg")[1:]:
        assert len(variant.encode()) <= 2500


def test_the_callers_decimal_context_moves_nothing() -> None:
    """A rounding rule set elsewhere doesn't change a byte."""
    figures = promise("33.123456", "31.6", None, "26.9", decimals=1)
    with localcontext(prec=3):
        rough = line_chart(figures)
    assert rough == line_chart(figures)


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    """No set decides an order."""
    code = (
        "from decimal import Decimal as D\nfrom laasite.charts import *\n"
        "a=tuple(Actual(i,D(i*i),certainty=list(Certainty)[i%3]) for i in range(9))\n"
        "p=tuple(Period(str(i),str(i)) for i in range(9))\n"
        "print(line_chart(LineChart('x','t','d','u',p,a,due=(Level(8,D(3)),))))"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(made) == 1


FIGURES = st.decimals(
    min_value=Decimal("-1e14"), max_value=Decimal("1e14"), allow_nan=False, places=3
) | st.decimals(min_value=-100, max_value=100, allow_nan=False, places=2)
SHORT_WORDS = st.text(max_size=40)


@st.composite
def charts(draw: st.DrawFn) -> LineChart:
    """Any chart at all."""
    count = draw(st.integers(min_value=1, max_value=24))
    where = st.integers(min_value=0, max_value=count - 1)
    value = st.none() | FIGURES
    certainty = st.sampled_from(Certainty)
    actuals = [
        Actual(period, draw(value), draw(SHORT_WORDS), draw(certainty), reason=draw(SHORT_WORDS))
        for period in range(draw(where) + 1)
    ]
    due = draw(
        st.lists(st.builds(Level, where, FIGURES), max_size=4, unique_by=lambda each: each.period)
    )
    return LineChart(
        "any", draw(SHORT_WORDS), "d", draw(st.text(max_size=200)), years(count), tuple(actuals),
        draw(st.integers(min_value=0, max_value=12)),
        direction=draw(SHORT_WORDS),
        baseline=draw(st.none() | st.builds(Baseline, where, FIGURES)),
        due=tuple(due),
        path=draw(st.sampled_from(DuePath)),
        bands=tuple(draw(st.lists(st.builds(Band, where, value, value), max_size=3))),
    )  # fmt: skip


def corners(drawing: ET.Element) -> Iterator[tuple[Decimal, Decimal]]:
    """Every place something is drawn at, in absolute coordinates."""
    for node in drawing.iter():
        for x, y in (("x", "y"), ("cx", "cy")):
            if node.get(x) is not None:
                yield Decimal(node.get(x, "")), Decimal(node.get(y, ""))
        for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", node.get("d", "")):
            yield Decimal(x), Decimal(y)


@settings(max_examples=150, deadline=None)
@given(charts())
def test_everything_is_drawn_inside_the_picture(any_chart: LineChart) -> None:
    """Whatever the figures and words, markup is well formed and coordinates are on the picture."""
    for drawing in drawings(line_chart(any_chart)):
        _, _, wide, high = map(Decimal, drawing.get("viewBox", "").split())
        for x, y in corners(drawing):
            assert 0 <= x <= wide
            assert 0 <= y <= high


@settings(max_examples=100, deadline=None)
@given(st.lists(FIGURES, min_size=2, max_size=10))
def test_no_smaller_figure_is_drawn_above_a_larger_one(figures: list[Decimal]) -> None:
    """Height follows the figures, whatever the scale."""
    for drawing in drawings(line_chart(chart(*map(str, figures)))):
        heights = [height for _, height in dots(drawing)]
        ordered = sorted(zip(figures, heights, strict=True))
        assert [y for _, y in ordered] == sorted(heights, reverse=True)


def foot_of(drawing: ET.Element, label: str) -> Decimal:
    """How far down a label stands."""
    return next(Decimal(n.get("y", "")) for n in drawing.iter("text") if n.text == label)


@pytest.mark.parametrize(("actual", "upper"), [("-120", False), ("-80", True)])
def test_the_upper_of_two_points_has_the_upper_label(actual: str, upper: bool) -> None:
    """Where baseline and first figure, or both ends, share a period, labels aren't crossed."""
    made = chart(actual, "20", actual, baseline=Baseline(0, Decimal(-100)))
    both = replace(made, due=(Level(2, Decimal(-100)),))
    for drawing in drawings(line_chart(both)):
        first, last = f"\u2212{actual[1:]}", f"Actual \u2212{actual[1:]}"
        assert (foot_of(drawing, first) < foot_of(drawing, "Baseline \u2212100")) is upper
        assert (foot_of(drawing, last) < foot_of(drawing, "Promised \u2212100")) is upper


def test_a_level_as_first_promised_is_dashed_with_a_mark_and_a_name_of_its_own() -> None:
    """It is told from the promise of now by shape and word, not by colour."""
    original = (Level(2, Decimal(24), label="24.0"),)
    made = line_chart(promise("33.1", "31.6", "26.9", original=original))
    for drawing in drawings(made):
        assert "First promised 24.0" in words_of(drawing)
        assert path(drawing, "ch-open").count("M") == 1
        due = [node for node in drawing.iter("path") if node.get("class") == "ch-due"]
        assert [node.get("stroke-dasharray") for node in due] == [None, "6 4"]


# --- what can be told apart ----------------------------------------------------------------------


def test_a_period_that_is_not_due_yet_has_its_words_and_no_cross() -> None:
    """A cross says that something is missing; what is still to come isn't."""
    figures = (
        Actual(0, Decimal(5)),
        Actual(1, None, reason="suppressed"),
        Actual(2, None, reason="not due yet", pending=True),
    )
    for drawing in drawings(line_chart(chart("5", "6", "7", actuals=figures))):
        assert path(drawing, "ch-gap").count("M") == 1
        assert "not due yet" in " ".join(words_of(drawing).split())


def test_where_its_words_have_no_room_a_period_to_come_is_noted_without_a_cross() -> None:
    """The note of a missing figure begins with its cross, that of one to come doesn't."""
    reason = "not due before the return of the whole year has been counted and signed"
    figures = tuple(
        Actual(at, None, reason=reason + str(at), pending=True)
        if at % 2
        else Actual(at, Decimal(at))
        for at in range(8)
    )
    drawn = words_of(drawings(line_chart(chart(*"01234567", actuals=figures)))[1])
    assert "2002 to 2003: not due before" in drawn
    assert "\u00d7" not in drawn


def test_a_revised_figure_has_a_ring_whether_final_or_not() -> None:
    """Ring and hollow say different things, and can both be said of one figure."""
    figures = (
        Actual(0, Decimal(5), revised=True),
        Actual(1, Decimal(6), revised=True, certainty=Certainty.PROVISIONAL),
        Actual(2, Decimal(7)),
    )
    for drawing in drawings(line_chart(chart("5", "6", "7", actuals=figures))):
        rings = [node for node in drawing.iter("g") if node.get("class") == "ch-ring"]
        assert [len(list(group)) for group in rings] == [2]
        assert "Ringed: revised since it was first published." in words_of(drawing)


def test_a_break_breaks_the_line_and_says_so() -> None:
    """A dashed line with its word stands between the two pieces, and a note tells what it means."""
    for drawing in drawings(line_chart(chart("5", "6", "7", "8", breaks=(Break(2),)))):
        assert path(drawing, "ch-actual").count("M") == 2
        assert "Break" in words_of(drawing).split()
        xs = [x for x, _ in dots(drawing)]
        at = Decimal(re.findall(r"M([\d.]+)", path(drawing, "ch-break"))[0])
        assert xs[1] < at < xs[2]
        assert "can't be compared" in " ".join(words_of(drawing).split())


def test_a_count_since_the_beginning_of_the_year_starts_anew() -> None:
    """No line falls from December's count to January's."""
    for drawing in drawings(line_chart(chart("5", "9", "4", "8", restarts=(2,)))):
        assert path(drawing, "ch-actual").count("M") == 2


def test_others_are_dotted_with_a_mark_and_a_name_of_their_own() -> None:
    """They aren't taken for our figures, nor for a promise; a missing figure breaks their line."""
    other = Other("England", ((0, Decimal(9)), (1, Decimal(8)), (3, Decimal(7))), "7.0")
    for drawing in drawings(line_chart(chart("5", "6", "7", "8", others=(other,)))):
        line, marks = [n for n in drawing.iter("path") if n.get("class") == "ch-other"]
        assert line.get("stroke-dasharray") == "1 3"
        assert line.get("d", "").count("M") == 1
        assert marks.get("d", "").count("M") == 3
        assert "England 7.0" in words_of(drawing)


def test_the_name_of_another_line_is_led_across_no_line() -> None:
    """Where the end of its line is crowded, it stands at the beginning."""
    near = Other("Ashworth", ((2, Decimal("24.9")), (3, Decimal("25.3"))), "25.3")
    far = Other("Neighbours", ((1, Decimal("29.3")), (3, Decimal("27.5"))), "27.5")
    made = chart(
        "28.4", "27.1", "26", "24.2", "22.9", others=(far, near), periods=years(8),
        due=(Level(4, Decimal(23)), Level(5, Decimal(22))), path=DuePath.STEPS,
    )  # fmt: skip
    wide = drawings(line_chart(made))[0]
    below = [node for node in wide.iter("text") if node.text == "Ashworth 25.3"]
    actual = max(y for _, y in dots(wide)[:3])
    assert Decimal(below[0].get("y", "0")) > actual


def test_a_baseline_that_is_the_newest_figure_has_one_name() -> None:
    """Two names on one point could both not be read."""
    made = chart("5", "6", "7", baseline=Baseline(2, Decimal(7)))
    for drawing in drawings(line_chart(made)):
        assert "Actual 7" in words_of(drawing)
        assert "Baseline" not in words_of(drawing)
