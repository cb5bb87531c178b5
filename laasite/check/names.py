"""Names, short forms and telephone numbers that are nearly, but not quite, those that are known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher

from laasite.check.blocks import Block, BlockKind, blocks_of
from laasite.model.findings import Finding, Place
from laasite.model.meetings import Paper
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import papers as rules

WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z]{1,5}\b")
PHONE = re.compile(r"\b0[0-9]{2,4}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}\b", re.ASCII)
ALIKE = 0.85
"""How alike two long words are that are probably one (0 to 1, as difflib counts)."""
FEWEST = 2
"""How many numbers have to begin alike before one that doesn't stands out."""

# --- words ---------------------------------------------------------------------------------------


def titles(report: Report) -> Iterator[Finding]:
    """A long word in a paper's title that the paper itself writes otherwise."""
    for paper in report.papers.values():
        used = set(WORD.findall(paper.text.markdown.lower()))
        for word in WORD.findall(paper.title.lower()):
            if len(word) > 5 and word not in used and (like := _like(word, used)):
                message = f"The title has {quoted(word)}, but the text has {quoted(like)}."
                place = paper.origin.at("title")
                yield rules.NEARLY_THE_SAME.at(place, message, meant=f"`{like}`")


def _like(word: str, used: set[str]) -> str | None:
    """A word that this one is probably a slip for: not just another form of it."""
    for other in sorted(used):
        if len(other) < 6 or other[0] != word[0] or other[:-3] == word[:-3]:
            continue
        forms = other.startswith(word[:-2]) or word.startswith(other[:-2])
        if not forms and SequenceMatcher(None, word, other).ratio() >= ALIKE:
            return other
    return None


def short_forms(report: Report) -> Iterator[Finding]:
    """Short forms that differ by a letter, or by its size, from one that is explained."""
    known = _explained(report)
    small = {one.lower(): one for one in sorted(known)}
    for paper in report.papers.values():
        used = {form for form in SHORT_FORM.findall(paper.text.markdown) if _capitals(form)}
        for form in sorted(used - known):
            like = small.get(form.lower()) or _one_letter_off(form, used & known)
            if like and form.removesuffix("s") not in known:
                place = _place(paper.text, form)
                message = f"{quoted(form)} isn't in the glossary, but {quoted(like)} is."
                yield rules.NEARLY_THE_SAME.at(place, message, meant=f"`{like}`")


def _explained(report: Report) -> frozenset[str]:
    """The short forms that the glossary and the partners' files know."""
    terms = [word for term in report.glossary for word in (term.term, *term.also)]
    names = [word for one in report.partners.values() for word in (one.short, *one.also_written)]
    return frozenset(one for one in (*terms, *names) if _capitals(one))


def _capitals(form: str) -> bool:
    return " " not in form and sum(letter.isupper() for letter in form) > 1


def _one_letter_off(form: str, known: set[str]) -> str | None:
    return next(
        (
            one
            for one in sorted(known)
            if form.isupper()
            and len(one) == len(form)
            and sum(a != b for a, b in zip(one, form, strict=True)) == 1
        ),
        None,
    )


def spellings(report: Report) -> Iterator[Finding]:
    """An organisation's short form that a paper writes in more than one way."""
    stems = sorted({re.sub(r"[^A-Z]", "", one.upper()) for one in _explained(report)})
    patterns = [
        re.compile(rf"\b{' ?-?'.join(stem)}\b", re.IGNORECASE) for stem in stems if len(stem) > 2
    ]
    for paper in report.papers.values():
        for pattern in patterns:
            yield from _spelt(paper, pattern)


def _spelt(paper: Paper, pattern: re.Pattern[str]) -> Iterator[Finding]:
    forms = (match[0] for block in _own(paper) for match in pattern.finditer(block.text))
    found = list(dict.fromkeys(form for form in forms if _capitals(form.replace(" ", ""))))
    for other in found[1:]:
        message = f"{quoted(other)} and {quoted(found[0])} are one name in two spellings."
        yield rules.SEVERAL_SPELLINGS.at(_place(paper.text, other), message)


def _own(paper: Paper) -> Iterator[Block]:
    return (one for one in blocks_of(paper.text) if one.kind is not BlockKind.QUOTE)


def _place(text: Text, fragment: str) -> Place:
    """The line of a text in which something first stands."""
    before, found, _ = text.markdown.partition(fragment)
    line = text.line + before.count("\n") if found else text.line
    return Place(text.path, line, len(before) - before.rfind("\n") if found else 1)


# --- telephone numbers ---------------------------------------------------------------------------


def phones(report: Report) -> Iterator[Finding]:
    """A telephone number that begins like its neighbours, but with two digits exchanged."""
    found = list(_phones(report))
    starts = Counter(_start(number) for number in sorted({number for number, _ in found}))
    for number, place in found:
        like = _neighbours(_start(number), starts)
        if like:
            message = (
                f"{quoted(number)} begins otherwise than the {starts[like]} numbers that begin "
                f"with {quoted(like)}, with the same digits."
            )
            yield rules.PHONE_OUTLIER.at(place, message)


def _phones(report: Report) -> Iterator[tuple[str, Place]]:
    """Every number with its place: those of posts first, then those in papers."""
    for partner in report.partners.values():
        for key, post in partner.posts.items():
            if post.contact and post.contact.phone:
                yield post.contact.phone, partner.origin.at("posts", key, "contact", "phone")
    for paper in report.papers.values():
        for match in PHONE.finditer(paper.text.markdown):
            yield match[0], _place(paper.text, match[0])


def _start(number: str) -> str:
    """A number without its last four digits, which differ from desk to desk."""
    return re.sub(r"[^0-9]", "", number)[:-4]


def _neighbours(start: str, starts: Counter[str]) -> str | None:
    """The commoner beginning that has the same digits in another order."""
    for other, number in sorted(starts.items()):
        alike = other != start and sorted(other) == sorted(start)
        if alike and number >= FEWEST and number > starts[start]:
            return other
    return None


RULES: tuple[Callable[[Report], Iterator[Finding]], ...] = (
    titles, short_forms, spellings, phones,
)  # fmt: skip
"""The rules on names and numbers."""
