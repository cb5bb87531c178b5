"""The commands of the written workflows run, step by step, in clean clones of a small site.

What the host does itself (taking files and Python, keeping and publishing folders) is done here in
its place; the step that installs laasite is left out, for it is what is tested.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from laasite.publishing.ci import PATHS, Host
from tests.publishing.elsewhere import Elsewhere, elsewhere
from tests.publishing.workflows import steps, workflow, written
from tests.site.sites import MINIMAL, added, copied, surroundings

INSTALLS = "pip install"
"""A command with these words is not run: the environment of the tests is there in its place."""

IDENTITY = ("-c", "user.name=An officer", "-c", "user.email=officer@littleton.example.org")
REQUEST, PUSH = "pull_request", "push"


def git(folder: Path, *words: str) -> str:
    """What git says in a folder; fails with its words if it can't."""
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"git {words}: {done.stderr}"
    return done.stdout.strip()


@pytest.fixture(scope="module")
def published() -> Iterator[Elsewhere]:
    """The website at the site's address; nothing is published there yet."""
    with elsewhere() as there:
        yield there


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, published: Elsewhere) -> Path:
    """The repository: the smallest site with both workflows on `main`, and a change on `change`."""
    root = copied(MINIMAL, tmp_path_factory.mktemp("origin") / "site")
    added(root, "site.yaml", f"address: {published.address}/\n")
    (root / ".gitignore").write_text("build/\n.*.laasite-*\n.laasite/\n", encoding="utf-8")
    for path, text in {**written(Host.GITHUB), **written(Host.GITLAB)}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=The site")
    git(root, "checkout", "--quiet", "-b", "change")
    added(root, "content/pages/about-trees.md", "---\ntitle: About trees\n---\nWe like trees.\n")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=A page")
    git(root, "checkout", "--quiet", "main")
    return root


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the command `laasite` in it: this checkout's."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "laasite"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m laasite "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


def bash(script: str, cwd: Path, commands: Path, **more: str) -> str:
    """Run a step as the hosts do; fails, with all that was said, if it fails."""
    path = os.pathsep.join((str(commands), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=cwd,
        env=surroundings({"PATH": path, **more}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
    return done.stdout


def clone(origin: Path, to: Path) -> Path:
    """A clean clone."""
    git(origin.parent, "clone", "--quiet", f"file://{origin}", str(to))
    return to


def applies(step: Mapping[str, str], event: str) -> bool:
    """Whether a step is for an event; another condition than these two fails the test."""
    chosen = {
        None: True,
        "github.event_name == 'pull_request'": event == REQUEST,
        "github.event_name != 'pull_request'": event != REQUEST,
    }
    return chosen[step.get("if")]


def on_github(clone: Path, commands: Path, event: str) -> str:
    """Run every step for an event that runs a command, and give the summary that they wrote."""
    summary = clone.parent / "summary.md"
    summary.touch()
    ran = [step for step in steps(workflow(Host.GITHUB)) if "run" in step and applies(step, event)]
    for step in ran:
        if INSTALLS not in step["run"]:
            bash(step["run"], clone, commands, GITHUB_STEP_SUMMARY=str(summary))
    assert len(ran) >= 5
    return summary.read_text(encoding="utf-8")


def publish(built: Path, published: Elsewhere) -> dict[str, object]:
    """Publish a folder as the host does, and give the release that it is."""
    files = {path.relative_to(built).as_posix(): path for path in built.rglob("*")}
    published.pages = {
        f"/{name}": (200, path.read_bytes()) for name, path in files.items() if path.is_file()
    }
    found: dict[str, object] = json.loads((built / "release.json").read_text(encoding="utf-8"))
    return found


def test_a_request_on_github_says_what_it_would_do(
    origin: Path, commands: Path, tmp_path: Path, published: Elsewhere
) -> None:
    """It is merged with what it would change, which is not asked for on the web."""
    published.asked.clear()
    there = clone(origin, tmp_path / "site")
    git(there, "merge", "--quiet", "--no-ff", "--no-edit", "origin/change")
    said = on_github(there, commands, REQUEST)
    assert "pages/about-trees.html" in said
    assert (there / "build" / "pages" / "about-trees.html").is_file()
    assert published.asked == []


def test_each_push_on_github_is_a_release_that_follows_the_one_before(
    origin: Path, commands: Path, tmp_path: Path, published: Elsewhere
) -> None:
    """The first follows none; nothing of what is fetched for it gets into the repository."""
    published.pages = {}
    first = clone(origin, tmp_path / "first")
    on_github(first, commands, PUSH)
    assert publish(first / "build", published)["number"] == 1
    second = clone(origin, tmp_path / "second")
    git(second, "merge", "--quiet", "--no-edit", "origin/change")
    on_github(second, commands, PUSH)
    assert git(second, "status", "--porcelain") == ""
    assert publish(second / "build", published)["number"] == 2


@pytest.mark.long
def test_the_jobs_of_gitlab_run_and_publish(
    origin: Path, commands: Path, tmp_path: Path, published: Elsewhere
) -> None:
    """In turn, each in what the one before left of the clone, but for what was built."""
    published.pages = {}
    read = workflow(Host.GITLAB)
    there = clone(origin, tmp_path / "site")
    base = git(there, "rev-parse", "HEAD")
    git(there, "checkout", "--quiet", "change")
    for job in ("check", "changes", "preview", "pages"):
        for line in read[job]["script"]:
            bash(line, there, commands, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
        shutil.rmtree(there / "build", ignore_errors=True)
    assert json.loads((there / "code-quality.json").read_text(encoding="utf-8")) == []
    assert "pages/about-trees.html" in (there / "changes.md").read_text(encoding="utf-8")
    assert publish(there / "public", published)["number"] == 1
    assert all(INSTALLS in line for line in read["default"]["before_script"])
    assert PATHS[Host.GITLAB] in {path.name for path in there.iterdir()}
