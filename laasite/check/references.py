"""What refers to something that isn't there, or to itself in a circle."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model import nearest
from laasite.model.agreements import Agreement
from laasite.model.bodies import Body
from laasite.model.findings import Finding, Place
from laasite.model.origin import Origin, PostRef
from laasite.model.partners import Holder, Partner
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import references as rules
from laasite.model.strategies import Strategy, Theme
from laasite.model.targets import Commitment, Target, Update
from laasite.model.tree import Mapping as Group
from laasite.model.tree import Scalar, Sequence
from laasite.model.words import Unknown

PARTNER, BODY, AGREEMENT, STRATEGY = "partner", "body", "agreement", "strategy"
AREA, THEME, TARGET, OBJECTIVE, PLAN = "area", "theme", "target", "objective", "plan"
AREAS = "areas"
"""The file that all areas stand in: an area with a mistake in it is told under this kind."""

Unread = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Known:
    """Which ids there are of each kind, those of files that have a mistake in them included."""

    ids: Mapping[str, frozenset[str]]
    unread: Unread

    def has(self, id: str, kinds: Iterable[str]) -> bool:
        """Whether one of `kinds` has something called `id`."""
        return any(id in self.ids[kind] or (kind, id) in self.unread for kind in kinds)


def known_in(report: Report, unread: Unread) -> Known:
    """What can be referred to in a report."""
    ids = {
        PARTNER: frozenset(report.partners),
        BODY: frozenset(report.bodies),
        AGREEMENT: frozenset(report.agreements),
        STRATEGY: frozenset(report.strategies),
        AREA: frozenset(report.areas),
        TARGET: frozenset(report.targets),
        OBJECTIVE: frozenset(report.objectives),
        PLAN: frozenset(report.plans),
    }
    areas = {(AREA, id) for kind, id in unread if kind == AREAS}
    return Known(ids, unread | areas)


def references(report: Report, unread: Unread, memo: Memo = FORGETFUL) -> Iterator[Finding]:
    """Every reference that leads nowhere; `unread` are files left out for their own mistakes.

    `memo` has what was found before in the same targets, while there is the same to refer to.
    """
    known = known_in(report, unread)
    there = remembered(memo, ("to refer to", _to_refer_to(report, known)), object)
    yield from _of_site(report, known)
    for strategy in report.strategies.values():
        yield from _of_strategy(strategy, known)
    for agreement in report.agreements.values():
        yield from _of_agreement(agreement, report, known)
    for target in report.targets.values():
        key = ("refers", (there, Same(target)))
        yield from remembered(memo, key, partial(_all_of_target, target, report, known))
    for partner in report.partners.values():
        yield from _of_partner(partner, known)
    for body in report.bodies.values():
        yield from _of_body(body, report, known)
    yield from _of_areas(report, known)


def _to_refer_to(report: Report, known: Known) -> Hashable:
    """All that a target's references are held against: ids, and posts, blocks and categories."""
    posts = tuple((id, tuple(one.posts)) for id, one in report.partners.items())
    agreements = tuple(
        (id, tuple(block.id for block in one.blocks), tuple(one.categories))
        for id, one in report.agreements.items()
    )
    return tuple(known.ids.items()), known.unread, posts, agreements


def lost(id: str | None, kinds: tuple[str, ...], place: Place, known: Known) -> Iterator[Finding]:
    """A finding if nothing of `kinds` is called `id`."""
    if id is None or known.has(id, kinds):
        return
    there = {one for kind in kinds for one in known.ids[kind]}
    kind = " or ".join(kinds)
    message = f"There is no {kind} called {quoted(id)}."
    cure = None if there else f"Add it; there is no {kind} yet."
    yield rules.UNKNOWN_REFERENCE.at(place, message, meant=nearest.quoted(id, there), cure=cure)


def lost_post(
    ref: PostRef | Unknown | None, place: Place, report: Report, known: Known
) -> Iterator[Finding]:
    """A finding at `place` if there is no such partner, or no such post with it."""
    if not isinstance(ref, PostRef):
        return
    partner = report.partners.get(ref.partner)
    if partner is None:
        yield from lost(ref.partner, (PARTNER,), place, known)
    elif ref.post not in partner.posts:
        message = f"{quoted(partner.id)} has no post called {quoted(ref.post)}."
        meant = nearest.nearest(ref.post, partner.posts)
        whole = f"`{partner.id}/{meant}`" if meant else None
        yield rules.UNKNOWN_POST.at(place, message, meant=whole)


