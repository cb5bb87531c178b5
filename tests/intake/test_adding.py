"""`laasite add`: each kind of thing in memory, on the disk, and on the site."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from laasite.intake.adding import NotAddedError, add
from laasite.intake.asking import KINDS, Form
from laasite.intake.minuting import with_decision
from laasite.intake.taking import standing_site
from laasite.intake.writing import ChangedError, write
from laasite.model.findings import Severity
from laasite.pipeline import Order, build_site, check_site
from tests.intake.workbooks import NOW
from tests.site.sites import MINIMAL

Said = Mapping[str, tuple[str, ...]]

MADE_UP = {"illustrative": ("yes",)}
MEETING = "2006-05-18-board"
STEPS: tuple[tuple[str, Said, str, str], ...] = (
    ("partner", {"title": ("The Library Trust",), "posts": ("keeper=Keeper of books",)},
     "partners/the-library-trust", "Keeper of books"),
    ("body", {"title": ("Books Panel",), "kind": ("panel",)}, "bodies/books-panel", "Books Panel"),
    ("target",
     {"title": ("More books: lent & read",), "objectives": ("more-trees",), "what": ("Books lent",),
      "unit": ("books",), "better": ("higher",), "frequency": ("year",), "lag": ("30 days",),
      "supplied-by": ("the-library-trust",), "under": ("laa",), "lead": ("council",),
      "leader": ("the-library-trust/keeper",), "baseline-period": ("2003/04",),
      "baseline-value": ("90",), "levels": ("2005/06=100", "2006/07=110")},
     "targets/more-books-lent-read", "Books lent"),
    ("update",
     {"target": ("more-books-lent-read",), "period": ("2004/05",),
      "what-happened": ("It rained on the books.",), "what-is-being-done": ("A new roof.",)},
     "targets/more-books-lent-read", "It rained on the books."),
    ("figure",
     {"target": ("more-books-lent-read",), "period": ("2004/05",), "value": ("97",),
      "published": ("2005-05-01",)},
     "targets/more-books-lent-read", "97"),
    ("meeting", {"body": ("board",), "date": ("18 May 2006",), "state": ("held",)},
     f"meetings/{MEETING}", "18 May 2006"),
    ("paper",
     {"meeting": (MEETING,), "title": ("On books",), "mark": ("for decision",),
      "contact": ("not stated",), "background-papers": ("nil",),
      "recommendations": ("Buy more books",), "text": ("1. Books are good.",)},
     f"meetings/{MEETING}/on-books", "Books are good."),
    ("decision",
     {"meeting": (MEETING,), "outcome": ("agreed",), "text": ("To buy more books",),
      "answers": ("on-books/buy-more-books",)},
     f"meetings/{MEETING}", "To buy more books"),
    ("consultation", {"title": ("What shall we read?",), "asked-by": ("council",)},
     "consultations/what-shall-we-read", "What shall we read?"),
    ("event", {"title": ("A reading",), "date": ("19 May 2006",)},
     "engagement", "A reading"),
    ("page", {"title": ("Where to read",), "text": ("In the *library*.",)},
     "pages/where-to-read", "<em>library</em>"),
)  # fmt: skip
"""What is said of each kind, the page that it comes on, and words that stand there."""


def said_of(kind: str, said: Said) -> Said:
    """An answer to what is made up as well, where the kind asks it."""
    return {**said, **MADE_UP} if "illustrative" in KINDS[kind].asks() else said


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site with one thing of each kind more."""
    root = tmp_path_factory.mktemp("adding") / "site"
    shutil.copytree(MINIMAL, root)
    for kind, said, _, _ in STEPS:
        added = add(standing_site(root, NOW), kind, said_of(kind, said))
        assert not added.refused, (kind, added.findings)
        write(root, added.edits)
    return root


@pytest.fixture(scope="module")
def pages(grown: Path) -> Mapping[str, str]:
    """The pages of that site by their paths, made in memory."""
    made = build_site(Order(grown, NOW)).artifacts or ()
    return {one.path: one.data.decode() for one in made if one.path.endswith(".html")}


def test_each_kind_is_added_once() -> None:
    """A new kind needs a step of its own here."""
    assert sorted(kind for kind, *_ in STEPS) == sorted(KINDS)


def test_what_was_added_passes_the_strict_check(grown: Path) -> None:
    """Of everything together neither an error nor a warning is told."""
    found = check_site(Order(grown, NOW)).findings
    assert [one for one in found if one.rule.severity is not Severity.NOTE] == []


@pytest.mark.parametrize(("kind", "page", "words"), [(step[0], *step[2:]) for step in STEPS])
def test_each_kind_comes_on_its_page(
    pages: Mapping[str, str], kind: str, page: str, words: str
) -> None:
    assert words in pages[f"{page}.html"], kind


def test_every_key_of_a_new_file_is_explained(grown: Path) -> None:
    """Above each key stands a comment, also where the key has yet to be filled in."""
    lines = (grown / "content/targets/more-books-lent-read.md").read_text("utf-8").splitlines()
    head = lines[1 : lines.index("---", 1)]
    for above, line in pairwise(head):
        if line.strip().partition(" ")[0].endswith(":") and not line.strip()[0].isdigit():
            assert above.lstrip().startswith("# "), line
    assert "# promise:" in head
    assert "title: 'More books: lent & read'" in head


