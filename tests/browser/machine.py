"""Where this machine keeps the browser and the checkers that pages are tested with."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NODE_MODULES = ROOT / ".cache" / "npm" / "node_modules"
SERVERS = ("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class ToolMissing(Exception):  # noqa: N818 - reads as the sentence that it says
    """A tool that a browser test needs isn't set up. The message says which target does it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is missing: run `make test-tools`, which sets it up.")


def chromium() -> str:
    """The browser to run: what CHROMIUM names, else the first known one on the path."""
    for name in filter(None, (os.environ.get("CHROMIUM"), *BROWSERS)):
        if found := shutil.which(name):
            return found
    raise ToolMissing("Chromium")


def java() -> str:
    """The Java that runs the Nu checker."""
    if found := shutil.which("java"):
        return found
    raise ToolMissing("Java")


def nginx() -> str:
    """The web server of the tests; Debian keeps it where only root looks."""
    path = os.pathsep.join((os.environ.get("PATH", ""), *SERVERS))
    if found := shutil.which("nginx", path=path):
        return found
    raise ToolMissing("nginx")


def from_npm(path: str) -> Path:
    """A file of a package of `package.json`, such as `axe-core/axe.min.js`."""
    file = NODE_MODULES / path
    if file.is_file():
        return file
    raise ToolMissing(path.partition("/")[0])
