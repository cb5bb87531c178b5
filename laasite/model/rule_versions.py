"""The versions of the rules by which laasite judges: they stand in the manifest of every site.

A status may change because a figure came, because a figure or a target was changed, or because we
judge by another rule. The last must never look like one of the others: whoever changes what a rule
gives raises its version here, and says so in the changelog.
"""

from __future__ import annotations

RULE_VERSIONS: tuple[tuple[str, str], ...] = (
    ("composition", "1"),
    ("direction", "1"),
    ("distance", "1"),
    ("due level", "1"),
    ("lateness", "1"),
    ("reward grant, LPSA", "1"),
    ("roll-up", "1"),
    ("status", "1"),
)
"""Each rule by name with its version, sorted. `docs/method.md` tells what each of them does:

composition: which targets fill which places of an agreement (`assess/composition.py`).
direction: better or worse than the same period a year before (`assess/movement.py`).
distance: how much of the way to the last level has been gone (`assess/judgement.py`).
due level: what was due for a period, on a declared path (`assess/levels.py`).
lateness: from when a figure or a step is late (`assess/lateness.py`, `assess/milestones.py`).
reward grant, LPSA: what a target earns (`assess/grant.py`).
roll-up: what counts among how many (`assess/report.py`).
status: on track, close, off track, met, missed (`model/legend.py`).
"""
