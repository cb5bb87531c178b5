"""A new thing for the site: written in memory, checked there, and refused with its findings.

What passes here passes `laasite check --strict`: a warning refuses as an error does.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from laasite.intake.asking import BY_TEXT, KINDS, Addable, Ask, Form
from laasite.intake.commented import Value, document
from laasite.intake.minuting import with_decision
from laasite.intake.order import Wish
from laasite.intake.outcomes import Fate
from laasite.intake.taking import Site, new_findings, take_in
from laasite.intake.writing import Edit
from laasite.model import nearest
from laasite.model.dates import parse_date
from laasite.model.findings import Finding, Severity
from laasite.model.period import YearKind
from laasite.model.periods import parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.report import Report
from laasite.model.rules.values import DRAFT_ROW
from laasite.model.words import Unknown
from laasite.read.fields import ID, slug

Answers = Mapping[str, Sequence[str]]
"""What was said, by option; an option that takes one answer has one."""

LONGEST_ID = 60


class NotAddedError(Exception):
    """Something said can't be meant, or is there already; the words say what and what to do."""


@dataclass(frozen=True, slots=True)
class Added:
    """What would be written, what was found wrong with it, and what is to be told besides."""

    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether something was found that `check --strict` doesn't let pass."""
        return any(one.rule.severity is not Severity.NOTE for one in self.findings)


def add(site: Site, kind: str, said: Answers) -> Added:
    """The files that a new thing of a kind takes; `said` are the answers by option.

    Raises NotAddedError where an answer is missing or can't be meant, and where the thing is there.
    """
    addable = KINDS[kind]
    said = {
        option: tuple(filter(None, map(_tidy_for(option), given))) for option, given in said.items()
    }
    said = {option: given for option, given in said.items() if given}
    _refuse_missing(addable, said)
    if kind == "figure":
        return _figure(site, said)
    edit = _decision(site, said) if kind == "decision" else _file(site, addable, said)
    return Added((edit,), new_findings(site, (edit,), texts=True))


def _tidy_for(option: str) -> Callable[[str], str]:
    """Texts keep their lines; everything else is one line."""
    long = option in ("text", "what-happened", "what-is-being-done")
    return str.strip if long else lambda text: " ".join(text.split())


def _refuse_missing(addable: Addable, said: Answers) -> None:
    missing = [f"--{option}" for option in addable.required if option not in said]
    if missing:
        raise NotAddedError(f"A {addable.name} needs {', '.join(missing)}.")


# --- files ----------------------------------------------------------------------------------------


def _file(site: Site, addable: Addable, said: Answers) -> Edit:
    """The file of a thing that has one of its own."""
    path = PATHS[addable.name](site.report, said)
    _refuse_clash(site, addable.name, path)
    record = addable.record
    if record is None:
        raise KeyError(addable.name)
    values = values_of(addable, said)
    return Edit(path, None, document(record, values, _text(addable, said)).encode())


def _refuse_clash(site: Site, name: str, path: str) -> None:
    """Nothing is overwritten, in either of the two places where a thing may stand."""
    stem = path.removesuffix(".md").removesuffix("/index")
    for there in (path, f"{stem}.md", f"{stem}/index.md"):
        if there in site.files:
            cure = (
                "Choose another with --id." if "id" in KINDS[name].asks() else "Change that file."
            )
            raise NotAddedError(f"{there} is there already; it isn't overwritten. {cure}")


LISTS = ("commitments", "actions")
"""Lists of groups of which one entry can be said."""


def values_of(addable: Addable, said: Answers) -> dict[str, Value]:
    """What was said as the values of keys; a list of groups gets one entry."""
    values: dict[str, Value] = {}
    asks = addable.asks()
    for option, given in said.items():
        ask = asks[option]
        if ask.path:
            _put(values, ask.path, _value(ask, given))
    for key in LISTS:
        if key in values:
            values[key] = [values[key]]
    return values


def _put(values: dict[str, Value], path: Sequence[str], value: Value) -> None:
    """Set a value below groups that are made on the way."""
    for key in path[:-1]:
        below = values.setdefault(key, {})
        if isinstance(below, dict):
            values = below
    values[path[-1]] = value


def _value(ask: Ask, given: Sequence[str]) -> Value:
    if ask.form is Form.PAIRS:
        return dict(_pair(ask, one) for one in given)
    if ask.form is Form.ONE or (len(given) == 1 and given[0] in UNKNOWN):
        return given[-1]
    if ask.option in BY_TEXT:
        return [{"id": _id_of(one), "ask": one} for one in given]
    return list(given)


UNKNOWN = frozenset(word.value for word in Unknown)


def _pair(ask: Ask, given: str) -> tuple[str, Value]:
    """A name and what it stands for; a post is a group with a title."""
    name, equals, value = (part.strip() for part in given.partition("="))
    if not (name and equals and value):
        raise NotAddedError(f'--{ask.option} is written "NAME=WHAT", not {quoted(given)}.')
    return name, {"title": value} if ask.option == "posts" else value


def _text(addable: Addable, said: Answers) -> str:
    """The text below the front matter; an update's has two headings."""
    if addable.name == "update":
        told = [(ask.means.rstrip("."), said.get(ask.option)) for ask in addable.text]
        return "\n\n".join(f"## {heading}\n\n{given[-1]}" for heading, given in told if given)
    default = said.get("promise") or said.get("title") or ("",)
    ends = "" if not default[0] or default[0].endswith((".", "?", "!")) else "."
    return said["text"][-1] if "text" in said else f"{default[0]}{ends}"


