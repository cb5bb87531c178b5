"""A target seen apart: nothing can be used that its key doesn't tell, and the key tells it all."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import pytest
from markupsafe import escape

from laasite.memo import FORGETFUL, InMemory, marked_memo
from laasite.model.assessment import Assessments, Counts
from laasite.model.attachments import Attachment
from laasite.model.gaps import Absence, Gap
from laasite.model.history import History, Tally, TargetHistory
from laasite.model.report import Report
from laasite.model.sharing import ShareImage
from laasite.pages.plan import PageKind, Plan, plan_pages
from laasite.render.apart import NOWHERE, Asked, Elsewhere, Only, one_by_one, sorter
from laasite.render.desk import Banners, Desk, Press, press_for
from laasite.render.markdown import Rendered
from laasite.render.pictures import pictures_of
from laasite.render.texts import Texts, render_texts
from laasite.render.views.registry import VIEWS
from laasite.spread import Workers
from tests.builders import (
    a_figure,
    a_page,
    a_rating,
    a_report,
    a_series,
    a_target,
    a_text,
    a_year,
    an_origin,
    an_unrated,
    an_update,
    assessments,
)

MINE, OTHER = "burglary", "trees"
TEXT = a_text("Why **it** matters.", "content/targets/burglary.md")
HOME = a_text("Welcome.", "content/index.md")
GAP = Gap(MINE, None, a_year(2006), Absence.NOT_DUE)
SERIES = a_series(a_figure(2004, "24.2"), a_figure(2005, "22.9"))


def a_press() -> Press:
    """A press of two targets, with texts, gaps and a past."""
    mine = a_target(MINE, series=(SERIES,), text=TEXT, updates=(an_update(text=a_text("So far.")),))
    other = a_target(OTHER, title="More trees", text=a_text("Leaves."))
    report = a_report(mine, other, home=a_page("index", HOME.markdown, text=HOME))
    past = {MINE: TargetHistory(original=(a_rating(),)), OTHER: TargetHistory()}
    judged = replace(
        assessments(a_rating(MINE), an_unrated(OTHER)),
        gaps=(GAP, replace(GAP, target=OTHER)),
        history=History(past),
    )
    plan = plan_pages(report, judged)
    return press_for(report, judged, plan, render_texts(report, plan), Banners())


PRESS = a_press()


class Marker:
    """Something that is printed as nothing else is."""

    def __repr__(self) -> str:
        return "<another thing>"


def view(press: Press, id: str = MINE) -> object:
    """What the page of a target is given."""
    planned = PRESS.plan.find(PageKind.TARGET, id)
    desk = Desk(press, planned)
    return VIEWS[PageKind.TARGET](desk), desk.site()


# --- what isn't in the key can't be used ---------------------------------------------------------


USES: dict[str, Callable[[], object]] = {
    "name": lambda: NOWHERE.anything,
    "walk": lambda: list(NOWHERE),
    "count": lambda: len(NOWHERE),
    "ask": lambda: bool(NOWHERE),
    "look for": lambda: "x" in NOWHERE,
    "take": lambda: NOWHERE["x"],
    "compare": lambda: NOWHERE == (),
    "order": lambda: NOWHERE < (),
    "file": lambda: hash(NOWHERE),
    "print": lambda: f"{NOWHERE}",
    "call": NOWHERE,
    "escape": lambda: escape(NOWHERE),
}


@pytest.mark.parametrize("use", USES)
def test_nothing_can_be_done_with_what_is_nowhere(use: str) -> None:
    """Not even to ask whether it is there."""
    with pytest.raises(Elsewhere):
        USES[use]()


def test_what_is_nowhere_stays_so_wherever_it_is_sent() -> None:
    """Another machine's workers get the sorter pickled, and libraries ask it what it can do."""
    assert pickle.loads(pickle.dumps(NOWHERE)) is NOWHERE  # noqa: S301 - made here
    assert not hasattr(NOWHERE, "__dask_tokenize__")
    sent = pickle.loads(pickle.dumps(sorter(PRESS)))  # noqa: S301 - made here
    assert repr(view(sent.of(MINE))) == repr(view(PRESS))
    with pytest.raises(Elsewhere):
        list(sent.of(MINE).report.alterations)


