"""Hostile content is harmless: it runs nothing, reads nothing outside, and ends in good time."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import html5lib
import pytest

from laasite.pipeline import Order, build_site
from tests.output.sites import standing
from tests.site.sites import (
    ADDRESS,
    LATER,
    MINIMAL,
    STANDS_AT,
    Made,
    Said,
    added,
    by_path,
    copied,
    exchanged,
    made,
    run,
    surroundings,
    written,
)

DAY = STANDS_AT["minimal"]
HTML = "{http://www.w3.org/1999/xhtml}"

# --- every field that holds words ----------------------------------------------------------------

HOSTILE = (
    "<script>alert({n})</script>\"'><img src=x onerror=alert({n})><svg onload=alert({n})>"
    "</title></main><!-- {{{{1234*1234}}}} {{% raw %}} ${{1234*1234}}"
    " [a](javascript:alert({n})) &lt;b&gt; {n}"
)
HARMLESS = "one two three four five six seven eight nine ten eleven {n}"

TEXT_KEYS = frozenset(
    [
        "title",
        "strapline",
        "short",
        "promise",
        "what",
        "source",
        "text",
        "vision",
        "means",
        "in_full",
        "sector",
        "answers_to",
        "method",
        "tested_by",
        "enforcement",
        "licence",
        "how_to_help",
        "by",
        "view",
    ]
)
"""Keys under which any words may stand."""

_LINE = re.compile(r"^( *(?:- )?)([a-z_]+): ([^\[{\n>|].*)$", re.MULTILINE)


def filled(root: Path, payload: str) -> Path:
    """The smallest site at `root`, with the payload in every field that holds words."""
    copied(MINIMAL, root)
    added(root, "site.yaml", f"address: {ADDRESS}\n")
    fuller(root)
    for file in sorted(root.rglob("*.*")):
        path = file.relative_to(root).as_posix()
        if file.suffix in (".md", ".yaml"):
            written(root, path, _in_fields(file.read_text(encoding="utf-8"), payload))
        elif file.suffix == ".csv":
            written(root, path, _in_cells(file.read_text(encoding="utf-8"), payload))
    return root


def fuller(root: Path) -> None:
    """Give the smallest site what else can hold words."""
    text = "---\nperiod: 2005/06\n---\n## What happened\n\nMore.\n\n## What is being done\n\nA.\n"
    written(root, "content/progress/2005-to-2006/trees.md", text)
    exchanged(
        root,
        "content/targets/trees.md",
        "commitments:\n",
        "second_opinions:\n  - by: Auditors\n    view: It is well\n    date: 1 July 2006\n"
        "commitments:\n",
    )
    exchanged(root, "content/targets/trees.md", "    kind: local\n", PLANTED)
    exchanged(root, "content/bodies/board.md", SEAT, SEAT_IN_LINES)


PLANTED = "    kind: local\n    how_to_help: Water them\n"
SEAT = "  - { id: chair, kind: Leader of the Council, number: 1, partner: council }\n"
SEAT_IN_LINES = "  - id: chair\n    kind: Leader\n    number: 1\n    partner: council\n"


def _in_fields(text: str, payload: str) -> str:
    """The text of a file, with the payload behind the words of each field that holds any."""
    number = iter(range(1, 1_000))

    def fill(match: re.Match[str]) -> str:
        before, key, value = match.groups()
        if key not in TEXT_KEYS:
            return match[0]
        words = f"{value} {payload.format(n=next(number))}".replace("'", "''")
        return f"{before}{key}: '{words}'"

    return _LINE.sub(fill, text)


def _in_cells(text: str, payload: str) -> str:
    """A table, with the payload as the note and the reason of each row."""
    rows = list(csv.DictReader(io.StringIO(text)))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        words = {key: payload.format(n=7) for key in ("note", "reason") if key in row}
        writer.writerow({**row, **words})
    return out.getvalue()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The site with the hostile payload in each field."""
    return made(filled(tmp_path_factory.mktemp("hostile"), HOSTILE), DAY)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The same site with harmless words in their places."""
    return made(filled(tmp_path_factory.mktemp("harmless"), HARMLESS), DAY)


def tree(data: bytes) -> Any:
    """A page as a browser takes it, whatever is wrong with it."""
    return html5lib.parse(data, transport_encoding="utf-8")


def elements(site: Made) -> Iterator[tuple[str, Any]]:
    """Each element of each page, as a browser takes it."""
    for path in site.pages:
        for element in tree(site.files[path]).iter():
            if isinstance(element.tag, str):
                yield path, element


def shapes(site: Made) -> set[tuple[str, str, frozenset[str]]]:
    """Which elements with which attributes each page has."""
    return {(path, element.tag, frozenset(element.attrib)) for path, element in elements(site)}


def test_hostile_words_make_no_element_and_no_attribute(hostile: Made, harmless: Made) -> None:
    """The pages are built of just what they are built of with harmless words."""
    assert shapes(hostile) - shapes(harmless) == set()


def test_no_link_runs_anything(hostile: Made) -> None:
    """Links lead to pages and to the web, and nowhere else."""
    schemes = {
        urlsplit(value.strip()).scheme
        for _, element in elements(hostile)
        for name, value in element.attrib.items()
        if name in ("href", "src", "action", "formaction", "data", "xlink:href")
    }
    assert schemes <= {"", "https", "http"}


def test_scripts_are_ours(hostile: Made) -> None:
    """Files of the theme, none in the page: what tells programs of it is data, and never run."""
    for path, element in elements(hostile):
        if element.tag == f"{HTML}script" and element.get("type") != "application/ld+json":
            ours = ("assets/targets.js", "assets/search.js")
            assert element.get("src", "").endswith(ours), path
            assert not element.text, path


def test_hostile_words_are_read_as_they_were_typed(hostile: Made) -> None:
    """To the letter: no template ran over them, nothing was taken out."""
    page = tree(hostile.files["targets/trees.html"])
    words = " ".join("".join(page.find(f".//{HTML}h1").itertext()).split())
    assert words == "More trees on the main roads " + HOSTILE.format(n=1)
    assert [path for path, data in hostile.files.items() if b"1522756" in data] == []


def test_each_field_that_holds_words_is_in_the_test(tmp_path: Path) -> None:
    """Every key under which the payload can stand was filled somewhere."""
    root = filled(tmp_path, HOSTILE)
    texts = "".join(file.read_text(encoding="utf-8") for file in sorted(root.rglob("*.*")))
    found = {key for key in TEXT_KEYS if re.search(rf"\b{key}: '.*<script>", texts)}
    assert found == TEXT_KEYS


def test_spreadsheets_read_hostile_words_as_words(hostile: Made) -> None:
    """Rows and columns stay what they are."""
    rows = list(csv.reader(io.StringIO(hostile.files["targets/trees.csv"].decode("utf-8-sig"))))
    assert len({len(row) for row in rows}) == 1
    assert HOSTILE.format(n=7) in rows[1]


def test_the_site_map_is_well_formed(hostile: Made) -> None:
    """And so is the icon."""
    assert len(ElementTree.fromstring(hostile.files["sitemap.xml"])) > 5
    ElementTree.fromstring(hostile.files["assets/icon.svg"])


FORMULAS = (
    "=1+1",
    '=HYPERLINK("http://x")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "- a list",
    "-",
    "+44 20",
)


def test_each_cell_that_a_spreadsheet_would_run_is_told_at_its_place(tmp_path: Path) -> None:
    """The tables for download hold what was typed, so what would run is refused where it stands."""
    root = copied(MINIMAL, tmp_path / "site")
    for number, formula in enumerate(FORMULAS):
        quoted = formula.replace('"', '""')
        row = f'{1990 + number}/{91 + number},5,,2005-05-20,,,"{quoted}",yes\n'
        added(root, "content/progress/trees.csv", row)
    exchanged(root, "content/targets/accidents.md", "promise: ", "promise: =1+")
    built = build_site(Order(root, LATER))
    places = [one.place for one in built.findings if one.rule.code == "LAA254"]
    lines = range(4, 4 + len(FORMULAS))
    rows = [("content/progress/trees.csv", line) for line in lines]
    assert built.artifacts is None
    assert [(one.path, one.line) for one in places] == [*rows, ("content/targets/accidents.md", 3)]
    assert {one.column for one in places[:-1]} == {len("1990/91,5,,2005-05-20,,,") + 1}


def test_numbers_with_a_sign_are_no_formulas(tmp_path: Path) -> None:
    """A spreadsheet shows them as what they say."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "content/progress/trees.csv", "1990/91,-5,,2005-05-20,,,-3.5%,yes\n")
    data = made(root, DAY).files["targets/trees.csv"].decode("utf-8-sig")
    assert {"-5", "-3.5%"} <= {cell for row in csv.reader(io.StringIO(data)) for cell in row}


