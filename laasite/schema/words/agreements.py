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
from laasite.schema.keys import Key, Words

WORDS: Words = {
    AgreementRecord: {
        "title": Key("What the agreement is called.", "More books lent"),
        "kind": Key(
            "What kind of agreement it is, such as `Local Area Agreement`.", "Local Area Agreement"
        ),
        "period": Key("The years that it is for, such as `2006-2009`.", "2006-2009"),
        "period_note": Key("What is to be said of the period.", "What is said of it in the paper"),
        "follows": Key("The id of the agreement before it.", "lpsa-2002"),
        "with": Key(
            "The id of the partner that it is made with, such as a part of Government.", "odpm"
        ),
        "between": Key(
            "The ids of the partners and bodies that it is made between.", "[council, police]"
        ),
        "led_by": Key("The id of the partner or body that leads on it.", "council"),
        "monitored_by": Key("The id of the partner or body that watches over it.", "board"),
        "area": Key("The id of the area that it is for.", "anytown"),
        "voluntary": Key("Whether nobody was bound to make it.", "true"),
        "layout": Key("Whether it is one single pot or parted into blocks.", "single pot"),
        "blocks": Key("Its blocks."),
        "targets_agreed": Key("How many targets were agreed.", "12"),
        "targets_agreed_illustrative": Key("Whether that number is made up.", "true"),
        "categories": Key(
            "The categories of its targets: an id, and what it is called.",
            "{ mandatory: Mandatory outcomes }",
        ),
        "issued": Key("When it was issued.", "18 May 2006"),
        "composition": Key("The rules for choosing its targets, in each of their versions."),
        "selection": Key("How many indicators may be selected, and from which set."),
        "negotiation": Key("How it is negotiated with Government."),
        "stages": Key("The steps on its way."),
        "reward": Key("The reward that it offers."),
        "delivery_plan_holds": Key(
            "What its delivery plan holds.", "What is said of it in the paper"
        ),
        "delivery_plan": Key("The ids of the plans that deliver it.", "[action-plan]"),
        "commits_to": Key(
            "What those who sign commit themselves to.", "What is said of it in the paper"
        ),
        "signatories": Key("Who has signed, or is to."),
    },
    BlockRecord: {
        "id": Key("The id of the block.", "reading"),
        "title": Key("What the block is called.", "More books lent"),
        "lead": Key("The ids of the partners or bodies that lead on it.", "[council]"),
    },
    StageRecord: {
        "stage": Key("What the step is called.", "What is said of it in the paper"),
        "due": Key("When it is due.", "18 May 2006"),
        "reached": Key("When it was reached.", "18 May 2006"),
        "note": Key("What is to be said of it.", "What is said of it in the paper"),
    },
    SignatoryRecord: {
        "partner": Key("The id of the partner.", "council"),
        "signed": Key("When it signed, or whether it has declined.", "18 May 2006"),
        "signed_by": Key("The post that signed.", "council/partnership-officer"),
        "expected": Key("When it is expected to sign.", "18 May 2006"),
    },
    CompositionRecord: {
        "version": Key("What the version is called.", "Second version"),
        "from": Key("From when it holds.", "1 April 2006"),
        "why": Key("Why it was changed.", "What is said of it in the paper"),
        "total": Key("How many targets there have to be, such as `12` or `10 to 15`.", "10 to 15"),
        "layout": Key("Whether it is one single pot or parted into blocks.", "single pot"),
        "slots": Key("The places that targets have to fill."),
        "chosen_from": Key("What the targets are chosen from.", "What is said of it in the paper"),
        "stretch_set_by": Key(
            "Who says how far targets have to stretch.", "What is said of it in the paper"
        ),
    },
    SlotRecord: {
        "slot": Key("What the place is called.", "A target on crime"),
        "any_of": Key("The categories that fill it, or `each block`.", "[mandatory]"),
        "at_least": Key("How many targets it takes at least.", "1"),
        "chosen_by": Key("Who chooses them.", "What is said of it in the paper"),
        "exception": Key("A freedom from the rule on who chooses."),
    },
    ExceptionRecord: {
        "chosen_by": Key("Who chooses instead.", "What is said of it in the paper"),
        "ground": Key("On what ground.", "What is said of it in the paper"),
        "state": Key("How far it has come.", "likely"),
    },
    SelectionRecord: {
        "library": Key("The id of the set of indicators.", "national"),
        "designated_at_most": Key("How many may be designated at most.", "35"),
        "statutory_number": Key("How many the law adds.", "16"),
    },
    NegotiationRecord: {
        "tranche": Key("The round of agreements that it belongs to.", "Round 2"),
        "letter": Key("The letter that it began with.", "Letter of 18 May 2006"),
        "blocks": Key("How many blocks there are to be.", "4"),
        "leads": Key("Who heads the negotiation of each block."),
        "support_lead": Key("The post that supports it.", "council/partnership-officer"),
        "oversight": Key("Who watches over the negotiation.", "What is said of it in the paper"),
        "strengths": Key(
            "What speaks for this area, in the words of the paper.", "[A strong partnership]"
        ),
        "as_printed": Key(
            "What the paper says, where that differs.", "What is said of it in the paper"
        ),
    },
    LeadRecord: {
        "block": Key("The id of the block.", "safer"),
        "posts": Key("The posts that head it.", "[council/partnership-officer]"),
        "unconfirmed": Key("Whether that has yet to be confirmed.", "true"),
    },
}
