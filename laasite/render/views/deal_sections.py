"""What an agreement's own page tells of its terms: in short, with links to where more is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laasite.model.accounts import Deal, Letter, Stages, Succession
from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.deals import BlockLead, Negotiation
from laasite.model.language import say, say_number
from laasite.model.numbers import format_percentage
from laasite.model.origin import PostRef
from laasite.model.sentences import sentence
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
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
    title = say("How its targets were chosen")
    if not deal.choices:
        return Section("choosing", title)
    link = desk.link(
        say("The rules, the places and the long list"), addresses.choosing(agreement.id)
    )
    words = choosing.lead_sentence(agreement, deal)
    return Section("choosing", title, sentences=(words,), links=(link,))


def _indicators(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    title = say("Its indicators")
    if deal.schedule is None:
        return Section("indicators", title)
    words = schedule.lead_sentence(agreement, deal)
    here = desk.link(say("Every indicator, with what it awaits"), addresses.schedule(agreement.id))
    areas = (
        desk.link(
            say("What it means for {area}", area=desk.report.areas[one.area].title),
            addresses.district(f"{agreement.id}/{one.area}"),
        )
        for one in deal.linkages
        if one.area in desk.report.areas
    )
    return Section("indicators", title, sentences=(words,), links=(here, *areas))


def _reward(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    title = say("The reward")
    if deal.reward is None:
        return Section("reward", title)
    link = desk.link(say("The reward in full"), addresses.reward(agreement.id))
    words = reward.lead_sentence(deal.reward)
    return Section("reward", title, sentences=(words,), links=(link,))


def _account(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """What came of an agreement that has ended, whether it offered a reward or not."""
    if not deal.ended:
        return Section("account", say("The account at the end"))
    return final_account(desk, agreement, deal.reward)


def _progress(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """How it joins on to the one before, how far it has come, what its plan holds."""
    sentences = []
    if deal.succession:
        sentences.append(succession_words(desk, deal.succession))
    if deal.stages:
        sentences.append(stages_words(deal.stages))
    if agreement.terms.delivery_plan_holds:
        what = agreement.terms.delivery_plan_holds
        sentences.append(say("Its delivery plan holds {what}.", what=what))
    return Section("way", say("How it came about"), sentences=tuple(sentences))


def succession_words(desk: Desk, found: Succession) -> str:
    """Whether there was a gap between an agreement and the one before it."""
    values = {
        "before": desk.report.agreements[found.before].title,
        "ended": day_in_words(found.ends),
        "began": day_in_words(found.starts),
    }
    if not found.gap_days:
        return say(
            "{before} ended on {ended}; this one began on {began}, the day after: there was no "
            "gap.",
            **values,
        )
    return _gap(found.gap_days, values) if found.gap_days > 0 else _overlap(-found.gap_days, values)


def _gap(days: int, values: Mapping[str, str]) -> str:
    return say_number(
        "{before} ended on {ended}; this one began on {began}: there was a gap of {number} day.",
        "{before} ended on {ended}; this one began on {began}: there was a gap of {number} days.",
        days,
        **values,
    )


def _overlap(days: int, values: Mapping[str, str]) -> str:
    return say_number(
        "{before} ended on {ended}; this one began on {began}: the two ran side by side for "
        "{number} day.",
        "{before} ended on {ended}; this one began on {began}: the two ran side by side for "
        "{number} days.",
        days,
        **values,
    )


def stages_words(found: Stages) -> str:
    """How many stages were reached, and when the next one is due."""
    told = say_number(
        "{reached} of {number} stage reached ({share})",
        "{reached} of {number} stages reached ({share})",
        found.total,
        reached=found.reached,
        share=format_percentage(found.share),
    )
    if found.next_stage is None:
        return sentence(told)
    if not found.recorded:
        return say(
            "{progress}; whether “{stage}” was reached isn’t recorded.",
            progress=told,
            stage=found.next_stage,
        )
    return _next_stage(told, found.next_stage, found.days)


def _next_stage(told: str, stage: str, days: int | None) -> str:
    """When the next stage is due, or was, behind how many were reached."""
    if days is None:
        return say("{progress}; next: {stage}.", progress=told, stage=stage)
    if days < 0:
        return say_number(
            "{progress}; next: {stage}, which was due {number} day ago.",
            "{progress}; next: {stage}, which was due {number} days ago.",
            -days,
            progress=told,
            stage=stage,
        )
    return say_number(
        "{progress}; next: {stage}, due in {number} day.",
        "{progress}; next: {stage}, due in {number} days.",
        days,
        progress=told,
        stage=stage,
    )


# --- the letter --------------------------------------------------------------------------------


def _negotiation(desk: Desk, agreement: Agreement, deal: Deal) -> Section:
    """How it was negotiated: who led, for how many blocks, what the letter leaves open."""
    found = agreement.terms.negotiation
    title = say("How it was negotiated")
    if found is None or deal.letter is None:
        return Section("negotiation", title)
    sentences = [*_letter_sentences(deal.letter)]
    if found.as_printed:
        sentences.append(sentence(found.as_printed))
    if found.strengths:
        sentences.append(say("The reasons that were given for choosing this area:"))
    rows = tuple(_lead_row(desk, lead) for lead in found.leads)
    columns = say("Block"), say("Led by")
    grid = Grid(say("Who was to lead the negotiation"), columns, rows) if rows else None
    return Section(
        "negotiation",
        title,
        sentences=tuple(sentences),
        facts=tuple(_letter_facts(desk, found)),
        points=tuple(found.strengths),
        grid=grid,
    )


def _letter_sentences(letter: Letter) -> Iterator[str]:
    """How much of the letter names somebody."""
    if letter.blocks is not None:
        yield say_number(
            "Leads are named for {leads} of {number} block.",
            "Leads are named for {leads} of {number} blocks.",
            letter.blocks,
            leads=letter.leads,
        )
    if letter.blocks_not_named:
        yield say_number(
            "{number} lead isn’t tied to a block by name.",
            "{number} leads aren’t tied to a block by name.",
            letter.blocks_not_named,
        )
    if letter.unconfirmed:
        yield say_number(
            "{number} entry holds a name that wasn’t confirmed.",
            "{number} entries hold a name that wasn’t confirmed.",
            letter.unconfirmed,
        )


def _letter_facts(desk: Desk, found: Negotiation) -> Iterator[Fact]:
    if found.letter:
        yield Fact(say("The letter"), sentence(found.letter))
    if found.tranche:
        yield Fact(say("Which group of agreements"), sentence(found.tranche))
    if found.support_lead:
        yield Fact(say("Who led the team"), _post(desk, found.support_lead))
    if found.oversight:
        yield Fact(say("Who watched over it"), sentence(found.oversight))


def _lead_row(desk: Desk, lead: BlockLead) -> tuple[Cell, ...]:
    block = say("Not stated") if isinstance(lead.block, Unknown) else lead.block
    posts = in_a_row([_post(desk, post) for post in lead.posts])
    return (Cell(block), Cell(posts, quiet=say("Not confirmed") if lead.unconfirmed else None))


def _post(desk: Desk, ref: PostRef) -> str:
    return f"{desk.report.post(ref).title} ({desk.report.partners[ref.partner].short})"


def _memoranda(desk: Desk, deal: Deal) -> Section:
    """The memoranda that the law asks for, the newest first."""
    links = tuple(
        desk.link(
            say("Memorandum of {day}", day=day_in_words(one.day)), addresses.memorandum(one.key)
        )
        for one in deal.memoranda
    )
    return Section("memoranda", say("Memoranda of changes"), links=links)
