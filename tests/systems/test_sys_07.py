"""SYS-07: a community strategy as a whole tree, covered by targets, and never far from home."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest

from laasite.assess.governance import coverage
from laasite.model.findings import Severity
from laasite.model.targets import Target
from laasite.model.words import CommitmentStage
from laasite.pages import addresses
from tests.builders import (
    a_commitment,
    a_figure,
    a_report,
    a_series,
    a_strategy,
    a_target,
    a_theme,
    an_objective,
)
from tests.systems.governed import demonstrated, demonstration, found, links, small, words


def nodes() -> list[str]:
    """The address of every strategy, theme and objective of the demonstration."""
    report = demonstrated()
    return [
        *map(addresses.strategy, report.strategies),
        *(addresses.theme(theme.strategy, theme.id) for theme in report.themes),
        *map(addresses.objective, report.objectives),
    ]


def test_sys_07_every_node_is_reachable_in_two_clicks_from_home() -> None:
    pages = demonstration()
    first = links(pages, "index.html")
    second = {to for one in first if one in pages for to in links(pages, one)}
    assert len(nodes()) > 40
    assert set(nodes()) <= first | second


def test_sys_07_goals_and_aims_stand_on_their_themes_page() -> None:
    pages = demonstration()
    for theme in demonstrated().themes:
        told = words(pages[addresses.theme(theme.strategy, theme.id)]).casefold()
        texts = [*(goal.text for goal in theme.goals), *(aim.text for aim in theme.aims)]
        assert all(escape(text).casefold() in told for text in texts)


def test_sys_07_an_orphan_objective_is_a_warning(tmp_path: Path) -> None:
    theme = Path(__file__).parents[1] / "sites/minimal/content/strategies/plan/streets.md"
    typed = theme.read_text(encoding="utf-8")
    orphan = "objectives:\n  - { id: orphan, text: Nobody measures this }\n"
    root = small(
        tmp_path / "site",
        {"strategies/plan/streets.md": typed.replace("objectives:\n", orphan)},
    )
    (finding,) = found(root)
    assert (finding.rule.code, finding.rule.severity) == ("LAA403", Severity.WARNING)
    assert "`orphan`" in finding.message


def test_sys_07_an_aims_three_years_lie_within_the_ten_of_its_strategy(tmp_path: Path) -> None:
    theme = Path(__file__).parents[1] / "sites/minimal/content/strategies/plan/streets.md"
    late = theme.read_text(encoding="utf-8").replace("due: 2008/09", "due: 2018/19")
    (finding,) = found(small(tmp_path / "site", {"strategies/plan/streets.md": late}))
    assert "but the strategy ends on" in finding.message


THREE = a_theme(
    objectives=(
        an_objective(),
        an_objective("quiet-nights"),
        an_objective("clean-air", no_target_because="It can't be measured yet"),
    )
)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        pytest.param(a_target(), (3, 1, 1, 1, 1), id="led and measured"),
        pytest.param(
            a_target(commitments=(a_commitment(lead=()),)), (3, 1, 0, 1, 1), id="led by nobody"
        ),
        pytest.param(
            a_target(commitments=(a_commitment(stage=CommitmentStage.DROPPED),)),
            (3, 1, 0, 1, 1),
            id="dropped",
        ),
        pytest.param(
            a_target(series=(a_series(a_figure(2005, None, note="Too few")),)),
            (3, 1, 1, 0, 1),
            id="a reason is no figure",
        ),
        pytest.param(a_target(objectives=()), (3, 0, 0, 0, 1), id="for nothing"),
    ],
)
def test_sys_07_coverage_counts_targets_leads_and_figures(
    target: Target, expected: tuple[int, ...]
) -> None:
    report = a_report(target, strategies={"2005-2015": a_strategy(themes=(THREE,))})
    told = coverage(report.strategies["2005-2015"], report.serving)
    assert expected == (
        told.objectives,
        told.with_target,
        told.with_lead,
        told.with_data,
        told.excused,
    )


def test_sys_07_coverage_is_told_on_the_strategys_page() -> None:
    told = words(demonstration()["strategies/2005-2015.html"])
    number = sum(len(one.objectives) for one in demonstrated().strategies["2005-2015"].themes)
    assert f"Of {number} objectives," in told
