"""A site in three languages: each is whole and says what isn't translated; nothing hidden shows.

Welsh has no catalogue here, so that its words are English; Arabic has a few, from right to left.
"""

from __future__ import annotations

import posixpath
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from laasite.memo import InMemory
from laasite.model.findings import Severity
from laasite.pages.addresses import MANIFEST
from laasite.pipeline import Order, build_site, check_site, show_site
from laasite.spread import Workers
from tests.languages.arabic import ARABIC
from tests.site.documents import Document, document
from tests.site.sites import (
    ADDRESS,
    LATER,
    MINIMAL,
    STANDS_AT,
    Files,
    added,
    by_path,
    copied,
    exchanged,
    written,
)

TREES = "targets/trees.html"
SETTINGS = """
address: https://www.example.org/reports/
in_other_languages:
  ar: { title: شراكة ليتلتون, strapline: ما وعدنا به }
"""
TRANSLATED = """---
title: أشجار جديدة
promise: سنزرع الأشجار
---
نزرع الأشجار كل شتاء. اقرأ [المزيد](pages/taking-part).
"""


def site_of_three(root: Path) -> Path:
    """The smallest site at `root`, in English, Arabic and Welsh, with one target in Arabic."""
    copied(MINIMAL, root)
    exchanged(root, "site.yaml", "languages: [en-GB]", "languages: [en-GB, ar, cy]")
    added(root, "site.yaml", SETTINGS)
    written(root, "content/targets/trees.ar.md", TRANSLATED)
    written(root, "content/glossary.ar.yaml", "LAA:\n  means: اتفاق محلي\n")
    (root / "templates/languages").mkdir(parents=True)
    shutil.copyfile(ARABIC, root / "templates/languages/ar.po")
    return root


def order(root: Path) -> Order:
    """The site of a folder as at its day."""
    return Order(root, LATER, STANDS_AT["minimal"])


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources of the site in three languages, which no test changes."""
    return site_of_three(tmp_path_factory.mktemp("three") / "site")


@pytest.fixture(scope="module")
def files(source: Path) -> Files:
    """All its files."""
    built = build_site(order(source))
    assert built.artifacts is not None, built.findings
    return by_path(built.artifacts)


def page(files: Files, path: str) -> Document:
    """A page as it is read."""
    return document(files[path])


def text(files: Files, path: str) -> str:
    """A page as it is written."""
    return files[path].decode()


# --- the pages -----------------------------------------------------------------------------------


def test_every_page_stands_in_every_language(files: Files) -> None:
    """And the files that have no words of ours stand there once."""
    main = {path for path in files if path.endswith(".html") and path[:3] not in ("ar/", "cy/")}
    for folder in ("ar/", "cy/"):
        assert {folder + path for path in main} <= set(files)
    once = ("assets/site.css", "figures.csv", "site.json", "datapackage.json", "sitemap.xml")
    assert not [path for path in files if path.startswith(("ar/", "cy/")) and path[3:] in once]


def test_each_page_says_its_language_and_which_way_it_is_written(files: Files) -> None:
    """`dir` only where it isn't the usual one."""
    pages = ((path, page(files, path)) for path in files if path.endswith(".html"))
    for path, one in pages:
        html = one.one("html")
        wanted = {"ar/": ("ar", "rtl"), "cy/": ("cy", "")}.get(path[:3], ("en-GB", ""))
        assert (html.get("lang"), html.get("dir")) == wanted, path


def test_links_of_every_language_lead_to_files_that_are_there(files: Files) -> None:
    """Pages to pages of their language, tables and pictures to those that all share."""
    for path in files:
        if path.endswith(".html") and posixpath.basename(path) != "404.html":
            below = posixpath.dirname(path)
            for link in page(files, path).links:
                plain = link.partition("#")[0].partition("?")[0]
                if plain and "://" not in plain and not plain.startswith("mailto:"):
                    there = posixpath.normpath(posixpath.join(below, plain))
                    assert there in files or there == MANIFEST, (path, link)


def test_the_same_page_in_the_other_languages_is_a_link_away(files: Files) -> None:
    """In the header, by what each language calls itself; a screen reader changes its voice."""
    links = [one for one in page(files, f"ar/{TREES}").all("a") if one.get("hreflang")]
    assert [(one.text, one.get("href"), one.get("lang")) for one in links] == [
        ("English", "../../targets/trees.html", "en-GB"),
        ("Cymraeg", "../../cy/targets/trees.html", "cy"),
    ]


