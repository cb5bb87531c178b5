"""How an agreement's targets were chosen: rules old and new, places filled, what was dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laasite.model.accounts import Choice, Deal, Filled
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.deals import Composition, ExceptionState, Slot
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import capital, sentence
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage, CommitmentState, Unknown
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled

CHOOSERS = {"council": marked("the Council"), "government": marked("Government")}
"""Those who choose, in a sentence; anybody else is called what the rules call them."""


def chooser(name: str | None) -> str:
    """Who chooses, in the middle of a sentence."""
    if not name:
        return say("not stated")
    return say(CHOOSERS[name]) if name in CHOOSERS else name


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
    if not made_up:
        return None
    return say("The targets named on this page are illustrative; the rules are not.")


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
        return say(
            "No targets have been picked yet; {how_many} are needed.",
            how_many=total_words(choice.rules),
        )
    rules = _named(agreement, choice)
    if choice.passes:
        return say_number(
            "{number} target were picked, and they satisfy {rules}.",
            "{number} targets were picked, and they satisfy {rules}.",
            choice.picked,
            rules=rules,
        )
    return say_number(
        "{number} target were picked, and they don’t satisfy {rules}.",
        "{number} targets were picked, and they don’t satisfy {rules}.",
        choice.picked,
        rules=rules,
    )


def _named(agreement: Agreement, choice: Choice) -> str:
    """The rules in force, with their version where there is more than one."""
    if len(agreement.terms.composition) > 1:
        return say("the rules in force ({version})", version=choice.rules.version)
    return say("the rules in force")


def total_words(rules: Composition) -> str:
    """How many targets the rules ask for: `12 or 13 targets`."""
    if rules.fewest is None or rules.most is None:
        return say("any number of targets")
    if rules.fewest == rules.most:
        return say_number("{number} target", "{number} targets", rules.fewest)
    if rules.most == rules.fewest + 1:
        return say("{fewest} or {most} targets", fewest=rules.fewest, most=rules.most)
    return say("{fewest} to {most} targets", fewest=rules.fewest, most=rules.most)


# --- slots -------------------------------------------------------------------------------------


def _slots(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """Which target fills which place, under the rules in force."""
    title = say("The places that had to be filled")
    choice = next((one for one in deal.choices if one.in_force), None)
    if choice is None or not choice.filled:
        return Section("places", title)
    rows = tuple(_slot_row(desk, one) for one in choice.filled)
    grid = Grid(
        say(
            "The places of the {agreement} and the targets that fill them",
            agreement=agreement.title,
        ),
        (say("Place"), say("Filled by"), say("Who had to choose"), say("Who chose")),
        rows,
    )
    return Section("places", title, sentences=tuple(_slot_sentences(choice)), grid=grid)


def _slot_sentences(choice: Choice) -> Iterator[str]:
    places = len(choice.filled)
    if choice.open_slots:
        names = in_a_row([say("“{name}”", name=one) for one in choice.open_slots])
        yield say("Still open: {places}.", places=names)
    else:
        yield say(
            "All {number} places that the rules ask for are filled, each by another target.",
            number=places,
        )
    yield say(
        "The rules ask for {how_many}. {places} of them have a place to fill; {free} of the "
        "{picked} picked were free to be about anything else.",
        how_many=total_words(choice.rules),
        places=places,
        free=len(choice.free),
        picked=choice.picked,
    )


def _slot_row(desk: Desk, one: Filled) -> tuple[Cell, ...]:
    by = Cell(links=(desk.target(one.target),)) if one.target else Cell(say("Open"), strong=True)
    chose = capital(chooser(one.chosen_by)) if one.chosen_by else say("Not recorded")
    return (Cell(one.slot), by, Cell(capital(chooser(one.chooser))), Cell(chose))


# --- rules -------------------------------------------------------------------------------------


def _rules(agreement: Agreement, deal: Deal) -> Section:
    """The versions of the rules side by side, and how the pick stands to each."""
    versions = [one.rules for one in deal.choices]
    names = list(dict.fromkeys(slot.name for rules in versions for slot in rules.slots))
    rows = [_rule_row(name, versions) for name in names]
    rows.append(
        (Cell(say("Targets in all")), *(Cell(capital(total_words(one))) for one in versions))
    )
    stretch = (Cell(capital(chooser(one.stretch_set_by))) for one in versions)
    rows.append((Cell(say("Who decides how far to stretch")), *stretch))
    rows.append((Cell(say("The targets picked")), *(_verdict(one) for one in deal.choices)))
    columns = (say("What has to be there"), *(capital(one.version) for one in versions))
    title = say("The rules, old and new") if len(versions) > 1 else say("The rules")
    sentences = tuple(_when(one) for one in deal.choices)
    caption = say("Rules for the targets of the {agreement}", agreement=agreement.title)
    grid = Grid(caption, columns, tuple(rows))
    return Section("rules", title, sentences=sentences, grid=grid)


def _when(choice: Choice) -> str:
    """From when to when a version of the rules holds."""
    source = choice.rules.marks.source
    told = _in_force(choice)
    if not source:
        return told
    return " ".join((told, say("Where this comes from: {source}", source=sentence(source))))


def _in_force(choice: Choice) -> str:
    since = choice.rules.since
    start = date_words(since) if since and not isinstance(since, Unknown) else None
    end = day_in_words(choice.until) if choice.until else None
    version = capital(choice.rules.version)
    if start and end:
        return say(
            "{version}: in force from {start} to {end}.", version=version, start=start, end=end
        )
    if start:
        return say("{version}: in force from {start}.", version=version, start=start)
    if end:
        return say(
            "{version}: in force from the beginning (the date isn’t recorded) to {end}.",
            version=version,
            end=end,
        )
    return say("{version}: in force from the beginning (the date isn’t recorded).", version=version)


def _rule_row(name: str, versions: Sequence[Composition]) -> tuple[Cell, ...]:
    found = (next((slot for slot in rules.slots if slot.name == name), None) for rules in versions)
    return (Cell(name), *(_rule_cell(slot) for slot in found))


def _rule_cell(slot: Slot | None) -> Cell:
    if slot is None:
        return Cell(say("Not asked for"))
    if not slot.chosen_by:
        return Cell(say("Asked for"), quiet=_exception(slot))
    who = say("Chosen by {chooser}", chooser=chooser(slot.chosen_by))
    return Cell(who, quiet=_exception(slot))


_EXCEPTIONS = {
    ExceptionState.LIKELY: marked("Likely exception: {chooser} chooses."),
    ExceptionState.GRANTED: marked("Exception granted: {chooser} chooses."),
    ExceptionState.REFUSED: marked("Exception refused: {chooser} chooses."),
}


def _exception(slot: Slot) -> str | None:
    freed = slot.exception
    if freed is None:
        return None
    told = say(_EXCEPTIONS[freed.state], chooser=chooser(freed.chosen_by))
    return f"{told} {sentence(freed.ground)}"


def _verdict(choice: Choice) -> Cell:
    if choice.passes:
        return Cell(say("Satisfy these rules"), strong=True)
    reasons = [say("“{place}” stays open", place=one) for one in choice.open_slots]
    if not choice.number_fits:
        reasons.append(say_number("{number} were picked", "{number} were picked", choice.picked))
    words = say("Don’t satisfy these rules")
    return Cell(words, strong=True, quiet=capital(in_a_row(reasons)))


def _changes(agreement: Agreement, deal: Deal) -> Section:
    """What changed from each version to the next, and why."""
    points = [words for one in deal.differences for words in one]
    why = [
        say("Why: {reason}", reason=sentence(one.why))
        for one in agreement.terms.composition[1:]
        if one.why
    ]
    title = say("What changed, and why")
    return Section("changes", title, sentences=tuple(why), points=tuple(points))


# --- the long list -----------------------------------------------------------------------------

_STAGES = {
    CommitmentStage.FINAL: marked("Picked"),
    CommitmentStage.DROPPED: marked("Dropped"),
    CommitmentStage.PROPOSED: marked("Proposed"),
    CommitmentStage.LONG_LIST: marked("On the long list"),
}


def _listed(desk: Desk, agreement: Agreement) -> tuple[Commitment, ...]:
    return tuple(one for one in desk.report.commitments if one.under == agreement.id)


def _long_list(desk: Desk, agreement: Agreement) -> Section:
    """Every target that was ever on the list, and why it was dropped."""
    listed = sorted(_listed(desk, agreement), key=_order)
    if not listed:
        return Section("long-list", say("The long list"))
    dropped = sum(one.stage is CommitmentStage.DROPPED for one in listed)
    picked = sum(one.stage is CommitmentStage.FINAL for one in listed)
    grid = Grid(
        say("Every target considered for the {agreement}", agreement=agreement.title),
        (say("Target"), say("Category"), say("What became of it"), say("Whom to ask")),
        tuple(_list_row(desk, agreement, one) for one in listed),
    )
    told = say_number(
        "{number} target were considered: {picked} picked, {dropped} dropped.",
        "{number} targets were considered: {picked} picked, {dropped} dropped.",
        len(listed),
        picked=picked,
        dropped=dropped,
    )
    return Section("long-list", say("The long list"), sentences=(told,), grid=grid)


def _order(one: Commitment) -> tuple[int, str]:
    return (list(_STAGES).index(one.stage), one.target)


def _list_row(desk: Desk, agreement: Agreement, one: Commitment) -> tuple[Cell, ...]:
    why = sentence(one.why_dropped) if one.why_dropped else None
    removed = one.state is CommitmentState.REMOVED
    became = say("Taken out") if removed else say(_STAGES[one.stage])
    return (
        Cell(links=(desk.target(one.target),)),
        Cell(agreement.categories.get(one.category or "", say("None"))),
        Cell(became, quiet=why),
        leader_cell(desk, one),
    )


def leader_cell(desk: Desk, one: Commitment) -> Cell:
    """The target leader by post, leading to the partner's page."""
    if one.leader is None or isinstance(one.leader, Unknown):
        return Cell(capital(say(one.leader.value)) if one.leader else say("Not recorded"))
    post = desk.report.post(one.leader)
    return Cell(post.title, quiet=desk.report.partners[one.leader.partner].title)
