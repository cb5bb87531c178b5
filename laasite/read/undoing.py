"""Undoing a change: what stood there before in place of what stands there now."""

from __future__ import annotations

from dataclasses import replace

from laasite.model.tree import Mapping, Node, Scalar

NOT_YET_THERE = "not yet"
"""Written under `was:` for a key that wasn't there before the change."""

ALTERNATIVES = (
    (("absolute",), ("share_of_due",)),
    (("value",), ("change_from_baseline",), ("from", "to")),
)
"""Keys that say one thing in several ways: what `was` says in one way was not said in another."""


def merged(tree: Mapping, was: Mapping) -> Mapping:
    """`tree` with the values of `was` in place of its own; groups of keys are merged key by key.

    `not yet` takes a key out: it wasn't there before.
    """
    tree = _without_other_ways(tree, was)
    for key, value in was.entries:
        present = tree.get(key.text)
        if isinstance(value, Scalar) and value.text.strip().lower() == NOT_YET_THERE:
            entries = tuple(entry for entry in tree.entries if entry[0].text != key.text)
            tree = replace(tree, entries=entries)
        elif isinstance(present, Mapping) and isinstance(value, Mapping):
            tree = with_value(tree, key.text, merged(present, value))
        elif present is None:
            tree = replace(tree, entries=(*tree.entries, (key, value)))
        else:
            tree = with_value(tree, key.text, value)
    return tree


def _without_other_ways(tree: Mapping, was: Mapping) -> Mapping:
    """`tree` without the keys that say in another way what `was` says."""
    gone = other_ways(was)
    return replace(tree, entries=tuple(one for one in tree.entries if one[0].text not in gone))


def other_ways(was: Mapping) -> frozenset[str]:
    """The keys that would say in another way what `was` says."""
    said = set(was.keys())
    return frozenset(
        key
        for ways in ALTERNATIVES
        if any(said.intersection(way) for way in ways)
        for way in ways
        if not said.intersection(way)
        for key in way
    )


def with_value(tree: Mapping, key: str, value: Node) -> Mapping:
    """`tree` with another value for a key that it has."""
    entries = tuple((name, value if name.text == key else old) for name, old in tree.entries)
    return replace(tree, entries=entries)
