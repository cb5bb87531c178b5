"""Writes `laasite/languages/laasite.pot`: every text of the interface, for translators.

Run it with `make languages`, or `python -m tests.languages.make_template` at the top of the
repository. A file stands beside each text, and no line: lines change with every edit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import write_po

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "laasite" / "languages" / "laasite.pot"

# A view has a `marked` of its own, which takes two things.
KEYWORDS = parse_keywords(("say", "say_number:1,2", "marked:1,1t"))
TEMPLATE_KEYWORDS = parse_keywords(("gettext", "ngettext:1,2", "say_number:1,2"))
Text = str | tuple[str, ...]
"""A text, or its two forms where it counts."""

OPTIONS = {"trimmed": "false", "silent": "false"}

HEAD = """\
# The texts of laasite that residents read and no officer wrote, in British English.
# `docs/languages.md` says how they are translated. Written by `make languages`.
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def template() -> bytes:
    """The template as it follows from the code and the templates."""
    catalog = Catalog()
    for path, message in found():
        catalog.add(message, None, [(path, 0)])
    out = BytesIO()
    write_po(out, catalog, width=100, sort_output=True, include_lineno=False, omit_header=True)
    return HEAD.encode() + out.getvalue()


@cache
def found() -> tuple[tuple[str, Text], ...]:
    """Every text with the file that it stands in, in the order of the files."""
    return (
        *_in(sorted((ROOT / "laasite").rglob("*.py")), "python", KEYWORDS),
        *_in(sorted((ROOT / "templates").rglob("*.html")), "jinja2", TEMPLATE_KEYWORDS),
    )


def _in(files: list[Path], method: str, keywords: Mapping[str, Any]) -> Iterator[tuple[str, Text]]:
    for file in files:
        shown = file.relative_to(ROOT).as_posix()
        if "/starters/" not in shown:
            with file.open("rb") as lines:
                for _, message, _, _ in extract(method, lines, keywords, (), OPTIONS):
                    yield shown, message


if __name__ == "__main__":
    TEMPLATE.write_bytes(template())
