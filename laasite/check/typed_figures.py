"""Figures typed by hand beside a target's name: each should be one of that target's figures.

The rule is careful, because a false alarm teaches people to look away. It looks at sentences that
name exactly one target, and at numbers that carry its unit there; differences, limits and round
figures ("2 more", "at least 40%", "about 200") say something else and are left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Mapping as Mapped
from dataclasses import dataclass
from decimal import ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from laasite.model.assessment import Assessments, Rating
from laasite.model.findings import Finding
from laasite.model.measures import Figure, Level, Measure, Series
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.prose import texts_of
from laasite.model.report import Report
from laasite.model.rules import prose as rules
from laasite.model.short_codes import CODE
from laasite.model.targets import Commitment, Target
from laasite.model.tree import Mapping, Node, Scalar
from laasite.model.tree import Sequence as TreeSequence

LEAST_WORDS_OF_A_TITLE = 2
"""A title of one word ("Recycling") stands in too many sentences to be taken for the target."""

MOST_CHARACTERS = 40_000
"""A longer text isn't shown at all, and so isn't looked at."""

_LINK = re.compile(r"\]\(\s*(?:\.\./|\./|content/)*targets/([a-z0-9-]+)(?:\.md)?\s*\)")
_ANY_DIGIT = re.compile("[0-9]")
_CODE_SPAN = re.compile(r"`[^`\n]*`|^(?: {4}|\t).*$", re.MULTILINE)
_QUOTATION = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_END = re.compile(r"(?<=[.!?;])\s+|\n\s*\n|\n(?=[ \t]*(?:[-*+#|]|[0-9]+[.)]\s))")
_DIGITS = r"(?P<number>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
_NUMBER = rf"(?<![\w.,£/–-]){_DIGITS}"
_POUNDS = rf"£\s?{_DIGITS}"
_LARGE = r"(?P<large>\s?(?:million|billion|m|bn|k)\b)?"
_SCALE = {
    "million": Decimal(10) ** 6,
    "m": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "bn": Decimal(10) ** 9,
    "k": Decimal(10) ** 3,
}
_NOT_A_LEVEL_BEFORE = re.compile(
    r"\b(?:by|another|extra|further|additional|about|around|roughly|nearly|almost|some|over|under|"
    r"than|least|most|up to|within|every|each|per|of|between|or|first|last|next|all)"
    r"(?:\s+the)?\s*$",
    re.IGNORECASE,
)
_NOT_A_LEVEL_BEHIND = re.compile(
    r"^\s*(?:%|per\s?cent|percentage)?\s*(?:more|fewer|less|higher|lower|better|worse|points?|of|"
    r"above|below|up|down|extra|or|to|each|increase|decrease|rise|fall|reduction|cut|drop)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Typed:
    """A number as it stands in a sentence, with its value and where it begins in the text."""

    words: str
    value: Decimal
    places: int
    scale: Decimal
    offset: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: where it begins in its text; its words, also in small letters and spaced once.

    linked: the targets that it links to, or what else has such an address.
    """

    start: int
    text: str
    small: str
    words: frozenset[str]
    linked: frozenset[str]

    @classmethod
    def at(cls, start: int, text: str) -> _Sentence:
        """The sentence that stands there."""
        words = text.casefold().split()
        return cls(start, text, " ".join(words), frozenset(words), frozenset(_LINK.findall(text)))


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles by which sentences name targets, so that few of many are looked for.

    A title of three words or more can stand in a sentence only with each word but the first and
    the last whole (`and` before another's title isn't): it is kept under the rarest of those.
    """

    by_word: Mapped[str, tuple[tuple[str, Target], ...]]
    short: tuple[tuple[str, Target], ...]

    @classmethod
    def of(cls, report: Report) -> Titles:
        """The titles of a report's targets; of two that are alike the last."""
        titles = {target.title.casefold(): target for target in report.targets.values()}
        inner = {title: title.split()[1:-1] for title in titles}
        common = Counter(word for words in inner.values() for word in words)
        by_word: dict[str, list[tuple[str, Target]]] = {}
        short = []
        for title, target in titles.items():
            if words := inner[title]:
                rarest = min(words, key=lambda word: (common[word], word))
                by_word.setdefault(rarest, []).append((title, target))
            elif len(title.split()) >= LEAST_WORDS_OF_A_TITLE:
                short.append((title, target))
        return cls({word: tuple(some) for word, some in by_word.items()}, tuple(short))

    def named_in(self, sentence: _Sentence) -> Iterator[Target]:
        """The targets whose titles stand in a sentence."""
        kept = (self.by_word[word] for word in self.by_word.keys() & sentence.words)
        for some in (self.short, *kept):
            yield from (target for title, target in some if title in sentence.small)


