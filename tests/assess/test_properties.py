"""What holds of every judgement, whatever the numbers are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from laasite.assess.report import assess
from laasite.model.assessment import Direction, Rating, Status
from laasite.model.measures import Figure, Level, Tolerance
from laasite.model.targets import Promise
from laasite.model.words import Better, FigureState, Path
from tests.assess.cases import band, baseline, figure, level, lower, rating, report
from tests.builders import a_measure, a_promise, a_year

NUMBERS = st.decimals(
    min_value=-1000, max_value=1000, places=2, allow_nan=False, allow_infinity=False
)
SHARES = st.decimals(min_value=0, max_value=1, places=3)
ABSOLUTES = st.decimals(min_value=0, max_value=200, places=2)
TOLERANCES = st.one_of(
    st.none(),
    ABSOLUTES.map(lambda value: Tolerance(value, None)),
    SHARES.map(lambda value: Tolerance(None, value)),
)
JUDGED = st.sampled_from([better for better in Better if better is not Better.NONE])
ONE_SIDED = st.sampled_from([Better.HIGHER, Better.LOWER])


@dataclass(frozen=True)
class World:
    """A promise on a straight line with its figures."""

    better: Better
    start: Decimal
    before: Decimal
    actual: Decimal
    ends: tuple[Decimal, Decimal]
    tolerance: Tolerance | None
    noise: Decimal
    state: FigureState
    year: int

    def rating(self) -> Rating:
        """The judgement of this world, on a day on which nothing is late."""
        return rating(
            [self.row(self.year - 1, self.before), self.row(self.year, self.actual)],
            [self.end(2008)],
            measure=a_measure(better=self.better, lag_days=None, smallest_change=self.noise),
            promise=self.promise(),
            tolerance=self.tolerance,
        )

    def row(self, year: int, value: Decimal) -> Figure:
        """A figure."""
        return figure(year, str(value), state=self.state)

    def end(self, year: int) -> Level:
        """The only level: a value, or a band."""
        low, high = sorted(self.ends)
        return level(year, str(low)) if low == high else band(year, str(low), str(high))

    def promise(self) -> Promise:
        """A straight line from the baseline."""
        return a_promise(path=Path.STRAIGHT, baseline=baseline(a_year(2004), str(self.start)))


WORLDS = st.builds(
    World,
    better=JUDGED,
    start=NUMBERS,
    before=NUMBERS,
    actual=NUMBERS,
    ends=st.one_of(NUMBERS.map(lambda value: (value, value)), st.tuples(NUMBERS, NUMBERS)),
    tolerance=TOLERANCES,
    noise=ABSOLUTES,
    state=st.sampled_from([FigureState.FINAL, FigureState.PROVISIONAL]),
    year=st.integers(2005, 2008),
)
_MIRRORED = {Better.HIGHER: Better.LOWER, Better.LOWER: Better.HIGHER}


def mirrored(world: World) -> World:
    """The same world seen upside down: every number negated, and the other way better."""
    return replace(
        world,
        better=_MIRRORED.get(world.better, world.better),
        start=-world.start,
        before=-world.before,
        actual=-world.actual,
        ends=(-world.ends[0], -world.ends[1]),
    )


def scaled(world: World, factor: Decimal) -> World:
    """The same world in another unit; absolute tolerances are in the unit too."""
    tolerance = world.tolerance
    if tolerance is not None and tolerance.absolute is not None:
        tolerance = Tolerance(tolerance.absolute * factor, None)
    return replace(
        world,
        start=world.start * factor,
        before=world.before * factor,
        actual=world.actual * factor,
        ends=(world.ends[0] * factor, world.ends[1] * factor),
        tolerance=tolerance,
        noise=world.noise * factor,
    )


def told(found: Rating) -> tuple[object, ...]:
    """What may not change with the way of looking at it."""
    return (found.status, found.unrated, found.direction)


@given(WORLDS)
def test_a_mirrored_world_has_the_same_statuses(world: World) -> None:
    assert told(mirrored(world).rating()) == told(world.rating())


@given(WORLDS, st.sampled_from([Decimal(n) for n in ("0.001", "0.5", "3", "7", "1000")]))
def test_another_unit_changes_no_status(world: World, factor: Decimal) -> None:
    assert told(scaled(world, factor).rating()) == told(world.rating())


RANKS = {
    Status.MET: 3,
    Status.ON_TRACK: 3,
    Status.CLOSE: 2,
    Status.OFF_TRACK: 1,
    Status.MISSED: 1,
}


@given(WORLDS, ONE_SIDED, st.decimals(min_value="0.01", max_value=500, places=2))
def test_a_status_never_improves_when_the_figure_worsens(
    world: World, better: Better, by: Decimal
) -> None:
    world = replace(world, better=better)
    worse = replace(
        world, actual=world.actual - by if better is Better.HIGHER else world.actual + by
    )
    first, second = world.rating().status, worse.rating().status
    assume(Status.UNRATED not in (first, second))

    assert RANKS[second] <= RANKS[first]


@given(
    WORLDS, st.decimals(0, 500, places=2), st.decimals(min_value="0.01", max_value=500, places=2)
)
def test_outside_a_band_a_status_never_improves_further_away(
    world: World, over: Decimal, by: Decimal
) -> None:
    world = replace(world, better=Better.RANGE)
    due = world.rating().due
    assert due is not None
    near = replace(world, actual=due.high + over).rating()
    far = replace(world, actual=due.high + over + by).rating()
    assume(Status.UNRATED not in (near.status, far.status))

    assert RANKS[far.status] <= RANKS[near.status]


@given(
    due=NUMBERS.filter(lambda value: value != 0),
    share=SHARES.filter(lambda value: value > 0),
    better=ONE_SIDED,
)
def test_the_edge_of_a_share_counts_as_close_and_a_hair_beyond_it_doesnt(
    due: Decimal, share: Decimal, better: Better
) -> None:
    sign = -1 if better is Better.HIGHER else 1
    edge = due + sign * abs(due) * share
    hair = Decimal("1e-12") * sign

    def status(actual: Decimal) -> Status:
        return rating(
            [figure(2005, str(actual), state=FigureState.PROVISIONAL)],
            [level(2005, str(due))],
            measure=a_measure(better=better),
            tolerance=Tolerance(None, share),
        ).status

    assert status(edge) is Status.CLOSE
    assert status(edge + hair) is Status.OFF_TRACK
    assert status(due) is Status.ON_TRACK
    assert status(due + hair) is Status.CLOSE


@given(WORLDS)
def test_the_shortfall_says_what_the_status_does(world: World) -> None:
    found = world.rating()
    assume(found.status is not Status.UNRATED)

    assert found.shortfall is not None
    good = found.status in (Status.ON_TRACK, Status.MET)
    assert (found.shortfall <= 0) is good
    if found.status is Status.CLOSE:
        assert found.tolerance is not None
        assert found.shortfall <= found.tolerance


@given(WORLDS)
def test_the_same_report_is_judged_the_same(world: World) -> None:
    assert world.rating() == world.rating()


@given(WORLDS)
def test_every_sentence_is_whole_and_tells_the_level(world: World) -> None:
    found = world.rating()

    assert found.sentence[0].isupper() or found.sentence[0].isdigit() or found.sentence[0] == "−"
    assert found.sentence.endswith(".")
    assert found.direction in (Direction.BETTER, Direction.WORSE, Direction.SAME)


@given(st.lists(st.sampled_from("abcdefgh"), unique=True, min_size=2))
def test_the_order_of_the_targets_in_the_report_changes_nothing(ids: list[str]) -> None:
    made = report([figure(2005, "9")], [level(2005, "10")], measure=lower())
    target = made.targets["burglary"]
    targets = {
        id: replace(target, id=id, commitments=(replace(target.commitments[0], target=id),))
        for id in ids
    }

    found = assess(replace(made, targets=targets))

    assert [one.target for one in found.ratings] == sorted(ids)
    assert found == assess(replace(made, targets=dict(sorted(targets.items()))))