def test_of_a_mapping_only_what_is_held_is_known() -> None:
    """That a key of its own isn't there is known too; of all others nothing is."""
    only = Only({"a": 1, "c": 3}, iter(("a", "b")))
    assert only["a"] == 1
    assert only.get("b") is None
    assert "b" not in only
    uses: list[Callable[[], object]] = [
        lambda: only["c"],
        lambda: only.get("c"),
        lambda: "c" in only,
        lambda: list(only),
        lambda: len(only),
        lambda: bool(only),
        lambda: list(only.values()),
        lambda: only == {"a": 1},
    ]
    for use in uses:
        with pytest.raises(Elsewhere):
            use()


ELSEWHERE: dict[str, Callable[[Press], object]] = {
    "another target": lambda press: press.report.targets[OTHER],
    "every target": lambda press: list(press.report.targets.values()),
    "how many targets": lambda press: len(press.report.targets),
    "every commitment": lambda press: list(press.report.commitments),
    "another's commitment": lambda press: press.commitments[f"{OTHER}/laa-2006"],
    "another's ratings": lambda press: press.ratings.get(OTHER),
    "another's ratings, asked of the judgement": lambda press: press.assessments.of_target(OTHER),
    "every rating": lambda press: list(press.assessments.ratings),
    "counts": lambda press: press.assessments.counts.in_force,
    "another's gaps": lambda press: press.assessments.gaps_of(OTHER, None),
    "every gap": lambda press: list(press.assessments.gaps),
    "another's past": lambda press: press.assessments.history.of(OTHER),
    "the tally": lambda press: press.assessments.history.tally.published,
    "another's text": lambda press: press.texts.on_page(a_text("Leaves."), "x.html", 2),
    "what is wrong in texts": lambda press: list(press.texts.findings),
    "what was published": lambda press: list(press.report.facts),
    "what was changed": lambda press: list(press.report.alterations),
    "the past of all": lambda press: press.report.past.targets,
    "all that has a day": lambda press: list(press.dates),
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_a_press_of_one_target_tells_of_no_other(what: str) -> None:
    """The whole press does tell it."""
    use = ELSEWHERE[what]
    use(PRESS)
    with pytest.raises(Elsewhere):
        use(sorter(PRESS).of(MINE))


@pytest.mark.parametrize("id", [MINE, OTHER])
def test_what_is_made_of_a_target_alone_is_what_is_made_of_the_whole(id: str) -> None:
    """Its page and its pictures, to the letter."""
    alone = sorter(PRESS).of(id)
    assert repr(view(alone, id)) == repr(view(PRESS, id))
    assert pictures_of(alone, id) == pictures_of(PRESS, id)
    assert pictures_of(alone, id)


def test_a_press_without_the_texts_of_targets_tells_all_but_those() -> None:
    """And but what is told of the past, in which they could stand."""
    bare = sorter(PRESS).of(None)
    uses: list[Callable[[Press], object]] = [
        lambda press: bool(press.report.targets[MINE].text),
        lambda press: press.report.targets[MINE].updates[0].text.markdown,
        lambda press: press.texts.on_page(TEXT, "x.html", 2),
        *(ELSEWHERE[what] for what in NEVER),
    ]
    for use in uses:
        use(PRESS)
        with pytest.raises(Elsewhere):
            use(bare)
    for what in ELSEWHERE.keys() - NEVER - {"another's text"}:
        ELSEWHERE[what](bare)
    assert bare.texts.on_page(HOME, "x.html", 2) == PRESS.texts.on_page(HOME, "x.html", 2)


NEVER = {"what is wrong in texts", "what was published", "the past of all"}


# --- the key tells all that can be used ----------------------------------------------------------


def changed(press: Press, part: str, value: object) -> Press:
    """The press with another value at a path of names (`report.site`)."""
    other: Press = _with(press, part.split("."), value)
    return other


def _with(thing: Any, names: list[str], value: object) -> Any:
    first, *rest = names
    return replace(thing, **{first: _with(getattr(thing, first), rest, value) if rest else value})


def _parts() -> list[str]:
    """All that a press holds, but what the key tells target by target."""
    held = {"": Press, "report.": Report, "assessments.": Assessments, "plan.": Plan}
    own = {"report", "assessments", "plan", "texts", "commitments", "ratings", "report.targets"}
    own |= {"assessments.ratings", "assessments.gaps", "assessments.history"}
    names = [f"{path}{one.name}" for path, kind in held.items() for one in fields(kind)]
    return [name for name in names if name not in own]


def _is_nowhere(press: Press, part: str) -> bool:
    found: Any = press
    for name in part.split("."):
        found = getattr(found, name)
    return found is NOWHERE


@pytest.mark.parametrize("part", _parts())
def test_all_of_the_rest_is_in_the_key_or_out_of_reach(part: str) -> None:
    """Whatever a press will hold one day: this goes through the fields that there are."""
    sets = {"signed", "calendars"}
    value = frozenset({"a/file"}) if part in sets else Marker()
    other = changed(PRESS, part, value)
    for id in (MINE, None):
        renamed = sorter(other).names()[id] != sorter(PRESS).names()[id]
        assert renamed is not _is_nowhere(sorter(PRESS).of(id), part)


@dataclass(frozen=True)
class OwnChange:
    """A change of what a target has of its own, or of another's."""

    part: str
    value: object


def _targets(**said: Any) -> dict[str, object]:
    mine = PRESS.report.targets[MINE]
    return {**PRESS.report.targets, MINE: replace(mine, **said)}


OWN = {
    "its title": OwnChange("report.targets", _targets(title="Other")),
    "its figures": OwnChange(
        "report.targets",
        _targets(series=(a_series(a_figure(2004, "24.2"), a_figure(2005, "22.8")),)),
    ),
    "its file": OwnChange("report.targets", _targets(origin=an_origin("content/targets/x.md"))),
    "its commitment": OwnChange("commitments", {**PRESS.commitments, f"{MINE}/laa-2006": Marker()}),
    "its rating": OwnChange("ratings", {**PRESS.ratings, MINE: (an_unrated(),)}),
    "its rating is gone": OwnChange("ratings", {OTHER: PRESS.ratings[OTHER]}),
    "its gaps": OwnChange("assessments.gaps", (replace(GAP, why=Absence.LATE),)),
    "its past": OwnChange("assessments.history", History({MINE: TargetHistory()})),
    "its text": OwnChange("texts", Texts({**PRESS.texts.rendered, TEXT: Rendered("<p>x")}, ())),
}
WRITTEN = {"its text", "another's text"}
ANOTHERS = {
    "another's title": OwnChange(
        "report.targets", {**PRESS.report.targets, OTHER: a_target(OTHER, title="Other")}
    ),
    "another's rating": OwnChange("ratings", {**PRESS.ratings, OTHER: (a_rating(OTHER),)}),
    "another's gaps": OwnChange("assessments.gaps", (GAP,)),
    "another's text": OwnChange(
        "texts", Texts({**PRESS.texts.rendered, a_text("Leaves."): Rendered("<p>x")}, ())
    ),
}


@pytest.mark.parametrize("what", [*OWN, *ANOTHERS])
def test_the_key_of_a_target_tells_its_own_and_no_others(what: str) -> None:
    """So that its page is made again when it has to be, and is not when it hasn't.

    The key of all tells all but what was written of targets.
    """
    change = {**OWN, **ANOTHERS}[what]
    other = changed(PRESS, change.part, change.value)
    now, before = sorter(other).names(), sorter(PRESS).names()
    assert (now[MINE] != before[MINE]) == (what in OWN)
    assert (now[None] != before[None]) == (what not in WRITTEN)


@pytest.mark.parametrize(
    "part", ["assessments.counts", "assessments.history", "dates", "report.alterations"]
)
def test_the_key_of_all_tells_what_is_counted_of_all(part: str) -> None:
    """Sums, dates and changes, which no target has of its own."""
    value: Any = {
        "assessments.counts": Counts({}, 99),
        "assessments.history": replace(PRESS.assessments.history, tally=Tally(published=99)),
        "dates": (Marker(),),
        "report.alterations": (Marker(),),
    }[part]
    assert sorter(changed(PRESS, part, value)).names()[None] != sorter(PRESS).names()[None]


def test_a_text_of_the_rest_is_in_the_key_of_all_as_it_is_rendered() -> None:
    """A short code in it says what the figures say."""
    rendered = {**PRESS.texts.rendered, HOME: Rendered("<p>x")}
    other = changed(PRESS, "texts", Texts(rendered, ()))
    assert sorter(other).names()[None] != sorter(PRESS).names()[None]
    assert sorter(other).names()[MINE] == sorter(PRESS).names()[MINE]


def test_nothing_that_makes_pages_looks_at_the_tree_of_a_file() -> None:
    """Which no key tells: it is for findings, and would hold every key's line and column."""
    origin = replace(an_origin(), tree=NOWHERE)
    target = replace(PRESS.report.targets[MINE], origin=origin)
    press = changed(PRESS, "report.targets", {**PRESS.report.targets, MINE: target})
    assert repr(view(sorter(press).of(MINE))) == repr(view(PRESS))


def test_names_are_the_same_in_every_process() -> None:
    """A set is put in order before it is printed: its own order is another each time."""
    many = frozenset(f"calendars/{one}.ics" for one in range(20))
    forth, back = (
        changed(PRESS, "calendars", frozenset(order)) for order in (many, reversed([*many]))
    )
    assert sorter(forth).names()[MINE] == sorter(back).names()[MINE]
    assert sorter(changed(PRESS, "calendars", many)).common != sorter(PRESS).common


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Attachment("a.pdf", b"1"), Attachment("a.pdf", b"2")),
        (ShareImage("a.png", "A", 1, 2, b"1"), ShareImage("a.png", "A", 1, 2, b"2")),
    ],
)
def test_files_are_printed_with_what_is_in_them(one: object, other: object) -> None:
    """By a digest: a picture that was exchanged makes pages anew, and no key holds a file."""
    assert repr(one) != repr(other)
    assert repr(one) == repr(replace(one))  # type: ignore[type-var]  # both are dataclasses
    assert len(repr(Attachment("a.pdf", b"1" * 10_000))) < 200


