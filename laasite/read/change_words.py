"""What was changed, and from what to what, as residents read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from laasite.model.dates import PartialDate, parse_date
from laasite.model.keys import CHOICES, called
from laasite.model.language import say
from laasite.model.measures import Figure, Measure
from laasite.model.numbers import Number, parse_number
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.quantity import printed, with_unit
from laasite.model.report import Report
from laasite.model.sentences import capital
from laasite.model.targets import Target
from laasite.model.tree import Mapping, Node, Scalar
from laasite.model.tree import Sequence as Items
from laasite.model.words import FigureState

LEVELS = ("levels", "without_stretch", "interim")
"""Groups of promised levels by period."""

DATES = frozenset(
    ("date", "agreed", "issued", "draft_issued", "ended", "due", "first_due", "from", "to",
     "since", "until", "deadline", "views_due", "sent", "signed", "expected", "starts",
     "published", "prepared", "last_reviewed", "last_tested", "counted_from", "reached", "done",
     "answered")
)  # fmt: skip
"""Keys whose values are dates."""

PARTIES = frozenset(
    ("lead", "leader", "led_by", "monitored_by", "contributing", "supplied_by", "partner",
     "under", "with", "between", "chair", "payer", "payee", "owner", "by", "who", "headline",
     "follows", "asked_by", "asked_of", "partnership", "area", "written_by", "champion",
     "reports_to")
)  # fmt: skip
"""Keys whose values are ids of partners, bodies, agreements and the like."""

FREE_WORDS = ("reason", "period", "measured_on")
"""Keys beside a level or a baseline whose values aren't figures."""

LONGEST = 300
"""A longer text is cut: the thing's own page tells it whole."""


@dataclass(frozen=True, slots=True)
class Teller:
    """How values of one document are told: with its target's measures and everybody's names."""

    report: Report
    target: Target | None
    day_first: bool

    def measure(self, path: Sequence[str]) -> Measure | None:
        """The measure that a value below `path` is in."""
        part = path[path.index("parts") + 1] if "parts" in path[:-1] else None
        series = self.target.series_of(part) if self.target else None
        return series.measure if series else None

    # --- what was changed -----------------------------------------------------------------------

    def what(self, path: Sequence[str], start: int, within: Sequence[str]) -> str:
        """What the value at `path` is; `path[start]` is the key under `was`."""
        own = list(path[start:])
        groups = list(within)
        while len(own) > 2 and own[0] == "parts":
            groups.append(self._part(own[1]))
            own = own[2:]
        first, *rest = own
        told = capital(called(first))
        if first in LEVELS and rest:
            told = say("{level} for {period}", level=told, period=self._period(rest[0], path))
        elif rest:
            told += f": {', '.join(called(one).lower() for one in rest)}"
        return f"{told} ({', '.join(groups)})" if groups else told

    def _part(self, id: str) -> str:
        series = self.target.series_of(id) if self.target else None
        return series.title if series and series.title else id

    def _period(self, text: str, path: Sequence[str]) -> str:
        measure = self.measure(path)
        found = parse_period(text, measure.year if measure else YearKind.FINANCIAL)
        return found.label() if isinstance(found, Period) else text.replace("_", " ")

    # --- from what to what ----------------------------------------------------------------------

    def value(self, node: Node | None, path: Sequence[str]) -> str | None:
        """A value in words; None where there is none."""
        match node:
            case None:
                return None
            case Scalar(text=text):
                return _cut(self._scalar(text.strip(), path))
            case Items(items=items):
                told = [self.value(item, path) or "" for item in items]
                return _cut(", ".join(told)) or say("nothing")
            case Mapping():
                return _cut(self._group(node, path))

    def _group(self, node: Mapping, path: Sequence[str]) -> str:
        low, high = node.get("from"), node.get("to")
        if any(one in path for one in LEVELS) and low and high:
            return say("{low} to {high}", low=self.value(low, path), high=self.value(high, path))
        told = []
        for key, below in node.entries:
            value = self.value(below, (*path, key.text)) or ""
            name = called(key.text).lower()
            told.append(value if key.text == "value" else f"{name}: {value}")
        return ", ".join(told)

    def _scalar(self, text: str, path: Sequence[str]) -> str:
        key = path[-1]
        if self._is_figure(path):
            return self._figure(text, path)
        if key in DATES:
            when = parse_date(text, day_first=self.day_first)
            return when.in_words() if isinstance(when, PartialDate) else text
        if key == "period":
            return self._period(text, path)
        if PARTIES.intersection(path[-2:]):
            return self.name(text)
        return say(text) if key in CHOICES and text else text

    def _is_figure(self, path: Sequence[str]) -> bool:
        return path[-1] not in FREE_WORDS and any(one in (*LEVELS, "baseline") for one in path)

    def _figure(self, text: str, path: Sequence[str]) -> str:
        number, measure = parse_number(text), self.measure(path)
        if not isinstance(number, Number) or measure is None:
            return text
        return figure_words(number.value, measure)

    def name(self, id: str) -> str:
        """What something is called; the id itself where nothing is called so now."""
        report = self.report
        for things in (report.partners, report.bodies, report.agreements, report.strategies):
            if (thing := things.get(id)) is not None:
                return thing.title
        if id in report.areas:
            return report.areas[id].title
        return self._post(id) or id

    def _post(self, id: str) -> str | None:
        partner, mark, key = id.partition("/")
        if not mark or partner not in self.report.partners:
            return None
        owner = self.report.partners[partner]
        post = owner.posts.get(key)
        return f"{post.title}, {owner.title}" if post else None


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST - 1].rstrip()}…"


# --- figures -----------------------------------------------------------------------------------


def figure_words(value: Decimal, measure: Measure) -> str:
    """A figure with its unit."""
    return with_unit(printed(value, measure.decimals), measure.unit)


def row_words(figure: Figure, measure: Measure) -> str:
    """A figure as published, with how sure it was, or what stood in its place."""
    if figure.value is None:
        return say(figure.state.value).capitalize()
    sure = "" if figure.state is FigureState.FINAL else f" ({say(figure.state.value)})"
    return f"{figure_words(figure.value, measure)}{sure}"


def level_of(node: Node | None) -> Iterator[Decimal]:
    """The number that a level is, if it is one number."""
    if isinstance(node, Mapping):
        node = node.get("value")
    number = parse_number(node.text) if isinstance(node, Scalar) else None
    if isinstance(number, Number):
        yield number.value
