"""Word papers: recognised, kept as numbered, and told what couldn't be placed."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from laasite.intake.grid import UnreadableError
from laasite.intake.outcomes import Fate
from laasite.intake.papers import take_paper
from laasite.intake.pictures import bare
from laasite.intake.taking import Proposal, Site, standing_site
from laasite.intake.writing import write
from tests.intake.words import docx, para, picture, table
from tests.intake.workbooks import NOW, a_site

MEETING = "2006-03-15-board"


@pytest.fixture(scope="module")
def with_meeting(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site with a meeting for the paper."""
    root = a_site(tmp_path_factory.mktemp("papers"))
    folder = root / "content" / "meetings" / MEETING
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\nstate: held\n---\nThe board met.\n", "utf-8")
    return standing_site(root, NOW)


def png() -> bytes:
    """A picture of one dot, with words that a program wrote into it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    said = chunk(b"tEXt", b"Author\0Somebody")
    dots = chunk(b"IDAT", zlib.compress(b"\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + said + dots + chunk(b"IEND", b"")


PAPER = (
    para("Item 5"),
    para("Trees & <b>roads</b>", "Title"),
    para("Report by: A Clerk, clerk@example.org"),
    para("Purpose", "Heading1"),
    para("Asks the board for *more* trees"),
    para("Introduction", "Heading2"),
    para("Last year 10 trees were planted.", number=(1, 1)),
    para("This year needs more, see Annex A:", number=(1, 1)),
    para("limes", number=(2, 0)),
    para("planes", number=(2, 0)),
    para("Costs", "Heading2"),
    para("A tree costs little.", number=(1, 1)),
    table([["Tree", "Cost"], ["Lime", "£5"]]),
    picture("A map of the roads"),
    para("Recommendations", "Heading1"),
    para("Agree to plant 20 trees", number=(1, 1)),
    para("Ask the Council's Support Manager to report back", number=(1, 1)),
    para("Background papers", "Heading1"),
    para("None"),
    para("Annex A: Where the trees go", "Heading1"),
    para("Along the road."),
    para("Contact officer: B Clerk, 01234 567890"),
)


@pytest.fixture(scope="module")
def proposal(with_meeting: Site) -> Proposal:
    """What becomes of the paper."""
    data = docx(*PAPER, header="FOR DECISION", image=png())
    return take_paper(with_meeting, "paper.docx", data, MEETING, "trees", None)


def test_the_paper_is_as_the_project_writes_papers(proposal: Proposal) -> None:
    """Front matter with what was recognised; the text below, paragraphs as they are numbered."""
    paper, image = proposal.edits
    assert paper.path == f"content/meetings/{MEETING}/trees/index.md"
    assert image.path == f"content/meetings/{MEETING}/trees/picture-1.png"
    expected = (Path(__file__).parent / "paper.md").read_text("utf-8")
    assert paper.after.decode() == expected


def test_nothing_personal_is_taken_over(proposal: Proposal) -> None:
    """A line with a name, an address or a telephone number is left out, and told."""
    text = proposal.edits[0].after.decode()
    assert not any(word in text for word in ("Clerk", "example.org", "01234"))
    told = " ".join(outcome.message for outcome in proposal.outcomes)
    assert "names who is the contact" in told
    assert "names who is the author" in told
    assert "Clerk" not in told


def test_pictures_lose_what_programs_wrote_into_them(proposal: Proposal) -> None:
    """They draw the same, and nothing of who made them is left; other kinds are refused."""
    assert b"Somebody" in png()
    assert b"Somebody" not in proposal.edits[1].after
    assert b"IDAT" in proposal.edits[1].after
    jpeg = b"\xff\xd8\xff\xe1\x00\x06Exif\xff\xdb\x00\x03x\xff\xda\x00\x02scan\xff\xd9"
    assert bare(jpeg) == ("jpeg", jpeg.replace(b"\xff\xe1\x00\x06Exif", b""))
    assert bare(b"GIF89a") is None
    assert bare(b"\xff\xd8\xff") is None


def test_the_paper_can_be_built(proposal: Proposal, with_meeting: Site, tmp_path: Path) -> None:
    """Nothing of it is refused, and read back it is the paper."""
    assert not proposal.refused
    root = a_site(tmp_path)
    folder = root / "content" / "meetings" / MEETING
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("---\nstate: held\n---\nThe board met.\n", "utf-8")
    write(root, proposal.edits)
    after = standing_site(root, NOW)
    paper = after.report.papers[f"{MEETING}/trees"]
    assert paper.asks[0].ask == "Agree to plant 20 trees"
    assert with_meeting.report.papers == {}
    again = take_paper(after, "p.docx", docx(*PAPER, header="FOR DECISION"), MEETING, "trees", None)
    assert again.refused
    assert "isn't overwritten" in again.outcomes[0].message


def test_the_publishing_rules_are_told_at_once(with_meeting: Site) -> None:
    """A gap in a paper is told with the file and line where it would stand."""
    data = docx(para("Trees", "Title"), para("FOR INFORMATION"), para("1.1 It costs £XX (tbc)."))
    found = take_paper(with_meeting, "p.docx", data, MEETING, None, None)
    told = [one.message for one in found.outcomes if one.fate is Fate.TOLD]
    assert any(f"content/meetings/{MEETING}/trees.md:" in line for line in told), told


@pytest.mark.parametrize(
    ("name", "data", "meeting", "words"),
    [
        ("p.doc", b"", MEETING, "isn't a Word document"),
        ("p.docx", b"\xd0\xcf\x11\xe0", MEETING, "password"),
        ("p.docx", b"PK", MEETING, "damaged"),
        ("p.docx", docx(para("Trees", "Title")), MEETING, "--mark"),
        ("p.docx", docx(para("FOR DECISION")), MEETING, "no title"),
        ("p.docx", docx(para("Trees", "Title")), "2006-03-15-bord", "`2006-03-15-board`"),
    ],
)
def test_a_document_that_cant_be_taken_in(
    name: str, data: bytes, meeting: str, words: str, with_meeting: Site
) -> None:
    """Refused in words that say what to do."""
    with pytest.raises(UnreadableError) as refused:
        take_paper(with_meeting, name, data, meeting, None, None)
    assert words in str(refused.value)
