"""An officer's year on a fresh site, through the commands: the site is right at each step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.desk.officer import Officer, filled_in
from tests.intake.words import docx, para
from tests.intake.workbooks import Rows, xlsx

MEETING = "2024-09-12-anytown-partnership"

HEAD: list[object] = [
        "Ref", "Title ", "Promise", "Objectives", "Illustrative", "What", "Unit", "Better",
        "Frequency", "Covers", "Lag", "Supplied by", "Under", "Lead", "Baseline period", "Baseline",
        "2023/24", "2024/25", "2025/26"]  # fmt: skip

NAMES = ("Litter", "Graffiti", "Noise", "Arson", "Car crime", "Robbery", "Apprentices", "Helpers",
         "Readers", "Walkers", "Smokers who quit", "Bus riders")  # fmt: skip


def targets() -> Rows:
    """Twelve targets as a partner keeps them: a title above, stray spaces, floats, text numbers."""
    rows: list[list[object]] = [["Anytown: targets for the agreement"], [], HEAD]
    for at, name in enumerate(NAMES):
        better = "lower" if at < 6 else "higher"
        step = -5.0 if at < 6 else 5.0
        start = 100.0 + at
        rows.append(
            [at + 1, f"  {name} in the town ", f"{name} will get better", "quieter-nights", "yes",
             f"{name} counted ", " cases", better, "quarter", "the last 12 months", "45 days",
             "police" if at < 6 else "council", "laa-2023", "police" if at < 6 else "council",
             "2022/23", start, start + step, f" {start + 2 * step:.0f}", start + 3 * step]
        )  # fmt: skip
    rows += [[], ["Total", 12.0]]
    return rows


def sets_up(one: Officer) -> None:
    """The example's day is taken out, twelve targets come from a workbook, and it is published."""
    one.on(date(2024, 8, 1))
    one.does("new", "site")
    one.site = one.site / "site"
    one.writes("site.yaml", one.reads("site.yaml").replace("as_at: 31 July 2024\n", ""))
    (one.site.parent / "targets.xlsx").write_bytes(xlsx(targets()))
    words: tuple[str | Path, ...] = (
        "import",
        one.site.parent / "targets.xlsx",
        "--kind",
        "targets",
    )
    assert one.tries(*words, "--dry-run") == 1, one.said
    assert "`Ref`" in one.said
    words = (*words, "--column", "Ref=ignore", "--skip", "Total")
    assert "12 to be written" in one.does(*words, "--dry-run")
    assert not (one.site / "content/targets/litter-in-the-town.md").exists()
    one.does(*words, "--yes")
    one.builds()
    assert "Litter in the town" in one.page("targets.html")
    assert "85 cases" in one.page("targets/litter-in-the-town.html")


def reports_a_quarter(one: Officer) -> None:
    """The form is filled in and taken in; what was late is there from its day on."""
    one.on(date(2024, 8, 20))
    assert "To: Exampleshire Police" in one.does("list", "overdue", "--letter", "--by", "police")
    one.does("export", "--period", "2024/25 Q1", "-o", "form.csv")
    form = one.site / "form.csv"
    form.write_text(filled_in(form.read_text("utf-8")), "utf-8", newline="")
    one.does("import", "form.csv", "--published", "22 August 2024", "--yes")
    form.unlink()
    assert "figure: litter-in-the-town" in one.does("list", "future")
    one.builds()
    assert "101 cases" not in one.page("targets/litter-in-the-town.html")
    one.on(date(2024, 8, 22))
    one.builds()
    assert "101 cases" in one.page("targets/litter-in-the-town.html")
    assert one.does("list", "future") == "Nothing.\n"


def corrects_a_mistake(one: Officer) -> None:
    """A figure other than the one there is refused until it says why; the old one stays told."""
    one.on(date(2024, 9, 2))
    one.does("sign-off", "litter-in-the-town", "--post", "police/town-inspector")
    assert "target `litter-in-the-town`" not in one.does("list", "unsigned")
    one.on(date(2024, 9, 5))
    one.writes("fix.csv", "target,period,value\nlitter-in-the-town,2024/25 Q1,93\n")
    words = ("import", "fix.csv", "--published", "5 September 2024", "--yes")
    assert one.tries(*words) == 1
    why = ("--change", "correction", "--reason", "A street was counted twice")
    one.does(*words, *why)
    (one.site / "fix.csv").unlink()
    one.builds()
    page = one.page("targets/litter-in-the-town.html")
    assert "93 cases" in page
    assert "A street was counted twice" in page
    assert "A sign-off of 2 September 2024 no longer holds: the figures changed since." in page
    assert "LAA900" in one.said
    one.does("sign-off", "litter-in-the-town", "--post", "police/town-inspector")


def publishes_a_paper(one: Officer) -> None:
    """A Word document becomes a paper of the meeting, with its numbered paragraphs."""
    one.on(date(2024, 9, 10))
    meeting = ("--body", "anytown-partnership", "--date", "12 September 2024", "--starts", "10:00")
    marks = ("--state", "planned", "--published", "10 September 2024", "--illustrative", "yes")
    one.does("add", "meeting", *meeting, *marks, "--text", "The partnership meets.")
    path = one.site.parent / "Litter review.docx"
    body = ("1.1 Litter has gone down in two of four wards.", "1.2 The town spent £2,000.")
    path.write_bytes(docx(para("A review of litter", "Title"), *map(para, body)))
    words = ("import", "paper", path, "--meeting", MEETING, "--mark", "for information", "--yes")
    one.does(*words)
    one.builds()
    assert "LAA900" not in one.said
    signed = "Signed off by the Town Inspector, Exampleshire Police, on 5 September 2024."
    assert signed in one.page("targets/litter-in-the-town.html")
    assert "two of four wards" in one.page(f"meetings/{MEETING}/a-review-of-litter.html")


def rolls_over(one: Officer) -> None:
    """What follows is opened: starts from the last outturn, old promises frozen, comments kept."""
    one.on(date(2026, 4, 2))
    target = "content/targets/litter-in-the-town.md"
    one.writes(target, one.reads(target).replace("measure:", "# asked by the police\nmeasure:"))
    words = ("rollover", "laa-2023", "--to", "laa-2026", "--period", "2026/27")
    assert "+++ content/agreements/laa-2026.md" in one.does(*words, "--dry-run")
    assert "laa-2026" not in one.reads(target)
    before = one.reads(target).splitlines()
    one.does(*words)
    after = one.reads(target).splitlines()
    rest = iter(after)
    assert all(line in rest for line in before), "a line is gone, or has moved"
    assert "      2026/27: to be agreed" in after
    one.builds()
    page = one.page("targets/litter-in-the-town.html")
    assert "laa-2026.html" in page
    assert "Frozen" in page
    assert "Anytown Local Area Agreement, 2026 to 2027" in one.page("agreements/laa-2026.html")
    assert one.tries(*words) == 2
    assert "already" in one.said


def test_an_officers_year(officer: Officer) -> None:
    """Set up, a quarter reported, a mistake corrected, a paper published, a year rolled over."""
    for step in (sets_up, reports_a_quarter, corrects_a_mistake, publishes_a_paper, rolls_over):
        step(officer)
