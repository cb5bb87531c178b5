"""The page of an agreement: with whom, for how long, how far it has come, and its targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.agreements import Agreement, Block, Stage
from laasite.model.assessment import Rating
from laasite.model.language import say, say_number
from laasite.model.partial_date import PartialDate
from laasite.model.sentences import capital, sentence
from laasite.model.words import CommitmentStage, Layout, Role, Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.commitments import ChangeView, changes_view
from laasite.render.views.deal_sections import deal_sections
from laasite.render.views.detail import Section
from laasite.render.views.final_account import funds_of
from laasite.render.views.marked import marked
from laasite.render.views.money import amounts_made_up
from laasite.render.views.periods import agreement_state, period_words
from laasite.render.views.rows import Standing, standing
from laasite.render.views.signatures import Signatures, signatures
from laasite.render.views.target_groups import TargetGroups, target_groups
from laasite.render.views.target_table import SOME_MADE_UP, dates_of, grouped, illustrative_words


@dataclass(frozen=True, slots=True)
class StageRow:
    """A step on the agreement's way.

    stage: which. due: when it was due. reached: when it was reached, or that it isn't known.
    done: whether it has surely been reached. note: more about it, as a sentence.
    """

    stage: str
    due: str | None
    reached: str
    done: bool
    note: str | None


@dataclass(frozen=True, slots=True)
class BlockSummary:
    """A block. block: its name and page. lead: who leads it. standing: of its targets."""

    block: Link
    lead: tuple[Link, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class AgreementView:
    """The page of an agreement.

    head: the page's frame. title: its name. what: what it is, as a sentence. facts: who, when.
    text: the officers' words. stages: how far it has come. signatures: who has signed; None if
    nobody is named. blocks: its parts; empty for a single pot. groups: its targets.
    categories: how many targets of each category, in words. sections: its terms, in short.
    changes: the newest first. csv: how each promise stands as a file; None where nothing is
    promised.
    """

    head: Head
    title: str
    what: str
    facts: tuple[Fact, ...]
    text: Markup
    stages: tuple[StageRow, ...]
    signatures: Signatures | None
    blocks: tuple[BlockSummary, ...]
    groups: TargetGroups
    categories: str | None
    sections: tuple[Section, ...]
    changes: tuple[ChangeView, ...]
    csv: str | None


def agreement(desk: Desk) -> AgreementView:
    """The page of the agreement that is the page's subject."""
    found = desk.report.agreements[desk.here.subject or ""]
    own = ratings_under(desk, found.id)
    groups = target_groups(desk, own, say("of this agreement"))
    targets = [desk.report.targets[id] for id in dict.fromkeys(one.target for one in own)]
    what = what_it_is(desk, found)
    return AgreementView(
        head=desk.head(
            f"{found.title}. {what}",
            dates=[found.marks.published, *dates_of(targets)],
            illustrative=_illustrative(desk, found, groups),
        ),
        title=found.title,
        what=what,
        facts=tuple(_facts(desk, found)),
        text=desk.text(found.text, 2),
        stages=tuple(_stage(one, desk.as_at) for one in found.stages),
        signatures=signatures(desk, found),
        blocks=tuple(_block(desk, found, own, one) for one in found.blocks),
        groups=groups,
        categories=_categories(desk, found, own),
        sections=deal_sections(desk, found),
        changes=changes_view(found.changes, say("the agreement")),
        csv=desk.href(addresses.agreement_statuses(found.id)) if own else None,
    )


def ratings_under(desk: Desk, id: str) -> tuple[Rating, ...]:
    """Every rating of a commitment under an agreement."""
    every = desk.press.assessments.ratings
    return tuple(one for one in every if desk.press.commitments[one.commitment].under == id)


def of_block(desk: Desk, ratings: tuple[Rating, ...], block: str) -> tuple[Rating, ...]:
    """The ratings of the commitments in one block."""
    return tuple(one for one in ratings if desk.press.commitments[one.commitment].block == block)


def what_it_is(desk: Desk, found: Agreement) -> str:
    """What an agreement is, with whom and whether it runs, as sentences."""
    kind = _voluntary(desk, found) if found.voluntary else _binding(desk, found)
    state = agreement_state(found, desk.as_at)
    return say("{agreement}. {state}.", agreement=kind, state=state)


def _voluntary(desk: Desk, found: Agreement) -> str:
    partner = desk.report.partners.get(found.with_ or "")
    if partner and partner.role is Role.GOVERNMENT:
        return say("A voluntary agreement with Government")
    if partner:
        return say("A voluntary agreement with {partner}", partner=partner.title)
    if names := _between(desk, found):
        return say("A voluntary agreement between {partners}", partners=names)
    return say("A voluntary agreement")


def _binding(desk: Desk, found: Agreement) -> str:
    partner = desk.report.partners.get(found.with_ or "")
    if partner and partner.role is Role.GOVERNMENT:
        return say("An agreement with Government")
    if partner:
        return say("An agreement with {partner}", partner=partner.title)
    if names := _between(desk, found):
        return say("An agreement between {partners}", partners=names)
    return say("An agreement")


