"""Words that no site of ours happens to show are said in the language that is spoken too."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from laasite.model.language import Language, speaking
from laasite.pages.plan import Plan
from laasite.read.report import report_at
from laasite.read.sources import read_sources
from laasite.render.alphabet import letter, shown
from laasite.render.markdown import render_markdown
from laasite.render.texts import render_texts
from laasite.spread import Workers
from tests.broken_sites import minimal
from tests.builders import a_text
from tests.languages.pseudo import accented
from tests.read.test_alterations import AS_AT, TREES, entry
from tests.site.sites import exchanged

TABLE = "| A | B |\n| --- | --- |\n| 1 | 2 |\n"


class Told(Language):
    """A language that is told at sight."""

    def gettext(self, message: str) -> str:
        """A text with accents."""
        return accented(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """A form with accents."""
        return accented(msgid1 if n == 1 else msgid2)


@pytest.fixture(autouse=True)
def told() -> Iterator[None]:
    """The language of each test here."""
    with speaking(Told()):
        yield


def test_a_table_in_a_text_has_a_name() -> None:
    """Whoever can't see it is told that it is one."""
    assert f'aria-label="{accented("Table")}"' in render_markdown(a_text(TABLE), {}).html


def test_what_begins_with_no_letter_stands_under_words() -> None:
    """A letter stays one."""
    assert (shown(letter("2006")), shown(letter("Trees"))) == (accented("0 to 9"), "T")


def test_a_change_says_what_it_is(tmp_path: Path) -> None:
    """The key that was changed; what officers typed stays as it is."""
    site = minimal(tmp_path / "site")
    changes = entry("1 July 2006", "{ title: B }")
    exchanged(site, TREES, "measure:\n", f"changes:\n{changes}measure:\n")
    with (site / "content/progress/trees.csv").open("a", encoding="utf-8") as file:
        file.write("2005/06,240,,2006-07-01,scheduled revision,The last road was counted,,yes\n")
    report = report_at(read_sources(site)[0], AS_AT).report
    assert report is not None
    assert {(one.what.split(" 2")[0], one.old) for one in report.alterations} == {
        (accented("Name"), "B"),
        (accented("Figure for"), f"230 trees ({accented('provisional')})"),
    }


def test_texts_are_told_in_it_by_whoever_renders_them(tmp_path: Path) -> None:
    """Another thread or process knows of no language, unless it is handed over."""
    site = minimal(tmp_path / "site")
    with (site / TREES).open("a", encoding="utf-8") as file:
        file.write(f"\n{TABLE}")
    report = report_at(read_sources(site)[0], AS_AT).report
    assert report is not None
    with ThreadPoolExecutor(2) as others:
        made = render_texts(report, Plan(()), workers=Workers(2, others, least=1))
    assert any(accented("Table") in one.html for one in made.rendered.values())
    assert not any('"Table"' in one.html for one in made.rendered.values())
