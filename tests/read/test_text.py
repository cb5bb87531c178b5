"""Bytes become text with its lines, or a finding that says what the file is instead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.findings import Finding, Place
from laasite.model.rules import sources as rules
from laasite.read.text import MAX_TEXT_BYTES, clean, decode, place_at

PATH = "content/a.md"


def only(data: bytes, path: str = PATH, most: int = 1000) -> Finding:
    """The one finding on a file's bytes."""
    (finding,) = decode(data, path, most).findings
    return finding


def test_line_ends_of_every_system_become_newlines() -> None:
    """A byte order mark goes in silence, and each line end is one line."""
    assert decode(b"\xef\xbb\xbfone\r\ntwo\rthree\n", PATH) == ("one\ntwo\nthree\n", ())


def test_windows_1252_is_named_with_its_first_character() -> None:
    """The place is that of the first byte that isn't UTF-8, in characters, after CRLF and é."""
    data = "é\r\n".encode() + b"cost \xa35\n"
    finding = only(data)
    assert finding.rule is rules.NOT_UTF8
    assert finding.place == Place(PATH, 2, 6)
    assert "Windows-1252" in finding.message
    assert "`£`" in finding.message
    assert "UTF-8" in finding.cure


def test_excel_is_told_how_to_save_csv() -> None:
    """For a CSV file the cure is Excel's own menu entry."""
    assert "CSV UTF-8 (Comma delimited)" in only(b"a\xa3", "content/a.csv").cure


def test_bytes_of_no_known_encoding_are_shown_as_numbers() -> None:
    """Where Windows-1252 has no character either, the byte is named."""
    finding = only(b"a\x81\xff")
    assert finding.place == Place(PATH, 1, 2)
    assert "81" in finding.message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_recognised_with_and_without_its_mark(encoding: str) -> None:
    """Excel's "Unicode text" is named."""
    assert only("period,value\n".encode(encoding)).rule is rules.UTF16


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.4", b"\x89PNG"])
def test_documents_under_the_name_of_text_are_named(start: bytes) -> None:
    """A workbook renamed to .csv isn't called a wrong encoding."""
    finding = only(start + b"\x00\xff\x00", "content/a.csv")
    assert finding.rule is rules.NOT_TEXT
    assert finding.place == Place("content/a.csv")


def test_a_file_past_its_bound_is_refused_and_at_its_bound_read() -> None:
    """The bound is in bytes and belongs to what is allowed."""
    assert decode(b"1234", PATH, 4).value == "1234"
    finding = only(b"12345", PATH, 4)
    assert finding.rule is rules.FILE_TOO_LARGE
    assert finding.message == "This file has 5 bytes; at most 4 are read."


def test_figures_may_be_longer_than_texts() -> None:
    """Without a bound of the caller's, CSV has its own."""
    data = b"x" * (MAX_TEXT_BYTES + 1)
    assert decode(data, "content/a.csv").findings == ()
    assert decode(data, PATH).value is None


@pytest.mark.parametrize(
    "character", ["\0", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\u202e"]
)
def test_control_characters_are_placed_and_stand_as_spaces(character: str) -> None:
    """The rest of the text keeps its places."""
    value, findings = decode(f"a\nb{character}c{character}\n".encode(), PATH)
    assert value == "a\nb c \n"
    (finding,) = findings
    assert finding.rule is rules.CONTROL_CHARACTER
    assert finding.place == Place(PATH, 2, 2)
    assert "2 times" in finding.message
    assert character not in finding.message


@pytest.mark.parametrize("text", ["tab\there", "café", "日本", "👩\u200d🚒", "שלום\u200f"])
def test_what_people_write_is_left_alone(text: str) -> None:
    """Tabs, accents, joined emoji and the plain marks of Hebrew and Arabic are text."""
    assert decode(text.encode(), PATH) == (text, ())


def test_damaged_characters_are_a_warning_with_what_was_meant() -> None:
    """Text that went through the wrong encoding once is recognised."""
    value, (finding,) = decode("it\u00e2\u20ac\u2122s".encode(), PATH)
    assert value is not None
    assert (finding.rule, finding.meant) == (rules.DAMAGED_CHARACTER, "`\u2019`")
    assert finding.place == Place(PATH, 1, 3)


def test_a_replacement_character_is_a_warning_without_a_guess() -> None:
    """Nobody can know which letter was lost."""
    (finding,) = decode("Caf\ufffd".encode(), PATH).findings
    assert finding.meant is None


def test_text_that_begins_within_a_file_counts_lines_from_there() -> None:
    """`first_line` moves the place."""
    (finding,) = clean("a\n\0", PATH, 10).findings
    assert finding.place == Place(PATH, 11, 1)


def test_places_count_characters_from_one() -> None:
    """A column is a character, whatever its bytes."""
    assert place_at("é\néa", 3, PATH) == Place(PATH, 2, 2)


@given(st.binary(max_size=200))
def test_no_bytes_raise(data: bytes) -> None:
    """Any file is text or has a finding, and text has no carriage return."""
    value, findings = decode(data, PATH)
    assert (value is None) <= bool(findings)
    assert "\r" not in (value or "")


@given(st.text(max_size=100))
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """A cleaned text is clean."""
    once = clean(text, PATH).value
    assert clean(once, PATH) == (once, ())