def _of_site(report: Report, known: Known) -> Iterator[Finding]:
    site = report.site
    yield from lost(site.partnership, (BODY,), site.origin.at("partnership"), known)
    yield from lost(site.area, (AREA,), site.origin.at("area"), known)
    if site.report_a_problem is not None:
        place = site.origin.at("report_a_problem", "post")
        yield from lost_post(site.report_a_problem.post, place, report, known)


def _of_strategy(strategy: Strategy, known: Known) -> Iterator[Finding]:
    yield from lost(strategy.follows, (STRATEGY,), strategy.origin.at("follows"), known)
    for theme in strategy.themes:
        yield from _of_theme(theme, known)


def _of_theme(theme: Theme, known: Known) -> Iterator[Finding]:
    goals = {goal.id for goal in theme.goals}
    aims = {aim.id for aim in theme.aims}
    for index, aim in enumerate(theme.aims):
        if aim.goal not in goals:
            place = theme.origin.at("aims", index, "goal")
            yield _not_in_theme("goal", aim.goal, goals, place)
    for index, objective in enumerate(theme.objectives):
        if objective.aim is not None and objective.aim not in aims:
            place = theme.origin.at("objectives", index, "aim")
            yield _not_in_theme("aim", objective.aim, aims, place)
        for became in objective.became:
            place = theme.origin.at("objectives", index, "became")
            yield from _lost_successor(became, place, known)


def _not_in_theme(kind: str, id: str, there: Iterable[str], place: Place) -> Finding:
    message = f"The theme has no {kind} called {quoted(id)}."
    return rules.UNKNOWN_REFERENCE.at(place, message, meant=nearest.quoted(id, there))


def _lost_successor(id: str, place: Place, known: Known) -> Iterator[Finding]:
    """What became of an objective is another objective, or a target."""
    ends = {key.partition("/")[2] for key in known.ids[OBJECTIVE]}
    if id not in ends:
        yield from lost(id, (OBJECTIVE, TARGET), place, known)


def _of_agreement(agreement: Agreement, report: Report, known: Known) -> Iterator[Finding]:
    at = agreement.origin.at
    yield from lost(agreement.follows, (AGREEMENT,), at("follows"), known)
    yield from lost(agreement.with_, (PARTNER,), at("with"), known)
    yield from lost(agreement.led_by, (PARTNER, BODY), at("led_by"), known)
    yield from lost(agreement.monitored_by, (PARTNER, BODY), at("monitored_by"), known)
    yield from lost(agreement.area, (AREA,), at("area"), known)
    for index, partner in enumerate(agreement.between):
        yield from lost(partner, (PARTNER, BODY), at("between", index), known)
    for index, block in enumerate(agreement.blocks):
        for number, lead in enumerate(block.lead):
            place = at("blocks", index, "lead", number)
            yield from lost(lead, (PARTNER, BODY), place, known)
    yield from _of_signatories(agreement, report, known)


def _of_signatories(agreement: Agreement, report: Report, known: Known) -> Iterator[Finding]:
    if isinstance(agreement.signatories, Unknown):
        return
    for index, one in enumerate(agreement.signatories):
        place = agreement.origin.at("signatories", index, "partner")
        yield from lost(one.partner, (PARTNER,), place, known)
        place = agreement.origin.at("signatories", index, "signed_by")
        yield from lost_post(one.signed_by, place, report, known)


def _all_of_target(target: Target, report: Report, known: Known) -> tuple[Finding, ...]:
    return tuple(_of_target(target, report, known))


def _of_target(target: Target, report: Report, known: Known) -> Iterator[Finding]:
    at = target.origin.at
    for index, key in enumerate(target.objectives):
        yield from _lost_objective(key, at("objectives", index), known)
    for series in target.series:
        steps = ("measure", "supplied_by") if series.part is None else ("parts",)
        yield from lost(series.measure.supplied_by, (PARTNER, BODY), at(*steps), known)
    yield from _lost_headline(target)
    for commitment in target.commitments:
        yield from _of_commitment(commitment, _own(target, commitment), report, known)
    for update in target.updates:
        yield from lost_post(update.written_by, update.origin.at("written_by"), report, known)
    signable: tuple[Target | Update, ...] = (target, *target.updates)
    for one in signable:
        if one.signed_off is not None:
            place = one.origin.at("signed_off", "post")
            yield from lost_post(one.signed_off.post, place, report, known)


