"""Which kind of thing a file is: its folder says it, and its stem is its id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import PurePosixPath

from laasite.model import nearest
from laasite.model.findings import Finding, Place
from laasite.model.rules import sources as rules
from laasite.read.names import parts as name_parts
from laasite.read.names import with_language


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
    MONEY = "money"
    INDICATORS = "set of indicators"
    RELEVANCE = "view of an agreement"
    PLAN = "plan"
    MEETING = "meeting"
    PAPER = "paper"
    MINUTES = "minutes"
    CONSULTATION = "consultation"
    QUESTIONS = "list of questions"
    RESPONSE = "section of a response"
    ENDORSEMENTS = "list of endorsements"
    EVENT = "event"
    REVIEW = "review"
    OBLIGATIONS = "obligations"
    IMPORTS = "ways of reading spreadsheets"
    AREAS = "areas"
    GLOSSARY = "glossary"
    MOVED = "list of what has moved"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a file is: its kind, its id, and the id of the folder that it belongs to.

    For a theme `within` is the strategy, for an update the label of the period, for a view of an
    agreement the area that takes it; for a paper the meeting, for a section of a response the
    consultation. `language` is that of a translation of the file; None for the file itself.
    """

    kind: Kind
    id: str
    within: str | None = None
    language: str | None = None

    @property
    def original(self) -> Slot:
        """What a translation is a translation of."""
        return replace(self, language=None)


SINGLE_FILES = {
    "site.yaml": Slot(Kind.SITE, "site"),
    "content/index.md": Slot(Kind.HOME, "index"),
    "content/areas.yaml": Slot(Kind.AREAS, "areas"),
    "content/glossary.yaml": Slot(Kind.GLOSSARY, "glossary"),
    "content/imports.yaml": Slot(Kind.IMPORTS, "imports"),
    "content/obligations.yaml": Slot(Kind.OBLIGATIONS, "obligations"),
    "content/moved.yaml": Slot(Kind.MOVED, "moved"),
}

FOLDERS = {
    "agreements": Kind.AGREEMENT,
    "targets": Kind.TARGET,
    "partners": Kind.PARTNER,
    "bodies": Kind.BODY,
    "pages": Kind.PAGE,
    "money": Kind.MONEY,
    "plans": Kind.PLAN,
    "engagement": Kind.EVENT,
    "reviews": Kind.REVIEW,
}

IN_FOLDERS_OF_THEIR_OWN = (
    "strategies", "progress", "indicators", "relevance", "meetings", "consultations",
)  # fmt: skip
ALL_FOLDERS = (*FOLDERS, *IN_FOLDERS_OF_THEIR_OWN)

ATTACHMENTS = frozenset((".png", ".jpg", ".jpeg", ".webp", ".pdf"))
FOR_SHARING = frozenset((".png", ".jpg", ".jpeg"))
"""What may stand in `content/` itself: the picture that `share_image` in `site.yaml` names."""


def slot_of(path: str) -> Slot | Finding:
    """What the file at `path` (relative to the site's folder) is, or why it is nothing."""
    folder, slash, name = path.rpartition("/")
    id, language = with_language(*name_parts(name))
    if language is None:
        return _slot_of(path)
    slot = _slot_of(f"{folder}{slash}{id}{name_parts(name)[1]}")
    if isinstance(slot, Slot):
        return replace(slot, language=language)
    return replace(slot, place=Place(path))


def _slot_of(path: str) -> Slot | Finding:
    if (single := SINGLE_FILES.get(path)) is not None:
        return single
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] != "content":
        return _nothing(path, "laasite reads only `site.yaml` and what is in `content/`.")
    return _in_content(path, parts[1:])


def _in_content(path: str, parts: tuple[str, ...]) -> Slot | Finding:
    name = PurePosixPath(parts[-1])
    if name.suffix in (ATTACHMENTS if len(parts) > 1 else FOR_SHARING):
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
        case ("indicators", _) if name.suffix == ".csv":
            return Slot(Kind.INDICATORS, name.stem)
        case ("relevance", area, _) if name.suffix == ".csv":
            return Slot(Kind.RELEVANCE, name.stem, area)
        case ("progress", label, _) if name.suffix == ".md":
            return Slot(Kind.UPDATE, name.stem, label)
    return _proceedings(parts) or _misplaced(path, parts)


def _proceedings(parts: tuple[str, ...]) -> Slot | None:
    """What a file of a meeting or a consultation is; None if it is neither's."""
    match parts:
        case ("meetings", id, "index.md"):
            return Slot(Kind.MEETING, id)
        case ("meetings", id, "minutes.md"):
            return Slot(Kind.MINUTES, "minutes", id)
        case ("meetings", id, name) if name.endswith(".md"):
            return Slot(Kind.PAPER, name.removesuffix(".md"), id)
        case ("meetings", id, paper, "index.md"):
            return Slot(Kind.PAPER, paper, id)
        case ("consultations", id, "index.md"):
            return Slot(Kind.CONSULTATION, id)
        case ("consultations", id, "questions.csv"):
            return Slot(Kind.QUESTIONS, id)
        case ("consultations", id, "endorsements.csv"):
            return Slot(Kind.ENDORSEMENTS, id)
        case ("consultations", id, "response", name) if name.endswith(".md"):
            return Slot(Kind.RESPONSE, name.removesuffix(".md"), id)
    return None


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
