"""Asks axe-core what on a page shuts people out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from tests.browser.machine import from_npm

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Every rule that axe runs of itself, best practices included, and the one of WCAG 2.2 that it
# leaves out unless asked.
OPTIONS: dict[str, Any] = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}},
}


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that a page breaks, and the elements that break it, as CSS selectors."""

    rule: str
    impact: str
    what: str
    elements: tuple[str, ...]

    def __str__(self) -> str:
        """The violation on one line, as a failing test shows it."""
        return f"{self.rule} ({self.impact}): {self.what}: {', '.join(self.elements)}"


# What may differ between two colour schemes at the same width.
COLOURS: dict[str, Any] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}


def violations(page: Page, *, colours_only: bool = False) -> list[Violation]:
    """What axe-core finds wrong on the page as it stands now: colours, width and all.

    `colours_only` asks no more than a change of the colour scheme can change. The script is run by
    the debugger, not added to the page, so the content policy stays in force.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_script())
    options = {**OPTIONS, **COLOURS, "rules": {}} if colours_only else OPTIONS
    result = page.evaluate("options => axe.run(document, options)", options)
    return [_violation(found) for found in result["violations"]]


@cache
def _script() -> str:
    return from_npm("axe-core/axe.min.js").read_text(encoding="utf-8")


def _violation(found: dict[str, Any]) -> Violation:
    elements = tuple(_selector(node["target"]) for node in found["nodes"])
    return Violation(found["id"], found["impact"], found["help"], elements)


def _selector(target: list[Any]) -> str:
    """One element's selector; a list in a list leads into a shadow tree."""
    return " ".join(part if isinstance(part, str) else " >>> ".join(part) for part in target)
