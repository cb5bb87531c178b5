"""The commands: the only part that knows the clock, the environment and the terminal.

Nothing is imported here before it is known that there is something to do: to import what commands
need takes longer than to see that all is as it was.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, and tell a fault of ours as one, without a traceback."""
    from laasite.cli.again import answered

    if answered(sys.argv[1:]):
        return
    from laasite.cli.group import run

    run()
