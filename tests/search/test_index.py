"""The index of the search: of the finished pages alone, always the same, and not made twice."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from laasite.model.artifacts import Artifact
from laasite.search import index
from laasite.search.index import MADE_OF, NoIndexError, Tool, indexer, tool

PAGE = """<!doctype html><html lang="en-GB"><head><title>{title}</title></head><body>
<nav>Elsewhere</nav><main{body}><h1>{title}</h1><p>{text}</p></main></body></html>"""


def pages(folder: Path, **texts: str) -> Path:
    """A folder of pages that are found, and of one that isn't."""
    folder.mkdir(parents=True)
    for name, text in texts.items():
        page = PAGE.format(title=name.title(), text=text, body=" data-pagefind-body")
        (folder / f"{name}.html").write_text(page)
    (folder / "other.html").write_text(PAGE.format(title="Other", text="Secluded", body=""))
    return folder


def installed() -> Tool:
    """The tool, which the tests' environment has."""
    found = tool()
    assert found is not None
    return found


def made(staged: Path, present: Path) -> dict[str, bytes]:
    """The files of the index of some pages."""
    return {one.path: one.data for one in indexer(installed(), present)(staged)}


def laid(folder: Path, files: dict[str, bytes]) -> Path:
    """A site that holds these files."""
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def unpacked(files: dict[str, bytes]) -> bytes:
    """All that the files say: pagefind packs its own."""
    packed = b"\x1f\x8b"
    return b"\n".join(gzip.decompress(d) if d[:2] == packed else d for d in files.values())


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The index of two pages."""
    staged = pages(tmp_path_factory.mktemp("first") / "site", trees="Elms & oaks", roads="Kerbs")
    return made(staged, staged.parent / "nowhere")


def test_the_same_pages_give_the_same_bytes_in_another_folder(
    first: dict[str, bytes], tmp_path: Path
) -> None:
    staged = pages(tmp_path / "a" / "b c", roads="Kerbs", trees="Elms & oaks")
    assert made(staged, tmp_path) == first


def test_only_what_stands_in_the_body_of_found_pages_is_in_the_index(
    first: dict[str, bytes],
) -> None:
    said = unpacked(first)
    assert b"Elms" in said
    assert b"Secluded" not in said
    assert b"Elsewhere" not in said
    assert b'"kerbs": 1' in first["search/words.json"]


def test_each_language_has_its_own_words_and_choices(tmp_path: Path) -> None:
    """Those of the language of the home page at the top, of any other in a folder."""
    staged = pages(tmp_path / "site", index="Elms", roads="Kerbs")
    (staged / "cy").mkdir()
    welsh = (staged / "roads.html").read_text().replace("en-GB", "cy").replace("Kerbs", "Palmant")
    choice = '<meta name="status" content="Ar amser" data-search-filter></head>'
    (staged / "cy/roads.html").write_text(welsh.replace("</head>", choice))
    files = made(staged, tmp_path)
    assert b"elms" in files["search/words.json"]
    assert b"palmant" not in files["search/words.json"]
    assert b"palmant" in files["search/cy/words.json"]
    assert b"Ar amser" not in files["search/filters.json"]
    assert b"Ar amser" in files["search/cy/filters.json"]


def test_the_forms_and_style_sheets_of_the_tool_are_left_out(first: dict[str, bytes]) -> None:
    names = {path for path in first if path.endswith((".js", ".css"))}
    assert names == {"search/pagefind.js"}


def test_an_index_of_the_same_pages_is_used_again(
    first: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = laid(tmp_path / "build", first)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    staged = pages(tmp_path / "new", trees="Elms & oaks", roads="Kerbs")
    assert made(staged, present) == first


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("search/pagefind.js", b"alert(1)"),
        (f"search/{MADE_OF}", b"{"),
        (f"search/{MADE_OF}", b"[]"),
    ],
)
def test_an_index_that_was_changed_is_made_anew(
    path: str, data: bytes, first: dict[str, bytes], tmp_path: Path
) -> None:
    present = laid(tmp_path / "build", {**first, path: data})
    staged = pages(tmp_path / "new", trees="Elms & oaks", roads="Kerbs")
    assert made(staged, present) == first


def test_another_page_makes_another_index(first: dict[str, bytes], tmp_path: Path) -> None:
    present = laid(tmp_path / "build", first)
    staged = pages(tmp_path / "new", trees="Elms & limes", roads="Kerbs")
    assert b"limes" in unpacked(made(staged, present))


def test_a_tool_that_fails_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(NoIndexError, match="pagefind made no search index"):
        made(pages(tmp_path / "site", trees="Elms"), tmp_path)


def test_without_the_program_there_is_no_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "find_spec", lambda name: None if name == "pagefind_bin" else name)
    assert tool() is None


def test_settings_of_the_machine_and_of_the_folder_change_nothing(
    first: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By itself the tool reads its options from the environment and the folder it runs in."""
    (tmp_path / "pagefind.toml").write_text('root_selector = "nav"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "nav")
    staged = pages(tmp_path / "site", trees="Elms & oaks", roads="Kerbs")
    assert made(staged, tmp_path) == first


def test_an_artifact_lies_below_the_folder_of_the_index(first: dict[str, bytes]) -> None:
    assert {Artifact(path, b"").path.split("/")[0] for path in first} == {"search"}