# --- texts ---------------------------------------------------------------------------------------

REFUSED = {
    "a script link": "[x](javascript:alert(1))",
    "a script link in disguise": "[x](JaVaScRiPt&colon;alert(1))",
    "a script link with a tab": "[x](java\tscript:alert(1))",
    "a script link with entities": "[x](&#106;avascript:alert(1))",
    "a link of data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "an automatic link": "<javascript:alert(1)>",
    "a link to a file": "[x](file:///etc/passwd)",
    "a link out of the site": "[x](../../../etc/passwd)",
    "a picture from outside": "![x](../../etc/passwd)",
    "a picture of script": "![x](javascript:alert(1))",
    "a picture of somebody else's": "![x](https://tracker.example.org/p.gif)",
    "a referred link": "[x][y]\n\n[y]: javascript:alert(1)",
    "a link on another host": "[x](//evil.example.org)",
    "a link of vbscript": "[x](vbscript:msgbox)",
}

TYPED = {
    "a script": "<script>alert(1)</script>",
    "a picture with a handler": '<img src="x" onerror="alert(1)">',
    "a frame": '<iframe src="javascript:alert(1)"></iframe>',
    "a style": "<style>@import 'https://x.example.org/'</style>",
    "an attribute list": "# Heading {: onclick=alert(1) }",
    "a comment": "<!-- <script>alert(1)</script> -->",
    "a drawing": "<svg><script>alert(1)</script></svg>",
    "half a tag": '<img src="x" onerror="alert(1)"',
    "a handler in a title": '[x](https://example.org "a\\" onclick=\\"alert(1)")',
    "a template": "{{ 7*7 }} {% include '/etc/passwd' %}",
    "script in code": "`</code><script>alert(1)</script>`",
    "script in a fence": "```\n</code><script>alert(1)</script>\n```",
    "a table with script": "|a|b|\n|-|-|\n|<script>alert(1)</script>|c|",
    "a footnote": "[^1]: <script>alert(1)</script>",
    "a null": "a&#0;b<scr&#0;ipt>",
}


