"""The site's folder as documents and tables: everything that was written, seen or not.

Nothing is judged here but the form of files; what may be seen is decided in `visibility.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from laasite.memo import FORGETFUL, Memo, remembered
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.origin import Text
from laasite.model.rules import sources as rules
from laasite.model.table import Table
from laasite.model.tree import Mapping, scalars
from laasite.read import folder, front_matter, text, yaml
from laasite.read.attachments import unnamed as attachments_unnamed
from laasite.read.consultations import ENDORSEMENT_COLUMNS, QUESTION_COLUMNS
from laasite.read.csv import read_csv
from laasite.read.folder import SourceFile
from laasite.read.indicators import INDICATOR_COLUMNS, RELEVANCE_COLUMNS
from laasite.read.kinds import Kind, Slot, slot_of
from laasite.read.progress import COLUMNS


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file, or a Markdown file with front matter: its keys as a tree, and its text."""

    slot: Slot
    path: str
    tree: Mapping
    text: Text


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The CSV of a target."""

    target: str
    path: str
    table: Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSV that isn't a target's: a set of indicators, an area's view of an agreement."""

    slot: Slot
    path: str
    table: Table


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that could be read, in the order of the paths.

    `unread` are the slots of files that exist but couldn't be read, so that nobody is told that
    something isn't there when it only has a mistake in it. `translations` are documents whose
    slot names a language; they stand for nothing by themselves.
    """

    documents: tuple[Document, ...]
    tables: tuple[FigureTable, ...]
    unread: tuple[Slot, ...]
    sheets: tuple[Sheet, ...] = ()
    attachments: tuple[SourceFile, ...] = ()
    translations: tuple[Document, ...] = ()

    @property
    def written(self) -> tuple[Document, ...]:
        """Every document, and every translation of one."""
        return (*self.documents, *self.translations)

    def of(self, kind: Kind) -> tuple[Document, ...]:
        """The documents of one kind."""
        return tuple(document for document in self.documents if document.slot.kind is kind)


Item = Document | FigureTable | Sheet

SHEETS = {
    Kind.INDICATORS: INDICATOR_COLUMNS,
    Kind.RELEVANCE: RELEVANCE_COLUMNS,
    Kind.QUESTIONS: QUESTION_COLUMNS,
    Kind.ENDORSEMENTS: ENDORSEMENT_COLUMNS,
}
"""The kinds of CSV that aren't a target's, with the names that their columns may have."""

HALF_A_SITE = (rules.SOURCES_MISSING, rules.TOO_MANY_FILES)
"""With one of these nothing more is read: all that refers to what wasn't read would seem wrong."""


def read_sources(root: Path, memo: Memo = FORGETFUL) -> Parsed[Sources]:
    """Everything in the site's folder `root`, and what is wrong with the files as files.

    `memo` has the files that were read before, by path and bytes.
    """
    return sources_of(*folder.walk(root), memo)


def sources_of(
    files: tuple[SourceFile, ...],
    findings: tuple[Finding, ...] = (),
    memo: Memo = FORGETFUL,
) -> Parsed[Sources]:
    """The same for files that are at hand, and what is known to be wrong with them already."""
    if any(finding.rule in HALF_A_SITE for finding in findings):
        return Parsed(Sources((), (), ()), findings)
    slotted: list[tuple[SourceFile, Slot]] = []
    attachments: list[SourceFile] = []
    problems = list(findings)
    for file in files:
        slot = remembered(memo, ("slot", file.path), partial(slot_of, file.path))
        if isinstance(slot, Finding):
            problems.append(slot)
        elif slot.kind is Kind.ATTACHMENT:
            attachments.append(file)
        else:
            slotted.append((file, slot))
    problems += _doubled(slotted)
    items: list[Item] = []
    unread: list[Slot] = []
    for file, slot in slotted:
        item, found = remembered(memo, ("source", file), partial(_read_file, file, slot))
        problems += found
        if item is None:
            unread.append(slot)
        else:
            items.append(item)
    sources = replace(_sources(items, unread), attachments=tuple(attachments))
    return Parsed(sources, tuple(problems))


def strays(sources: Sources) -> Iterator[Finding]:
    """Attachments that nothing names; nothing is told beside a paper that couldn't be read.

    For officers: a file's name may give away what is hidden.
    """
    papers = (*sources.of(Kind.PAPER), *sources.of(Kind.SITE))
    if not any(slot.kind is Kind.PAPER for slot in sources.unread):
        named = ((one.path, value.text) for one in papers for value in scalars(one.tree))
        yield from attachments_unnamed((file.path for file in sources.attachments), named)


def _sources(items: Iterable[Item], unread: Iterable[Slot]) -> Sources:
    written = tuple(item for item in items if isinstance(item, Document))
    documents = tuple(one for one in written if one.slot.language is None)
    translations = tuple(one for one in written if one.slot.language is not None)
    tables = tuple(item for item in items if isinstance(item, FigureTable))
    sheets = tuple(item for item in items if isinstance(item, Sheet))
    return Sources(documents, tables, tuple(unread), sheets, translations=translations)


def _doubled(slotted: Iterable[tuple[SourceFile, Slot]]) -> list[Finding]:
    """A finding for each file that says it is what another file already is."""
    first: dict[Slot, str] = {}
    findings = []
    for file, slot in slotted:
        if slot in first:
            message = f"The {slot.kind.value} `{slot.id}` already stands in `{first[slot]}`."
            findings.append(rules.DOUBLED_FILE.at(Place(file.path), message))
        first.setdefault(slot, file.path)
    return findings


def _read_file(file: SourceFile, slot: Slot) -> Parsed[Item | None]:
    decoded, findings = text.decode(file.data, file.path)
    if decoded is None:
        return Parsed(None, findings)
    reader = {".csv": _table, ".yaml": _yaml, ".md": _markdown}[Path(file.path).suffix]
    item, found = reader(decoded, file.path, slot)
    return Parsed(item, (*findings, *found))


def _table(decoded: str, path: str, slot: Slot) -> Parsed[Item | None]:
    table, findings = read_csv(decoded, path, SHEETS.get(slot.kind, COLUMNS))
    if table is None:
        return Parsed(None, findings)
    if slot.kind in SHEETS:
        return Parsed(Sheet(slot, path, table), findings)
    return Parsed(FigureTable(slot.id, path, table), findings)


def _yaml(decoded: str, path: str, slot: Slot) -> Parsed[Item | None]:
    tree, findings = yaml.read_yaml(decoded, path)
    return Parsed(Document(slot, path, tree, Text("", path, 1)) if tree else None, findings)


def _markdown(decoded: str, path: str, slot: Slot) -> Parsed[Item | None]:
    page, findings = front_matter.split(decoded, path)
    if page is None:
        return Parsed(None, findings)
    document = Document(slot, path, page.tree, Text(page.body, path, page.body_line))
    return Parsed(document, findings)
