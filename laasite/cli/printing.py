"""Findings on the terminal: as text, as JSON, or as annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import Enum

import click

from laasite.model.findings import Finding, Severity


class Format(Enum):
    """The ways in which findings are printed; the value is what is typed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
GITHUB_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def print_findings(findings: Iterable[Finding], chosen: Format = Format.TEXT) -> None:
    """Print findings on standard output, each on a line of its own."""
    if chosen is Format.JSON:
        told = [_as_json(finding) for finding in findings]
        click.echo(json.dumps(told, indent=2, ensure_ascii=False))
        return
    for finding in findings:
        click.echo(_as_annotation(finding) if chosen is Format.GITHUB else _as_text(finding))


def _as_text(finding: Finding) -> str:
    severity = finding.rule.severity
    coloured = click.style(severity.value, fg=COLOURS[severity], bold=True)
    return str(finding).replace(f": {severity.value} ", f": {coloured} ", 1)


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
