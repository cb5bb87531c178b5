"""`laasite rollover`: what follows an agreement, in the files as officers typed them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laasite.desk.editing import UneditableError
from laasite.desk.rollover import rolled_over
from laasite.desk.successor import CannotRollOverError, Wanted
from laasite.intake.taking import new_findings, standing_site
from laasite.model.findings import any_errors
from tests.site.sites import LATER, MINIMAL, added, copied, exchanged, told

TREES = "content/targets/trees.md"
NEW = "content/agreements/laa-2007.md"
DAY = date(2006, 7, 31)
WANTED = Wanted("laa", "laa-2007", None, None, DAY)
LEVEL = "      2006/07: 300\n"
CHANGES = (
    "    changes:\n      - date: 2005-06-01\n        kind: wording\n"
    "        was: { how_to_help: not yet }\n        reason: Asked for\n"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site."""
    return copied(MINIMAL, tmp_path / "site")


def edited(root: Path, wanted: Wanted = WANTED) -> dict[str, str]:
    """The files that a rollover writes, none of which breaks the site."""
    standing = standing_site(root, LATER)
    edits = rolled_over(standing, wanted).edits
    found = new_findings(standing, edits)
    assert not any_errors(found), told(found)
    return {edit.path: edit.after.decode() for edit in edits}


def test_the_new_agreement_holds_the_years_behind_and_follows_the_old(site: Path) -> None:
    """As many years again; what holds still is taken over as it was typed; all have to sign."""
    lines = edited(site)[NEW].splitlines()
    assert "title: Littleton Local Area Agreement, 2007 to 2010" in lines
    for line in ("period: 2007/08 to 2009/10", "follows: laa", "published: 2006-07-31"):
        assert line in lines
    for line in ("between: [council, police]", "led_by: board", "layout: single pot"):
        assert line in lines
    assert "  - { partner: police, signed: not yet }" in lines


def test_every_line_stays_and_the_new_ones_stand_below(site: Path) -> None:
    """Comments, order, line ends and layout are the officer's."""
    exchanged(site, TREES, "    kind: local\n", "    kind: local   # our own\n")
    path = site / TREES
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes().decode().split("\n")
    after = edited(site)[TREES].split("\n")
    new = [line for line in after if line not in before]
    assert [line for line in after if line not in new][: len(before) - 3] == before[:-3]
    assert all(line.endswith("\r") for line in after[:-1])
    assert after.count("    kind: local   # our own\r") == 2


def test_levels_are_to_be_agreed_from_the_last_outturn(site: Path) -> None:
    """A level for each new year; the start follows corrections, or with `values` stands."""
    text = edited(site)[TREES]
    new = text.partition("  - under: laa-2007\n")[2]
    assert new.count(": to be agreed\n") == 3
    assert "      2007/08: to be agreed\n" in new
    assert "value: from figures }" in new
    figure = "baseline: { period: 2005/06, value: 230 }"
    assert figure in edited(site, replace(WANTED, values=True))[TREES].partition("laa-2007")[2]


def test_a_figure_under_embargo_is_no_baseline(site: Path) -> None:
    """What may not be seen on the day can't be read off the starting point."""
    added(site, "content/progress/trees.csv", "2005/06,987,,2006-08-15,new data,More,,yes\n")
    assert "987" not in edited(site, replace(WANTED, values=True))[TREES]
    later = replace(WANTED, values=True, day=date(2006, 8, 15))
    assert "value: 987 }" in edited(site, later)[TREES]


def test_the_old_promise_is_frozen_and_an_entry_says_so(site: Path) -> None:
    """The state that wasn't there is undone by `not yet`."""
    old = edited(site)[TREES].partition("  - under: laa-2007\n")[0]
    assert "    state: frozen\n    changes:\n      - date: 2006-07-31\n" in old
    assert "        was: { state: not yet }\n" in old


def test_an_entry_joins_those_that_are_there(site: Path) -> None:
    """Below the others, with their margin; a state that is typed is exchanged on its line."""
    state = "    state: renegotiating   # since May\n"
    exchanged(site, TREES, LEVEL, LEVEL + state + CHANGES)
    old = edited(site)[TREES].partition("  - under: laa-2007\n")[0]
    assert "    state: frozen   # since May\n" in old
    assert old.count("    changes:\n") == 1
    assert old.index("Asked for") < old.index("was: { state: renegotiating }")


def test_what_was_never_agreed_is_not_frozen(site: Path) -> None:
    """A placeholder stays one, so that nobody misses levels that it never had."""
    exchanged(site, TREES, LEVEL, LEVEL + "    state: placeholder\n    reason: Asked for\n")
    text = edited(site)[TREES]
    assert "frozen" not in text
    assert text.count("state: placeholder\n") == 2


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (replace(WANTED, agreement="laaa"), "Did you mean `laa`?"),
        (replace(WANTED, to="laa"), "already"),
        (replace(WANTED, to="LAA 2007"), "can't be an id"),
        (replace(WANTED, period="some day"), "some day"),
    ],
)
def test_what_cant_be_done_is_said(site: Path, wanted: Wanted, words: str) -> None:
    """One plain line, and nothing is proposed."""
    with pytest.raises(CannotRollOverError, match=words.replace("?", r"\?")):
        rolled_over(standing_site(site, LATER), wanted)


def test_keys_beside_each_other_are_refused_with_their_file(site: Path) -> None:
    """A commitment in one line can't be edited by lines; nothing is guessed."""
    text = (site / TREES).read_text("utf-8")
    start, end = text.index("  - under: laa"), text.index("---\nTrees")
    line = "  - { under: laa, kind: local, lead: [council], levels: { 2006/07: 300 } }\n"
    (site / TREES).write_text(text[:start] + line + text[end:], "utf-8")
    with pytest.raises(UneditableError, match=TREES):
        rolled_over(standing_site(site, LATER), WANTED)
