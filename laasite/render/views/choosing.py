"""How an agreement's targets were chosen: rules old and new, places filled, what was dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laasite.model.accounts import Choice, Deal, Filled
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.deals import Composition, ExceptionState, Slot
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage, CommitmentState, Unknown
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, date_words, in_a_row, sentence
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled

CHOOSERS = {"council": "the Council", "government": "Government"}
"""Those who choose, in a sentence; anybody else is called what the rules call them."""


def chooser(name: str | None) -> str:
    """Who chooses, in the middle of a sentence."""
    return CHOOSERS.get(name, name) if name else "not stated"


def choosing(desk: Desk) -> DetailView:
    """How the targets of the agreement that is the page's subject were chosen."""
    agreement = desk.report.agreements[desk.here.subject or ""]
    deal = desk.deal(agreement.id)
    lead = lead_sentence(agreement, deal)
    return DetailView(
        head=desk.head(lead, illustrative=_illustrative(desk, agreement)),
        title=desk.here.title,
        lead=lead,
        sections=filled(_sections(desk, agreement, deal)),
    )


def _illustrative(desk: Desk, agreement: Agreement) -> str | None:
    """What to say where the targets are made up though the rules are real."""
    made_up = any(
        desk.report.targets[one.target].marks.illustrative for one in _listed(desk, agreement)
    )
    return (
        "The targets named on this page are illustrative; the rules are not." if made_up else None
    )


def _sections(desk: Desk, agreement: Agreement, deal: Deal) -> Iterator[Section]:
    yield _slots(desk, agreement, deal)
    yield _rules(agreement, deal)
    yield _changes(agreement, deal)
    yield _long_list(desk, agreement)


# --- the answer --------------------------------------------------------------------------------


def lead_sentence(agreement: Agreement, deal: Deal) -> str:
    """How many targets were picked, and whether they satisfy the rules in force."""
    choice = next((one for one in deal.choices if one.in_force), deal.choices[-1])
    if not choice.picked:
        return f"No targets have been picked yet; {total_words(choice.rules)} are needed."
    satisfied = "they satisfy" if choice.passes else "they don’t satisfy"
    return (
        f"{counted(choice.picked, 'target')} were picked, and {satisfied} the rules in force"
        f"{_named(agreement, choice)}."
    )


def _named(agreement: Agreement, choice: Choice) -> str:
    return f" ({choice.rules.version})" if len(agreement.terms.composition) > 1 else ""


def total_words(rules: Composition) -> str:
    """How many targets the rules ask for: `12 or 13 targets`."""
    if rules.fewest is None or rules.most is None:
        return "any number of targets"
    if rules.fewest == rules.most:
        return counted(rules.fewest, "target")
    joined = "or" if rules.most == rules.fewest + 1 else "to"
    return f"{rules.fewest} {joined} {rules.most} targets"


# --- slots -------------------------------------------------------------------------------------