def with_text(root: Path, text: str) -> Path:
    """The smallest site at `root`, its page with more text."""
    copied(MINIMAL, root)
    added(root, "content/pages/taking-part.md", f"\n{text}\n")
    return root


@pytest.mark.parametrize("what", REFUSED)
def test_a_link_that_must_not_be_is_refused_or_never_made(what: str, tmp_path: Path) -> None:
    """Either a finding stops the build, or what was typed is shown as words."""
    built = build_site(Order(with_text(tmp_path, REFUSED[what]), LATER))
    if built.artifacts is None:
        assert "content/pages/taking-part.md" in {one.place.path for one in built.findings}
        return
    page = tree(by_path(built.artifacts)["pages/taking-part.html"])
    texts = [one for one in page.iter(f"{HTML}a") if "".join(one.itertext()) == "x"]
    assert [one.get("href") for one in texts if one.get("href")] == []
    assert not list(page.iter(f"{HTML}img"))


@pytest.mark.parametrize("what", TYPED)
def test_typed_html_is_words(what: str, tmp_path: Path) -> None:
    """It makes no element that Markdown itself doesn't make."""
    site = made(with_text(tmp_path, TYPED[what]), DAY)
    page = tree(site.files["pages/taking-part.html"])
    dangerous = ("script", "style", "iframe", "img", "object", "embed", "form", "input")
    for element in page.find(f".//{HTML}main").iter():
        assert element.tag not in {f"{HTML}{name}" for name in dangerous}
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
    assert b"root:" not in site.files["pages/taking-part.html"]


# --- nothing from outside ------------------------------------------------------------------------

CANARY = "xylophone"


