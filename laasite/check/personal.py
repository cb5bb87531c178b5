"""What would give a person away: addresses, telephone numbers, NHS numbers among public words.

Texts, keys and the notes of figures are looked through. What stands under `contact` of a post is
left alone, since it is published only where `site.yaml` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from laasite.check.written import Written, others, proceedings
from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.findings import Finding, Place, Rule
from laasite.model.measures import Figure
from laasite.model.origin import Text
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import plain as rules
from laasite.model.targets import Target
from laasite.model.tree import Mapping, Node, Scalar, Sequence

EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]{1,64})@([\w-]{1,63}(?:\.[\w-]{1,63})+)", re.ASCII)
PHONE = re.compile(
    r"(?<![\w.,£/+-])(?:\+44 ?(?:\(0\))?|\(?0)[1-37-9][0-9]{1,4}\)?"
    r"(?:[ -]?[0-9]{2,4}){2,3}(?![\w/-])",
    re.ASCII,
)
NHS = re.compile(
    r"(?<![\w.,£/-])[4679][0-9]{2}([ -]?)[0-9]{3}\1[0-9]{4}(?![\w,/-]|\.[0-9])", re.ASCII
)
_DIGIT = re.compile(r"\d")
_DIGITS_OF_A_NUMBER = 10
_WEB = re.compile(r"https?://[^\s)>]+")

HOMES = frozenset(
    (
        "aol", "blueyonder", "btinternet", "btopenworld", "gmail", "googlemail", "hotmail",
        "icloud", "live", "me", "msn", "ntlworld", "outlook", "protonmail", "sky", "talktalk",
        "tiscali", "virgin", "virginmedia", "yahoo", "ymail",
    )
)  # fmt: skip
"""Where people have addresses of their own."""

SHARED = frozenset(
    (
        "admin", "agreement", "area", "board", "care", "clerk", "community", "consultation",
        "contact", "council", "customer", "data", "democratic", "desk", "development", "enquiries",
        "enquiry", "feedback", "foi", "health", "help", "housing", "info", "laa", "lsp", "mail",
        "news", "office", "partnership", "performance", "planning", "policy", "press", "problem",
        "report", "reports", "safety", "services", "social", "strategy", "strategic", "support",
        "team", "web",
    )
)  # fmt: skip
"""Words of addresses that several people read."""


def personal(report: Report, memo: Memo = FORGETFUL) -> Iterator[Finding]:
    """What gives a person away, wherever residents could read it.

    `memo` has what was found before in the same texts and figures.
    """
    for one in (*proceedings(report), *others(report)):
        yield from remembered(memo, ("persons", Same(one)), partial(_in_written, one))
    for term in report.glossary:
        yield from _in_words(term.means, Place("content/glossary.yaml"))
    for target in report.targets.values():
        key = ("persons in figures", Same(target))
        yield from remembered(memo, key, partial(_in_figures, target))


def _in_written(one: Written) -> tuple[Finding, ...]:
    typed = (
        found
        for scalar in _public(one.origin.tree)
        for found in _in_words(scalar.text, scalar.place)
    )
    return (*_in_text(one.text), *typed)


def _in_figures(target: Target) -> tuple[Finding, ...]:
    return tuple(
        found
        for figure in _figures(target)
        for words in (figure.note, figure.reason)
        for found in _in_words(words or "", figure.place)
    )


def _public(node: Node) -> Iterator[Scalar]:
    """The values below a node, but not those of a contact."""
    match node:
        case Mapping(entries=entries):
            for key, value in entries:
                if key.text != "contact":
                    yield from _public(value)
        case Sequence(items=items):
            for item in items:
                yield from _public(item)
        case Scalar():
            yield node


def _figures(target: Target) -> Iterator[Figure]:
    """Every figure with its earlier versions, which stay public."""
    for series in target.series:
        for figure in series.figures:
            yield figure
            yield from figure.earlier


def _in_text(text: Text) -> Iterator[Finding]:
    for rule, message, offset in _found(text.markdown):
        yield rule.at(text.at(offset), message)


def _in_words(words: str, place: Place) -> Iterator[Finding]:
    for rule, message, _ in _found(words):
        yield rule.at(place, message)


def _found(words: str) -> Iterator[tuple[Rule, str, int]]:
    """What gives a person away in some words: the rule, what is said of it, and where it stands."""
    if "@" not in words and not _has_a_long_number(words):
        return
    bare = _WEB.sub(lambda address: " " * len(address[0]), words)
    for match in EMAIL.finditer(bare):
        if is_personal(match[1], match[2]):
            message = f"{quoted(match[0])} seems to be the address of one person."
            yield rules.PERSONAL_EMAIL, message, match.start()
    for match in PHONE.finditer(bare):
        if 10 <= len(_digits(match[0]).removeprefix("44").lstrip("0")) + 1 <= 11:
            yield rules.PHONE_NUMBER, f"{quoted(match[0])} is a telephone number.", match.start()
    for match in NHS.finditer(bare):
        if is_nhs_number(_digits(match[0])):
            message = f"{quoted(match[0])} passes the check of an NHS number."
            yield rules.NHS_NUMBER, message, match.start()


def _has_a_long_number(words: str) -> bool:
    """Whether there are as many digits as telephone numbers have, together or apart."""
    if len(words) < _DIGITS_OF_A_NUMBER:
        return False
    return len(_DIGIT.findall(words)) >= _DIGITS_OF_A_NUMBER


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def is_personal(name: str, host: str) -> bool:
    """Whether an address is probably one person's: a private one, or a name with two parts."""
    if any(part in HOMES for part in host.lower().split(".")[:-1]):
        return True
    parts = re.split(r"[._-]", name.lower())
    return len(parts) > 1 and all(part.isalpha() for part in parts) and not SHARED & set(parts)


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits end in the right check digit.

    Modulus 11 of the NHS Data Dictionary (NHS NUMBER): the first nine digits times 10 to 2 are
    added; 11 less the rest of the sum by 11 is the tenth, 11 standing for 0, and 10 for none.
    """
    total = sum(
        int(digit) * weight for digit, weight in zip(digits[:9], range(10, 1, -1), strict=True)
    )
    expected = 11 - total % 11
    return len(digits) == 10 and expected != 10 and int(digits[9]) == expected % 11
