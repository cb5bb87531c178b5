"""What officers do wrong: each mistake planted alone, with the finding it has to bring about.

A mistake is data: what the officer did, to which file, and what must be said of it. The files are
those of `tests/sites/minimal`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

TREES = "content/targets/trees.md"
ACCIDENTS = "content/targets/accidents.md"
FIGURES = "content/progress/trees.csv"
PAGE = "content/pages/taking-part.md"
POLICE = "content/partners/police.md"
COUNCIL = "content/partners/council.md"
BOARD = "content/bodies/board.md"
LAA = "content/agreements/laa.md"
PLAN = "content/strategies/plan/index.md"
STREETS = "content/strategies/plan/streets.md"
GLOSSARY = "content/glossary.yaml"
SITE = "site.yaml"
UPDATE = "content/progress/2005-to-2006/trees.md"

ROW = "2005/06,230,provisional,2006-05-19,,,One road is still to be counted,yes"
HEADER = "period,value,state,published,change,reason,note,illustrative"


@dataclass(frozen=True, slots=True)
class Edit:
    """What is done to one file: `old` becomes `new`; without `old` the whole file is `new`."""

    file: str
    old: str | None
    new: str | bytes

    def apply(self, root: Path) -> None:
        """Do it to the site at `root`."""
        place = root / self.file
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(self.new, bytes):
            place.write_bytes(self.new)
            return
        text = self.new
        if self.old is not None:
            before = place.read_text(encoding="utf-8")
            if before.count(self.old) != 1:
                raise ValueError(f"{self.old!r} doesn't stand once in {self.file}")
            text = before.replace(self.old, self.new)
        place.write_text(text, encoding="utf-8", newline="")


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake, and the one finding that must come of it.

    `line` 0 means the file as a whole. `words` must stand in the finding. `alone` mistakes hide
    others, or change what all the rest of the site is held against.
    """

    id: str
    did: str
    edits: tuple[Edit, ...]
    code: str
    file: str
    line: int
    words: tuple[str, ...]
    alone: bool = False
    prepare: Callable[[Path], None] | None = None

    def plant(self, root: Path) -> None:
        """Make the mistake in the site at `root`."""
        if self.prepare is not None:
            self.prepare(root)
        for edit in self.edits:
            edit.apply(root)

    def within(self, names: dict[str, str]) -> Mistake:
        """The same mistake made in other files."""
        edits = tuple(replace(edit, file=names.get(edit.file, edit.file)) for edit in self.edits)
        return replace(self, edits=edits, file=names.get(self.file, self.file))


def edit(file: str, old: str, new: str) -> tuple[Edit, ...]:
    """One place in one file changed."""
    return (Edit(file, old, new),)


def new(file: str, content: str | bytes) -> tuple[Edit, ...]:
    """One file added or overwritten."""
    return (Edit(file, None, content),)


def row(text: str) -> tuple[Edit, ...]:
    """The row of 2005/06 in a target's figures replaced."""
    return edit(FIGURES, ROW, text)


def page(text: str) -> tuple[Edit, ...]:
    """The front matter's last line of a page replaced."""
    return edit(PAGE, "illustrative: true", text)


def recoded(encoding: str) -> tuple[Edit, ...]:
    """A target's figures saved in another encoding."""
    text = f"{HEADER}\n{ROW.replace('still', 'still – alas –')}\n"
    return new(FIGURES, text.encode(encoding))


def _symlink(root: Path) -> None:
    (root / "content/pages/how-to-join.md").symlink_to("taking-part.md")


def _no_content(root: Path) -> None:
    for file in sorted((root / "content").rglob("*"), reverse=True):
        file.rmdir() if file.is_dir() else file.unlink()
    (root / "content").rmdir()


BLOCKS = (
    Edit(LAA, "layout: single pot", "layout: blocks\nblocks:\n  - { id: streets, title: Streets }"),
    Edit(ACCIDENTS, "    kind: local", "    kind: local\n    block: streets"),
)
MILESTONE = "milestones:\n  - id: survey\n    what: Count the trees\n"

