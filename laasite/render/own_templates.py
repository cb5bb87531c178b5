"""A site's own templates: which of its files take the place of ours, and what is wrong in them."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from pathlib import Path

from jinja2 import TemplateSyntaxError, UndefinedError

from laasite.model import nearest
from laasite.model.findings import Finding, Place
from laasite.model.problems import quoted
from laasite.model.rules import site as rules
from laasite.model.rules.sources import SYMBOLIC_LINK
from laasite.render.theme import ICON, SCRIPTS, Theme, own_theme

FOLDER = "templates"
FREE = ("parts/", "assets/css/")
"""Where a file of any name counts: a part is included by its name, a style sheet is added."""

CATALOGUES = "languages/"
"""The words of the site's own languages, which are no templates."""

LONGEST_MESSAGE = 200
_NAME = re.compile(r"has no attribute '([^']*)'|^'([^']*)' is undefined")


def theme_of(site: Path) -> tuple[Theme, tuple[Finding, ...]]:
    """The theme of the site in that folder, and what is wrong with its own files.

    A site whose `templates/` is ours, as in the repository of laasite, has none of its own. A file
    that is a link isn't used, nor one that takes no other's place.
    """
    ours, folder = own_theme(), site / FOLDER
    if not folder.is_dir() or any(folder.resolve() == one.resolve() for one in ours.folders):
        return ours, ()
    findings = tuple(_strange(folder, ours))
    if any(one.rule is SYMBOLIC_LINK for one in findings):
        return ours, findings
    return Theme((folder, *ours.folders)) if _any_template(folder) else ours, findings


def _any_template(folder: Path) -> bool:
    """Whether a folder holds more than catalogues."""
    files = (one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())
    return not all(one.startswith(CATALOGUES) for one in files)


def _strange(folder: Path, ours: Theme) -> Iterator[Finding]:
    """The links in a folder of templates, and the files of it that nothing asks for."""
    for path in sorted((folder, *folder.rglob("*"))):
        shown = Place("/".join((FOLDER, *path.relative_to(folder).parts)))
        if path.is_symlink():
            yield SYMBOLIC_LINK.at(shown, "This is a symbolic link; it is not followed.")
        elif path.is_file() and not path.name.startswith("."):
            yield from _unused(path.relative_to(folder).as_posix(), shown, ours)


def _unused(path: str, place: Place, ours: Theme) -> Iterator[Finding]:
    if path.startswith(CATALOGUES) and path.endswith(".po"):
        return
    if path.startswith(FREE) or path in SCRIPTS or ours.file(path) is not None:
        return
    known = ["base.html", ICON, *ours.files("pages", "*.html")]
    message = f"No page is made with {quoted(path)}."
    yield rules.TEMPLATE_UNUSED.at(place, message, meant=nearest.quoted(path, known))


def fault_in(error: Exception, theme: Theme) -> Finding | None:
    """What an error while a page was made says of the site's own template; None if it is ours."""
    own = theme.folders[:-1]
    for file, line in reversed(_places(error)):
        for folder in own:
            if file.is_relative_to(folder):
                place = Place("/".join((FOLDER, *file.relative_to(folder).parts)), line, 1)
                return rules.TEMPLATE_FAULT.at(place, _said(error))
    return None


def _places(error: Exception) -> list[tuple[Path, int]]:
    """The files and lines that were at work, the innermost last."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [(Path(frame.filename), frame.lineno or 1) for frame in frames]
    if isinstance(error, TemplateSyntaxError) and error.filename:
        found.append((Path(error.filename), error.lineno))
    return found


def _said(error: Exception) -> str:
    """What is wrong: a name that isn't known, or the error's own words on one line."""
    words = " ".join(str(error).split())[:LONGEST_MESSAGE].rstrip(".") or type(error).__name__
    if isinstance(error, UndefinedError) and (name := _NAME.search(words)):
        return f"There is nothing called {quoted(name[1] or name[2])} here."
    return f"The template fails: {words}."
