"""The set-up keeps its word: all is locked, and a missing tool is named in plain words."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

Need = Callable[..., tuple[int, str, str]]

LOCKS = ("requirements.txt", "requirements-build.txt", "requirements-test.txt")


def _pinned(lock: Path) -> dict[str, str]:
    """Each locked library's lines, by its name."""
    entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
    return {entry.split("==")[0]: entry for entry in entries}


def _name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9-]", requirement)[0].lower()


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, Any]:
    """What `pyproject.toml` says."""
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


# --- locks ---


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_library_has_its_version_and_hashes(repository: Path, lock: str) -> None:
    for entry in _pinned(repository / ".ci" / lock).values():
        assert re.match(r"[a-z0-9-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}\b", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_registry_and_no_folder(repository: Path, lock: str) -> None:
    text = (repository / ".ci" / lock).read_text(encoding="utf-8")
    assert (
        re.findall(r"://|--(?:index|extra-index|find-links|trusted-host)|@ |^/", text, re.MULTILINE)
        == []
    )


def test_the_locks_hold_all_that_the_project_asks_for(
    repository: Path, project: dict[str, Any]
) -> None:
    extras = project["project"]["optional-dependencies"]
    asked = {
        "requirements.txt": [*project["project"]["dependencies"], *extras["search"]],
        "requirements-build.txt": project["build-system"]["requires"],
        "requirements-test.txt": extras["test"],
    }
    for lock, requirements in asked.items():
        locked = _pinned(repository / ".ci" / lock).keys()
        assert {_name(requirement) for requirement in requirements} <= locked


def test_the_locks_agree_with_each_other(repository: Path) -> None:
    """They are installed into one environment, so a library has one version in all of them."""
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, entry in _pinned(repository / ".ci" / lock).items():
            versions.setdefault(name, set()).add(entry.splitlines()[0])
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_the_checkers_are_locked_by_their_contents_alone(repository: Path) -> None:
    """With no address in it, the lock works with any registry."""
    folder = repository / "tests" / "browser"
    packages = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    locked = {name: entry for name, entry in packages.items() if name}
    assert {"node_modules/axe-core", "node_modules/vnu-jar"} <= locked.keys()
    for entry in locked.values():
        assert entry["integrity"].startswith("sha512-")
        assert "resolved" not in entry


# --- pyproject.toml ---


def test_every_ruff_rule_that_is_switched_off_has_its_reason(repository: Path) -> None:
    text = (repository / "pyproject.toml").read_text(encoding="utf-8")
    lists = re.findall(r"^(?:ignore|\"[^\"\n]+\") = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    lines = [line for found in lists for line in found.splitlines()]
    assert len(lines) > 10
    assert [line for line in lines if not re.search(r'", +# \w', line)] == []


# --- continuous integration ---


def test_ci_runs_make_test_from_any_folder_and_with_no_input(
    repository: Path, tmp_path: Path
) -> None:
    make = tmp_path / "make"
    make.write_text('#!/bin/sh\necho "make $* in $PWD"; cat; exit 7\n', encoding="utf-8")
    make.chmod(0o755)
    done = subprocess.run(
        ["bash", str(repository / ".ci" / "run")],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        input="not read",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout) == (7, f"make test in {repository}\n")


def test_workflows_may_only_read_and_pin_what_they_use(repository: Path) -> None:
    """An action is named by its commit, with its tag beside it for people."""
    workflows = sorted((repository / ".github" / "workflows").glob("*.yml"))
    assert workflows
    for workflow in workflows:
        text = workflow.read_text(encoding="utf-8")
        assert yaml.safe_load(text)["permissions"] == {"contents": "read"}
        used = re.findall(r"uses: (.*)", text)
        assert used
        assert [use for use in used if not re.fullmatch(r"\S+@[0-9a-f]{40} # v\S+", use)] == []


# --- what a machine lacks ---


@pytest.fixture
def need(repository: Path, tmp_path: Path) -> Need:
    """Runs `.ci/need` on a machine that has just the commands given: their names and scripts."""

    def _need(what: str, **commands: str) -> tuple[int, str, str]:
        for name, script in commands.items():
            command = tmp_path / name.replace("_", "-")
            command.write_text(f"#!/bin/bash\n{script}\n", encoding="utf-8")
            command.chmod(0o755)
        done = subprocess.run(
            ["/bin/bash", str(repository / ".ci" / "need"), what],
            env={"PATH": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout.strip(), done.stderr

    return _need


NO_VENV = 'case "$2" in *ensurepip*) exit 1;; esac'


@pytest.mark.parametrize(
    ("what", "commands", "install"),
    [
        ("python", {}, "python3 python3-venv"),
        ("python", {"python3": "exit 1"}, "Python 3.11 or later"),
        ("python", {"python3": NO_VENV}, "apt-get install python3-venv"),
        ("npm", {}, "apt-get install npm"),
        ("java", {}, "apt-get install default-jre-headless"),
        ("java", {"java": "exit 1"}, "apt-get install default-jre-headless"),
        ("chromium", {}, "CHROMIUM=/path/to/chromium make test"),
        ("chromium", {"apt_get": "exit 0", "id": "echo 1000"}, "apt-get install chromium"),
        ("chromium", {"apt_get": "exit 1", "id": "echo 0"}, "apt-get couldn't install chromium"),
    ],
    ids=[
        "no-python",
        "old-python",
        "no-venv",
        "no-npm",
        "no-java",
        "java-that-only-says-so",
        "no-debian",
        "not-root",
        "apt-get-fails",
    ],
)
def test_a_missing_tool_is_named_with_what_to_install(
    need: Need, what: str, commands: dict[str, str], install: str
) -> None:
    code, out, said = need(what, **commands)
    assert (code, out) == (3, "")
    assert install in said.replace("\n", " ")


def test_a_later_python_is_found_beside_an_old_one(need: Need, tmp_path: Path) -> None:
    found = need("python", python3="exit 1", **{"python3.12": "exit 0"})
    assert found == (0, str(tmp_path / "python3.12"), "")


def test_root_on_debian_gets_chromium_installed(need: Need, tmp_path: Path) -> None:
    """What the installer says goes to standard error: only the browser's path is the answer."""
    browser = tmp_path / "chromium"
    makes = f'printf "#!/bin/bash" >{browser}; /bin/chmod +x {browser}'
    install = f'echo said; [ "$1" = update ] || {{ {makes}; }}'
    code, out, said = need("chromium", apt_get=install, id="echo 0")
    assert (code, out) == (0, str(browser))
    assert "said" in said


# --- the Makefile ---


def test_help_names_every_target_that_people_use(repository: Path) -> None:
    said = subprocess.run(
        ["make", "--no-print-directory"],
        cwd=repository,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    named = {line.split()[1] for line in said.splitlines()}
    assert {"site", "test", "test-all", "bench", "lock", "clean", "help"} <= named
