"""The agreement that follows: opened with the last outturns as baselines, the old one frozen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.desk.editing import (
    Insertion,
    Lines,
    UneditableError,
    in_list,
    indent_of,
    items_of,
    with_value,
)
from laasite.desk.successor import Wanted, followed, new_period, new_title, path_of
from laasite.gate import paste
from laasite.intake.appending import spelt
from laasite.intake.taking import Site
from laasite.intake.target_rows import scalar
from laasite.intake.writing import Edit
from laasite.model.agreements import Agreement
from laasite.model.measures import Figure, Series
from laasite.model.period import Period, year_of
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.tree import Mapping, Scalar, Sequence
from laasite.model.words import Better, CommitmentStage, CommitmentState, FigureState, Unknown
from laasite.read.kinds import Kind
from laasite.read.report import report_at

OF_THE_AGREEMENT = (
    "kind", "with", "between", "led_by", "monitored_by", "area", "voluntary", "layout", "blocks",
    "categories", "illustrative",
)  # fmt: skip
"""Keys of the old agreement that hold for the new one too, until somebody writes otherwise."""

OF_THE_COMMITMENT = (
    "kind", "category", "block", "indicator", "lead", "leader", "contributing", "how_to_help",
    "illustrative",
)  # fmt: skip
"""Keys of the old commitment that hold for the new one too."""

STAYS = frozenset(
    one.value
    for one in (
        CommitmentState.FROZEN,
        CommitmentState.PLACEHOLDER,
        CommitmentState.REMOVED_FROM_REWARD,
    )
)
"""States that a rollover leaves: of what was never agreed nothing can be frozen, for instance."""

AWAITED = "Its levels are still to be agreed"

MOST_LEVELS = 60


@dataclass(frozen=True, slots=True)
class RolledOver:
    """The edits that open the new agreement, and what is told of each target."""

    edits: tuple[Edit, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """One rollover under way: what is wanted, the old agreement, and the new one's years."""

    wanted: Wanted
    old: Agreement
    title: str
    period: Period


def rolled_over(site: Site, wanted: Wanted) -> RolledOver:
    """What opens the agreement that follows. CannotRollOverError, UneditableError: it can't be.

    Baselines are the last figures that may be seen on the day: never a draft or an embargoed one.
    """
    old = followed(site, wanted)
    period = new_period(old, wanted)
    work = _Work(wanted, old, wanted.title or new_title(old, period), period)
    visible = report_at(site.sources, wanted.day).report
    edits, told = [_agreement(site, work)], []
    for target in site.report.targets.values():
        for commitment in target.commitments:
            if commitment.under == old.id and _goes_on(commitment):
                seen = visible.targets.get(target.id) if visible else None
                edits.append(_target(site, work, target, commitment, seen))
                told.append(_told(target, commitment, seen))
    return RolledOver(tuple(edits), (_opened(work, len(told)), *told))


def _goes_on(commitment: Commitment) -> bool:
    """Whether a promise stands to be made again: it was neither dropped nor taken out."""
    dropped = commitment.stage is CommitmentStage.DROPPED
    return not dropped and commitment.state is not CommitmentState.REMOVED


# --- the new agreement ---------------------------------------------------------------------------


def _agreement(site: Site, work: _Work) -> Edit:
    """The new agreement's file: what holds still is taken over as it was typed."""
    tree = work.old.origin.tree
    lines = Lines(site.files[work.old.origin.path], tree)
    written = [
        "---",
        f"# Opened by `laasite rollover {work.old.id} --to {work.wanted.to}`.",
        f"title: {scalar(work.title)}",
        f"period: {spelt(work.period)}",
        f"follows: {work.old.id}",
        f"published: {work.wanted.day.isoformat()}",
    ]
    for key in OF_THE_AGREEMENT:
        if (typed := tree.key(key)) is not None:
            first, end = typed.place.line, lines.end_of(key)
            written += [lines.line(number) for number in range(first, end)]
    written += [*_signatories(work.old), "---", f"It follows {work.old.title}.", ""]
    return Edit(path_of(work.wanted.to), None, "\n".join(written).encode())


def _signatories(old: Agreement) -> Iterator[str]:
    """Those who have to sign: the partners of the old agreement."""
    if old.between:
        yield "signatories:"
    for partner in old.between:
        yield f"  - {{ partner: {partner}, signed: not yet }}"


