"""Bodies: their rules, their clusters, their ratings and reviews; nothing absent shown as there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from laasite.check.references import BODY, TARGET, THEME, Unread, known_in, lost
from laasite.check.wording import ambiguous
from laasite.model import nearest
from laasite.model.bodies import Body, Champion, Rating, TermsVersion
from laasite.model.cycles import Review
from laasite.model.dates import DatePrecision
from laasite.model.findings import Finding, Place
from laasite.model.origin import Text
from laasite.model.partial_date import PartialDate
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import governance as rules
from laasite.model.rules.references import UNKNOWN_REFERENCE
from laasite.model.strategies import Strategy
from laasite.model.words import BodyState, CommitmentStage, Unknown

CLUSTER = "cluster"
CROSS_MEMBERSHIP = "cross-membership"
_STATES = {BodyState.ENDED: "has ended", BodyState.PROPOSED: "is only proposed"}
_SAYS_SO = re.compile(
    r"no longer|\bended\b|\bends\b|\bused to\b|\bformer|\bpropos|n[’']t exist|not exist"
    r"|\bwas\b|\bwere\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that something isn't there."""


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every body, seat, theme or target named by a cluster, terms of reference or a place."""
    known = known_in(report, unread)
    themes = {theme.key for theme in report.themes}
    themes_unread = any(kind == THEME for kind, _ in unread)
    for body in report.bodies.values():
        for index, terms in enumerate(body.terms_of_reference):
            for number, id in enumerate(terms.mentions):
                place = body.origin.at("terms_of_reference", index, "mentions", number)
                yield from lost(id, (BODY,), place, known)
        for index, key in enumerate(body.themes):
            if key not in themes and not themes_unread:
                yield _no_theme(key, themes, body.origin.at("themes", index))
        if isinstance(body.champion, Champion):
            yield from lost(body.champion.body, (BODY,), body.origin.at("champion"), known)
            yield from _no_seat(body, body.champion, report)
    for area in report.areas.values():
        for note in area.notes:
            yield from lost(note.target, (TARGET,), area.place, known)


def _no_theme(key: str, themes: set[str], place: Place) -> Finding:
    message = f"There is no theme called {quoted(key)}."
    return UNKNOWN_REFERENCE.at(place, message, meant=nearest.quoted(key, themes))


def _no_seat(body: Body, champion: Champion, report: Report) -> Iterator[Finding]:
    """A champion sits on the body that is named (paper of 15 March 2006, paragraph 3.1)."""
    named = report.bodies.get(champion.body)
    seats = [seat.id for seat in named.seats] if named else []
    if named and champion.seat not in seats:
        message = f"{quoted(named.id)} has no seat called {quoted(champion.seat)}."
        meant = nearest.nearest(champion.seat, seats)
        whole = f"`{named.id}/{meant}`" if meant else None
        yield UNKNOWN_REFERENCE.at(body.origin.at("champion"), message, meant=whole)


# --- what isn't there --------------------------------------------------------------------------


def rules_name_absent(report: Report) -> Iterator[Finding]:
    """The newest terms of reference of a body speak of no body that has ended or is proposed.

    Where `out_of_date` says in public that they do, officers know it.
    """
    for body in report.bodies.values():
        newest = newest_terms(body)
        if body.state is BodyState.EXISTING and newest is not None and not newest.out_of_date:
            for id in newest.mentions:
                absent = report.bodies.get(id)
                if absent is not None and absent.state in _STATES:
                    yield _named(body, newest, absent)


def newest_terms(body: Body) -> TermsVersion | None:
    """The terms of reference that hold: the first listed, for the newest stands first."""
    return body.terms_of_reference[0] if body.terms_of_reference else None


def _named(body: Body, terms: TermsVersion, absent: Body) -> Finding:
    message = (
        f"The terms of reference of {quoted(body.title)} ({terms.version}) speak of "
        f"{quoted(absent.title)}, which {_STATES[absent.state]}."
    )
    return rules.RULES_NAME_ABSENT.at(body.origin.at("terms_of_reference", 0, "mentions"), message)


def absent_advertised(report: Report) -> Iterator[Finding]:
    """No page and no "how to help" sends residents to a body that has ended or is proposed."""
    absent = [body for body in report.bodies.values() if body.state in _STATES]
    pages = [*([report.home] if report.home else []), *report.pages.values()]
    for page in pages:
        for line, words in _sentences(page.text):
            yield from _sent_to(absent, words, Place(page.text.path, line, 1))
    for commitment in report.commitments:
        for words in _split(commitment.how_to_help or ""):
            yield from _sent_to(absent, words, commitment.place)


def _sentences(text: Text) -> Iterator[tuple[int, str]]:
    """Each sentence of a text with the line of its paragraph; a paragraph may span lines."""
    line = text.line
    for paragraph in text.markdown.split("\n\n"):
        first = line + len(paragraph) - len(paragraph.lstrip("\n"))
        for words in _split(paragraph):
            yield first, words
        line += paragraph.count("\n") + 2


def _split(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", " ".join(text.split()))


def _sent_to(absent: list[Body], words: str, place: Place) -> Iterator[Finding]:
    for body in absent:
        named = re.search(rf"\b{re.escape(body.title)}\b|bodies/{body.id}\b", words, re.IGNORECASE)
        if named and not _SAYS_SO.search(words):
            message = f"The text speaks of {quoted(body.title)}, which {_STATES[body.state]}."
            yield rules.ABSENT_ADVERTISED.at(place, message)


def absent_acts(report: Report) -> Iterator[Finding]:
    """No body that has ended or is proposed leads a promise, or shares members with others."""
    for commitment in report.commitments:
        for id in commitment.lead:
            body = report.bodies.get(id)
            current = _is_current(report, commitment.under, commitment.stage)
            if body is not None and body.state in _STATES and current:
                message = f"{quoted(body.title)} leads here, but it {_STATES[body.state]}."
                yield rules.ABSENT_ACTS.at(commitment.place, message)
    for body in report.bodies.values():
        for index, link in enumerate(body.links):
            other = report.bodies.get(link.to)
            if other is not None and other.state in _STATES and link.how == CROSS_MEMBERSHIP:
                message = (
                    f"{quoted(body.title)} shares members with {quoted(other.title)}, which "
                    f"{_STATES[other.state]}."
                )
                yield rules.ABSENT_ACTS.at(body.origin.at("links", index, "to"), message)


def _is_current(report: Report, under: str, stage: CommitmentStage) -> bool:
    """Whether a promise under a strategy or agreement may still bind; a dropped one never does."""
    strategy = report.strategies.get(under)
    return stage is not CommitmentStage.DROPPED and not (strategy and is_over(report, under))


# --- clusters ----------------------------------------------------------------------------------


def is_over(report: Report, strategy: str) -> bool:
    """Whether a strategy has surely ended by `as_at`."""
    found = report.strategies.get(strategy)
    ended = found.ended if found else None
    return isinstance(ended, PartialDate) and ended.surely_come(report.as_at)


def clusters_orphaned(report: Report) -> Iterator[Finding]:
    """A cluster that exists has themes of a strategy in force (paper of 15 March 2006, 3.1).

    Where `realignment` says in public what is to become of it, officers know it.
    """
    for body in report.bodies.values():
        known = body.state is not BodyState.EXISTING or body.realignment
        for index, key in enumerate(body.themes):
            strategy = key.partition("/")[0]
            if not known and is_over(report, strategy):
                message = f"{quoted(body.title)} works on {quoted(key)}, whose strategy has ended."
                yield rules.CLUSTER_ORPHANED.at(body.origin.at("themes", index), message)


def clusters_without_theme(report: Report) -> Iterator[Finding]:
    """A cluster that exists says its theme and its champion, or that they aren't recorded."""
    for body in report.bodies.values():
        named = (("theme", body.themes), ("champion", body.champion))
        missing = [key for key, value in named if not value]
        if body.kind == CLUSTER and body.state is BodyState.EXISTING and missing:
            message = f"The cluster {quoted(body.title)} has no {' and no '.join(missing)}."
            yield rules.CLUSTER_WITHOUT_THEME.at(body.origin.at("kind"), message)


