"""Who has signed an agreement, who hasn't, and for whom it isn't recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from laasite.model.agreements import Agreement, Signatory
from laasite.model.language import say, say_number
from laasite.model.partial_date import PartialDate
from laasite.model.sentences import capital, sentence
from laasite.model.words import Unknown
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Link
from laasite.render.views.marked import marked

DECLINED = "declined"
"""What officers write in the place of a date where a partner won't sign."""


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A signatory. partner: who. signed: when, or why not. by: the post that signed.

    expected: when it is expected, where it hasn't been given.
    """

    partner: Link
    signed: str
    by: str | None
    expected: str | None


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatories. sentence: how many have signed, and who is late. rows: each of them."""

    sentence: str
    rows: tuple[SignatureRow, ...]


def signatures(desk: Desk, agreement: Agreement) -> Signatures | None:
    """The signatures of an agreement; None if nobody is named."""
    found = agreement.signatories
    if isinstance(found, Unknown):
        return Signatures(say("Who signs it: {unknown}.", unknown=say(found.value)), ())
    if not found:
        return None
    found = tuple(_seen_from(one, desk.as_at) for one in found)
    told = (
        signed_sentence(found),
        _late(desk, agreement),
        sentence(agreement.terms.commits_to or ""),
    )
    return Signatures(" ".join(filter(None, told)), tuple(_row(desk, one) for one in found))


def _seen_from(one: Signatory, as_at: date) -> Signatory:
    """A signature as it stands on a day: one that is dated later hasn't been given yet."""
    if isinstance(one.signed, PartialDate) and not one.signed.possibly_come(as_at):
        return replace(one, signed=Unknown.NOT_YET, expected=one.signed)
    return one


def _late(desk: Desk, agreement: Agreement) -> str:
    """Who should have signed by now and hasn't."""
    register = desk.deal(agreement.id).sign_up
    if register is None or not register.late:
        return ""
    names = in_a_row([desk.party(id).text for id in register.late])
    return say_number(
        "{number} signature is late: {names}.",
        "{number} signatures are late: {names}.",
        len(register.late),
        names=names,
    )


def signed_sentence(found: Sequence[Signatory]) -> str:
    """How many have signed: `1 of 3 partners has signed; for 2 it isn't recorded`."""
    signed = sum(isinstance(one.signed, PartialDate) for one in found)
    unknown = sum(one.signed is Unknown.NOT_RECORDED for one in found)
    waiting = sum(one.signed is Unknown.NOT_YET for one in found)
    declined = sum(one.signed == DECLINED for one in found)
    if unknown == len(found):
        return say_number(
            "Whether the partner has signed isn’t recorded.",
            "Whether the {number} partners have signed isn’t recorded.",
            unknown,
        )
    told = (
        (waiting, say_number("{number} has not yet", "{number} have not yet", waiting)),
        (declined, say_number("{number} declined", "{number} declined", declined)),
        (unknown, say("for {number} it isn’t recorded", number=unknown)),
    )
    rest = in_a_row([words for number, words in told if number])
    return _signed_of(signed, len(found), rest)


def _signed_of(signed: int, every: int, rest: str) -> str:
    """How many of how many have signed, and what is known of the others, if anything is told."""
    partners = say_number("{number} partner", "{number} partners", every)
    if not rest:
        return say_number(
            "{number} of {partners} has signed.",
            "{number} of {partners} have signed.",
            signed,
            partners=partners,
        )
    return say_number(
        "{number} of {partners} has signed; {rest}.",
        "{number} of {partners} have signed; {rest}.",
        signed,
        partners=partners,
        rest=rest,
    )


def _row(desk: Desk, one: Signatory) -> SignatureRow:
    signed = isinstance(one.signed, PartialDate)
    return SignatureRow(
        partner=desk.party(one.partner),
        signed=marked(_signed_words(one), one.marks),
        by=desk.report.post(one.signed_by).title if one.signed_by else None,
        expected=None if signed else date_words(one.expected),
    )


def _signed_words(one: Signatory) -> str:
    """When a partner signed, or why it hasn't."""
    if one.signed == DECLINED:
        return say("Declined")
    return capital(date_words(one.signed) or "")
