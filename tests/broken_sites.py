"""Broken sites: the smallest whole site with one thing wrong in it, for each code of a finding.

`tests/sites/broken/<code>/` holds the files that differ from `tests/sites/minimal` and, in
`expected.txt`, all that `laasite check` says of the site. What a repository can't hold on every
system (links, pipes, odd bytes, files of a megabyte) is made by a recipe here.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from laasite.model.findings import Finding
from laasite.model.rules.gate import REFUSING
from laasite.pipeline import Order, check_site

SITES = Path(__file__).resolve().parent / "sites"
MINIMAL = SITES / "minimal"
BROKEN = SITES / "broken"
EXPECTED = "expected.txt"
ADDRESS = "address: https://littleton.example.org/\n"

NOW = datetime(2006, 9, 1, 12, 0, tzinfo=UTC)
"""The time at which sites are checked here: a month after the day as at which they stand."""

MOST_FILES = 300
"""How many files and folders a site may have in these tests; the true bound takes long to reach."""

_ASKED = "it is found by `laasite check --external-links` alone, which asks other websites"
PUBLISHED_BEFORE = "it takes a site that was published before; `docs/gate.md` has examples"
NO_SITE: Mapping[str, str] = MappingProxyType(
    {rule.code: PUBLISHED_BEFORE for rule in REFUSING}
    | dict.fromkeys(("LAA890", "LAA891", "LAA892"), _ASKED),
)
"""The codes that no site can bring about, each with the reason."""


def minimal(root: Path) -> Path:
    """A copy of the smallest site at `root`, in which nothing is wrong at all."""
    shutil.copytree(MINIMAL, root)
    with (root / "site.yaml").open("a", encoding="utf-8", newline="") as settings:
        settings.write(ADDRESS)
    return root


def broken(code: str, root: Path) -> Path:
    """The site at `root` that breaks the rule `code` and no other."""
    minimal(root)
    for file in files_of(code):
        place = root / file
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(BROKEN / code / file, place)
    if code in RECIPES:
        RECIPES[code](root)
    return root


def files_of(code: str) -> tuple[str, ...]:
    """The files that are laid over the smallest site, relative to the site's folder."""
    folder = BROKEN / code
    files = (file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return tuple(sorted(file for file in files if file != EXPECTED))


def expected(code: str) -> str:
    """What is said of the broken site, a line for each finding."""
    return (BROKEN / code / EXPECTED).read_text(encoding="utf-8")


def check(root: Path) -> tuple[Finding, ...]:
    """Everything that is wrong with the site at `root`."""
    return check_site(Order(root, NOW)).findings


def told(findings: tuple[Finding, ...]) -> str:
    """Findings as the command line prints them."""
    return "".join(f"{finding}\n" for finding in findings)


# --- recipes -----------------------------------------------------------------------------------

PAGE = "content/pages/taking-part.md"
TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
FRONT = "---\ntitle: Taking part\nillustrative: true\n---\n"


def _written(path: str, data: bytes) -> Callable[[Path], None]:
    """A recipe that writes one file."""

    def write(root: Path) -> None:
        (root / path).write_bytes(data)

    return write


def _recoded(path: str, encoding: str) -> Callable[[Path], None]:
    """A recipe that saves a file in another encoding, with a letter that shows it."""

    def recode(root: Path) -> None:
        text = (root / path).read_text(encoding="utf-8").replace("still", "still – alas –")
        (root / path).write_bytes(text.encode(encoding))

    return recode


def _copied(path: str, to: str) -> Callable[[Path], None]:
    """A recipe that copies a file of the site."""

    def copy(root: Path) -> None:
        shutil.copyfile(root / path, root / to)

    return copy


def _link(root: Path) -> None:
    (root / "content/pages/how-to-join.md").symlink_to("taking-part.md")


def _pipe(root: Path) -> None:
    os.mkfifo(root / "content/pages/how-to-join.md")


def _locked(root: Path) -> None:
    (root / PAGE).chmod(0)


def _many(root: Path) -> None:
    for number in range(MOST_FILES):
        (root / f"content/pages/{number}.png").touch()


def _long(root: Path) -> None:
    folder = root / "content/pages/how-to-join"
    folder.mkdir()
    (folder / f"{'a-very-long-name' * 12}.pdf").touch()


def _homeless(root: Path) -> None:
    (root / "content/index.md").unlink()


def _without_content(root: Path) -> None:
    shutil.rmtree(root / "content")


def _many_rows() -> bytes:
    return b"period,value,published\n" + 20_001 * b"2004/05,221,2005-05-20\n"


def _long_page(*lines: str) -> bytes:
    return (FRONT + "\n".join(lines)).encode()


RECIPES: Mapping[str, Callable[[Path], None]] = {
    "LAA101": _written(PAGE, _long_page(*["Anyone may come."] * 70_000)),
    "LAA102": _recoded(FIGURES, "cp1252"),
    "LAA103": _recoded(FIGURES, "utf-16"),
    "LAA104": _written(FIGURES, b"PK\x03\x04\x14\x00\x06\x00"),
    "LAA105": _written(PAGE, _long_page("The board\x0bmeets in public.")),
    "LAA107": _link,
    "LAA108": _pipe,
    "LAA109": _locked,
    "LAA110": _copied(PAGE, "content/pages/How to join.md"),
    "LAA111": _copied(PAGE, "content/pages/Taking-Part.md"),
    "LAA113": _copied(FIGURES, "content/progress/~$trees.csv"),
    "LAA114": _copied(FIGURES, "content/progress/trees - Copy.csv"),
    "LAA115": _copied(TREES, "content/targets/trees.md.bak"),
    "LAA116": _many,
    "LAA117": _long,
    "LAA118": _without_content,
    "LAA149": _written(FIGURES, _many_rows()),
    "LAA511": _written(PAGE, _long_page(*["Anyone may come.\n"] * 2_500)),
    "LAA512": _written(PAGE, _long_page(*["Anyone may come."] * 201)),
    "LAA513": _written(PAGE, _long_page("Anyone may come. " + 51 * "[")),
    "LAA514": _written(PAGE, _long_page(11 * "> " + "Anyone may come.")),
    "LAA515": _written(PAGE, _long_page("|a|b|", "|-|-|", 30 * "|", *["|"] * 170)),
    "LAA605": _homeless,
}
"""How to make what the folder of a code can't hold; applied after its files."""
