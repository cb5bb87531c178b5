"""The sign-up register: n of m, who is outstanding, and who is late after the expected month."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.mistakes import Edit
from tests.systems.whole import KENT, KENT_DAY, ROOT, codes, judged, kent, pages

SECOND = "content/agreements/kent-agreement-2.md"


def test_sys_27_unsigned_partners_are_listed_after_the_expected_month() -> None:
    """2 of 4 have signed; the other two are late after May 2008."""
    found = judged(KENT, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].sign_up
    assert found is not None
    assert (len(found.signed), found.total) == (2, 4)
    assert found.outstanding == ("tonbridge-and-malling", "primary-care-trust")
    assert found.late == found.outstanding
    page = pages(KENT)["agreements/kent-agreement-2.html"]
    assert "2 signatures are late: Tonbridge and Malling Borough Council" in page


def test_sys_27_what_nobody_recorded_is_told_as_that() -> None:
    """That nobody has signed isn't said of an agreement whose signatures aren't recorded."""
    page = pages(ROOT)["agreements/laa-2006.html"]
    assert "Who has signed Whether the 3 partners have signed isn’t recorded." in page


def test_sys_27_nobody_is_late_before_the_month_is_over() -> None:
    """On 31 May 2008 all four are outstanding and none is late."""
    day = date(2008, 5, 31)
    found = judged(KENT, day).assessments.accounts.deals["kent-agreement-2"].sign_up
    assert found is not None
    assert (len(found.outstanding), found.late) == (4, ())


def test_sys_27_a_signature_before_the_document_is_refused(tmp_path: Path) -> None:
    """The document was issued on 20 June 2008."""
    edit = Edit(SECOND, "signed: 26 June 2008", "signed: 12 June 2008")
    assert codes(kent(tmp_path / "site", edit)) == ["LAA456"]


def test_sys_27_only_partners_sign(tmp_path: Path) -> None:
    """A body isn't a partner."""
    edit = Edit(SECOND, "  - partner: kent-police\n", "  - partner: kent-partnership\n")
    assert "LAA301" in codes(kent(tmp_path / "site", edit))


def test_sys_27_what_signing_commits_to_is_told() -> None:
    """For how long, and to what."""
    page = pages(KENT)["agreements/kent-agreement-2.html"]
    assert "promise to help deliver the agreement for three years" in page


def test_sys_27_a_signature_of_a_later_day_has_not_been_given(tmp_path: Path) -> None:
    """It counts neither in the register nor in its sentence; the row says when it is expected."""
    site = kent(tmp_path / "site", Edit(SECOND, "signed: 26 June 2008", "signed: 26 June 2009"))
    found = judged(site, KENT_DAY).assessments.accounts.deals["kent-agreement-2"].sign_up
    assert found is not None
    assert found.signed == ("kent-police",)
    page = pages(site)["agreements/kent-agreement-2.html"]
    assert "1 of 4 partners has signed; 3 have not yet." in page
    assert "Kent County Council Not yet (illustrative) (expected 26 June 2009)" in page
