"""Schemas on the disk, and the lines in YAML files that lead an editor to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from laasite.schema.lookup import KINDS, KindOfFile
from laasite.schema.making import as_text, file_name

FOLDER = ".schema"
"""Where a site keeps its schemas. What begins with a dot isn't read as content."""


def write_schemas(folder: Path, kinds: Iterable[KindOfFile] = KINDS) -> None:
    """Write the schema of each kind into `folder`, which is made if it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds:
        (folder / file_name(kind)).write_text(as_text(kind), encoding="utf-8", newline="\n")


def reference(kind: KindOfFile) -> str:
    """The comment at the head of a YAML file by which an editor finds its schema."""
    up = "../" * kind.path.count("/")
    return f"# yaml-language-server: $schema={up}{FOLDER}/{file_name(kind)}"
