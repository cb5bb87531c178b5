"""What is published unfinished: gaps, sentences that break off, split words, lists that don't fit.

These are the mistakes that papers of real partnerships were published with. Each rule looks at one
text. Quotations keep the words of others, so most rules leave them alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from laasite.check.blocks import Block, BlockKind
from laasite.model.findings import Finding, Place
from laasite.model.problems import quoted
from laasite.model.rules import papers as rules
from laasite.model.tree import Mapping, scalars

Blocks = tuple[Block, ...]

GAP = re.compile(
    r"\?{3,}|\(\*[^*()]+\*\)|\b(?:TBC|TBA|XXX+)\b|\blorem ipsum\b"
    r"|\((?:add|insert)(?: [^()]{1,30} here)?\)"
    r"|\[(?:add|insert|name|date|to be (?:added|confirmed|agreed)|tbc)\b[^\]]*\]",
    re.IGNORECASE,
)
_BEGINS_A_GAP = re.compile(
    r"\?\?|\((?:\*|add|insert)|\[(?:add|insert|name|date|to\b|tbc)|\b(?:TB[CA]|XX|lorem)",
    re.IGNORECASE,
)
"""How every gap begins, on one line of a text."""

BRACKETS = re.compile(r"(?<!\[)\[(?=[^\]]*[A-Za-z])[^\[\]]{2,120}\](?![(\[:])")
SIGNATORIES = re.compile(r"\[[^\[\]]*signator[^\[\]]*\]", re.IGNORECASE)
SPLIT = (
    re.compile(r"(?<![\w'’./&)(-])[b-hj-z] [a-z]{2,}\b(?!\))"),
    re.compile(r"\b\w+ -[A-Za-z]\w*"),
    re.compile(r"\b[A-Za-z]{2,}- (?!and\b|or\b|to\b)[a-z]+\b"),
)
NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
COUNTED = re.compile(
    rf"\b({'|'.join(NUMBERS)}|[2-9]|[12][0-9])\b(?![.,]?[0-9])"
    r"(?!\s*(?:-|years?|months?|weeks?|days?|hours?|per cent|%|times))",
    re.IGNORECASE,
)
BEFORE_COUNT = re.compile(r"(?:£|annex|paragraphs?|section|pages?|questions?)\s*$", re.IGNORECASE)
DANGLING = frozenset(
    (
        "a", "an", "and", "are", "at", "be", "been", "by", "for", "from", "in", "into", "is",
        "its", "of", "on", "or", "our", "that", "the", "their", "this", "these", "to", "under",
        "was", "were", "which", "will", "with", "would",
    )
)  # fmt: skip
ENDS = re.compile(r"[.!?:;…)\]”\"’'*_|]$")
AMBIGUOUS = re.compile(r"\bbi-? ?(?:monthly|weekly|annual|annually|yearly)\b", re.IGNORECASE)

INTERVALS = {
    "month": "`every 2 months` or `twice a month`",
    "week": "`every 2 weeks` or `twice a week`",
    "annual": "`every 2 years` or `twice a year`",
    "year": "`every 2 years` or `twice a year`",
}


def _own(blocks: Blocks) -> Iterator[Block]:
    """The blocks in which the author's own words stand."""
    return (block for block in blocks if block.kind is not BlockKind.QUOTE)


def may_have_gaps(words: str) -> bool:
    """Whether anything begins as gaps do, so that it is worth looking for them block by block."""
    return _BEGINS_A_GAP.search(words) is not None


def gaps(blocks: Blocks) -> Iterator[Finding]:
    """Gaps that were to be filled in."""
    for block in blocks:
        for match in GAP.finditer(block.text):
            message = f"{quoted(match[0])} is a gap that was to be filled in."
            yield rules.PLACEHOLDER.at(block.at(match[0]), message)


def typed_gaps(tree: Mapping) -> Iterator[Finding]:
    """Gaps that were to be filled in, among the keys of a file; what was before may have had them.

    A gap that has a word of its own (`to be agreed`, `not recorded`) is none.
    """
    for key, value in tree.entries:
        for one in scalars(value) if key.text != "changes" else ():
            for match in GAP.finditer(one.text):
                message = f"{quoted(match[0])} is a gap that was to be filled in."
                yield rules.PLACEHOLDER.at(one.place, message)


def brackets(blocks: Blocks) -> Iterator[Finding]:
    """Names in square brackets, and letters that nobody signs."""
    for block in _own(blocks):
        for match in BRACKETS.finditer(block.text):
            place = block.at(match[0])
            if SIGNATORIES.fullmatch(match[0]):
                message = f"{quoted(match[0])} stands where the names of those who sign belong."
                yield rules.NO_SIGNATORIES.at(place, message)
            elif not GAP.fullmatch(match[0]):
                message = f"{quoted(match[0])} stands in square brackets: nobody has confirmed it."
                yield rules.UNCONFIRMED_NAME.at(place, message)