def _between(desk: Desk, found: Agreement) -> str:
    """Those who made it, by their short names; empty for one alone."""
    names = [desk.party(id, short=True).text for id in found.between]
    return in_a_row(names) if len(names) > 1 else ""


def _illustrative(desk: Desk, found: Agreement, groups: TargetGroups) -> str | None:
    if found.marks.illustrative:
        return say("This agreement is illustrative: it was made up to show how the site works.")
    return say(SOME_MADE_UP) if _some_made_up(desk, found) else illustrative_words(groups.lines)


def _some_made_up(desk: Desk, found: Agreement) -> bool:
    """Whether anything that the page says of the agreement itself is made up."""
    listed = () if isinstance(found.signatories, Unknown) else found.signatories
    marks = (*(one.marks for one in found.stages), *(one.marks for one in listed))
    return (
        found.targets_agreed_illustrative
        or any(one.illustrative for one in marks)
        or (desk.deal(found.id).ended and any(map(amounts_made_up, funds_of(desk, found))))
    )


# --- facts ----------------------------------------------------------------------------------------


def _facts(desk: Desk, found: Agreement) -> Iterator[Fact]:
    yield Fact(say("Kind"), found.kind)
    years = period_words(found.period)
    note = sentence(found.period_note) if found.period_note else ""
    yield Fact(
        say("Years"), f"{sentence(years)} {note}".strip() if note and years else years or note
    )
    yield from _who(desk, found)
    yield from _links(desk, found)
    if found.targets_agreed is not None:
        number = f"{found.targets_agreed}"
        told = say("{number} (illustrative)", number=number)
        yield Fact(say("Targets agreed"), told if found.targets_agreed_illustrative else number)
    if stretched := _stretched(desk, found):
        yield Fact(say("Stretch targets"), stretched)
    if found.layout is Layout.SINGLE_POT:
        words = say("A single pot: its targets are not divided into blocks")
        yield Fact(say("How it is divided"), words)
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def _stretched(desk: Desk, found: Agreement) -> str | None:
    """How many of its targets say what was expected anyway, so that the stretch is known."""
    picked = [
        one
        for one in desk.report.commitments
        if one.under == found.id and one.stage is CommitmentStage.FINAL
    ]
    number = sum(any(part.without_stretch for part in one.promises) for one in picked)
    if not number:
        return None
    return say_number(
        "{some} of {number} target", "{some} of {number} targets", len(picked), some=number
    )


def _who(desk: Desk, found: Agreement) -> Iterator[Fact]:
    named = (
        (say("With"), (found.with_,)),
        (say("Between") if len(found.between) > 1 else say("Made by"), found.between),
        (say("Led by"), (found.led_by,)),
        (say("Watched over by"), (found.monitored_by,)),
    )
    for name, ids in named:
        if links := desk.parties(id for id in ids if id):
            yield Fact(name, links=links)
    if area := desk.report.areas.get(found.area or ""):
        yield Fact(say("Area"), links=(desk.link(area.title, addresses.area(area.id)),))


def _links(desk: Desk, found: Agreement) -> Iterator[Fact]:
    if found.follows:
        yield Fact(say("Came before it"), links=(desk.under(found.follows),))
    if after := [one.id for one in desk.report.agreements.values() if one.follows == found.id]:
        yield Fact(say("Came after it"), links=tuple(desk.under(id) for id in after))


def _stage(stage: Stage, as_at: date) -> StageRow:
    note = stage.note or stage.marks.source
    reached = capital(date_words(stage.reached) or say("not recorded"))
    to_come = isinstance(stage.reached, PartialDate) and not stage.reached.possibly_come(as_at)
    return StageRow(
        stage=marked(capital(stage.stage), stage.marks),
        due=capital(date_words(stage.due) or "") or None,
        reached=say("{day}, still to come", day=reached) if to_come else reached,
        done=isinstance(stage.reached, PartialDate) and not to_come,
        note=sentence(note) if note else None,
    )


# --- targets --------------------------------------------------------------------------------------


def _block(desk: Desk, found: Agreement, ratings: tuple[Rating, ...], block: Block) -> BlockSummary:
    own = of_block(desk, ratings, block.id)
    return BlockSummary(
        block=desk.link(block.title, addresses.block(found.id, block.id)),
        lead=desk.parties(block.lead),
        standing=target_groups(desk, own, "").standing or standing(desk, ()),
    )


def _categories(desk: Desk, found: Agreement, ratings: tuple[Rating, ...]) -> str | None:
    """How many targets each category has, in the order the agreement gives."""
    groups = grouped(ratings)
    counting = dict.fromkeys(one.commitment for one in groups.in_force + groups.ended)
    numbers = Counter(desk.press.commitments[id].category for id in counting)
    told = [
        _of_category(title, numbers[key]) for key, title in found.categories.items() if numbers[key]
    ]
    return sentence("; ".join(told)) or None


def _of_category(title: str, number: int) -> str:
    return say_number(
        "{category}: {number} target", "{category}: {number} targets", number, category=title
    )
