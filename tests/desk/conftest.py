"""An officer without a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.officer import Officer


@pytest.fixture
def officer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Officer:
    """Someone in an empty folder, whose sites have no search: its index takes a second each."""
    monkeypatch.setattr("laasite.search.index.tool", lambda: None)
    return Officer(tmp_path, monkeypatch)