def figures_typed_by_hand(report: Report, assessments: Assessments) -> Iterator[Finding]:
    """A figure typed in a sentence about one target is a figure of that target."""
    titles = Titles.of(report)
    for text in texts_of(report):
        if text and len(text.markdown) <= MOST_CHARACTERS:
            yield from _in_text(text, report, titles, assessments)


def _in_text(
    text: Text, report: Report, titles: Titles, assessments: Assessments
) -> Iterator[Finding]:
    for sentence in _with_digits(text.markdown):
        target = _only_target(sentence, report, titles)
        if target is not None:
            yield from _contradictions(text, sentence, target, assessments)


@lru_cache(maxsize=1 << 15)
def _with_digits(markdown: str) -> tuple[_Sentence, ...]:
    """The sentences of a text in which a digit stands.

    A preview asks this of all texts after each save, and hardly one of them was written to.
    """
    plain = markdown
    for pattern in (_CODE_SPAN, _QUOTATION, CODE):
        plain = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), plain)
    if not _ANY_DIGIT.search(plain):
        return ()
    return tuple(_Sentence.at(*one) for one in _sentences(plain) if _ANY_DIGIT.search(one[1]))


def _sentences(plain: str) -> Iterator[tuple[int, str]]:
    """The sentences of a text, each with where it begins."""
    start = 0
    for end in _END.finditer(plain):
        yield start, plain[start : end.start()]
        start = end.end()
    yield start, plain[start:]


def _only_target(sentence: _Sentence, report: Report, titles: Titles) -> Target | None:
    """The one target that a sentence names by link or title; None for none or several."""
    found = {id for id in sentence.linked if id in report.targets}
    found.update(target.id for target in titles.named_in(sentence))
    return report.targets[found.pop()] if len(found) == 1 else None


def _contradictions(
    text: Text, sentence: _Sentence, target: Target, assessments: Assessments
) -> Iterator[Finding]:
    ratings = assessments.of_target(target.id)
    for unit in sorted({series.measure.unit for series in target.series}):
        alike = [series for series in target.series if series.measure.unit == unit]
        known = _known(target, alike, ratings)
        for typed in _numbers(sentence.text, alike[0].measure):
            if known and not any(_is(typed, value) for value in known):
                message = (
                    f"{quoted(typed.words)} stands beside {quoted(target.title)}, but isn't a "
                    "figure, level or baseline of that target."
                )
                cure = f"Correct it, or let the site write it: `[[value {target.id}]]`."
                yield rules.FIGURE_CONTRADICTED.at(
                    text.at(sentence.start + typed.offset), message, cure=cure
                )


# --- what is typed --------------------------------------------------------------------------------


@cache
def _pattern(unit: str) -> re.Pattern[str]:
    """A number that carries this unit, in one of the ways in which people write it."""
    plain = unit.strip().lower()
    if plain in ("%", "per cent", "percent"):
        return re.compile(_NUMBER + r"\s?(?:%|per\s?cent\b)(?!\s*points?\b)", re.IGNORECASE)
    if plain in ("£", "pounds"):
        return re.compile(_POUNDS + _LARGE, re.IGNORECASE)
    words = r"\s+".join(map(re.escape, plain.split()))
    between = r"(?:\s+[a-z]+){0,3}?" if plain.startswith("per ") else ""
    return re.compile(_NUMBER + _LARGE + between + r"\s+" + words + r"\b", re.IGNORECASE)


