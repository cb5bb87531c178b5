"""Numbers in, SVG out: pure functions from frozen values to strings, the same bytes everywhere."""

from __future__ import annotations

from laasite.charts.bars import bar_chart
from laasite.charts.data import (
    Actual,
    Band,
    Bar,
    BarChart,
    Baseline,
    Break,
    Certainty,
    DuePath,
    Level,
    LineChart,
    Milestone,
    MilestoneState,
    MilestoneStrip,
    Other,
    Period,
    SmallChart,
    SmallLevel,
    SmallPoint,
    Sparkline,
)
from laasite.charts.line import line_chart
from laasite.charts.milestones import milestone_strip
from laasite.charts.small import small_chart
from laasite.charts.sparkline import sparkline
from laasite.charts.standalone import picture
from laasite.charts.words import ENGLISH, ChartWords

__all__ = [
    "ENGLISH",
    "Actual",
    "Band",
    "Bar",
    "BarChart",
    "Baseline",
    "Break",
    "Certainty",
    "ChartWords",
    "DuePath",
    "Level",
    "LineChart",
    "Milestone",
    "MilestoneState",
    "MilestoneStrip",
    "Other",
    "Period",
    "SmallChart",
    "SmallLevel",
    "SmallPoint",
    "Sparkline",
    "bar_chart",
    "line_chart",
    "milestone_strip",
    "picture",
    "small_chart",
    "sparkline",
]
