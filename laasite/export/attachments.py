"""The files that papers name, each under the address of its paper."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.artifacts import Artifact
from laasite.model.report import Report
from laasite.pages import addresses


def attachments(report: Report) -> Iterator[Artifact]:
    """Every file that a paper of the report names, in the order of the meetings."""
    for paper in report.papers.values():
        for file in paper.files:
            yield Artifact(addresses.attachment(paper.key, file.name), file.data)