def _numbers(sentence: str, measure: Measure) -> Iterator[_Typed]:
    if not measure.unit.strip():
        return
    for match in _pattern(measure.unit).finditer(sentence):
        if _NOT_A_LEVEL_BEFORE.search(sentence[: match.start()]):
            continue
        if _NOT_A_LEVEL_BEHIND.match(sentence[match.end() :]):
            continue
        yield _typed(match)


def _typed(match: re.Match[str]) -> _Typed:
    groups = match.groupdict()
    large = (groups.get("large") or "").strip().lower()
    digits = match["number"].replace(",", "")
    places = len(digits.partition(".")[2])
    scale = _SCALE.get(large, Decimal(1))
    words = " ".join(match[0].split())
    return _Typed(words, Decimal(digits) * scale, places, scale, match.start())


def _is(typed: _Typed, value: Decimal) -> bool:
    """Whether a typed number is `value`, rounded to the decimals that were typed."""
    step = Decimal(1).scaleb(-typed.places)
    ways = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN)
    scaled = value / typed.scale
    return any(scaled.quantize(step, way) * typed.scale == typed.value for way in ways)


# --- what is known --------------------------------------------------------------------------------


def _known(target: Target, alike: Sequence[Series], ratings: Sequence[Rating]) -> set[Decimal]:
    """Every number that the target's series hold: figures, levels, starts, limits, changes."""
    parts = {series.part for series in alike}
    known = {value for series in alike for figure in series.figures for value in _values(figure)}
    known |= set(_of_ratings([one for one in ratings if one.part in parts]))
    for commitment in target.commitments:
        known |= set(_of_commitment(commitment))
    tolerance = target.tolerance
    limits = [tolerance.absolute, tolerance.share_of_due] if tolerance else []
    limits += [series.measure.smallest_change for series in alike]
    return known | {limit for limit in limits if limit is not None}


def _values(figure: Figure) -> Iterator[Decimal]:
    for one in (figure, *figure.earlier):
        if one.value is not None:
            yield one.value


def _of_ratings(ratings: Iterable[Rating]) -> Iterator[Decimal]:
    for rating in ratings:
        for due in rating.dues:
            yield from (due.low, due.high)
        if rating.baseline is not None:
            yield rating.baseline
        if rating.distance is not None:
            yield rating.distance * 100


def _of_commitment(commitment: Commitment) -> Iterator[Decimal]:
    for promise in commitment.promises:
        interim = (promise.interim,) if promise.interim else ()
        for level in (*promise.levels, *promise.without_stretch, *interim):
            yield from _of_level(level)
        if promise.baseline and promise.baseline.value is not None:
            yield promise.baseline.value
    for change in commitment.changes:
        yield from _numbers_below(change.was)


def _of_level(level: Level) -> Iterator[Decimal]:
    for value in (level.value, level.change_from_baseline, level.low, level.high):
        if value is not None:
            yield abs(value)


def _numbers_below(node: Node) -> Iterator[Decimal]:
    """The numbers that stood in a file before a change."""
    match node:
        case Mapping(entries=entries):
            for _, value in entries:
                yield from _numbers_below(value)
        case TreeSequence(items=items):
            for item in items:
                yield from _numbers_below(item)
        case Scalar(text=text):
            yield from (Decimal(one.replace(",", "")) for one in _PLAIN.findall(text))


_PLAIN = re.compile(r"(?<![\w.,])[0-9]{1,12}(?:\.[0-9]{1,6})?(?![\w.,])")

RULES = (figures_typed_by_hand,)
"""Every rule of this file."""
