"""Files beside a paper that the paper names: found, held against their names, freed of metadata.

Only a file that is named is ever published, and only with what names it: so a file beside a draft
stays as hidden as the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from laasite.model import nearest
from laasite.model.attachments import FORMATS, Attachment
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.problems import quoted
from laasite.model.rules import sources as rules
from laasite.read.metadata import cleaned

FILE_NAME = re.compile(r"[^\s/\\:]{1,200}\.[A-Za-z]{2,5}")
"""What looks like a file's name, and not like an address or like words."""


def is_file_name(text: object) -> bool:
    """Whether a value names a file rather than telling something in words."""
    return isinstance(text, str) and FILE_NAME.fullmatch(text) is not None


def attached(
    named: Iterable[tuple[str, Place]], beside: str, files: Mapping[str, bytes]
) -> Parsed[tuple[Attachment, ...]]:
    """The files that are `named` (each with its place), as they may be published.

    `beside` is the path of the file that names them; `files` are all attachments by path. What
    isn't there, or isn't what its name says, is a finding and isn't among the files.
    """
    folder = PurePosixPath(beside).parent.as_posix()
    own = {path.rpartition("/")[2]: path for path in files if path.rpartition("/")[0] == folder}
    kept: dict[str, Attachment] = {}
    findings: list[Finding] = []
    for name, place in named:
        if name not in own:
            findings.append(_missing(name, place, own))
        elif name not in kept:
            one = _published(name, own[name], files[own[name]])
            findings += one.findings
            if one.value is not None:
                kept[name] = one.value
    return Parsed(tuple(kept.values()), tuple(findings))


def _missing(name: str, place: Place, own: Mapping[str, str]) -> Finding:
    message = f"There is no file {quoted(name)} beside this one."
    cure = None
    if PurePosixPath(name).suffix.lower() not in FORMATS:
        cure = "Save it as PDF, put it beside this file, and write its name here."
    return rules.ATTACHMENT_MISSING.at(place, message, meant=nearest.quoted(name, own), cure=cure)


def _published(name: str, path: str, data: bytes) -> Parsed[Attachment | None]:
    clean = cleaned(name, data)
    if clean.data is None:
        message = f"{quoted(name)} isn't a whole {Attachment(name, b'').format} file."
        return Parsed(None, (rules.ATTACHMENT_DAMAGED.at(Place(path), message),))
    findings = () if clean.sure else (_author_left(name, path),)
    return Parsed(Attachment(name, clean.data), findings)


def _author_left(name: str, path: str) -> Finding:
    message = f"Who wrote {quoted(name)}, and with what, stands in a part that can't be changed."
    return rules.METADATA_LEFT.at(Place(path), message)


def unnamed(files: Iterable[str], named: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """A finding for each attachment that nothing names, hidden things included.

    `files` are the paths of all attachments; `named` holds the path of each file that may name
    one, with a value that stands in it. Where a name leads to nothing, it may be meant for the
    file, and that is told already.
    """
    wanted = {
        f"{path.rpartition('/')[0] or 'content'}/{value}"
        for path, value in named
        if is_file_name(value)
    }
    there = tuple(files)
    astray = {path.rpartition("/")[0] for path in wanted.difference(there)}
    for file in there:
        folder, _, name = file.rpartition("/")
        if file not in wanted and folder not in astray:
            message = f"No paper names {quoted(name)}, so it isn't published."
            yield rules.ATTACHMENT_UNNAMED.at(Place(file), message)
