"""What is taken away: each export read by a tool that isn't ours, and held against the sources."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
import icalendar
import pytest
from frictionless import Package, Resource
from jsonschema import Draft202012Validator

from laasite.model.dates import parse_published
from laasite.model.excel import formula_like
from laasite.pages import addresses
from tests.site.documents import document
from tests.site.sites import (
    ADDRESS,
    MINIMAL,
    SITES,
    STANDS_AT,
    Made,
    copied,
    exchanged,
    made,
    made_as_it_stands,
)


@pytest.fixture(scope="module", params=["content", "kent"])
def site(request: pytest.FixtureRequest) -> Made:
    """The partnership's own site, and the one of real published figures."""
    return made_as_it_stands(request.param, address=ADDRESS)


@pytest.fixture(scope="module")
def folder(site: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site on the disk."""
    return site.written(tmp_path_factory.mktemp("site"))


def ending(site: Made, end: str) -> dict[str, bytes]:
    """The files with an ending; there has to be one."""
    found = {path: data for path, data in site.files.items() if path.endswith(end)}
    assert found
    return found


def rows(data: bytes) -> list[dict[str, str]]:
    """A table as it reads."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def words_of(data: bytes) -> str:
    """What a page says, as one text."""
    return document(data).one("main").text


# --- the data package ----------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore")
def test_the_data_package_is_valid(folder: Path) -> None:
    """Every table has the columns, types, bytes and fingerprint that the package says."""
    report = Package(str(folder / addresses.DATA_PACKAGE)).validate()
    assert report.flatten(["type", "message"]) == []
    assert report.valid


@pytest.mark.filterwarnings("ignore")
def test_a_wrong_cell_would_be_found(folder: Path) -> None:
    """So the test above can fail: a word where yes or no belongs."""
    package = Package(str(folder / addresses.DATA_PACKAGE))
    own = package.get_resource("statuses").to_descriptor()
    data = (folder / "statuses.csv").read_text(encoding="utf-8-sig")
    (folder / "wrong.csv").write_text(data.replace(",yes,", ",maybe,", 1), encoding="utf-8")
    said = {key: own[key] for key in ("name", "schema", "encoding")} | {"path": "wrong.csv"}
    report = Resource.from_descriptor(said, basepath=str(folder)).validate()
    (folder / "wrong.csv").unlink()
    assert {one[0] for one in report.flatten(["type"])} == {"type-error"}


def test_the_package_names_every_table_with_licence_and_sources(site: Made) -> None:
    package = json.loads(site.files[addresses.DATA_PACKAGE])
    assert sorted(one["path"] for one in package["resources"]) == sorted(ending(site, ".csv"))
    assert all(one["licenses"][0]["name"] == "OGL-UK-3.0" for one in package["resources"])
    assert package.get("sources") or site is made_as_it_stands("kent", address=ADDRESS)
    assert len({one["name"] for one in package["resources"]}) == len(package["resources"])


def test_the_dictionary_explains_every_column_of_every_table(site: Made) -> None:
    """With its type; and every word of a state, status or kind of change that stands in one."""
    told = rows(site.files[addresses.DICTIONARY_TABLE])
    columns = {row["column"] for row in told if not row["value"]}
    words = {(row["column"], row["value"]) for row in told if row["value"]}
    assert all(row["type"] for row in told if not row["value"])
    page = words_of(site.files[addresses.DICTIONARY])
    for data in ending(site, ".csv").values():
        found = rows(data)
        assert set(found[0] if found else ()) <= columns
        for row in found:
            for name in {"state", "status", "change"} & set(row):
                word = re.sub(r"[0-9,]+ days?", "… days", row[name] or "")
                assert not word or (name, word) in words, (name, word)
    assert all(name in page for name in columns)


def test_no_cell_of_any_table_runs_as_a_formula(site: Made) -> None:
    """Ours neither: what laasite words itself begins with a word."""
    for path, data in ending(site, ".csv").items():
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")):
            assert [cell for cell in row if formula_like(cell)] == [], path


# --- all facts -----------------------------------------------------------------------------------


@cache
def schema() -> dict[str, Any]:
    """The schema that is published: the same with every site."""
    found: dict[str, Any] = json.loads(made_as_it_stands("minimal").files[addresses.SITE_SCHEMA])
    Draft202012Validator.check_schema(found)
    return found


def test_all_facts_are_as_the_schema_says(site: Made) -> None:
    assert json.loads(site.files[addresses.SITE_SCHEMA]) == schema()
    Draft202012Validator(schema()).validate(json.loads(site.files["site.json"]))


@pytest.mark.parametrize("key", ["as_at", "things", "statuses"])
def test_facts_in_another_form_are_refused_by_the_schema(key: str) -> None:
    """A key that is missing, or one that nobody knows."""
    value = json.loads(made_as_it_stands("minimal").files["site.json"])
    validator = Draft202012Validator(schema())
    assert not validator.is_valid({name: one for name, one in value.items() if name != key})
    assert not validator.is_valid(value | {f"{key}s": []})


def facts_of(name: str) -> dict[str, Any]:
    """Every thing that a site tells of, by its id."""
    value = json.loads(made_as_it_stands(name, address=ADDRESS).files["site.json"])
    return {one["id"]: one for one in value["things"]}


def plain(value: str) -> str:
    """A number without what says nothing."""
    bare = value.replace(",", "").strip("%£ ")
    return f"{Decimal(bare).normalize():f}" if bare else ""


def as_told(row: dict[str, str]) -> tuple[str, ...]:
    """A row of figures so that rows can be held against each other: numbers as numbers."""
    words = (row.get(name) or "" for name in ("part", "note", "reason"))
    return (plain(row.get("value") or ""), *words)


def is_public(row: dict[str, str], as_at: date) -> bool:
    """Whether a row of figures may be seen at the end of a day."""
    day = parse_published(row["published"], day_first=True) if row["published"] else None
    return bool(row.get("period")) and isinstance(day, date) and day <= as_at


@pytest.mark.parametrize("name", ["content", "english"])
def test_figures_read_from_all_facts_are_those_of_the_sources(name: str) -> None:
    """Row by row, with notes and reasons; what isn't public yet stands in neither."""
    things, seen = facts_of(name), 0
    for file in sorted((SITES[name] / "content" / "progress").glob("*.csv")):
        written = [row for row in rows(file.read_bytes()) if is_public(row, STANDS_AT[name])]
        told = things[f"targets/{file.stem}"].get("figures", [])
        assert sorted(map(as_told, told)) == sorted(map(as_told, written)), file.stem
        seen += len(told)
    assert seen > 50


@pytest.mark.parametrize("name", ["kent", "content"])
def test_tables_of_indicators_read_from_all_facts_are_those_of_the_sources(name: str) -> None:
    """Kent's figures aren't known: what it keeps as CSV are indicators and what districts say."""
    things, seen = facts_of(name), 0
    content = SITES[name] / "content"
    for file in sorted((*content.glob("indicators/*.csv"), *content.glob("relevance/*/*.csv"))):
        facts = things[file.relative_to(content).with_suffix("").as_posix()]["facts"]
        for row in rows(file.read_bytes()):
            own = row["id" if "id" in row else "indicator"]
            for column, text in row.items():
                if text and column not in ("id", "indicator", "published"):
                    assert facts[f"[{own}].{column}"] == " ".join(text.split())
                    seen += 1
    assert seen > 50 or name == "content"


# --- feeds and calendars -------------------------------------------------------------------------


def test_every_feed_reads_whole(site: Made) -> None:
    """Its entries have ids of their own, and lead to pages that there are."""
    feeds = ending(site, ".atom")
    assert {addresses.UPDATES_FEED, addresses.CHANGES_FEED, addresses.CORRECTIONS_FEED} < set(feeds)
    for path, data in feeds.items():
        found = feedparser.parse(data)
        assert not found.bozo, path
        ids = [entry.id for entry in found.entries]
        assert len(set(ids)) == len(ids)
        for entry in found.entries:
            assert entry.link.removeprefix(ADDRESS) in site.files, path
            assert entry.updated_parsed[:3] <= STANDS_AT["english"].timetuple()[:3]


def test_pages_announce_their_feeds_and_calendars(site: Made) -> None:
    """In their head for programs, and by a link for people; each leads to a file that is there."""
    followed: set[str] = set()
    for page in site.pages:
        read = document(site.files[page])
        kinds = ("application/atom+xml", "text/calendar")
        heads = {one.get("href") for one in read.elements
                 if one.tag == "link" and one.get("type") in kinds}  # fmt: skip
        links = {one.get("href") for one in read.elements
                 if one.tag == "a" and one.get("type") in kinds}  # fmt: skip
        assert links <= heads, page
        base = page.rpartition("/")[0]
        followed |= {str(Path("/", base, link or "").resolve())[1:] for link in links}
    own = {path for path in site.files if path.endswith((".atom", ".ics"))}
    assert followed == own - {
        addresses.UPDATES_FEED, addresses.CHANGES_FEED, addresses.CORRECTIONS_FEED
    }  # fmt: skip


def test_every_calendar_reads_whole(site: Made) -> None:
    """Its events have names of their own and lead to pages that there are."""
    for path, data in ending(site, ".ics").items():
        events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
        names = [str(event["UID"]) for event in events]
        assert len(set(names)) == len(names) > 0, path
        assert not any("example" in name for name in names)
        for event in events:
            assert not event.errors, path
            assert str(event["URL"]).removeprefix(ADDRESS) in site.files


# --- dates that move -----------------------------------------------------------------------------


def test_an_announced_day_that_moved_keeps_the_day_before_and_the_reason(tmp_path: Path) -> None:
    """On the page of dates ahead and in the calendar; a draft of an announcement in neither."""
    root = copied(MINIMAL, tmp_path / "site")
    settings = (root / "site.yaml").read_text(encoding="utf-8")
    moved = (
        "releases:\n  - period: 2006/07\n    published: 19 October 2007\n"
        "    moved_from: 12 October 2007\n    reason: The count takes a week more\n"
    )
    (root / "site.yaml").write_text(settings + moved, encoding="utf-8", newline="")
    files = made(root, date(2006, 7, 31)).files
    page = words_of(files[addresses.DATES])
    for words in ("12 October 2007", "19 October 2007", "The count takes a week more"):
        assert words in page
    events = icalendar.Calendar.from_ical(files[addresses.CALENDAR]).walk("VEVENT")
    (event,) = (one for one in events if "are published" in str(one["SUMMARY"]))
    assert "12 October 2007. Why: The count takes a week more." in str(event["DESCRIPTION"])


def test_the_home_page_tells_what_was_changed_lately(site: Made) -> None:
    """The newest changes of `changes.csv`, each leading to its page."""
    home = words_of(site.files[addresses.HOME])
    for row in rows(site.files[addresses.CHANGES_TABLE])[:4]:
        assert row["title"] in home
        assert row["what"] in home


def test_hostile_words_break_no_export(tmp_path: Path) -> None:
    """Each is read back as it was typed."""
    title = 'Tr<ees> & \\n; "x", ]]> END:VEVENT </script>'
    root = copied(MINIMAL, tmp_path / "site")
    exchanged(
        root, "content/targets/trees.md", "title: More trees on the main roads", f"title: '{title}'"
    )
    files = made(root, date(2006, 7, 31), address=ADDRESS).files
    plain_title = " ".join(title.split())
    assert {row["title"] for row in rows(files["statuses.csv"]) if row["target"] == "trees"} == {
        plain_title
    }
    feed = feedparser.parse(files["targets/trees.atom"], sanitize_html=False)
    assert not feed.bozo
    assert feed.entries[0].title.startswith(plain_title)
    block = files["targets/trees.html"].decode().split('<script type="application/ld+json">')[1]
    graph = json.loads(block.partition("</script>")[0])["@graph"]
    assert graph[0]["name"] == plain_title
    events = icalendar.Calendar.from_ical(files[addresses.CALENDAR]).walk("VEVENT")
    assert any(plain_title in str(one["SUMMARY"]) for one in events)
    assert not any(b"<ees>" in files[path] for path in files if path.endswith(".html"))
