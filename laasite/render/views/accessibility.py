"""The accessibility statement: every part that SI 2018/952, regulation 8, asks for.

The order of its parts follows the model statement for public sector websites. A blank is told as
one; `laasite check` finds it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laasite.model.language import marked, say, say_number
from laasite.model.origin import Marks
from laasite.model.partial_date import PartialDate
from laasite.model.sentences import sentence
from laasite.model.site import Accessibility, Inaccessible
from laasite.model.words import ComplianceStatus
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Head, Link
from laasite.render.views.holders import mail_link


@dataclass(frozen=True, slots=True)
class Failing:
    """A part of the site that isn't accessible.

    what: it is. criterion: of WCAG that it doesn't meet. why: it isn't accessible. instead: what
    there is in its place. fix_by: when it will be mended.
    """

    what: str
    criterion: str | None
    why: str
    instead: str
    fix_by: str | None


@dataclass(frozen=True, slots=True)
class Contact:
    """How to tell us of a problem. form: a page to write on. post: who answers, by name and page.

    email, phone: where they are public.
    """

    form: str | None
    post: Link | None
    email: Link | None
    phone: str | None


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """The accessibility statement.

    head: the page's frame. title: the heading. site: whose statement it is. address: of that site.
    stated: whether there is a statement at all. compliance: how far the site meets the guidelines,
    as a sentence. failing: what isn't accessible. burden: what would be too much to mend, and why.
    contact: how to tell us; None if nobody is named. within: how soon we answer, in words.
    enforcement: who enforces the rules. enforcement_link: to their page. prepared, reviewed,
    tested: sentences. method: how it was tested.
    """

    head: Head
    title: str
    site: str
    address: str | None
    stated: bool
    compliance: str
    failing: tuple[Failing, ...]
    burden: str | None
    contact: Contact | None
    within: str | None
    enforcement: str
    enforcement_link: str | None
    prepared: str
    reviewed: str
    tested: str
    method: str


_BLANK = Accessibility(
    status=None,
    prepared=None,
    last_reviewed=None,
    last_tested=None,
    tested_by=None,
    method=None,
    not_accessible=(),
    disproportionate_burden=None,
    response_days=None,
    enforcement=None,
    enforcement_link=None,
    marks=Marks(),
)


def accessibility(desk: Desk) -> AccessibilityView:
    """The accessibility statement of the site; what isn't stated is told as a blank."""
    stated = desk.report.site.accessibility
    said = stated or _BLANK
    return AccessibilityView(
        head=_head(desk, said),
        title=desk.here.title,
        site=desk.report.site.title,
        address=desk.report.site.address,
        stated=stated is not None,
        compliance=_compliance(said),
        failing=tuple(_failing(one) for one in said.not_accessible),
        burden=sentence(said.disproportionate_burden or "") or None,
        contact=_contact(desk),
        within=_within(said.response_days) if said.response_days is not None else None,
        enforcement=sentence(said.enforcement or "") or say("Not stated."),
        enforcement_link=said.enforcement_link,
        prepared=_on(_PREPARED, said.prepared),
        reviewed=_on(_REVIEWED, said.last_reviewed),
        tested=_tested(said),
        method=sentence(said.method or "") or say("How it was tested isn’t stated."),
    )


def _within(days: int) -> str:
    return say_number("{number} day", "{number} days", days)


def _head(desk: Desk, said: Accessibility) -> Head:
    made_up = say("This statement is illustrative: it was made up to show how the site works.")
    return desk.head(
        say(
            "How accessible {site} is, and what to do if it isn’t for you.",
            site=desk.report.site.title,
        ),
        dates=_dates(said),
        illustrative=made_up if said.marks.illustrative else None,
    )


def _dates(said: Accessibility) -> Iterator[date | None]:
    yield said.marks.published
    yield from (one.exact for one in (said.prepared, said.last_reviewed) if one)


_COMPLIANCE = {
    ComplianceStatus.FULLY: marked(
        "This website is fully compliant with the Web Content Accessibility Guidelines version "
        "2.2, level AA."
    ),
    ComplianceStatus.PARTLY: marked(
        "This website is partially compliant with the Web Content Accessibility Guidelines "
        "version 2.2, level AA, due to the failings listed below."
    ),
    ComplianceStatus.NOT: marked(
        "This website is not compliant with the Web Content Accessibility Guidelines version "
        "2.2, level AA. The failings are listed below."
    ),
}
_NO_STATUS = marked(
    "How far it meets the Web Content Accessibility Guidelines version 2.2, level AA: not stated."
)


def _compliance(said: Accessibility) -> str:
    """How far the site meets the guidelines, in the words of the model statement."""
    return say(_COMPLIANCE[said.status] if said.status else _NO_STATUS)


def _failing(one: Inaccessible) -> Failing:
    return Failing(
        what=sentence(one.what),
        criterion=one.criterion,
        why=sentence(one.why),
        instead=sentence(one.instead),
        fix_by=date_words(one.fix_by),
    )


def _contact(desk: Desk) -> Contact | None:
    way = desk.report.site.report_a_problem
    if way is None:
        return None
    if way.post is None:
        return Contact(way.form, None, None, None)
    post, partner = desk.report.post(way.post), desk.report.partners[way.post.partner]
    reached = post.contact
    return Contact(
        form=way.form,
        post=desk.link(f"{post.title}, {partner.title}", addresses.partner(partner.id)),
        email=mail_link(reached.email) if reached else None,
        phone=reached.phone if reached else None,
    )


@dataclass(frozen=True, slots=True)
class _Dated:
    """A sentence with a date: for a day, for a month or year, and for where it isn't stated."""

    on: str
    during: str
    blank: str


_PREPARED = _Dated(
    marked("This statement was prepared on {day}."),
    marked("This statement was prepared in {month}."),
    marked("This statement was prepared: date not stated."),
)
_REVIEWED = _Dated(
    marked("It was last reviewed on {day}."),
    marked("It was last reviewed in {month}."),
    marked("It was last reviewed: date not stated."),
)
_TESTED = _Dated(
    marked("This website was last tested on {day}."),
    marked("This website was last tested in {month}."),
    marked("This website was last tested: date not stated."),
)


def _on(what: _Dated, day: PartialDate | None) -> str:
    """A sentence with its date: `It was last reviewed on 3 July 2006.`, or that it isn't stated."""
    if day is None:
        return say(what.blank)
    if day.exact:
        return say(what.on, day=day.in_words())
    return say(what.during, month=day.in_words())


def _tested(said: Accessibility) -> str:
    when = _on(_TESTED, said.last_tested)
    if not said.tested_by:
        return when
    by = say("Tested by: {who}", who=sentence(said.tested_by))
    return f"{when} {by}"
