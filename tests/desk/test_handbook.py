"""The officers' handbook: every command in it is run, in order, on a fresh site."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from laasite.model.dates import parse_date
from laasite.model.partial_date import PartialDate
from tests.desk.officer import Officer, filled_in
from tests.intake.words import docx, para

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "officers.md"
PART = re.compile(r"<!-- (?P<note>.*?) -->|```console\n(?P<block>.*?)```", re.DOTALL)
LITTER = "content/progress/less-litter.csv"


def test_every_command_of_the_handbook_does_what_it_says(officer: Officer) -> None:
    """Each ends well, unless a finding is what is shown, and says the lines that stand below it."""
    found = tuple(PART.finditer(HANDBOOK.read_text(encoding="utf-8")))
    assert sum(bool(one["block"]) for one in found) > 10
    wrong = False
    for one in found:
        if one["note"]:
            wrong = one["note"].startswith("finding: ")
            prepared(officer, one["note"])
        else:
            for command, said in commands_in(one["block"]):
                run(officer, command, said, fails=wrong)


def commands_in(block: str) -> Iterator[tuple[list[str], list[str]]]:
    """Each command with the lines of its heredoc, and what it is to say."""
    joined = re.sub(r"\\\n +", "", block)
    for part in re.split(r"^\$ ", joined, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines()
        if first.endswith("<<'EOF'"):
            end = rest.index("EOF")
            yield [first, *rest[:end]], rest[end + 1 :]
        else:
            yield [first], [line for line in rest if line.strip()]


def prepared(officer: Officer, note: str) -> None:
    """What the handbook tells in words and not in commands."""
    what, _, rest = note.partition(": ")
    if what == "day":
        day = parse_date(rest)
        assert isinstance(day, PartialDate)
        assert day.exact
        officer.on(day.exact)
    elif what == "without":
        officer.writes("site.yaml", officer.reads("site.yaml").replace(f"{rest}\n", ""))
    elif what == "filled in":
        officer.writes(rest, filled_in(officer.reads(rest)))
    elif what == "Word":
        body = (para("A review of litter", "Title"), para("1.1 Two of four wards are cleaner."))
        (officer.site / rest).write_bytes(docx(*body))
    else:
        assert what == "finding", note
        officer.writes(LITTER, officer.reads(LITTER) + rest + "\n")


def run(officer: Officer, command: list[str], said: list[str], *, fails: bool) -> None:
    """One command, as far as a handbook may use a shell."""
    first, *lines = command
    match shlex.split(first):
        case ["cd", folder]:
            officer.site = officer.site / folder
        case ["rm", path]:
            (officer.site / path).unlink()
        case ["cat", ">", path, *_]:
            officer.writes(path, "\n".join(lines) + "\n")
        case ["cat", ">>", path, *_]:
            officer.writes(path, officer.reads(path) + "\n".join(lines) + "\n")
        case ["laasite", *words]:
            code = officer.tries(*words)
            assert bool(code) is fails, f"{first}\n{officer.said}"
            for line in said:
                assert line in officer.said, f"{first}\nmisses: {line}\n{officer.said}"
        case _:
            raise AssertionError(f"the handbook may not use: {first}")
