"""Records: every mistake of a file at once, each once, each at its line."""

from __future__ import annotations

import pytest

from laasite.model.findings import Finding
from laasite.read.bodies import BodyRecord
from laasite.read.pages import PageRecord
from laasite.read.records import Record, home_of, keys_of, read_record, record_at
from laasite.read.targets import CommitmentRecord, MeasureRecord, TargetRecord
from laasite.read.yaml import read_yaml


def findings(kind: type[Record], text: str) -> list[Finding]:
    """What is wrong with a record typed like this."""
    tree, wrong = read_yaml(text, "a.md")
    assert wrong == ()
    assert tree is not None
    return list(read_record(kind, tree, "a.md", day_first=False).findings)


def places(kind: type[Record], text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of what is wrong."""
    found = findings(kind, text)
    return [(one.rule.code, one.place.line, one.place.column) for one in found]


def test_all_mistakes_of_a_file_are_found_at_once() -> None:
    """Each at the value that is wrong, or the key that isn't one."""
    text = "colour: A\ndraft: perhaps\npublished: 31 June 2006\nsource:\n"
    assert sorted(places(PageRecord, text)) == [
        ("LAA201", 1, 1),
        ("LAA202", 1, 1),
        ("LAA205", 4, 1),
        ("LAA208", 2, 8),
        ("LAA222", 3, 12),
    ]


def test_an_empty_value_is_told_once() -> None:
    """Not also as a title that can't be read."""
    assert places(PageRecord, "title:\n") == [("LAA205", 1, 1)]


def test_an_empty_entry_of_a_list_is_told_at_its_key() -> None:
    """`- ` alone is an empty key."""
    assert places(TargetRecord, "title: A\nobjectives:\n  - a\n  -\n") == [("LAA205", 2, 1)]


@pytest.mark.parametrize("typed", ['""', "' '", '"\\t"'])
def test_quotation_marks_around_nothing_are_nothing(typed: str) -> None:
    """A page can't be called nothing at all."""
    assert places(PageRecord, f"title: {typed}\n") == [("LAA205", 1, 8)]


def test_a_mistake_inside_a_list_is_told_at_its_place() -> None:
    """In the second commitment, not in the first."""
    text = "title: A\ncommitments:\n  - under: laa\n  - under: laa\n    kind: locl\n"
    assert places(TargetRecord, text) == [("LAA204", 5, 11)]


def test_a_key_missing_in_a_group_is_told_at_the_group() -> None:
    """The first key of the entry is the place."""
    assert places(TargetRecord, "title: A\ncommitments:\n  - kind: local\n") == [("LAA202", 3, 5)]


def test_a_key_on_the_wrong_level_is_told_where_it_belongs() -> None:
    """`unit` belongs under `measure`."""
    found = findings(TargetRecord, "title: A\nunit: trees\n")
    assert [one.cure for one in found] == ["`unit` belongs under `measure`."]


@pytest.mark.parametrize(
    ("text", "cure"),
    [
        ("title: A\nobjectives: more-trees\n", "Write it as a list: `objectives: [more-trees]`."),
        (
            "title: A\nmilestones: {a: b}\n",
            "Write each entry on a line of its own that begins with `- `.",
        ),
        (
            "title: A\nmeasure: trees\n",
            "Write its keys on the lines below it, each indented by two spaces more.",
        ),
    ],
)
def test_a_wrong_shape_is_told_with_the_right_one(text: str, cure: str) -> None:
    """How to write it, not only that it is wrong."""
    assert [one.cure for one in findings(TargetRecord, text)] == [cure]


def test_a_list_where_one_value_belongs_is_told_as_that() -> None:
    """Brackets around a title make it a list."""
    found = findings(PageRecord, "title: [A]\n")
    assert [one.message for one in found] == ["Here stands a list, where a single value belongs."]


def test_a_word_may_stand_for_a_list_where_it_may() -> None:
    """`lead: not recorded` says that there was one."""
    text = "title: A\ncommitments: [{ under: laa, lead: not recorded }]\n"
    assert findings(TargetRecord, text) == []


def test_changes_hold_keys_of_their_own_group_only() -> None:
    """`lead` was changed in a commitment, so the title can't be in its `was`."""
    text = (
        "title: A\ncommitments:\n  - under: laa\n    changes:\n      - date: 2006\n"
        "        kind: wording\n        reason: R\n        was: { lead: [a], title: B }\n"
    )
    assert places(TargetRecord, text) == [("LAA201", 8, 27)]


def test_a_value_under_was_is_read_as_the_value_that_it_was() -> None:
    """A word that isn't one to choose from, and a date that is none, are told where they stand."""
    text = (
        "title: A\ncommitments:\n  - under: laa\n    lead: [a]\n    kind: local\n    changes:\n"
        "      - date: 2006\n        kind: wording\n        reason: R\n"
        "        was: { kind: %s, agreed: %s }\n"
    )
    assert places(TargetRecord, text % ("national", "May 2006")) == []
    assert places(TargetRecord, text % ("nationl", "May 2006")) == [("LAA204", 10, 22)]
    assert places(TargetRecord, text % ("local", "some day")) == [("LAA220", 10, 37)]


def test_what_wasnt_there_before_has_no_value_to_be_read() -> None:
    """`not yet` under `was` takes a key out."""
    text = (
        "title: A\ncommitments:\n  - under: laa\n    lead: [a]\n    kind: local\n    changes:\n"
        "      - { date: 2006, kind: wording, reason: R, was: { kind: not yet } }\n"
    )
    assert places(TargetRecord, text) == []


def test_keys_are_told_as_officers_write_them() -> None:
    """`from` is a word that Python keeps, `in` too."""
    assert "to" in keys_of(record_at(BodyRecord, ("links", 0)))
    assert "from" in keys_of(record_at(BodyRecord, ("seats", 0, "holders", 0)))
    assert keys_of(None) == ()


def test_records_are_found_through_lists_and_groups() -> None:
    """Steps lead through numbers and keys to the record that reads the value."""
    assert record_at(TargetRecord, ("commitments", 3)) is CommitmentRecord
    assert record_at(TargetRecord, ("parts", 0, "measure")) is MeasureRecord
    assert record_at(TargetRecord, ("title", "a")) is None


def test_the_home_of_a_key_is_the_nearest_group_that_has_it() -> None:
    """None if no group below has it."""
    assert home_of(TargetRecord, "unit") == "measure"
    assert home_of(TargetRecord, "colour") is None


def test_a_misspelt_key_that_has_to_be_there_is_told_once() -> None:
    assert places(PageRecord, "titel: About us\n") == [("LAA201", 1, 1)]
