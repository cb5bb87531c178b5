"""Which kind of thing a file is: its folder says it, and its stem is its id."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from laasite.model import nearest
from laasite.model.findings import Finding, Place
from laasite.model.rules import sources as rules


class Kind(Enum):
    """The kinds of file; the value is what the kind is called in a sentence."""

    SITE = "site"
    HOME = "home page"
    STRATEGY = "strategy"
    THEME = "theme"
    AGREEMENT = "agreement"
    TARGET = "target"
    FIGURES = "figures"
    UPDATE = "update"
    PARTNER = "partner"
    BODY = "body"
    PAGE = "page"
    AREAS = "areas"
    GLOSSARY = "glossary"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a file is: its kind, its id, and the id of the folder that it belongs to.

    For a theme `within` is the strategy, for an update the label of the period.
    """

    kind: Kind
    id: str
    within: str | None = None


SINGLE_FILES = {
    "site.yaml": Slot(Kind.SITE, "site"),
    "content/index.md": Slot(Kind.HOME, "index"),
    "content/areas.yaml": Slot(Kind.AREAS, "areas"),
    "content/glossary.yaml": Slot(Kind.GLOSSARY, "glossary"),
}

FOLDERS = {
    "agreements": Kind.AGREEMENT,
    "targets": Kind.TARGET,
    "partners": Kind.PARTNER,
    "bodies": Kind.BODY,
    "pages": Kind.PAGE,
}

ALL_FOLDERS = (*FOLDERS, "strategies", "progress")

ATTACHMENTS = frozenset((".png", ".jpg", ".jpeg", ".webp", ".pdf"))


def slot_of(path: str) -> Slot | Finding:
    """What the file at `path` (relative to the site's folder) is, or why it is nothing."""
    if (single := SINGLE_FILES.get(path)) is not None:
        return single
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] != "content":
        return _nothing(path, "laasite reads only `site.yaml` and what is in `content/`.")
    return _in_content(path, parts[1:])


def _in_content(path: str, parts: tuple[str, ...]) -> Slot | Finding:
    name = PurePosixPath(parts[-1])
    if name.suffix in ATTACHMENTS and len(parts) > 1:
        return Slot(Kind.ATTACHMENT, parts[-1], "/".join(parts[:-1]))
    match parts:
        case (folder, _) if folder in FOLDERS and name.suffix == ".md":
            return Slot(FOLDERS[folder], name.stem)
        case (folder, id, "index.md") if folder in FOLDERS:
            return Slot(FOLDERS[folder], id)
        case ("strategies", id, "index.md"):
            return Slot(Kind.STRATEGY, id)
        case ("strategies", id, _) if name.suffix == ".md":
            return Slot(Kind.THEME, name.stem, id)
        case ("progress", _) if name.suffix == ".csv":
            return Slot(Kind.FIGURES, name.stem)
        case ("progress", label, _) if name.suffix == ".md":
            return Slot(Kind.UPDATE, name.stem, label)
    return _misplaced(path, parts)


def _misplaced(path: str, parts: tuple[str, ...]) -> Finding:
    if len(parts) > 1 and parts[0] not in ALL_FOLDERS:
        known = ", ".join(f"`{folder}`" for folder in sorted(ALL_FOLDERS))
        return rules.MISPLACED_FILE.at(
            Place(path),
            f"`content/{parts[0]}` isn't a folder that laasite knows.",
            meant=nearest.quoted(parts[0], ALL_FOLDERS),
            cure=f"The folders are {known}.",
        )
    return _nothing(path, "There is no kind of file that belongs here.")


def _nothing(path: str, message: str) -> Finding:
    return rules.MISPLACED_FILE.at(Place(path), message)
