"""Front matter is found between its fences, and a wrong fence is named on its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.findings import Place, Rule
from laasite.model.rules import sources as rules
from laasite.read.front_matter import FrontMatter, split

PATH = "content/targets/burglary.md"


def page(text: str) -> FrontMatter:
    """The page of a text in which nothing is wrong."""
    value, findings = split(text, PATH)
    assert findings == ()
    assert value is not None
    return value


def test_keys_and_text_are_parted_and_know_their_lines() -> None:
    """Places count in the file, not in the part; a rule in the text is left alone."""
    read = page("---\ntitle: A\nlead: b\n---\n\nText\n\n---\nmore\n")
    assert read.tree.key("lead") is not None
    assert read.tree.place == Place(PATH, 2, 1)
    assert (read.body, read.body_line) == ("\nText\n\n---\nmore\n", 5)


@pytest.mark.parametrize("text", ["\n---\ntitle: A\n---\nT", "---  \ntitle: A\n---\t\nT"])
def test_what_cannot_be_seen_is_forgiven(text: str) -> None:
    """Blank lines above the first fence and spaces behind one do no harm."""
    assert page(text).body == "T"


def test_front_matter_without_keys_and_a_page_without_text_are_read() -> None:
    """What is missing from them is for others to say."""
    read = page("---\n---\n")
    assert (list(read.tree.keys()), read.body) == ([], "")


WRONG: tuple[tuple[str, Rule, int, str | None], ...] = (
    ("", rules.NO_FRONT_MATTER, 1, None),
    (" \n\n", rules.NO_FRONT_MATTER, 1, None),
    ("\n# Fewer burglaries\n\nText\n", rules.NO_FRONT_MATTER, 2, None),
    ("+++\ntitle = 'A'\n+++\nT", rules.NO_FRONT_MATTER, 1, None),
    ("title: A\n---\nT", rules.FENCE_NOT_OPENED, 1, "T"),
    ("title: A\n\nT", rules.FENCE_NOT_OPENED, 1, "T"),
    ("Text\n\n---\ntitle: A\n---\nT", rules.TEXT_BEFORE_FENCE, 1, "T"),
    ("----\ntitle: A\n---\nT", rules.FENCE_MISWRITTEN, 1, "T"),
    ("—\ntitle: A\n---\nT", rules.FENCE_MISWRITTEN, 1, "T"),
    ("--\ntitle: A\n---\nT", rules.FENCE_MISWRITTEN, 1, "T"),
    ("- - -\ntitle: A\n---\nT", rules.FENCE_MISWRITTEN, 1, "T"),
    (" ---\ntitle: A\n---\nT", rules.FENCE_MISWRITTEN, 1, "T"),
    ("---\ntitle: A\n----\nT", rules.FENCE_MISWRITTEN, 3, "T"),
    ("---\ntitle: A\n...\nT", rules.FENCE_MISWRITTEN, 3, "T"),
    ("---\ntitle: A\n –-\n  ---\nT", rules.FENCE_MISWRITTEN, 4, None),
    ("---\ntitle: A\n ---\nT", rules.FENCE_MISWRITTEN, 3, "T"),
    ("---\ntitle: A\n\nSome text.\n", rules.FENCE_NOT_CLOSED, 4, "Some text.\n"),
    ("---\ntitle: A\nl:\n  - b\n\n## H\n", rules.FENCE_NOT_CLOSED, 6, "## H\n"),
    ("---\ntitle: A\n", rules.FENCE_NOT_CLOSED, 3, ""),
)


@pytest.mark.parametrize(("text", "rule", "line", "body"), WRONG)
def test_each_wrong_fence_is_named_on_its_line(
    text: str, rule: Rule, line: int, body: str | None
) -> None:
    """The first finding is the fence; where the end can be told, the page is read all the same."""
    value, findings = split(text, PATH)
    assert (findings[0].rule, findings[0].place.line) == (rule, line)
    if body is not None:
        assert len(findings) == 1
        assert value is not None
        assert value.body == body
        assert next(iter(value.tree.keys())) == "title"


def test_a_mistake_in_the_keys_stands_on_its_line_of_the_file() -> None:
    """YAML's places are moved below the fence."""
    value, (finding,) = split("---\ntitle: A\nlead: b: c\n---\nT", PATH)
    assert value is None
    assert finding.place == Place(PATH, 3, 8)


@given(
    st.lists(
        st.sampled_from(["---", "----", "...", " ---", "a: b", "# x", "", "text", "- a", "\t"])
    )
)
def test_no_order_of_lines_raises(lines: list[str]) -> None:
    """Every file is a page or has findings within it, and its text begins inside it."""
    value, findings = split("\n".join(lines), PATH)
    assert (value is None) <= bool(findings)
    assert all(1 <= each.place.line <= max(len(lines), 1) for each in findings)
    assert value is None or "\n".join(lines).endswith(value.body)
