"""The words by which misspellings are mended."""

from __future__ import annotations

import json

from laasite.search.words import words_of


def told(*pages: str) -> dict[str, int]:
    """The words of some pages, with their numbers."""
    found: dict[str, int] = json.loads(words_of(page.encode() for page in pages).data)
    return found


def test_words_are_counted_over_all_pages_without_capitals_or_apostrophes() -> None:
    page = "<main data-pagefind-body><p>What’s LATE, late</p><p>late again</p></main>"
    assert told(page, page) == {"again": 2, "late": 6, "whats": 2}


def test_drawings_the_frame_and_pages_that_are_not_found_give_no_words() -> None:
    page = "<nav>menu</nav><main data-pagefind-body><svg><text>tick</text></svg>seen</main>foot"
    assert told(page, "<main>hidden</main>") == {"seen": 1}


def test_other_words_for_a_page_count_too() -> None:
    page = '<meta name="also" content="exam results"><main data-pagefind-body>Grades</main>'
    assert told(page) == {"exam": 1, "grades": 1, "results": 1}


def test_numbers_and_short_words_are_left_alone() -> None:
    assert told("<main data-pagefind-body>by 2006, at NI142 &lt;b&gt;é</main>") == {}
