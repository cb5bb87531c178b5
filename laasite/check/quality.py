"""The publishing gate: nothing half-finished goes out in a strict build."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.check import names, papers, wording
from laasite.check.blocks import blocks_of
from laasite.check.written import others, proceedings
from laasite.model.findings import Finding
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules


def quality(report: Report) -> Iterator[Finding]:
    """What a careful reader would send back: in papers and minutes everything, elsewhere gaps."""
    for one in proceedings(report):
        blocks = blocks_of(one.text)
        for rule in wording.RULES:
            yield from rule(blocks)
        yield from wording.typed_gaps(one.origin.tree)
    for one in others(report):
        yield from wording.gaps(blocks_of(one.text))
        yield from wording.typed_gaps(one.origin.tree)
    for check in (*papers.RULES, *names.RULES):
        yield from check(report)
    yield from intervals(report)


def intervals(report: Report) -> Iterator[Finding]:
    """A body says how often it meets in words that mean one thing."""
    for body in report.bodies.values():
        meant = wording.ambiguous(body.meets) if isinstance(body.meets, str) else None
        if meant:
            message = f"{quoted(str(body.meets))} can be read in two ways."
            yield rules.AMBIGUOUS_TERM.at(body.origin.at("meets"), message, meant=meant)
