"""Built pages as a test reads them: their elements, their ids, their links, the words on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)


@dataclass(frozen=True, slots=True)
class Element:
    """One element as it was written: its name, its attributes, and the words in it."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute, empty where there is none."""
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        """What is written in the element and in those below it, spaces as a reader sees them."""
        return " ".join("".join(self.words).split())


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its elements in the order in which they begin."""

    elements: tuple[Element, ...]

    def all(self, tag: str) -> tuple[Element, ...]:
        """The elements of a name."""
        return tuple(element for element in self.elements if element.tag == tag)

    def one(self, tag: str) -> Element:
        """The only element of a name; fails if there are none or more."""
        (only,) = self.all(tag)
        return only

    @property
    def ids(self) -> frozenset[str]:
        """All ids on the page."""
        return frozenset(
            element.get("id") for element in self.elements if "id" in element.attributes
        )

    @property
    def links(self) -> tuple[str, ...]:
        """Everything that the page links to or fetches, as it is written."""
        names = ("href", "src", "action", "data", "poster", "srcset", "xlink:href")
        return tuple(
            element.attributes[name]
            for element in self.elements
            for name in names
            if name in element.attributes
        )


@lru_cache(maxsize=2_000)
def document(data: bytes) -> Document:
    """The page whose bytes these are; fails on tags that aren't closed in order."""
    reader = _Reader()
    reader.feed(data.decode("utf-8"))
    reader.close()
    assert reader.open == [], f"not closed: {[element.tag for element in reader.open]}"
    return Document(tuple(reader.elements))


class _Reader(HTMLParser):
    """Gathers elements, and the words in each."""

    def __init__(self) -> None:
        """Begin with nothing gathered."""
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather an element, and stay in it unless it has no end."""
        self._begin(tag, attrs)
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gather an element that ends at once, as in SVG."""
        self._begin(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Leave the innermost element, which must be the one that ends."""
        assert self.open, f"</{tag}> ends nothing"
        assert self.open[-1].tag == tag, f"</{tag}> within <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add words to every element that they stand in."""
        for element in self.open:
            element.words.append(data)

    def _begin(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> says one thing twice: {names}"
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