def _outside(root: Path) -> Path:
    """A file beside the site that nobody may see on it."""
    path = root.parent / "outside" / "secret.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: The {CANARY}\n---\nThe {CANARY}.\n", encoding="utf-8")
    path.with_suffix(".csv").write_text(f"period,value,published,note\n2005/06,{CANARY},x,\n")
    return path


def _linked_page(root: Path) -> None:
    (root / "content/pages/secret.md").symlink_to(_outside(root))


def _linked_folder(root: Path) -> None:
    (root / "content/partners/more").symlink_to(_outside(root).parent)


def _linked_kind(root: Path) -> None:
    (root / "content/pages/taking-part.md").unlink()
    (root / "content/pages").rmdir()
    (root / "content/pages").symlink_to(_outside(root).parent)


def _linked_figures(root: Path) -> None:
    (root / "content/progress/trees.csv").unlink()
    (root / "content/progress/trees.csv").symlink_to(_outside(root).with_suffix(".csv"))


def _linked_content(root: Path) -> None:
    (root / "content").rename(root.parent / "elsewhere")
    _outside(root).rename(root.parent / "elsewhere/pages/secret.md")
    (root / "content").symlink_to(root.parent / "elsewhere")


def _linked_settings(root: Path) -> None:
    (root / "site.yaml").unlink()
    (root / "site.yaml").symlink_to(_outside(root))


def _hard_words(root: Path) -> None:
    outside = _outside(root)
    lines = (f"{{% include '{outside}' %}}", f"[x]({outside})", f"![x]({outside})", f"<{outside}>")
    added(root, "content/pages/taking-part.md", "\n" + "\n\n".join(lines) + "\n")


def _climbing_ids(root: Path) -> None:
    path = f"../../{_outside(root).parent.name}/secret"
    exchanged(root, "content/targets/trees.md", "[more-trees]", f"['{path}']")
    exchanged(root, "content/agreements/laa.md", "led_by: board", f"led_by: '{path}'")


OUTSIDE: Mapping[str, Callable[[Path], None]] = {
    "a link for a page": _linked_page,
    "a link for a folder": _linked_folder,
    "a link for a kind of things": _linked_kind,
    "a link for figures": _linked_figures,
    "a link for all content": _linked_content,
    "a link for the settings": _linked_settings,
    "words that name a file": _hard_words,
    "ids that climb": _climbing_ids,
}


@pytest.mark.parametrize("what", OUTSIDE)
def test_nothing_outside_the_site_is_read(what: str, tmp_path: Path) -> None:
    """The build is refused, and what the file outside says is told to nobody."""
    root = copied(MINIMAL, tmp_path / "site")
    OUTSIDE[what](root)
    said = run("build", "--source", root, seconds=60)
    assert said.code == 1, said.all
    assert CANARY not in said.all
    assert not (root / "build").exists()


def test_the_address_of_a_site_cannot_lead_a_file_out_of_it(tmp_path: Path) -> None:
    """Ids that aren't names are refused, so that no page is written outside `build/`."""
    root = copied(MINIMAL, tmp_path / "site")
    exchanged(root, "content/strategies/plan/streets.md", "id: more-trees", "id: ../../../pwned")
    assert run("build", "--source", root).code == 1
    assert not list(tmp_path.rglob("*pwned*"))


# --- in good time --------------------------------------------------------------------------------

PAGE = "content/pages/taking-part.md"
FRONT = b"---\ntitle: Taking part\nillustrative: true\n---\n"
BOMB = b"a: &a [x,x,x,x,x,x,x,x,x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (98 + n, 98 + n, b",".join([b"*%c" % (97 + n)] * 9)) for n in range(9)
)


@dataclass(frozen=True, slots=True)
class Heavy:
    """A file that is meant to keep laasite busy, and whether it must be refused."""

    data: bytes
    path: str = PAGE
    refused: bool = True


def text(body: bytes, *, refused: bool = True) -> Heavy:
    """A page with a text."""
    return Heavy(FRONT + body + b"\n", refused=refused)