# --- what is remembered --------------------------------------------------------------------------


def counted(press: Press, memo: Any, made: list[str], take: Callable[[Press], object]) -> object:
    """What is made of a target by `take`, each time noted."""

    def make(whole: Press, asked: object) -> object:
        assert asked == "it"
        made.append("made")
        return take(whole)

    (told,) = one_by_one(press, memo).made("page", [Asked("it", MINE, "also")], lambda: make)
    return told


def test_what_was_made_of_the_same_is_not_made_again() -> None:
    """Until its key is another."""
    memo, made = InMemory(), list[str]()
    title: Callable[[Press], str] = lambda press: press.report.targets[MINE].title  # noqa: E731
    first = counted(PRESS, memo, made, title)
    assert counted(a_press(), memo, made, title) == first
    assert made == ["made"]
    renamed = changed(PRESS, "report.targets", _targets(title="Other"))
    assert counted(renamed, memo, made, title) == "Other"
    assert made == ["made"] * 2


def test_what_needs_another_target_is_made_of_the_whole_each_time() -> None:
    """And is never remembered: its key doesn't tell what it is made of."""
    memo, made = InMemory(), list[str]()
    take: Callable[[Press], str] = lambda press: press.report.targets[OTHER].title  # noqa: E731
    assert counted(PRESS, memo, made, take) == "More trees"
    renamed = changed(
        PRESS, "report.targets", {**PRESS.report.targets, OTHER: a_target(OTHER, title="Oaks")}
    )
    assert counted(renamed, memo, made, take) == "Oaks"
    # Once alone, in vain, and each time of the whole.
    assert made == ["made"] * 3


