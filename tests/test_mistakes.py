"""Each mistake that officers make is told once, at its line, in words that help."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from laasite.model.findings import Finding, Severity
from tests.broken_sites import check, minimal
from tests.mistakes import (
    BOARD,
    FIGURES,
    GLOSSARY,
    LAA,
    MISTAKES,
    PAGE,
    POLICE,
    TREES,
    Mistake,
)

COPIED = (TREES, FIGURES, PAGE, POLICE, BOARD, LAA)
"""Files of which a site may hold many: a target with its figures, a page, a partner, and so on."""


def is_told(mistake: Mistake, finding: Finding) -> bool:
    """Whether a finding is the one that a mistake has to bring about."""
    place = (finding.place.path, finding.place.line)
    text = str(finding)
    return (
        finding.rule.code == mistake.code
        and place == (mistake.file, mistake.line)
        and all(word in text for word in mistake.words)
    )


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.id)
def test_one_mistake_is_told_once_and_where_it_is(mistake: Mistake, tmp_path: Path) -> None:
    """Planted alone, it makes one finding: its code, its file, its line, words that help."""
    site = minimal(tmp_path / "site")
    mistake.plant(site)
    findings = check(site)
    assert [str(finding) for finding in findings if not is_told(mistake, finding)] == []
    assert len(findings) == 1


def test_the_list_is_long_and_each_mistake_in_it_once() -> None:
    """At least sixty mistakes, no two of them called alike."""
    ids = [mistake.id for mistake in MISTAKES]
    assert len(ids) >= 60
    assert len(ids) == len(set(ids))


def test_all_mistakes_at_once_are_all_told_in_one_run(tmp_path: Path) -> None:
    """No mistake hides another: planted side by side, each is found, and nothing else."""
    site = minimal(tmp_path / "site")
    planted = [_beside(mistake, number, site) for number, mistake in _together()]
    assert len(planted) >= 60
    for mistake in planted:
        mistake.plant(site)
    findings = list(check(site))
    untold = [m.id for m in planted if not any(is_told(m, finding) for finding in findings)]
    unmeant = [str(f) for f in findings if not any(is_told(m, f) for m in planted)]
    assert (untold, unmeant) == ([], [])


def _together() -> list[tuple[int, Mistake]]:
    """The mistakes that can stand side by side: those in files of which there may be many."""
    together = []
    taken: set[str] = set()
    for number, mistake in enumerate(MISTAKES):
        files = {edit.file for edit in mistake.edits} | {mistake.file}
        if mistake.alone or files & taken:
            continue
        taken |= files - set(COPIED)
        together.append((number, mistake))
    return together


def _beside(mistake: Mistake, number: int, site: Path) -> Mistake:
    """The mistake in copies of its own of the files of which a site may hold many."""
    touched = {edit.file for edit in mistake.edits} | {mistake.file}
    names = {file: file.replace(".", f"-{number}.") for file in COPIED if file in touched}
    if FIGURES in names:
        names[TREES] = TREES.replace(".", f"-{number}.")
    for file, name in names.items():
        shutil.copyfile(site / file, site / name)
    return mistake.within(names)


def test_what_looks_odd_but_is_right_is_accepted(tmp_path: Path) -> None:
    """Weeks, semicolons, a BOM, Windows' line ends, capitals in a header, full words for yes."""
    site = minimal(tmp_path / "site")
    target = site / TREES
    target.write_text(target.read_text().replace("lag: 60 days", "lag: 6 weeks"))
    figures = site / FIGURES
    text = figures.read_text().replace(",", ";").replace("period", "Period").replace("yes", "Yes")
    figures.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    glossary = site / GLOSSARY
    glossary.write_bytes(glossary.read_bytes().replace(b"\n", b"\r\n"))
    assert check(site) == ()


@pytest.mark.parametrize(
    "id", ["misspelt-key", "hundred-thousand-brackets", "link-to-a-draft", "accessibility-blank"]
)
def test_the_command_line_says_it_without_a_traceback(
    id: str, tmp_path: Path, laasite_command: list[str]
) -> None:
    """`laasite check` prints the finding; an error makes it end with 1, a warning alone with 0."""
    mistake = next(mistake for mistake in MISTAKES if mistake.id == id)
    site = minimal(tmp_path / "site")
    mistake.plant(site)
    expected = check(site)
    command = [*laasite_command, "check", "--source", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    assert "Traceback" not in done.stdout + done.stderr
    assert str(expected[0]) in done.stdout
    assert done.returncode == int(expected[0].rule.severity is Severity.ERROR)
