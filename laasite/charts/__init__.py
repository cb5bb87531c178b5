"""Numbers in, SVG out: pure functions from frozen values to strings, the same bytes everywhere."""

from __future__ import annotations

from laasite.charts.data import (
    Actual,
    Band,
    Baseline,
    Certainty,
    DuePath,
    Level,
    LineChart,
    Milestone,
    MilestoneState,
    MilestoneStrip,
    Period,
    Sparkline,
)
from laasite.charts.line import line_chart
from laasite.charts.milestones import milestone_strip
from laasite.charts.sparkline import sparkline
from laasite.charts.words import ENGLISH, ChartWords

__all__ = [
    "ENGLISH",
    "Actual",
    "Band",
    "Baseline",
    "Certainty",
    "ChartWords",
    "DuePath",
    "Level",
    "LineChart",
    "Milestone",
    "MilestoneState",
    "MilestoneStrip",
    "Period",
    "Sparkline",
    "line_chart",
    "milestone_strip",
    "sparkline",
]