def _slots(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """Which target fills which place, under the rules in force."""
    choice = next((one for one in deal.choices if one.in_force), None)
    if choice is None or not choice.filled:
        return Section("places", "The places that had to be filled")
    rows = tuple(_slot_row(desk, one) for one in choice.filled)
    grid = Grid(
        f"The places of the {agreement.title} and the targets that fill them",
        ("Place", "Filled by", "Who had to choose", "Who chose"),
        rows,
    )
    return Section(
        "places",
        "The places that had to be filled",
        sentences=tuple(_slot_sentences(choice)),
        grid=grid,
    )


def _slot_sentences(choice: Choice) -> Iterator[str]:
    places = len(choice.filled)
    if choice.open_slots:
        names = in_a_row([f"“{one}”" for one in choice.open_slots])
        yield f"Still open: {names}."
    else:
        yield f"All {places} places that the rules ask for are filled, each by another target."
    yield (
        f"The rules ask for {total_words(choice.rules)}. {places} of them have a place to fill; "
        f"{len(choice.free)} of the {choice.picked} picked were free to be about anything else."
    )


def _slot_row(desk: Desk, one: Filled) -> tuple[Cell, ...]:
    by = Cell(links=(desk.target(one.target),)) if one.target else Cell("Open", strong=True)
    chose = capital(chooser(one.chosen_by)) if one.chosen_by else "Not recorded"
    return (Cell(one.slot), by, Cell(capital(chooser(one.chooser))), Cell(chose))


# --- rules -------------------------------------------------------------------------------------


def _rules(agreement: Agreement, deal: Deal) -> Section:
    """The versions of the rules side by side, and how the pick stands to each."""
    versions = [one.rules for one in deal.choices]
    names = list(dict.fromkeys(slot.name for rules in versions for slot in rules.slots))
    rows = [_rule_row(name, versions) for name in names]
    rows.append((Cell("Targets in all"), *(Cell(capital(total_words(one))) for one in versions)))
    stretch = (Cell(capital(chooser(one.stretch_set_by))) for one in versions)
    rows.append((Cell("Who decides how far to stretch"), *stretch))
    rows.append((Cell("The targets picked"), *(_verdict(one) for one in deal.choices)))
    columns = ("What has to be there", *(capital(one.version) for one in versions))
    title = "The rules, old and new" if len(versions) > 1 else "The rules"
    sentences = tuple(_when(one) for one in deal.choices)
    grid = Grid(f"Rules for the targets of the {agreement.title}", columns, tuple(rows))
    return Section("rules", title, sentences=sentences, grid=grid)


def _when(choice: Choice) -> str:
    """From when to when a version of the rules holds."""
    rules = choice.rules
    since = rules.since
    start = date_words(since) if since and not isinstance(since, Unknown) else None
    begins = f"from {start}" if start else "from the beginning (the date isn’t recorded)"
    ends = f" to {day_in_words(choice.until)}" if choice.until else ""
    source = f" Where this comes from: {sentence(rules.marks.source)}" if rules.marks.source else ""
    return f"{capital(rules.version)}: in force {begins}{ends}.{source}"


def _rule_row(name: str, versions: Sequence[Composition]) -> tuple[Cell, ...]:
    found = (next((slot for slot in rules.slots if slot.name == name), None) for rules in versions)
    return (Cell(name), *(_rule_cell(slot) for slot in found))


def _rule_cell(slot: Slot | None) -> Cell:
    if slot is None:
        return Cell("Not asked for")
    who = f"Chosen by {chooser(slot.chosen_by)}" if slot.chosen_by else "Asked for"
    return Cell(who, quiet=_exception(slot))


def _exception(slot: Slot) -> str | None:
    freed = slot.exception
    if freed is None:
        return None
    states = {
        ExceptionState.LIKELY: "Likely exception",
        ExceptionState.GRANTED: "Exception granted",
        ExceptionState.REFUSED: "Exception refused",
    }
    return f"{states[freed.state]}: {chooser(freed.chosen_by)} chooses. {sentence(freed.ground)}"


def _verdict(choice: Choice) -> Cell:
    if choice.passes:
        return Cell("Satisfy these rules", strong=True)
    reasons = [f"“{one}” stays open" for one in choice.open_slots]
    if not choice.number_fits:
        reasons.append(f"{choice.picked} were picked")
    return Cell("Don’t satisfy these rules", strong=True, quiet=capital(in_a_row(reasons)))


def _changes(agreement: Agreement, deal: Deal) -> Section:
    """What changed from each version to the next, and why."""
    points = [words for one in deal.differences for words in one]
    why = [f"Why: {sentence(one.why)}" for one in agreement.terms.composition[1:] if one.why]
    return Section("changes", "What changed, and why", sentences=tuple(why), points=tuple(points))


# --- the long list -----------------------------------------------------------------------------

_STAGES = {
    CommitmentStage.FINAL: "Picked",
    CommitmentStage.DROPPED: "Dropped",
    CommitmentStage.PROPOSED: "Proposed",
    CommitmentStage.LONG_LIST: "On the long list",
}


def _listed(desk: Desk, agreement: Agreement) -> tuple[Commitment, ...]:
    return tuple(one for one in desk.report.commitments if one.under == agreement.id)


def _long_list(desk: Desk, agreement: Agreement) -> Section:
    """Every target that was ever on the list, and why it was dropped."""
    listed = sorted(_listed(desk, agreement), key=_order)
    if not listed:
        return Section("long-list", "The long list")
    dropped = sum(one.stage is CommitmentStage.DROPPED for one in listed)
    picked = sum(one.stage is CommitmentStage.FINAL for one in listed)
    grid = Grid(
        f"Every target considered for the {agreement.title}",
        ("Target", "Category", "What became of it", "Whom to ask"),
        tuple(_list_row(desk, agreement, one) for one in listed),
    )
    told = f"{counted(len(listed), 'target')} were considered: {picked} picked, {dropped} dropped."
    return Section("long-list", "The long list", sentences=(told,), grid=grid)


def _order(one: Commitment) -> tuple[int, str]:
    return (list(_STAGES).index(one.stage), one.target)


def _list_row(desk: Desk, agreement: Agreement, one: Commitment) -> tuple[Cell, ...]:
    why = sentence(one.why_dropped) if one.why_dropped else None
    became = "Taken out" if one.state is CommitmentState.REMOVED else _STAGES[one.stage]
    return (
        Cell(links=(desk.target(one.target),)),
        Cell(agreement.categories.get(one.category or "", "None")),
        Cell(became, quiet=why),
        leader_cell(desk, one),
    )


def leader_cell(desk: Desk, one: Commitment) -> Cell:
    """The target leader by post, leading to the partner's page."""
    if one.leader is None or isinstance(one.leader, Unknown):
        return Cell(one.leader.value.capitalize() if one.leader else "Not recorded")
    post = desk.report.post(one.leader)
    return Cell(post.title, quiet=desk.report.partners[one.leader.partner].title)