def test_without_a_memory_all_is_made_of_the_whole() -> None:
    """So that nothing is named that nobody asks for."""
    single = one_by_one(PRESS, FORGETFUL)
    assert single.names == {}
    assert single.made("page", [Asked("it", MINE)], lambda: _pressed) == [PRESS]


def _pressed(press: Press, _: object) -> Press:
    return press


def test_several_workers_make_the_same_and_all_of_it_is_remembered() -> None:
    """What takes more than its key tells among it; then only that is made again."""
    memo = InMemory()
    asked = [Asked(one, MINE, one) for one in (MINE, OTHER, MINE + OTHER)]
    workers = Workers(2, least=1)
    alone = one_by_one(PRESS, FORGETFUL).made("page", asked, lambda: _titles)
    assert one_by_one(PRESS, memo).made("page", asked, lambda: _titles, workers) == alone
    again: list[object] = []

    def noting(press: Press, one: str) -> str:
        again.append(one)
        return _titles(press, one)

    assert one_by_one(PRESS, memo).made("page", asked, lambda: noting) == alone
    assert again == [OTHER, MINE + OTHER]


def _titles(press: Press, ids: str) -> str:
    return ", ".join(press.report.targets[id].title for id in (MINE, OTHER) if id in ids)


def test_two_languages_share_nothing() -> None:
    """What is made with other words is remembered apart, though it is made of the same."""
    memo = InMemory()
    make = partial(one_by_one, PRESS)
    english, arabic, newer = (marked_memo(memo, mark) for mark in ("", "ar 1", "ar 2"))
    told = ((english, "yes"), (arabic, "naam"), (newer, "ajal"), (arabic, "no"))
    said = [make(each).made("page", [Asked(words, MINE)], lambda: _said) for each, words in told]
    assert said == [["yes"], ["naam"], ["ajal"], ["naam"]]


def _said(_: Press, words: str) -> str:
    return words
