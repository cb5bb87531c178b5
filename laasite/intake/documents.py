"""A Word document as blocks of Markdown, with its pictures and what couldn't be taken along."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

import mammoth

from laasite.intake import anatomy, pictures
from laasite.intake.grid import UnreadableError
from laasite.intake.numbering import typed_out
from laasite.model.problems import tidy

NOT_WORD = (
    "The file is damaged, or isn't a Word document. Open it in Word, save it as a Word document "
    "(.docx), and take that."
)


class BlockKind(Enum):
    """What kind of block it is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, an item of a list or a table, as Markdown and as plain text.

    `level` is that of a heading, or how deep an item lies. `bold` says that all of it is bold.
    """

    kind: BlockKind
    markdown: str
    plain: str
    level: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture under the name it gets, with what is said of it in words."""

    name: str
    data: bytes
    words: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document taken apart: its blocks, its heads and feet, pictures, and what is to be told."""

    blocks: tuple[Block, ...]
    margins: tuple[str, ...]
    pictures: tuple[Picture, ...]
    notes: tuple[str, ...]


def read_document(data: bytes) -> Document:
    """The blocks of a Word document. UnreadableError if it can't be taken apart."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableError(
            "The file is protected by a password, or is of a Word of before 2007. Save it as a "
            "Word document (.docx) without a password, and take that."
        )
    members = _members(data)
    document = members["word/document.xml"]
    try:
        members["word/document.xml"] = typed_out(
            document, members.get("word/numbering.xml"), members.get("word/styles.xml")
        )
        margins = _margins(members)
    except (ET.ParseError, ValueError, RecursionError):
        raise UnreadableError(NOT_WORD) from None
    gathered = _Gathered()
    html = _html(anatomy.packed(members), gathered)
    reader = _Reader()
    reader.feed(html)
    reader.close()
    notes = (*_notes(document, members), *gathered.notes)
    return Document(tuple(reader.blocks), margins, tuple(gathered.pictures), notes)


def _members(data: bytes) -> dict[str, bytes]:
    """The files inside, none of them with a document type."""
    try:
        members = anatomy.unpacked(data)
        for name, held in members.items():
            if name.endswith((".xml", ".rels")):
                anatomy.walk(held, lambda _name, _said: None)
    except UnreadableError as error:
        other = NOT_WORD if str(error) == anatomy.DAMAGED else str(error)
        raise UnreadableError(other) from None
    if "word/document.xml" not in members:
        raise UnreadableError(NOT_WORD)
    return members


# --- to HTML --------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Gathered:
    """The pictures on the way, and what can't be taken along."""

    pictures: list[Picture] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def image(self, image: Any) -> dict[str, str]:
        """Keep one picture, without its metadata."""
        try:
            with image.open() as opened:
                found = pictures.bare(opened.read(anatomy.MOST_BYTES))
        except (OSError, KeyError, ValueError):
            found = None
        words = tidy(image.alt_text or "")
        if found is None:
            self.notes.append(
                f"A picture ({image.content_type}) can't be taken along. Save it as PNG or JPEG."
            )
            return {"src": "", "alt": words}
        name = f"picture-{len(self.pictures) + 1}.{found[0]}"
        self.pictures.append(Picture(name, found[1], words))
        return {"src": name, "alt": words}


def _html(data: bytes, gathered: _Gathered) -> str:
    try:
        converted = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(gathered.image),
            style_map="p[style-name='Title'] => h1:fresh",
        )
    except Exception:  # noqa: BLE001 - the library raises whatever a broken file leads it to
        raise UnreadableError(NOT_WORD) from None
    # What is said of styles is for those who write style maps, not for officers.
    gathered.notes += [
        f"Word's {one.message[0].lower()}{one.message[1:]}."
        for one in converted.messages
        if "style" not in one.message
    ]
    return str(converted.value)


def _notes(document: bytes, members: Mapping[str, bytes]) -> list[str]:
    """What is in the document that its text doesn't show."""
    notes = []
    if b"<w:ins " in document or b"<w:del " in document:
        notes.append("The document has tracked changes; it was read as if all were accepted.")
    if "word/comments.xml" in members and b"<w:comment " in members["word/comments.xml"]:
        notes.append("The document has comments; they were left out.")
    if b"<w:txbxContent" in document:
        notes.append("The document has text boxes; compare the text with the original.")
    return notes


def _margins(members: Mapping[str, bytes]) -> tuple[str, ...]:
    """What stands at the head or foot of the pages."""
    found = []
    for name in sorted(members):
        if re.fullmatch(r"word/(header|footer)[0-9]*\.xml", name):
            root = ET.fromstring(members[name])  # noqa: S314 - a document type was refused before
            paragraphs = (tidy("".join(one.itertext())) for one in root.iter(_PARAGRAPH))
            found += [text for text in paragraphs if text]
    return tuple(dict.fromkeys(found))


_PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


# --- to Markdown ----------------------------------------------------------------------------------

_BLOCKS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "li"))
_MARKS = {"strong": "**", "em": "*"}


class _Reader(HTMLParser):
    """Goes through the HTML that comes of a document, and makes blocks of it."""

    def __init__(self) -> None:
        """Nothing has been read."""
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.lists: list[list[Any]] = []
        self.table: list[list[str]] | None = None
        self.links: list[str] = []
        self.begin()

    def begin(self) -> None:
        """Nothing has been read of the block that comes."""
        self.markdown = self.plain = self.bold = ""
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        said = dict(attrs)
        if tag in ("ul", "ol"):
            self.finish("li")
            self.lists.append([tag, 0])
        elif tag == "table":
            self.table = []
        elif tag == "tr" and self.table is not None:
            self.table.append([])
        elif tag in _MARKS:
            self.within.append(tag)
            self.markdown += _MARKS[tag]
        elif tag == "a":
            self.links.append(said.get("href") or "")
            self.markdown += "[" if self.is_link() else ""
        elif tag == "br":
            self.handle_data(" ")
        elif tag == "img" and said.get("alt"):
            self.handle_data(f" (Picture: {said['alt']}) ")

    def is_link(self) -> bool:
        """Whether the innermost link leads out of the document."""
        return bool(re.match(r"https?://[^\s()]+$", self.links[-1])) if self.links else False

    def handle_data(self, data: str) -> None:
        """Text."""
        self.plain += data
        self.markdown += escaped(data)
        if "strong" in self.within:
            self.bold += data

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag in _MARKS and tag in self.within:
            self.within.remove(tag)
            self.markdown = _closed(self.markdown, _MARKS[tag])
        elif tag == "a" and self.links:
            self.markdown += f"]({self.links[-1]})" if self.is_link() else ""
            self.links.pop()
        elif tag in ("td", "th") and self.table:
            self.table[-1].append(tidy(self.markdown).replace("|", "\\|"))
            self.begin()
        elif tag == "table":
            self.finish_table()
        elif tag in ("ul", "ol"):
            self.finish("li")
            self.lists = self.lists[:-1]
        elif tag in _BLOCKS:
            self.finish(tag)

    def finish(self, tag: str) -> None:
        """A block ends, unless it is one within a cell of a table."""
        if self.table is not None:
            self.markdown += " "
            return
        markdown, plain = tidy(self.markdown), tidy(self.plain)
        bold = bool(plain) and tidy(self.bold) == plain
        self.begin()
        if not plain:
            return
        if tag == "li" and self.lists:
            self.lists[-1][1] += 1
            kind, count = self.lists[-1]
            bullet = "- " if kind == "ul" else f"{count}. "
            depth = len(self.lists) - 1
            self.blocks.append(Block(BlockKind.ITEM, bullet + markdown, plain, depth))
        elif tag.startswith("h"):
            self.blocks.append(Block(BlockKind.HEADING, plain, plain, int(tag[1])))
        else:
            safe = re.sub(r"^([#+>-])", r"\\\1", markdown)
            self.blocks.append(Block(BlockKind.PARAGRAPH, safe, plain, 0, bold))

    def finish_table(self) -> None:
        """A table ends; its first row names the columns."""
        rows = [row for row in self.table or [] if any(row)]
        self.table = None
        self.begin()
        if not rows:
            return
        width = max(map(len, rows))
        lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
        lines.insert(1, f"|{' --- |' * width}")
        plain = " ".join(" ".join(row) for row in rows)
        self.blocks.append(Block(BlockKind.TABLE, "\n".join(lines), plain))


def _closed(markdown: str, mark: str) -> str:
    """Close an emphasis; spaces at its ends belong outside it, and one around nothing goes."""
    before, _, inside = markdown.rpartition(mark)
    if not inside.strip():
        return before + inside
    start = inside[: len(inside) - len(inside.lstrip())]
    end = inside[len(inside.rstrip()) :]
    return f"{before}{start}{mark}{inside.strip()}{mark}{end}"


def escaped(text: str) -> str:
    """A text in which nothing means anything to Markdown or HTML."""
    text = re.sub(r"([\\`*_])", r"\\\1", text).replace("](", "]\\(")
    return text.replace("&", "&amp;").replace("<", "&lt;")


def without(block: Block, length: int) -> Block:
    """A block without the first `length` characters of its plain text; its emphasis is lost."""
    plain = block.plain[length:].lstrip(" .:\t–-")
    return replace(block, plain=plain, markdown=escaped(plain))
