"""The way of a spreadsheet into the sources: understood, resolved, written in memory, and checked.

What is proposed has been read back as a whole site: what would break it is refused at the cell
that it comes from. Nothing here touches the disk but to read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from laasite.intake import figures, target_rows
from laasite.intake.appending import Standing, below, new_file, path_of
from laasite.intake.grid import Book, Grid, UnreadableError
from laasite.intake.order import Taken, Wish
from laasite.intake.outcomes import Fate, Outcome, Spot, any_refused, in_order, refused
from laasite.intake.resolving import NewRow, resolved
from laasite.intake.tables import BREAKDOWN_COLUMN, Grammar, Table, tables_of, with_given
from laasite.intake.target_rows import NewTarget, targets_in
from laasite.intake.workbook import read_book
from laasite.intake.writing import Edit
from laasite.model.findings import Finding, Place, Severity
from laasite.model.findings import in_order as in_order_of_places
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules.values import DRAFT_ROW
from laasite.pipeline import Order, judge, today
from laasite.read import folder
from laasite.read.folder import SourceFile
from laasite.read.report import read_site, report_at
from laasite.read.sources import Sources, sources_of
from laasite.render.texts import render_texts


@dataclass(frozen=True, slots=True)
class Site:
    """A site as it stands: its files, what they say, and the whole report, drafts and all."""

    files: Mapping[str, bytes]
    sources: Sources
    report: Report
    order: Order
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be written, how the file was understood, and what becomes of each row."""

    edits: tuple[Edit, ...]
    understood: tuple[str, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def refused(self) -> bool:
        """Whether something was refused, so that nothing may be written."""
        return any_refused(self.outcomes)


def standing_site(source: Path, now: datetime) -> Site:
    """The site in the folder `source`. UnreadableError if its settings can't be read."""
    files, found = folder.walk(source)
    return _site({file.path: file.data for file in files}, found, Order(source, now))


def _site(files: Mapping[str, bytes], found: tuple[Finding, ...], order: Order) -> Site:
    listed = tuple(SourceFile(path, data) for path, data in sorted(files.items()))
    sources, findings = sources_of(listed, found)
    site = read_site(sources).value
    as_at = (site and site.frozen_at) or today(order.now, site)
    everything = Order(order.source, order.now, as_at, everything=True)
    reading = report_at(sources, as_at, everything=True)
    if reading.report is None:
        raise UnreadableError("The site's own settings can't be read. See `laasite check`.")
    return Site(files, sources, reading.report, everything, (*findings, *reading.findings))


def take_in(site: Site, name: str, data: bytes, wish: Wish) -> Proposal:
    """What a spreadsheet called `name` would change. UnreadableError if it can't be taken apart."""
    book = read_book(name, data)
    understood: list[str] = list(book.notes)
    outcomes: list[Outcome] = []
    found: list[figures.Entry | Outcome | NewTarget] = []
    for grid in book.grids:
        tables, said = _tables(grid, site, wish, only=len(book.grids) == 1)
        outcomes += said
        for bare in tables:
            table, wrong = with_given(bare, wish.given, _grammar(site.report, wish))
            outcomes += wrong
            understood.append(_understood(table))
            found += _said_by(table, book, site, wish)
    outcomes += [one for one in found if isinstance(one, Outcome)]
    if wish.taken is Taken.TARGETS:
        new = [one for one in found if isinstance(one, NewTarget)]
        edits, more = _of_targets(new, site)
    else:
        entries = [one for one in found if isinstance(one, figures.Entry)]
        edits, more = _of_figures(entries, site, wish)
    return Proposal(tuple(edits), tuple(understood), _all_or_nothing((*outcomes, *more)))


def _all_or_nothing(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The outcomes in order; what is right is held back where something else is refused."""
    if any_refused(outcomes):
        held = {Fate.WRITTEN: Fate.HELD}
        outcomes = tuple(replace(one, fate=held.get(one.fate, one.fate)) for one in outcomes)
    return in_order(outcomes)


def _tables(
    grid: Grid, site: Site, wish: Wish, *, only: bool
) -> tuple[tuple[Table, ...], tuple[Outcome, ...]]:
    """The tables in a sheet, unless it isn't to be read."""
    chosen = wish.reading.sheets
    if chosen and grid.name not in chosen:
        return (), (Outcome(Fate.SKIPPED, Spot(grid.name), "It isn't among the sheets named."),)
    if not grid.is_data:
        return (), (Outcome(Fate.SKIPPED, Spot(grid.name), "It has no cells; perhaps a chart."),)
    if grid.hidden and not chosen and not only:
        message = "The sheet is hidden. To read it, name it with `--sheet`."
        return (), (Outcome(Fate.SKIPPED, Spot(grid.name), message),)
    return tables_of(grid, _grammar(site.report, wish), wish.reading)


def _grammar(report: Report, wish: Wish) -> Grammar:
    if wish.taken is Taken.TARGETS:
        return target_rows.grammar(wish.reading)
    return figures.grammar(report, wish.reading)


def _said_by(
    table: Table, book: Book, site: Site, wish: Wish
) -> Iterator[figures.Entry | Outcome | NewTarget]:
    if wish.taken is Taken.TARGETS:
        yield from targets_in(table)
        return
    name = table.grid.name or PurePosixPath(book.name).stem
    named = figures.target_of_sheet(name, site.report)
    yield from figures.entries(table, wish.reading, named)


def _understood(table: Table) -> str:
    """How a table was understood, in one line."""
    parts = []
    for column in table.columns:
        role, which = column.meaning.role, column.meaning.which
        held = f"`{which}`" if role == BREAKDOWN_COLUMN else which or role
        typed = column.cell.text
        parts.append(f"{quoted(typed)} is {held}" if held != typed.lower() else quoted(typed))
    count = len(table.lines)
    rows = "1 row" if count == 1 else f"{count} rows"
    return f"{Spot(table.grid.name, table.row)} names the columns {', '.join(parts)}; {rows} below."


# --- figures --------------------------------------------------------------------------------------


def _of_figures(
    entries: list[figures.Entry], site: Site, wish: Wish
) -> tuple[list[Edit], list[Outcome]]:
    rows, outcomes = resolved(entries, site.report, wish)
    by_target: dict[str, list[NewRow]] = {}
    for row in sorted(rows, key=lambda one: (one.target, one.period, one.breakdown)):
        by_target.setdefault(row.target, []).append(row)
    edits: list[Edit] = []
    spots: dict[tuple[str, int], Spot] = {}
    said = list(outcomes)
    for target, new in by_target.items():
        path = path_of(target)
        written = _written(path, new, site)
        if isinstance(written, Outcome):
            said.append(written)
            continue
        text, lines = written
        spots |= {(path, line): row.spot for line, row in zip(lines, new, strict=True)}
        edits.append(Edit(path, site.files.get(path), text.encode()))
    if not any_refused(said):
        said += _checked(site, edits, lambda place: spots.get((place.path, place.line), Spot()))
    return edits, said


def _written(path: str, rows: list[NewRow], site: Site) -> tuple[str, tuple[int, ...]] | Outcome:
    """The new text of a target's CSV, with the line of each new row."""
    data = site.files.get(path)
    if data is None:
        return new_file(rows)
    table = next((one.table for one in site.sources.tables if one.path == path), None)
    wrong = [one for one in site.findings if one.place.path == path]
    if table is None or any(one.rule.severity is Severity.ERROR for one in wrong):
        message = f"{path} has mistakes in it, so that nothing can be added."
        return refused(rows[0].spot, message, "See `laasite check`, and mend them first.")
    return below(Standing(path, data.decode("utf-8"), table), rows)


# --- targets --------------------------------------------------------------------------------------


def _of_targets(new: list[NewTarget], site: Site) -> tuple[list[Edit], list[Outcome]]:
    edits: list[Edit] = []
    said: list[Outcome] = []
    for target in new:
        there = site.files.get(target.path)
        if there == target.text.encode():
            said.append(Outcome(Fate.SAME, target.spot, f"{target.path} says just that."))
        elif there is not None or target.id in site.report.targets:
            message = f"There is a target `{target.id}` already, and it isn't overwritten."
            said.append(refused(target.spot, message, "Give this one another id, or leave it out."))
        else:
            edits.append(Edit(target.path, None, target.text.encode()))
            said.append(Outcome(Fate.WRITTEN, target.spot, f"{target.path}."))
    if not any_refused(said):
        by_path = {target.path: target for target in new}
        said += _checked(site, edits, lambda place: by_path[place.path].spot_of(place.line))
    return edits, said


# --- reading it back ------------------------------------------------------------------------------


def new_findings(site: Site, edits: Iterable[Edit], *, texts: bool = False) -> tuple[Finding, ...]:
    """What would be found wrong with the site once `edits` are made, and isn't now.

    With `texts` the texts are rendered too, which finds pictures and links that lead nowhere.
    """
    after = dict(site.files) | {edit.path: edit.after for edit in edits}
    before = {_told(finding) for finding in _all_findings(site, texts=texts)}
    changed = _site(after, (), site.order)
    return tuple(one for one in _all_findings(changed, texts=texts) if _told(one) not in before)


def _told(finding: Finding) -> tuple[str, str, str]:
    return (finding.place.path, finding.rule.code, finding.message)


def _all_findings(site: Site, *, texts: bool) -> tuple[Finding, ...]:
    """What is wrong with a site, drafts and all."""
    judged, found = judge(site.sources, site.report.as_at, site.order)
    rendered = render_texts(judged.report, judged.plan).findings if judged and texts else ()
    return in_order_of_places((*site.findings, *found, *rendered))


def _checked(site: Site, edits: list[Edit], spot_of: Callable[[Place], Spot]) -> list[Outcome]:
    """What is found in the proposed files: errors are refusals, all else is told."""
    if not edits:
        return []
    paths = {edit.path for edit in edits}
    outcomes = []
    for finding in new_findings(site, edits):
        here = finding.place.path in paths
        spot = spot_of(finding.place) if here else Spot()
        error = finding.rule.severity is Severity.ERROR
        if finding.rule.code == DRAFT_ROW.code:
            continue
        meant = f" Did you mean {finding.meant}?" if finding.meant else ""
        where = "" if here else f"{finding.place}: "
        words = f"{finding.rule.code}: {where}{finding.message}{meant} {finding.cure}"
        outcomes.append(Outcome(Fate.REFUSED if error else Fate.TOLD, spot, words))
    return outcomes


# --- what has to be asked -------------------------------------------------------------------------


def unknown_columns(
    site: Site, name: str, data: bytes, wish: Wish
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The columns of which it isn't known what they hold, and what they may hold."""
    told: set[str] = set()
    for grid in read_book(name, data).grids:
        tables, _ = _tables(grid, site, wish, only=True)
        grammar = _grammar(site.report, wish)
        for table in tables:
            used = {cell.spot.column for line in table.lines for cell in line.filled}
            for cell in grid.rows[table.row - 1]:
                known = not cell or cell.spot.column not in used or grammar.meaning(cell.text)
                if not known and cell.text not in told:
                    told.add(cell.text)
                    yield cell.text, grammar.words
