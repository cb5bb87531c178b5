"""Plain English: what is said of sentences, short forms and reading age, and what is left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from laasite.check.blocks import blocks_of
from laasite.check.plain import (
    MOST_WORDS,
    long_sentences,
    plain_english,
    reading_age,
    sentences,
    words,
)
from laasite.model.findings import Finding
from laasite.model.origin import Text
from laasite.pipeline import Order, build_site, check_site
from tests.edited_sites import read
from tests.site.sites import MINIMAL, copied, written

PAGE = "content/pages/taking-part.md"
NOW = datetime(2006, 9, 1, 12, 0, tzinfo=UTC)
FRONT = "---\ntitle: Taking part\nillustrative: true\n---\n"


def long(text: str) -> list[Finding]:
    """What is said of the length of the sentences of a text."""
    return [one for block in blocks_of(Text(text, PAGE, 1)) for one in long_sentences(block)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("We met. We spoke.", 2),
        ("See para. 3 of the paper. It says so.", 2),
        ("It costs £2.5 million, i.e. too much.", 1),
        ("Dr. Jones spoke (at length). Nobody left.", 2),
        ("We ask: What is it?", 2),
    ],
)
def test_where_sentences_end(text: str, number: int) -> None:
    """Neither a short form nor a decimal point ends one."""
    assert len(sentences(text)) == number


def test_a_sentence_at_the_bound_is_left_alone_and_one_word_more_is_told() -> None:
    """The bound is the longest sentence that nothing is said of."""
    assert long(" ".join(["word"] * MOST_WORDS) + ".") == []
    assert len(long(" ".join(["word"] * (MOST_WORDS + 1)) + ".")) == 1


def test_the_words_of_others_dont_count() -> None:
    """A quotation keeps the sentences of its author."""
    many = " ".join(["word"] * 60)
    assert long(f'They wrote "{many}" to us.') == []


def test_addresses_and_codes_are_no_words() -> None:
    """They aren't read aloud."""
    assert words("See [the page](targets/a-b-c) and [[value trees]] at https://example.org/a") == (
        "See", "the", "page", "and", "at",
    )  # fmt: skip


def test_reading_age_follows_the_formula() -> None:
    """Words of 5 letters, 10 in a sentence: 0.0588 x 500 - 0.296 x 10 - 15.8 is grade 10.64."""
    line = " ".join(["Horse"] * 10) + ". "
    assert reading_age(line * 10) == 16


def test_a_short_text_has_no_reading_age() -> None:
    """It has too few sentences for one."""
    assert reading_age("Notwithstanding interdependencies. " * 49) is None


def told(root: Path, text: str) -> list[str]:
    """What is said of the style of a page with a text, as codes."""
    copied(MINIMAL, root)
    written(root, PAGE, FRONT + text)
    report, _ = read(root)
    return [one.rule.code for one in plain_english(report, ()) if one.place.path == PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "The Local Area Agreement Board (LAAB) meets. The LAAB decides.",
        "The LAAB (Local Area Agreement Board) meets.",
        "The NHS and the MPs came.",
        "Part III of the Act applies.",
        "THIS PAGE IS SHOUTED.",
        "See `ABCD` and https://example.org/ABCD.",
        "> The ABCD said so.",
    ],
)
def test_short_forms_that_need_no_explaining(text: str, tmp_path: Path) -> None:
    """Written out in the text, well known, a numeral, shouted, code, an address, a quotation."""
    assert told(tmp_path / "site", text) == []


def test_a_short_form_is_told_once_in_a_text(tmp_path: Path) -> None:
    """Its plural is the same short form."""
    assert told(tmp_path / "site", "The ABCD met. Other ABCDs didn't.") == ["LAA911"]


def test_a_build_says_nothing_of_style(tmp_path: Path) -> None:
    """A strict build hangs on what is wrong, not on the length of a sentence."""
    root = tmp_path / "site"
    assert told(root, "The ABCD met.") == ["LAA911"]
    assert "LAA911" in [one.rule.code for one in check_site(Order(root, NOW)).findings]
    assert "LAA911" not in [one.rule.code for one in build_site(Order(root, NOW)).findings]
