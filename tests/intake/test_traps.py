"""Traps of spreadsheets: each is read as it was meant, or refused with sheet, row and column."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from laasite.intake.grid import UnreadableError
from laasite.intake.order import Wish
from laasite.intake.outcomes import Fate
from laasite.intake.taking import Site, take_in
from laasite.intake.workbook import read_book
from laasite.model.imports import SheetMapping
from tests.intake.workbooks import SHEET_1, Shown, edited, ods, xlsx

HEAD = ["Target", "Period", "Value"]
TREES = ["trees", "2006/07", 301]
Told = tuple[str, ...]


@dataclass(frozen=True)
class Trap:
    """A file with a trap, and what comes of it: what is written, refused or skipped, and where."""

    file: Callable[[], bytes]
    written: Told = ()
    refused: Told = ()
    """Each as "place: words in the message"."""
    skipped: Told = ()
    name: str = "return.xlsx"
    reading: SheetMapping = field(default_factory=SheetMapping)


def table(*rows: list[Any], head: list[Any] = HEAD, **more: Any) -> Callable[[], bytes]:
    """A workbook with one table."""
    return lambda: xlsx([head, *rows], **more)


def csv(text: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    """A CSV."""
    return lambda: text.encode(encoding)


def a_value(value: Any, target: str = "trees") -> Callable[[], bytes]:
    """A workbook in which one figure is written in an unusual way."""
    return table([target, "2006/07", value])


def a_period(period: Any, target: str = "trees") -> Callable[[], bytes]:
    """A workbook in which one period is written in an unusual way."""
    return table([target, period, 301])


def mapped(**said: Any) -> SheetMapping:
    """What the officer says of columns and words."""
    return SheetMapping(**said)


C2, B2 = "sheet `Return`, row 2, column C", "sheet `Return`, row 2, column B"
T = "`trees`, 2006/07: 301"
A = "`attendance`, 2006/07: "

TRAPS: dict[str, Trap] = {
    # --- where the table is
    "a header that isn't on line 1": Trap(
        lambda: xlsx([["Return to the Partnership"], [], HEAD, TREES]),
        written=(T,),
        skipped=("sheet `Return`, row 1, column A: above the names",),
    ),
    "a table that doesn't begin in column A": Trap(
        lambda: xlsx([[], [None, None, *HEAD], [None, None, *TREES]]), written=(T,)
    ),
    "a wide table": Trap(
        lambda: xlsx(
            [["Target", "2006/07", "2007/08"], ["trees", 301, None], ["accidents", 70, 60]]
        ),
        written=("`accidents`, 2006/07: 70", "`accidents`, 2007/08: 60", T),
    ),
    "targets across and periods down": Trap(
        lambda: xlsx([["Period", "trees", "Fewer people hurt on the roads"], ["2006/07", 301, 70]]),
        written=("`accidents`, 2006/07: 70", T),
    ),
    "two tables in a sheet": Trap(
        lambda: xlsx([HEAD, TREES, [], ["Target", "2006/07"], ["accidents", 70]]),
        written=("`accidents`, 2006/07: 70", T),
    ),
    "two tables beside each other": Trap(
        lambda: xlsx([[*HEAD, None, *HEAD], [*TREES, None, "accidents", "2006/07", 70]]),
        refused=(
            "sheet `Return`, row 1, column E: Columns A and E both hold `target`",
            "sheet `Return`, row 1, column F: Columns B and F",
            "sheet `Return`, row 1, column G: Columns C and G",
        ),
    ),
    "several sheets": Trap(
        lambda: xlsx([HEAD, TREES], Police=[HEAD, ["accidents", "2006/07", 70]]),
        written=("`accidents`, 2006/07: 70", T),
    ),
    "a sheet that is called after its target": Trap(
        lambda: xlsx(trees=[["Period", "Value"], ["2006/07", 301]]), written=(T,)
    ),
    "a sheet that names no target": Trap(
        lambda: xlsx([["Period", "Value"], ["2006/07", 301]]),
        refused=("sheet `Return`, row 1: Nothing says which target",),
    ),
    "a hidden sheet": Trap(
        lambda: xlsx(
            [HEAD, TREES],
            Old=[HEAD, ["trees", "2006/07", 1]],
            then=lambda book, _: book.worksheets()[1].hide(),
        ),
        written=(T,),
        skipped=("sheet `Old`: hidden",),
    ),
    "a hidden row": Trap(
        table(TREES, then=lambda _, sheet: sheet.set_row(1, None, None, {"hidden": True})),
        refused=("sheet `Return`, row 2, column A: hidden",),
    ),
    "a hidden column": Trap(
        table(TREES, then=lambda _, sheet: sheet.set_column(2, 2, None, None, {"hidden": True})),
        refused=("sheet `Return`, row 1, column C: hidden",),
    ),
    "a title that spans several rows": Trap(
        lambda: xlsx(
            [HEAD, [None, "2006/07", 301], [None, "2007/08", 310]],
            then=lambda _, sheet: sheet.merge_range(1, 0, 2, 0, "trees"),
        ),
        written=(T, "`trees`, 2007/08: 310"),
    ),
    "a figure in a cell made of several": Trap(
        lambda: xlsx(
            [["Target", "2006/07", "2007/08"], ["trees"]],
            then=lambda _, sheet: sheet.merge_range(1, 1, 1, 2, 301),
        ),
        refused=("sheet `Return`, row 2, column B: made of several",),
    ),
    "notes below the table": Trap(
        table(TREES, [], ["* counted in May"], ["Source: tree survey"]),
        written=(T,),
        skipped=(
            "sheet `Return`, row 4, column A: `* counted in May`",
            "sheet `Return`, row 5, column A: `Source: tree survey`",
        ),
    ),
    "a row of totals": Trap(
        table(TREES, ["Total", "2006/07", 301]),
        refused=('sheet `Return`, row 3, column A: say `--skip "Total"`',),
    ),
    "a row of totals that is left out": Trap(
        table(TREES, ["Total", "2006/07", 301]),
        reading=mapped(skip=("total",)),
        written=(T,),
        skipped=("sheet `Return`, row 3, column A: `Total`",),
    ),
    # --- columns
    "a column with a name of the officer's own": Trap(
        table(TREES, head=["Indicator", "Year", "Outturn"]),
        refused=("sheet `Return`, row 1: No row names columns",),
    ),
    "the same with what it means": Trap(
        table(TREES, head=["Indicator", "Year", "Outturn"]),
        reading=mapped(columns={"indicator": "target", "Year": "period", "OUTTURN ": "value"}),
        written=(T,),
    ),
    "a column that nobody knows": Trap(
        table([*TREES, "x"], head=[*HEAD, "Remarks"]),
        refused=("sheet `Return`, row 1, column D: `Remarks`",),
    ),
    "a misspelt column": Trap(
        table([*TREES, "x"], head=[*HEAD, "Notee"]),
        refused=("sheet `Return`, row 1, column D: Did you mean `note`?",),
    ),
    "two columns of one name": Trap(
        table([*TREES, 302], head=[*HEAD, "Value"]),
        refused=("sheet `Return`, row 1, column D: Columns C and D both hold `value`",),
    ),
    "a column with no name": Trap(
        table([*TREES, "x"]), refused=("sheet `Return`, row 2, column D: no name",)
    ),
    "parts": Trap(
        table(["crime", "burglary", "2006/07", 5], ["crime", "Robberies", "2006/07", 6],
              head=["Target", "Part", "Period", "Value"]),
        written=("`crime/burglary`, 2006/07: 5", "`crime/robbery`, 2006/07: 6"),
    ),
    "no part where there are some": Trap(
        a_value(5, "crime"), refused=(f"{C2}: has parts",)
    ),
    "breakdowns": Trap(
        table(["attendance", "2006/07", "Park", 95], head=["Target", "Period", "Ward", "Value"]),
        written=("`attendance`, 2006/07, ward `Park`: 95",),
    ),
    "a breakdown of a measure that has none": Trap(
        table(["trees", "2006/07", "Park", 95], head=["Target", "Period", "Ward", "Value"]),
        refused=("sheet `Return`, row 2, column C: isn't broken down by `ward`",),
    ),
    "another unit": Trap(
        table(["trees", "2006/07", 301, "thousand trees"], head=[*HEAD, "Unit"]),
        refused=("sheet `Return`, row 2, column D: measure in `trees`",),
    ),
    # --- targets
    "the title for the id": Trap(
        table(["  more trees on\xa0the main ROADS ", "2006/07", 301]), written=(T,)
    ),
    "a target that isn't there": Trap(
        table(["tres", "2006/07", 301]),
        refused=("sheet `Return`, row 2, column A: Did you mean `trees`?",),
    ),
    "only some columns were sorted": Trap(
        table(["trees", "Fewer people hurt on the roads", "2006/07", 301],
              head=["Target", "Title", "Period", "Value"]),
        refused=("sheet `Return`, row 2, column B: its title is that of `accidents`",),
    ),
    "a figure of nobody": Trap(
        table([None, "2006/07", 301]), refused=(f"{C2}: doesn't say of which target",)
    ),
    # --- periods
    "a year with spaces": Trap(a_period(" 2006/07\xa0"), written=(T,)),
    "a year in words": Trap(a_period("2006 to 2007"), written=(T,)),
    "a quarter": Trap(
        a_period("Q1 2006/07", "visits"), written=("`visits`, 2006/07 Q1: 301",)
    ),
    "Jul-06 for 2006/07": Trap(a_period("Jul-06"), refused=(f"{B2}: `2006/07` or `July 2006`",)),
    "a date for a period": Trap(
        a_period(date(2006, 7, 1)), refused=(f"{B2}: `2006-07-01`",)
    ),
    "a date as the name of a column": Trap(
        lambda: xlsx([["Target", date(2006, 7, 1)], ["trees", 301]]),
        refused=("sheet `Return`, row 1, column B: `2006-07-01`",),
    ),
    "a year that arrives as 2006.0": Trap(
        a_period(2006.0), refused=(f"{B2}: `2006` is a calendar year",)
    ),
    "Excel's own number for a day": Trap(a_period(38899), refused=(f"{B2}: Excel's own number",)),
    "a year and month that may be two years": Trap(
        a_period("2006-07"), refused=(f"{B2}: two ways",)
    ),
    "a period that is misread, with what it means": Trap(
        a_period("Jul-06"), reading=mapped(periods={"JUL-06": "2006/07"}), written=(T,)
    ),
    "the same period twice": Trap(
        table(TREES, ["trees", "2006 to 2007", 302]),
        refused=("sheet `Return`, row 3, column C: another figure",),
    ),
    "the same figure twice": Trap(
        table(TREES, TREES), written=(T,), skipped=("sheet `Return`, row 3, column C: too",)
    ),
    # --- figures
    "an integer that arrives as a float": Trap(a_value(301.0), written=(T,)),
    "a float with noise": Trap(
        a_value(0.1 + 300.2), written=("`trees`, 2006/07: 300.3",)
    ),
    "45% that is stored as 0.945": Trap(
        a_value(Shown(0.945, "0.0%"), "attendance"), written=(A + "94.5",)
    ),
    "a percentage without its sign": Trap(
        a_value(0.945, "attendance"), refused=(f"{C2}: `94.5%` or `0.945%`",)
    ),
    "a percentage as text": Trap(a_value("94.5%", "attendance"), written=(A + "94.5",)),
    "a percentage of trees": Trap(a_value("12.5%"), refused=(f"{C2}: has a % sign",)),
    "thousands": Trap(a_value("1,234"), written=("`trees`, 2006/07: 1234",)),
    "thousands with spaces": Trap(a_value("1\xa0234"), refused=(f"{C2}: `1234`",)),
    "a comma for a point": Trap(a_value("1 234,5"), refused=(f"{C2}: `1 234,5`",)),
    "a currency sign": Trap(a_value("£1,200"), refused=(f"{C2}: has a £ sign",)),
    "an en dash for a minus": Trap(a_value("–5"), refused=(f"{C2}: `–5`",)),
    "n/a": Trap(a_value("n/a"), refused=(f"{C2}: `not recorded`",)),
    "a dash": Trap(a_value("-"), refused=(f"{C2}: nought",)),
    "two points": Trap(a_value(".."), refused=(f"{C2}: `not recorded`",)),
    "a star": Trap(a_value("*"), refused=(f"{C2}: `suppressed`",)),
    "a mark for provisional": Trap(a_value("301p"), refused=(f"{C2}: Did you mean `301`?",)),
    "a footnote": Trap(a_value("301¹"), refused=(f"{C2}: `301¹`",)),
    "an exponent": Trap(a_value("1.2e3"), refused=(f"{C2}: `1200`",)),
    "yes or no": Trap(a_value(True), refused=(f"{C2}: `TRUE`",)),
    "a division by nought": Trap(
        a_value(Shown("#DIV/0!", formula="=1/0")), refused=(f"{C2}: `#DIV/0!`",)
    ),
    "nothing found": Trap(a_value(Shown("#N/A", formula="=NA()")), refused=(f"{C2}: `#N/A`",)),
    "a formula with its result": Trap(a_value(Shown(301, formula="=300+1")), written=(T,)),
    "a formula without its result": Trap(
        lambda: edited(
            a_value(Shown(0, formula="=300+1"))(),
            SHEET_1,
            ("<v>0</v></c></row></she", "</c></row></she"),
        ),
        refused=(f"{C2}: its result isn't saved",),
    ),
    "a state for a figure": Trap(
        table(["trees", "2006/07", None, "suppressed", "One road"], head=[*HEAD, "State", "Note"]),
        written=("`trees`, 2006/07: suppressed",),
    ),
    "a state without a reason": Trap(
        table(["trees", "2006/07", None, "suppressed"], head=[*HEAD, "State"]),
        refused=("sheet `Return`, row 2, column D: gives no reason",),
    ),
    "one state for two figures": Trap(
        table(["trees", 301, 310, "provisional"], head=["Target", "2006/07", "2007/08", "State"]),
        refused=("sheet `Return`, row 2, column D: several figures and one state",),
    ),
    "a formula in a note": Trap(
        table([*TREES, "=HYPERLINK(1)"], head=[*HEAD, "Note"]),
        refused=("sheet `Return`, row 2, column D: like a formula",),
    ),
    "a figure that is there already": Trap(
        table(["trees", "2004/05", 221], TREES), written=(T,)
    ),
    "a figure other than the one there": Trap(
        table(["trees", "2004/05", 222]), refused=(f"{C2}: says 221",)
    ),
    # --- CSV
    "a CSV": Trap(csv("Target,Period,Value\ntrees,2006/07,301\n"), name="r.csv", written=(T,)),
    "a CSV with a mark at its start": Trap(
        csv("\ufeffTarget,Period,Value\r\ntrees,2006/07,301\r\n"), name="r.csv", written=(T,)
    ),
    "a CSV with semicolons": Trap(
        csv("Target;Period;Value\ntrees;2006/07;301\n"), name="r.csv", written=(T,)
    ),
    "a CSV that says what parts it": Trap(
        csv("sep=;\nTarget;Period;Value\ntrees;2006/07;1,5,0\n"), name="r.csv",
        refused=("row 3, column C: `1,5,0`",),
    ),
    "a column that was too narrow": Trap(
        csv("Target,Period,Value\ntrees,2006/07,########\n"), name="r.csv",
        refused=("row 2, column C: too narrow",),
    ),
    # --- OpenDocument
    "an OpenDocument spreadsheet": Trap(
        lambda: ods(
            [HEAD, TREES, ["attendance", "2006/07", Shown(0.945, "percentage")]]
        ),
        name="r.ods", written=(A + "94.5", T),
    ),
    "an error in OpenDocument": Trap(
        lambda: ods([HEAD, ["trees", "2006/07", Shown("#DIV/0!", "error")]]),
        name="r.ods", refused=(f"{C2}: `#DIV/0!`",),
    ),
    "a hidden row in OpenDocument": Trap(
        lambda: ods([HEAD, TREES], row_2='table:visibility="filter"'),
        name="r.ods", refused=("sheet `Return`, row 2, column A: hidden",),
    ),
}  # fmt: skip


def told(trap: Trap, site: Site) -> dict[Fate, list[str]]:
    """What becomes of a trap: the message of what is written, the place too of all else."""
    wish = Wish(reading=trap.reading, published=date(2007, 5, 1))
    outcomes = take_in(site, trap.name, trap.file(), wish).outcomes
    return {
        fate: sorted(
            one.message.rstrip(".") if fate is Fate.WRITTEN else f"{one.spot}: {one.message}"
            for one in outcomes
            if one.fate is fate
        )
        for fate in Fate
    }


def fits(expected: str, said: str) -> bool:
    """Whether a message stands at the place expected and holds the words."""
    place, _, words = expected.partition(": ")
    return said.startswith(f"{place}: ") and words in said


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap(name: str, site: Site) -> None:
    """Read as meant, or refused where it stands; and each row is told."""
    trap = TRAPS[name]
    found = told(trap, site)
    assert found[Fate.WRITTEN] == sorted(trap.written)
    for fate, expected in ((Fate.REFUSED, trap.refused), (Fate.SKIPPED, trap.skipped)):
        said = found[fate]
        assert len(said) == len(expected), said
        assert all(any(fits(one, line) for line in said) for one in expected), said


def test_there_are_enough_traps() -> None:
    """At least forty, of each outcome some."""
    assert len(TRAPS) >= 40
    assert sum(bool(trap.refused) for trap in TRAPS.values()) > 20
    assert sum(bool(trap.written) for trap in TRAPS.values()) > 20


# --- files that can't be taken in at all ----------------------------------------------------------


def bomb() -> bytes:
    """A workbook that is small to send and large to open."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 110_000_000)
    return held.getvalue()


