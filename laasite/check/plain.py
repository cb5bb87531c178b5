"""Plain English: long sentences, short forms that nobody explains, and texts for few readers.

These are notes on style. They are told by `laasite check` alone: a build has to do with what is
wrong, and a strict one shouldn't hang on the length of a sentence. Quotations keep the words of
others, and tables have no sentences; both are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from decimal import Decimal

from laasite.check.blocks import Block, BlockKind, blocks_of
from laasite.check.written import Written, others, proceedings
from laasite.model.findings import Finding, Place
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import plain as rules

MOST_WORDS = 35
"""The longest sentence that nothing is said of. GOV.UK asks writers to look again at 25 words
(Content design: writing for GOV.UK); reports of partnerships name partners and targets in full."""

FEWEST_WORDS = 100
"""A shorter text has too few sentences for its reading age to mean anything."""

OLDEST = 18
"""The highest reading age that nothing is said of: the age at which school ends."""

OUT_OF_REACH = 30
"""No higher reading age is told: beyond it the formula means nothing."""

WELL_KNOWN = frozenset(
    (
        "AIDS", "BBC", "BME", "CCTV", "CD", "CSV", "DNA", "DVD", "EU", "FAQ", "GB", "GCSE", "GP",
        "HIV", "HM", "ID", "IT", "MP", "NHS", "OK", "PDF", "PIN", "TV", "UK", "URL", "USA", "VAT",
        "AM", "PM", "BC", "AD", "NB", "PO", "QC",
    )
)  # fmt: skip
"""Short forms that people know better than what they stand for."""

_QUOTED = re.compile(r"\"[^\"]{30,}\"|“[^”]{30,}”|(?<!\w)[‘'][^’'.]{60,}[’'](?!\w)")
_HIDDEN = re.compile(r"`[^`]*`|\[\[[^\]]*\]\]|(?<=\])\([^)]*\)|https?://\S+|\S+@\S+")
_END = re.compile(r"(?<=[.!?:;])[”\"’')*_]*\s+(?=[\"“‘'(*_]*[A-Z0-9\[])")
_NO_END = re.compile(r"\b(?:[A-Z]|e\.g|i\.e|etc|No|Nos|para|paras|p|pp|vs|Dr|Mr|Mrs|Ms|St|cf)\.$")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,/&][^\W_]+)*")
_ACRONYM = re.compile(r"(?<![\w&/'’.-])[A-Z][A-Z&]*[A-Z](?:[0-9]|s)?(?![\w&/-]|['’][A-Z]|\.[A-Z])")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_CAPITALS = re.compile(r"[A-Z]{2,}(?:[^\w.,;:()]+[A-Z]{2,})+")

PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def plain_english(report: Report, told: Container[Place]) -> Iterator[Finding]:
    """Everything that could be said more plainly in the texts of a report.

    At places that are `told` something worse is wrong: a short form that is misspelt there isn't
    also one that nobody explains.
    """
    known = explained(report)
    for one in (*proceedings(report), *others(report)):
        blocks = blocks_of(one.text)
        for block in blocks:
            if block.kind in PROSE:
                yield from long_sentences(block)
        unexplained = _unexplained(one, blocks, known)
        yield from (finding for finding in unexplained if finding.place not in told)
        yield from _hard_to_read(blocks)


# --- sentences ------------------------------------------------------------------------------------


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph that stands on one line."""
    found: list[str] = []
    for piece in _END.split(text):
        if found and _NO_END.search(found[-1]):
            found[-1] += f" {piece}"
        else:
            found.append(piece)
    return tuple(found)


def words(text: str) -> tuple[str, ...]:
    """The words of a text, numbers among them; an address, code or short code counts for none."""
    return tuple(_WORD.findall(_HIDDEN.sub(" ", text)))


def long_sentences(block: Block) -> Iterator[Finding]:
    """Sentences with more words than are easily held together."""
    for sentence in sentences(block.text):
        number = len(words(_QUOTED.sub(" ", sentence)))
        if number > MOST_WORDS:
            start = " ".join(sentence.split()[:4])
            message = f"The sentence that begins {quoted(start)} has {number} words."
            yield rules.LONG_SENTENCE.at(block.at(start), message)


