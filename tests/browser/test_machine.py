"""A tool that isn't there fails a test with the words that set it up; no test is skipped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.browser import machine


@pytest.mark.parametrize(
    "tool",
    [
        machine.chromium,
        machine.java,
        machine.nginx,
        partial(machine.from_npm, "axe-core/axe.min.js"),
    ],
    ids=["chromium", "java", "nginx", "axe-core"],
)
def test_a_missing_tool_names_the_target_that_sets_it_up(
    tool: Callable[[], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(machine, "NODE_MODULES", tmp_path)
    monkeypatch.setattr(machine, "SERVERS", ())
    with pytest.raises(machine.ToolMissing, match="make test-tools"):
        tool()


def test_a_browser_named_in_the_environment_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("chromium", "my-browser"):
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "my-browser"))
    assert machine.chromium() == str(tmp_path / "my-browser")
