"""What an agreement's own page tells of its terms: in short, with links to where more is told."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.accounts import Deal, Stages, Succession
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.deals import BlockLead, Negotiation
from laasite.model.numbers import format_percentage
from laasite.model.origin import PostRef
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import counted, in_a_row, sentence
from laasite.render.views import choosing, reward, schedule
from laasite.render.views.base import Fact
from laasite.render.views.detail import Cell, Grid, Section, filled
from laasite.render.views.final_account import final_account


def deal_sections(desk: Desk, agreement: Agreement) -> tuple[Section, ...]:
    """The sections on an agreement's terms that say anything."""
    deal = desk.deal(agreement.id)
    return filled(
        (
            _choosing(desk, agreement, deal),
            _indicators(desk, agreement, deal),
            _reward(desk, agreement, deal),
            _account(desk, agreement, deal),
            _progress(desk, agreement, deal),
            _negotiation(desk, agreement, deal),
            _memoranda(desk, deal),
        )
    )


def _choosing(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    title = "How its targets were chosen"
    if not deal.choices:
        return Section("choosing", title)
    link = desk.link("The rules, the places and the long list", addresses.choosing(agreement.id))
    words = choosing.lead_sentence(agreement, deal)
    return Section("choosing", title, sentences=(words,), links=(link,))


def _indicators(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    title = "Its indicators"
    if deal.schedule is None:
        return Section("indicators", title)
    words = schedule.lead_sentence(agreement, deal)
    here = desk.link("Every indicator, with what it awaits", addresses.schedule(agreement.id))
    areas = (
        desk.link(
            f"What it means for {desk.report.areas[one.area].title}",
            addresses.district(f"{agreement.id}/{one.area}"),
        )
        for one in deal.linkages
        if one.area in desk.report.areas
    )
    return Section("indicators", title, sentences=(words,), links=(here, *areas))


def _reward(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    title = "The reward"
    if deal.reward is None:
        return Section("reward", title)
    link = desk.link("The reward in full", addresses.reward(agreement.id))
    words = reward.lead_sentence(deal.reward)
    return Section("reward", title, sentences=(words,), links=(link,))


def _account(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """What came of an agreement that has ended, whether it offered a reward or not."""
    if not deal.ended:
        return Section("account", "The account at the end")
    return final_account(desk, agreement, deal.reward)


def _progress(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """How it joins on to the one before, how far it has come, what its plan holds."""
    sentences = []
    if deal.succession:
        sentences.append(succession_words(desk, deal.succession))
    if deal.stages:
        sentences.append(stages_words(deal.stages))
    if agreement.terms.delivery_plan_holds:
        sentences.append(f"Its delivery plan holds {agreement.terms.delivery_plan_holds}.")
    return Section("way", "How it came about", sentences=tuple(sentences))


def succession_words(desk: Desk, found: Succession) -> str:
    """Whether there was a gap between an agreement and the one before it."""
    before = desk.report.agreements[found.before].title
    joined = f"{before} ended on {day_in_words(found.ends)}; this one began on "
    joined += day_in_words(found.starts)
    if not found.gap_days:
        return f"{joined}, the day after: there was no gap."
    if found.gap_days > 0:
        return f"{joined}: there was a gap of {counted(found.gap_days, 'day')}."
    return f"{joined}: the two ran side by side for {counted(-found.gap_days, 'day')}."


def stages_words(found: Stages) -> str:
    """How many stages were reached, and when the next one is due."""
    told = f"{found.reached} of {counted(found.total, 'stage')} reached"
    told += f" ({format_percentage(found.share)})"
    if found.next_stage is None:
        return f"{told}."
    if not found.recorded:
        return f"{told}; whether “{found.next_stage}” was reached isn’t recorded."
    told += f"; next: {found.next_stage}"
    if found.days is None:
        return f"{told}."
    if found.days < 0:
        return f"{told}, which was due {counted(-found.days, 'day')} ago."
    return f"{told}, due in {counted(found.days, 'day')}."


# --- the letter --------------------------------------------------------------------------------


def _negotiation(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """How it was negotiated: who led, for how many blocks, what the letter leaves open."""
    found = agreement.terms.negotiation
    title = "How it was negotiated"
    if found is None or deal.letter is None:
        return Section("negotiation", title)
    letter = deal.letter
    sentences = []
    if letter.blocks is not None:
        sentences.append(
            f"Leads are named for {letter.leads} of {counted(letter.blocks, 'block')}."
        )
    if letter.blocks_not_named:
        number = counted(letter.blocks_not_named, "lead isn’t", "leads aren’t")
        sentences.append(f"{number} tied to a block by name.")
    if letter.unconfirmed:
        number = counted(letter.unconfirmed, "entry holds", "entries hold")
        sentences.append(f"{number} a name that wasn’t confirmed.")
    if found.as_printed:
        sentences.append(sentence(found.as_printed))
    if found.strengths:
        sentences.append("The reasons that were given for choosing this area:")
    rows = tuple(_lead_row(desk, lead) for lead in found.leads)
    grid = Grid("Who was to lead the negotiation", ("Block", "Led by"), rows) if rows else None
    return Section(
        "negotiation",
        title,
        sentences=tuple(sentences),
        facts=tuple(_letter_facts(desk, found)),
        points=tuple(found.strengths),
        grid=grid,
    )


def _letter_facts(desk: Desk, found: Negotiation) -> Iterator[Fact]:
    if found.letter:
        yield Fact("The letter", sentence(found.letter))
    if found.tranche:
        yield Fact("Which group of agreements", sentence(found.tranche))
    if found.support_lead:
        yield Fact("Who led the team", _post(desk, found.support_lead))
    if found.oversight:
        yield Fact("Who watched over it", sentence(found.oversight))


def _lead_row(desk: Desk, lead: BlockLead) -> tuple[Cell, ...]:
    block = "Not stated" if isinstance(lead.block, Unknown) else lead.block
    posts = in_a_row([_post(desk, post) for post in lead.posts])
    return (Cell(block), Cell(posts, quiet="Not confirmed" if lead.unconfirmed else None))


def _post(desk: Desk, ref: PostRef) -> str:
    return f"{desk.report.post(ref).title} ({desk.report.partners[ref.partner].short})"


def _memoranda(desk: Desk, deal: Deal) -> Section:
    """The memoranda that the law asks for, the newest first."""
    links = tuple(
        desk.link(f"Memorandum of {day_in_words(one.day)}", addresses.memorandum(one.key))
        for one in deal.memoranda
    )
    return Section("memoranda", "Memoranda of changes", links=links)
