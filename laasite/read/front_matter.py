"""A Markdown file parted into its front matter (YAML between two lines `---`) and its text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from laasite.model.findings import Finding, Parsed, Place
from laasite.model.rules import sources as rules
from laasite.model.tree import Mapping
from laasite.read.yaml import read_yaml

FENCE = re.compile(r"^---[ \t]*$")
# What stands where a fence should: too many hyphens or too few, the dashes that Word makes of
# hyphens, and YAML's end of document.
MISWRITTEN = re.compile(r"^(?:-{4,}|--|\.{3}|(?:- ?){3,}|-?[\u2010-\u2015\u2212]+-?)[ \t]*$")
INDENTED = re.compile(r"^[ \t]+-{3,}[ \t]*$")
KEY_LINE = re.compile(r"^[A-Za-z][\w-]*:(?:\s|$)")
YAML_LINE = re.compile(r"^(?:[A-Za-z][\w -]*:(?:\s|$)|- |#|[\]}]|\s)")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file: its keys, the text below them, and the line on which that text begins."""

    tree: Mapping
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class _Fences:
    """The front matter's lines, from 0: first line of YAML, line behind it, first of the text."""

    first: int
    last: int
    body: int
    findings: tuple[Finding, ...] = ()


def split(text: str, path: str) -> Parsed[FrontMatter | None]:
    r"""The keys and the text of a Markdown file, or None if its front matter can't be read.

    `text` has `\n` at line ends; `path` is relative to the site's folder. A miswritten or missing
    fence is a finding, and the front matter is read all the same where its end can be told.
    """
    lines = text.split("\n")
    fences = _find(lines, path)
    if isinstance(fences, Finding):
        return Parsed(None, (fences,))
    source = "\n".join(lines[fences.first : fences.last])
    tree, findings = read_yaml(source, path, fences.first + 1)
    findings = (*fences.findings, *findings)
    if tree is None:
        return Parsed(None, findings)
    return Parsed(FrontMatter(tree, "\n".join(lines[fences.body :]), fences.body + 1), findings)


def _find(lines: list[str], path: str) -> _Fences | Finding:
    """Where the front matter stands, or the finding that there is none."""
    start = next((number for number, line in enumerate(lines) if line.strip()), None)
    if start is None:
        return rules.NO_FRONT_MATTER.at(Place(path, 1, 1), "This file is empty.")
    line = lines[start]
    if FENCE.match(line):
        return _close(lines, start + 1, path, ())
    if MISWRITTEN.match(line) or INDENTED.match(line):
        return _close(lines, start + 1, path, (_miswritten(path, start, line, "opens"),))
    if KEY_LINE.match(line):
        message = f"`{line[:60].rstrip()}` looks like front matter, but no `---` stands above it."
        return _close(lines, start, path, (rules.FENCE_NOT_OPENED.at(_at(path, start), message),))
    return _below_text(lines, start, path)


def _below_text(lines: list[str], start: int, path: str) -> _Fences | Finding:
    """Front matter that stands below some text, or the finding that there is none."""
    for number in range(start + 1, len(lines) - 1):
        if FENCE.match(lines[number]) and KEY_LINE.match(lines[number + 1]):
            message = f"Text stands above the front matter, which opens in line {number + 1}."
            finding = rules.TEXT_BEFORE_FENCE.at(_at(path, start), message)
            return _close(lines, number + 1, path, (finding,))
    message = "This page has no front matter, so it has no title."
    return rules.NO_FRONT_MATTER.at(_at(path, start), message)


def _close(lines: list[str], first: int, path: str, findings: tuple[Finding, ...]) -> _Fences:
    """The front matter from line `first` to the fence that closes it, or to where it should be."""
    for number in range(first, len(lines)):
        if FENCE.match(lines[number]):
            return _Fences(first, number, number + 1, findings)
        if MISWRITTEN.match(lines[number]):
            finding = _miswritten(path, number, lines[number], "closes")
            return _Fences(first, number, number + 1, (*findings, finding))
    return _unclosed(lines, first, path, findings)


def _unclosed(lines: list[str], first: int, path: str, findings: tuple[Finding, ...]) -> _Fences:
    """Front matter that no proper fence closes: take an indented one, or guess its end."""
    for number in range(first, len(lines)):
        if INDENTED.match(lines[number]):
            finding = _miswritten(path, number, lines[number], "closes")
            return _Fences(first, number, number + 1, (*findings, finding))
    end = _probable_end(lines, first)
    message = "The front matter is never closed; it seems to end here."
    closed = rules.FENCE_NOT_CLOSED.at(_at(path, min(end, len(lines) - 1)), message)
    # A missing fence above and one below are one cause: no front matter was marked at all.
    return _Fences(first, end, end, findings or (closed,))


def _probable_end(lines: list[str], first: int) -> int:
    """The first line that is no YAML and stands below a blank one, else the end of the file."""
    for number in range(first, len(lines)):
        above_blank = number == first or not lines[number - 1].strip()
        line = lines[number]
        heading = line.startswith("#") and above_blank and number > first
        if line.strip() and above_blank and (heading or not YAML_LINE.match(line)):
            return number
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return filled[-1] + 1 if filled else len(lines)


def _miswritten(path: str, number: int, line: str, does: str) -> Finding:
    """Say that a line should be a fence."""
    shown = line.strip(" ").replace("\t", " ")
    how = "It must begin at the margin." if INDENTED.match(line) else ""
    message = f"The line `{shown[:40]}` {does} the front matter but isn't `---`. {how}".rstrip()
    return rules.FENCE_MISWRITTEN.at(_at(path, number), message, meant="`---`")


def _at(path: str, number: int) -> Place:
    """The beginning of a line counted from 0."""
    return Place(path, number + 1, 1)
