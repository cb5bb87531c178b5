"""A Word document as a paper: title, mark, purpose, recommendations, annexes, and its text.

Numbered paragraphs stay as they are numbered. What couldn't be placed is told; nothing is dropped
in silence. A contact's name, telephone number or address is never taken over: a post may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from laasite.intake.documents import Block, BlockKind, Document, Picture, read_document, without
from laasite.intake.grid import UnreadableError
from laasite.intake.outcomes import Fate, Outcome, Spot, refused
from laasite.intake.taking import Proposal, Site, new_findings
from laasite.intake.target_rows import scalar
from laasite.intake.writing import Edit
from laasite.model import nearest
from laasite.model.findings import Severity
from laasite.model.meetings import PaperMark
from laasite.model.problems import Problem, quoted
from laasite.model.report import Report
from laasite.read.fields import ID, LONGEST_LINE, parse_choice, slug

_MARK = re.compile(r"\W*(for (?:decision|information|discussion))\W*", re.IGNORECASE)
_ANNEX = re.compile(r"(Annex|Appendix) ([A-Z]|[0-9]{1,2})\b[\s:.–-]*(.*)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:[0-9]+(?:\.[0-9]+)*\.?|\([a-z]{1,4}\))\s+")
_ITEM = re.compile(r"(?:agenda )?item(?: (?:number|no\.?))?:? ([0-9]{1,2}[a-z]?)", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:contact(?: officers?)?|for (?:more|further) information(?: contact)?) ?:", re.IGNORECASE
)
_AUTHOR = re.compile(r"(?:author|report (?:of|by)|paper by|prepared by) ?:", re.IGNORECASE)
_NIL = re.compile(r"(?:none|nil|there are none|no background papers)\W*", re.IGNORECASE)
LONGEST_ID = 60


@dataclass(slots=True)
class _Draft:
    """What has been recognised so far."""

    title: str = ""
    mark: str = ""
    item: str = ""
    contact: str = ""
    author: str = ""
    purpose: list[str] = field(default_factory=list)
    asks: list[str] = field(default_factory=list)
    annexes: dict[str, str] = field(default_factory=dict)
    background: list[str] = field(default_factory=list)
    no_background: bool = False
    text: list[Block] = field(default_factory=list)
    waiting: Block | None = None
    """The heading of a section kept elsewhere: a numbered paragraph brings it into the text."""
    told: list[str] = field(default_factory=list)


def take_paper(
    site: Site, name: str, data: bytes, meeting: str, id: str | None, mark: str | None
) -> Proposal:
    """The paper that a Word document makes for a meeting, and what is to be told about it.

    UnreadableError if the document can't be taken apart, the meeting isn't there, or a mark or a
    title is missing.
    """
    if PurePosixPath(name).suffix.lower() != ".docx":
        cure = "Save it as a Word document (.docx)."
        raise UnreadableError(f"{quoted(name)} isn't a Word document. {cure}")
    _refuse_unknown_meeting(site.report, meeting)
    document = read_document(data)
    draft = _recognised(document, site.report)
    draft.mark = _chosen_mark(draft, document, mark)
    if not draft.title:
        raise UnreadableError("The document has no title. Give its title the style Title.")
    id = id or slug(draft.title)[:LONGEST_ID].strip("-")
    if ID.fullmatch(id) is None:
        raise UnreadableError(f"{quoted(id)} can't be an id. Choose one with --id.")
    edits = tuple(_edits(meeting, id, draft, document))
    outcomes = [_placed(edits[0], site, meeting, id)]
    outcomes += [_note(told) for told in (*draft.told, *document.notes, *_of(document))]
    if not _is_there(site, meeting, id):
        outcomes += _found(site, edits)
    return Proposal(edits, tuple(_understood(draft)), tuple(outcomes))


def _refuse_unknown_meeting(report: Report, meeting: str) -> None:
    if meeting not in report.meetings:
        meant = nearest.quoted(meeting, report.meetings)
        hint = f" Did you mean {meant}?" if meant else ""
        raise UnreadableError(f"There is no meeting {quoted(meeting)}.{hint}")


def _chosen_mark(draft: _Draft, document: Document, said: str | None) -> str:
    """The mark that the officer says, or the paper: in its text, or at the head of its pages."""
    matches = (_MARK.fullmatch(text) for text in document.margins)
    margins = [match[1].lower() for match in matches if match]
    found = said or draft.mark or (margins[0] if margins else "")
    if not found:
        choices = ", ".join(f'`--mark "{one.value}"`' for one in PaperMark)
        raise UnreadableError(f"The paper doesn't say what it is for. Say one of {choices}.")
    mark = parse_choice(PaperMark, found)
    if isinstance(mark, Problem):
        raise UnreadableError(f"{mark.message} {mark.cure or mark.rule.cure}")
    return mark.value


def _placed(edit: Edit, site: Site, meeting: str, id: str) -> Outcome:
    if _is_there(site, meeting, id):
        message = f"There is a paper `{id}` at this meeting already, and it isn't overwritten."
        return refused(Spot(), message, "Choose another id with `--id`.")
    return Outcome(Fate.WRITTEN, Spot(), f"{edit.path}.")


def _is_there(site: Site, meeting: str, id: str) -> bool:
    folder = f"content/meetings/{meeting}/{id}"
    return any(path == f"{folder}.md" or path.startswith(f"{folder}/") for path in site.files)


def _note(message: str) -> Outcome:
    return Outcome(Fate.TOLD, Spot(), message)


# --- recognising ----------------------------------------------------------------------------------

_HEADINGS = (
    (re.compile(r"purpose(?: of (?:the |this )?(?:paper|report))?\W*", re.IGNORECASE), "purpose"),
    (re.compile(r"recommendations?\W*", re.IGNORECASE), "asks"),
    (re.compile(r"background papers?\W*", re.IGNORECASE), "background"),
    (re.compile(r"contacts?(?: officers?)?\W*", re.IGNORECASE), "contact"),
)


def _recognised(document: Document, report: Report) -> _Draft:
    """Go through the blocks once; what belongs to a section ends with the next heading."""
    draft = _Draft()
    section = ""
    for block in document.blocks:
        is_heading = block.kind is BlockKind.HEADING or (block.bold and len(block.plain) < 80)
        if _is_single(block, draft, report, heading=is_heading):
            continue
        if is_heading:
            section = _section_of(block)
            _head(block, section, draft)
        else:
            _below(block, section, draft, report)
    return draft


def _section_of(block: Block) -> str:
    bare = _NUMBER.sub("", block.plain, count=1)
    return next((name for pattern, name in _HEADINGS if pattern.fullmatch(bare)), "")


def _is_single(block: Block, draft: _Draft, report: Report, *, heading: bool) -> bool:
    """Take what stands in a line of its own: title, mark, item, contact, author."""
    if match := _MARK.fullmatch(block.plain):
        draft.mark = draft.mark or match[1].lower()
    elif match := _ITEM.fullmatch(block.plain):
        draft.item = match[1]
    elif not draft.title and heading:
        draft.title = block.plain
    elif not heading and (match := _CONTACT.match(block.plain)):
        _take_post("contact", block, draft, report)
    elif not heading and len(block.plain) < 150 and _AUTHOR.match(block.plain):
        _take_post("author", block, draft, report)
    else:
        return False
    return True


def _take_post(role: str, block: Block, draft: _Draft, report: Report) -> None:
    """The post named in a line; names, telephone numbers and addresses are left out."""
    found = [
        (len(post.title), f"{partner.id}/{key}")
        for partner in report.partners.values()
        for key, post in partner.posts.items()
        if post.title.casefold() in block.plain.casefold()
    ]
    if found:
        setattr(draft, role, max(found)[1])
        draft.told.append(f"The {role} is the post `{max(found)[1]}`; nothing else of it is kept.")
    else:
        draft.told.append(
            f"A line names who is the {role}, but no post that is on record. It was left out, as "
            f"it may hold personal details. Write the post under `{role}`."
        )


def _head(block: Block, section: str, draft: _Draft) -> None:
    """A heading: of an annex, of a section that is kept elsewhere too, or of the text."""
    if match := _ANNEX.match(block.plain):
        label = f"{match[1].capitalize()} {match[2].upper()}"
        draft.annexes[label] = match[3] or draft.annexes.get(label, "")
    level = block.level + 1 if block.kind is BlockKind.HEADING else 2
    heading = Block(BlockKind.HEADING, block.plain, block.plain, level)
    draft.waiting = heading if section else None
    if not section:
        draft.text.append(heading)


def _below(block: Block, section: str, draft: _Draft, report: Report) -> None:
    """A block that isn't a heading. Numbered paragraphs always stay in the text too."""
    match = _NUMBER.match(block.plain)
    if section == "contact":
        _take_post("contact", block, draft, report)
        return
    if block.kind is BlockKind.TABLE or not section:
        _annex_line(block, draft)
        draft.text.append(block)
        return
    bare = without(block, match.end() if match else 0).plain
    if section == "background" and _NIL.fullmatch(bare):
        draft.no_background = True
    elif len(bare) > LONGEST_LINE:
        message = f"{quoted(bare)} is too long for `{_KEYS[section]}`; it is in the text only."
        draft.told.append(message)
        draft.text.append(block)
        return
    else:
        getattr(draft, section).append(bare)
    if match:
        draft.text += [draft.waiting, block] if draft.waiting else [block]
        draft.waiting = None


