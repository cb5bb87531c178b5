"""The built wheel alone works: in an empty environment it makes a new site and builds it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout with the locked build tools."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)],
        cwd=repository,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel and the locked libraries."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder)
    # The installer works on it from outside: to give it one of its own takes long.
    pip = [sys.executable, "-m", "pip", "--python", str(folder), "--quiet"]
    pip.append("--disable-pip-version-check")
    lock = str(repository / ".ci" / "requirements.txt")
    _run([*pip, "install", "--no-compile", "--require-hashes", "-r", lock], cwd=folder)
    _run([*pip, "install", "--no-compile", "--no-deps", "--no-index", str(wheel)], cwd=folder)
    _run([*pip, "check"], cwd=folder)
    return folder / "bin"


def _run(command: list[str], cwd: Path) -> str:
    """Run a command away from the checkout's own modules; a failure shows what it said."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, f"{command} said:\n{done.stdout}{done.stderr}"
    return done.stdout


def test_the_wheel_tells_its_version(installed: Path, tmp_path: Path, repository: Path) -> None:
    said = _run([str(installed / "laasite"), "--version"], cwd=tmp_path)
    init = (repository / "laasite" / "__init__.py").read_text(encoding="utf-8")
    version = init.partition('__version__ = "')[2].partition('"')[0]
    assert version
    assert version in said.split()[-1]


@pytest.mark.parametrize("starter", ["demo", "blank"])
def test_the_wheel_makes_a_site_and_builds_it(
    installed: Path, tmp_path: Path, starter: str
) -> None:
    """Each starter builds as it comes, with the theme that is in the wheel."""
    laasite = str(installed / "laasite")
    _run([laasite, "new", "site", "--starter", starter], cwd=tmp_path)
    _run([laasite, "build"], cwd=tmp_path / "site")
    home = (tmp_path / "site" / "build" / "index.html").read_text(encoding="utf-8")
    assert "<h1" in home


def test_the_wheel_writes_the_workflow_that_installs_it(
    installed: Path, wheel: Path, tmp_path: Path, repository: Path
) -> None:
    """With the libraries that it was tested with."""
    laasite = str(installed / "laasite")
    _run([laasite, "new", "site"], cwd=tmp_path)
    _run([laasite, "ci", "github", "--wheel", str(wheel)], cwd=tmp_path / "site")
    written = (tmp_path / "site" / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    lock = (repository / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    assert f"./.ci/{wheel.name} --hash=sha256:" in written
    assert written.endswith(lock)


def test_the_wheel_holds_what_is_no_module(wheel: Path, repository: Path) -> None:
    """Every file of the theme, the starters and the workflows, and nothing of the tests."""
    with ZipFile(wheel) as archive:
        held = set(archive.namelist())
    theme = _files(repository / "templates", "laasite/templates")
    starters = _files(repository / "laasite" / "starters", "laasite/starters")
    assert theme
    assert starters
    assert theme | starters <= held
    assert _files(repository / "laasite" / "publishing", "laasite/publishing") <= held
    assert "laasite/publishing/requirements.txt" in held
    assert {name.split("/")[0].split("-")[0] for name in held} == {"laasite"}


def _files(folder: Path, inside: str) -> set[str]:
    """The names that the files of a folder have in the wheel."""
    return {
        f"{inside}/{file.relative_to(folder).as_posix()}"
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
