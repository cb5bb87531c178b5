"""What the keys of agreements mean."""

from __future__ import annotations

from laasite.read.agreements import AgreementRecord, BlockRecord, SignatoryRecord, StageRecord
from laasite.read.deals import (
    CompositionRecord,
    ExceptionRecord,
    LeadRecord,
    NegotiationRecord,
    SelectionRecord,
    SlotRecord,
)
from laasite.schema.keys import Words

AGREEMENTS: Words = {
    AgreementRecord: {
        "title": "What the agreement is called.",
        "kind": "What kind of agreement it is, such as `Local Area Agreement`.",
        "period": "The years that it is for, such as `2006-2009`.",
        "period_note": "What is to be said of the period.",
        "follows": "The id of the agreement before it.",
        "with": "The id of the partner that it is made with, such as a part of Government.",
        "between": "The ids of the partners that it is made between.",
        "led_by": "The id of the partner that leads on it.",
        "monitored_by": "The id of the body that watches over it.",
        "area": "The id of the area that it is for.",
        "voluntary": "Whether nobody was bound to make it.",
        "layout": "Whether it is one single pot or parted into blocks.",
        "blocks": "Its blocks.",
        "targets_agreed": "How many targets were agreed.",
        "targets_agreed_illustrative": "Whether that number is made up.",
        "categories": "The categories of its targets: an id, and what it is called.",
        "issued": "When it was issued.",
        "composition": "The rules for choosing its targets, in each of their versions.",
        "selection": "How many indicators may be selected, and from which set.",
        "negotiation": "How it is negotiated with Government.",
        "stages": "The steps on its way.",
        "reward": "The reward that it offers.",
        "delivery_plan_holds": "What its delivery plan holds.",
        "delivery_plan": "The ids of the plans that deliver it.",
        "commits_to": "What those who sign commit themselves to.",
        "signatories": "Who has signed, or is to.",
    },
    BlockRecord: {
        "id": "The id of the block.",
        "title": "What the block is called.",
        "lead": "The ids of the partners or bodies that lead on it.",
    },
    StageRecord: {
        "stage": "What the step is called.",
        "due": "When it is due.",
        "reached": "When it was reached.",
        "note": "What is to be said of it.",
    },
    SignatoryRecord: {
        "partner": "The id of the partner.",
        "signed": "When it signed, or whether it has declined.",
        "signed_by": "The post that signed.",
        "expected": "When it is expected to sign.",
    },
    CompositionRecord: {
        "version": "What the version is called.",
        "from": "From when it holds.",
        "why": "Why it was changed.",
        "total": "How many targets there have to be, such as `12` or `10 to 15`.",
        "layout": "Whether it is one single pot or parted into blocks.",
        "slots": "The places that targets have to fill.",
        "chosen_from": "What the targets are chosen from.",
        "stretch_set_by": "Who says how far targets have to stretch.",
    },
    SlotRecord: {
        "slot": "What the place is called.",
        "any_of": "The categories that fill it, or `each block`.",
        "at_least": "How many targets it takes at least.",
        "chosen_by": "Who chooses them.",
        "exception": "A freedom from the rule on who chooses.",
    },
    ExceptionRecord: {
        "chosen_by": "Who chooses instead.",
        "ground": "On what ground.",
        "state": "How far it has come.",
    },
    SelectionRecord: {
        "library": "The id of the set of indicators.",
        "designated_at_most": "How many may be designated at most.",
        "statutory_number": "How many the law adds.",
    },
    NegotiationRecord: {
        "tranche": "The round of agreements that it belongs to.",
        "letter": "The letter that it began with.",
        "blocks": "How many blocks there are to be.",
        "leads": "Who heads the negotiation of each block.",
        "support_lead": "The post that supports it.",
        "oversight": "Who watches over the negotiation.",
        "strengths": "What speaks for this area, in the words of the paper.",
        "as_printed": "What the paper says, where that differs.",
    },
    LeadRecord: {
        "block": "The id of the block.",
        "posts": "The posts that head it.",
        "unconfirmed": "Whether that has yet to be confirmed.",
    },
}
