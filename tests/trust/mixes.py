"""Hidden things that can stand together in any mix and number, and the sites that they stand in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from tests.site.sites import MINIMAL, STANDS_AT, Files, added, copied, made, written

DAY = STANDS_AT["minimal"]
CANARY = "xylophone"
"""A word that stands in hidden things and nowhere else."""

HOW = ("draft: true", "published: 2006-08-01", "published: 1 January 2020")
"""The ways of saying that a thing may not be seen yet."""

TREES = "content/targets/trees.md"
FIGURES = "content/progress/trees.csv"
THEME = "content/strategies/plan/streets.md"
BOARD = "content/bodies/board.md"
COUNCIL = "content/partners/council.md"
MEETING = "content/meetings/2006-05-10-board"
CONSULTATION = "content/consultations/streets"

Hide = Callable[[Path, int, str], None]
"""Puts the hidden thing of that number into a site, with the line that says how it is hidden."""


# --- the sites -----------------------------------------------------------------------------------


def small(root: Path) -> Path:
    """The smallest site, with what hidden entries are put below."""
    copied(MINIMAL, root)
    changes = f"changes:\n{_change('2005-12-01', 'kind: wording', 'Plainer words')}"
    opinions = "second_opinions:\n  - by: Audit\n    view: Good\n    date: 1 June 2006\n"
    after(root, TREES, "promise: More trees", changes + opinions)
    return root


def rich(root: Path) -> Path:
    """The same with a meeting and a consultation."""
    small(root)
    written(root, f"{MEETING}/index.md", "---\nstate: held\n---\n")
    written(root, f"{MEETING}/minutes.md", "---\ndecisions:\n  - { id: d, outcome: noted }\n---\n")
    written(root, f"{CONSULTATION}/index.md", "---\ntitle: Streets\nasked_by: board\n---\n")
    written(root, f"{CONSULTATION}/questions.csv", "number,group,question\n1,Streets,Why?\n")
    written(root, f"{CONSULTATION}/response/trees.md", "---\ntitle: Trees\n---\nYes.\n")
    written(root, f"{CONSULTATION}/endorsements.csv", "member,answered,trees\n")
    return root


BASES: Mapping[str, Callable[[Path], Path]] = {"small": small, "rich": rich}


@cache
def never(base: str, folder: Path) -> Files:
    """The site in which nothing was ever hidden."""
    return made(BASES[base](folder / f"never-{base}"), DAY).files


def after(root: Path, path: str, line: str, text: str) -> None:
    """Put lines below the only one that begins so; they leave room for more."""
    lines = (root / path).read_text(encoding="utf-8").splitlines(keepends=True)
    (at,) = (number for number, one in enumerate(lines) if one.strip().startswith(line))
    lines.insert(at + 1, text)
    (root / path).write_text("".join(lines), encoding="utf-8", newline="")


# --- what is hidden ------------------------------------------------------------------------------


def page(root: Path, n: int, how: str) -> None:
    text = f"---\ntitle: The {CANARY} {n}\n{how}\n---\n[{CANARY}](targets/trees)\n"
    written(root, f"content/pages/{CANARY}-{n}.md", text)


def attached(root: Path, n: int, how: str) -> None:
    """A page in a folder of its own, with a picture beside it."""
    folder = f"content/pages/{CANARY}-with-{n}"
    written(root, f"{folder}/index.md", f"---\ntitle: The {CANARY}\n{how}\n---\nWords.\n")
    (root / folder / f"{CANARY}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + CANARY.encode())


def target(root: Path, n: int, how: str) -> None:
    """A whole target with its figures and what is said of them."""
    text = (MINIMAL / TREES).read_text(encoding="utf-8")
    id = f"{CANARY}-{n}"
    written(root, f"content/targets/{id}.md", text.replace("title: ", f"{how}\ntitle: {CANARY} "))
    figures = (MINIMAL / FIGURES).read_text(encoding="utf-8")
    written(root, f"content/progress/{id}.csv", figures)
    update = f"---\nperiod: 2005/06\n---\n## What happened\n\n{CANARY}.\n"
    written(root, f"content/progress/2005-to-2006/{id}.md", update)


def figure(root: Path, n: int, how: str) -> None:
    """A figure for a period that has none; a draft is one without a day."""
    added(root, FIGURES, f"{2006 + n}/{7 + n:02},{250 + n},,{_day(how)},,,{CANARY},yes\n")


def revision(root: Path, n: int, how: str) -> None:
    added(root, FIGURES, f"2005/06,{231 + n},,{_day(how)},correction,{CANARY},,yes\n")


def gap(root: Path, n: int, how: str) -> None:
    added(root, FIGURES, f"{2006 + n}/{7 + n:02},,not recorded,{_day(how)},,,{CANARY},yes\n")


def update(root: Path, n: int, how: str) -> None:
    text = f"---\nperiod: {2005 + n}/{6 + n:02}\n{how}\n---\n## What happened\n\n{CANARY}.\n"
    written(root, f"content/progress/{2005 + n}-to-{2006 + n}/trees.md", text)


def objective(root: Path, n: int, how: str) -> None:
    text = f"  - id: {CANARY}-{n}\n    aim: better-streets\n    text: {CANARY}\n    {how}\n"
    after(root, THEME, "objectives:", f"{text}    no_target_because: it is new\n")


def commitment(root: Path, n: int, how: str) -> None:
    after(
        root,
        TREES,
        "commitments:",
        f"  - under: plan\n    kind: local\n    {how}\n    lead: [council]\n"
        f"    contributing: not recorded\n    how_to_help: {CANARY} {n}\n"
        "    baseline: { period: 2003/04, value: 200 }\n    levels: { 2014/15: 999 }\n",
    )


def opinion(root: Path, n: int, how: str) -> None:
    text = f"  - by: Audit {n}\n    view: {CANARY}\n    date: 1 June 2006\n    {how}\n"
    after(root, TREES, "second_opinions:", text)


def change(root: Path, n: int, how: str) -> None:
    """A change of wording whose day may have come although it isn't published."""
    when = "2006-05-01" if n % 2 else "2006-09-01"
    text = _change(when, f"kind: wording\n    {how}", CANARY)
    after(root, TREES, "changes:", text.replace("was: {}", "was: { source: not yet }"))


