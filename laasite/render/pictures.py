"""The charts of targets as files of their own, for pages elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.artifacts import Artifact
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.render.desk import Press
from laasite.render.views.embed import picture_of
from laasite.render.views.series_chart import chart_of

Drawn = tuple[tuple[str, str], ...]
"""Pictures: the address of each, and what is drawn."""


def pictures(press: Press) -> Iterator[Artifact]:
    """A picture for each series of each target that has something to draw, and that for sharing."""
    yield from shared_picture(press)
    for id in press.report.targets:
        yield from as_files(pictures_of(press, id))


def shared_picture(press: Press) -> Iterator[Artifact]:
    """The picture that other sites show beside a link, if there is one."""
    if image := press.report.share_image:
        yield Artifact(addresses.share_image(image.name), image.data)


def pictures_of(press: Press, id: str) -> Drawn:
    """The pictures of a target."""
    return tuple(_drawn(press, press.report.targets[id]))


def as_files(drawn: Drawn) -> Iterator[Artifact]:
    """Pictures as the files that they are."""
    return (Artifact(address, picture.encode()) for address, picture in drawn)


def _drawn(press: Press, target: Target) -> Iterator[tuple[str, str]]:
    judged = press.assessments
    for series in target.series:
        own = [one for one in press.ratings.get(target.id, ()) if one.part == series.part]
        gaps = judged.gaps_of(target.id, series.part)
        chart = chart_of(target, series, own, gaps, judged.history)
        if drawn := picture_of(press.report, series, chart):
            yield addresses.picture(target.id, series.part), drawn