# --- paths and ids --------------------------------------------------------------------------------


def _id(said: Answers) -> str:
    """The id that was said, or the one that the title makes."""
    given = (
        said["id"][-1] if "id" in said else _id_of(said.get("title", said.get("text", ("",)))[-1])
    )
    if ID.fullmatch(given) is None:
        meant = slug(given)
        hint = f" Did you mean `{meant}`?" if meant else " Choose one with --id."
        raise NotAddedError(
            f"{quoted(given)} can't be an id: small letters, digits, hyphens.{hint}"
        )
    return given


def _id_of(text: str) -> str:
    return slug(text)[:LONGEST_ID].strip("-")


def _known(what: str, id: str, known: Mapping[str, object]) -> str:
    """`id`, which must be one of those that are there."""
    if id not in known:
        meant = nearest.quoted(id, known)
        hint = f" Did you mean {meant}?" if meant else ""
        raise NotAddedError(f"There is no {what} {quoted(id)}.{hint}")
    return id


def _day(text: str) -> str:
    """The day as it stands in names of files."""
    found = parse_date(text)
    if isinstance(found, Problem) or found.exact is None:
        raise NotAddedError(f"{quoted(text)} isn't one day. Write it as `18 May 2006`.")
    return found.exact.isoformat()


def _in(folder: str) -> Callable[[Report, Answers], str]:
    return lambda _report, said: f"content/{folder}/{_id(said)}.md"


def _consultation(_report: Report, said: Answers) -> str:
    return f"content/consultations/{_id(said)}/index.md"


def _meeting(report: Report, said: Answers) -> str:
    body = _known("body", said["body"][-1], report.bodies)
    return f"content/meetings/{_day(said['date'][-1])}-{body}/index.md"


def _paper(report: Report, said: Answers) -> str:
    meeting = _known("meeting", said["meeting"][-1], report.meetings)
    return f"content/meetings/{meeting}/{_id(said)}.md"


def _event(_report: Report, said: Answers) -> str:
    if "id" in said:
        return f"content/engagement/{_id(said)}.md"
    found = parse_date(said["date"][-1])
    exact = None if isinstance(found, Problem) else found.exact
    day = exact.isoformat() if exact else slug(said["date"][-1])
    return f"content/engagement/{day}-{_id(said)}.md"


def _update(report: Report, said: Answers) -> str:
    target = _known("target", said["target"][-1], report.targets)
    series = report.targets[target].series
    year = series[0].measure.year if series else YearKind.FINANCIAL
    period = parse_period(said["period"][-1], year)
    if isinstance(period, Problem):
        raise NotAddedError(f"{period.message} {period.cure or period.rule.cure}")
    return f"content/progress/{period.slug()}/{target}.md"


PATHS: Mapping[str, Callable[[Report, Answers], str]] = {
    "target": _in("targets"),
    "partner": _in("partners"),
    "body": _in("bodies"),
    "page": _in("pages"),
    "consultation": _consultation,
    "meeting": _meeting,
    "paper": _paper,
    "event": _event,
    "update": _update,
}
"""Where the file of each kind stands."""


# --- what is added to a file ----------------------------------------------------------------------


def _figure(site: Site, said: Answers) -> Added:
    """A row below those of a target's file, by the way that spreadsheets take."""
    _known("target", said["target"][-1], site.report.targets)
    held = io.StringIO()
    columns = {("source" if one == "taken-from" else one): given[-1] for one, given in said.items()}
    if "value" not in columns and "state" not in columns:
        raise NotAddedError("A figure needs --value, or a --state that says why there is none.")
    # A table of figures is known by its column `value`, also where a state stands in its place.
    columns = {"value": "", **columns}
    writer = csv.writer(held)
    writer.writerows((columns.keys(), columns.values()))
    proposal = take_in(site, "the figure.csv", held.getvalue().encode(), Wish())
    shown = (one for one in proposal.outcomes if one.fate not in (Fate.WRITTEN, Fate.TOLD))
    told = tuple(one.message for one in shown)
    if proposal.refused or not proposal.edits:
        raise NotAddedError(" ".join(told) or "There is nothing to add.")
    if "published" not in said:
        told = (*told, "The figure is a draft: nobody sees it before its `published` is filled in.")
    findings = new_findings(site, proposal.edits)
    # That it is a draft is told above.
    return Added(
        proposal.edits, tuple(one for one in findings if one.rule.code != DRAFT_ROW.code), told
    )


def _decision(site: Site, said: Answers) -> Edit:
    """The minutes of a meeting with one decision more."""
    meeting = _known("meeting", said["meeting"][-1], site.report.meetings)
    path = f"content/meetings/{meeting}/minutes.md"
    id = _id(said)
    minutes = site.report.meetings[meeting].minutes
    if minutes and id in [one.id for one in minutes.decisions]:
        message = f"The minutes of {meeting} have a decision {quoted(id)} already."
        raise NotAddedError(f"{message} Choose another with --id.")
    if "action-what" in said:
        said = {"action-id": (_id_of(said["action-what"][-1]),), **said}
    values = {"id": id, **values_of(KINDS["decision"], said)}
    before = site.files.get(path)
    after = with_decision(before.decode("utf-8") if before else None, values)
    if after is None:
        message = f"The `decisions` in {path} stand in brackets or can't be read."
        raise NotAddedError(f"{message} Write each on lines of its own, below `decisions:`.")
    return Edit(path, before, after.encode())
