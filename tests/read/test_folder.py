"""The site's folder is read in one order, and nothing from outside it or of another kind."""

from __future__ import annotations

import os
import socket
import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest

from laasite.model.findings import Finding, Rule
from laasite.model.rules import sources as rules
from laasite.read import folder
from laasite.read.folder import SourceFile, walk
from laasite.read.names import shown, suggest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with `site.yaml` and an empty `content/targets`."""
    (tmp_path / "site.yaml").write_bytes(b"title: A")
    (tmp_path / "content" / "targets").mkdir(parents=True)
    return tmp_path


def paths(site: Path) -> list[str]:
    """The paths that are read."""
    return [file.path for file in walk(site).value]


def only(site: Path) -> Finding:
    """The one finding on a site."""
    (finding,) = walk(site).findings
    return finding


def put(site: Path, name: str, data: bytes = b"x") -> Path:
    """A file in `content/targets`."""
    path = site / "content" / "targets" / name
    path.write_bytes(data)
    return path


def test_files_come_sorted_by_path_with_their_bytes(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order of the disk doesn't matter; what stands beside `content` isn't read."""
    (site / "content" / "index.md").write_bytes(b"\xff\x00")
    (site / "README.md").write_bytes(b"x")
    for name in ("b.md", "a.md", "a-b.csv", "a.cy.md", "c.pdf"):
        put(site, name)
    forwards = walk(site)
    listed = os.scandir

    def backwards(path: str) -> object:
        with listed(path) as entries:
            return nullcontext(sorted(entries, key=lambda each: each.name, reverse=True))

    monkeypatch.setattr(os, "scandir", backwards)
    assert walk(site) == forwards
    assert forwards.findings == ()
    assert forwards.value[0] == SourceFile("content/index.md", b"\xff\x00")
    assert [file.path for file in forwards.value[1:]] == [
        "content/targets/a-b.csv",
        "content/targets/a.cy.md",
        "content/targets/a.md",
        "content/targets/b.md",
        "content/targets/c.pdf",
        "site.yaml",
    ]


@pytest.mark.parametrize("name", ["2006-to-2007-q1", "2006-03-15-steering-group", "2006"])
def test_folders_of_periods_and_meetings_have_legal_names(site: Path, name: str) -> None:
    """Their labels are made of the same letters as ids."""
    (site / "content" / name).mkdir()
    (site / "content" / name / "index.md").write_bytes(b"x")
    assert f"content/{name}/index.md" in paths(site)
    assert walk(site).findings == ()


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "desktop.ini", ".burglary.md.swp", ".git"]
)
def test_what_systems_leave_behind_is_ignored_in_silence(site: Path, name: str) -> None:
    """Nobody means to publish these, and nobody can help having them."""
    put(site, name)
    assert (paths(site), walk(site).findings) == (["site.yaml"], ())


NAMES: tuple[tuple[str, Rule, str | None], ...] = (
    ("~$figures.xlsx", rules.LOCK_FILE, None),
    ("burglary - Copy.csv", rules.COPY_OF_FILE, None),
    ("burglary - Copy (2).csv", rules.COPY_OF_FILE, None),
    ("burglary (1).csv", rules.COPY_OF_FILE, None),
    ("Copy of burglary.md", rules.COPY_OF_FILE, None),
    ("burglary copy.md", rules.COPY_OF_FILE, None),
    ("burglary.md~", rules.BACKUP_FILE, None),
    ("burglary.bak", rules.BACKUP_FILE, None),
    ("burglary.yml", rules.KIND_OF_FILE, "`burglary.yaml`"),
    ("figures.xlsx", rules.KIND_OF_FILE, None),
    ("picture.svg", rules.KIND_OF_FILE, None),
    ("burglary", rules.KIND_OF_FILE, None),
)
WRONG_IDS = (
    ("Burglary Target.md", "`burglary-target.md`"),
    ("burglary_target.csv", "`burglary-target.csv`"),
    ("burglary--target.md", "`burglary-target.md`"),
    ("Café.md", "`cafe.md`"),
    ("residents' views.md", "`residents-views.md`"),
    ("Burglary.cy.md", "`burglary.cy.md`"),
    ("figures.v2.csv", "`figures-v2.csv`"),
    ("日本.md", None),
)


