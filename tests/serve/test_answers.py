"""What an address of the preview gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.artifacts import OnDemand
from laasite.model.findings import Place, Severity
from laasite.serve.answers import MOST_SHOWN, answer, error_page
from laasite.serve.preview import Kind, Outcome
from tests.serve.builders import BROKEN, LATER, preview, write


@pytest.fixture
def site(tmp_path: Path) -> Outcome:
    write(tmp_path, "hello")
    return preview(tmp_path).rebuild()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", b"hello"),
        ("/index.html", b"hello"),
        ("/targets/", b"targets"),
        ("/targets/index.html", b"targets"),
        ("/%69ndex.html", b"hello"),
    ],
)
def test_pages_are_found(site: Outcome, path: str, words: bytes) -> None:
    found = answer(site, path)
    assert (found.status, found.is_page) == (200, True)
    assert words in found.body


@pytest.mark.parametrize(
    "path",
    [
        "/../site.yaml",
        "/%2e%2e/site.yaml",
        "/%2e%2e%2fsite.yaml",
        "/..%5csite.yaml",
        "//etc/passwd",
        "/.laasite",
        "/.laasite/drafts/index.html",
        "/targets",
        "/targets/../index.html",
        "/./index.html",
        "/%00",
        "/%ff",
        "/content/index.md",
    ],
)
def test_what_is_not_in_the_site_gets_its_page_of_missing_things(site: Outcome, path: str) -> None:
    """Names are looked up and never opened: no spelling leads out of the site."""
    found = answer(site, path)
    assert found.status == 404
    assert b"no such page" in found.body


def test_a_site_without_its_own_page_of_missing_things_gets_ours() -> None:
    found = answer(Outcome(Kind.SITE, {"index.html": b""}), "/x.html")
    assert found.status == 404
    assert b"There is no such page" in found.body


@pytest.mark.parametrize(
    ("path", "type_"),
    [("/assets/site.css", "text/css"), ("/targets/trees.csv", "text/csv")],
)
def test_media_types_do_not_hang_on_the_machine(site: Outcome, path: str, type_: str) -> None:
    assert answer(site, path).type == f"{type_}; charset=utf-8"


def test_a_broken_site_is_told_at_every_page_with_its_place(tmp_path: Path) -> None:
    write(tmp_path, "hello")
    one = preview(tmp_path)
    one.rebuild()
    write(tmp_path, "broken")
    outcome = one.rebuild()
    for path in ("/", "/index.html", "/targets/", "/x"):
        found = answer(outcome, path)
        assert (found.status, found.is_page) == (500, True)
        assert b"content/index.md:3:7" in found.body
        assert b"hello" not in found.body
    assert answer(outcome, "/assets/site.css").status == 200


def test_what_was_typed_is_escaped(tmp_path: Path) -> None:
    """The words of a finding come from the sources; so may those of an exception."""
    write(tmp_path, "broken")
    page = error_page(preview(tmp_path).rebuild())
    assert "This is &lt;i&gt;broken&lt;/i&gt;." in page
    write(tmp_path, "fault")
    page = error_page(preview(tmp_path).rebuild())
    assert "This is a fault of laasite" in page
    assert "&lt;b&gt;ours&lt;/b&gt;" in page
    assert "Traceback" not in page


def test_errors_come_before_warnings() -> None:
    found = (LATER.at(Place("a.md"), "Later."), BROKEN.at(Place("b.md"), "Now."))
    page = error_page(Outcome(Kind.REFUSED, findings=found))
    assert LATER.severity is Severity.WARNING
    assert page.index("b.md") < page.index("a.md")


def test_a_page_of_errors_stays_readable() -> None:
    found = tuple(BROKEN.at(Place("a.md", n), "Wrong.") for n in range(1, MOST_SHOWN + 4))
    page = error_page(Outcome(Kind.REFUSED, findings=found))
    assert page.count("<li>") == MOST_SHOWN
    assert "And 3 more" in page


def test_a_fault_in_making_a_page_is_told_like_a_fault_of_the_round() -> None:
    """Pages are made when they are asked for; the others are still served."""

    def broken() -> bytes:
        raise ZeroDivisionError("<b>ours</b>")

    files = OnDemand({"index.html": broken, "late.html": lambda: b"late"}, tuple)
    outcome = Outcome(Kind.SITE, files)
    found = answer(outcome, "/")
    assert (found.status, found.is_page) == (500, True)
    assert b"ZeroDivisionError: &lt;b&gt;ours" in found.body
    assert answer(outcome, "/late.html").body == b"late"
    assert answer(outcome, "/other.html").status == 404
