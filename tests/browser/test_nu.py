"""The HTML checker sees what it should, and says where."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.browser.nu import Message

pytestmark = pytest.mark.browser

Nu = Callable[[Iterable[Path]], list[Message]]

GOOD = """<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Burglary</title></head>
<body><main><h1>Burglary</h1><p>Fewer homes were burgled than the year before.</p></main></body>
</html>
"""


def test_pages_are_checked_together_and_mistakes_placed(tmp_path: Path, nu_check: Nu) -> None:
    """One run over a folder: the good page is silent, the bad one's mistake has its line."""
    bad = tmp_path / "below" / "bad page.html"
    bad.parent.mkdir()
    bad.write_text(GOOD.replace("<p>", "<p><div>").replace("</p>", "</div></p>"), encoding="utf-8")
    (tmp_path / "good.html").write_text(GOOD, encoding="utf-8")
    (tmp_path / "not-html.css").write_text("}", encoding="utf-8")
    found = nu_check([tmp_path])
    assert {(one.path, one.line) for one in found} == {(bad, 4)}
    assert "element in scope" in found[0].what


@pytest.mark.long
def test_a_good_page_alone_has_no_messages(tmp_path: Path, nu_check: Nu) -> None:
    page = tmp_path / "good.html"
    page.write_text(GOOD, encoding="utf-8")
    assert nu_check([page]) == []


def test_an_empty_heading_counts(tmp_path: Path, nu_check: Nu) -> None:
    """The checker only warns of it, but it leads a reader of headings astray."""
    page = tmp_path / "page.html"
    page.write_text(GOOD.replace("<p>", "<h2></h2><p>"), encoding="utf-8")
    assert [one.what.split(".")[0] for one in nu_check([page])] == ["Empty heading"]


def test_no_page_at_all_is_refused(tmp_path: Path, nu_check: Nu) -> None:
    """A site that wasn't built must not pass for a valid one."""
    with pytest.raises(ValueError, match="no page to check"):
        nu_check([tmp_path])