# --- ratings, reviews, meetings ----------------------------------------------------------------


def ratings_off_scale(report: Report) -> Iterator[Finding]:
    """A rating is one of the words of its scale, where the scale lists its words with commas."""
    for body in report.bodies.values():
        for index, rating in enumerate(body.ratings):
            words = scale_words(rating)
            if words and rating.rating.casefold() not in [one.casefold() for one in words]:
                listed = ", ".join(f"`{one}`" for one in words)
                message = f"{quoted(rating.rating)} isn't on the scale, which is {listed}."
                place = body.origin.at("ratings", index, "rating")
                yield rules.RATING_OFF_SCALE.at(place, message)


def scale_words(rating: Rating) -> tuple[str, ...]:
    """The words of a rating's scale, from `Green, Amber, Red`; empty where it isn't such a list."""
    if isinstance(rating.scale, Unknown) or "," not in rating.scale:
        return ()
    return tuple(one.strip() for one in rating.scale.split(","))


def ratings_unclear(report: Report) -> Iterator[Finding]:
    """Two ratings with the same word are two only if both are dated, or one says why it isn't.

    The paper of 15 March 2006, paragraph 2.1, dates one to September 2005; the letter of 18 May
    2005 speaks of one already.
    """
    for body in report.bodies.values():
        for (_, first), (index, second) in combinations(enumerate(body.ratings), 2):
            if first.rating == second.rating and not (_is_told(first) and _is_told(second)):
                message = f"{quoted(body.title)} was rated {quoted(second.rating)} twice, and one "
                message += "of the two has no date of its own."
                place = body.origin.at("ratings", index, "rating")
                yield rules.RATINGS_UNCLEAR.at(place, message)


