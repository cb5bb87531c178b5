"""What is told of every key, and whether it is true."""

from __future__ import annotations

from typing import get_type_hints

import pytest
from pydantic import BaseModel, TypeAdapter

from laasite.read.records import Record, keys_of
from laasite.read.rewards import RewardRecord
from laasite.read.yaml import read_yaml
from laasite.schema.lookup import KINDS, WORDS, key_of, name_of, own_keys, records_below
from tests.trees import plain

RECORDS = tuple(dict.fromkeys(one for kind in KINDS for one in records_below(kind.record)))
EVERY: tuple[type[BaseModel], ...] = (Record, *RECORDS)
EXAMPLES = [
    (record, key) for record in EVERY for key in own_keys(record) if key_of(record, key).example
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_is_explained_in_a_plain_sentence(record: type[BaseModel]) -> None:
    """A key without words can't be completed in an editor or found in the handbook."""
    for key in keys_of(record):
        means = key_of(record, key).means
        assert means[0].isupper() or means[0] == "`", key
        assert means.endswith("."), key


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_a_key_has_an_example_unless_it_holds_a_group_of_keys(record: type[BaseModel]) -> None:
    hints = get_type_hints(record, include_extras=True)
    for key in keys_of(record):
        grouped = "Record" in str(hints[name_of(record, key)]) or key in ("was", "extra", "licence")
        grouped = grouped or "Keys" in str(hints[name_of(record, key)])
        grouped = grouped or "Discriminator" in str(hints[name_of(record, key)])
        assert grouped or key_of(record, key).example, key


@pytest.mark.parametrize(("record", "key"), EXAMPLES, ids=lambda one: getattr(one, "__name__", one))
def test_every_example_is_read_by_the_field_that_it_is_an_example_of(
    record: type[BaseModel], key: str
) -> None:
    tree, findings = read_yaml(f"value: {key_of(record, key).example}\n", "example.yaml")
    assert tree is not None
    assert not findings
    value = tree.get("value")
    assert value is not None
    if (record, key) == (RewardRecord, "capital_share"):
        # The whole record makes a list of a share that stands alone.
        typed = {"pot": "£1", key: plain(value)}
        RewardRecord.model_validate(typed, context={"day_first": False})
        return
    hint = get_type_hints(record, include_extras=True)[name_of(record, key)]
    TypeAdapter(hint).validate_python(plain(value), context={"day_first": False})


def test_no_words_are_left_of_keys_that_are_gone() -> None:
    for record, words in WORDS.items():
        assert set(words) <= set(keys_of(record)), record