def test_search_engines_are_told_of_each_language(files: Files) -> None:
    """Each page names all of them, itself too, and the main one for everybody else."""
    alternates = [
        (one.get("hreflang"), one.get("href"))
        for one in page(files, f"cy/{TREES}").all("link")
        if one.get("hreflang")
    ]
    assert alternates == [
        ("en-GB", f"{ADDRESS}targets/trees.html"),
        ("ar", f"{ADDRESS}ar/targets/trees.html"),
        ("cy", f"{ADDRESS}cy/targets/trees.html"),
        ("x-default", f"{ADDRESS}targets/trees.html"),
    ]
    listed = text(files, "sitemap.xml")
    assert f"<loc>{ADDRESS}ar/targets/trees.html</loc>" in listed
    assert f"<loc>{ADDRESS}cy/</loc>" in listed


def test_feeds_are_in_the_language_of_their_pages(files: Files) -> None:
    """With ids of their own, so that a reader of two feeds has each entry once in each."""
    feed = text(files, "ar/updates.atom")
    assert 'xml:lang="ar"' in feed
    assert "2000:ar/updates.atom" in feed
    assert f"{ADDRESS}ar/" in feed


# --- words ---------------------------------------------------------------------------------------


def test_words_of_ours_come_from_the_catalogue(files: Files) -> None:
    """In templates and in code, with a value; without a translation they stay English."""
    arabic = text(files, f"ar/{TREES}")
    assert "انتقل إلى المحتوى الرئيسي" in arabic
    assert "القائمة الرئيسية" in arabic
    assert ">الأهداف</a>" in arabic
    assert "هذا الموقع مجمّد في" in arabic
    assert "خطة المتابعة: The Littleton Plan" in text(files, "ar/monitoring/plan.html")
    assert "Accessibility statement" in arabic


def test_numbers_take_the_form_of_the_language(files: Files) -> None:
    """One target is told otherwise than in English."""
    assert "هدف واحد" in text(files, "ar/partners.html")
    assert "1 target" in text(files, "cy/partners.html")


def test_words_of_officers_come_from_their_translation(files: Files) -> None:
    """Its title, its promise and its text; the figures are those of the file itself."""
    arabic = page(files, f"ar/{TREES}")
    assert arabic.one("h1").text == "أشجار جديدة"
    assert "سنزرع الأشجار" in text(files, f"ar/{TREES}")
    assert '<a href="../pages/taking-part.html">المزيد</a>' in text(files, f"ar/{TREES}")
    assert "230" in text(files, f"ar/{TREES}")
    assert "اتفاق محلي" in text(files, "ar/glossary.html")
    assert "شراكة ليتلتون" in text(files, "ar/index.html")
    assert "أشجار" not in text(files, TREES) + text(files, f"cy/{TREES}")


def test_a_text_without_a_translation_is_shown_and_said_to_be_so(files: Files) -> None:
    """As it was written, marked with its language and the way that it runs."""
    untold = '<div lang="en-GB" dir="ltr"><p>Most of the accidents happen on two roads.</p></div>'
    arabic = text(files, "ar/targets/accidents.html")
    assert f'<p class="quiet">لم يُترجم هذا النص بعد.</p>\n{untold}' in arabic
    welsh = text(files, "cy/targets/accidents.html")
    assert "This text isn’t translated yet." in welsh
    assert untold.replace(' dir="ltr"', "") in welsh
    assert "translated yet" not in text(files, "targets/accidents.html")
    assert "لم يُترجم" not in text(files, f"ar/{TREES}")


# --- what may be seen ----------------------------------------------------------------------------


def shown(root: Path, path: str) -> str:
    """A page of the site at `root`, for a preview."""
    built = show_site(order(root))
    assert built.artifacts or built.shown, built.findings
    return (built.shown or by_path(built.artifacts or ()))[path].decode()


@pytest.mark.parametrize("mark", ["draft: true", "published: 1 August 2006"])
def test_a_translation_that_may_not_be_seen_yet_reaches_no_byte(tmp_path: Path, mark: str) -> None:
    """The text is shown as it was written, as if there were no translation."""
    root = site_of_three(tmp_path / "site")
    exchanged(root, "content/targets/trees.ar.md", "---\ntitle", f"---\n{mark}\ntitle")
    built = build_site(order(root))
    assert not [one for one in built.artifacts or () if "أشجار".encode() in one.data]
    assert "لم يُترجم" in shown(root, f"ar/{TREES}")


