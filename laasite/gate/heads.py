"""Where a difference begins: what was added or taken out as a whole is told once, at its head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_STEP = re.compile(r"\[[^\]]*\]|\.?[^.\[\]]+")


def prefixes(path: str) -> Iterator[str]:
    """Each beginning of a path that is a path itself, the shortest first, the whole one last."""
    for found in _STEP.finditer(path):
        yield path[: found.end()]


def below(path: str, head: str) -> bool:
    """Whether a path is `head` or lies below it; everything lies below the empty head."""
    return not head or path == head or path.startswith((f"{head}.", f"{head}["))


def head(path: str, others: Iterable[str]) -> str:
    """The shortest beginning of `path` that none of the other paths has."""
    known = {prefix for other in others for prefix in prefixes(other)}
    return next((prefix for prefix in prefixes(path) if prefix not in known), path)


def heads(paths: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
    """The heads of some paths that the others don't have, each once, in the order of the paths."""
    known = {prefix for other in others for prefix in prefixes(other)}
    found = (next((one for one in prefixes(path) if one not in known), path) for path in paths)
    return tuple(dict.fromkeys(found))


def joined(group: str, path: str) -> str:
    """The whole path of what stands at `path` below a group."""
    return group + path if not group or path.startswith("[") else f"{group}.{path}"


def within(path: str, group: str) -> str:
    """What is left of a path below a group."""
    return path[len(group) :].removeprefix(".")


def group_of(path: str, groups: Iterable[str]) -> str:
    """The innermost of the groups that a path lies below; the path itself doesn't count."""
    return max((one for one in groups if one != path and below(path, one)), key=len, default="")