def _lost_headline(target: Target) -> Iterator[Finding]:
    """The commitment told first has to be one of the target's own."""
    typed = target.origin.tree.get("headline")
    under = [commitment.under for commitment in target.commitments]
    if isinstance(typed, Scalar) and typed.text not in under:
        message = f"The target has no commitment under {quoted(typed.text)}."
        meant = nearest.quoted(typed.text, under)
        yield rules.UNKNOWN_REFERENCE.at(typed.place, message, meant=meant)


def _own(target: Target, commitment: Commitment) -> Origin:
    """Where a commitment was typed; the headline stands first, so the order isn't the file's."""
    listed = target.origin.tree.get("commitments")
    items = listed.items if isinstance(listed, Sequence) else ()
    found = (item for item in items if item.place == commitment.place)
    node = next(found, target.origin.tree)
    return Origin(target.origin.path, node if isinstance(node, Group) else target.origin.tree)


def _lost_objective(key: str, place: Place, known: Known) -> Iterator[Finding]:
    """A finding if there is no such objective, as far as all strategies and themes can be read.

    An id alone that more than one strategy has is told where it is resolved.
    """
    unread = any(kind in (THEME, STRATEGY) for kind, _ in known.unread)
    ends = {one.partition("/")[2] for one in known.ids[OBJECTIVE]}
    if not unread and key not in ends:
        yield from lost(key, (OBJECTIVE,), place, known)


def _of_commitment(
    commitment: Commitment, own: Origin, report: Report, known: Known
) -> Iterator[Finding]:
    yield from lost(commitment.under, (AGREEMENT, STRATEGY), own.at("under"), known)
    for index, lead in enumerate(commitment.lead):
        yield from lost(lead, (PARTNER, BODY), own.at("lead", index), known)
    if not isinstance(commitment.contributing, Unknown):
        for index, one in enumerate(commitment.contributing):
            yield from lost(one, (PARTNER, BODY), own.at("contributing", index), known)
    yield from lost_post(commitment.leader, own.at("leader"), report, known)
    agreement = report.agreements.get(commitment.under)
    if agreement is not None:
        yield from _not_in_agreement(commitment, agreement, own)


def _not_in_agreement(
    commitment: Commitment, agreement: Agreement, own: Origin
) -> Iterator[Finding]:
    blocks = [block.id for block in agreement.blocks]
    categories = list(agreement.categories)
    named = (("category", commitment.category, categories), ("block", commitment.block, blocks))
    for key, id, there in named:
        if id is not None and id not in there:
            message = f"{quoted(agreement.id)} has no {key} called {quoted(id)}."
            meant = nearest.quoted(id, there)
            yield rules.UNKNOWN_REFERENCE.at(own.at(key), message, meant=meant)


def _of_partner(partner: Partner, known: Known) -> Iterator[Finding]:
    yield from lost(partner.follows, (PARTNER,), partner.origin.at("follows"), known)
    yield from lost(partner.area, (AREA,), partner.origin.at("area"), known)


def _of_body(body: Body, report: Report, known: Known) -> Iterator[Finding]:
    at = body.origin.at
    yield from lost(body.area, (AREA,), at("area"), known)
    yield from lost(body.reports_to, (BODY,), at("reports_to"), known)
    seats = {seat.id for seat in body.seats}
    if body.chair is not None and body.chair not in seats:
        message = f"The body has no seat called {quoted(body.chair)}."
        meant = nearest.quoted(body.chair, seats)
        yield rules.UNKNOWN_REFERENCE.at(at("chair"), message, meant=meant)
    for index, link in enumerate(body.links):
        yield from lost(link.to, (BODY,), at("links", index, "to"), known)
    for index, rating in enumerate(body.ratings):
        by = None if isinstance(rating.rated_by, Unknown) else rating.rated_by
        yield from lost(by, (PARTNER, BODY), at("ratings", index, "rated_by"), known)
    for index, seat in enumerate(body.seats):
        yield from lost(seat.partner, (PARTNER,), at("seats", index, "partner"), known)
        place = at("seats", index, "holders")
        yield from _lost_holders(seat.holders, place, report, known)


