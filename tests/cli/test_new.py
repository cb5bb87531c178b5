"""`laasite new`: sites to begin with."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from laasite.cli.new import STARTERS, command
from laasite.model.findings import Severity
from laasite.pipeline import Built, Order, build_site

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def new(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(command, [str(folder), *options])


def built_on(folder: Path, as_at: date | None = None) -> Built:
    return build_site(Order(folder, NOW, as_at, future=True))


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def without_schemas(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(".schema/")}


@pytest.mark.parametrize("starter", STARTERS)
def test_each_yaml_file_leads_editors_to_its_schema(tmp_path: Path, starter: str) -> None:
    """The reference in its first line is that of a file that is there."""
    site = tmp_path / "site"
    new(site, "--starter", starter)
    files = sorted(site.rglob("*.yaml"))
    assert files
    for file in files:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        _, equals, named = first.partition("# yaml-language-server: $schema=")
        assert equals, file
        schema = json.loads((file.parent / named).read_text(encoding="utf-8"))
        assert schema["title"].lower() == file.stem


@pytest.mark.parametrize("starter", STARTERS)
def test_a_starter_is_copied_byte_for_byte(tmp_path: Path, repository: Path, starter: str) -> None:
    """Hidden files too: without `.gitignore` a build would be committed."""
    assert new(tmp_path / "site", "--starter", starter).exit_code == 0
    written = without_schemas(contents(tmp_path / "site"))
    assert written == contents(repository / "laasite" / "starters" / starter)
    assert {"site.yaml", "README.md", ".gitignore", "content/index.md"} <= set(written)


def test_the_starter_is_the_demo_unless_another_is_named(tmp_path: Path) -> None:
    new(tmp_path / "one")
    new(tmp_path / "two", "--starter", "demo")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.parametrize("as_at", [None, date(2024, 8, 1), date(2025, 7, 1), date(2034, 1, 1)])
def test_the_demo_has_no_findings_on_any_day_from_its_own(
    tmp_path: Path, as_at: date | None
) -> None:
    new(tmp_path / "site")
    built = built_on(tmp_path / "site", as_at)
    assert built.findings == ()
    assert built.artifacts


def test_the_demo_marks_everything_as_made_up(tmp_path: Path) -> None:
    """No figure of the example can be taken for a real one."""
    new(tmp_path / "site")
    content = tmp_path / "site" / "content"
    for file in content.rglob("*.csv"):
        rows = file.read_text(encoding="utf-8").splitlines()
        assert rows[0].endswith(",illustrative"), file
        assert all(row.endswith(",yes") for row in rows[1:]), file
    for file in content.rglob("*.md"):
        assert "\nillustrative: true\n" in file.read_text(encoding="utf-8"), file


def test_the_demo_holds_every_kind_of_file(tmp_path: Path) -> None:
    new(tmp_path / "site")
    written = without_schemas(contents(tmp_path / "site"))
    held = {path.split("/")[1] for path in written if "/" in path}
    assert held == {
        "agreements",
        "areas.yaml",
        "bodies",
        "glossary.yaml",
        "index.md",
        "pages",
        "partners",
        "progress",
        "strategies",
        "targets",
    }


def test_the_blank_starter_builds_and_says_what_is_blank(tmp_path: Path) -> None:
    new(tmp_path / "site", "--starter", "blank")
    built = built_on(tmp_path / "site")
    assert not built.refused
    assert built.artifacts
    assert "LAA601" in {finding.rule.code for finding in built.findings}


EXAMPLE = re.compile(
    r"^## [^\n]*`(content/[^`]+)`\n(.*?)(?=^## [^\n]*`content/|\Z)", re.MULTILINE | re.DOTALL
)


def test_the_examples_of_the_blank_starter_make_a_site(tmp_path: Path) -> None:
    """An officer who types them in gets no warning but those about the settings."""
    site = tmp_path / "site"
    new(site, "--starter", "blank")
    readme = (site / "README.md").read_text(encoding="utf-8").partition("## Publish it")[0]
    examples = EXAMPLE.findall(readme)
    assert len(examples) == 11
    for path, text in examples:
        lines = [line[4:] for line in text.splitlines() if line.startswith("    ") or not line]
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines).strip() + "\n", encoding="utf-8")
    found = built_on(site).findings
    stopping = [one for one in found if one.rule.severity is not Severity.NOTE]
    assert {one.rule.code for one in stopping} == {"LAA601", "LAA603"}


def test_the_commented_settings_of_the_blank_starter_can_be_used(tmp_path: Path) -> None:
    """Each line of `site.yaml` that begins with `# key:` is a setting as it has to be written."""
    site = tmp_path / "site"
    new(site, "--starter", "blank")
    settings = site / "site.yaml"
    typed = settings.read_text(encoding="utf-8")
    used = re.sub(r"^# ((?: |-)*[a-z_]+:)", r"\1", typed, flags=re.MULTILINE)
    # These two name things that a blank site doesn't have.
    used = re.sub(r"^(partnership|area): .*\n", "", used, flags=re.MULTILINE)
    settings.write_text(used, encoding="utf-8")
    assert used.count("\n# ") < typed.count("\n# ") - 15
    assert [one for one in built_on(site).findings if one.rule.severity is Severity.ERROR] == []


def test_a_folder_with_something_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    done = new(tmp_path)
    assert done.exit_code == 2
    assert len(done.output.splitlines()) == 1
    assert "isn't empty" in done.output
    assert contents(tmp_path) == {"notes.txt": b"mine"}


def test_a_file_is_not_taken_for_a_folder(tmp_path: Path) -> None:
    file = tmp_path / "site"
    file.write_text("mine", encoding="utf-8")
    assert new(file).exit_code == 2
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    assert new(tmp_path / "site").exit_code == 2
    assert contents(tmp_path / "elsewhere") == {}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    assert new(tmp_path).exit_code == 0
    assert "site.yaml" in contents(tmp_path)


def test_the_next_two_commands_are_told(tmp_path: Path) -> None:
    """The folder stands as it must be typed, spaces and all."""
    done = new(tmp_path / "our site")
    assert done.output.splitlines()[-2:] == [f"  cd '{tmp_path}/our site'", "  laasite serve"]
