"""The page on what may be written says what is read today."""

from __future__ import annotations

from laasite.read.kinds import FOLDERS, SINGLE_FILES
from laasite.read.records import keys_of
from laasite.schema.lookup import KINDS
from tests.docs.make_source import PAGE, page


def test_the_page_is_current() -> None:
    """Write it anew with `python -m tests.docs.make_source` after a key has changed."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_kind_of_file_and_every_key_is_told() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for kind in KINDS:
        _, heading, below = text.partition(f"## `{kind.path}`: ")
        assert heading, kind.name
        told = below.partition("\n## ")[0] + text.partition("\n## `")[0]
        assert [key for key in keys_of(kind.record) if f"`{key}`" not in told] == []


def test_no_file_or_folder_that_is_read_is_left_out() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [path for path in SINGLE_FILES if f"`{path}`" not in text] == []
    assert [folder for folder in FOLDERS if f"`content/{folder}/" not in text] == []
