"""The languages of a site: each has an edition, which is the whole site again in that language."""

from __future__ import annotations

from dataclasses import dataclass

MAIN = "en-GB"
"""The language of a site that doesn't say another: the one that the interface is written in."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of the site.

    tag: as in HTML (BCP 47), `cy`. name: what it calls itself, `Cymraeg`. folder: where its pages
    stand, with a slash at its end; empty for the main one. right_to_left: which way it is written.
    """

    tag: str
    name: str
    folder: str = ""
    right_to_left: bool = False

    @property
    def suffix(self) -> str:
        """How its files are told from others: `cy` in `safer.cy.md`."""
        return self.tag.lower()


ENGLISH_TONGUE = Tongue(MAIN, "English")


@dataclass(frozen=True, slots=True)
class Edition:
    """The site in one language, and which others there are; the first of all is the main one."""

    tongue: Tongue = ENGLISH_TONGUE
    all: tuple[Tongue, ...] = (ENGLISH_TONGUE,)

    @property
    def main(self) -> Tongue:
        """The language at the root of the site, in which texts without a translation are."""
        return self.all[0]

    @property
    def is_main(self) -> bool:
        """Whether this is the edition at the root of the site."""
        return self.tongue == self.main


def folder_of(tag: str) -> str:
    """The folder of the pages in a language: `cy/`."""
    return f"{tag.lower()}/"
