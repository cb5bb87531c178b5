"""Prints the words of the interface that no translator is given, each with a page that shows it.

Run it with `python -m tests.languages.leftovers` at the top of the repository; a list that is empty
is what `test_pseudo.py` asks for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.languages.pseudo import still_plain, told_at_sight, worklist
from tests.site.sites import SITES, STANDS_AT, copied, made


def leftovers(name: str, folder: Path) -> dict[str, tuple[str, ...]]:
    """The worklist of one of our sites, whose sources are copied into a folder."""
    root = told_at_sight(copied(SITES[name], folder))
    site = made(root, STANDS_AT[name])
    return worklist({path: site.files[path] for path in site.pages}, still_plain(root))


def main() -> None:
    """Print the worklist of the sites that are named, or of the largest one."""
    for name in sys.argv[1:] or ["content"]:
        with TemporaryDirectory() as folder:
            listed = leftovers(name, Path(folder))
        for text, pages in listed.items():
            sys.stdout.write(f"{pages[0]} ({len(pages)}): {text[:300]}\n")
        sys.stdout.write(f"{name}: {len(listed)} texts left\n")


if __name__ == "__main__":
    main()
