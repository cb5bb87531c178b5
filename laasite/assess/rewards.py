"""What an agreement's reward comes to, and what moving a target was worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from laasite.assess import grant
from laasite.assess.composition import picked_for
from laasite.assess.exact import decimal, exact
from laasite.assess.levels import Band, Course, course_of, measured_for
from laasite.assess.moved import moved_levels
from laasite.model.accounts import Moved, Payment, RewardAccount, RewardShare, ShareState
from laasite.model.agreements import Agreement
from laasite.model.deals import CapitalShare, Pot, Reward
from laasite.model.language import say, say_number
from laasite.model.measures import Figure, Level
from laasite.model.periods import Period
from laasite.model.report import Report
from laasite.model.targets import Commitment, Promise
from laasite.model.words import CommitmentState, FigureState

LPSA = "lpsa"
NOTHING = Decimal(0)
OUT_OF_REWARD = CommitmentState.REMOVED_FROM_REWARD


@dataclass(frozen=True, slots=True)
class Known:
    """The three figures that a reward is worked out from."""

    figure: Decimal
    promised: Decimal
    without: Decimal


@dataclass(frozen=True, slots=True)
class Stretch:
    """One sub-target: the levels with and without the stretch, and the figure held against them."""

    commitment: Commitment
    promise: Promise | None
    course: Course | None
    level: Level | None
    promised: Decimal | None
    without: Decimal | None
    figures: tuple[Figure, ...]

    @property
    def figure(self) -> Figure | None:
        """The newest figure up to the last promised period."""
        if self.level is None or self.course is None:
            return None
        wanted = measured_for(self.level, self.course.measure)
        known = [one for one in self.figures if one.value is not None]
        early = [one for one in known if one.period.end <= wanted.end]
        return max(early, key=lambda one: one.period, default=None)

    @property
    def known(self) -> Known | None:
        """The three figures, where all of them are known."""
        figure = self.figure.value if self.figure else None
        if figure is None or self.promised is None or self.without is None:
            return None
        return Known(figure, self.promised, self.without)

    @property
    def final(self) -> bool:
        """Whether the figure decides: the final one of the last promised period."""
        if self.figure is None or self.level is None or self.course is None:
            return False
        held = self.course.level_for(self.figure.period) is self.level
        return held and self.figure.state is FigureState.FINAL

    @property
    def reached(self) -> Fraction | None:
        """How much of the stretch the figure reaches; None where that can't be worked out."""
        known = self.known
        return grant.achieved(known.figure, known.without, known.promised) if known else None


def reward_account(agreement: Agreement, report: Report) -> RewardAccount | None:
    """The reward of an agreement at the end of the report's day; None where it offers none."""
    reward = agreement.terms.reward
    if reward is None:
        return None
    commitments = picked_for(agreement.id, report)
    stretches = [tuple(_stretches(one, report)) for one in commitments]
    size = pot_size(reward.pot)
    why = _why_no_amounts(reward, size, agreement, len(commitments))
    if why is not None or size is None:
        return RewardAccount(size, why, (), (), ())
    weights = _weights([len(one) for one in stretches], agreement.targets_agreed)
    flat = [stretch for one in stretches for stretch in one]
    shares = grant.apportioned(size, weights)
    rows = tuple(_share(one, share, reward) for one, share in zip(flat, shares, strict=True))
    moved = [
        found
        for one, share in zip(flat, shares, strict=True)
        for found in _moved(one, share, reward)
    ]
    rest, recovered = grant.balance(*_decided(rows))
    payments = (*_early(reward, rows), *instalments(reward, rest))
    return RewardAccount(size, None, rows, payments, tuple(moved), recovered)


def pot_size(pot: Pot) -> Decimal | None:
    """The most that the reward can come to, in pounds; None where that isn't known."""
    if pot.amount is not None:
        return pot.amount
    if pot.percent is None or pot.of is None:
        return None
    return grant.pot(pot.of, pot.percent, pot.round_to)


def _why_no_amounts(
    reward: Reward, size: Decimal | None, agreement: Agreement, written: int
) -> str | None:
    if reward.scheme != LPSA:
        return say("How this reward is worked out: {scheme}.", scheme=reward.scheme)
    if size is None:
        words = reward.pot.words or say("not stated")
        return say("How large the reward can be: {words}.", words=words)
    agreed = agreement.targets_agreed
    if agreed is not None and written < agreed:
        return say_number(
            "Only {written} of the {number} targets that share the reward are on this site.",
            "Only {written} of the {number} targets that share the reward are on this site.",
            agreed,
            written=written,
        )
    return None if written else say("No targets that share the reward are on this site.")


def _weights(parts: Sequence[int], agreed: int | None) -> tuple[Fraction, ...]:
    """Equal shares between the targets agreed, then between the parts of each."""
    whole = max(len(parts), agreed or 0)
    return tuple(Fraction(1, whole * number) for number in parts for _ in range(number))


# --- a share -----------------------------------------------------------------------------------


def _stretches(commitment: Commitment, report: Report) -> Iterator[Stretch]:
    """Each rewarded part of a commitment; one that promises no figures counts as one part."""
    target = report.targets[commitment.target]
    promises = [promise for promise in commitment.promises if promise.levels]
    for promise in promises:
        series = target.series_of(promise.part)
        if series is not None:
            course = course_of(promise, series)
            yield _stretch(commitment, promise, course, series.whole)
    if not promises:
        yield Stretch(commitment, None, None, None, None, None, ())


def _stretch(
    commitment: Commitment, promise: Promise, course: Course, figures: Sequence[Figure]
) -> Stretch:
    level = promise.levels[-1]
    same = next((one for one in promise.without_stretch if one.period == level.period), None)
    return Stretch(
        commitment=commitment,
        promise=promise,
        course=course,
        level=level,
        promised=_value(course, level),
        without=_value(course, same) if same else None,
        figures=tuple(figures),
    )