HEAVY: Mapping[str, Heavy] = {
    "pictures that never end": text(b"![" * 5_000),
    "links that never end": text(b"[" * 10_000),
    "links in links": text(b"[a](" * 3_000),
    "stars": text(b"*" * 10_000 + b"a" + b"*" * 10_000),
    "stars and lines": text(b"*_" * 10_000),
    "quotes in quotes": text(b"> " * 5_000 + b"a"),
    "lists in lists": text(b"".join(b" " * n + b"- a\n" for n in range(600))),
    "backticks": text(b"".join(b"`" * n + b" " for n in range(300))),
    "entities": text(b"&" * 30_000),
    "angles": text(b"<a " * 10_000),
    "half comments": text(b"<!--" * 8_000),
    "a table of pipes": text(b"|" * 20_000 + b"\n" + b"|-" * 20_000),
    "a line of a megabyte": text(b"a" * 1_000_000),
    "headings": text(b"#" * 20_000, refused=False),
    "lines of dashes": text(b"a\n-\n" * 10_000),
    "references": text(b"".join(b"[%d]: /x\n" % n for n in range(20_000))),
    "a hundred thousand brackets in YAML": Heavy(b"---\ntitle: " + b"[" * 100_000 + b"\n---\n"),
    "a hundred thousand braces in YAML": Heavy(b"---\ntitle: " + b"{a: " * 100_000 + b"\n---\n"),
    "a hundred thousand dashes in YAML": Heavy(b"---\n" + b"- " * 100_000 + b"\n---\n"),
    "deep keys in YAML": Heavy(
        b"---\n" + b"".join(b" " * n + b"a:\n" for n in range(1_000)) + b"---\n"
    ),
    "aliases of aliases": Heavy(b"---\n" + BOMB + b"---\n"),
    "a merge of itself": Heavy(b"---\na: &a\n  <<: *a\n---\n"),
    "merges of merges": Heavy(
        b"---\na0: &a0 {x: 1}\n"
        + b"".join(b"a%d: &a%d {<<: [*a%d, *a%d]}\n" % (n, n, n - 1, n - 1) for n in range(1, 25))
        + b"---\n"
    ),
    "a tag of Python's": Heavy(b"---\ntitle: !!python/object/apply:os.system [id]\n---\n"),
    "a thousand documents": Heavy(b"---\ntitle: a\n" + b"--- \n...\n" * 1_000),
    "a hundred thousand keys": Heavy(
        b"---\n" + b"".join(b"a%d: 1\n" % n for n in range(100_000)) + b"---\n"
    ),
    "a number of a hundred thousand digits": Heavy(
        b"period,value,published\n2005/06," + b"9" * 100_000 + b",2006-05-19\n",
        "content/progress/trees.csv",
    ),
    "a number with a huge exponent": Heavy(
        b"period,value,published\n2005/06,1e999999999,2006-05-19\n", "content/progress/trees.csv"
    ),
    "a number that is none": Heavy(
        b"period,value,published\n2005/06,NaN,2006-05-19\n2004/05,Infinity,2006-05-19\n",
        "content/progress/trees.csv",
    ),
    "a table of a million rows": Heavy(
        b"period,value,published\n" + b"2005/06,1,2006-05-19\n" * 1_000_000,
        "content/progress/trees.csv",
    ),
    "a row of a hundred thousand cells": Heavy(
        b"period,value,published" + b",x" * 100_000 + b"\n", "content/progress/trees.csv"
    ),
    "a quotation that never ends": Heavy(
        b'period,value,published,note\n2005/06,1,2006-05-19,"' + b"a\n" * 200_000,
        "content/progress/trees.csv",
    ),
    "noughts": Heavy(b"\x00" * 100_000),
    "noise": Heavy(bytes(range(256)) * 400),
    "bytes that are no letters": Heavy(FRONT + b"\xff\xfe\xed\xa0\x80"),
    "a year that never was": Heavy(
        b"period,value,published\n0000/01,1,2006-05-19\n999999/00,1,9999-12-31\n",
        "content/progress/trees.csv",
    ),
}

MEMORY = 1_500_000
"""Kilobytes of memory, in which every build ends."""
WATCHDOG = 60.0
"""Seconds after which a build counts as hung. They take about one."""


