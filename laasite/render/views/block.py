"""The page of a block of an agreement: who leads it, and its targets."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.language import say
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.agreement import of_block, ratings_under
from laasite.render.views.base import Fact, Head
from laasite.render.views.periods import agreement_state
from laasite.render.views.target_groups import TargetGroups, target_groups
from laasite.render.views.target_table import dates_of, illustrative_words


@dataclass(frozen=True, slots=True)
class BlockView:
    """The page of a block.

    head: the page's frame. title: its name. facts: its agreement, who leads it. groups: its
    targets.
    """

    head: Head
    title: str
    facts: tuple[Fact, ...]
    groups: TargetGroups


def block(desk: Desk) -> BlockView:
    """The page of the block that is the page's subject, `agreement/block`."""
    id, _, name = (desk.here.subject or "").partition("/")
    agreement = desk.report.agreements[id]
    found = next(one for one in agreement.blocks if one.id == name)
    own = of_block(desk, ratings_under(desk, id), name)
    groups = target_groups(desk, own, say("of this block"))
    targets = [desk.report.targets[key] for key in dict.fromkeys(one.target for one in own)]
    facts = [
        Fact(say("Part of"), links=(desk.link(agreement.title, addresses.agreement(id)),)),
        Fact(say("How that stands"), agreement_state(agreement, desk.as_at)),
    ]
    if found.lead:
        facts.append(Fact(say("Led by"), links=desk.parties(found.lead)))
    return BlockView(
        head=desk.head(
            say(
                "{block}, a block of {agreement}: its targets and how they are going.",
                block=found.title,
                agreement=agreement.title,
            ),
            dates=dates_of(targets),
            illustrative=illustrative_words(groups.lines),
        ),
        title=found.title,
        facts=tuple(facts),
        groups=groups,
    )
