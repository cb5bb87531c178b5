"""The charts of targets as files of their own, for pages elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.artifacts import Artifact
from laasite.pages import addresses
from laasite.render.desk import Press
from laasite.render.views.embed import picture_of
from laasite.render.views.series_chart import chart_of


def pictures(press: Press) -> Iterator[Artifact]:
    """A picture for each series of each target that has something to draw, and that for sharing."""
    if image := press.report.share_image:
        yield Artifact(addresses.share_image(image.name), image.data)
    judged = press.assessments
    for target in press.report.targets.values():
        for series in target.series:
            own = [one for one in press.ratings.get(target.id, ()) if one.part == series.part]
            gaps = judged.gaps_of(target.id, series.part)
            chart = chart_of(target, series, own, gaps, judged.history)
            if drawn := picture_of(press.report, series, chart):
                yield Artifact(addresses.picture(target.id, series.part), drawn.encode())
