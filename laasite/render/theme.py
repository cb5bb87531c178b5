"""The theme: templates, style sheets and pictures, from the package or from a checkout."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import laasite
from laasite.model.artifacts import Artifact

STYLESHEET = "assets/site.css"
ICON = "assets/icon.svg"
SCRIPTS = ("assets/targets.js", "assets/search.js")
"""The scripts that pages may name; no page needs one to be complete."""

_FIRST = "assets/css/site.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,>]) ?|(?<=[a-z-])(:) ")
_LAST = re.compile(r";(?=})")


@dataclass(frozen=True, slots=True)
class Theme:
    """Folders of templates, the first with a file winning: a site's own may come before ours."""

    folders: tuple[Path, ...]

    def file(self, path: str) -> Path | None:
        """The first folder's file at `path`, or None."""
        return next((one / path for one in self.folders if (one / path).is_file()), None)

    def files(self, folder: str, ending: str) -> tuple[str, ...]:
        """The paths of all files in `folder` with this ending, in any of the folders, sorted."""
        found = {
            f"{folder}/{file.name}" for one in self.folders for file in (one / folder).glob(ending)
        }
        return tuple(sorted(found))

    def fingerprint(self) -> str:
        """A name for all that the templates say; another if a file of them is another."""
        digest = sha256()
        for folder in self.folders:
            for file in sorted(folder.rglob("*.html")):
                digest.update(str(file).encode() + b"\0" + file.read_bytes() + b"\0")
        return digest.hexdigest()


def own_theme() -> Theme:
    """The theme that comes with laasite: inside an installed package, beside it in a checkout."""
    package = Path(laasite.__file__).parent
    installed = package / "templates"
    return Theme((installed if installed.is_dir() else package.parent / "templates",))


def assets(theme: Theme) -> tuple[Artifact, ...]:
    """The files that pages may ask for: one style sheet made of all, the icon, each script."""
    sheets = sorted(theme.files("assets/css", "*.css"), key=lambda path: (path != _FIRST, path))
    style = "".join(_squeezed(_text(theme, sheet)) for sheet in sheets)
    scripts = [path for path in SCRIPTS if theme.file(path)]
    return (
        Artifact(STYLESHEET, style.encode()),
        Artifact(ICON, _text(theme, ICON).strip().encode()),
        *(Artifact(path, _text(theme, path).encode()) for path in scripts),
    )


def _text(theme: Theme, path: str) -> str:
    """A file of the theme. Raises FileNotFoundError: a theme without it is not whole."""
    found = theme.file(path)
    if found is None:
        raise FileNotFoundError(f"the theme has no {path}")
    return found.read_text(encoding="utf-8")


def _squeezed(style: str) -> str:
    """A style sheet without comments and without the spaces that only its authors need."""
    plain = _SPACE.sub(" ", _COMMENT.sub("", style)).strip()
    close = _AROUND.sub(lambda match: match[1] or match[2], plain)
    return _LAST.sub("", close) + "\n"
