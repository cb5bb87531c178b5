"""Word documents as officers write them, made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

_NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NUMBERING = (
    f"<w:numbering {_NS}><w:abstractNum w:abstractNumId='7'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/>"
    "</w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
    "<w:lvlText w:val='%1.%2'/></w:lvl><w:lvl w:ilvl='2'><w:start w:val='1'/>"
    "<w:numFmt w:val='lowerLetter'/><w:lvlText w:val='(%3)'/></w:lvl></w:abstractNum>"
    "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
    "<w:numFmt w:val='bullet'/><w:lvlText w:val='o'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>"
)
_IN_LIST = "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
_STYLES = (
    f"<w:styles {_NS}>"
    "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/></w:style>"
    f"<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/>{_IN_LIST}"
    "</w:style></w:styles>"
)


def para(
    text: str, style: str = "", number: tuple[int, int] | None = None, *, bold: bool = False
) -> str:
    """A paragraph; `number` is a list and a level in it."""
    said = f"<w:pStyle w:val='{style}'/>" if style else ""
    if number:
        said += f"<w:numPr><w:ilvl w:val='{number[1]}'/><w:numId w:val='{number[0]}'/></w:numPr>"
    run = f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t xml:space='preserve'>"
    return f"<w:p><w:pPr>{said}</w:pPr>{run}{escape(text)}</w:t></w:r></w:p>"


def table(rows: Iterable[Iterable[str]]) -> str:
    """A table."""
    lines = (
        "<w:tr>" + "".join(f"<w:tc>{para(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def picture(words: str) -> str:
    """The one picture of the document, with its description."""
    return (
        f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='p' descr='{escape(words)}'/>"
        "<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed='rId9'/></pic:blipFill>"
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def docx(*body: str, header: str = "", image: bytes = b"") -> bytes:
    """A Word document of these paragraphs."""
    relations = "".join(
        f"<Relationship Id='{id}' Type='{_OFFICE}/{kind}' Target='{target}'/>"
        for id, kind, target in (
            ("rId1", "styles", "styles.xml"),
            ("rId2", "numbering", "numbering.xml"),
            ("rId3", "header", "header1.xml"),
            ("rId9", "image", "media/image1.png"),
        )
    )
    members = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": f"<Relationships xmlns='{_RELS}'><Relationship Id='rId1' "
        f"Type='{_OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>",
        "word/_rels/document.xml.rels": f"<Relationships xmlns='{_RELS}'>{relations}"
        "</Relationships>",
        "word/document.xml": f"<w:document {_NS}><w:body>{''.join(body)}</w:body></w:document>",
        "word/styles.xml": _STYLES,
        "word/numbering.xml": _NUMBERING,
        "word/header1.xml": f"<w:hdr {_NS}>{para(header)}</w:hdr>",
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
        if image:
            archive.writestr("word/media/image1.png", image)
    return held.getvalue()
