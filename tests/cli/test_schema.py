"""`laasite schema`: JSON Schema for editors."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from laasite.cli.schema import command
from laasite.schema.lookup import KINDS


def schema(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments))


def test_the_schema_of_a_kind_is_printed() -> None:
    assert json.loads(schema("target").output)["title"] == "Target"


def test_all_schemas_are_written_into_a_folder_and_renewed(tmp_path: Path) -> None:
    """After an update of laasite the same command brings the schemas up to date."""
    folder = tmp_path / ".schema"
    assert schema("-o", str(folder)).exit_code == 0
    names = {file.name for file in folder.iterdir()}
    assert names == {f"{kind.name}.schema.json" for kind in KINDS}
    old = folder / "site.schema.json"
    now = old.read_bytes()
    old.write_text("{}", encoding="utf-8")
    assert schema("site", "-o", str(folder)).exit_code == 0
    assert old.read_bytes() == now


def test_a_misspelt_kind_is_told_with_what_was_meant() -> None:
    done = schema("traget")
    assert done.exit_code == 2
    assert "Did you mean `target`?" in done.output


def test_without_a_kind_or_a_folder_the_kinds_are_told() -> None:
    done = schema()
    assert done.exit_code == 2
    assert "site, home, strategy" in done.output
