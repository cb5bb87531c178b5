"""What a commitment promises in figures: its baseline, its levels and what was expected anyway."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from decimal import Decimal
from typing import Annotated, Any

from pydantic import model_validator

from laasite.model import nearest
from laasite.model.dates import PartialDate, parse_date
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.measures import Baseline, Level, Measure
from laasite.model.numbers import Number, parse_number, sign_problem
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.rules import references
from laasite.model.rules import values as rules
from laasite.model.targets import Promise
from laasite.model.tree import Mapping, place_of
from laasite.model.words import Path, Unknown
from laasite.read import fields
from laasite.read.fields import Figure, FigureOrUnknown, Line, Words, choice
from laasite.read.records import Record

FROM_FIGURES = "from figures"


class LevelRecord(Record):
    """A level: a number alone, or a group of keys."""

    value: FigureOrUnknown | None = None
    change_from_baseline: Figure | None = None
    low: Figure | None = fields.aliased("from")
    high: Figure | None = fields.aliased("to")
    measured_on: Line | None = None
    reason: Words | None = None

    @model_validator(mode="before")
    @classmethod
    def _number_alone(cls, typed: Any) -> Any:
        return {"value": typed} if isinstance(typed, str) else typed

    @model_validator(mode="after")
    def _one_kind(self) -> LevelRecord:
        if (message := self._wrong()) is not None:
            raise fields.refuse(Problem(rules.WRONG_LEVEL, message))
        return self

    def _wrong(self) -> str | None:
        """What is wrong with the level as a whole, or None."""
        band = self.low is not None or self.high is not None
        kinds = (self.value is not None, self.change_from_baseline is not None, band)
        if not any(kinds):
            return "This level gives no value."
        if sum(kinds) > 1:
            return "This level gives its value in more than one way."
        if band and (self.low is None or self.high is None):
            return f"This level is a band without `{'from' if self.low is None else 'to'}`."
        return None


class InterimRecord(Record):
    """The level at which part of a reward is paid early, with its period."""

    period: Line
    level: LevelRecord


class BaselineRecord(Record):
    """Where a commitment starts from."""

    period: Line | None = None
    value: Line = Unknown.NOT_RECORDED.value
    reason: Words | None = None


class PromiseKeys(Record):
    """The keys of a promise: of a commitment, or of one part of it."""

    baseline: BaselineRecord | None = None
    path: Annotated[Path, choice(Path)] = Path.STEPS
    levels: dict[str, LevelRecord] = {}
    without_stretch: dict[str, LevelRecord] = {}
    interim: InterimRecord | None = None

    @property
    def promises_figures(self) -> bool:
        """Whether there is anything to hold a figure against."""
        return bool(self.baseline or self.levels or self.without_stretch)


def promises_of(
    record: PromiseKeys,
    parts: MappingType[str, PromiseKeys],
    node: Mapping,
    measures: MappingType[str | None, Measure],
) -> Parsed[tuple[Promise, ...]]:
    """The promises of a commitment typed at `node`: one of its own, or one for each part.

    `measures` are those of the target, by part. Findings: periods that can't be read, parts that
    the target doesn't have, levels where there is nothing to measure.
    """
    findings: list[Finding] = []
    promises = []
    if record.promises_figures or (None in measures and not parts):
        promises += _promise(None, record, node, measures, findings)
    listed = node.get("parts")
    for part, keys in parts.items():
        below = listed.get(part) if isinstance(listed, Mapping) else None
        below = below if isinstance(below, Mapping) else node
        promises += _promise(part, keys, below, measures, findings)
    return Parsed(tuple(promises), tuple(findings))


def _promise(
    part: str | None,
    keys: PromiseKeys,
    node: Mapping,
    measures: MappingType[str | None, Measure],
    findings: list[Finding],
) -> list[Promise]:
    measure = measures.get(part)
    if measure is None:
        findings.append(_nothing_to_measure(part, node, measures))
        return []
    return [
        Promise(
            part=part,
            baseline=_baseline(keys.baseline, node, measure, findings),
            path=keys.path,
            levels=_levels(keys.levels, node, "levels", measure, findings),
            without_stretch=_levels(
                keys.without_stretch, node, "without_stretch", measure, findings
            ),
            interim=_interim(keys.interim, node, measure, findings),
        )
    ]


def _nothing_to_measure(
    part: str | None, node: Mapping, measures: MappingType[str | None, Measure]
) -> Finding:
    known = [name for name in measures if name is not None]
    if part is not None:
        message = f"The target has no part called {quoted(part)}."
        return references.UNKNOWN_PART.at(
            node.place, message, meant=nearest.quoted(part, known), cure=_parts_cure(known)
        )
    typed = next((key for key in ("levels", "baseline", "without_stretch") if node.get(key)), "")
    if known:
        message = "The target has parts, so its levels belong to them."
        cure = f"Write them under `parts: {{ {known[0]}: … }}`."
    else:
        message = "The target has no measure, so there is nothing to hold a level against."
        cure = "Add `measure:` to the target, or remove the levels."
    return references.UNKNOWN_PART.at(place_of(node, (typed,)), message, cure=cure)


def _parts_cure(known: list[str]) -> str | None:
    return f"Its parts are {', '.join(f'`{part}`' for part in known)}." if known else None


def _baseline(
    record: BaselineRecord | None, node: Mapping, measure: Measure, findings: list[Finding]
) -> Baseline | None:
    if record is None:
        return None
    place = place_of(node, ("baseline", "value"))
    value = _value_of_baseline(record.value, place, measure, findings)
    period = None
    if record.period is not None and fields.unknown_word(record.period) is None:
        period = _period(record.period, place_of(node, ("baseline", "period")), measure, findings)
    return Baseline(
        period=period,
        value=value if isinstance(value, Decimal) else None,
        from_figures=value == FROM_FIGURES,
        words=value if isinstance(value, Unknown) else None,
        reason=record.reason,
        place=place,
    )


def _value_of_baseline(
    text: str, place: Place, measure: Measure, findings: list[Finding]
) -> Decimal | Unknown | str | None:
    if text.strip().lower() == FROM_FIGURES:
        return FROM_FIGURES
    found = fields.or_unknown(parse_number)(text)
    if isinstance(found, Problem):
        findings.append(found.at(place))
        return None
    return _decimal(found, place, measure, findings) if isinstance(found, Number) else found


def _period(text: str, place: Place, measure: Measure, findings: list[Finding]) -> Period | None:
    period = parse_period(text, measure.year)
    if isinstance(period, Problem):
        findings.append(period.at(place))
        return None
    return period


def _levels(
    records: MappingType[str, LevelRecord],
    node: Mapping,
    key: str,
    measure: Measure,
    findings: list[Finding],
) -> tuple[Level, ...]:
    """The levels under `key`, oldest period first."""
    by_period: dict[Period, Level] = {}
    for text, record in records.items():
        place = place_of(node, (key, text))
        period = _period(text, place, measure, findings)
        if period is None:
            continue
        if period in by_period:
            message = f"{quoted(text)} is the same period as the one in line {{}}."
            line = by_period[period].place.line
            findings.append(references.DOUBLED_ID.at(place, message.format(line)))
            continue
        by_period[period] = _level(period, record, place, measure, findings)
    return tuple(sorted(by_period.values(), key=lambda level: level.period))


def _interim(
    record: InterimRecord | None, node: Mapping, measure: Measure, findings: list[Finding]
) -> Level | None:
    if record is None:
        return None
    place = place_of(node, ("interim",))
    period = _period(record.period, place_of(node, ("interim", "period")), measure, findings)
    return _level(period, record.level, place, measure, findings) if period else None


def _level(
    period: Period, record: LevelRecord, place: Place, measure: Measure, findings: list[Finding]
) -> Level:
    def decimal(number: Number | None) -> Decimal | None:
        return None if number is None else _decimal(number, place, measure, findings)

    return Level(
        period=period,
        value=decimal(record.value) if isinstance(record.value, Number) else None,
        change_from_baseline=decimal(record.change_from_baseline),
        low=decimal(record.low),
        high=decimal(record.high),
        words=record.value if isinstance(record.value, Unknown) else None,
        reason=record.reason,
        measured_on=_measured_on(record.measured_on, place, measure, findings),
        place=place,
    )


def _measured_on(
    text: str | None, place: Place, measure: Measure, findings: list[Finding]
) -> Period | PartialDate | None:
    if text is None:
        return None
    period = parse_period(text, measure.year)
    if isinstance(period, Period):
        return period
    other_years = (parse_period(text, year) for year in YearKind)
    found = next((other for other in other_years if isinstance(other, Period)), None)
    if found is not None:
        return found
    day = parse_date(text, day_first=False)
    if isinstance(day, PartialDate):
        return day
    findings.append(period.at(place))
    return None


def _decimal(number: Number, place: Place, measure: Measure, findings: list[Finding]) -> Decimal:
    """The value of a number whose sign, if it has one, fits the unit of the measure."""
    typed = f"{number.value}{number.sign or ''}"
    if (problem := sign_problem(number, typed, measure.unit)) is not None:
        findings.append(problem.at(place))
    return number.value
