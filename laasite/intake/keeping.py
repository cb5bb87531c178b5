"""Ways of reading spreadsheets, kept in `content/imports.yaml` for the next time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laasite.intake.taking import Site
from laasite.intake.target_rows import scalar
from laasite.intake.writing import Edit
from laasite.model.imports import SheetMapping
from laasite.read.fields import ID

PATH = "content/imports.yaml"
HEAD = """\
# How spreadsheets that come in are read: `laasite import FILE --use NAME`.
# Under `columns` stands what each column holds, or `ignore`.
"""


def kept_as(name: str, reading: SheetMapping, site: Site) -> Edit | str:
    """The file with this way of reading below those that are there, or why it can't be kept."""
    if ID.fullmatch(name) is None:
        return f"`{name}` can't be a name: use small letters, figures and hyphens."
    if name in site.report.imports:
        return f"{PATH} has a way of reading called `{name}` already. Choose another name."
    before = site.files.get(PATH)
    text = before.decode("utf-8") if before is not None else HEAD
    text += "" if text.endswith("\n") else "\n"
    return Edit(PATH, before, (text + "\n".join(_entry(name, reading)) + "\n").encode())


def _entry(name: str, reading: SheetMapping) -> Iterator[str]:
    """The lines of one entry."""
    yield f"{name}:"
    if reading.sheets:
        yield f"  sheets: [{', '.join(_quoted(one) for one in reading.sheets)}]"
    for key, value in (("target", reading.target), ("period", reading.period)):
        if value:
            yield f"  {key}: {scalar(value)}"
    yield from _group("columns", reading.columns)
    yield from _group("targets", reading.targets)
    yield from _group("periods", reading.periods)
    if reading.skip:
        yield f"  skip: [{', '.join(_quoted(one) for one in reading.skip)}]"


def _group(key: str, words: Mapping[str, str]) -> Iterator[str]:
    if words:
        yield f"  {key}:"
    for word, meant in words.items():
        yield f"    {_quoted(word)}: {scalar(meant)}"


def _quoted(text: str) -> str:
    """A text in quotation marks, as keys and list entries need them."""
    return "'" + text.replace("'", "''") + "'"
