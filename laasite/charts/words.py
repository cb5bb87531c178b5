"""The words that charts carry, in one place so that they can be translated."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Every word a chart says by itself; the defaults are British English.

    Words in braces are filled in by the chart and must stay in a translation.
    """

    actual: str = "Actual"
    promised: str = "Promised"
    first_promised: str = "First promised"
    promised_range: str = "Promised range"
    baseline: str = "Baseline"
    unit_and_direction: str = "{unit} ({direction})"
    no_figure: str = "no figure"
    no_figures_yet: str = "No figures yet."
    too_large_to_draw: str = "These figures are too large to draw. The table gives them."
    no_milestones: str = "No milestones"
    scale_not_from_zero: str = "The scale doesn't start at 0."
    all_illustrative: str = "Illustrative figures"
    some_illustrative: str = "Some figures are illustrative"
    provisional: str = "Hollow circle: provisional."
    estimated: str = "Hollow square: estimated."
    revised: str = "Ringed: revised since it was first published."
    series_break: str = "Break"
    broken: str = "Break: figures from here on can't be compared with those before."
    pending: str = "{periods}: {reason}."
    gap: str = "× {periods}: {reason}."
    run_of_periods: str = "{first} – {last}"
    more_gaps: str = "× {count} more without a figure: see the table."
    million: str = "m"
    billion: str = "bn"
    done: str = "Done"
    due: str = "Due next"
    late: str = "Late"
    not_yet: str = "Not yet due"
    not_recorded: str = "Not recorded"


ENGLISH = ChartWords()
