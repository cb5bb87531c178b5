"""`laasite completion`: commands and options completed by the shell."""

from __future__ import annotations

import subprocess

import pytest
from click.shell_completion import ShellComplete
from click.testing import CliRunner

from laasite.cli.completion import SHELLS, VARIABLE, command
from laasite.cli.group import COMMANDS, commands


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_what_it_reads(shell: str) -> None:
    """It asks laasite itself, through the variable that click answers to."""
    done = CliRunner().invoke(command, [shell])
    assert done.exit_code == 0
    assert f"{VARIABLE}={shell}_complete" in done.output


def test_bash_can_read_its_own() -> None:
    script = CliRunner().invoke(command, ["bash"]).output
    done = subprocess.run(["bash", "-n"], input=script, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_commands_and_options_are_completed() -> None:
    complete = ShellComplete(commands, {}, "laasite", VARIABLE)
    assert [one.value for one in complete.get_completions([], "")] == sorted(COMMANDS)
    assert "--strict" in [one.value for one in complete.get_completions(["check"], "--s")]
