"""The numbers that Word gives to paragraphs, written into the text: they are cited by them.

Word keeps only which list and which level a paragraph belongs to; its number appears nowhere in
the file. Here it is counted as Word counts it, and typed in front of the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{_W}val"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and shown: `%1.%2` from a start."""

    start: int
    format: str
    text: str


@dataclass(slots=True)
class _Lists:
    """The lists of a document, by number, and how far each has been counted."""

    levels: Mapping[str, Mapping[int, _Level]]
    counted: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, list_: str, level: int) -> str | None:
        """The label of the next paragraph; None for a bullet, or for a list that isn't there."""
        levels = self.levels.get(list_, {})
        here = levels.get(level)
        if here is None or here.format == "bullet":
            return None
        counts = self.counted.setdefault(list_, {})
        counts[level] = counts.get(level, here.start - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            shown = levels.get(at, here)
            return _shown(counts.get(at, shown.start), shown.format)

        return re.sub("%([1-9])", number, here.text)


def _shown(count: int, format_: str) -> str:
    """A count as Word shows it."""
    if format_ in ("lowerLetter", "upperLetter") and 1 <= count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter if format_ == "lowerLetter" else letter.upper()
    if format_ in ("lowerRoman", "upperRoman") and 1 <= count < 40:
        text = ""
        for value, sign in _ROMAN:
            text += sign * (count // value)
            count %= value
        return text if format_ == "lowerRoman" else text.upper()
    return str(count)


def typed_out(document: bytes, numbering: bytes | None, styles: bytes | None) -> bytes:
    """The XML of a Word document with the number of each numbered paragraph as typed text."""
    root = ET.fromstring(document)  # noqa: S314 - a document type was refused before
    lists = _Lists(_levels_of(numbering) if numbering else {})
    by_style = _of_styles(styles) if styles else {}
    for paragraph in root.iter(f"{_W}p"):
        list_, level = _list_of(paragraph, by_style)
        label = lists.next(list_, level) if list_ else None
        if label:
            _type(paragraph, label)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _type(paragraph: ET.Element, label: str) -> None:
    """Put a label before a paragraph, and take it out of its list."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        properties = ET.Element(f"{_W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{_W}numPr"):
        properties.remove(old)
    none = ET.SubElement(properties, f"{_W}numPr")
    ET.SubElement(none, f"{_W}numId").set(_VAL, "0")
    run = ET.Element(f"{_W}r")
    text = ET.SubElement(run, f"{_W}t")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = f"{_plain(label)} "
    paragraph.insert(list(paragraph).index(properties) + 1, run)


def _plain(label: str) -> str:
    """`1.1.` as papers here number paragraphs: `1.1`; `1.` and `(a)` stay."""
    return label[:-1] if re.fullmatch(r"[0-9]+(\.[0-9]+)+\.", label) else label


def _list_of(
    paragraph: ET.Element, by_style: Mapping[str, tuple[str, int]]
) -> tuple[str | None, int]:
    """The list and level of a paragraph, by itself or by its style."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None, 0
    style = properties.find(f"{_W}pStyle")
    list_, level = by_style.get(style.get(_VAL, "") if style is not None else "", (None, 0))
    own = properties.find(f"{_W}numPr")
    if own is not None:
        list_ = _value(own, "numId") or list_
        level = int(_value(own, "ilvl") or level)
    return (None if list_ == "0" else list_), level


def _value(element: ET.Element, name: str) -> str | None:
    found = element.find(f"{_W}{name}")
    value = found.get(_VAL) if found is not None else None
    return value if value and value.isdecimal() and len(value) < 10 else None


def _of_styles(styles: bytes) -> dict[str, tuple[str, int]]:
    """The list and level that come with each style of paragraph."""
    found = {}
    for style in ET.fromstring(styles).iter(f"{_W}style"):  # noqa: S314 - as above
        own = style.find(f"{_W}pPr/{_W}numPr")
        if own is not None and (list_ := _value(own, "numId")):
            found[style.get(f"{_W}styleId", "")] = (list_, int(_value(own, "ilvl") or 0))
    return found


def _levels_of(numbering: bytes) -> dict[str, dict[int, _Level]]:
    """The levels of each list."""
    root = ET.fromstring(numbering)  # noqa: S314 - as above
    kinds = {
        kind.get(f"{_W}abstractNumId", ""): dict(_levels(kind))
        for kind in root.iter(f"{_W}abstractNum")
    }
    found = {}
    for one in root.iter(f"{_W}num"):
        levels = dict(kinds.get(_value(one, "abstractNumId") or "", {}))
        for override in one.iter(f"{_W}lvlOverride"):
            at, start = int(override.get(f"{_W}ilvl", "0")), _value(override, "startOverride")
            if start and at in levels:
                levels[at] = _Level(int(start), levels[at].format, levels[at].text)
        found[one.get(f"{_W}numId", "")] = levels
    return found


def _levels(kind: ET.Element) -> Iterator[tuple[int, _Level]]:
    for level in kind.findall(f"{_W}lvl"):
        text = level.find(f"{_W}lvlText")
        format_ = level.find(f"{_W}numFmt")
        yield (
            int(level.get(f"{_W}ilvl", "0")),
            _Level(
                int(_value(level, "start") or 1),
                format_.get(_VAL, "decimal") if format_ is not None else "decimal",
                text.get(_VAL, "") if text is not None else "",
            ),
        )
