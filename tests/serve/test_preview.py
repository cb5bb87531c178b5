"""One round of the preview, without a server."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from laasite.pipeline import Built, Order
from laasite.serve.answers import answer
from laasite.serve.preview import Builder, Kind, Preview
from tests.serve.builders import NOW, preview, write
from tests.serve.builders import ahead as ahead_of_time


def test_a_site_is_held_in_memory_and_nothing_is_written(tmp_path: Path) -> None:
    """So drafts are in no folder that could be published by mistake."""
    write(tmp_path, "hello")
    outcome = preview(tmp_path).rebuild()
    assert outcome.kind is Kind.SITE
    assert b"hello" in outcome.files["index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["content"]


@pytest.mark.parametrize("everything", [True, False])
def test_drafts_are_asked_for_unless_the_preview_is_public(
    tmp_path: Path, everything: bool
) -> None:
    write(tmp_path, "hello")
    made = preview(tmp_path, everything=everything).rebuild()
    assert (b"drafts and all" in made.files["index.html"]) is everything


def test_the_clock_is_asked_at_each_round(tmp_path: Path) -> None:
    """A preview that is left open over night shows the new day."""
    asked: list[Order] = []

    def build(order: Order) -> Built:
        asked.append(order)
        return Built((), (), NOW.date())

    times = [NOW, NOW.replace(day=3)]
    one = Preview(tmp_path, lambda: times[len(asked)], build=build)
    one.rebuild()
    one.rebuild()
    assert [order.now for order in asked] == times


def test_after_errors_the_last_style_sheet_is_still_there(tmp_path: Path) -> None:
    write(tmp_path, "hello")
    one = preview(tmp_path)
    one.rebuild()
    write(tmp_path, "broken")
    outcome = one.rebuild()
    assert outcome.kind is Kind.REFUSED
    assert [finding.rule.code for finding in outcome.findings] == ["LAA999"]
    assert outcome.files["assets/site.css"] == b"p { color: black }"


def test_before_there_was_a_site_the_style_sheet_is_the_themes(tmp_path: Path) -> None:
    write(tmp_path, "broken")
    assert preview(tmp_path).rebuild().files["assets/site.css"]


def test_a_fault_of_ours_is_an_outcome_and_the_next_round_goes_on(tmp_path: Path) -> None:
    write(tmp_path, "fault")
    one = preview(tmp_path)
    outcome = one.rebuild()
    assert outcome.kind is Kind.FAULT
    assert isinstance(outcome.error, ZeroDivisionError)
    write(tmp_path, "hello")
    assert one.rebuild().kind is Kind.SITE


def test_a_fault_of_the_machine_is_not_called_ours(tmp_path: Path) -> None:
    assert preview(tmp_path).rebuild().kind is Kind.MACHINE


def test_only_what_was_not_told_is_told_of_the_days_to_come(tmp_path: Path) -> None:
    write(tmp_path, "broken")
    one = preview(tmp_path)
    one.rebuild()
    found = one.ahead()
    assert found is not None
    assert [finding.rule.code for finding in found.findings] == ["LAA998"]


def test_what_is_looked_at_afterwards_makes_way_for_a_save(tmp_path: Path) -> None:
    """It stops at its next stage, tells nothing, and is whole again after the next round."""
    write(tmp_path, "hello")
    one = preview(tmp_path)
    one.check = _in_stages(one)
    one.rebuild()
    assert one.ahead() is None
    assert not one.outcome.later
    one.check = ahead_of_time
    one.rebuild()
    assert one.ahead() is not None
    assert [finding.rule.code for finding in one.outcome.later] == ["LAA998"]


def _in_stages(one: Preview) -> Builder:
    """A check during which a file is saved, as the server tells it."""

    def check(order: Order) -> Built:
        order.watch("read files")
        one.interrupt()
        order.watch("judge")
        raise AssertionError("it went on")

    return check


def test_a_real_site_survives_broken_and_missing_files(tmp_path: Path, repository: Path) -> None:
    """With the real builder: no state of the sources ends the preview."""
    site = tmp_path / "site"
    shutil.copytree(repository / "tests" / "sites" / "minimal", site)
    one = Preview(site, lambda: NOW)
    assert one.rebuild().kind is Kind.SITE
    target = site / "content" / "targets" / "trees.md"
    whole = target.read_bytes()
    target.write_bytes(b"---\ntitle: [\n---\n")
    broken = one.rebuild()
    assert broken.kind is Kind.REFUSED
    assert {finding.place.path for finding in broken.findings} >= {"content/targets/trees.md"}
    target.write_bytes(b"\xff\xfe\x00")
    assert one.rebuild().kind is Kind.REFUSED
    shutil.move(site / "content", tmp_path / "away")
    assert one.rebuild().kind is Kind.REFUSED
    shutil.move(tmp_path / "away", site / "content")
    (site / "site.yaml").rename(tmp_path / "site.yaml")
    assert one.rebuild().kind is Kind.REFUSED
    (tmp_path / "site.yaml").rename(site / "site.yaml")
    target.write_bytes(whole)
    assert one.rebuild().kind is Kind.SITE


def test_drafts_and_what_is_under_embargo_never_show_in_a_public_preview(
    tmp_path: Path, repository: Path
) -> None:
    """With the real builder: not one byte of a draft, and no banner; otherwise both."""
    site = tmp_path / "site"
    shutil.copytree(repository / "tests" / "sites" / "minimal", site)
    target = site / "content" / "targets" / "trees.md"
    title = b"title: More trees on the main roads"
    secret = b"title: Zebra crossings"
    draft = target.read_bytes().replace(title, secret + b"\ndraft: yes")
    (site / "content" / "targets" / "zebras.md").write_bytes(draft)
    shown = b"".join(Preview(site, lambda: NOW).rebuild().files.values())
    public = b"".join(Preview(site, lambda: NOW, everything=False).rebuild().files.values())
    assert b"Zebra crossings" in shown
    assert b"Zebra" not in public
    assert b"zebras" not in public


def test_links_out_of_the_site_give_nothing_away(tmp_path: Path, repository: Path) -> None:
    """With the real builder: a link is a finding, and what it leads to is in no answer."""
    site = tmp_path / "site"
    shutil.copytree(repository / "tests" / "sites" / "minimal", site)
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: Zebra crossings\n---\nZebra.\n", encoding="utf-8")
    one = Preview(site, lambda: NOW)
    assert one.rebuild().kind is Kind.SITE
    (site / "content" / "pages" / "zebras.md").symlink_to(secret)
    (site / "content" / "more").symlink_to(tmp_path)
    outcome = one.rebuild()
    told = {(found.rule.code, found.place.path) for found in outcome.findings}
    assert told >= {("LAA107", "content/pages/zebras.md"), ("LAA107", "content/more")}
    for path in ("/pages/zebras.html", "/pages/zebras.md", "/more/secret.md", "/content/more"):
        assert b"Zebra" not in answer(outcome, path).body
