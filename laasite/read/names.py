"""What the names of files and folders tell: which are read, which are left alone, which refused."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from laasite.model.findings import Finding, Place, Rule
from laasite.model.rules import sources as rules

EXTENSIONS = frozenset({".md", ".yaml", ".csv", ".png", ".jpg", ".jpeg", ".webp", ".pdf"})
MEANT_EXTENSIONS = {".yml": ".yaml", ".markdown": ".md", ".mdown": ".md"}
OTHER_PROGRAMS = {
    ".xlsx": 'In Excel choose "Save As" and the type "CSV UTF-8 (Comma delimited)".',
    ".xls": 'In Excel choose "Save As" and the type "CSV UTF-8 (Comma delimited)".',
    ".ods": "In LibreOffice save it as CSV with the character set UTF-8.",
    ".svg": "Save the picture as .png; an .svg file can hold scripts, so it isn't published.",
    ".docx": "Save it as .pdf to attach it, or copy its text into an .md file.",
    ".doc": "Save it as .pdf to attach it, or copy its text into an .md file.",
    ".gif": "Save the picture as .png.",
    ".txt": "If it is a page, rename it so that it ends in .md; if figures, in .csv.",
}

ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
LANGUAGE = re.compile(r"^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$")
TRANSLATABLE = frozenset({".md", ".yaml"})
"""Files with words of officers, so that there may be one in another language beside them."""
# Written by systems and editors in every folder they open; nobody means to publish them.
JUNK = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "icon\r"})
LOCK = re.compile(r"^~\$")
BACKUP = re.compile(r"(?:~|\.bak|\.swp|\.swo|\.orig|\.tmp|\.old)$|^#.*#$", re.IGNORECASE)
COPY = re.compile(
    r"^copy of (?P<before>.+)$"
    r"|^(?P<after>.+?)(?:(?: - copy| copy)(?: ?\(?\d+\)?)?| ?\(\d+\))$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something of this name is read, and what is wrong with the name."""

    read: bool
    finding: Finding | None = None


def shown(name: str) -> str:
    """A name fit for a terminal: control, direction and undecodable characters escaped."""
    if name.isascii() and name.isprintable():
        return name
    return "".join(_shown_character(character) for character in name)


def _shown_character(character: str) -> str:
    """The character, or its escape if it can't be seen."""
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co"):
        return f"\\u{ord(character):04x}"
    return character


def is_junk(name: str) -> bool:
    """Whether systems and editors made this and it is left alone in silence."""
    return name.startswith(".") or name.lower() in JUNK


def judge_folder(name: str, path: str) -> Verdict:
    """Whether a folder's content is read, and what is wrong with its name."""
    if COPY.match(name):
        return Verdict(read=False, finding=_copy(name, "", path))
    return _judge_id(name, "", name, path, "folder")


@lru_cache(maxsize=1 << 15)
def judge_file(name: str, path: str) -> Verdict:
    """Whether a file is read, and what is wrong with its name; `path` is where it is shown.

    A preview asks this of all files after each save, and hardly ever one has another name.
    """
    stem, extension = parts(name)
    if LOCK.match(name):
        message = f"`{shown(name[2:])}` is open in an office program, which keeps this lock file."
        return Verdict(read=False, finding=rules.LOCK_FILE.at(Place(path), message))
    if BACKUP.search(name):
        message = f"`{shown(name)}` looks like an editor's backup and isn't read."
        return Verdict(read=False, finding=rules.BACKUP_FILE.at(Place(path), message))
    if COPY.match(stem):
        return Verdict(read=False, finding=_copy(stem, extension, path))
    if extension.lower() not in EXTENSIONS:
        return Verdict(read=False, finding=_kind(stem, extension, path))
    return _judge_id(_without_language(stem, extension), extension, name, path, "file")


def parts(name: str) -> tuple[str, str]:
    """The stem and the extension with its dot; the extension is empty if there is none."""
    stem, dot, extension = name.rpartition(".")
    return (stem, dot + extension) if stem else (name, "")


def suggest(stem: str) -> str:
    """The id nearest to a name: small letters, no accents, single hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def _without_language(stem: str, extension: str) -> str:
    """The stem of `<id>.<language>.md` without the language."""
    return with_language(stem, extension)[0]


def with_language(stem: str, extension: str) -> tuple[str, str | None]:
    """The id and the language in the stem of `<id>.<language>.md`; None where it names none."""
    before, _, language = stem.rpartition(".")
    if before and extension in TRANSLATABLE and LANGUAGE.match(language):
        return before, language
    return stem, None


def _judge_id(stem: str, extension: str, name: str, path: str, what: str) -> Verdict:
    """A name is read even if it is no id, unless it can't be shown as it is."""
    if ID.match(stem) and extension == extension.lower():
        return Verdict(read=True)
    better = suggest(stem)
    meant = f"`{name.replace(stem, better, 1)[: -len(extension) or None]}{extension.lower()}`"
    message = f"`{shown(name)}` can't be the name of a {what}."
    # An ending in capitals would be another kind of file to the readers.
    fit = shown(name) == name and extension == extension.lower()
    finding = rules.BAD_NAME.at(Place(path), message, meant=meant if better else None)
    return Verdict(read=fit, finding=finding)


def _copy(stem: str, extension: str, path: str) -> Finding:
    """Name the file that this one copies."""
    match = COPY.match(stem)
    original = (match["before"] or match["after"]) + extension if match else stem
    message = f"`{shown(stem + extension)}` is a copy of `{shown(original)}`, by its name."
    return rules.COPY_OF_FILE.at(Place(path), message)


def _kind(stem: str, extension: str, path: str) -> Finding:
    """Say that files of this kind aren't read, and what to use instead."""
    meant = MEANT_EXTENSIONS.get(extension.lower())
    what = f"Files ending in `{shown(extension)}` aren't read."
    message = what if extension else "A file whose name has no ending such as `.md` isn't read."
    return _finding_with(rules.KIND_OF_FILE, path, message, stem, meant, extension)


def _finding_with(
    rule: Rule, path: str, message: str, stem: str, meant: str | None, extension: str
) -> Finding:
    """The finding with the better name, if one is known, or what to do in that program."""
    better = f"`{shown(stem)}{meant}`" if meant else None
    cure = f"Rename it so that it ends in {meant}." if meant else None
    return rule.at(
        Place(path), message, meant=better, cure=cure or OTHER_PROGRAMS.get(extension.lower())
    )
