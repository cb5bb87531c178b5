"""Charts on pages: neighbours, wards and themes beside the whole, and pictures for elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from laasite.model.gaps import Absence, Gap
from laasite.model.measures import Figure, Measure, Series, SeriesBreak
from laasite.model.sharing import ShareImage
from laasite.model.targets import Target
from laasite.pages.plan import PageKind
from laasite.render.desk import Press
from laasite.render.pictures import pictures
from laasite.render.views.series import SeriesView, series_view
from laasite.render.views.theme import theme
from tests.builders import (
    a_due,
    a_figure,
    a_measure,
    a_rating,
    a_report,
    a_series,
    a_site,
    a_target,
    a_year,
    an_unrated,
    assessments,
)
from tests.render.views.desks import a_desk, html

COMPARED = a_measure(comparators=("England", "Ashworth"))
BY_WARD = a_measure(breakdowns=("ward",))


def of(comparator: str, year: int, value: str | None, **said: object) -> Figure:
    """A comparator's figure."""
    return a_figure(year, value, breakdown=(("comparator", comparator),), **said)


def in_ward(ward: str, year: int, value: str | None) -> Figure:
    """A ward's figure."""
    return a_figure(year, value, breakdown=(("ward", ward),))


def with_figures(*figures: Figure, measure: Measure) -> Target:
    """A target with one series."""
    return a_target(series=(a_series(*figures, measure=measure),))


def view(target: Target, *gaps: Gap) -> SeriesView:
    """Its series as the page shows it."""
    judged = replace(assessments(a_rating()), gaps=gaps)
    desk = a_desk(PageKind.TARGET, target.id, a_report(target), judged)
    return series_view(desk, target, target.series[0])


def words(markup: str) -> str:
    """All text in some markup."""
    return " ".join(" ".join(ET.fromstring(f"<div>{markup}</div>").itertext()).split())


OURS = (a_figure(2004, "24.2"), a_figure(2005, "22.9"))


def test_comparators_stand_in_chart_and_table_with_their_sources() -> None:
    """And never among our own figures."""
    rows = (of("England", 2004, "27.5", source="Home Office: Crime in England"), *OURS)
    found = view(with_figures(*rows, measure=COMPARED))
    assert found.compared == ("England",)
    assert [row.compared for row in found.rows] == [("No figure",), ("27.5",)]
    assert found.comparators == ("England: Home Office: Crime in England.",)
    assert "England 27.5" in words(found.chart)
    assert "24.2 per 1,000 households in 2004/05 to 22.9" in found.headline


def test_only_three_comparators_are_drawn_and_all_are_in_the_table() -> None:
    """More lines than that can't be told apart."""
    names = ("A", "B", "C", "D")
    rows = [of(name, 2004, str(20 + at)) for at, name in enumerate(names)]
    found = view(with_figures(*rows, *OURS, measure=a_measure(comparators=names)))
    assert found.compared == names
    drawn = words(found.chart)
    assert "C 22" in drawn
    assert "D 23" not in drawn


def test_a_comparator_that_is_suppressed_says_so() -> None:
    """Its line has no point there."""
    rows = (of("England", 2004, None, note="Too few"), of("England", 2005, "27.5"), *OURS)
    found = view(with_figures(*rows, measure=COMPARED))
    assert [row.compared for row in found.rows] == [("27.5",), ("Suppressed",)]
    assert "Too few" in " ".join(found.comparators)


def test_breaks_tell_their_reason_below_the_chart() -> None:
    """A chart has no room for it."""
    measure = a_measure(breaks=(SeriesBreak(a_year(2005), "New national rules"),))
    found = view(with_figures(*OURS, measure=measure))
    (told,) = found.breaks
    assert "2005 to 2006" in told
    assert told.endswith("New national rules.")
    assert "Break" in words(found.chart)


