"""Cures that can be pasted: an entry for `changes:` or for `moved.yaml`, as YAML on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

Told: TypeAlias = "str | dict[str, Told]"

_PLAIN = re.compile(r"[A-Za-z0-9£][A-Za-z0-9£ _./'’()%-]*", re.ASCII)
_STEP = re.compile(r"\[([^\]]*)\]|([^.\[\]]+)")
_WORDS = frozenset(("promise", "title", "text", "what", "vision", "means", "purpose"))
_BARGAINED = frozenset(
    ("baseline", "interim", "levels", "lead", "parts", "path", "state", "without_stretch")
)


def steps(path: str) -> list[str]:
    """The keys on a path: `levels[2006/07]` is `levels`, then `2006/07`."""
    return [name or key for name, key in _STEP.findall(path)]


def kind_of(path: str) -> str:
    """The kind of change that a change of the fact at `path` mostly is."""
    keys = steps(path)
    if any(key in _BARGAINED for key in keys) and keys[0] == "commitments":
        return "renegotiated target"
    if keys and keys[0] == "measure":
        return "change of definition"
    return "wording" if keys and keys[-1] in _WORDS else "correction"


def change(day: date, kind: str, path: str, was: str) -> str:
    """An entry under `changes:`; `path` leads to the fact from the group that has the entry."""
    told: Told = was
    for key in reversed(steps(path)):
        told = {key: told}
    entry: dict[str, Told] = {"date": day.isoformat(), "kind": kind, "was": told, "reason": "…"}
    if kind == "renegotiated target":
        entry["agreed_in"] = "…"
    return f"- {_written(entry)}"


def tombstone(gone: str, also: Iterable[str], day: date) -> str:
    """An entry of `moved.yaml` for something that was dropped."""
    listed = ", ".join(also)
    more = f"also: [{listed}], " if listed else ""
    return f"- {{ gone: {gone}, {more}date: {day.isoformat()}, dropped_by: …, why: … }}"


def _written(value: Told) -> str:
    if isinstance(value, str):
        return _scalar(value)
    return "{ " + ", ".join(f"{_scalar(key)}: {_written(one)}" for key, one in value.items()) + " }"


def _scalar(text: str) -> str:
    """A text as YAML reads it inside braces: plain where that is safe, else in quotation marks."""
    plain = text == "…" or (_PLAIN.fullmatch(text) and text == text.strip())
    return text if plain else json.dumps(text, ensure_ascii=False)
