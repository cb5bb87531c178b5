"""A translation gives words and nothing else: figures and names come from what it translates."""

from __future__ import annotations

import pytest

from laasite.model.editions import Tongue
from laasite.model.findings import Finding
from laasite.read.folder import SourceFile
from laasite.read.report import report_at
from laasite.read.sources import Sources, sources_of
from laasite.read.translations import (
    WORDS,
    in_language,
    texts_left,
    translations_checked,
)
from laasite.read.visibility import View, visible
from tests.site.sites import MINIMAL, STANDS_AT

AT = STANDS_AT["minimal"]
THEME = "content/strategies/plan/streets.cy.md"
TARGET = "content/targets/trees.cy.md"


def sources() -> Sources:
    """The smallest site."""
    return with_files({})


def with_files(more: dict[str, str]) -> Sources:
    """The smallest site with more files, or others in their place."""
    files = {
        path.relative_to(MINIMAL).as_posix(): path.read_bytes()
        for path in sorted(MINIMAL.rglob("*"))
        if path.is_file() and path.relative_to(MINIMAL).parts[0] in ("content", "site.yaml")
    }
    files |= {path: text.encode() for path, text in more.items()}
    read, findings = sources_of(tuple(SourceFile(*one) for one in files.items()))
    assert findings == ()
    return read


def checked(more: dict[str, str]) -> list[Finding]:
    """What is wrong with the translations among some files, for a site in English and Welsh."""
    whole = with_files(more)
    seen = visible(whole, View(AT, day_first=False))
    return list(translations_checked(seen, whole, ("en-GB", "cy")))


def test_a_file_with_a_language_stands_for_nothing_by_itself() -> None:
    """It is no target of its own, and changes nothing in the main language."""
    read = with_files({TARGET: "---\ntitle: Coed\n---\nMae coed.\n"})
    assert [one.slot.language for one in read.translations] == ["cy"]
    assert read.documents == sources().documents
    report = report_at(read, AT).report
    assert report is not None
    assert set(report.targets) == {"accidents", "trees"}


def test_words_are_laid_over_at_every_depth() -> None:
    """Titles, words of entries by their id, and texts; all else stays."""
    read = with_files(
        {
            THEME: "---\ntitle: Strydoedd\ngoals:\n  - id: pleasant-streets\n    text: Pawb\n"
            "objectives:\n  - { id: more-trees, text: Plannu coed }\n---\nTestun.\n",
            TARGET: "---\nmeasure: { what: Coed, unit: coed }\n---\n",
        }
    )
    plain, welsh = (report_at(read, AT, language=one).report for one in (None, "cy"))
    assert plain is not None
    assert welsh is not None
    theme, target = next(welsh.themes), welsh.targets["trees"]
    assert (theme.title, theme.goals[0].text) == ("Strydoedd", "Pawb")
    assert [one.text for one in theme.objectives] == [
        next(plain.themes).objectives[0].text,
        "Plannu coed",
    ]
    assert theme.text.markdown == "Testun.\n"
    assert target.series[0].measure.what == "Coed"
    assert target.text == plain.targets["trees"].text
    assert [one.value for one in target.series[0].whole] == [
        one.value for one in plain.targets["trees"].series[0].whole
    ]


def test_without_translations_a_language_has_the_same_sources() -> None:
    """Only settings could say something else."""
    whole = sources()
    assert in_language(whole, whole, "cy") == whole


WRONG = [
    (THEME, "objectives:\n  - { id: no-such, text: Dim }", "LAA625", 3),
    (THEME, "objectives:\n  - { text: Dim }", "LAA625", 3),
    (THEME, "order: 2", "LAA625", 2),
    (THEME, "titel: Strydoedd", "LAA625", 2),
    (TARGET, "measure: Coed", "LAA625", 2),
    (TARGET, "measure: { better: lower }", "LAA625", 2),
    ("content/targets/shrubs.cy.md", "title: Llwyni", "LAA623", 0),
    ("content/targets/trees.gd.md", "title: Craobhan", "LAA624", 0),
    ("content/targets/trees.en-gb.md", "title: Trees", "LAA624", 0),
]


@pytest.mark.parametrize(("path", "keys", "code", "line"), WRONG)
def test_what_is_no_translation_is_told_where_it_stands(
    path: str, keys: str, code: str, line: int
) -> None:
    """Once, at the key or the entry, or for the file as a whole."""
    found = checked({path: f"---\n{keys}\n---\nTestun.\n"})
    assert [(one.rule.code, one.place.path, one.place.line) for one in found] == [
        (code, path, line)
    ]


def test_a_misspelt_key_is_told_with_what_was_meant() -> None:
    """Among the words that the original has."""
    (found,) = checked({THEME: "---\ntitel: Strydoedd\n---\n"})
    assert found.meant == "`title`"


def test_what_speaks_of_the_translation_itself_is_fine() -> None:
    """From when it may be seen, where it comes from, what it said before."""
    keys = "published: 1 July 2006\nsource: A translator\nillustrative: true\ntitle: Strydoedd\n"
    assert checked({THEME: f"---\n{keys}---\nTestun.\n"}) == []


def test_what_is_hidden_in_the_original_is_not_told_of_its_translation() -> None:
    """A finding in a build would give away that there is something."""
    later = "---\ntitle: New\npublished: 1 August 2006\n---\nSoon.\n"
    new = {"content/pages/new.md": later, "content/pages/new.cy.md": "---\norder: 1\n---\nB.\n"}
    assert checked(new) == []


def test_texts_that_are_left_are_counted_by_language() -> None:
    """Whatever has words below its keys counts as a text."""
    whole = with_files({TARGET: "---\ntitle: Coed\n---\nMae coed.\n"})
    told = [one.message for one in texts_left(whole, (Tongue("cy", "Cymraeg", "cy/"),))]
    assert [one.partition(",")[0] for one in told] == [
        "7 of 8 texts aren't translated into Cymraeg (`cy`)"
    ]


def test_no_key_that_decides_anything_is_words() -> None:
    """Statuses, names of things, days, figures and choices can't be translated away."""
    deciding = {"id", "lead", "under", "level", "value", "period", "due", "better", "kind", "state"}
    assert not deciding & WORDS