# A mistake reads best on few lines: what was done, where, and what must be said.
# fmt: off
MISTAKES: tuple[Mistake, ...] = (
    # --- keys and values in front matter -------------------------------------------------------
    Mistake(
        "misspelt-key",
        "misspelt `published`",
        page("publised: 1 October 2006"),
        "LAA201", PAGE, 3, ("`publised`", "Did you mean `published`?"),
    ),
    Mistake(
        "misspelt-key-within",
        "misspelt a key inside a measure",
        edit(TREES, "  frequency: year", "  frequncy: year"),
        "LAA201", TREES, 12, ("`frequncy`", "`frequency`"),
    ),
    Mistake(
        "misspelt-title",
        "misspelt a key that has to be there",
        edit(PAGE, "title:", "titel:"),
        "LAA201", PAGE, 2, ("`titel`", "Did you mean `title`?"),
    ),
    Mistake(
        "key-on-the-wrong-level",
        "put `unit` beside `measure` instead of inside it",
        edit(TREES, "measure:\n", "unit: trees\nmeasure:\n"),
        "LAA201", TREES, 6, ("`unit`", "belongs under `measure`"),
    ),
    Mistake(
        "missing-title",
        "left out the title",
        edit(PAGE, "title: Taking part\n", ""),
        "LAA202", PAGE, 2, ("`title`", "missing"),
    ),
    Mistake(
        "empty-key",
        "left a key without a value",
        edit(TREES, "promise: More trees on our main roads, year on year", "promise:"),
        "LAA205", TREES, 3, ("`promise`", "nothing behind it"),
    ),
    Mistake(
        "status-typed",
        "typed a status by hand",
        edit(TREES, "    kind: local", "    kind: local\n    status: on track"),
        "LAA206", TREES, 19, ("`status`", "worked out", "Remove it"),
    ),
    Mistake(
        "lead-alone",
        "wrote one lead without the brackets of a list",
        edit(TREES, "lead: [council]", "lead: council"),
        "LAA203", TREES, 19, ("`council`", "list", "`[council]`"),
    ),
    Mistake(
        "objective-alone",
        "wrote one objective without the brackets of a list",
        edit(TREES, "objectives: [more-trees]", "objectives: more-trees"),
        "LAA203", TREES, 5, ("`objectives` has to be a list", "`objectives: [more-trees]`"),
    ),
    Mistake(
        "lead-by-name",
        "named the lead by name rather than by id",
        edit(TREES, "lead: [council]", "lead: [Littleton Borough Council]"),
        "LAA207", TREES, 19, ("`Littleton Borough Council`", "file's name"),
    ),
    Mistake(
        "list-for-a-group",
        "wrote a list where a group of keys belongs",
        edit(
            ACCIDENTS,
            "    baseline: { period: 2003/04, value: 100 }",
            "    baseline: [2003/04, 100]",
        ),
        "LAA203", ACCIDENTS, 22, ("`baseline` has to be a group of keys",),
    ),
    Mistake(
        "value-for-a-group",
        "wrote a single value where a group of keys belongs",
        edit(ACCIDENTS, "    baseline: { period: 2003/04, value: 100 }", "    baseline: 100"),
        "LAA203", ACCIDENTS, 22, ("`baseline` has to be a group of keys", "lines below"),
    ),
    Mistake(
        "list-for-a-value",
        "wrote a list where a single value belongs",
        edit(TREES, "  better: higher", "  better: [higher]"),
        "LAA203", TREES, 9, ("a list", "single value"),
    ),
    Mistake(
        "better-up",
        "wrote `up` for which way is better",
        edit(TREES, "better: higher", "better: up"),
        "LAA204", TREES, 9, ("`up`", "`higher`", "`lower`"),
    ),
    Mistake(
        "unknown-state",
        "misspelt the state of a figure",
        row("2005/06,230,provisonal,2006-05-19,,,,yes"),
        "LAA204", FIGURES, 3, ("`provisonal`", "Did you mean `provisional`?"),
    ),
    Mistake(
        "unknown-role",
        "gave an organisation a role that there isn't",
        edit(POLICE, "role: partner", "role: member"),
        "LAA204", POLICE, 4, ("`member`", "`partner`", "`government`"),
    ),
    Mistake(
        "decimals-in-words",
        "wrote the number of decimals as a word",
        edit(TREES, "decimals: 0", "decimals: one"),
        "LAA209", TREES, 10, ("`one`", "in digits"),
    ),
    Mistake(
        "lag-without-unit",
        "wrote a number of days without `days`",
        edit(TREES, "lag: 60 days", "lag: 60"),
        "LAA210", TREES, 14, ("`60`", "`45 days`"),
    ),
    Mistake(
        "website-without-https",
        "left out `https://`",
        edit(POLICE, "role: partner", "role: partner\nwebsite: www.littleton.example.org"),
        "LAA211", POLICE, 5, ("`www.littleton.example.org`", "`https://`"),
    ),
    Mistake(
        "neither-yes-nor-no",
        "wrote something else than yes or no",
        page("illustrative: partly"),
        "LAA208", PAGE, 3, ("`partly`", "`yes` or `no`"),
    ),
    Mistake(
        "tolerance-both",
        "gave a tolerance in both ways",
        edit(TREES, "measure:\n", "close_within: { share_of_due: 5%, absolute: 3 }\nmeasure:\n"),
        "LAA216", TREES, 6, ("either",),
    ),
    Mistake(
        "tolerance-without-sign",
        "left out the percent sign",
        edit(TREES, "measure:\n", "close_within: { share_of_due: 5 }\nmeasure:\n"),
        "LAA245", TREES, 6, ("`5`", "Did you mean `5%`?"),
    ),
    Mistake(
        "too-long-a-title",
        "pasted a paragraph into the title",
        edit(PAGE, "title: Taking part", f"title: {'Taking part and ' * 40}"),
        "LAA219", PAGE, 2, ("500", "front matter"),
    ),
    # --- dates ---------------------------------------------------------------------------------
    Mistake(
        "wrong-date",
        "wrote a date with a thirteenth month",
        page("published: 2006-13-05"),
        "LAA222", PAGE, 3, ("no month 13",),
    ),
    Mistake(
        "thirty-first-of-june",
        "wrote 31 June",
        page("published: 31 June 2006"),
        "LAA222", PAGE, 3, ("June has 30 days",),
    ),
    Mistake(
        "day-or-month-first",
        "wrote a date in figures only",
        page("published: 05/06/2006"),
        "LAA221", PAGE, 3, ("`5 June 2006` or `6 May 2006`",),
    ),
    Mistake(
        "two-digit-year",
        "wrote a year with two digits",
        page("published: 18 May 06"),
        "LAA221", PAGE, 3, ("two digits", "`18 May 2006`"),
    ),
    Mistake(
        "published-in-a-month",
        "wrote only the month of publication",
        page("published: May 2006"),
        "LAA223", PAGE, 3, ("not an exact day",),
    ),
    Mistake(
        "published-at-an-hour",
        "wrote the hour of publication",
        page("published: 18 May 2006 09:30"),
        "LAA224", PAGE, 3, ("time of day", "`publish_time`"),
    ),
    Mistake(
        "misspelt-month",
        "misspelt a month",
        page("published: 18 Mai 2006"),
        "LAA220", PAGE, 3, ("`Mai` is not a month", "`18 May 2006`"),
    ),
    Mistake(
        "wrong-century",
        "mistyped the century",
        page("published: 18 May 1206"),
        "LAA225", PAGE, 3, ("between 1900 and 2100",),
    ),
    # --- figures -------------------------------------------------------------------------------
    Mistake(
        "text-for-a-figure",
        "wrote a figure in words",
        row("2005/06,two hundred,,2006-05-19,,,,yes"),
        "LAA240", FIGURES, 3, ("`two hundred` is not a number",),
    ),
    Mistake(
        "about-a-figure",
        "wrote `about` before a figure",
        row("2005/06,about 230,,2006-05-19,,,,yes"),
        "LAA240", FIGURES, 3, ("`about 230`", "Did you mean `230`?"),
    ),
    Mistake(
        "not-available",
        "wrote N/A where the figure would be",
        row("2005/06,N/A,,2006-05-19,,,,yes"),
        "LAA242", FIGURES, 3, ("`N/A`", "`not recorded`", "`state`"),
    ),
    Mistake(
        "comma-for-a-point",
        "wrote a comma for the decimal point",
        row('2005/06,"2,3",,2006-05-19,,,,yes'),
        "LAA241", FIGURES, 3, ("`2.3` or `23`",),
    ),
    Mistake(
        "percent-on-a-count",
        "put a percent sign on a count",
        row("2005/06,230%,,2006-05-19,,,,yes"),
        "LAA246", FIGURES, 3, ("% sign", "`trees`"),
    ),
    Mistake(
        "no-figure-no-reason",
        "left the figure out and said nothing",
        row("2005/06,,,2006-05-19,,,,yes"),
        "LAA215", FIGURES, 3, ("no figure", "doesn't say why"),
    ),
    Mistake(
        "figure-and-state",
        "gave a figure and said that it is withheld",
        row("2005/06,230,suppressed,2006-05-19,,,Too few,yes"),
        "LAA215", FIGURES, 3, ("has a figure", "`suppressed`"),
    ),
    Mistake(
        "suppressed-without-note",
        "withheld a figure without saying why",
        row("2005/06,,suppressed,2006-05-19,,,,yes"),
        "LAA215", FIGURES, 3, ("`suppressed`", "no reason"),
    ),
    Mistake(
        "illustrative-x",
        "marked a made-up figure with an x",
        row("2005/06,230,,2006-05-19,,,,x"),
        "LAA208", FIGURES, 3, ("`x`", "`yes` or `no`"),
    ),
    Mistake(
        "row-without-period",
        "left the period out",
        row(",230,,2006-05-19,,,,yes"),
        "LAA202", FIGURES, 3, ("no period",),
    ),
    Mistake(
        "revision-without-reason",
        "added a second figure for a period without saying why",
        row(f"{ROW}\n2005/06,231,,2006-06-19,,,,yes"),
        "LAA401", FIGURES, 4, ("figure of line 3", "without saying why"),
    ),
    Mistake(
        "two-rows-on-one-day",
        "added a second figure on the same day",
        row(f"{ROW}\n2005/06,231,,2006-05-19,correction,Miscounted,,yes"),
        "LAA303", FIGURES, 4, ("Line 3", "same day"),
    ),
    Mistake(
        "draft-row",
        "forgot when a figure is published",
        row("2005/06,230,,,,,,yes"),
        "LAA218", FIGURES, 3, ("no publication date", "draft"),
    ),
    Mistake(
        "level-for-unknown-part",
        "gave levels to a part that the target doesn't have",
        edit(TREES, "    levels:", "    parts: { oaks: { levels: { 2005/06: 10 } } }\n    levels:"),
        "LAA305", TREES, 23, ("no part called `oaks`",),
    ),
    Mistake(
        "figures-for-unknown-part",
        "gave a figure for a part that the target doesn't have",
        new(FIGURES, "period,part,value,published\n2004/05,oaks,221,2005-05-20\n"),
        "LAA305", FIGURES, 2, ("no part called `oaks`",),
    ),
    Mistake(
        "same-level-twice",
        "gave two levels for one year in two spellings",
        edit(TREES, "      2006/07: 300", "      2006/07: 300\n      2006 to 2007: 310"),
        "LAA303", TREES, 27, ("`2006 to 2007`", "line 26"),
    ),
    Mistake(
        "half-a-band",
        "gave only one end of a band",
        edit(TREES, "2005/06: 250", "2005/06: { from: 250 }"),
        "LAA212", TREES, 25, ("band without `to`",),
    ),
    Mistake(
        "baseline-in-words",
        "wrote the baseline in words",
        edit(TREES, "value: 200 }", "value: about two hundred }"),
        "LAA240", TREES, 22, ("`about two hundred`",),
    ),
    # --- periods -------------------------------------------------------------------------------
    Mistake(
        "excel-month",
        "let Excel turn 2006/07 into July",
        row("Jul-06,230,,2006-05-19,,,,yes"),
        "LAA253", FIGURES, 3, ("`2006/07` or `July 2006`", "Excel"),
    ),
    Mistake(
        "excel-hashes",
        "let Excel show hash signs for a date",
        row("2005/06,230,,########,,,,yes"),
        "LAA250", FIGURES, 3, ("too narrow",),
    ),
    Mistake(
        "excel-number-of-a-day",
        "let Excel write a date as a number",
        row("2005/06,230,,38856,,,,yes"),
        "LAA252", FIGURES, 3, ("`19 May 2006`",),
    ),
    Mistake(
        "excel-error",
        "left a formula that divides by nothing",
        row("2005/06,#DIV/0!,,2006-05-19,,,,yes"),
        "LAA251", FIGURES, 3, ("`#DIV/0!`", "formula"),
    ),
    Mistake(
        "month-or-years",
        "wrote a period that is a month or a span of years",
        row("2005-08,230,,2006-05-19,,,,yes"),
        "LAA231", FIGURES, 3, ("August 2005",),
    ),
    Mistake(
        "long-second-year",
        "wrote both years of a period in full with a stroke",
        row("2005/2006,230,,2006-05-19,,,,yes"),
        "LAA230", FIGURES, 3, ("Did you mean `2005/06`?",),
    ),
    Mistake(
        "calendar-year",
        "wrote a calendar year for a financial one",
        row("2005,230,,2006-05-19,,,,yes"),
        "LAA233", FIGURES, 3, ("`2004/05` or `2005/06`",),
    ),
    Mistake(
        "fifth-quarter",
        "wrote a fifth quarter",
        row("2005/06 Q5,230,,2006-05-19,,,,yes"),
        "LAA232", FIGURES, 3, ("Q1 to Q4",),
    ),
    Mistake(
        "folder-of-a-period",
        "named a folder of updates 2006-07",
        new("content/progress/2006-07/trees.md", "---\nforecast: at risk\n---\nFew trees.\n"),
        "LAA234", "content/progress/2006-07", 0, ("`2006-to-2007`",),
    ),
    # --- CSV -----------------------------------------------------------------------------------
    Mistake(
        "misspelt-column",
        "misspelt the column `published`",
        edit(FIGURES, "published", "publised"),
        "LAA213", FIGURES, 1, ("`publised`", "Did you mean `published`?"),
    ),
    Mistake(
        "semicolons-and-wrong-header",
        "saved with semicolons and misspelt a column",
        new(FIGURES, "period;valeu;published\n2005/06;230;2006-05-19\n"),
        "LAA213", FIGURES, 1, ("`valeu`", "Did you mean `value`?"),
    ),
    Mistake(
        "extra-column",
        "added a column of their own",
        new(FIGURES, "period,value,published,checked by\n2005/06,230,2006-05-19,the auditor\n"),
        "LAA213", FIGURES, 1, ("`checked by`",),
    ),
    Mistake(
        "missing-column",
        "deleted the column `published`",
        new(FIGURES, "period,value\n2005/06,230\n"),
        "LAA214", FIGURES, 1, ("`published` is missing",),
    ),
    Mistake(
        "column-twice",
        "named two columns alike",
        new(FIGURES, "period,value,value,published\n2005/06,230,230,2006-05-19\n"),
        "LAA145", FIGURES, 1, ("`value`",),
    ),
    Mistake(
        "comma-in-a-note",
        "wrote a comma into a note without quotation marks",
        row("2005/06,230,,2006-05-19,,,One road, the longest, is missing,yes"),
        "LAA143", FIGURES, 3, ("quotation marks",),
    ),
    Mistake(
        "open-quotation-mark",
        "opened a quotation mark in a cell and never closed it",
        row('2005/06,230,,2006-05-19,,,"One road is missing,yes'),
        "LAA140", FIGURES, 3, ("never closed",),
    ),
    Mistake(
        "title-above-the-columns",
        "left the spreadsheet's title above the columns",
        edit(FIGURES, HEADER, f"Trees in Littleton,,,,,,,\n{HEADER}"),
        "LAA147", FIGURES, 1, ("`Trees in Littleton`", "first line"),
    ),
    Mistake(
        "empty-csv",
        "saved an empty spreadsheet",
        new(FIGURES, ""),
        "LAA148", FIGURES, 0, ("empty",),
    ),
    Mistake(
        "windows-1252",
        "saved a CSV in Windows-1252",
        recoded("cp1252"),
        "LAA102", FIGURES, 2, ("Windows-1252", "CSV UTF-8"),
    ),
    Mistake(
        "utf-16",
        "saved a CSV as Unicode text",
        recoded("utf-16"),
        "LAA103", FIGURES, 1, ("UTF-16",),
    ),
    Mistake(
        "renamed-workbook",
        "renamed an Excel file to .csv",
        new(FIGURES, b"PK\x03\x04\x14\x00\x06\x00"),
        "LAA104", FIGURES, 0, ("Excel",),
    ),
    Mistake(
        "row-for-unknown-milestone",
        "reported on a milestone that isn't there",
        new(FIGURES, "milestone,done,published,period,value\nsurvey,18 May 2006,2006-05-19,,\n"),
        "LAA307", FIGURES, 2, ("no milestone called `survey`",),
    ),
    # --- files and folders ---------------------------------------------------------------------
    Mistake(
        "lock-file",
        "left a spreadsheet open",
        new("content/progress/~$trees.csv", b"\x05Clerk"),
        "LAA113", "content/progress/~$trees.csv", 0, ("open in an office program",),
    ),
    Mistake(
        "copy-of",
        "left a copy of a file",
        new("content/targets/Copy of trees.md", "---\ntitle: More trees\n---\n"),
        "LAA114", "content/targets/Copy of trees.md", 0, ("copy of `trees.md`",),
    ),
    Mistake(
        "capital-letters",
        "named a file with capital letters and spaces",
        new("content/pages/How to Join.md", "---\ntitle: How to join\n---\nWrite to us.\n"),
        "LAA110", "content/pages/How to Join.md", 0, ("`how-to-join.md`",),
    ),
    Mistake(
        "yml",
        "saved areas.yml for areas.yaml",
        new("content/areas.yml", "town: { title: Littleton, kind: town }\n"),
        "LAA112", "content/areas.yml", 0, ("`areas.yaml`", ".yaml"),
    ),
    Mistake(
        "html-file",
        "put a web page among the sources",
        new("content/pages/how-to-join.html", "<p>Write to us.</p>"),
        "LAA112", "content/pages/how-to-join.html", 0, (".html", ".md"),
    ),
    Mistake(
        "word-file",
        "put a Word document among the pages",
        new("content/pages/how-to-join.docx", b"PK\x03\x04"),
        "LAA112", "content/pages/how-to-join.docx", 0, (".docx", ".pdf"),
    ),
    Mistake(
        "workbook",
        "put an Excel workbook among the figures",
        new("content/progress/trees.xlsx", b"PK\x03\x04"),
        "LAA112", "content/progress/trees.xlsx", 0, ("CSV UTF-8",),
    ),
    Mistake(
        "svg",
        "attached a drawing as .svg",
        new("content/targets/trees/map.svg", "<svg/>"),
        "LAA112", "content/targets/trees/map.svg", 0, (".svg", ".png"),
    ),
    Mistake(
        "symlink",
        "made a shortcut to a file",
        (),
        "LAA107", "content/pages/how-to-join.md", 0, ("symbolic link",),
        prepare=_symlink,
    ),
    Mistake(
        "unknown-folder",
        "made a folder `target`",
        new("content/target/benches.md", "---\ntitle: More benches\n---\n"),
        "LAA160", "content/target/benches.md", 0, ("`content/target`", "`targets`"),
    ),
    Mistake(
        "file-in-no-folder",
        "put a page straight into `content`",
        new("content/how-to-join.md", "---\ntitle: How to join\n---\nWrite to us.\n"),
        "LAA160", "content/how-to-join.md", 0, ("belongs here",),
    ),
    Mistake(
        "two-files-for-one-thing",
        "wrote a page as a file and as a folder",
        new("content/pages/taking-part/index.md", "---\ntitle: Taking part\n---\n"),
        "LAA161", "content/pages/taking-part/index.md", 0, ("`content/pages/taking-part.md`",),
    ),
    Mistake(
        "no-content",
        "ran it in a folder without `content`",
        (),
        "LAA118", "content", 0, ("no folder `content`",),
        alone=True, prepare=_no_content,
    ),
    # --- YAML ----------------------------------------------------------------------------------
    Mistake(
        "tab",
        "indented with a tab",
        edit(TREES, "  unit: trees", "\tunit: trees"),
        "LAA120", TREES, 8, ("tab", "spaces"),
    ),
    Mistake(
        "colon-in-a-title",
        "wrote a colon into a title",
        edit(TREES, "title: More trees", "title: Streets: more trees"),
        "LAA121", TREES, 2, ('`title: "Streets: more trees on the main roads"`',),
    ),
    Mistake(
        "no-space-after-colon",
        "left out the space after a colon",
        edit(TREES, "title: More", "title:More"),
        "LAA122", TREES, 2, ("space is missing",),
    ),
    Mistake(
        "no-colon",
        "left out a colon",
        edit(TREES, "promise: More", "promise More"),
        "LAA123", TREES, 3, ("has no colon",),
    ),
    Mistake(
        "open-quotation-mark-in-yaml",
        "opened a quotation mark and never closed it",
        edit(TREES, "title: More", 'title: "More'),
        "LAA124", TREES, 2, ("never closed",),
    ),
    Mistake(
        "text-after-quotation",
        "put only the first word in quotation marks",
        edit(TREES, "title: More trees", 'title: "More" trees'),
        "LAA124", TREES, 2, ("closing quotation mark",),
    ),
    Mistake(
        "open-bracket",
        "never closed a bracket",
        edit(TREES, "lead: [council]", "lead: [council"),
        "LAA125", TREES, 19, ("never closed",),
    ),
    Mistake(
        "wrong-indentation",
        "indented a line by three spaces",
        edit(TREES, "  unit: trees", "   unit: trees"),
        "LAA126", TREES, 8, ("3 spaces",),
    ),
    Mistake(
        "duplicate-key",
        "wrote a key twice",
        edit(TREES, "promise: More", "title: More"),
        "LAA129", TREES, 3, ("`title`", "line 2"),
    ),
    Mistake(
        "at-sign",
        "began a value with @",
        edit(TREES, "promise: More", "promise: @littleton More"),
        "LAA127", TREES, 3, ("`@`", "quotation marks"),
    ),
    Mistake(
        "alias",
        "used YAML's anchors",
        edit(TREES, "lead: [council]", "lead: &lead [council]"),
        "LAA127", TREES, 19, ("`&`",),
    ),
    Mistake(
        "python-object",
        "pasted a Python object",
        edit(TREES, "promise: More", "promise: !!python/object:os.system More"),
        "LAA127", TREES, 3, ("`!`",),
    ),
    Mistake(
        "nested-too-deep",
        "nested too deep",
        edit(GLOSSARY, "  in_full: Local", f"  also: {25 * '['}{25 * ']'}\n  in_full: Local"),
        "LAA131", GLOSSARY, 2, ("20 levels",),
    ),
    Mistake(
        "hundred-thousand-brackets",
        "typed 100,000 brackets",
        edit(TREES, "promise: More", f"promise: {100_000 * '['}"),
        "LAA131", TREES, 3, ("20 levels",),
    ),
    Mistake(
        "second-document",
        "parted a YAML file with `---`",
        edit(GLOSSARY, "baseline:", "---\nbaseline:"),
        "LAA132", GLOSSARY, 4, ("second YAML document",),
    ),
    Mistake(
        "glossary-entry-as-text",
        "wrote a word of the glossary with its meaning behind it",
        new(GLOSSARY, "LAA: A three-year deal with Government\n"),
        "LAA203", GLOSSARY, 1, ("`LAA`", "lines below"),
    ),
    # --- front matter --------------------------------------------------------------------------
    Mistake(
        "no-front-matter",
        "wrote a page without front matter",
        new(PAGE, "The board meets in public. Anyone may come.\n"),
        "LAA134", PAGE, 1, ("no front matter",),
    ),
    Mistake(
        "no-opening-fence",
        "left out the first fence",
        edit(PAGE, "---\ntitle", "title"),
        "LAA135", PAGE, 1, ("no `---`",),
    ),
    Mistake(
        "no-closing-fence",
        "left out the second fence",
        edit(PAGE, "true\n---\n", "true\n\n"),
        "LAA138", PAGE, 5, ("never closed",),
    ),
    Mistake(
        "spaced-fence",
        "wrote the fence with spaces",
        edit(PAGE, "true\n---\n", "true\n- - -\n"),
        "LAA136", PAGE, 4, ("`- - -`", "closes"),
    ),
    Mistake(
        "dashes-of-word",
        "let Word turn the fence into a dash",
        edit(PAGE, "---\ntitle", "—\ntitle"),
        "LAA136", PAGE, 1, ("opens", "`---`"),
    ),
    Mistake(
        "text-above-fence",
        "wrote a line above the front matter",
        edit(PAGE, "---\ntitle", "Our page\n---\ntitle"),
        "LAA137", PAGE, 1, ("above the front matter",),
    ),
    # --- references ----------------------------------------------------------------------------
    Mistake(
        "unknown-partner",
        "misspelt a partner",
        edit(TREES, "lead: [council]", "lead: [counsil]"),
        "LAA301", TREES, 19, ("`counsil`", "Did you mean `council`?"),
    ),
    Mistake(
        "unknown-objective",
        "misspelt an objective",
        (
            Edit(TREES, "objectives: [more-trees]", "objectives: [more-tree, more-trees]"),
        ),
        "LAA301", TREES, 5, ("`more-tree`", "`plan/more-trees`"),
    ),
    Mistake(
        "unknown-agreement",
        "put a commitment under an agreement that isn't there",
        edit(TREES, "under: laa", "under: lpsa"),
        "LAA301", TREES, 17, ("no agreement or strategy called `lpsa`",),
    ),
    Mistake(
        "unknown-headline",
        "told a commitment first that the target doesn't have",
        edit(TREES, "measure:\n", "headline: lpsa\nmeasure:\n"),
        "LAA301", TREES, 6, ("no commitment under `lpsa`",),
    ),
    Mistake(
        "unknown-supplier",
        "named a supplier of figures that isn't there",
        edit(TREES, "supplied_by: council", "supplied_by: parks"),
        "LAA301", TREES, 15, ("`parks`",),
    ),
    Mistake(
        "unknown-chair",
        "named a chair that is no seat",
        edit(BOARD, "chair: chair", "chair: chairman"),
        "LAA301", BOARD, 6, ("`chairman`", "Did you mean `chair`?"),
    ),
    Mistake(
        "strategy-without-index",
        "wrote a theme into a folder that has no strategy",
        new("content/strategies/parks/play.md", "---\ntitle: Play\n---\nMore of it.\n"),
        "LAA301", "content/strategies/parks", 0, ("`parks`", "`index.md`"),
    ),
    Mistake(
        "unknown-goal",
        "misspelt the goal of an aim",
        edit(STREETS, "goal: pleasant-streets", "goal: pleasant-street"),
        "LAA301", STREETS, 10, ("Did you mean `pleasant-streets`?",),
    ),
    Mistake(
        "unknown-post",
        "misspelt a post",
        edit(TREES, "council/support-manager", "council/suport-manager"),
        "LAA308", TREES, 20, ("Did you mean `council/support-manager`?",),
    ),
    Mistake(
        "post-without-stroke",
        "wrote a post's title for its key",
        edit(TREES, "council/support-manager", "Partnership Support Manager"),
        "LAA217", TREES, 20, ("`council/leader`",),
    ),
    Mistake(
        "figures-for-no-target",
        "named a CSV after no target",
        new("content/progress/tree.csv", "period,value,published\n2005/06,230,2006-05-19\n"),
        "LAA306", "content/progress/tree.csv", 0, ("`tree`", "Did you mean `trees`?"),
    ),
    Mistake(
        "update-for-no-target",
        "named an update after no target",
        new("content/progress/2005-to-2006/tree.md", "---\nforecast: at risk\n---\nSlow.\n"),
        "LAA306", "content/progress/2005-to-2006/tree.md", 0, ("`tree`", "`trees`"),
    ),
    Mistake(
        "objective-twice",
        "used an objective's id twice",
        edit(STREETS, "objectives:\n", "objectives:\n  - id: more-trees\n    text: Oaks first\n"),
        "LAA303", STREETS, 19, ("`more-trees`", "line 14"),
        alone=True,
    ),
    Mistake(
        "commitment-twice",
        "wrote two commitments under one agreement",
        edit(TREES, "commitments:", "commitments:\n  - { under: laa, lead: [council], "
             "leader: not stated, levels: { 2005/06: 250 } }"),
        "LAA303", TREES, 18, ("`laa`", "line 17"),
    ),
    Mistake(
        "circle",
        "let two organisations follow each other",
        (
            Edit(COUNCIL, "role: partner", "role: partner\nfollows: police"),
            Edit(POLICE, "role: partner", "role: partner\nfollows: council"),
        ),
        "LAA304", COUNCIL, 5, ("`council` → `police` → `council`",),
        alone=True,
    ),
    Mistake(
        "link-to-a-draft",
        "linked from a public page to a target that is a draft",
        (
            Edit("content/targets/benches.md", None,
                 "---\ntitle: More benches\ndraft: yes\nobjectives: [more-trees]\n---\n"),
            Edit(PAGE, "The board", "[More benches](targets/benches): the board"),
        ),
        "LAA501", PAGE, 5, ("`targets/benches`",),
    ),
    Mistake(
        "lead-is-a-draft",
        "named a lead that isn't published yet",
        (
            Edit("content/partners/parks.md", None, "---\ntitle: Parks Trust\ndraft: yes\n---\n"),
            Edit(TREES, "lead: [council]", "lead: [parks]"),
        ),
        "LAA301", TREES, 19, ("`parks`",),
    ),
    # --- what is promised ----------------------------------------------------------------------
    Mistake(
        "no-objective",
        "wrote a target that serves no objective",
        new("content/targets/benches.md", "---\ntitle: More benches\n---\n"),
        "LAA402", "content/targets/benches.md", 2, ("`no_objective_because`",),
    ),
    Mistake(
        "objective-without-target",
        "wrote an objective that no target measures",
        edit(STREETS, "objectives:\n", "objectives:\n  - id: benches\n    text: Put up benches\n"),
        "LAA403", STREETS, 14, ("`benches`",),
        alone=True,
    ),
    Mistake(
        "milestone-without-due",
        "wrote a milestone without a date",
        edit(TREES, "commitments:", f"{MILESTONE}commitments:"),
        "LAA404", TREES, 17, ("`survey`", "`due`"),
    ),
    Mistake(
        "blocks-missing",
        "wrote that an agreement is in blocks and listed none",
        edit(LAA, "layout: single pot", "layout: blocks"),
        "LAA406", LAA, 7, ("no block is listed",),
    ),
    Mistake(
        "block-missing",
        "named no block in an agreement in blocks",
        BLOCKS,
        "LAA407", TREES, 17, ("`laa`", "`block:`"),
        alone=True,
    ),
    Mistake(
        "too-many-seats",
        "listed more seats than there are",
        edit(BOARD, "seats_total: 2", "seats_total: 1"),
        "LAA408", BOARD, 7, ("come to 2", "total is 1"),
    ),
    Mistake(
        "aim-after-the-strategy",
        "let an aim be due after its strategy ends",
        edit(STREETS, "due: 2008/09", "due: 2018/19"),
        "LAA409", STREETS, 12, ("`better-streets`", "31 March 2015"),
        alone=True,
    ),
    Mistake(
        "no-lead",
        "forgot who leads",
        edit(TREES, "    lead: [council]\n", ""),
        "LAA418", TREES, 17, ("Nobody leads", "`lead`"),
    ),
    Mistake(
        "level-after-the-agreement",
        "wrote a level for a year after the agreement",
        edit(TREES, "2006/07: 300", "2009/10: 300"),
        "LAA411", TREES, 26, ("`laa`", "31 March 2007"),
    ),
    Mistake(
        "figure-before-its-time",
        "mistyped the year of publication",
        row("2005/06,230,,2005-05-19,,,,yes"),
        "LAA414", FIGURES, 3, ("ends on 31 March 2006",),
    ),
    Mistake(
        "change-without-date",
        "wrote a change without its date",
        edit(TREES, "measure:\n", "changes:\n  - kind: wording\n    was: { title: Trees }\n"
             "    reason: Clearer\nmeasure:\n"),
        "LAA202", TREES, 7, ("when it was made", "`date:`"),
    ),
    Mistake(
        "change-of-unknown-key",
        "misspelt what was changed",
        edit(TREES, "measure:\n", "changes:\n  - date: 1 May 2006\n    kind: wording\n"
             "    was: { titel: Trees }\n    reason: Clearer\nmeasure:\n"),
        "LAA201", TREES, 9, ("`titel`", "Did you mean `title`?"),
    ),
    Mistake(
        "change-without-its-key",
        "wrote the old title without saying that it is the title",
        edit(TREES, "measure:\n", "changes:\n  - date: 1 May 2006\n    kind: wording\n"
             "    was: More trees\n    reason: Clearer\nmeasure:\n"),
        "LAA203", TREES, 9, ("`was: { title: The old title }`",),
    ),
    # --- texts ---------------------------------------------------------------------------------
    Mistake(
        "link-to-nothing",
        "misspelt a link",
        edit(PAGE, "The board", "[The board](bodies/bord)"),
        "LAA501", PAGE, 5, ("`bodies/bord`", "Did you mean `bodies/board`?"),
    ),
    Mistake(
        "link-with-script",
        "wrote a link that runs a script",
        edit(PAGE, "The board", "[The board](javascript:alert)"),
        "LAA502", PAGE, 5, ("`javascript:alert`",),
    ),
    Mistake(
        "html-in-a-text",
        "wrote HTML into a page",
        edit(PAGE, "The board", "<b>The board</b>"),
        "LAA504", PAGE, 5, ("`<b>`", "Markdown"),
    ),
    Mistake(
        "hundreds-of-stars",
        "pasted a line of a thousand stars",
        edit(PAGE, "The board", f"a{1_000 * '*'} The board"),
        "LAA513", PAGE, 5, ("`*`", "400"),
    ),
    # --- the site ------------------------------------------------------------------------------
    Mistake(
        "accessibility-blank",
        "left a blank in the accessibility statement",
        edit(SITE, "  tested_by: The Council's web team\n", ""),
        "LAA601", SITE, 18, ("`tested_by` is missing",),
    ),
    Mistake(
        "as-at-in-the-future",
        "froze the site on a day that hasn't come",
        edit(SITE, "as_at: 31 July 2006", "as_at: 31 July 2007"),
        "LAA604", SITE, 0, ("31 July 2007", "hasn't come"),
        alone=True,
    ),
    Mistake(
        "dates-month-first",
        "told how dates are written in a way that laasite doesn't know",
        edit(SITE, "languages: [en-GB]", "languages: [en-GB]\ndates: dd/mm/yyyy"),
        "LAA204", SITE, 7, ("`dd/mm/yyyy`", "`day first`"),
        alone=True,
    ),
    Mistake(
        "publish-time",
        "wrote a time of day with a full stop",
        edit(SITE, "languages: [en-GB]", "languages: [en-GB]\npublish_time: 9.30"),
        "LAA204", SITE, 7, ("`9.30`", "`09:30`"),
        alone=True,
    ),
)
# fmt: on
