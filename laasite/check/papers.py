"""Papers as they are published: marks, annexes, numbered paragraphs, early ratings, posts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher

from laasite.check.blocks import Block, BlockKind, blocks_of
from laasite.model.dates import PartialDate, day_in_words
from laasite.model.findings import Finding
from laasite.model.meetings import Annex, Paper
from laasite.model.nearest import nearest
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules

MARK = re.compile(r"\**\s*for (\w{6,14})\s*\**", re.IGNORECASE)
MARKS = ("decision", "information", "discussion")
ANNEX = re.compile(r"(?<![“\"‘'])\b(Annex|Appendix) ([A-Z]|[0-9]{1,2})\b", re.IGNORECASE)
NUMBERED = re.compile(r"([0-9]+(?:\.[0-9]+)+)\s")
RATED = re.compile(r"\b([A-Za-z]+)[- ]rated\b", re.IGNORECASE)
POST = re.compile(
    r"\b(?:Assistant |Deputy )?(?:Chief Executive|Director|Head|Superintendent|Manager)"
    r"(?: (?:of|for|and|the|[A-Z][a-z]+),?)*"
)
ALIKE = 0.72
"""How alike two titles of posts are that are probably one (0 to 1, as difflib counts)."""

# --- marks ---------------------------------------------------------------------------------------


def marks(report: Report) -> Iterator[Finding]:
    """A mark in a paper's text is the paper's mark, in capitals, at head and foot."""
    for paper in report.papers.values():
        found = [
            (block, match[1])
            for block in blocks_of(paper.text)
            if (match := MARK.fullmatch(block.text)) and nearest(match[1], MARKS)
        ]
        for block, _ in found:
            yield from _mark(block, paper, alone=len(found) == 1)


def _mark(block: Block, paper: Paper, *, alone: bool) -> Iterator[Finding]:
    words, wanted = block.text.strip("* "), paper.mark.value.upper()
    if words.upper() != wanted:
        message = f"Here stands {quoted(words)}, but the paper's mark is {quoted(wanted)}."
        yield rules.MARK_MISMATCH.at(block.place, message, meant=f"`{wanted}`")
    elif words != wanted:
        message = f"The mark is written {quoted(words)}."
        yield rules.MARK_STYLE.at(block.place, message, meant=f"`{wanted}`")
    elif alone:
        yield rules.MARK_STYLE.at(block.place, "The mark stands at one end of the paper only.")


# --- annexes -------------------------------------------------------------------------------------


def annexes(report: Report) -> Iterator[Finding]:
    """What a paper refers to as an annex is there, under one label."""
    for paper in report.papers.values():
        blocks = blocks_of(paper.text)
        heads = {match[2].upper(): (match[1], block) for block, match in _heads(blocks)}
        for index, annex in enumerate(paper.annexes):
            elsewhere = annex.same_as is not None or annex.file is not None
            if not elsewhere and _suffix(annex) not in heads:
                message = f"{quoted(annex.label)} isn't there."
                yield rules.ANNEX_MISSING.at(paper.origin.at("annexes", index, "label"), message)
        yield from _named(paper, blocks, heads.keys())


def _heads(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, re.Match[str]]]:
    """The headings of annexes; one that was set as a line of its own in capitals counts too."""
    for block in blocks:
        match = ANNEX.match(block.text)
        heading = block.kind is BlockKind.HEADING or (match and match[0] == block.text)
        if match and heading:
            yield block, match


def _suffix(annex: Annex) -> str:
    return annex.label.split()[-1].upper()


def _named(paper: Paper, blocks: tuple[Block, ...], heads: Iterable[str]) -> Iterator[Finding]:
    """Each way in which the text names an annex, once: the label is known, and always the same."""
    labels = {_suffix(annex): annex.label for annex in paper.annexes}
    told: set[str] = set()
    for block in blocks:
        if block.kind is BlockKind.QUOTE:
            continue
        for match in ANNEX.finditer(block.text):
            label, suffix = f"{match[1].capitalize()} {match[2].upper()}", match[2].upper()
            if label in told:
                continue
            told.add(label)
            yield from _label(label, labels.get(suffix), block, known=suffix in heads)


def _label(label: str, wanted: str | None, block: Block, *, known: bool) -> Iterator[Finding]:
    place = block.place
    if wanted is None and not known:
        message = f"The text speaks of {quoted(label)}, which isn't among the `annexes`."
        yield rules.ANNEX_MISSING.at(place, message)
    elif wanted is not None and label.lower() != wanted.lower():
        message = f"Here stands {quoted(label)}, but the annex is called {quoted(wanted)}."
        yield rules.ANNEX_LABEL.at(place, message, meant=f"`{wanted}`")


# --- numbers of paragraphs -----------------------------------------------------------------------


def paragraph_numbers(report: Report) -> Iterator[Finding]:
    """Each paragraph has its own number."""
    for paper in report.papers.values():
        first: dict[str, int] = {}
        for block in blocks_of(paper.text):
            match = NUMBERED.match(block.text)
            if match is None or block.kind is BlockKind.QUOTE:
                continue
            if match[1] in first:
                message = f"{quoted(match[1])} already stands in line {first[match[1]]}."
                yield rules.PARAGRAPH_TWICE.at(block.place, message)
            first.setdefault(match[1], block.line)


# --- what the site knows otherwise ---------------------------------------------------------------


def ratings(report: Report) -> Iterator[Finding]:
    """A paper that tells of a rating is no older than the rating."""
    for paper in report.papers.values():
        day = report.meetings[paper.meeting].date
        known = {
            one.rating.lower(): one.date
            for body in report.bodies.values()
            for one in sorted(body.ratings, key=lambda rating: str(rating.date), reverse=True)
        }
        for block in blocks_of(paper.text):
            for match in RATED.finditer(block.text):
                given = known.get(match[1].lower())
                if isinstance(given, PartialDate) and given.surely_after(day):
                    message = (
                        f"The paper of {day_in_words(day)} already says {quoted(match[0])}, but "
                        f"the rating on record is of {given.in_words()}: one assessment or two?"
                    )
                    yield rules.RATED_BEFORE.at(block.at(match[0]), message)


def post_titles(report: Report) -> Iterator[Finding]:
    """A post that a paper names is called as it is on record."""
    known = sorted(
        {post.title for partner in report.partners.values() for post in partner.posts.values()}
    )
    for paper in report.papers.values():
        told: set[str] = set()
        for block in blocks_of(paper.text):
            for match in POST.finditer(block.text):
                title = match[0].strip(" ,")
                like = _like(title, known)
                if like and title not in told:
                    told.add(title)
                    message = f"{quoted(title)} isn't on record as a post."
                    yield rules.POST_TITLE.at(block.at(title), message, meant=f"`{like}`")


def _like(title: str, known: list[str]) -> str | None:
    """The title on record that this one nearly is: it shares its beginning and most words."""
    if len(title.split()) < 4 or any(title.startswith(one) or one in title for one in known):
        return None
    shares = [
        (SequenceMatcher(None, title, one).ratio(), one)
        for one in known
        if one.split()[:4] == title.split()[:4]
    ]
    best = max(shares, default=(0.0, ""))
    return best[1] if best[0] >= ALIKE else None


RULES: tuple[Callable[[Report], Iterator[Finding]], ...] = (
    marks, annexes, paragraph_numbers, ratings, post_titles,
)  # fmt: skip
"""The rules on papers as such."""