def test_a_period_to_come_has_no_cross_on_the_page() -> None:
    """Only what is missing has one."""
    to_come = Gap("burglary", None, a_year(2006), Absence.NOT_DUE, declared=True)
    rating = a_rating(dues=(a_due(2005, "23.0"), a_due(2006, "22.0")))
    target = with_figures(*OURS, measure=a_measure())
    judged = replace(assessments(rating), gaps=(to_come,))
    desk = a_desk(PageKind.TARGET, target.id, a_report(target), judged)
    found = series_view(desk, target, target.series[0])
    assert "not due yet" in words(found.chart)
    assert "ch-gap" not in found.chart


def test_a_figure_in_the_place_of_another_is_ringed_but_not_in_that_of_a_reason() -> None:
    """What was awaited and came wasn't revised."""
    earlier = a_figure(2005, "22.6", published=date(2006, 5, 1))
    awaited = a_figure(2005, None, published=date(2006, 5, 1))
    for before, ringed in ((earlier, True), (awaited, False)):
        last = replace(OURS[1], earlier=(before,))
        found = view(with_figures(OURS[0], last, measure=a_measure()))
        assert ("ch-ring" in found.chart) is ringed


# --- breakdowns ----------------------------------------------------------------------------------


def test_wards_of_one_period_are_bars_beside_the_whole() -> None:
    """The reason stands in the place of a bar."""
    rows = (*OURS, in_ward("Golborne", 2005, "33.6"), in_ward("Holland", 2005, None))
    found = view(with_figures(*rows, measure=BY_WARD)).breakdown
    assert found is not None
    assert found.bars is not None
    assert found.charts == ()
    assert "The whole area 22.9" in words(found.bars)
    assert "Suppressed" in words(found.bars)
    assert [row.names for row in found.rows] == [("Golborne",), ("Holland",)]
    assert (found.whole, found.earlier) == ("22.9", ())


def test_wards_over_time_are_small_charts_with_one_scale_and_a_table_of_all_periods() -> None:
    """A ward without any figure says why in place of a chart."""
    rows = [in_ward("Golborne", year, value) for year, value in ((2004, "35.4"), (2005, "33.6"))]
    rows += [in_ward("Earl's Court", 2005, "27.4"), in_ward("Holland", 2005, None)]
    found = view(with_figures(*OURS, *rows, measure=BY_WARD)).breakdown
    assert found is not None
    assert found.bars is None
    assert [one.name for one in found.charts] == ["Golborne", "Earl's Court", "Holland"]
    assert "Suppressed" in words(found.charts[2].chart)
    ticks = {tuple(w for w in words(one.chart).split() if w == "40") for one in found.charts[:2]}
    assert ticks == {("40",)}
    assert (found.period, found.earlier) == ("2005 to 2006", ("2004 to 2005",))
    assert [row.earlier for row in found.rows] == [("35.4",), ("No figure",), ("No figure",)]
    assert found.whole_earlier == ("24.2",)


def test_a_comparator_is_no_ward() -> None:
    """It stands beside the whole, not among its parts."""
    measure = a_measure(breakdowns=("ward",), comparators=("England",))
    found = view(with_figures(*OURS, of("England", 2005, "25"), measure=measure))
    assert found.breakdown is None


# --- themes --------------------------------------------------------------------------------------


def test_a_theme_shows_each_of_its_targets_in_the_same_years() -> None:
    """With its status in words and what happened; one without anything to draw is left out."""
    older = (a_series(a_figure(1998, "9"), a_figure(1999, "8")),)
    robbery = a_target("robbery", series=older)
    bare = a_target("bare", series=(a_series(),))
    report = a_report(a_target(), robbery, bare)
    late = a_rating("robbery", dues=(), final=None)
    none = an_unrated("bare", dues=(), final=None)
    desk = a_desk(PageKind.THEME, "2005-2015/safer", report, assessments(a_rating(), late, none))
    found = theme(desk).charts
    assert [one.target.href for one in found] == [
        "../../targets/burglary.html",
        "../../targets/robbery.html",
    ]
    assert {one.tag.word for one in found} == {"On track"}
    assert "fell from 24.2" in found[0].told
    for one in found:
        assert "1998 to 99" in words(one.chart)
        assert "2005 to 06" in words(one.chart)
    assert "What happened to each target" in html(desk)


