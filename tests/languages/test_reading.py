"""A catalogue of a translator is read with its plural forms, and each of its mistakes is told."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from laasite.languages.catalogue import Catalogue
from laasite.languages.reading import read_catalogue
from laasite.model.findings import Finding
from laasite.model.language import say, say_number, speaking
from tests.languages.arabic import ARABIC

HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


def read(text: str) -> tuple[Catalogue | None, tuple[Finding, ...]]:
    """A catalogue of these lines below a head."""
    return read_catalogue("xx", (HEAD + text).encode(), "xx.po")


def arabic() -> Catalogue:
    """The small catalogue of the tests, in which nothing is wrong."""
    found, findings = read_catalogue("ar", ARABIC.read_bytes(), "ar.po")
    assert found is not None
    assert findings == ()
    return found


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "لا أهداف"),
        (1, "هدف واحد"),
        (2, "هدفان"),
        (3, "3 أهداف"),
        (10, "10 أهداف"),
        (11, "11 هدفًا"),
        (99, "99 هدفًا"),
        (100, "100 هدف"),
        (103, "103 أهداف"),
        (111, "111 هدفًا"),
    ],
)
def test_arabic_has_its_six_forms(number: int, said: str) -> None:
    """Unicode's table of plural rules (CLDR 45, `ar`): zero, one, two, few, many, other."""
    forms = arabic().ngettext("{number} target", "{number} targets", number)
    assert forms.format(number=number) == said


def test_a_text_without_a_translation_stays_english() -> None:
    """One that is missing, empty, marked as fuzzy, or has a form too few."""
    found, _ = read(
        'msgid "A"\nmsgstr ""\n\n#, fuzzy\nmsgid "B"\nmsgstr "b"\n\n'
        'msgid "one"\nmsgid_plural "many"\nmsgstr[0] "eins"\nmsgstr[1] ""\n\n'
    )
    assert found is not None
    with speaking(found):
        assert (say("A"), say("B"), say("C")) == ("A", "B", "C")
        assert say_number("one", "many", 1) == "one"


def test_a_translation_that_does_not_fit_is_told_at_its_line_and_not_used() -> None:
    """So that no page of a site can fail because of it."""
    found, findings = read('msgid "Due {day}"\nmsgstr "Fällig"\n')
    assert found is not None
    assert found.gettext("Due {day}") == "Due {day}"
    assert [(one.rule.code, one.place.line) for one in findings] == [("LAA622", 6)]


@pytest.mark.parametrize(
    "text",
    [
        'msgid "A"\nmsgstr "b\n',
        "This is no catalogue.\n",
        'msgid "A\n"\nmsgstr "b"\n',
    ],
)
def test_a_line_that_is_none_is_told(text: str) -> None:
    """And nothing is made of the rest."""
    found, findings = read(text)
    assert found is None
    assert [one.rule.code for one in findings] == ["LAA621"]
    assert findings[0].place.line >= 6


@pytest.mark.parametrize("rule", ["__import__(n)", "(n", "n==0 ? 5 : 9", "n", "n/0", "1-2"])
def test_a_plural_rule_that_is_none_is_told(rule: str) -> None:
    """It is run for every number: only gettext's own signs are let in, and only real forms."""
    found, findings = read_catalogue("xx", HEAD.replace("(n != 1)", rule).encode(), "xx.po")
    assert found is None
    assert [one.rule.code for one in findings] == ["LAA621"]


@given(st.binary(max_size=120))
@example(b"\xff\xfe")
@example(HEAD.replace("UTF-8", "nonsense").encode())
@example(b'msgid ""\nmsgstr "POT-Creation-Date: never\\n"\n')
def test_no_bytes_make_it_fail(data: bytes) -> None:
    """A mistake of a translator is a finding, never an exception."""
    found, findings = read_catalogue("xx", data, "xx.po")
    assert found is not None or findings


def test_a_catalogue_can_be_sent_to_another_process() -> None:
    """Its plural rule is code by then, and is made anew."""
    sent = pickle.loads(pickle.dumps(arabic()))  # noqa: S301 - our own
    assert sent.ngettext("{number} target", "{number} targets", 2) == "هدفان"