@pytest.mark.parametrize(("name", "rule", "meant"), NAMES)
def test_files_that_are_not_sources_are_named_and_not_read(
    site: Path, name: str, rule: Rule, meant: str | None
) -> None:
    """The finding says what kind of file it is and what to do."""
    put(site, name)
    finding = only(site)
    assert (finding.rule, finding.meant) == (rule, meant)
    assert finding.place.path == f"content/targets/{name}"
    assert paths(site) == ["site.yaml"]


@pytest.mark.parametrize(("name", "meant"), WRONG_IDS)
def test_a_name_that_is_no_id_gets_a_suggestion_and_is_read(
    site: Path, name: str, meant: str | None
) -> None:
    """What stands in the file is checked in the same go."""
    put(site, name)
    finding = only(site)
    assert (finding.rule, finding.meant) == (rules.BAD_NAME, meant)
    assert f"content/targets/{name}" in paths(site)


def test_an_ending_in_capitals_is_not_read(site: Path) -> None:
    """The readers choose by the ending, which is always in small letters."""
    put(site, "burglary.CSV")
    finding = only(site)
    assert (finding.rule, finding.meant) == (rules.BAD_NAME, "`burglary.csv`")
    assert paths(site) == ["site.yaml"]


def test_a_folder_with_a_wrong_name_is_named_once(site: Path) -> None:
    """The files in it aren't blamed."""
    (site / "content" / "My Folder").mkdir()
    (site / "content" / "My Folder" / "a.md").write_bytes(b"x")
    finding = only(site)
    assert (finding.place.path, finding.meant) == ("content/My Folder", "`my-folder`")


@pytest.mark.parametrize("name", [b"a\xe2\x80\xaegpj.md", b"a\x1b[31m.md", b"bad\xff.md"])
def test_names_that_cannot_be_shown_are_escaped_and_not_read(site: Path, name: bytes) -> None:
    """No control, direction or broken character of a name reaches a terminal."""
    try:
        Path(os.fsdecode(os.fsencode(site / "content") + b"/" + name)).write_bytes(b"x")
    except OSError:
        pytest.skip("this file system refuses such names itself")
    finding = only(site)
    assert finding.rule is rules.BAD_NAME
    assert str(finding).isprintable()
    assert "\\u" in finding.place.path
    assert paths(site) == ["site.yaml"]


def test_names_that_differ_in_capitals_only_collide(site: Path) -> None:
    """One finding, on the one with capitals, which names the other."""
    put(site, "burglary.md")
    put(site, "Burglary.md")
    if len(list((site / "content" / "targets").iterdir())) == 1:
        pytest.skip("this file system takes both for one name itself")
    finding = only(site)
    assert finding.rule is rules.NAMES_COLLIDE
    assert finding.place.path == "content/targets/Burglary.md"
    assert "`burglary.md`" in finding.message


@pytest.mark.parametrize("target", ["/etc/hostname", "../../site.yaml", "nowhere", ".."])
def test_symbolic_links_are_refused_and_not_followed(site: Path, target: str) -> None:
    """Not even those that lead to a place inside, to nothing, or up."""
    (site / "content" / "targets" / "link.md").symlink_to(target)
    assert only(site).rule is rules.SYMBOLIC_LINK
    assert paths(site) == ["site.yaml"]