# --- a target ------------------------------------------------------------------------------------


def _target(
    site: Site, work: _Work, target: Target, commitment: Commitment, seen: Target | None
) -> Edit:
    """A target's file with the old commitment frozen, and the new one below the others."""
    path = target.origin.path
    before = site.files[path]
    tree = _whole_tree(site, target)
    try:
        lines = Lines(before, tree)
        listed = items_of(tree, "commitments")
        item = next(one for one in listed if _text(one, "under") == commitment.under)
        insertions = [*_frozen(work, lines, item), _new(work, lines, item, target, seen)]
        return Edit(path, before, lines.with_all(insertions))
    except UneditableError as error:
        raise UneditableError(f"{path}: {error}") from None


def _whole_tree(site: Site, target: Target) -> Mapping:
    """The target's file as it is typed, with nothing undone."""
    documents = site.sources.of(Kind.TARGET)
    return next((one.tree for one in documents if one.slot.id == target.id), target.origin.tree)


def _text(node: Mapping, key: str) -> str | None:
    found = node.get(key)
    return found.text.strip() if isinstance(found, Scalar) else None


# --- the old commitment --------------------------------------------------------------------------


def _frozen(work: _Work, lines: Lines, item: Mapping) -> Iterator[Insertion]:
    """The old commitment's new state, and the entry that tells of it; nothing if it stays."""
    # A key that wasn't there is undone by `not yet`: the gate wants the file as it stood.
    was = _text(item, "state") or Unknown.NOT_YET.value
    if was in STAYS:
        return
    margin = " " * indent_of(item)
    state = f"{margin}state: {CommitmentState.FROZEN.value}"
    changes = item.get("changes")
    if (typed := item.key("state")) is not None:
        yield with_value(lines, typed, CommitmentState.FROZEN.value)
        state = ""
    _, behind = in_list(lines, "commitments", item)
    if changes is None:
        entry = _entry(work, margin + "  ", was)
        yield Insertion(behind, (*filter(None, (state,)), f"{margin}changes:", *entry))
        return
    if state:
        yield Insertion(_line_of(item, "changes"), (state,))
    yield Insertion(_behind_key(lines, item, "changes"), _entry(work, _dash(changes), was))


def _entry(work: _Work, margin: str, was: str) -> tuple[str, ...]:
    """The entry under `changes:`, its hyphen behind the margin."""
    return (
        f"{margin}- date: {work.wanted.day.isoformat()}",
        f"{margin}  kind: {paste.kind_of('commitments.state')}",
        f"{margin}  was: {{ state: {scalar(was)} }}",
        f"{margin}  reason: {scalar(f'It was followed by {work.title}')}",
    )


def _dash(changes: object) -> str:
    """The margin of the hyphens of a list. UneditableError for a list in one line."""
    first = changes.items[0] if isinstance(changes, Sequence) and changes.items else None
    if not isinstance(first, Mapping) or _in_one_line(changes):
        raise UneditableError("`changes` isn't a list with a hyphen before each entry.")
    return " " * (changes.place.column - 1) if isinstance(changes, Sequence) else ""


def _in_one_line(changes: object) -> bool:
    """Whether a list stands in brackets: its first entry doesn't stand behind a hyphen."""
    if not isinstance(changes, Sequence):
        return True
    return changes.place.column + 2 != changes.items[0].place.column


def _line_of(item: Mapping, key: str) -> int:
    typed = item.key(key)
    return (typed or item).place.line


def _behind_key(lines: Lines, item: Mapping, key: str) -> int:
    """The line behind the value of a key of an item."""
    first = _line_of(item, key)
    _, behind = in_list(lines, "commitments", item)
    return min([behind, *(one.place.line for one, _ in item.entries if one.place.line > first)])


# --- the new commitment --------------------------------------------------------------------------


def _new(
    work: _Work, lines: Lines, item: Mapping, target: Target, seen: Target | None
) -> Insertion:
    """The new commitment, below all that are there."""
    margin = " " * indent_of(item)
    written = [
        f"{margin[:-2]}- under: {work.wanted.to}",
        f"{margin}published: {work.wanted.day.isoformat()}",
        f"{margin}state: {CommitmentState.PLACEHOLDER.value}",
        f"{margin}reason: {AWAITED}",
        f"{margin}agreed: {Unknown.NOT_YET.value}",
    ]
    for key in OF_THE_COMMITMENT:
        if item.key(key) is not None:
            written += _as_typed(lines, item, key, margin)
    commitment = next(one for one in target.commitments if one.under == work.old.id)
    written += _promises(work, commitment, target, seen, margin)
    return Insertion(lines.end_of("commitments"), tuple(written))