def test_a_theme_without_figures_has_no_such_section() -> None:
    """Nothing is said of nothing."""
    report = a_report(a_target(series=(), commitments=()))
    desk = a_desk(PageKind.THEME, "2005-2015/safer", report, assessments())
    assert theme(desk).charts == ()
    assert "What happened to each target" not in html(desk)


# --- elsewhere -----------------------------------------------------------------------------------


def press(target: Target, **said: object) -> Press:
    """The press of a report of one target."""
    report = a_report(target, **said)
    return a_desk(PageKind.TARGET, target.id, report, assessments(a_rating())).press


def test_each_series_with_something_to_draw_has_a_picture() -> None:
    """At an address of its own; one with nothing has none, and its page no lines to copy."""
    part = replace(a_series(*OURS), part="night", title="At night")
    target = a_target(series=(a_series(*OURS), part, replace(a_series(), part="empty", title="E")))
    made = {one.path: one.data.decode() for one in pictures(press(target))}
    assert sorted(made) == ["charts/burglary.svg", "charts/burglary/night.svg"]
    for file in made.values():
        said = "".join(ET.fromstring(file).itertext())
        assert "Source: The police's record of crimes." in said
        assert "Kensington and Chelsea Partnership" in said


class _Snippet(HTMLParser):
    """The tags of the lines to copy, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.found.append((tag, dict(attrs)))


def snippet(code: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    """What a browser makes of the lines."""
    reader = _Snippet()
    reader.feed(code)
    return iter(reader.found)


def test_the_lines_to_copy_are_a_link_round_the_picture_with_its_words() -> None:
    """Absolute addresses, whatever a measure is called."""
    measure = a_measure(what='Thefts of "goods" <b>')
    found = view(with_figures(*OURS, measure=measure))
    assert found.embed is not None
    assert found.embed.code is not None
    (link, to), (image, shown) = snippet(found.embed.code)
    assert (link, image) == ("a", "img")
    assert to["href"] == "https://partnership.example.gov.uk/targets/burglary.html"
    assert shown["src"] == "https://partnership.example.gov.uk/charts/burglary.svg"
    assert shown["alt"] == found.headline
    assert found.embed.href == "../charts/burglary.svg"


def test_without_an_address_of_the_site_there_is_a_picture_and_no_lines() -> None:
    """Another page couldn't find it."""
    target = a_target()
    report = a_report(target, site=a_site(address=None))
    desk = a_desk(PageKind.TARGET, "burglary", report, assessments(a_rating()))
    found = series_view(desk, target, target.series[0])
    assert found.embed is not None
    assert found.embed.code is None
    page = html(desk)
    assert "Download the chart as a picture" in page
    assert "og:title" not in page


def test_pages_tell_other_sites_their_title_words_and_picture() -> None:
    """With absolute addresses; the picture is published under its own."""
    image = ShareImage("share.png", 'The "name"', 1200, 630, b"png")
    report = a_report(share_image=image)
    desk = a_desk(PageKind.TARGET, "burglary", report, assessments(a_rating()))
    page = html(desk)
    assert '<meta property="og:title" content="Fewer burglaries">' in page
    assert 'content="https://partnership.example.gov.uk/assets/share.png"' in page
    assert "The &#34;name&#34;" in page
    assert [one.data for one in pictures(desk.press) if one.path == "assets/share.png"] == [b"png"]


def test_without_a_picture_none_is_told() -> None:
    """A broken picture would be worse than none."""
    page = html(a_desk(PageKind.TARGET, "burglary", a_report(), assessments(a_rating())))
    assert "og:title" in page
    assert "og:image" not in page


def test_a_series_holds_what_is_whose() -> None:
    """Our own whole, our own parts, and others never mix."""
    series: Series = a_series(
        *OURS, in_ward("Golborne", 2005, "1"), of("England", 2005, "2"), measure=COMPARED
    )
    assert [one.value for one in series.whole] == [Decimal("24.2"), Decimal("22.9")]
    assert [one.value for one in series.broken_down] == [Decimal(1)]
    assert [one.value for one in series.compared("England")] == [Decimal(2)]
    assert series.compared("Ashworth") == ()
