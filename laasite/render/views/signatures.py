"""Who has signed an agreement, who hasn't, and for whom it isn't recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from laasite.model.agreements import Agreement, Signatory
from laasite.model.partial_date import PartialDate
from laasite.model.words import Unknown
from laasite.render.desk import Desk
from laasite.render.formats import capital, counted, date_words, in_a_row, sentence
from laasite.render.views.base import Link
from laasite.render.views.marked import marked


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
        return Signatures(f"Who signs it: {found.value}.", ())
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
    return f"{counted(len(register.late), 'signature is', 'signatures are')} late: {names}."


def signed_sentence(found: Sequence[Signatory]) -> str:
    """How many have signed: `1 of 3 partners has signed; for 2 it isn't recorded`."""
    signed = sum(isinstance(one.signed, PartialDate) for one in found)
    unknown = sum(one.signed is Unknown.NOT_RECORDED for one in found)
    waiting = sum(one.signed is Unknown.NOT_YET for one in found)
    declined = sum(one.signed == "declined" for one in found)
    if unknown == len(found):
        who = "the partner has" if unknown == 1 else f"the {unknown} partners have"
        return f"Whether {who} signed isn’t recorded."
    have = "has" if signed == 1 else "have"
    told = (
        (waiting, f"{waiting} {'has' if waiting == 1 else 'have'} not yet"),
        (declined, f"{declined} declined"),
        (unknown, f"for {unknown} it isn’t recorded"),
    )
    rest = in_a_row([words for number, words in told if number])
    tail = f"; {rest}" if rest else ""
    return f"{signed} of {counted(len(found), 'partner')} {have} signed{tail}."


def _row(desk: Desk, one: Signatory) -> SignatureRow:
    signed = isinstance(one.signed, PartialDate)
    return SignatureRow(
        partner=desk.party(one.partner),
        signed=marked(capital(date_words(one.signed) or ""), one.marks),
        by=desk.report.post(one.signed_by).title if one.signed_by else None,
        expected=None if signed else date_words(one.expected),
    )