def _is_told(rating: Rating) -> bool:
    """Whether a rating's own date is known, or the page says why it isn't."""
    return is_dated(rating) or rating.undated_because is not None


def is_dated(rating: Rating) -> bool:
    """Whether a rating's own date is known, and not only that it was made by a day."""
    when = rating.date
    return isinstance(when, PartialDate) and when.precision is not DatePrecision.BY


def reviews(report: Report) -> Iterator[Finding]:
    """A review can be dated, and what is said to be done lies in the past."""
    owners: list[Strategy | Body] = [*report.strategies.values(), *report.bodies.values()]
    for owner in owners:
        for index, review in enumerate(owner.reviews):
            place = owner.origin.at("reviews", index)
            if not _has_start(review):
                message = f"{quoted(review.what)} doesn't say from when the months are counted."
                yield rules.REVIEW_WITHOUT_START.at(place, message)
            for number, done in enumerate(review.done):
                if isinstance(done, PartialDate) and not done.possibly_come(report.as_at):
                    message = f"{quoted(review.what)} is said to be done on {done}."
                    place = owner.origin.at("reviews", index, "done", number)
                    yield rules.DONE_TOO_EARLY.at(place, message)


def _has_start(review: Review) -> bool:
    return any(isinstance(one, PartialDate) for one in (review.counted_from, *review.done))


def meets_unclear(report: Report) -> Iterator[Finding]:
    """How often a body meets can be counted; what has two meanings is told by its own rule."""
    for body in report.bodies.values():
        meets = body.meets if isinstance(body.meets, str) else ""
        if meets and body.meets_months is None and ambiguous(meets) is None:
            message = f"How often {quoted(body.title)} meets isn't clear from {quoted(meets)}."
            yield rules.MEETS_UNCLEAR.at(body.origin.at("meets"), message)


RULES = (
    rules_name_absent,
    absent_advertised,
    absent_acts,
    clusters_orphaned,
    clusters_without_theme,
    ratings_off_scale,
    ratings_unclear,
    reviews,
    meets_unclear,
)
