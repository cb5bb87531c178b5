"""Which revision of the sources a site was made from, as git tells it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from laasite.output.chain import Revision

_OURS = ("site.yaml", "content", "templates")
"""What a site is made from: changes elsewhere in the repository don't concern it."""


def revision_of(source: Path) -> Revision | None:
    """The commit that stands in the site's folder; None without git or outside a repository."""
    from laasite.output.chain import Revision

    commit = _git(source, "rev-parse", "--verify", "HEAD")
    status = _git(source, "status", "--porcelain", "--untracked-files=all", "--", *_OURS)
    if commit is None or status is None:
        return None
    return Revision(commit.strip(), changed=bool(status.strip()))


def _git(source: Path, *words: str) -> str | None:
    """What git answers; None if it can't. No program that the repository names is run."""
    command = ["git", "-C", str(source), "-c", "core.fsmonitor=false", "--no-optional-locks"]
    try:
        done = subprocess.run(  # noqa: S603 - the words are our own
            [*command, *words], capture_output=True, text=True, errors="replace", check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
