"""A page of a built site as a PDF: a document with a structure, and links to the public site."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from laasite.pages import addresses
from laasite.publishing.pdf import NoBrowser, address_of, pdf_of
from tests.browser.machine import chromium
from tests.site.sites import MINIMAL, STANDS_AT, added, copied, made

ADDRESS = "https://littleton.example.org/reports/"
TARGET = "targets/recycling.html"


def built(root: Path, folder: Path) -> Path:
    """The site of these sources, written out."""
    for path, data in made(root, STANDS_AT["minimal"]).files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest site, at an address with a folder in it."""
    folder = tmp_path_factory.mktemp("pdf")
    root = copied(MINIMAL, folder / "site")
    added(root, "site.yaml", f"address: {ADDRESS}\n")
    return built(root, folder / "build")


def printed(site: Path, page: str) -> pikepdf.Pdf:
    """The page as the PDF that is made of it."""
    return pikepdf.open(BytesIO(pdf_of(site, page, Path(chromium()))))


def structure(node: Any) -> Iterator[str]:
    """The names of all elements of a PDF's structure, in the order of reading."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from structure(one)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield str(node.S)
        yield from structure(node.get("/K"))


def links(pdf: pikepdf.Pdf) -> list[str]:
    """Where the links of a PDF lead on the web."""
    notes = (note for page in pdf.pages for note in page.get("/Annots", []))
    return [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]


@pytest.mark.browser
@pytest.mark.parametrize("page", [addresses.ANNUAL_REPORT, addresses.METHOD])
def test_a_pdf_is_tagged_titled_and_has_a_language(site: Path, page: str) -> None:
    """One heading of the first level, those below it, tables with heads; bookmarks for them."""
    pdf = printed(site, page)
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "en-GB"
    assert "Littleton" in str(pdf.docinfo["/Title"])
    names = list(structure(pdf.Root.StructTreeRoot))
    assert names.count("/H1") == 1
    assert "/H2" in names[names.index("/H1") :]
    assert {"/P", "/Link"} <= set(names)
    assert "/Outlines" in pdf.Root


@pytest.mark.browser
def test_links_lead_to_the_public_site_and_not_into_folders(site: Path) -> None:
    """Whoever gets the PDF can follow them; it doesn't tell where the officer keeps the site."""
    pdf = printed(site, addresses.ANNUAL_REPORT)
    found = links(pdf)
    assert any(one.startswith(f"{ADDRESS}targets/") for one in found)
    assert [one for one in found if not one.startswith("https://")] == []


@pytest.mark.browser
def test_without_an_address_no_link_leads_to_a_page(tmp_path: Path) -> None:
    """There is nowhere for it to lead to."""
    folder = built(copied(MINIMAL, tmp_path / "site"), tmp_path / "build")
    assert [one for one in links(printed(folder, addresses.HOME)) if "invalid" in one] == []


@pytest.mark.browser
def test_nothing_outside_the_site_is_read(site: Path) -> None:
    """Not even where a page of somebody else's making asks for it."""
    (site.parent / "secret.css").write_text("body::after { content: 'secret'; }")
    page = '<html lang="en"><link rel="stylesheet" href="..%2fsecret.css"><p>Public</p></html>'
    (site / "hostile.html").write_text(page)
    plain = '<html lang="en"><p>Public</p></html>'
    (site / "plain.html").write_text(plain)
    sizes = [len(pdf_of(site, name, Path(chromium()))) for name in ("hostile.html", "plain.html")]
    assert abs(sizes[0] - sizes[1]) < 60


def test_a_browser_that_is_none_is_told(site: Path, tmp_path: Path) -> None:
    """With what the machine said, and no traceback."""
    program = tmp_path / "chromium"
    program.write_text("no program")
    with pytest.raises(NoBrowser):
        pdf_of(site, addresses.HOME, program)


@pytest.mark.parametrize(
    ("source", "page", "address"),
    [
        (f'<link rel="canonical" href="{ADDRESS}{TARGET}">', TARGET, ADDRESS),
        (f'<link rel="canonical" href="{ADDRESS}">', "index.html", ADDRESS),
        ("<p>No address</p>", TARGET, None),
    ],
)
def test_a_page_tells_where_the_site_stands(source: str, page: str, address: str | None) -> None:
    """From what it says of itself."""
    assert address_of(source, page) == address
