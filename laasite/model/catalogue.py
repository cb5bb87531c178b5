"""All rules by their code: what `docs/findings.md` and the tests go through."""

from __future__ import annotations

from types import ModuleType

from laasite.model.findings import Rule
from laasite.model.rules import (
    agreements,
    changes,
    consultations,
    desk,
    gate,
    governance,
    languages,
    links,
    meaning,
    papers,
    plain,
    prose,
    references,
    release,
    site,
    sources,
    text,
    values,
)

MODULES: tuple[ModuleType, ...] = (
    sources,
    values,
    references,
    meaning,
    agreements,
    text,
    site,
    papers,
    plain,
    prose,
    consultations,
    governance,
    release,
    gate,
    changes,
    links,
    desk,
    languages,
)


def _rules_in(module: ModuleType) -> list[Rule]:
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def catalogue() -> dict[str, Rule]:
    """Every rule by code, in the order of the codes. ValueError if two rules share a code."""
    rules = [rule for module in MODULES for rule in _rules_in(module)]
    by_code = {rule.code: rule for rule in sorted(rules, key=lambda rule: rule.code)}
    if len(by_code) != len(rules):
        raise ValueError("two rules share a code")
    return by_code
