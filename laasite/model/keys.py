"""What officers' keys are called where a change of one is told to residents."""

from __future__ import annotations

from laasite.model.language import marked, say

WORDS = {
    "levels": marked("Promised level"),
    "without_stretch": marked("Level without the extra effort"),
    "interim": marked("Interim level"),
    "baseline": marked("Starting point"),
    "lead": marked("Who leads"),
    "leader": marked("Target leader"),
    "led_by": marked("Who leads"),
    "contributing": marked("Who takes part"),
    "promise": marked("The promise"),
    "title": marked("Name"),
    "text": marked("Wording"),
    "what": marked("What it is"),
    "better": marked("Which way is better"),
    "close_within": marked("How near counts as close"),
    "measure": marked("What is measured"),
    "lag": marked("how long a figure may take"),
    "state": marked("How it stands"),
    "reason": marked("Why"),
    "why": marked("Why"),
    "stage": marked("Stage"),
    "kind": marked("Kind"),
    "path": marked("How the level moves between years"),
    "objectives": marked("What it serves"),
    "under": marked("Promised in"),
    "due": marked("When it is due"),
    "first_due": marked("When it is first due"),
    "every": marked("How often it is due"),
    "how_to_help": marked("How you can help"),
    "headline": marked("The promise told first"),
    "no_objective_because": marked("Why it serves no objective"),
    "share_of_due": marked("as a share of the level"),
    "answers_to": marked("Whom it answers to"),
    "meets": marked("How often it meets"),
    "seats_total": marked("Number of seats"),
    "signed": marked("When it was signed"),
    "agreed": marked("When it was agreed"),
}
"""What keys are called; any other is told as it is written, with spaces."""

CHOICES = frozenset(("kind", "stage", "state", "better", "path"))
"""Keys whose values are chosen from a list of ours."""


def called(key: str) -> str:
    """What a key is called; one that has no other name, by itself."""
    return say(WORDS[key]) if key in WORDS else key.replace("_", " ").strip()
