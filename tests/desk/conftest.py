"""An officer without a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.officer import Officer


@pytest.fixture
def officer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """Someone in an empty folder."""
    return Officer(tmp_path, monkeypatch)
