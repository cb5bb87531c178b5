"""Writes `docs/findings.md` from the rules and the broken sites.

Run it with `python -m tests.docs.make_findings` at the top of the repository.
The page can't say anything of a rule that the rule itself and its broken site don't say.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from laasite.model.catalogue import catalogue
from laasite.model.findings import Rule, Severity
from tests.broken_sites import BROKEN, MINIMAL, NO_SITE, expected, files_of

PAGE = Path(__file__).resolve().parents[2] / "docs" / "findings.md"

HEAD = """\
# What laasite finds, and how it is cured

`laasite check` looks at everything that you have written and says all that is wrong at once, each \
on a line of its own: the file, the line and the column; whether it is an error, a warning or a \
note; a code; what is wrong; what was probably meant; and what to do. An **error** stops the site \
from being built, a **warning** only with `--strict`, a **note** never.

Each code stands below with an example. This page is made from the rules and from the sites in \
`tests/sites/broken`; write it anew with `python -m tests.docs.make_findings`.
"""

CHAPTERS = {
    "1": "Files, YAML and CSV",
    "2": "Keys, words, dates, periods and numbers",
    "3": "Names of things, and what refers to them",
    "4": "Targets, levels and figures",
    "5": "Texts",
    "6": "The site as a whole",
    "7": "Agreements, governance, meetings and consultations",
    "8": "What is published, what was, what is yet to be, and links to other websites",
    "9": "Sign-offs, plain English, and what gives a person away",
}
"""What the codes of each hundred are about."""

SEVERITIES = {
    Severity.ERROR: "Error: the site isn't built.",
    Severity.WARNING: "Warning: the site is built, but not with `--strict`.",
    Severity.NOTE: "Note: the site is built.",
}

MOST_LINES = 5
LONGEST_LINE = 100


def page() -> str:
    """The whole page as Markdown."""
    parts = [HEAD]
    for hundred, rules in groupby(catalogue().values(), key=lambda rule: rule.code[3]):
        parts.append(f"## {CHAPTERS[hundred]}\n")
        parts += ["\n".join(_about(rule)) for rule in rules]
    return "\n".join(parts)


def _about(rule: Rule) -> Iterator[str]:
    """Heading, severity, example, message and cure of one rule."""
    yield f"### {rule.code}: {rule.title}\n"
    yield f"{SEVERITIES[rule.severity]}\n"
    if rule.code in NO_SITE:
        yield f"There is no example yet: {NO_SITE[rule.code]}.\n"
    else:
        yield from _example(rule.code)
    yield f"**What to do:** {rule.cure}\n"


def _example(code: str) -> Iterator[str]:
    """What was typed, if it can be shown, and what is said of it."""
    for file in files_of(code):
        if lines := _typed(code, file):
            yield f"In `{file}`:\n"
            yield "".join(f"    {line}\n" for line in lines)
    for line in expected(code).splitlines():
        place, _, told = line.partition(f" {code}: ")
        yield f"> `{place.rpartition(': ')[0]}`: {told}\n"


def _typed(code: str, file: str) -> list[str]:
    """The first few lines that differ from those of the smallest site."""
    before = MINIMAL / file
    old = before.read_text(encoding="utf-8").splitlines() if before.exists() else []
    new = (BROKEN / code / file).read_text(encoding="utf-8").splitlines()
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    lines = [line for tag, _, _, start, end in blocks if tag != "equal" for line in new[start:end]]
    return [_short(line) for line in lines if not line.startswith("address:")][:MOST_LINES]


def _short(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]}…"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
