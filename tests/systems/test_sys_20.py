"""SYS-20: a response that only says what all members are content to endorse."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from laasite.model.proceedings import SectionStanding
from tests.site.sites import ROOT, copied, exchanged, made, written
from tests.systems.proceedings_sites import findings_of, in_words, judged, judged_at, words

FOLDER = "content/consultations/shaping-their-future"
PAGE = "consultations/shaping-their-future.html"
DAY = date(2006, 7, 31)
SIXTEEN = 16
REMOVED = "coercion through statute"


def with_members(root: Path, objector: int | None) -> Path:
    """The site with sixteen members, of which one may object to the section on governance."""
    site = copied(ROOT, root / "site")
    rows = ["member,role,governance,accountability,capacity,answered,illustrative"]
    for number in range(SIXTEEN):
        partner = f"member-{number}"
        front = f"---\ntitle: Member {number}\nillustrative: true\n---\n"
        written(site, f"content/partners/{partner}.md", front)
        view = "cannot endorse" if number == objector else "endorse"
        rows.append(f"{partner},endorse,{view},endorse,endorse,2006-02-08,yes")
    written(site, f"{FOLDER}/endorsements.csv", "\n".join(rows) + "\n")
    return site


def test_sys_20_one_objection_of_sixteen_removes_the_section(tmp_path: Path) -> None:
    site = with_members(tmp_path, objector=11)
    found = judged_at(site, DAY).assessments.proceedings.consultations["shaping-their-future"]
    standings = {one.section.id: one.standing for one in found.sections}
    assert standings.pop("governance") is SectionStanding.REMOVED
    assert set(standings.values()) == {SectionStanding.ENDORSED}


def test_sys_20_of_a_removed_section_only_the_title_is_told(tmp_path: Path) -> None:
    site = made(with_members(tmp_path, objector=11), DAY)
    told = in_words(site.files[PAGE].decode())
    assert "these sections, so they are not part of the response" in told
    assert "Governance" in told
    assert not any(REMOVED.encode() in data for data in site.files.values())


def test_sys_20_without_an_objection_all_sections_stay(tmp_path: Path) -> None:
    site = made(with_members(tmp_path, objector=None), DAY)
    assert REMOVED.encode() in site.files[PAGE]


def test_sys_20_silence_is_not_endorsement() -> None:
    found = judged().assessments.proceedings.consultations["shaping-their-future"]
    role = next(one for one in found.sections if one.section.id == "role")
    assert role.standing is SectionStanding.NOT_BY_ALL
    assert found.silent == ("forum-of-faiths", "amenity-society")
    assert "6 of 8 members answered. No answer from: Forum of Faiths and An amenity" in words(PAGE)


def test_sys_20_silence_is_endorsement_where_the_process_says_so(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    exchanged(site, f"{FOLDER}/index.md", "silence_is: not endorsement", "silence_is: endorsement")
    found = judged_at(site, DAY).assessments.proceedings.consultations["shaping-their-future"]
    assert {one.standing for one in found.sections} == {SectionStanding.ENDORSED}


def test_sys_20_the_response_is_late_by_nine_days_and_both_dates_are_told() -> None:
    found = judged().assessments.proceedings.consultations["shaping-their-future"]
    assert found.planned_late == 9
    told = words(PAGE)
    assert "planned for 3 March 2006, 9 days after the deadline of 22 February 2006" in told


def test_sys_20_the_clash_of_dates_is_a_warning_until_it_is_explained(tmp_path: Path) -> None:
    site = copied(ROOT, tmp_path / "site")
    index = (site / f"{FOLDER}/index.md").read_text(encoding="utf-8")
    kept = [line for line in index.splitlines() if "late_because" not in line]
    written(site, f"{FOLDER}/index.md", "\n".join(kept) + "\n")
    (finding,) = findings_of(site)
    assert finding.rule.code == "LAA711"
    assert finding.rule.severity.value == "warning"
    assert "3 March 2006" in finding.message
    assert "22 February 2006" in finding.message


def test_sys_20_what_a_member_answers_later_is_silence_until_then() -> None:
    day = date(2006, 2, 8)
    found = judged_at(ROOT, day).assessments.proceedings.consultations["shaping-their-future"]
    assert found.replied == ("council", "tenant-management-organisation")
    assert found.days_left == 14