UNREADABLE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a lock file of Excel's": ("~$return.xlsx", lambda: b"\x05Clerk", "`return.xlsx`"),
    "a lock file of LibreOffice's": (".~lock.return.ods#", lambda: b",clerk", "`return.ods`"),
    "a file of old Excel": ("return.xls", lambda: b"\xd0\xcf\x11\xe0", "before 2007"),
    "a binary workbook": ("return.xlsb", lambda: b"PK", "binary"),
    "a workbook with a password": (
        "return.xlsx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"
    ),
    "a damaged workbook": ("return.xlsx", lambda: table(TREES)()[:900], "damaged"),
    "no workbook": ("return.xlsx", lambda: b"Target,Period", "damaged"),
    "damaged XML": (
        "return.xlsx",
        lambda: edited(table(TREES)(), SHEET_1, ("<sheetData>", "<sheetData")),
        "damaged",
    ),
    "XML with entities": (
        "return.xlsx",
        lambda: edited(
            table(TREES)(), SHEET_1, ("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
        ),
        "damaged",
    ),
    "a cell at the end of the world": (
        "return.xlsx",
        lambda: edited(table(TREES)(), SHEET_1, ('r="C2"', 'r="XFD1048576"')),
        "at most",
    ),
    "a count that asks for all memory": (
        "return.xlsx",
        lambda: edited(
            table(TREES)(), "xl/sharedStrings.xml", ('uniqueCount="', 'uniqueCount="99999999999')
        ),
        "damaged",
    ),
    "XML in another encoding": (
        "return.xlsx",
        lambda: edited(table(TREES)(), SHEET_1, ('encoding="UTF-8"', 'encoding="cp037"')),
        "damaged",
    ),
    "a million rows alike": (
        "return.ods",
        lambda: ods([HEAD, TREES], row_2='table:number-rows-repeated="1048575"'), "at most"
    ),
    "a zip bomb": ("return.xlsx", bomb, "larger inside"),
    "a CSV in Windows-1252": ("r.csv", csv("Target,Note\ntrees,£5\n", "cp1252"), "Windows-1252"),
    "an open quotation mark": ("r.csv", csv('Target,Period\n"trees,2006/07\n'), "Row 2"),
    "a picture": ("map.png", lambda: b"\x89PNG", "no spreadsheet"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cant_be_taken_in(name: str, site: Site) -> None:
    """Refused as a whole, in words that say what to do."""
    file, data, words = UNREADABLE[name]
    with pytest.raises(UnreadableError) as refused:
        take_in(site, file, data(), Wish())
    assert words in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_workbook_with_macros_is_read_and_they_are_told(site: Site) -> None:
    """Nothing of them is run."""
    held = io.BytesIO(table(TREES)())
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    proposal = take_in(site, "return.xlsm", held.getvalue(), Wish(published=date(2007, 5, 1)))
    assert "macros" in proposal.understood[0]
    assert [one.fate for one in proposal.outcomes] == [Fate.WRITTEN]


def test_a_dimension_that_lies_costs_nothing(site: Site) -> None:
    """What a sheet claims of its size isn't believed."""
    data = edited(table(TREES)(), SHEET_1, ('ref="A1:C2"', 'ref="A1:XFD1048576"'))
    proposal = take_in(site, "return.xlsx", data, Wish(published=date(2007, 5, 1)))
    assert [one.fate for one in proposal.outcomes] == [Fate.WRITTEN]


def test_no_damage_does_more_than_refuse() -> None:
    """A few hundred workbooks with a few bytes changed: read, or refused in words; never worse."""
    chance = random.Random(7)
    book, calc = table(TREES)(), ods([HEAD, TREES])
    ended = {"read": 0, "refused": 0}
    for _ in range(150):
        for name, data in (("r.xlsx", book), ("r.ods", calc)):
            try:
                read_book(name, mutated(data, chance))
                ended["read"] += 1
            except UnreadableError:
                ended["refused"] += 1
    assert min(ended.values()) > 20, ended


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A zip in one of whose files a few bytes are others."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        names = [name for name in old.namelist() if "theme" not in name]
        hit = chance.choice(names)
        for name in names:
            text = bytearray(old.read(name))
            for _ in range(chance.randint(1, 3) if name == hit else 0):
                text[chance.randrange(len(text))] = chance.choice(b'0199"<>/=aZ-.&')
            new.writestr(name, bytes(text))
    return held.getvalue()
