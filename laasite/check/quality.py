"""The publishing gate: nothing half-finished goes out in a strict build."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from laasite.check import names, papers, wording
from laasite.check.blocks import blocks_of
from laasite.check.written import Written, others, proceedings
from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.findings import Finding
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules


def quality(report: Report, memo: Memo = FORGETFUL) -> Iterator[Finding]:
    """What a careful reader would send back: in papers and minutes everything, elsewhere gaps.

    `memo` has what was found before in the same papers and texts.
    """
    for one in proceedings(report):
        yield from remembered(memo, ("paper read", Same(one)), partial(_in_paper, one))
    for one in others(report):
        yield from remembered(memo, ("text read", Same(one)), partial(_in_text, one))
    for check in (*papers.RULES, *names.RULES):
        yield from check(report)
    yield from intervals(report)


def _in_paper(one: Written) -> tuple[Finding, ...]:
    blocks = blocks_of(one.text)
    told = tuple(found for rule in wording.RULES for found in rule(blocks))
    return (*told, *wording.typed_gaps(one.origin.tree))


def _in_text(one: Written) -> tuple[Finding, ...]:
    blocks = blocks_of(one.text) if wording.may_have_gaps(one.text.markdown) else ()
    return (*wording.gaps(blocks), *wording.typed_gaps(one.origin.tree))


def intervals(report: Report) -> Iterator[Finding]:
    """A body says how often it meets in words that mean one thing."""
    for body in report.bodies.values():
        meant = wording.ambiguous(body.meets) if isinstance(body.meets, str) else None
        if meant:
            message = f"{quoted(str(body.meets))} can be read in two ways."
            yield rules.AMBIGUOUS_TERM.at(body.origin.at("meets"), message, meant=meant)