def member(root: Path, n: int, how: str) -> None:
    """A partner with its seat."""
    id = f"{CANARY}-{n}"
    text = f"---\ntitle: The {CANARY} {n}\nrole: partner\nsector: business\n{how}\n---\n"
    written(root, f"content/partners/{id}.md", text)
    after(root, BOARD, "seats:", f"  - {{ id: {id}, kind: B, number: 1, partner: {id}, {how} }}\n")


def post(root: Path, n: int, how: str) -> None:
    text = f"  {CANARY}-{n}:\n    title: The {CANARY}\n    {how}\n"
    after(root, COUNCIL, "posts:", text)


def contact(root: Path, n: int, how: str) -> None:
    """What is withheld of a post that everyone may know; it may be marked besides."""
    line = f"    contact: {{ phone: 020 7946 {n:04}, email: {CANARY}@example.org, {how} }}\n"
    text = (root / COUNCIL).read_text(encoding="utf-8")
    if "contact:" not in text:
        after(root, COUNCIL, "title: Partnership Support", line)


def word(root: Path, n: int, how: str) -> None:
    added(root, "content/glossary.yaml", f"{CANARY}-{n}:\n  means: A thing\n  {how}\n")


def agreement(root: Path, n: int, how: str) -> None:
    text = f"---\ntitle: The {CANARY} {n}\nkind: LAA\nperiod: 2007/08 to 2009/10\n"
    text += f"layout: single pot\nbetween: [council]\nled_by: board\n{how}\n---\n"
    written(root, f"content/agreements/{CANARY}-{n}.md", text)