def test_the_translation_of_a_hidden_thing_is_hidden_with_it(tmp_path: Path) -> None:
    """Whatever it says of itself."""
    root = site_of_three(tmp_path / "site")
    written(root, "content/pages/new.md", "---\ntitle: New\npublished: 1 August 2006\n---\nSoon.\n")
    written(root, "content/pages/new.ar.md", "---\ntitle: جديد\n---\nقريبا.\n")
    built = build_site(order(root))
    assert built.artifacts
    assert not [one for one in built.artifacts if "قريبا".encode() in one.data]
    assert not [one for one in built.findings if "new" in one.place.path]


def test_a_wording_of_later_is_not_translated_before(tmp_path: Path) -> None:
    """What was changed after the day is told as it was; only the new words are translated."""
    root = site_of_three(tmp_path / "site")
    change = (
        "changes:\n  - date: 1 August 2006\n    kind: wording\n    reason: Clearer\n"
        "    was:\n      promise: Some more trees\n---\nTrees give"
    )
    exchanged(root, "content/targets/trees.md", "---\nTrees give", change)
    arabic = shown(root, f"ar/{TREES}")
    assert "Some more trees" in arabic
    assert "سنزرع" not in arabic


# --- how it is made ------------------------------------------------------------------------------


def test_what_was_made_in_one_language_is_never_used_in_another(source: Path, files: Files) -> None:
    """A store that has all of it from before, and pages made by other processes: the same bytes."""
    memo = InMemory()
    for _ in range(2):
        memo.begin_round()
        built = build_site(replace(order(source), memo=memo))
        assert by_path(built.artifacts or ()) == files
    spread = replace(order(source), workers=Workers(2, least=1))
    assert by_path(build_site(spread).artifacts or ()) == files


# --- what officers are told ----------------------------------------------------------------------


def test_a_check_tells_of_a_language_without_words_and_of_texts_that_are_left(
    source: Path,
) -> None:
    """Once for each language; nothing of it stops a build."""
    found = [(one.rule.code, one.message.split("into ")[-1][:8]) for one in check_site(
        order(source)
    ).findings]  # fmt: skip
    assert found == [("LAA620", "There is"), ("LAA626", "العربية "), ("LAA626", "Cymraeg ")]


def test_what_is_wrong_in_a_translation_stops_the_build(tmp_path: Path) -> None:
    """A link that leads nowhere, with the place in the translation."""
    root = site_of_three(tmp_path / "site")
    exchanged(root, "content/targets/trees.ar.md", "pages/taking-part", "pages/gone")
    built = build_site(order(root))
    assert built.artifacts is None
    errors = [one for one in built.findings if one.rule.severity is Severity.ERROR]
    assert [(one.place.path, one.place.line) for one in errors] == [
        ("content/targets/trees.ar.md", 5)
    ]


# --- other shapes of a site ----------------------------------------------------------------------


def test_another_language_than_english_can_be_the_main_one(tmp_path: Path) -> None:
    """Its pages stand at the root; what isn't in English yet is marked as Arabic."""
    root = site_of_three(tmp_path / "site")
    exchanged(root, "site.yaml", "[en-GB, ar, cy]", "[ar, en-GB]")
    exchanged(root, "site.yaml", "  ar: {", "  en-gb: {")
    for path in ("content/targets/trees", "content/glossary"):
        file = next(root.glob(f"{path}.ar.*"))
        file.rename(file.with_name(file.name.replace(".ar.", ".en-gb.")))
    built = build_site(order(root))
    assert built.artifacts is not None, built.findings
    files = by_path(built.artifacts)
    assert page(files, "targets/accidents.html").one("html").get("dir") == "rtl"
    english = text(files, "en-gb/targets/accidents.html")
    assert '<html lang="en-GB">' in english
    assert "This text isn’t translated yet." in english
    assert '<div lang="ar" dir="rtl">' in english


def test_a_site_without_an_address_has_its_languages_all_the_same(tmp_path: Path) -> None:
    """Only search engines aren't told, who want whole addresses."""
    root = site_of_three(tmp_path / "site")
    exchanged(root, "site.yaml", "address: https://www.example.org/reports/\n", "")
    arabic = document(shown(root, f"ar/{TREES}").encode())
    assert [one.get("href") for one in arabic.all("a") if one.get("hreflang")]
    assert not [one for one in arabic.all("link") if one.get("hreflang")]


def test_a_site_in_one_language_says_nothing_of_others() -> None:
    """No link, no mark, no folder."""
    home = document(shown(MINIMAL, "index.html").encode())
    assert not [one for one in home.elements if one.get("hreflang") or one.get("dir")]
    assert STANDS_AT["minimal"] == date(2006, 7, 31)