def _value(course: Course, level: Level) -> Decimal | None:
    """A level as one figure; a band or a word can't be stretched."""
    held = course.resolved(level)
    return decimal(held.low) if isinstance(held, Band) and held.is_value else None


def _share(one: Stretch, share: Decimal, reward: Reward) -> RewardShare:
    state, secured = _standing(one, share, reward)
    open_ = state is ShareState.POSSIBLE
    unknown = state is ShareState.UNKNOWN
    return RewardShare(
        target=one.commitment.target,
        part=one.promise.part if one.promise else None,
        period=one.level.period if one.level else None,
        share=share,
        promised=one.promised,
        without=one.without,
        needed=_needed(one, reward),
        figure=one.figure.value if one.figure else None,
        final=one.final,
        achieved=None if one.reached is None else decimal(one.reached),
        distance=_distance(one, reward),
        state=state,
        secured=secured,
        possible=share if open_ or unknown else NOTHING,
        lost=NOTHING if open_ or unknown else share - secured,
        on_account=_on_account(one, share, reward),
    )


def _standing(one: Stretch, share: Decimal, reward: Reward) -> tuple[ShareState, Decimal]:
    """How a share stands, and how much of it is certain."""
    if one.commitment.state is OUT_OF_REWARD:
        return ShareState.REMOVED, NOTHING
    if one.promised is None or one.without is None or one.promised == one.without:
        return ShareState.UNKNOWN, NOTHING
    if not one.final or one.reached is None:
        return ShareState.POSSIBLE, NOTHING
    secured = _pays(one.reached, share, reward)
    if secured == 0:
        return ShareState.LOST, NOTHING
    return (ShareState.SECURED if secured == share else ShareState.PARTLY), secured


def _pays(reached: Fraction, share: Decimal, reward: Reward) -> Decimal:
    return grant.entitlement(share, grant.payable(reached, reward.threshold, reward.cap))


def _needed(one: Stretch, reward: Reward) -> Decimal | None:
    if one.promised is None or one.without is None:
        return None
    return decimal(grant.needed(one.without, one.promised, reward.threshold))


def _distance(one: Stretch, reward: Reward) -> Decimal | None:
    """How far the figure is from the level from which anything is paid: positive if short of it."""
    known = one.known
    if known is None:
        return None
    short = grant.needed(known.without, known.promised, reward.threshold) - exact(known.figure)
    return decimal(short if known.promised >= known.without else -short)


def _on_account(one: Stretch, share: Decimal, reward: Reward) -> Decimal:
    """What is paid early where the interim level was met by the final figure of its period."""
    interim = one.promise.interim if one.promise else None
    if interim is None or one.course is None or one.promised is None or one.without is None:
        return NOTHING
    level, wanted = _value(one.course, interim), measured_for(interim, one.course.measure)
    found = (figure.value for figure in one.figures if figure.period == wanted)
    figure = next(found, None)
    if figure is None or level is None:
        return NOTHING
    met = figure >= level if one.promised >= one.without else figure <= level
    return grant.on_account(share, reward.on_account) if met else NOTHING


# --- payments and moved targets ----------------------------------------------------------------


def _decided(rows: Sequence[RewardShare]) -> tuple[Decimal, Decimal]:
    """What the shares that are decided pay, and what of it was paid early."""
    decided = [row for row in rows if row.state not in (ShareState.POSSIBLE, ShareState.UNKNOWN)]
    entitled = sum((row.secured for row in decided), NOTHING)
    return entitled, sum((row.on_account for row in decided), NOTHING)


def _early(reward: Reward, rows: Sequence[RewardShare]) -> Iterator[Payment]:
    """What is paid on account, in the year before the first instalment (paragraph 7)."""
    amount = sum((row.on_account for row in rows), NOTHING)
    if amount and reward.paid_in:
        year = reward.paid_in[0].year.shifted(-12)
        yield Payment(year, amount, _capital(reward.capital, year, amount))


def instalments(reward: Reward, total: Decimal) -> tuple[Payment, ...]:
    """What is certain, in the instalments in which it is paid; they add up to it to the penny."""
    amounts = grant.apportioned(total, [exact(one.share) for one in reward.paid_in])
    return tuple(
        Payment(one.year, amount, _capital(reward.capital, one.year, amount))
        for one, amount in zip(reward.paid_in, amounts, strict=True)
    )


def _capital(shares: Sequence[CapitalShare], year: Period, amount: Decimal) -> Decimal | None:
    """The capital part of a payment, by the share that holds in its year."""
    holding = [one for one in shares if one.since is None or one.since <= year]
    return grant.capital_part(amount, holding[-1].share) if holding else None


def _moved(one: Stretch, share: Decimal, reward: Reward) -> Iterator[Moved]:
    """What each renegotiated level was worth on the newest figure."""
    known = one.known
    if known is None or one.level is None or one.course is None:
        return
    part = one.promise.part if one.promise else None
    for was in moved_levels(one.commitment, part, one.level.period, one.course.measure):
        promised = known.promised if was.promised is None else was.promised
        without = known.without if was.without is None else was.without
        before = grant.achieved(known.figure, without, promised)
        now = grant.achieved(known.figure, known.without, known.promised)
        if before is not None and now is not None:
            yield Moved(
                target=one.commitment.target,
                part=part,
                was=promised,
                is_now=known.promised,
                figure=known.figure,
                final=one.final,
                before=_pays(before, share, reward),
                now=_pays(now, share, reward),
                reason=was.reason,
            )
