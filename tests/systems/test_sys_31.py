"""SYS-31: what is asked of partnerships; proposals are never shown as law."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from laasite.model.restructuring import Force
from tests.site.sites import ROOT, copied, exchanged
from tests.systems.proceedings_sites import codes_of, judged, words


def test_sys_31_four_roles_and_six_proposals_are_proposals() -> None:
    found = judged().report.obligations
    assert list(Counter(one.part for one in found).values()) == [4, 6]
    assert {one.force for one in found} == {Force.PROPOSED}


def test_sys_31_the_page_shows_none_of_them_as_law() -> None:
    told = words("obligations.html")
    assert told.count("Proposed: not law") == 10
    assert "Of 10 things: 10 proposed, which is not law." in told


def test_sys_31_each_is_said_to_be_met_or_not() -> None:
    told = words("obligations.html")
    assert "Met . The second Community Strategy was published in November 2005" in told
    assert "Not met . It would need a law" in told


def test_sys_31_law_has_to_name_the_act(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    text = (site / "content/obligations.yaml").read_text(encoding="utf-8")
    last = text.rindex("force: proposed")
    changed = text[:last] + "force: statutory" + text[last + len("force: proposed") :]
    (site / "content/obligations.yaml").write_text(changed, encoding="utf-8")
    assert codes_of(site) == ["LAA743"]
    exchanged(site, "content/obligations.yaml", "force: statutory", "force: voluntary")
    assert codes_of(site) == []