def _lost_holders(
    holders: Iterable[Holder], place: Place, report: Report, known: Known
) -> Iterator[Finding]:
    for holder in holders:
        yield from lost_post(holder.post, place, report, known)


def _of_areas(report: Report, known: Known) -> Iterator[Finding]:
    for area in report.areas.values():
        yield from lost(area.within, (AREA,), area.place, known)


# --- ids that stand twice ----------------------------------------------------------------------


def doubled_ids(report: Report) -> Iterator[Finding]:
    """Ids that stand twice in one list, where each has to be unique."""
    for strategy in report.strategies.values():
        yield from _doubled_objectives(strategy)
        for theme in strategy.themes:
            for key, things in (("goals", theme.goals), ("aims", theme.aims)):
                yield from doubled(theme.origin, key, [thing.id for thing in things])
    for target in report.targets.values():
        parts = [series.part for series in target.series if series.part is not None]
        yield from doubled(target.origin, "parts", parts)
        milestones = [milestone.id for milestone in target.milestones]
        yield from doubled(target.origin, "milestones", milestones)
        yield from _doubled_commitments(target)
    for agreement in report.agreements.values():
        yield from doubled(agreement.origin, "blocks", [block.id for block in agreement.blocks])
    for body in report.bodies.values():
        yield from doubled(body.origin, "seats", [seat.id for seat in body.seats])


def doubled(origin: Origin, key: str, ids: list[str]) -> Iterator[Finding]:
    """A finding for each id of a list that stands in it before."""
    for index, id in enumerate(ids):
        if id in ids[:index]:
            first = origin.at(key, ids.index(id)).line
            message = f"{quoted(id)} already stands in line {first}."
            yield rules.DOUBLED_ID.at(origin.at(key, index), message)


def _doubled_commitments(target: Target) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for commitment in sorted(target.commitments, key=lambda one: one.place.line):
        if commitment.under in seen:
            message = (
                f"The commitment under {quoted(commitment.under)} already stands "
                f"in line {seen[commitment.under]}."
            )
            yield rules.DOUBLED_ID.at(commitment.place, message)
        seen.setdefault(commitment.under, commitment.place.line)


def _doubled_objectives(strategy: Strategy) -> Iterator[Finding]:
    """An objective's id is unique within its strategy, whatever the theme."""
    first: dict[str, Place] = {}
    for theme in strategy.themes:
        for index, objective in enumerate(theme.objectives):
            place = theme.origin.at("objectives", index)
            if objective.id in first:
                earlier = first[objective.id]
                message = (
                    f"The objective {quoted(objective.id)} already stands in line {earlier.line} "
                    f"of `{earlier.path}`."
                )
                yield rules.DOUBLED_ID.at(place, message)
            first.setdefault(objective.id, place)


# --- circles -----------------------------------------------------------------------------------


def circles(report: Report) -> Iterator[Finding]:
    """Things that follow, belong to or report to each other in a circle."""
    yield from _circle(
        {id: (one.follows, one.origin.at("follows")) for id, one in report.strategies.items()}
    )
    yield from _circle(
        {id: (one.follows, one.origin.at("follows")) for id, one in report.agreements.items()}
    )
    yield from _circle(
        {id: (one.follows, one.origin.at("follows")) for id, one in report.partners.items()}
    )
    yield from _circle(
        {id: (one.reports_to, one.origin.at("reports_to")) for id, one in report.bodies.items()}
    )
    yield from _circle({id: (one.within, one.place) for id, one in report.areas.items()})


def _circle(steps: Mapping[str, tuple[str | None, Place]]) -> Iterator[Finding]:
    """One finding for each circle, at the thing in it whose id comes first."""
    for start in sorted(steps):
        way = [start]
        while (after := steps.get(way[-1], (None, None))[0]) is not None and after not in way:
            way.append(after)
        if after == start and start == min(way):
            told = " → ".join(f"`{id}`" for id in (*way, start))
            yield rules.CIRCLE.at(steps[start][1], f"These lead back to the first: {told}.")
