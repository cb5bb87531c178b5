"""Runs the command line in this process at a time of one's own, which is quicker than another."""

from __future__ import annotations

from contextlib import ExitStack, redirect_stderr, redirect_stdout
from datetime import datetime
from functools import partial
from importlib import import_module
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from laasite.cli.faults import guarded
from laasite.cli.group import commands
from tests.site.sites import LATER, Said

CLOCKS = tuple(
    import_module(f"laasite.cli.{name}")
    for name in ("build", "check", "diff", "export", "headers", "import_", "list", "serve")
)
"""The modules that ask the clock by a name of their own."""


def run(*arguments: str | Path, clock: datetime = LATER) -> Said:
    """What `laasite` with these words does and says when it is that time."""
    out, err = StringIO(), StringIO()
    words = [str(argument) for argument in arguments]
    code: object = None
    with ExitStack() as stack:
        for module in CLOCKS:
            stack.enter_context(patch.object(module, "now", lambda: clock))
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        try:
            guarded(partial(commands, words, prog_name="laasite"))
        except SystemExit as ended:
            code = ended.code
    return Said(int(code) if isinstance(code, int) else 0, out.getvalue(), err.getvalue())