def _as_typed(lines: Lines, item: Mapping, key: str, margin: str) -> list[str]:
    """The lines of a key of the old commitment, with the comments in them."""
    numbers = range(_line_of(item, key), _behind_key(lines, item, key))
    found = [lines.line(number) for number in numbers]
    found[0] = margin + found[0][len(margin) :]
    while len(found) > 1 and (not found[-1].strip() or found[-1].lstrip().startswith("#")):
        found.pop()
    return found


def _promises(
    work: _Work, commitment: Commitment, target: Target, seen: Target | None, margin: str
) -> Iterator[str]:
    """Where each promise starts, and its levels, which are still to be agreed."""
    parts = [one for one in commitment.promises if one.part is not None]
    for promise in commitment.promises:
        if promise.part is None:
            yield from _promise(work, promise, target, seen, margin)
    if parts:
        yield f"{margin}parts:"
    for promise in parts:
        yield f"{margin}  {promise.part}:"
        yield from _promise(work, promise, target, seen, margin + "    ")


def _promise(
    work: _Work, promise: Promise, target: Target, seen: Target | None, margin: str
) -> Iterator[str]:
    series = target.series_of(promise.part)
    if series is None:
        return
    figure = last_figure(promise, seen.series_of(promise.part) if seen else None)
    yield f"{margin}baseline: {_baseline(work, figure)}"
    if series.measure.better is Better.NONE:
        return
    yield f"{margin}levels:"
    for period in _level_periods(work, promise, series):
        yield f"{margin}  {scalar(spelt(period))}: {Unknown.TO_BE_AGREED.value}"


def last_figure(promise: Promise, series: Series | None) -> Figure | None:
    """The newest figure of a series that is like those that levels were promised for."""
    alike = promise.levels[-1].period if promise.levels else None
    found = [
        one
        for one in (series.whole if series else ())
        if one.value is not None and (alike is None or one.period.alike(alike))
    ]
    return max(found, key=lambda one: one.period, default=None)


def _baseline(work: _Work, figure: Figure | None) -> str:
    if figure is None:
        return f"{{ value: {Unknown.NOT_YET.value} }}"
    value = f"{figure.value:f}" if work.wanted.values else "from figures"
    return f"{{ period: {scalar(spelt(figure.period))}, value: {value} }}"


def _level_periods(work: _Work, promise: Promise, series: Series) -> Iterator[Period]:
    """The periods of the new years, of the kind for which the old levels were promised."""
    year = series.measure.year
    found = promise.levels[-1].period if promise.levels else None
    if found is None:
        found = year_of(work.period.start.year - 1, year)
    for _ in range(MOST_LEVELS):
        if found.end > work.period.end:
            return
        if found.end >= work.period.start:
            yield found
        found = found.next()


# --- what is told --------------------------------------------------------------------------------


def _opened(work: _Work, count: int) -> str:
    targets = "1 target goes" if count == 1 else f"{count} targets go"
    return f"`{work.wanted.to}` opens for {work.period.years()}; {targets} on under it."


def _told(target: Target, commitment: Commitment, seen: Target | None) -> str:
    """What becomes of a target, in a line; what an officer still has to do for it."""
    if not commitment.promises:
        missing = "write its new steps under `milestones`" if target.milestones else "add a measure"
        return f"`{target.id}`: it has no levels; {missing}."
    starts = []
    for promise in commitment.promises:
        figure = last_figure(promise, seen.series_of(promise.part) if seen else None)
        part = f" (`{promise.part}`)" if promise.part else ""
        if figure is None:
            starts.append(f"there is no figure to start from{part}")
        else:
            final = "" if figure.state is FigureState.FINAL else f", {figure.state.value}"
            label = figure.period.label()
            starts.append(f"it starts from {figure.value:f} for {label}{final}{part}")
    return f"`{target.id}`: {'; '.join(starts)}; its levels are to be agreed."
