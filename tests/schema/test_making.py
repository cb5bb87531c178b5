"""JSON Schema of what officers write, held by a validator that isn't ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from jsonschema.protocols import Validator

from laasite.model.findings import Finding
from laasite.read.kinds import slot_of
from laasite.schema.lookup import BY_NAME, KINDS, KindOfFile
from laasite.schema.making import schema_of

ROOT = Path(__file__).resolve().parents[2]
SITES = (ROOT, *(ROOT / "tests" / "sites" / name for name in ("kent", "english-agreements")))
STARTERS = tuple(sorted((ROOT / "laasite" / "starters").iterdir()))
KIND_OF = {kind.kind: kind for kind in KINDS}
FRONT_MATTER = re.compile(r"\A---\n(.*?)^---$", re.DOTALL | re.MULTILINE)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2, as language servers read it: dates and `yes` are text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own name


for tag, form, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{form})$"), list(first)
    )


def loaded(text: str) -> Any:
    return yaml.load(text, CoreLoader)  # noqa: S506 - built upon the safe one


def keys_in(path: Path) -> Any:
    """What a file says in YAML, the head of its text included."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".yaml":
        return loaded(text)
    head = FRONT_MATTER.match(text)
    assert head is not None, path
    return loaded(head[1])


def files_of(site: Path) -> Iterator[tuple[Path, KindOfFile]]:
    paths = (site / "site.yaml", *sorted((site / "content").rglob("*")))
    for path in paths:
        if path.suffix in (".yaml", ".md"):
            slot = slot_of(path.relative_to(site).as_posix())
            assert not isinstance(slot, Finding)
            yield path, KIND_OF[slot.kind]


@pytest.fixture(scope="module")
def validators() -> dict[str, Validator]:
    return {kind.name: Draft7Validator(schema_of(kind)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_schema_is_one(kind: KindOfFile) -> None:
    Draft7Validator.check_schema(schema_of(kind))


@pytest.mark.parametrize("site", [*SITES, *STARTERS], ids=lambda site: site.name)
def test_every_file_of_our_sites_is_valid(site: Path, validators: dict[str, Validator]) -> None:
    """What `laasite check` accepts, no editor may call wrong."""
    wrong = [
        (path.name, list(error.path), error.message[:200])
        for path, kind in files_of(site)
        for error in validators[kind.name].iter_errors(keys_in(path))
    ]
    assert wrong == []


def test_a_misspelt_key_is_not_valid_in_any_kind(validators: dict[str, Validator]) -> None:
    """Also in the groups of keys that stand in lists and under ids of the officer's own."""
    seen = set()
    for path, kind in files_of(ROOT):
        keys = keys_in(path)
        for group in groups_in(keys):
            group["titel"] = "Misspelt"
            assert not validators[kind.name].is_valid(keys), (path, group)
            del group["titel"]
        seen.add(kind.name)
    assert len(seen) > 15


def groups_in(keys: Any) -> Iterator[dict[str, Any]]:
    """The file's own keys, and those of each entry of its lists."""
    if set(keys) & {"title", "attended", "starts", "moved", "forecast"}:
        yield keys
    listed = (entry for value in keys.values() if isinstance(value, list) for entry in value)
    yield from (entry for entry in listed if isinstance(entry, dict))


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("site", "strapline: no title"),
        ("site", "title: A\nclose_within: 5%"),
        ("target", "title: A\nmeasure: {unit: each, better: up}"),
        ("target", "title: A\ncommitments: {under: laa}"),
        ("target", "title: A\ncommitments: [{under: The Agreement}]"),
        ("body", "title: A\nkind: board\nstate: existing soon"),
        ("meeting", "questions_to: the officer"),
        ("event", "title: A\ndate: tbc"),
        ("areas", "anytown: {title: Anytown}"),
    ],
)
def test_what_check_refuses_in_one_value_is_not_valid(
    kind: str, typed: str, validators: dict[str, Validator]
) -> None:
    assert not validators[kind].is_valid(loaded(typed))


def test_hovering_tells_what_a_key_means_and_what_holds_without_it() -> None:
    definitions = schema_of(BY_NAME["target"])["definitions"]
    path = definitions["CommitmentRecord"]["properties"]["stage"]
    assert path["description"].endswith("Left out: `final`.")
    assert path["enum"] == ["long list", "proposed", "final", "dropped"]
    assert definitions["TargetRecord"]["required"] == ["title"]