def bounded(root: Path) -> Said:
    """A build of the site at `root` in bounded memory and time."""
    laasite = [sys.executable, "-m", "laasite", "build", "--source", str(root)]
    done = subprocess.run(
        ["sh", "-c", f'ulimit -v {MEMORY}; exec "$@"', "sh", *laasite],
        capture_output=True,
        env={**surroundings(), "TMPDIR": str(root.parent)},
        check=False,
        timeout=WATCHDOG,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


OF_EACH_KIND = frozenset(
    {
        "pictures that never end",
        "links in links",
        "quotes in quotes",
        "a table of pipes",
        "references",
        "a hundred thousand brackets in YAML",
        "aliases of aliases",
        "merges of merges",
        "a tag of Python's",
        "a number with a huge exponent",
        "a table of a million rows",
        "noise",
    }
)
"""One of each kind for every commit; each takes a process of its own."""


@pytest.mark.parametrize(
    "what",
    [one if one in OF_EACH_KIND else pytest.param(one, marks=pytest.mark.long) for one in HEAVY],
)
def test_what_is_too_much_is_told_in_good_time(what: str, tmp_path: Path) -> None:
    """A finding at the file, no traceback, no crash, no hanging, in little memory."""
    root = copied(MINIMAL, tmp_path / "site")
    (root / HEAVY[what].path).write_bytes(HEAVY[what].data)
    said = bounded(root)
    assert said.code == 1 if HEAVY[what].refused else said.code in {0, 1}, said.err[-500:]
    assert "Traceback" not in said.all
    if said.code == 1:
        assert said.out.startswith(HEAVY[what].path)
        assert len(said.out) < 20_000, "so much is told that nobody reads it"


# --- names and signs -----------------------------------------------------------------------------

NAMES = (
    "<script>alert(1)<&script>.md",
    'a"b.md',
    "a'b.md",
    "a b.md",
    "-rf.md",
    "a\nb.md",
    "a\x1b[31mb.md",
    "a\u202eb.md",
    "%2e%2e.md",
    "..md",
    "...md",
    "CON.md",
    "a:b.md",
    "a?b#c.md",
    "{{7*7}}.md",
    "ü.md",
    "A" * 250 + ".md",
)


def test_odd_file_names_are_told_and_not_used(tmp_path: Path) -> None:
    """None becomes an address, none gets onto the terminal as it is."""
    root = copied(MINIMAL, tmp_path / "site")
    for name in NAMES:
        (root / "content/pages" / name).write_text("---\ntitle: A\n---\nB.\n", encoding="utf-8")
    (root / "content/pages" / os.fsdecode(b"\xff\xfe.md")).write_text("x", encoding="utf-8")
    said = run("build", "--source", root)
    assert said.code == 1, said.all
    assert len(said.out.splitlines()) >= len(NAMES) - 3
    assert "\x1b" not in said.all
    assert "\u202e" not in said.all
    assert not (root / "build").exists()


SIGNS = ("\x1b]0;owned\x07", "\x1b[2J", "\x9b31m", "\u202etrats", "\u2066x", "\x08\x08", "\r")


@pytest.mark.parametrize(
    "sign",
    [*SIGNS[:2], *(pytest.param(one, marks=pytest.mark.long) for one in SIGNS[2:])],
    ids=ascii,
)
def test_no_sign_in_a_file_steers_the_terminal(sign: str, tmp_path: Path) -> None:
    """What is quoted from a file has no signs in it that a terminal obeys or that turn words."""
    root = copied(MINIMAL, tmp_path / "site")
    escaped = "".join(f"\\u{ord(one):04x}" for one in sign)
    exchanged(root, "content/targets/trees.md", "[more-trees]", f'["x{escaped}y"]')
    exchanged(root, "content/targets/trees.md", "decimals: 0", f'"d{escaped}": 0\n  decimals: 0')
    said = run("build", "--source", root)
    assert said.code == 1
    assert not [one for one in said.all.replace("\n", "") if not one.isprintable()], said.all


def test_words_that_turn_others_round_do_not_get_onto_a_page(tmp_path: Path) -> None:
    """Signs that reverse the order of letters could make a page say what no file says."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "content/index.md", "\nPaid \u202e000,1\u202c pounds, \u2066twice\u2069.\n")
    exchanged(root, "content/targets/trees.md", "title: More", "title: \u202eMore")
    said = run("build", "--source", root)
    turned = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    if said.code == 0:
        pages = standing(root / "build").values()
        assert not [page for page in pages if turned & set(page.decode("utf-8", "replace"))]
    else:
        assert said.code == 1
