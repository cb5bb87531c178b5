"""`laasite list unsigned` and `--letter`: who has still to sign, and the note to each partner."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.site.sites import MINIMAL, copied, exchanged

Capture = pytest.CaptureFixture[str]
AGREEMENT = "content/agreements/laa.md"
SIGNATORIES = """signatories:
  - { partner: council, signed: 15 March 2004 }
  - { partner: police, signed: not yet, expected: 1 September 2006 }
"""
LATE = ("--as-at", "2007-12-01")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, with an agreement that one partner hasn't signed."""
    root = copied(MINIMAL, tmp_path / "site")
    exchanged(root, AGREEMENT, "signatories: not recorded\n", SIGNATORIES)
    return root


def test_who_has_not_signed_an_agreement_is_named(site: Path, capsys: Capture) -> None:
    """With the day by which it is expected, and the place; who has signed isn't listed."""
    said = laasite(capsys, "list", "unsigned", "--source", site, "--format", "json")
    signatures = [one for one in json.loads(said.out) if "signature" in one["what"]]
    assert [(one["partner"], one["day"]) for one in signatures] == [("police", "2006-09-01")]
    assert signatures[0]["place"].startswith(f"{AGREEMENT}:")


def test_all_puts_every_list_under_its_word(site: Path, capsys: Capture) -> None:
    """As JSON each line says in which list it stands."""
    words = ("list", "all", "--source", site, "--format", "json", *LATE)
    found = {one["list"] for one in json.loads(laasite(capsys, *words).out)}
    assert {"overdue", "unsigned"} <= found


def test_a_letter_goes_to_each_partner_that_owes_something(site: Path, capsys: Capture) -> None:
    """What is owed, since when, and how to send it, a file each; never over one that is there."""
    words = ("list", "overdue", "--letter", "--source", site, *LATE, "-o", site / "letters")
    said = laasite(capsys, *words)
    assert said.code == 0, said.err
    text = (site / "letters" / "council.txt").read_text("utf-8")
    assert text.startswith("To: ")
    assert "due on " in text
    assert "How to send it" in text
    (site / "letters" / "council.txt").write_text("mine", "utf-8")
    assert laasite(capsys, *words).code == 2
    assert (site / "letters" / "council.txt").read_text("utf-8") == "mine"


def test_a_letter_names_posts_and_not_people(site: Path, capsys: Capture) -> None:
    """Who holds a post isn't told, even where the sources name somebody."""
    path = next((site / "content/partners").glob("council*"))
    text = path.read_text("utf-8")
    key = "  support-manager:\n"
    assert key in text, text
    holder = "    holders:\n      - { from: 1 May 2005, name: Somebody Named, confirmed: yes }\n"
    path.write_text(text.replace(key, key + holder), "utf-8")
    words = ("list", "all", "--letter", "--source", site, *LATE)
    said = laasite(capsys, *words)
    assert "Led by: " in said.out
    assert "Somebody Named" not in said.out


def test_nobody_owes_a_draft(site: Path, capsys: Capture) -> None:
    """A letter about what isn't anybody's to send is refused with the lists there are."""
    said = laasite(capsys, "list", "drafts", "--letter", "--source", site)
    assert said.code == 2
    assert "overdue" in said.err
