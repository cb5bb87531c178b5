"""Where the pages of each language stand, and which files all languages share."""

from __future__ import annotations

from laasite.model.artifacts import Artifact
from laasite.model.editions import Edition
from laasite.pages import addresses

_OF_EACH = (".html", ".atom", ".svg")
_ICONS = "assets/"


def is_shared(address: str) -> bool:
    """Whether a file is the same in all languages: tables, calendars, papers, the style sheet."""
    path = address.partition("#")[0]
    return path.startswith(_ICONS) or not path.endswith(_OF_EACH)


def standing(address: str, edition: Edition) -> str:
    """Where an address of an edition stands below `build/`: `cy/targets.html`."""
    return address if is_shared(address) else f"{edition.tongue.folder}{address}"


def placed(artifact: Artifact, edition: Edition) -> Artifact:
    """A file of an edition at its place."""
    return Artifact(standing(artifact.path, edition), artifact.data)


def link(to: str, here: str, edition: Edition) -> str:
    """The link from one page of an edition to a page of it, or to a file of all languages."""
    if edition.is_main:
        return addresses.relative(to, here)
    return addresses.relative(standing(to, edition), standing(here, edition))


def root_of(address: str, edition: Edition) -> str:
    """The address of the whole site from that of an edition of it, with a slash at its end."""
    whole = address.rstrip("/") + "/"
    return whole.removesuffix(edition.tongue.folder) if edition.tongue.folder else whole