_KEYS = {"purpose": "purpose", "asks": "recommendations", "background": "background_papers"}


def _annex_line(block: Block, draft: _Draft) -> None:
    """A line of its own that names an annex, as in a list of them at the end."""
    match = _ANNEX.match(block.plain)
    if match and len(block.plain) < 150 and re.search(r"[:–-]", block.plain[: match.start(3)]):
        draft.annexes.setdefault(f"{match[1].capitalize()} {match[2].upper()}", match[3])


# --- writing --------------------------------------------------------------------------------------


def _edits(meeting: str, id: str, draft: _Draft, document: Document) -> Iterator[Edit]:
    """The paper's file, and its pictures beside it."""
    folder = f"content/meetings/{meeting}"
    path = f"{folder}/{id}/index.md" if document.pictures else f"{folder}/{id}.md"
    text = "\n".join((*_front_matter(draft, document.pictures), "", *_body(draft.text)))
    yield Edit(path, None, f"{text.rstrip()}\n".encode())
    for picture in document.pictures:
        yield Edit(f"{folder}/{id}/{picture.name}", None, picture.data)


def _front_matter(draft: _Draft, pictures: tuple[Picture, ...]) -> Iterator[str]:
    yield "---"
    yield f"title: {scalar(draft.title)}"
    yield f"item: {draft.item or 'not recorded'}"
    yield f"mark: {draft.mark}"
    yield "part: public"
    yield f"author: {draft.author or 'not stated'}"
    yield f"contact: {draft.contact or 'not stated'}"
    yield from _listed("purpose", draft.purpose)
    if draft.asks:
        yield "recommendations:"
    for number, ask in enumerate(draft.asks, 1):
        yield f"  - id: recommendation-{number}"
        yield f"    ask: {scalar(ask)}"
    if draft.annexes or pictures:
        yield "annexes:"
    for label, title in draft.annexes.items():
        yield f"  - label: {label}"
        if title:
            yield f"    title: {scalar(title)}"
    for number, picture in enumerate(pictures, 1):
        yield f"  - label: Picture {number}"
        if picture.words:
            yield f"    title: {scalar(picture.words)}"
        yield f"    file: {picture.name}"
    if draft.background:
        yield from _listed("background_papers", draft.background)
    else:
        yield f"background_papers: {'nil' if draft.no_background else 'not stated'}"
    yield "original: not recorded"
    yield "---"


