"""What PyYAML says of a text it can't parse, told as an officer needs to hear it.

The parser says where it gave up, which is often a line below the mistake. Each diagnosis looks at
the lines as well, and the first that recognises the mistake speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from yaml import YAMLError

from laasite.model.findings import Finding, Place, Rule
from laasite.model.rules import sources as rules

# Each of these takes time in proportion to the line, however hostile the line is.
KEY = re.compile(r"""^\s*(?:-\s+)*(?P<key>[^\s:#"'\[{-][^:#]*):\s+(?P<value>.*)$""")
UNSPACED = re.compile(r"^(?P<lead>\s*(?:- +)*)(?P<key>[\w][\w-]*):(?P<value>[^\s/:].*)$")
UNSPACED_ITEM = re.compile(r"^\s*-(?P<entry>[^\s-].*)$")
TAB_INDENT = re.compile(r"^[ -]*(\t)")
OPENING_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[^\s:#"'-][^:#"']*:\s+)?(["'])""")
BLOCK_LIST_ITEM = re.compile(r"^\s*-\s")
CLOSERS = {"'": "quotation mark", '"': "quotation mark", "]": "bracket", "}": "bracket"}
SHOWN = 60


@dataclass(frozen=True, slots=True)
class _Failure:
    """Where and why the parser gave up; lines and columns from 0, `line` within the lines."""

    context: str
    problem: str
    start: tuple[int, int]
    line: int
    column: int
    lines: list[str]

    @property
    def here(self) -> str:
        """The line on which the parser gave up."""
        return self.at(self.line)

    @property
    def sign(self) -> str:
        """The character at which the parser gave up."""
        return self.here[self.column : self.column + 1]

    def at(self, line: int) -> str:
        """A line of the text, empty past its end."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def above(self) -> int:
        """The nearest line above that isn't blank, or -1."""
        return next((i for i in range(self.line - 1, -1, -1) if self.at(i).strip()), -1)


@dataclass(frozen=True, slots=True)
class _Diagnosis:
    """What is wrong and where, lines and columns from 0."""

    rule: Rule
    line: int
    column: int
    message: str
    meant: str | None = None
    cure: str | None = None


def explain(error: YAMLError, lines: list[str], path: str, first_line: int) -> Finding:
    """The finding for a PyYAML error in `lines`, the first of which is `first_line` of the file."""
    failure = _failure(error, lines)
    found = next(told for told in (look(failure) for look in _LOOKS) if told is not None)
    place = Place(path, found.line + first_line, found.column + 1)
    return found.rule.at(place, found.message, meant=found.meant, cure=found.cure)


def _failure(error: YAMLError, lines: list[str]) -> _Failure:
    """What the error tells; errors without marks count as being on the first line."""
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None) or mark
    last = len(lines) - 1
    return _Failure(
        getattr(error, "context", None) or "",
        getattr(error, "problem", None) or "",
        (min(start.line, last), start.column) if start else (0, 0),
        min(mark.line, last) if mark else 0,
        mark.column if mark else 0,
        lines,
    )


def _tab(at: _Failure) -> _Diagnosis | None:
    """A tab in the indentation of the line, or of the line where the value began."""
    for line in (at.line, at.start[0]):
        if match := TAB_INDENT.match(at.at(line)):
            others = sum(1 for each in at.lines if TAB_INDENT.match(each)) - 1
            more = f", and {others} more of them in other lines" if others else ""
            message = f"A tab stands here{more}; YAML is indented with spaces."
            return _Diagnosis(rules.TAB, line, match.start(1), message)
    return None


def _unclosed_quote(at: _Failure) -> _Diagnosis | None:
    """A quotation mark that opens a value and isn't closed in its line."""
    if "quoted scalar" in at.context and "escape" not in at.problem:
        return _quote_opened(at, *at.start)
    if at.problem not in NO_KEY_THERE or not KEY.match(at.here):
        return None
    # The mark that opens the value of this line has closed a value that was left open above.
    for line in range(at.line - 1, -1, -1):
        match = OPENING_QUOTE.match(at.at(line))
        if match and match.group(1) in at.here[: at.column]:
            unclosed = match.group(1) not in at.at(line)[match.end() :]
            return _quote_opened(at, line, match.start(1)) if unclosed else None
    return None


def _quote_opened(at: _Failure, line: int, column: int) -> _Diagnosis:
    """Say that a quotation mark isn't closed."""
    sign = at.at(line)[column : column + 1]
    message = f"The quotation mark {sign} that opens here is never closed."
    cure = f"Put another {sign} at the end of the value."
    return _Diagnosis(rules.QUOTATION_MARK, line, column, message, cure=cure)


def _escape(at: _Failure) -> _Diagnosis | None:
    """A backslash in double quotation marks."""
    if "escape" not in at.problem and "hexdecimal" not in at.problem:
        return None
    column = max(at.here.rfind("\\", 0, at.column + 2), 0)
    message = "In double quotation marks a backslash begins a special character."
    return _Diagnosis(rules.BACKSLASH, at.line, column, message)


def _colon_in_value(at: _Failure) -> _Diagnosis | None:
    """A second colon with a space behind it, in the same line."""
    if not at.problem.startswith("mapping values are not allowed"):
        return None
    match = KEY.match(at.here[: at.column])
    if match is None or not match["value"]:
        return None
    whole = KEY.match(at.here)
    value = (whole or match)["value"].strip()
    quote = "'" if '"' in value else '"'
    meant = f"`{match['key']}: {quote}{value}{quote}`" if len(value) <= SHOWN else None
    message = f"The value of `{match['key']}` holds a colon, so it needs quotation marks."
    return _Diagnosis(rules.COLON_IN_VALUE, at.line, at.column, message, meant=meant)


def _unspaced(at: _Failure) -> _Diagnosis | None:
    """`title:Foo`, in the line that the parser took for a key or in the one above."""
    for line in _suspects(at):
        if match := UNSPACED.match(at.at(line)):
            key, value = match["key"], match["value"]
            message = f"After `{key}:` a space is missing."
            meant = f"`{key}: {value[:SHOWN]}`"
            return _Diagnosis(rules.SPACE_AFTER_COLON, line, match.start("value"), message, meant)
    return None


def _suspects(at: _Failure) -> Iterator[int]:
    """The lines that may lack a colon, or the space behind it."""
    if at.problem.startswith("could not find expected ':'"):
        yield at.start[0]
    elif at.problem.startswith("mapping values are not allowed"):
        yield at.above()


def _hyphen(at: _Failure) -> _Diagnosis | None:
    """`-entry`, which lacks its space."""
    for line in (*_suspects(at), at.line):
        if match := UNSPACED_ITEM.match(at.at(line)):
            entry = match["entry"]
            message = "After `-` a space is missing."
            meant = f"`- {entry[:SHOWN]}`"
            return _Diagnosis(rules.SPACE_AFTER_COLON, line, match.start("entry"), message, meant)
    return None


def _colonless(at: _Failure) -> _Diagnosis | None:
    """A line that is neither a key with a colon nor the rest of a value."""
    for line in _suspects(at):
        text = at.at(line)
        if text.strip() and ":" not in text and not BLOCK_LIST_ITEM.match(text):
            column = len(text) - len(text.lstrip())
            message = f"`{text.strip()[:SHOWN]}` has no colon, so it is no key."
            return _Diagnosis(rules.COLON_MISSING, line, column, message)
    return None


def _sign_at_start(at: _Failure) -> _Diagnosis | None:
    """A value that begins with `@`, `%`, a backtick, `*`, `&`, `!`, `|`, `>`, `?` or a bracket."""
    by_start = at.context in SIGN_CONTEXTS
    if not by_start and at.problem not in SIGN_PROBLEMS:
        return None
    line, column = at.start if by_start else (at.line, at.column)
    value = at.at(line)[column:].strip()
    if not value:
        return None
    quote = "'" if '"' in value else '"'
    meant = f"`{quote}{value}{quote}`" if len(value) <= SHOWN else None
    message = f"A value can't begin with `{value[0]}` unless it stands in quotation marks."
    return _Diagnosis(rules.SIGN_AT_START, line, column, message, meant=meant)


def _bracket(at: _Failure) -> _Diagnosis | None:
    """A list in brackets that isn't closed, or lacks a comma."""
    if not at.context.startswith("while parsing a flow"):
        return None
    line, column = at.start
    sign = at.at(line)[column : column + 1]
    if line == at.line and at.sign and sign in "[{":
        message = f"A comma or the closing bracket of `{sign}` is missing before this."
        return _Diagnosis(rules.BRACKET, at.line, at.column, message)
    if sign not in ("[", "{"):
        line, column, sign = _last_open(at)
    return _Diagnosis(rules.BRACKET, line, column, f"The bracket `{sign}` is never closed.")


def _last_open(at: _Failure) -> tuple[int, int, str]:
    """The nearest line above, with its column, in which a bracket opens."""
    for line in range(at.line, -1, -1):
        text = at.at(line)
        column = max(text.rfind("["), text.rfind("{"))
        if column >= 0:
            return line, column, text[column]
    return at.line, at.column, "["


def _after_closing(at: _Failure) -> _Diagnosis | None:
    """Text behind the closing quotation mark or bracket of a value."""
    before = at.here[: at.column].rstrip()
    if at.problem not in NO_KEY_THERE or not before or before[-1] not in CLOSERS or not at.sign:
        return None
    what = CLOSERS[before[-1]]
    rule = rules.QUOTATION_MARK if what == "quotation mark" else rules.BRACKET
    rest = at.here[at.column :].strip()[:SHOWN]
    message = f"`{rest}` stands behind the closing {what} {before[-1]} of the value."
    return _Diagnosis(rule, at.line, at.column, message)


def _no_key(at: _Failure) -> _Diagnosis | None:
    """A line that begins with its colon."""
    if at.problem not in NO_KEY_THERE or at.sign != ":":
        return None
    message = "A key is missing before the colon."
    return _Diagnosis(rules.KEY_NOT_PLAIN, at.line, at.column, message)


def _item_beside_key(at: _Failure) -> _Diagnosis | None:
    """A list that begins in the line of its key."""
    if not at.problem.startswith(("block sequence entries", "sequence entries are not")):
        return None
    message = "A list can't begin in the line of its key."
    cure = "Put `-` and the entry in the next line, or the value in quotation marks."
    return _Diagnosis(rules.INDENTATION, at.line, at.column, message, cure=cure)


def _indentation(at: _Failure) -> _Diagnosis | None:
    """A line that begins further left or right than the lines it belongs to."""
    wrong = at.problem in NO_KEY_THERE or at.problem.startswith("mapping values are not allowed")
    if not wrong or not at.here.strip():
        return None
    column = len(at.here) - len(at.here.lstrip(" "))
    if at.problem.startswith("mapping") and not KEY.match(at.here + " "):
        return None
    message = _about_indent(column, is_item=at.here.lstrip().startswith("- "))
    return _Diagnosis(rules.INDENTATION, at.line, column, message)


def _about_indent(spaces: int, *, is_item: bool) -> str:
    """How a line begins, and that this fits none above it."""
    begins = {0: "at the margin", 1: "1 space from the margin"}
    where = begins.get(spaces, f"{spaces} spaces from the margin")
    what = "This list entry" if is_item else "This line"
    return f"{what} begins {where}, which doesn't fit the lines above it."


def _anything_else(at: _Failure) -> _Diagnosis:
    """A mistake that none of the others recognises."""
    shown = at.here.strip()[:SHOWN]
    message = f"`{shown}` can't be read." if shown else "What stands above can't be read."
    return _Diagnosis(rules.YAML_SYNTAX, at.line, at.column, message)


# What the C parser says and what the pure Python one says.
NO_KEY_THERE = frozenset(
    {
        "did not find expected key",
        "did not find expected '-' indicator",
        "could not find expected ':'",
    }
)
SIGN_CONTEXTS = frozenset(
    {
        "while scanning an alias",
        "while scanning an anchor",
        "while scanning a tag",
        "while parsing a tag",
        "while scanning a block scalar",
        "while scanning a directive",
    }
)
SIGN_PROBLEMS = frozenset(
    {
        "found character that cannot start any token",
        "mapping keys are not allowed in this context",
        "did not find expected node content",
        "found undefined tag handle",
    }
)

# The order matters: the particular before the general.
_LOOKS: tuple[Callable[[_Failure], _Diagnosis | None], ...] = (
    _tab,
    _escape,
    _unclosed_quote,
    _after_closing,
    _colon_in_value,
    _unspaced,
    _hyphen,
    _colonless,
    _item_beside_key,
    _bracket,
    _sign_at_start,
    _no_key,
    _indentation,
    _anything_else,
)
