"""The written workflows are what the hosts want, may do as little as possible, and are pinned."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from laasite.publishing.ci import (
    ACTIONS,
    PATHS,
    REQUIREMENTS,
    Host,
    Setting,
    cron_lines,
    is_as_written,
    is_branch,
)
from tests.publishing.workflows import (
    LAASITE,
    USUAL,
    actionlint,
    steps,
    workflow,
    written,
    zizmor,
)

GITHUB = PATHS[Host.GITHUB]


@pytest.fixture(scope="module")
def github() -> dict[str, Any]:
    """The workflow for GitHub."""
    return workflow(Host.GITHUB)


# --- linters -------------------------------------------------------------------------------------


def _file(folder: Path, text: str) -> Path:
    file = folder / GITHUB
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    _file(tmp_path, written(Host.GITHUB)[GITHUB])
    code, said = zizmor(tmp_path)
    assert code == 0, said


def test_zizmor_would_find_something(tmp_path: Path) -> None:
    """A workflow that gives forks its secrets isn't let through."""
    bad = written(Host.GITHUB)[GITHUB].replace("  pull_request:\n", "  pull_request_target:\n")
    _file(tmp_path, bad)
    code, said = zizmor(tmp_path)
    assert code != 0
    assert "dangerous-triggers" in said


def test_actionlint_finds_nothing_and_would_find_something(tmp_path: Path) -> None:
    text = written(Host.GITHUB)[GITHUB]
    file = _file(tmp_path, text)
    assert actionlint(file) == []
    file.write_text(text.replace("needs: build", "needs: biuld"), encoding="utf-8")
    assert len(actionlint(file)) == 1


# --- GitHub --------------------------------------------------------------------------------------


def test_github_runs_it_at_changes_and_each_morning(github: dict[str, Any]) -> None:
    """On requests of forks without their having any right or secret."""
    assert github["on"] == {
        "push": {"branches": ["main"]},
        "pull_request": None,
        "schedule": [{"cron": "37 8 * * *"}, {"cron": "37 9 * * *"}],
        "workflow_dispatch": None,
    }


def test_each_job_is_given_only_what_it_needs(github: dict[str, Any]) -> None:
    assert github["permissions"] == {}
    assert {name: job["permissions"] for name, job in github["jobs"].items()} == {
        "check": {"contents": "read"},
        "build": {"contents": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    }


def test_only_the_branch_that_is_published_from_is_published(github: dict[str, Any]) -> None:
    """One after the other. A mistake in a draft, which only the check finds, doesn't stop it."""
    publish = github["jobs"]["publish"]
    event = "github.event_name != 'pull_request'"
    assert publish["if"] == f"{event} && github.ref == 'refs/heads/main'"
    assert publish["needs"] == "build"
    assert "needs" not in github["jobs"]["build"]
    assert publish["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_every_job_ends(github: dict[str, Any]) -> None:
    assert all(job["timeout-minutes"] <= 30 for job in github["jobs"].values())
    assert workflow(Host.GITLAB)["default"]["timeout"] == "30 minutes"


def test_every_action_is_pinned_by_its_commit_with_its_tag_beside_it() -> None:
    """For people the tag, for the machine the commit."""
    used = re.findall(r"uses: (.*)", written(Host.GITHUB)[GITHUB])
    assert set(used) == set(ACTIONS.values())
    assert [one for one in used if not re.fullmatch(r"actions/\S+@[0-9a-f]{40} # v\S+", one)] == []


def test_no_text_of_others_stands_in_a_command(github: dict[str, Any]) -> None:
    """A branch or a title can't become part of what is run; and there are no secrets to tell."""
    assert not any("${{" in step.get("run", "") for step in steps(github))
    assert "secrets." not in written(Host.GITHUB)[GITHUB]


def test_the_right_to_write_is_not_kept_on_the_disk(github: dict[str, Any]) -> None:
    checkouts = [step for step in steps(github) if "checkout@" in step.get("uses", "")]
    assert len(checkouts) == 2
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


@pytest.mark.parametrize("host", Host)
def test_everything_is_installed_by_its_hash(host: Host) -> None:
    files = written(host)
    installs = re.findall(r"pip install(.*)", files[PATHS[host]])
    assert installs
    assert set(installs) == {f" --require-hashes --requirement {REQUIREMENTS}"}
    _, *entries = re.split(r"\n(?=\S)", files[REQUIREMENTS].strip())
    assert entries[0] == LAASITE
    assert len(entries) > 10
    assert all("--hash=sha256:" in entry for entry in entries)


def test_what_is_installed_is_what_laasite_was_tested_with(repository: Path) -> None:
    lock = (repository / ".ci" / "requirements.txt").read_text(encoding="utf-8")
    assert written(Host.GITHUB)[REQUIREMENTS].endswith(f"{LAASITE}\n{lock}")


# --- GitLab --------------------------------------------------------------------------------------


def test_gitlab_shows_findings_beside_the_lines_and_publishes_from_the_branch_alone() -> None:
    read = workflow(Host.GITLAB, Setting("live", "09:30", "Europe/London"))
    assert read["check"]["artifacts"]["reports"]["codequality"] == "code-quality.json"
    (rule,) = read["pages"]["rules"]
    assert rule["if"].endswith('&& $CI_COMMIT_BRANCH == "live"')
    assert read["pages"]["artifacts"]["paths"] == ["public"]
    assert read["pages"]["resource_group"] == "pages"


# --- what is particular to a site ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("publish_time", "timezone", "crons"),
    [
        ("09:30", "Europe/London", ("37 8 * * *", "37 9 * * *")),
        ("00:00", "Europe/London", ("7 0 * * *", "7 23 * * *")),
        ("23:55", "Europe/London", ("2 0 * * *", "2 23 * * *")),
        ("09:30", "UTC", ("37 9 * * *",)),
        ("09:30", "Asia/Kolkata", ("7 4 * * *",)),
        ("06:00", "America/St_Johns", ("37 8 * * *", "37 9 * * *")),
    ],
)
def test_the_morning_run_comes_after_the_time_of_publishing_all_year(
    publish_time: str, timezone: str, crons: tuple[str, ...]
) -> None:
    """The code host knows UTC alone: there is a run for summer and one for winter."""
    assert set(cron_lines(publish_time, timezone)) == set(crons)


@pytest.mark.parametrize("host", Host)
def test_the_branch_stands_in_the_workflow(host: Host) -> None:
    files = written(host, Setting("release/2006", "09:30", "Europe/London"))
    assert "release/2006" in files[PATHS[host]]
    assert "@@" not in files[PATHS[host]]


@pytest.mark.parametrize("name", ["", '"', "a b", "-x", "a'b", "a\nb", "${{x}}", "$(x)", "$X"])
def test_a_branch_that_could_mean_something_in_a_workflow_is_refused(name: str) -> None:
    assert not is_branch(name)


# --- whose a file is -----------------------------------------------------------------------------


@pytest.mark.parametrize("host", Host)
def test_a_file_of_ours_is_known_until_somebody_changes_it(host: Host) -> None:
    """Line ends don't count: git changes them where it is told to."""
    for text in written(host, USUAL).values():
        assert is_as_written(text.encode())
        assert is_as_written(text.replace("\n", "\r\n").encode())
        assert not is_as_written(f"{text}# mine\n".encode())
        assert not is_as_written(text.partition("\n")[2].encode())
        assert not is_as_written(text.replace("sha256:", "sha256:0", 1).encode())