def test_content_and_configuration_may_not_be_links(site: Path, tmp_path: Path) -> None:
    """Their contents would come from elsewhere."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "site.yaml").symlink_to(site / "site.yaml")
    (other / "content").symlink_to(site / "content")
    value, findings = walk(other)
    assert value == ()
    assert [each.rule for each in findings] == [rules.SYMBOLIC_LINK] * 2


def test_pipes_and_sockets_are_refused_without_waiting_for_them(site: Path) -> None:
    """Opening a pipe would wait for ever."""
    os.mkfifo(site / "content" / "pipe.md")
    with tempfile.TemporaryDirectory() as short, socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind(f"{short}/s")
        Path(f"{short}/s").rename(site / "content" / "socket.md")
        findings = walk(site).findings
    assert [each.rule for each in findings] == [rules.SPECIAL_FILE] * 2
    assert ["pipe" in findings[0].message, "socket" in findings[1].message] == [True, True]


def test_a_file_that_cannot_be_opened_is_a_finding(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is read all the same."""
    put(site, "a.md")
    put(site, "b.md")
    opened = os.open

    def refusing(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name == "a.md":
            raise PermissionError
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", refusing)
    finding = only(site)
    assert (finding.rule, finding.place.path) == (rules.UNREADABLE_FILE, "content/targets/a.md")
    assert paths(site) == ["content/targets/b.md", "site.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="such a system has no pipes")
def test_what_takes_the_place_of_a_file_before_it_is_opened_is_not_read(
    site: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither a link nor a pipe: what was opened is looked at, not what was listed."""
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    link, pipe = put(site, "a.md"), put(site, "b.md")
    opened = os.open

    def swapping(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if Path(path).name in ("a.md", "b.md"):
            Path(path).unlink()
            if Path(path) == link:
                link.symlink_to(tmp_path / "secret.md")
            else:
                os.mkfifo(pipe)
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", swapping)
    found = walk(site)
    assert [file.path for file in found.value] == ["site.yaml"]
    assert [one.rule for one in found.findings] == [rules.SYMBOLIC_LINK, rules.SPECIAL_FILE]


def test_a_file_that_grows_while_it_is_read_is_read_to_its_bound(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(folder.MAX_BYTES, ".md", 20_000)
    put(site, "a.md", b"x" * 10_000)
    path, asked = put(site, "b.md", b"x" * 10_000), os.fstat

    def growing(descriptor: int) -> os.stat_result:
        found = asked(descriptor)
        with path.open("ab") as file:
            file.write(b"y" * 6_000)
        return found

    monkeypatch.setattr(os, "fstat", growing)
    found = walk(site)
    assert [file.path for file in found.value] == ["content/targets/a.md", "site.yaml"]
    assert [one.rule for one in found.findings] == [rules.FILE_TOO_LARGE]


def test_a_folder_that_cannot_be_listed_is_a_finding(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named; the others are read."""
    listed = os.scandir

    def refusing(path: str) -> object:
        if Path(path).name == "targets":
            raise PermissionError
        return listed(path)

    monkeypatch.setattr(os, "scandir", refusing)
    finding = only(site)
    assert (finding.rule, finding.place.path) == (rules.UNREADABLE_FILE, "content/targets")


def test_files_past_their_bound_are_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind has its bound in bytes, which is itself allowed."""
    monkeypatch.setitem(folder.MAX_BYTES, ".md", 4)
    put(site, "a.md", b"1234")
    put(site, "b.md", b"12345")
    put(site, "b.csv", b"12345")
    finding = only(site)
    assert (finding.rule, finding.place.path) == (rules.FILE_TOO_LARGE, "content/targets/b.md")
    assert paths(site) == ["content/targets/a.md", "content/targets/b.csv", "site.yaml"]


def test_the_number_of_files_is_bounded(site: Path) -> None:
    """Reading stops with one finding, and says so."""
    for number in range(5):
        put(site, f"a{number}.md")
    assert walk(site, max_files=6).findings == ()
    value, (finding,) = walk(site, max_files=3)
    assert finding.rule is rules.TOO_MANY_FILES
    assert len(value) == 3


def test_long_and_deep_paths_are_refused(site: Path) -> None:
    """No path is too long for another system to unpack."""
    put(site, "a" * 190 + ".md")
    deep = site / "content" / "/".join("d" * 20)
    deep.mkdir(parents=True)
    assert [each.rule for each in walk(site).findings] == [rules.PATH_TOO_LONG] * 2


def test_a_folder_that_is_no_site_is_told_what_is_missing(tmp_path: Path) -> None:
    """Both halves are named at once, and a near miss is recognised."""
    (tmp_path / "site.yml").write_bytes(b"x")
    findings = walk(tmp_path).findings
    assert [(each.rule, each.place.path) for each in findings] == [
        (rules.SOURCES_MISSING, "content"),
        (rules.SOURCES_MISSING, "site.yaml"),
    ]
    assert "site.yml" in str(findings[1].meant)


def test_suggestions_are_ids() -> None:
    """Accents, capitals, apostrophes and signs go; nothing may be left."""
    assert suggest("Crème brûlée & Co.") == "creme-brulee-co"
    assert suggest("日本") == ""


def test_shown_names_have_no_invisible_character() -> None:
    """Letters of any language stay, what steers a terminal is written out."""
    assert shown("café\x1b\u202e.md") == "café\\u001b\\u202e.md"