def split_words(blocks: Blocks) -> Iterator[Finding]:
    """Words with a space in them."""
    for block in _own(blocks):
        for pattern in SPLIT:
            for match in pattern.finditer(block.text):
                message = f"{quoted(match[0])} has a space that doesn't belong there."
                meant = f"`{re.sub(r' ', '', match[0], count=1)}`"
                yield rules.STRAY_SPACE.at(block.at(match[0]), message, meant=meant)


def lists(blocks: Blocks) -> Iterator[Finding]:
    """Lists with more or fewer points than the sentence before them says."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.PARAGRAPH and block.text.endswith(":"):
            told, points = _told(block.text), _points(blocks[index + 1 :])
            if told is not None and points and told != points:
                message = f"The sentence says {told}, and {points} points follow."
                yield rules.COUNT_AND_LIST.at(block.place, message)


def _told(text: str) -> int | None:
    """The last number of the last sentence that can be a number of points."""
    sentence = re.split(r"[.!?] ", text)[-1]
    found = [
        match[1].lower()
        for match in COUNTED.finditer(sentence)
        if not BEFORE_COUNT.search(sentence[: match.start()])
    ]
    if not found:
        return None
    return NUMBERS.get(found[-1]) or int(found[-1])


def _points(after: Blocks) -> int:
    number = 0
    for block in after:
        if block.kind is not BlockKind.ITEM:
            break
        number += 1
    return number


def cut_off(blocks: Blocks) -> Iterator[Finding]:
    """Sentences that break off; but not a sentence that a list completes."""
    for block, after in pairwise((*_own(blocks), None)):
        if block is None or block.kind not in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            continue
        words = block.text.split()
        completed = after is not None and after.kind is BlockKind.ITEM
        ends = words[-1].lower() in DANGLING and len(words) > 3
        if ends and not (completed and block.kind is BlockKind.PARAGRAPH):
            joins = words[-1].lower() in ("and", "or") and completed
            if not joins:
                told = quoted(" ".join(words[-4:]))
                yield rules.CUT_OFF.at(block.place, f"This breaks off after {told}.")


def broken_lists(blocks: Blocks) -> Iterator[Finding]:
    """Paragraphs that go on as a point of a list."""
    for index, (block, after) in enumerate(pairwise(blocks)):
        if block.kind is not BlockKind.PARAGRAPH or after.kind is not BlockKind.ITEM:
            continue
        others = blocks[index + 2 : index + 3]
        alone = not others or others[0].kind is not BlockKind.ITEM or not _small(others[0])
        if not ENDS.search(block.text) and not block.text.endswith(",") and _small(after) and alone:
            told = quoted(" ".join(after.text.split()[:4]))
            message = f"The paragraph before goes on here, with {told}."
            yield rules.BROKEN_LIST.at(after.place, message)


def _small(block: Block) -> bool:
    return block.text[:1].islower()


def told_twice(blocks: Blocks) -> Iterator[Finding]:
    """The same line twice, one below the other."""
    lines = [
        (line.strip(), block, number)
        for block in _own(blocks)
        if block.kind is not BlockKind.TABLE
        for number, line in enumerate(block.lines)
    ]
    for (before, _, _), (line, block, number) in pairwise(lines):
        if line == before and len(line) > 9:
            place = Place(block.path, block.line + number, 1)
            yield rules.TOLD_TWICE.at(place, f"{quoted(line)} already stands in the line before.")


def ambiguous(text: str) -> str | None:
    """What to write instead of a word that means two things; None if there is no such word."""
    match = AMBIGUOUS.search(text)
    if match is None:
        return None
    return next(meant for word, meant in INTERVALS.items() if word in match[0].lower())


def ambiguous_terms(blocks: Blocks) -> Iterator[Finding]:
    """Words that readers understand in two ways."""
    for block in _own(blocks):
        for match in AMBIGUOUS.finditer(block.text):
            message = f"{quoted(match[0])} can be read in two ways."
            meant = ambiguous(match[0])
            yield rules.AMBIGUOUS_TERM.at(block.at(match[0]), message, meant=meant)


RULES: tuple[Callable[[Blocks], Iterator[Finding]], ...] = (
    gaps, brackets, split_words, lists, cut_off, broken_lists, told_twice, ambiguous_terms,
)  # fmt: skip
"""What each text is held against."""
