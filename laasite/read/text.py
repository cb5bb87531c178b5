"""Bytes to text: UTF-8 with its lines as editors count them, and clear words on anything else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from laasite.model.findings import Finding, Parsed, Place
from laasite.model.rules import sources as rules

MAX_TEXT_BYTES = 1024 * 1024
MAX_CSV_BYTES = 8 * 1024 * 1024

BOM = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# A share of NUL bytes that no text in a one-byte encoding has, and that UTF-16 always has.
UTF16_SAMPLE, UTF16_PER_CENT = 400, 40
UNUSED_IN_WINDOWS_1252 = bytes((0x81, 0x8D, 0x8F, 0x90, 0x9D))

# How files begin that are no text whatever their name says.
SIGNATURES = (
    (b"PK\x03\x04", "an Excel, Word or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a rich text (RTF) file"),
)

# Line ends other than \n would make our line numbers differ from the editor's, and marks that
# turn the direction of writing would show an officer something else than what is read.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
UNWANTED_NAMES = {
    "\x00": "a NUL character",
    "\x0b": "a line break of Word (vertical tab)",
    "\x0c": "a page break",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a byte order mark in the middle of the text",
}
DIRECTION_MARKS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

# What UTF-8 looks like when it was read as Windows-1252 and saved again, and the sign programs put
# where a character was lost.
DAMAGED = re.compile(
    "\u00e2\u20ac[\u2122\u02dc\u0153\u201c\u201d\u00a2\u00a6]|\u00c2[\u00a3\u00a0\u00b0]"
    "|\u00c3[\u00a0-\u00bf]|\ufffd"
)

SAVE_CSV = 'In Excel choose "Save As" and the type "CSV UTF-8 (Comma delimited)".'


def decode(data: bytes, path: str, most: int | None = None) -> Parsed[str | None]:
    r"""The text of a file with `\n` at line ends, or None if its bytes aren't UTF-8 text.

    `path` is relative to the site's folder; `most` is the largest size in bytes, by
    default that of the kind of file. Unwanted characters are findings and stand as spaces in the
    text, so that the rest can be read.
    """
    most = most or (MAX_CSV_BYTES if path.endswith(".csv") else MAX_TEXT_BYTES)
    found = _too_large(data, path, most) or _not_text(data, path) or _utf16(data, path)
    if found is not None:
        return Parsed(None, (found,))
    data = data.removeprefix(BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return Parsed(None, (_not_utf8(data, error.start, path),))
    cleaned = clean(text, path)
    return Parsed(cleaned.value, (*cleaned.findings, *_damaged(cleaned.value, path)))


def clean(text: str, path: str, first_line: int = 1) -> Parsed[str]:
    r"""The text with `\n` at line ends and a space for each unwanted character.

    One finding for each kind of unwanted character, where it first stands. `first_line` is the
    line of the file on which the text begins.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if UNWANTED.search(text) is None:
        return Parsed(text)
    return Parsed(UNWANTED.sub(" ", text), tuple(_unwanted(text, path, first_line)))


def place_at(text: str, index: int, path: str, first_line: int = 1) -> Place:
    r"""The place of the character at `index` in a text whose line ends are `\n`."""
    line_start = text.rfind("\n", 0, index) + 1
    return Place(path, text.count("\n", 0, index) + first_line, index - line_start + 1)


def _too_large(data: bytes, path: str, most: int) -> Finding | None:
    """Refuse a file past its bound."""
    if len(data) <= most:
        return None
    return too_large(path, len(data), most)


def too_large(path: str, size: int, most: int) -> Finding:
    """The finding on a file of `size` bytes where at most `most` are read."""
    message = f"This file has {size:,} bytes; at most {most:,} are read."
    return rules.FILE_TOO_LARGE.at(Place(path), message)


def _not_text(data: bytes, path: str) -> Finding | None:
    """Recognise spreadsheets, documents and pictures by how they begin."""
    what = next((what for start, what in SIGNATURES if data.startswith(start)), None)
    if what is None:
        return None
    cure = SAVE_CSV if path.endswith(".csv") else None
    message = f"By its name this file is text, but it is {what}."
    return rules.NOT_TEXT.at(Place(path), message, cure=cure)


def _utf16(data: bytes, path: str) -> Finding | None:
    """Recognise UTF-16 by its mark, or by the NUL beside nearly every letter."""
    sample = data[:UTF16_SAMPLE]
    nuls = sample.count(0)
    if not data.startswith(UTF16_MARKS) and (nuls < 2 or 100 * nuls < UTF16_PER_CENT * len(sample)):
        return None
    message = "This file is saved as UTF-16, which Windows calls Unicode, not as UTF-8."
    cure = SAVE_CSV if path.endswith(".csv") else None
    return rules.UTF16.at(Place(path, 1, 1), message, cure=cure)


def _not_utf8(data: bytes, index: int, path: str) -> Finding:
    """Name the probable encoding and the first byte that isn't UTF-8."""
    before = data[:index].replace(b"\r\n", b"\n").replace(b"\r", b"\n").decode("utf-8")
    place = place_at(before, len(before), path)
    if data.translate(None, UNUSED_IN_WINDOWS_1252) == data:
        letter = data[index : index + 1].decode("cp1252")
        message = (
            f"This file is not saved as UTF-8 but probably as Windows-1252 (ANSI): "
            f"the first such character is `{letter}`."
        )
    else:
        message = f"This file is not saved as UTF-8: the byte {data[index]:02X} can't stand here."
    cure = SAVE_CSV if path.endswith(".csv") else None
    return rules.NOT_UTF8.at(place, message, cure=cure)


def _unwanted(text: str, path: str, first_line: int) -> Iterator[Finding]:
    """One finding for each kind of unwanted character."""
    first: dict[str, int] = {}
    for match in UNWANTED.finditer(text):
        first.setdefault(match.group(), match.start())
    for character, index in first.items():
        place = place_at(text, index, path, first_line)
        yield rules.CONTROL_CHARACTER.at(place, _about(character, text.count(character)))


def _about(character: str, times: int) -> str:
    """What an unwanted character is, in words, and how often it stands in the file."""
    name = UNWANTED_NAMES.get(character, "an invisible control character")
    if character in DIRECTION_MARKS:
        name = "an invisible mark that turns the direction of writing"
    more = "" if times == 1 else f", {times} times in this text"
    return f"Here stands {name} (U+{ord(character):04X}){more}."


def _damaged(text: str, path: str) -> Iterator[Finding]:
    """Point at the first character that a wrong encoding has damaged."""
    if (match := DAMAGED.search(text)) is None:
        return
    place = place_at(text, match.start(), path)
    yield rules.DAMAGED_CHARACTER.at(
        place,
        f"`{match.group()}` is a character that was damaged by a wrong encoding.",
        meant=_undamaged(match.group()),
    )


def _undamaged(damaged: str) -> str | None:
    """The character before it was damaged, or None if that can't be known."""
    try:
        return f"`{damaged.encode('cp1252').decode('utf-8')}`"
    except UnicodeError:
        return None
