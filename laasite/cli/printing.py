"""Findings on the terminal: as text, as JSON, or as GitHub and GitLab show them beside the line."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum
from hashlib import sha256
from typing import Any

import click

from laasite.model.findings import Finding, Severity


class Format(Enum):
    """The ways in which findings are printed; the value is what is typed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"


COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
GITHUB_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
GITLAB_LEVELS = {
    Severity.ERROR: "critical",
    Severity.WARNING: "minor",
    Severity.NOTE: "info",
}


def print_findings(findings: Iterable[Finding], chosen: Format = Format.TEXT) -> None:
    """Print findings on standard output: a line for each, or one JSON value of them all."""
    if chosen is Format.JSON:
        _print_json(_as_json(finding) for finding in findings)
    elif chosen is Format.GITLAB:
        _print_json(_code_quality(findings))
    else:
        for finding in findings:
            click.echo(_as_annotation(finding) if chosen is Format.GITHUB else as_text(finding))


def _print_json(values: Iterable[dict[str, Any]]) -> None:
    click.echo(json.dumps(list(values), indent=2, ensure_ascii=False))


def as_text(finding: Finding) -> str:
    """A finding in a line, with colours for a terminal."""
    severity = finding.rule.severity
    coloured = click.style(severity.value, fg=COLOURS[severity], bold=True)
    return harmless(str(finding)).replace(f": {severity.value} ", f": {coloured} ", 1)


def harmless(text: str) -> str:
    """`text` on one line in which neither a terminal nor GitHub's log finds a command.

    A log obeys lines that begin with `::`, and `##[` wherever it stands.
    """
    shown = text
    if not text.isprintable():
        shown = "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)
    return shown.replace("##[", "## [")


def _as_json(finding: Finding) -> dict[str, str | int | None]:
    return {
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "severity": finding.rule.severity.value,
        "code": finding.rule.code,
        "message": finding.message,
        "meant": finding.meant,
        "cure": finding.cure,
    }


def _as_annotation(finding: Finding) -> str:
    """A workflow command of GitHub's: it puts the finding beside the line in a pull request."""
    meant = f" Did you mean {finding.meant}?" if finding.meant else ""
    message = _escaped(f"{finding.message}{meant} {finding.cure}")
    place = f"file={_property(finding.place.path)},line={max(finding.place.line, 1)}"
    column = f",col={finding.place.column}" if finding.place.column else ""
    title = _property(f"{finding.rule.code}: {finding.rule.title}")
    return f"::{GITHUB_LEVELS[finding.rule.severity]} {place}{column},title={title}::{message}"


def _code_quality(findings: Iterable[Finding]) -> Iterator[dict[str, Any]]:
    """GitLab's code quality report: it shows the findings that a merge request brings."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        same = (finding.place.path, finding.rule.code, finding.message)
        seen[same] += 1
        yield _as_issue(finding, _fingerprint(*same, seen[same]))


def _as_issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    meant = f" Did you mean {finding.meant}?" if finding.meant else ""
    return {
        "description": f"{finding.message}{meant} {finding.cure}",
        "check_name": finding.rule.code,
        "fingerprint": fingerprint,
        "severity": GITLAB_LEVELS[finding.rule.severity],
        "location": {
            "path": finding.place.path,
            "lines": {"begin": max(finding.place.line, 1)},
        },
    }


def _fingerprint(*parts: str | int) -> str:
    """What a finding is known by: not by its line, which moves when something is written above."""
    return sha256(json.dumps(parts).encode()).hexdigest()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def summary(findings: Iterable[Finding]) -> str:
    """How many findings of each severity there are, in words: "1 error, 2 warnings"."""
    listed = list(findings)
    parts = []
    for severity in Severity:
        number = sum(finding.rule.severity is severity for finding in listed)
        if number:
            parts.append(f"{number} {severity.value}{'' if number == 1 else 's'}")
    return ", ".join(parts) or "no findings"