def strategy(root: Path, n: int, how: str) -> None:
    folder = f"content/strategies/{CANARY}-{n}"
    written(root, f"{folder}/index.md", f"---\ntitle: {CANARY} {n}\n{how}\n---\n")
    written(root, f"{folder}/work.md", f"---\ntitle: {CANARY}\norder: 1\ngoals: []\n---\n")


def meeting(root: Path, n: int, how: str) -> None:
    """A whole meeting, with a paper and its minutes."""
    folder = f"content/meetings/2006-06-{10 + n}-board"
    written(root, f"{folder}/index.md", f"---\nstate: held\n{how}\n---\n{CANARY}\n")
    _paper(root, f"{folder}/{CANARY}.md", "")
    decision = f"decisions:\n  - {{ id: d{n}, outcome: agreed, text: {CANARY} }}\n"
    written(root, f"{folder}/minutes.md", f"---\n{decision}---\n{CANARY}\n")


def paper(root: Path, n: int, how: str) -> None:
    """A paper of a meeting that everyone may know of, where there is one."""
    if (root / MEETING).is_dir():
        _paper(root, f"{MEETING}/{CANARY}-{n}.md", f"{how}\n")


def decision(root: Path, n: int, how: str) -> None:
    if (root / MEETING).is_dir():
        line = f"  - {{ id: {CANARY}-{n}, outcome: agreed, text: {CANARY}, {how} }}\n"
        after(root, f"{MEETING}/minutes.md", "decisions:", line)


def section(root: Path, n: int, how: str) -> None:
    """A section of a response, with its column of endorsements."""
    if (root / CONSULTATION).is_dir():
        text = f"---\ntitle: {CANARY}\norder: {5 + n}\n{how}\n---\n{CANARY}\n"
        written(root, f"{CONSULTATION}/response/{CANARY}-{n}.md", text)


def event(root: Path, n: int, how: str) -> None:
    text = f"---\n{how}\ntitle: {CANARY}\ndate: 1 June 2006\nattendance: 7\n---\n"
    written(root, f"content/engagement/2006-06-01-{CANARY}-{n}.md", text)


def holder(root: Path, n: int, how: str) -> None:
    """Somebody who will have a seat: it is their day that counts."""
    text = (root / BOARD).read_text(encoding="utf-8")
    seat = "partner: council }"
    later = f"partner: council, holders: [{{ from: {2007 + n}-01-01, name: {CANARY}, {how} }}] }}"
    if seat in text:
        written(root, BOARD, text.replace(seat, later))


def money(root: Path, n: int, how: str) -> None:
    text = f"---\n{how}\ntitle: {CANARY} {n}\nkind: grant\npayer: council\npayee: police\n---\n"
    written(root, f"content/money/{CANARY}-{n}.md", text)


def _change(when: str, line: str, reason: str) -> str:
    return f"  - date: {when}\n    {line}\n    was: {{}}\n    reason: {reason}\n"


def _paper(root: Path, path: str, how: str) -> None:
    text = f"---\n{how}title: {CANARY}\nmark: for decision\ncontact: council/support-manager\n"
    text += f"recommendations:\n  - {{ id: go-on, ask: {CANARY} }}\nbackground_papers: nil\n---\n"
    written(root, path, f"{text}1.1 That {CANARY}.\n")


def _day(how: str) -> str:
    """The day in a cell of a table: none for a draft."""
    return how.partition(": ")[2].replace("true", "")


HIDDEN: Mapping[str, Hide] = {
    hide.__name__: hide
    for hide in (
        page, attached, target, figure, revision, gap, update, objective, commitment, opinion,
        change, member, post, contact, word, agreement, strategy, meeting, paper, decision,
        section, event, holder, money,
    )
}  # fmt: skip
"""Every kind of hidden thing by its name."""

LISTED_ONCE = ("contact", "commitment", "holder")
"""What a site can hold one of, hidden or not: a second would contradict the first."""
