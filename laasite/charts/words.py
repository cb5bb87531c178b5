"""The words that charts carry, in one place so that they can be translated."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

from laasite.model.language import Language, marked, spoken


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Every word a chart says by itself; the defaults are British English.

    Words in braces are filled in by the chart and must stay in a translation.
    """

    actual: str = marked("Actual")
    promised: str = marked("Promised")
    first_promised: str = marked("First promised")
    promised_range: str = marked("Promised range")
    baseline: str = marked("Baseline")
    unit_and_direction: str = marked("{unit} ({direction})")
    no_figure: str = marked("no figure")
    no_figures_yet: str = marked("No figures yet.")
    too_large_to_draw: str = marked("These figures are too large to draw. The table gives them.")
    no_milestones: str = marked("No milestones")
    scale_not_from_zero: str = marked("The scale doesn't start at 0.")
    all_illustrative: str = marked("Illustrative figures")
    some_illustrative: str = marked("Some figures are illustrative")
    provisional: str = marked("Hollow circle: provisional.")
    estimated: str = marked("Hollow square: estimated.")
    revised: str = marked("Ringed: revised since it was first published.")
    series_break: str = marked("Break")
    broken: str = marked("Break: figures from here on can't be compared with those before.")
    pending: str = marked("{periods}: {reason}.")
    gap: str = marked("× {periods}: {reason}.")
    run_of_periods: str = marked("{first} – {last}")
    million: str = marked("{amount}m")
    billion: str = marked("{amount}bn")
    done: str = marked("Done")
    due: str = marked("Due next")
    late: str = marked("Late")
    not_yet: str = marked("Not yet due")
    not_recorded: str = marked("Not recorded")


ENGLISH = ChartWords()


def chart_words() -> ChartWords:
    """What charts say in the language that is spoken."""
    return _said(spoken())


@lru_cache(maxsize=16)
def _said(language: Language) -> ChartWords:
    words = {one.name: language.gettext(getattr(ENGLISH, one.name)) for one in fields(ENGLISH)}
    return ChartWords(**words)
