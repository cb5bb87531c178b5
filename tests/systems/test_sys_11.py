"""SYS-11: clusters, their themes and champions, and those that a new strategy leaves behind."""

from __future__ import annotations

from pathlib import Path

from tests.systems.governed import codes, demonstration, found, pages_of, small, words

OLD = """---
title: The old plan
issued: 2000
ended: {ended}
illustrative: true
---
"""
CLEANING = """---
title: Cleaning
order: 1
illustrative: true
objectives:
  - { id: clean, text: Cleaner streets, dropped_because: The new plan has no such objective }
---
"""
CLUSTER = """---
title: {title}
kind: cluster
themes: [{theme}]
champion: {champion}
illustrative: true
---
"""


def a_site(ended: str, champion: str = "board/police") -> dict[str, str]:
    """A site with two strategies, and a cluster for a theme of each."""
    return {
        "strategies/old/index.md": OLD.format(ended=ended),
        "strategies/old/cleaning.md": CLEANING,
        "bodies/cleaners.md": CLUSTER.format(
            title="Cleaners", theme="old/cleaning", champion=champion
        ),
        "bodies/planters.md": CLUSTER.format(
            title="Planters", theme="plan/streets", champion="board/chair"
        ),
    }


def test_sys_11_a_new_strategy_lists_the_clusters_that_need_realigning(tmp_path: Path) -> None:
    (finding,) = found(small(tmp_path / "site", a_site("December 2003")))
    assert finding.rule.code == "LAA762"
    assert "`Cleaners` works on `old/cleaning`, whose strategy has ended." in finding.message


def test_sys_11_a_cluster_whose_future_is_told_in_public_is_left_alone(tmp_path: Path) -> None:
    files = a_site("December 2003")
    told = "realignment: The board decides in May\nillustrative"
    files["bodies/cleaners.md"] = files["bodies/cleaners.md"].replace("illustrative", told)
    site = small(tmp_path / "site", files)
    assert codes(site) == []
    page = words(pages_of(site)["bodies/cleaners.html"])
    assert "Needs realigning" in page
    assert "What is to become of it The board decides in May." in page


def test_sys_11_while_the_first_strategy_runs_no_cluster_is_left_behind(tmp_path: Path) -> None:
    assert codes(small(tmp_path / "site", a_site("December 2006"))) == []


def test_sys_11_a_champion_sits_on_the_body_that_is_named(tmp_path: Path) -> None:
    site = small(tmp_path / "site", a_site("December 2006", champion="board/polise"))
    (finding,) = found(site)
    assert finding.rule.code == "LAA301"
    assert finding.meant == "`board/police`"


def test_sys_11_a_seat_without_its_body_is_refused(tmp_path: Path) -> None:
    site = small(tmp_path / "site", a_site("December 2006", champion="police"))
    (finding,) = found(site)
    assert "`police` doesn't name a seat." in finding.message


def test_sys_11_a_theme_that_no_strategy_has_is_refused(tmp_path: Path) -> None:
    files = a_site("December 2006")
    files["bodies/cleaners.md"] = CLUSTER.format(
        title="Cleaners", theme="old/cleening", champion="board/police"
    )
    (finding,) = found(small(tmp_path / "site", files))
    assert (finding.rule.code, finding.meant) == ("LAA301", "`old/cleaning`")


def test_sys_11_the_page_of_a_cluster_tells_its_theme_its_champion_and_what_it_needs(
    tmp_path: Path,
) -> None:
    pages = pages_of(small(tmp_path / "site", a_site("December 2003")))
    left = words(pages["bodies/cleaners.html"])
    assert "Themes Cleaning" in left
    assert "Champion Police, Partnership Board" in left
    assert "Needs realigning" in left
    assert "Needs realigning" not in words(pages["bodies/planters.html"])


def test_sys_11_the_demonstrations_clusters_need_realigning() -> None:
    page = words(demonstration()["bodies/clusters.html"])
    assert "Needs realigning" in page
    assert "asks whether to keep the clusters and their champions" in page
