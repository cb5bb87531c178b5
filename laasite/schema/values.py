"""YAML as editors read it: the core schema of YAML 1.2, in which `yes` is text and so is a date."""

from __future__ import annotations

import re
from typing import Any

from laasite.model.tree import Mapping, Node, Scalar, Sequence
from laasite.read.yaml import read_yaml

_TRUTHS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_WHOLE = re.compile(r"[-+]?[0-9]+", re.ASCII)
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)


def typed(text: str) -> Any:
    """A value typed in YAML as an editor's language server sees it."""
    tree, _ = read_yaml(f"value: {text}\n", "example.yaml")
    node = tree.get("value") if tree else None
    return as_editors_see(node) if node is not None else text


def as_editors_see(node: Node) -> Any:
    """A tree as the values that a JSON Schema is held against."""
    match node:
        case Mapping(entries=entries):
            return {key.text: as_editors_see(value) for key, value in entries}
        case Sequence(items=items):
            return [as_editors_see(item) for item in items]
        case Scalar(text=text, quoted=quoted):
            return text if quoted else _plain(text)


def _plain(text: str) -> Any:
    if text in _TRUTHS:
        return _TRUTHS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
