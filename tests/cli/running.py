"""Runs the command line in this process, as `main` does, and says how it ended."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from laasite.cli.faults import guarded
from laasite.cli.group import commands


class Said(NamedTuple):
    """How a command ended: its exit code, and what it wrote."""

    code: int
    out: str
    err: str


def laasite(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Said:
    """What `laasite` with these words does and says."""
    words = [str(argument) for argument in arguments]
    with pytest.raises(SystemExit) as ended:
        guarded(partial(commands, words, prog_name="laasite"))
    said = capsys.readouterr()
    return Said(int(ended.value.code or 0), said.out, said.err)
