"""Short cuts through Python-Markdown that leave its HTML as it is: what can't apply isn't tried.

An inline pattern is passed over where the mark that it begins with isn't in the text, and a block
of one line that begins with a letter is a paragraph without asking every kind of block. Both rest
on how Python-Markdown works inside; `tests/render/test_shortcuts.py` holds the HTML to be the same,
and if a new version makes it differ, `take_short_cuts` is to be left out until this is put right.
"""

from __future__ import annotations

from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, ParagraphProcessor
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

MARKS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "short_code": ("[[",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "linebreak": ("  \n",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
"""Without one of these in the text the pattern of that name matches nothing."""


def take_short_cuts(converter: Markdown) -> None:
    """Let a converter, which knows all its patterns by now, pass over what can't apply."""
    converter.treeprocessors.register(_Inline(converter), "inline", 20)
    kinds = tuple(converter.parser.blockprocessors)
    paragraph = kinds[-1]
    if isinstance(paragraph, ParagraphProcessor):
        quick = partial(_parse_blocks, kinds, paragraph)
        converter.parser.parseBlocks = quick  # type: ignore[method-assign]


def _parse_blocks(
    kinds: tuple[BlockProcessor, ...],
    paragraph: ParagraphProcessor,
    parent: Element,
    blocks: list[str],
) -> None:
    """What `BlockParser.parseBlocks` does.

    Every other kind of block begins with a mark, a digit or a space, or has a second line.
    """
    while blocks:
        if blocks[0][:1].isalpha() and "\n" not in blocks[0]:
            paragraph.run(parent, blocks)
            continue
        for kind in kinds:
            if kind.test(parent, blocks[0]) and kind.run(parent, blocks) is not False:
                break


class _Inline(InlineProcessor):
    """Applies only those patterns whose marks are there."""

    def __init__(self, converter: Markdown) -> None:
        super().__init__(converter)
        patterns = converter.inlinePatterns
        marks = {patterns[name]: marks for name, marks in MARKS.items() if name in patterns}
        self._known = [(marks.get(pattern, ("",)), pattern) for pattern in patterns]

    def _InlineProcessor__handleInline(  # noqa: N802 - the name that Python gives what is private
        self,
        data: str,
        patternIndex: int = 0,  # noqa: N803 - Python-Markdown's name
    ) -> str:
        """What the method of that name does; each match may bring or take marks, so ask anew."""
        if isinstance(data, AtomicString):
            return data
        start, index = 0, patternIndex
        while index < len(self._known):
            marks, pattern = self._known[index]
            matched = False
            if any(mark in data for mark in marks):
                data, matched, start = self._InlineProcessor__applyPattern(  # type: ignore[attr-defined]
                    pattern, data, index, start
                )
            if not matched:
                index, start = index + 1, 0
        return data
