"""`laasite sign-off` and `explain`: one line goes into a file, and a change voids it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.site.sites import MINIMAL, added, copied, exchanged

Capture = pytest.CaptureFixture[str]
TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
POST = "council/support-manager"


@pytest.fixture
def signed(tmp_path: Path, capsys: Capture) -> Path:
    """The smallest site with a target that was signed off on 31 July 2006."""
    root = copied(MINIMAL, tmp_path / "site")
    before = (root / TREES).read_text("utf-8").splitlines()
    words = ("sign-off", "trees", "--post", POST, "--date", "2006-07-31", "--source", root)
    said = laasite(capsys, *words)
    assert said.code == 0, said.err
    after = (root / TREES).read_text("utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        line for line in after if line.startswith("signed_off: ")
    ]
    assert [line for line in after if line in before] == before
    return root


def found(root: Path, capsys: Capture) -> str:
    """What a check says as at the day of the last figure in these tests."""
    return laasite(capsys, "check", "--source", root, "--as-at", "2006-08-31").out


def test_a_sign_off_holds_while_the_figures_stand(signed: Path, capsys: Capture) -> None:
    """A draft, and a better source, void nothing."""
    assert "LAA900" not in found(signed, capsys)
    added(signed, FIGURES, "2006/07,240,,,,,,yes\n")
    exchanged(signed, TREES, "  source: Council tree survey\n", "  source: The tree survey\n")
    assert "LAA900" not in found(signed, capsys)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (TREES, "2006/07: 300", "2006/07: 290"),
        (TREES, "better: higher", "better: lower"),
        (TREES, "value: 200", "value: 190"),
        (FIGURES, "2004/05,221,", "2004/05,222,"),
    ],
)
def test_a_changed_figure_or_level_voids_it(
    signed: Path, capsys: Capture, path: str, old: str, new: str
) -> None:
    """The check says so at the sign-off's line; signing again mends it."""
    exchanged(signed, path, old, new)
    assert f"{TREES}:" in next(
        line for line in found(signed, capsys).splitlines() if "LAA900" in line
    )
    words = ("sign-off", "trees", "--post", POST, "--date", "2006-08-31", "--source", signed)
    assert laasite(capsys, *words).code == 0
    assert (signed / TREES).read_text("utf-8").count("signed_off:") == 1
    assert "LAA900" not in found(signed, capsys)


def test_nobody_signs_who_is_not_there(signed: Path, capsys: Capture) -> None:
    """A post or a target that is misspelt is told with what was meant, and nothing is written."""
    before = (signed / TREES).read_bytes()
    words = ("sign-off", "trees", "--post", "council/support-manger", "--source", signed)
    said = laasite(capsys, *words)
    assert (said.code, f"Did you mean `{POST}`?" in said.err) == (2, True)
    said = laasite(capsys, "sign-off", "tree", "--post", POST, "--source", signed)
    assert (said.code, "Did you mean `trees`?" in said.err) == (2, True)
    assert (signed / TREES).read_bytes() == before


def test_explain_names_the_sum_its_places_and_what_is_to_come(
    signed: Path, capsys: Capture
) -> None:
    """With file and line of each number; what is under embargo is told with its day."""
    added(signed, FIGURES, "2005/06,310,,2006-09-15,new data,Counted,,yes\n")
    said = laasite(capsys, "explain", "trees", "--source", signed, "--as-at", "2006-08-31").out
    assert f"{FIGURES}:3:" in said
    assert f"{TREES}:" in said
    assert "from 15 September 2006" in said
    assert "On 15 September 2006" in said
    said_of_another = laasite(capsys, "explain", "treees", "--source", signed)
    assert (said_of_another.code, "Did you mean `trees`?" in said_of_another.err) == (2, True)