# --- short forms ----------------------------------------------------------------------------------


def explained(report: Report) -> frozenset[str]:
    """The short forms that the glossary explains, or that a partner or body goes by.

    Words of a partner's or body's name are known in capitals too: `the BIG Conference`.
    """
    terms = [word for term in report.glossary for word in (term.term, *term.also)]
    named = [word for one in report.partners.values() for word in (one.short, *one.also_written)]
    titles = [one.title for one in report.partners.values()]
    titles += [one.title for one in report.bodies.values()]
    return frozenset(
        part for word in (*terms, *named, *titles) for part in (word, *_ACRONYM.findall(word))
    ) | frozenset(word.upper() for title in titles for word in title.split())


def _unexplained(
    one: Written, blocks: tuple[Block, ...], known: frozenset[str]
) -> Iterator[Finding]:
    """Each short form of a text that nothing explains, where it first stands."""
    told: set[str] = set()
    whole = one.text.markdown
    for block in blocks:
        if block.kind not in PROSE:
            continue
        plain = _CAPITALS.sub(" ", _HIDDEN.sub(" ", block.text))
        for form in _ACRONYM.findall(plain):
            stem = _stem(form)
            if stem not in told and not _is_known(form, known) and not _written_out(stem, whole):
                told.add(stem)
                message = f"{quoted(stem)} is explained neither here nor in the glossary."
                yield rules.UNEXPLAINED.at(block.at(form), message)


def _stem(form: str) -> str:
    return form.removesuffix("s")


def _is_known(form: str, known: frozenset[str]) -> bool:
    stem = _stem(form)
    forms = {form, stem, f"{stem}s", stem.rstrip("0123456789")}
    return bool(forms & (known | WELL_KNOWN)) or bool(_ROMAN.fullmatch(stem))


def _written_out(stem: str, text: str) -> bool:
    """Whether a text has `Primary Care Trust (PCT)` or `PCT (Primary Care Trust)`, or a plural."""
    within = rf"\w\W{{0,3}}\((?:the )?[“\"‘'*]*{re.escape(stem)}s?[”\"’'*]*[);,]"
    before = rf"\b{re.escape(stem)}s?\W{{0,2}} \([A-Za-z][a-z]+ "
    return bool(re.search(rf"{within}|{before}", text))


# --- reading age ----------------------------------------------------------------------------------


def reading_age(text: str) -> int | None:
    """The age at which a text is read with ease, by its letters and sentences; None if it's short.

    The index of Coleman and Liau (Journal of Applied Psychology 60, 1975, pages 283 and 284) gives
    the American grade as 0.0588 L - 0.296 S - 15.8, where L are the letters and S the sentences in
    100 words. Children are five years older than their grade. It counts no syllables, so that it
    needs no guesses; names and figures make it too high.
    """
    found = words(text)
    if len(found) < FEWEST_WORDS:
        return None
    hundreds = Decimal(len(found)) / 100
    letters = Decimal(sum(letter.isalnum() for word in found for letter in word)) / hundreds
    ends = Decimal(len(sentences(text))) / hundreds
    grade = Decimal("0.0588") * letters - Decimal("0.296") * ends - Decimal("15.8")
    return min(OUT_OF_REACH, int(grade.to_integral_value()) + 5)


def _hard_to_read(blocks: tuple[Block, ...]) -> Iterator[Finding]:
    """A text whose own sentences ask for more than `OLDEST`."""
    own = [block for block in blocks if block.kind in PROSE]
    age = reading_age(" ".join(_ended(block.text) for block in own))
    if age is not None and age > OLDEST:
        message = f"This text is easily read from the age of {age} on, by its words and sentences."
        yield rules.READING_AGE.at(own[0].place, message)


def _ended(text: str) -> str:
    """A paragraph or point with a full stop, so that the next one begins a sentence."""
    return text if text.endswith((".", "!", "?", ":", ";")) else f"{text}."
