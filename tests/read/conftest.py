"""A site for each test that needs one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.broken_sites import minimal


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the smallest site, in which nothing is wrong."""
    return minimal(tmp_path / "site")