def test_nothing_is_overwritten(grown: Path) -> None:
    """The clash is told with the file, and with what to do."""
    site = standing_site(grown, NOW)
    for kind, said, _, _ in STEPS:
        if kind != "figure":
            with pytest.raises(NotAddedError, match="already"):
                add(site, kind, said_of(kind, said))


def test_a_file_that_came_meanwhile_stays(grown: Path) -> None:
    """Between looking and writing somebody else may have written there."""
    added = add(standing_site(grown, NOW), "page", {"title": ("Late",), "text": ("Ours.",)})
    late = grown / "content/pages/late.md"
    late.write_text("Theirs.", "utf-8")
    try:
        with pytest.raises(ChangedError):
            write(grown, added.edits)
        assert late.read_text("utf-8") == "Theirs."
    finally:
        late.unlink()


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("page", {"title": ("A",)}, "needs --text"),
        ("page", {"title": ("???",), "text": ("A",)}, "--id"),
        ("page", {"title": ("A",), "id": ("A B",), "text": ("A",)}, "`a-b`"),
        ("meeting", {"body": ("bord",), "date": ("18 May 2006",)}, "Did you mean `board`"),
        ("meeting", {"body": ("board",), "date": ("May 2006",)}, "isn't one day"),
        ("partner", {"title": ("A",), "posts": ("Keeper",)}, "NAME=WHAT"),
        ("update", {"target": ("trees",), "period": ("x",), "what-happened": ("A",)}, "`x`"),
        ("figure", {"target": ("trees",), "period": ("2006/07",)}, "--value"),
        ("figure", {"target": ("trees",), "period": ("2006/07",), "value": ("x",)}, "`x`"),
        ("decision", {"meeting": ("m",), "outcome": ("agreed",), "text": ("A",)}, "no meeting"),
    ],
)
def test_what_cannot_be_meant_is_told(grown: Path, kind: str, said: Said, words: str) -> None:
    with pytest.raises(NotAddedError, match=words):
        add(standing_site(grown, NOW), kind, said)


@pytest.mark.parametrize(
    ("kind", "said", "key"),
    [
        ("event", {"title": ("A",), "date": ("2006",), "about": ("nothing-such",)}, "nothing-such"),
        ("target", {"title": ("A",), "unit": ("a",), "better": ("up",)}, "up"),
        (
            "figure",
            {
                "target": ("trees",),
                "period": ("2030/31",),
                "value": ("4",),
                "published": ("2005-05-01",),
            },
            "which ends on 31 March 2031",
        ),
    ],
)
def test_what_the_check_would_tell_refuses_it(grown: Path, kind: str, said: Said, key: str) -> None:
    """The findings are those of the check, at the lines of the file that would be written."""
    added = add(standing_site(grown, NOW), kind, said)
    assert added.refused
    assert any(key in one.message for one in added.findings)


def test_a_state_may_stand_in_place_of_a_figure(grown: Path) -> None:
    said = {"state": ("awaiting Government",), "note": ("The return is late",)}
    said |= {"target": ("trees",), "period": ("2007/08",), "published": ("2005-05-01",)}
    added = add(standing_site(grown, NOW), "figure", said)
    assert "awaiting Government" in added.edits[0].after.decode().splitlines()[-1]


def test_a_figure_without_a_day_is_told_to_be_a_draft(grown: Path) -> None:
    said = {"target": ("trees",), "period": ("2007/08",), "value": ("400",)}
    added = add(standing_site(grown, NOW), "figure", said)
    assert "draft" in " ".join(added.told)
    assert added.edits[0].after.decode().splitlines()[-1].startswith("2007/08,400")


MINUTES = (
    "---\nattended: [council]\ndecisions:\n- id: first\n  outcome: noted\n# End.\n---\nText.\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_decision_stands_below_those_that_are_there(newline: str) -> None:
    """Nothing else in the minutes changes, line ends included."""
    before = MINUTES.replace("\n", newline)
    after = with_decision(before, {"id": "second", "outcome": "agreed"})
    assert after is not None
    kept = [line for line in after.splitlines(keepends=True) if line in before.splitlines(True)]
    assert "".join(kept) == before
    assert after.index("- id: first") < after.index("- id: second") < after.index("# End.")
    assert after.count("\n") == after.count(newline)


def test_decisions_in_brackets_are_left_to_the_officer() -> None:
    assert with_decision("---\ndecisions: [{ id: a }]\n---\n", {"id": "b"}) is None


def test_every_question_is_an_option(grown: Path) -> None:
    """What is asked at the prompt can be said without one, and what is needed is asked."""
    assert grown.exists()
    for kind in KINDS.values():
        asks = kind.asks()
        assert set(kind.asked) <= set(asks), kind.name
        assert set(kind.required) <= set(kind.asked), kind.name
    assert KINDS["target"].asks()["levels"].form is Form.PAIRS
