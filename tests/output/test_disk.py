"""Every call that changes a file stands in one module, so that the tests of faults miss none."""

from __future__ import annotations

import ast
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from laasite.output import disk, native

# What may be asked of `os` elsewhere: names, and looking without changing.
LOOKING = {
    "DirEntry",
    "PathLike",
    "close",
    "fsencode",
    "fspath",
    "name",
    "path",
    "scandir",
    "uname",
}
WRITERS = {"chmod", "hardlink_to", "lchmod", "mkdir", "open", "rename", "replace", "rmdir"}
WRITERS |= {"symlink_to", "touch", "unlink", "write_bytes", "write_text"}
MODULES = {"ctypes", "io", "mmap", "shutil", "subprocess", "tempfile", "laasite.output.native"}


def offences(source: str) -> Iterator[str]:
    """What in that source could change a file without going through `disk`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names if name.name in MODULES)
            case ast.ImportFrom(module=module, names=names):
                imported = [f"{module}.{name.name}" for name in names]
                yield from (n for n in (str(module), *imported) if n in MODULES or n[:3] == "os.")
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if name not in LOOKING:
                yield f"os.{name}"
            case ast.Call(func=ast.Name(id="open")):
                yield "open"
            case ast.Call(func=ast.Attribute(value=ast.Name(id="disk"))):
                pass
            case ast.Call(func=ast.Attribute(attr=name)) if name in WRITERS:
                yield name


def test_no_other_module_of_the_output_changes_a_file(repository: Path) -> None:
    """`disk` and the system's calls below it are the only ones."""
    modules = sorted((repository / "laasite" / "output").glob("*.py"))
    found = {
        module.name: sorted(offences(module.read_text(encoding="utf-8"))) for module in modules
    }
    assert [name for name, guilty in found.items() if guilty] == ["disk.py", "native.py"]


@pytest.mark.parametrize(
    "source",
    [
        "os.remove(a)",
        "open(a, 'w')",
        "Path(a).write_text(b)",
        "a.open('w')",
        "import shutil",
        "from os import unlink",
        "from laasite.output import native",
        "from laasite.output.native import exchange",
    ],
)
def test_the_search_finds_what_it_looks_for(source: str) -> None:
    """Each way past `disk` is noticed."""
    assert list(offences(source))


def test_no_existing_file_of_a_site_is_opened_for_writing(tmp_path: Path) -> None:
    """A file that stands is refused, not written over: it may be shared with the old site."""
    (tmp_path / "page.html").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        disk.create(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_bytes() == b"old"


def folders(parent: Path) -> tuple[Path, Path]:
    """Two folders with a file in each."""
    for name in ("a", "b"):
        (parent / name).mkdir()
        (parent / name / name).write_bytes(b"")
    return parent / "a", parent / "b"


def test_two_folders_are_exchanged_at_a_stroke(tmp_path: Path) -> None:
    """Each then holds what the other held."""
    one, other = folders(tmp_path)
    disk.exchange(one, other)
    assert [(one / "b").exists(), (other / "a").exists()] == [True, True]


def test_the_exchange_can_be_asked_of_the_kernel_directly(tmp_path: Path) -> None:
    """A C library that doesn't name the call is no hindrance."""
    one, other = folders(tmp_path)
    assert native.exchange_by_number(os.fsencode(one), os.fsencode(other)) == 0
    assert [(one / "b").exists(), (other / "a").exists()] == [True, True]


def test_a_failed_exchange_names_both_paths(tmp_path: Path) -> None:
    """The error is Python's own for that fault, with the paths that a message needs."""
    with pytest.raises(FileNotFoundError) as told:
        disk.exchange(tmp_path / "a", tmp_path / "b")
    assert told.value.filename == str(tmp_path / "a")
    assert told.value.filename2 == str(tmp_path / "b")


def test_a_failed_sync_of_the_disk_is_an_error() -> None:
    """What the system reports is raised, not overlooked."""
    with pytest.raises(OSError, match="Bad file descriptor"):
        native.sync_disk(-1)


def test_where_folders_cannot_be_opened_the_disk_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows refuses to open a folder; its build is as good without."""
    asked: list[Path] = []

    def refused(path: Path, flags: int) -> int:
        asked.append(path)
        raise PermissionError(errno.EACCES, "a folder can't be opened", str(path), flags)

    monkeypatch.setattr(native, "syncs_disks", lambda: False)
    monkeypatch.setattr(os, "open", refused)
    disk.sync_tree(tmp_path, ())
    assert asked == []
