"""What counts as unfinished, and what only looks like it."""

from __future__ import annotations

import pytest

from laasite.check import wording
from laasite.check.blocks import BlockKind, blocks_of
from laasite.model.findings import Finding
from tests.builders import a_text


def found(markdown: str) -> list[Finding]:
    """All that is said of a text."""
    blocks = blocks_of(a_text(markdown, line=10))
    return [finding for rule in wording.RULES for finding in rule(blocks)]


def codes(markdown: str) -> list[str]:
    return [finding.rule.code for finding in found(markdown)]


@pytest.mark.parametrize(
    ("markdown", "code"),
    [
        ("Tel: (020 ????)", "LAA703"),
        ("The cost is TBC.", "LAA703"),
        ("Ask (*name, position*) about it.", "LAA703"),
        ("[insert date here] is the day.", "LAA703"),
        ("It is led by [Ada Ames, Director].", "LAA704"),
        ("[Multiple signatories]", "LAA705"),
        ("There are four blocks, as follows:\n\n- one\n- two\n- three", "LAA706"),
        ("We have 3 aims:\n\n- trees\n- roads", "LAA706"),
        ("The agreement will help us deliver this to the", "LAA707"),
        ("- our ambitions to build on our successes under", "LAA707"),
        ("They would o versee the process.", "LAA708"),
        ("The GO -L leads.", "LAA708"),
        ("A well- established board.", "LAA708"),
        ("It meets bi-monthly.", "LAA716"),
        ("It meets biannually.", "LAA716"),
        ("contact: the support manager\ncontact: the support manager", "LAA717"),
        ("We reached the stage where the 35\n\n- indicators are chosen. Work goes on.", "LAA718"),
    ],
)  # fmt: skip
def test_what_is_unfinished_is_found_once(markdown: str, code: str) -> None:
    assert codes(markdown) == [code]


@pytest.mark.parametrize(
    "markdown",
    [
        "See [the page](pages/about) and [that one][1].",
        "Really? Yes!",
        "> It meets bi-monthly, says [the] paper, o versee and all.",
        "Short- and long-term aims, mid- to late summer.",
        "Over the next three years we will:\n\n- plant trees\n- mend roads",
        "The report has paragraph 3:\n\n- first\n- second",
        "In 2006 partners did this:\n\n- first\n- second",
        "There are two aims:\n\n- trees\n- roads",
        "We want to\n\n- plant trees\n- mend roads",
        "- the police and\n- the council",
        "## What the board is for",
        "How are the a) executive and the b) groups chosen?",
        "It is a sub-group - a small one.",
        "| a | b |\n|---|---|\n| the same words | x |\n| the same words | x |",
        "A sentence that ends as it should with the end of it.",
    ],
)
def test_what_only_looks_unfinished_is_left_alone(markdown: str) -> None:
    assert codes(markdown) == []


def test_the_place_is_the_very_word() -> None:
    place = found("One line.\n\n- A line with t his in it.")[0].place
    assert (place.line, place.column) == (12, 15)


def test_what_was_meant_has_the_space_taken_out() -> None:
    assert found("They o versee it.")[0].meant == "`oversee`"


def test_a_text_falls_into_blocks_with_their_lines() -> None:
    text = a_text("# Head\nPara\ngoes on\n- one\n- two\n\n> quote\n> more\n\n| a |\n| b |", line=5)
    assert [(one.kind, one.line, len(one.lines)) for one in blocks_of(text)] == [
        (BlockKind.HEADING, 5, 1),
        (BlockKind.PARAGRAPH, 6, 2),
        (BlockKind.ITEM, 8, 1),
        (BlockKind.ITEM, 9, 1),
        (BlockKind.QUOTE, 11, 2),
        (BlockKind.TABLE, 14, 2),
    ]


GAPS = (
    "???", "(*name*)", "(*name,\nposition*)", "TBC", "tba", "XXXX", "lorem ipsum", "lorem\nipsum",
    "(add)", "(insert it here)", "[add this]", "[insert\ndate]", "[name]", "[Date of it]",
    "[to\nbe added]", "[tbc]", "[to be agreed\nlater]",
)  # fmt: skip


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("sign", ["", "- ", "# ", "> ", "1. ", "  * ", "| a | ", "It is ("])
def test_no_gap_is_passed_over_unread(sign: str, gap: str) -> None:
    """Whatever begins a gap on its first line has the text looked at, block by block."""
    text = a_text(f"So.\n\n{sign}{gap}\n")
    assert wording.may_have_gaps(text.markdown)
    quoted = text.markdown.replace("\n", "\n> ")
    assert list(wording.gaps(blocks_of(a_text(quoted)))) or sign in ("# ", "- ")


def test_a_text_without_gaps_is_not_read_for_them() -> None:
    """Links, brackets and questions are in most texts."""
    assert not wording.may_have_gaps("Why? See [the list](targets), (or not) [[value trees]].")
