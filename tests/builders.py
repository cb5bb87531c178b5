"""Reports and judgements made by hand: a test names only what it is about, the rest is ordinary."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from laasite.model import tree
from laasite.model.agreements import Agreement, Block
from laasite.model.assessment import (
    Assessments,
    Counts,
    Direction,
    Due,
    Lateness,
    Occurrence,
    Rating,
    Status,
    Unrated,
)
from laasite.model.bodies import Body
from laasite.model.findings import Place
from laasite.model.measures import Baseline, Figure, Level, Measure, Series
from laasite.model.origin import Marks, Origin, PostRef, Text
from laasite.model.partners import Partner, Post
from laasite.model.period import Period, year_of
from laasite.model.periods import YearKind
from laasite.model.report import Report
from laasite.model.site import Site
from laasite.model.strategies import Objective, Strategy, Theme
from laasite.model.targets import Commitment, Promise, Target, Update
from laasite.model.texts import Page
from laasite.model.words import (
    Better,
    BodyState,
    CommitmentKind,
    CommitmentStage,
    CommitmentState,
    Covers,
    FigureState,
    Forecast,
    Frequency,
    Layout,
    Path,
    Role,
)

AS_AT = date(2006, 7, 31)
HERE = Place("content/targets/burglary.md", 1, 1)
PUBLISHED = date(2006, 7, 20)


def an_origin(path: str = "content/x.md") -> Origin:
    """A file with nothing in it."""
    return Origin(path, tree.Mapping((), Place(path, 1, 1)))


def a_text(markdown: str = "", path: str = "content/x.md", line: int = 1) -> Text:
    """Markdown as if typed in a file."""
    return Text(markdown, path, line)


def a_year(first: int) -> Period:
    """The financial year that begins in `first`."""
    return year_of(first, YearKind.FINANCIAL)


def a_site(**said: Any) -> Site:
    """The settings of a site."""
    usual = Site(
        title="Kensington and Chelsea Partnership",
        strapline="What was promised and what has happened",
        address="https://partnership.example.gov.uk/",
        partnership=None,
        area=None,
        licence="Open Government Licence v3.0",
        languages=("en-GB",),
        timezone="Europe/London",
        publish_time="09:30",
        day_first=False,
        frozen_at=None,
        repository_is_public=False,
        releases=(),
        tolerance=None,
        report_a_problem=None,
        accessibility=None,
        marks=Marks(),
        origin=an_origin("site.yaml"),
    )
    return replace(usual, **said)


# --- who ------------------------------------------------------------------------------------------


def a_partner(id: str = "police", **said: Any) -> Partner:
    """A partner with one post, `leader`."""
    ref = PostRef(id, "leader")
    usual = Partner(
        id=id,
        title=f"The {id.capitalize()} Service",
        short=f"the {id}",
        role=Role.PARTNER,
        sector=None,
        area=None,
        answers_to=None,
        website=None,
        also_written=(),
        follows=None,
        since=None,
        until=None,
        posts={"leader": Post(ref, "Commander", None, True, (), None, Marks())},
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/partners/{id}.md"),
    )
    return replace(usual, **said)


def a_body(id: str = "steering-group", **said: Any) -> Body:
    """A body of the partnership."""
    usual = Body(
        id=id,
        title="Steering Group",
        kind="board",
        state=BodyState.EXISTING,
        area=None,
        meets=None,
        away_days=None,
        chair=None,
        seats_total=None,
        seats=(),
        reports_to=None,
        links=(),
        applicants=(),
        ratings=(),
        formerly=(),
        open_to_volunteers=False,
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/bodies/{id}.md"),
    )
    return replace(usual, **said)


# --- what was promised ----------------------------------------------------------------------------


def an_objective(id: str = "cut-burglary", **said: Any) -> Objective:
    """An objective of the theme `safer` of the strategy `2005-2015`."""
    usual = Objective(
        id=id,
        strategy="2005-2015",
        theme="safer",
        aim=None,
        text="Reduce burglary of homes",
        no_target_because=None,
        became=(),
        dropped_because=None,
        marks=Marks(),
    )
    return replace(usual, **said)


def a_theme(id: str = "safer", **said: Any) -> Theme:
    """A theme of the strategy `2005-2015` with one objective."""
    usual = Theme(
        id=id,
        strategy="2005-2015",
        title="Safer communities",
        order=1,
        goals=(),
        aims=(),
        objectives=(an_objective(theme=id),),
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/strategies/2005-2015/{id}.md"),
    )
    return replace(usual, **said)


def a_strategy(id: str = "2005-2015", **said: Any) -> Strategy:
    """A strategy with one theme."""
    usual = Strategy(
        id=id,
        title="The Community Strategy",
        period=None,
        vision=None,
        vision_illustrative=False,
        draft_issued=None,
        issued=None,
        ended=None,
        follows=None,
        reviews=(),
        themes=(a_theme(),),
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/strategies/{id}/index.md"),
    )
    return replace(usual, **said)


def an_agreement(id: str = "laa-2006", **said: Any) -> Agreement:
    """An agreement for 2005 to 2009 with one block."""
    usual = Agreement(
        id=id,
        title="Local Area Agreement",
        kind="LAA",
        period=None,
        period_note=None,
        follows=None,
        with_=None,
        between=(),
        led_by=None,
        monitored_by=None,
        area=None,
        voluntary=False,
        layout=Layout.BLOCKS,
        blocks=(Block("safer", "Safer and stronger", ("police",)),),
        targets_agreed=None,
        categories={},
        stages=(),
        signatories=(),
        changes=(),
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/agreements/{id}.md"),
    )
    return replace(usual, **said)


# --- targets --------------------------------------------------------------------------------------


def a_measure(**said: Any) -> Measure:
    """A yearly measure where lower is better."""
    usual = Measure(
        what="Burglaries of homes",
        unit="per 1,000 households",
        better=Better.LOWER,
        decimals=1,
        source="The police's record of crimes",
        frequency=Frequency.YEAR,
        year=YearKind.FINANCIAL,
        covers=Covers.THE_PERIOD,
        lag_days=48,
        supplied_by=None,
        smallest_change=None,
        breakdowns=(),
    )
    return replace(usual, **said)


def a_figure(year: int, value: str | None, **said: Any) -> Figure:
    """A final figure for the financial year that begins in `year`; None for a gap."""
    usual = Figure(
        period=a_year(year),
        breakdown=(),
        value=Decimal(value) if value is not None else None,
        state=FigureState.FINAL if value is not None else FigureState.SUPPRESSED,
        published=PUBLISHED,
        change=None,
        reason=None,
        note=None,
        source=None,
        illustrative=False,
        place=Place("content/progress/burglary.csv", 2, 1),
    )
    return replace(usual, **said)


def a_series(*figures: Figure, **said: Any) -> Series:
    """A series of the target itself."""
    return replace(Series(None, None, a_measure(), figures), **said)


def a_level(year: int, value: str, **said: Any) -> Level:
    """A level that is one value."""
    usual = Level(
        period=a_year(year),
        value=Decimal(value),
        change_from_baseline=None,
        low=None,
        high=None,
        words=None,
        reason=None,
        measured_on=None,
        place=HERE,
    )
    return replace(usual, **said)


def a_promise(*levels: Level, **said: Any) -> Promise:
    """A promise with a baseline of 28.4 in 2001 to 2002."""
    baseline = Baseline(a_year(2001), Decimal("28.4"), False, None, None, HERE)
    return replace(Promise(None, baseline, Path.STEPS, levels, (), None), **said)


def a_commitment(target: str = "burglary", **said: Any) -> Commitment:
    """A commitment under `laa-2006`, led by the police."""
    usual = Commitment(
        target=target,
        under="laa-2006",
        kind=CommitmentKind.LOCAL,
        category=None,
        block=None,
        indicator=None,
        chosen_by=None,
        stage=CommitmentStage.FINAL,
        why_dropped=None,
        agreed=None,
        lead=("police",),
        leader=PostRef("police", "leader"),
        contributing=("council",),
        how_to_help=None,
        promises=(a_promise(a_level(2005, "23.0")),),
        state=CommitmentState.AGREED,
        state_reason=None,
        changes=(),
        marks=Marks(),
        place=HERE,
    )
    return replace(usual, **said)


def an_update(target: str = "burglary", **said: Any) -> Update:
    """An update on 2005 to 2006."""
    usual = Update(
        target=target,
        period=a_year(2005),
        written_by=PostRef("police", "leader"),
        forecast=Forecast.LIKELY,
        text=a_text("## What happened\n\nLess."),
        marks=Marks(published=PUBLISHED),
        origin=an_origin(),
    )
    return replace(usual, **said)


def a_target(id: str = "burglary", **said: Any) -> Target:
    """A target with two figures and one commitment."""
    usual = Target(
        id=id,
        title="Fewer burglaries",
        promise="Fewer homes broken into",
        objectives=("2005-2015/cut-burglary",),
        no_objective_because=None,
        series=(a_series(a_figure(2004, "24.2"), a_figure(2005, "22.9")),),
        milestones=(),
        commitments=(a_commitment(id),),
        tolerance=None,
        updates=(),
        second_opinions=(),
        changes=(),
        text=a_text(),
        marks=Marks(),
        origin=an_origin(f"content/targets/{id}.md"),
    )
    return replace(usual, **said)


# --- wholes ---------------------------------------------------------------------------------------


def a_page(id: str = "about", markdown: str = "About us.", **said: Any) -> Page:
    """A page of plain text."""
    path = f"content/pages/{id}.md"
    usual = Page(id, "About the partnership", a_text(markdown, path), Marks(), an_origin(path))
    return replace(usual, **said)


def a_report(*targets: Target, **said: Any) -> Report:
    """A report of some targets (one, if none is named) with all that they refer to."""
    police, council, group = a_partner(), a_partner("council"), a_body()
    usual = Report(
        as_at=AS_AT,
        site=a_site(),
        home=None,
        strategies={"2005-2015": a_strategy()},
        agreements={"laa-2006": an_agreement()},
        targets={target.id: target for target in targets or (a_target(),)},
        partners={police.id: police, council.id: council},
        bodies={group.id: group},
        pages={},
        areas={},
        glossary=(),
    )
    return replace(usual, **said)


def a_due(year: int, value: str) -> Due:
    """A declared level that is one value."""
    level = a_level(year, value)
    return Due(level.period, Decimal(value), Decimal(value), level, False)


def a_rating(target: str = "burglary", **said: Any) -> Rating:
    """A commitment on track and better than a year before."""
    due = a_due(2005, "23.0")
    usual = Rating(
        commitment=f"{target}/laa-2006",
        target=target,
        part=None,
        status=Status.ON_TRACK,
        unrated=None,
        sentence="On track: 22.9 is no more than the 23.0 that was promised.",
        figure=a_figure(2005, "22.9"),
        due=due,
        shortfall=Decimal("-0.1"),
        tolerance=Decimal("0.5"),
        direction=Direction.BETTER,
        direction_sentence="A year before it was 24.2.",
        baseline=Decimal("28.4"),
        final=due,
        distance=Decimal("0.98"),
        late=(),
        next_due=date(2007, 5, 18),
        next_due_period=a_year(2006),
        dues=(due,),
        in_force=True,
    )
    return replace(usual, **said)


def an_unrated(target: str = "burglary", **said: Any) -> Rating:
    """A commitment without a figure."""
    usual = a_rating(
        target,
        status=Status.UNRATED,
        unrated=Unrated.NO_FIGURE,
        sentence="Not rated: no figure has been published.",
        figure=None,
        due=None,
        shortfall=None,
        direction=None,
        direction_sentence=None,
        distance=None,
    )
    return replace(usual, **said)


def a_lateness(target: str = "burglary", **said: Any) -> Lateness:
    """A yearly figure, late by 47 days, owed by the police."""
    usual = Lateness(
        what="the figure for 2005 to 2006",
        target=target,
        part=None,
        period=a_year(2005),
        milestone=None,
        due=date(2006, 6, 14),
        days=47,
        owed_by=("police",),
    )
    return replace(usual, **said)


def assessments(
    *ratings: Rating, occurrences: Iterable[Occurrence] = (), late: Iterable[Lateness] = ()
) -> Assessments:
    """The judgement of a report: its ratings, with the counts that follow from them."""
    in_force = [rating for rating in ratings if rating.in_force]
    by_status = {
        status: sum(rating.status is status for rating in in_force)
        for status in Status
        if any(rating.status is status for rating in in_force)
    }
    every_late = (*(one for rating in ratings for one in rating.late), *late)
    counts = Counts(by_status, len(in_force))
    return Assessments(AS_AT, ratings, tuple(occurrences), every_late, counts)
