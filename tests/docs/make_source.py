"""Writes `docs/source.md`, every kind of file and key, from the records that read them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from laasite.read.records import ChangeRecord, Record, record_at
from laasite.schema.columns import TABLES, Table
from laasite.schema.keys import Key
from laasite.schema.lookup import (
    KINDS,
    KindOfFile,
    key_of,
    name_of,
    own_keys,
    records_below,
    shape_of_key,
)
from laasite.schema.shapes import usual

PAGE = Path(__file__).resolve().parents[2] / "docs" / "source.md"

HEAD = """\
# What may be written, file by file

Every kind of file that laasite reads, and every key in it. `laasite add` writes a new file with \
its keys explained in comments, and editors can complete and explain keys while you type: see \
[the page on editors](editors.md).

This page is made from what reads the files; write it anew with `python -m tests.docs.make_source`.

## How things are written

- **An id** is the name of a file without its ending: small letters, digits and hyphens, such as \
`fewer-burglaries`. An `index.md` has the name of its folder.
- **Dates** are written as `18 May 2006`, `May 2006`, `autumn 2006`, `by 15 March 2006` or \
`2006-05-18`; `05/06/2006` only if `site.yaml` says `dates: day first`.
- **Periods** are written as `2006/07`, `2006/07 Q1`, `2006-04`, `2006 to 2007` or, for several \
years, `2004/05 to 2006/07`. In the names of folders: `2006-to-2007-q1`.
- **What isn't known** is a word, never an empty key: `not recorded`, `not stated`, `not yet`, \
`to be agreed` or `nil`.
- **A post** is named by its partner and its own id: `council/partnership-officer`.
- **Files ending in `.md`** begin with their keys between two lines `---`; the text stands below.
- A key in **bold** has to be there.
"""

EVERYWHERE = """\
## On anything

These keys may stand in every file, and on every entry of a list. They aren't told again below.
"""


def page() -> str:
    """The whole page as Markdown."""
    parts = [HEAD, EVERYWHERE, _table(Record), "### Under `changes`\n", _table(ChangeRecord)]
    for kind in KINDS:
        parts += _about(kind)
    for table in TABLES:
        parts += _columns(table)
    return "\n".join(parts)


def _about(kind: KindOfFile) -> Iterator[str]:
    """A kind of file: its keys, then those of each group in it."""
    name = kind.kind.value
    yield f"## `{kind.path}`: {name}\n"
    docstring = (kind.record.__doc__ or "").split("\n", maxsplit=1)[0]
    above = " Each stands under a name of your own, and has these keys." if kind.listed else ""
    yield f"{docstring}{above}\n"
    yield _table(kind.record)
    for record in records_below(kind.record)[1:]:
        if record is not ChangeRecord:
            yield f"### Under {_where(record, kind)}\n"
            yield _table(record)


def _where(record: type[BaseModel], kind: KindOfFile) -> str:
    """The keys under which a record stands in a kind of file."""
    places = (
        f"`{key}`"
        for parent in records_below(kind.record)
        for key in own_keys(parent)
        if record_at(parent, (key,)) is record
    )
    return " and ".join(dict.fromkeys(places))


def _table(record: type[BaseModel]) -> str:
    """A row for each key of a record."""
    rows = [_row(record, key) for key in own_keys(record)]
    return "\n".join(
        ("| key | what it means | what it takes | such as |", "|---|---|---|---|", *rows, "")
    )


def _row(record: type[BaseModel], key: str) -> str:
    field = record.model_fields[name_of(record, key)]
    said = key_of(record, key)
    name = f"**`{key}`**" if field.is_required() else f"`{key}`"
    default = usual(field)
    words = shape_of_key(record, key).words + (f"; left out: `{default}`" if default else "")
    return f"| {name} | {said.means} | {words} | {_example(said)} |"


def _example(said: Key) -> str:
    return f"`{said.example}`" if said.example else ""


def _columns(table: Table) -> Iterator[str]:
    """A kind of CSV: its columns."""
    yield f"## `{table.path}`: {table.kind.value}\n"
    yield f"{table.row}\n"
    rows = [
        f"| `{name}` | {said.means} | {_example(said)} |" for name, said in table.columns.items()
    ]
    yield "\n".join(("| column | what it means | such as |", "|---|---|---|", *rows, ""))
    if table.others:
        yield f"And: {table.others[0].lower()}{table.others[1:]}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
