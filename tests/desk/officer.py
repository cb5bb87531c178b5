"""An officer at a desk: commands in this process, on a day that the test says."""

from __future__ import annotations

import csv
import io
import shutil
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from laasite.cli.group import commands

CLOCKS: tuple[str, ...] = (
    "add", "against", "build", "check", "ci", "diff", "editing", "explain", "export", "headers",
    "import_", "list", "release",
)  # fmt: skip
"""The commands that ask what time it is."""


@dataclass
class Officer:
    """Someone with a site's folder. `said` is what the last command printed, `code` its end."""

    site: Path
    patch: pytest.MonkeyPatch
    said: str = ""
    code: int = 0
    before: list[Path] = field(default_factory=list)

    def on(self, day: date) -> None:
        """It is noon on that day, for every command."""
        noon = datetime.combine(day, time(12), UTC)
        for name in CLOCKS:
            module = import_module(f"laasite.cli.{name}")
            if hasattr(module, "now"):
                self.patch.setattr(module, "now", lambda: noon)

    def tries(self, *words: str | Path) -> int:
        """The exit code of a command, given in the site's folder."""
        with pytest.MonkeyPatch.context() as here:
            here.chdir(self.site)
            ended = CliRunner().invoke(commands, [str(word) for word in words])
        self.said, self.code = ended.output, ended.exit_code
        if ended.exception and not isinstance(ended.exception, SystemExit):
            raise ended.exception
        return self.code

    def does(self, *words: str | Path) -> str:
        """What a command says that must succeed."""
        assert self.tries(*words) == 0, f"{' '.join(map(str, words))}\n{self.said}"
        return self.said

    def builds(self) -> None:
        """Build; nothing published before is changed in silence, and it is kept for the next."""
        words = ("--against", self.before[-1]) if self.before else ()
        self.does("build", *words)
        kept = self.site.parent / f"built-{len(self.before)}"
        shutil.copytree(self.site / "build", kept)
        self.before.append(kept)

    def page(self, address: str) -> str:
        """A page of the site as it was last built."""
        return (self.site / "build" / address).read_text(encoding="utf-8")

    def reads(self, path: str) -> str:
        """A file of the sources."""
        return (self.site / path).read_text(encoding="utf-8")

    def writes(self, path: str, text: str) -> None:
        """A file of the sources, as an editor would save it."""
        place = self.site / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="")


def filled_in(form: str) -> str:
    """The form with a figure in each row, as a spreadsheet saves it."""
    rows = list(csv.DictReader(io.StringIO(form)))
    assert rows
    for row in rows:
        row["value"] = f"{float(row['last figure'] or 100) + 1:.1f}"
        row["value"] = row["value"].removesuffix(".0")
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return held.getvalue()
