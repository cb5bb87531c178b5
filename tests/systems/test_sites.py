"""The sites that the systems stand in build strictly with nothing wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.pipeline import Order, build_site
from tests.systems.whole import KENT, NOW, ROOT


@pytest.mark.parametrize("site", [ROOT, KENT], ids=["borough", "kent"])
def test_nothing_is_wrong_with_the_site(site: Path) -> None:
    """No error, no warning and no note, the texts of the pages included."""
    assert build_site(Order(site, NOW)).findings == ()
