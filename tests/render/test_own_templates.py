"""A site's own templates: they take the place of ours, in a sandbox, and their faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.model.findings import Finding
from laasite.pipeline import Built, Order, build_site
from laasite.render.own_templates import theme_of
from laasite.render.theme import own_theme
from tests.site.sites import LATER, MINIMAL, ROOT, copied

ABOUT = "templates/pages/page.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, where it may be changed."""
    return copied(MINIMAL, tmp_path / "site")


def build(site: Path, **files: str) -> Built:
    """What comes of a site with these files in `templates/`; `__` stands for a slash."""
    for name, text in files.items():
        place = site / "templates" / name.replace("__", "/")
        place = place.with_suffix(".css" if "css" in name else ".html")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return build_site(Order(site, LATER))


def page(built: Built, path: str) -> str:
    """One file of what was built."""
    assert built.artifacts is not None, built.findings
    return next(one.data for one in built.artifacts if one.path == path).decode()


def only(built: Built) -> Finding:
    """The one finding with which the build was refused."""
    assert built.artifacts is None
    (found,) = (one for one in built.findings if one.rule.code.startswith("LAA61"))
    return found


def test_a_part_of_a_page_is_replaced_and_the_rest_stays_ours(site: Path) -> None:
    """The template that it replaces is there to be extended."""
    before = page(build(site), "pages/taking-part.html")
    own = (
        '{% extends "laasite/pages/page.html" %}'
        "{% block above %}<p>Ring the town hall.</p>{{ super() }}{% endblock %}"
    )
    after = page(build(site, pages__page=own), "pages/taking-part.html")
    assert after.replace("<p>Ring the town hall.</p>", "") == before


def test_a_style_sheet_is_added_to_ours(site: Path) -> None:
    sheet = page(build(site, assets__css__town="h1 { color: teal }"), "assets/site.css")
    assert sheet.endswith("h1{color:teal}\n")
    assert sheet.startswith(page(build_site(Order(MINIMAL, LATER)), "assets/site.css").rstrip())


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("{% extends 'laasite/pages/page.html' %}\n{% block main %}{{ page.nothing }}", 2, "block"),
        ("<p>\n{{ page.nothing }}", 2, "nothing"),
        ("\n\n{{ 1 / 0 }}", 3, "zero"),
        ("{{ page.__class__.__mro__ }}", 1, "unsafe"),
        ("{{ ''.join.__self__ }}", 1, "unsafe"),
        ("{% include 'parts/none.html' %}", 1, "none.html"),
        ("{% for x in range(999999) %}{% endfor %}", 1, "Range too big"),
    ],
)
def test_a_template_that_fails_is_told_with_its_line(
    site: Path, text: str, line: int, words: str
) -> None:
    """Whatever is wrong with it, and whatever it tries to reach."""
    found = only(build(site, pages__page=text))
    assert (found.rule.code, found.place.path, found.place.line) == ("LAA610", ABOUT, line)
    assert words in found.message


def test_a_file_that_no_page_is_made_with_is_told(site: Path) -> None:
    built = build(site, pages__pages_of_all="<p>")
    assert built.artifacts is not None
    told = [str(one) for one in built.findings if one.rule.code == "LAA611"]
    assert len(told) == 1
    assert "templates/pages/pages_of_all.html" in told[0]


def test_a_link_is_not_followed(site: Path, tmp_path: Path) -> None:
    """What it leads to could be anything on the machine."""
    secret = tmp_path / "secret"
    secret.write_text("Zebra", encoding="utf-8")
    (site / "templates" / "pages").mkdir(parents=True)
    (site / ABOUT).symlink_to(secret)
    built = build(site)
    assert built.artifacts is None
    assert ("LAA107", ABOUT) in [(one.rule.code, one.place.path) for one in built.findings]


def test_the_repository_of_laasite_has_no_templates_of_its_own() -> None:
    assert theme_of(ROOT) == (own_theme(), ())