def _listed(key: str, texts: Iterable[str]) -> Iterator[str]:
    lines = [f"  - {scalar(text)}" for text in texts]
    if lines:
        yield f"{key}:"
        yield from lines


def _body(blocks: list[Block]) -> Iterator[str]:
    """The text; headings begin at the second level, items of a list stand together."""
    shift = min((b.level for b in blocks if b.kind is BlockKind.HEADING), default=2) - 2
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            yield f"{'#' * min(block.level - shift, 6)} {block.markdown}"
        else:
            yield "    " * block.level + block.markdown
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        together = following and block.kind is following.kind is BlockKind.ITEM
        if not together:
            yield ""


# --- telling --------------------------------------------------------------------------------------


def _understood(draft: _Draft) -> Iterator[str]:
    """What was recognised, a line each."""
    yield f"Title: {draft.title}"
    yield f"Mark: {draft.mark}"
    numbered = sum(bool(_NUMBER.match(block.plain)) for block in draft.text)
    yield f"Paragraphs and headings with numbers: {numbered}"
    for name, count in (
        ("purpose", len(draft.purpose)),
        ("recommendations", len(draft.asks)),
        ("annexes", len(draft.annexes)),
        ("background papers", len(draft.background)),
    ):
        yield f"{name.capitalize()}: {count}"


def _of(document: Document) -> Iterator[str]:
    """What officers have to know about pictures, heads and feet."""
    for picture in document.pictures:
        words = f", described as {quoted(picture.words)}" if picture.words else ""
        yield (
            f"{picture.name}{words} is published with the paper, without its metadata; pictures "
            "aren't shown in texts, so say in words what it shows."
        )
    for margin in document.margins:
        if not _MARK.fullmatch(margin):
            yield f"{quoted(margin)} stands at the head or foot of the pages and was left out."


def _found(site: Site, edits: tuple[Edit, ...]) -> Iterator[Outcome]:
    """What `laasite check` will say of the new file."""
    for finding in new_findings(site, edits, texts=True):
        error = finding.rule.severity is Severity.ERROR
        yield Outcome(Fate.REFUSED if error else Fate.TOLD, Spot(), str(finding))
