"""What the store keeps of judgements is read again as it was."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laasite.assess.report import assess
from laasite.memo import Whole
from laasite.model.history import TargetHistory
from laasite.read.report import report_at
from laasite.read.sources import read_sources
from laasite.store import values
from laasite.store.rendered import CODECS


def test_every_past_of_a_real_site_is_read_as_it_was(repository: Path) -> None:
    """The same values, printed alike: of figures, levels agreed anew, and what came late."""
    report = report_at(read_sources(repository)[0], datetime(2010, 3, 1, tzinfo=UTC).date()).report
    assert report is not None
    pasts = assess(report).history.targets.values()
    assert len(pasts) > 10
    assert any(one.original for one in pasts)
    assert any(one.late for one in pasts)
    for one in pasts:
        assert repr(values.read(values.written(one))) == repr(one)


def test_what_is_not_known_is_not_kept() -> None:
    """A class that nobody named, wherever it stands."""

    @dataclass(frozen=True)
    class Other:
        """Of this test."""

    with pytest.raises(values.NotKnown):
        values.written((1, Other()))
    assert CODECS["history"].encode(TargetHistory(late=(Other(),))) is None  # type: ignore[arg-type]


def test_what_stands_for_much_is_named_by_all_of_it() -> None:
    """Two with the same text have one name; a store in memory takes them for two."""
    assert repr(Whole((1, "a"))) == repr(Whole((1, "a"))) != repr(Whole((1, "b")))
    assert Whole(1) != Whole(1)
