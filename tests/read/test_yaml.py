"""YAML is read as it was typed, and what is wrong with it is said in plain English."""

from __future__ import annotations

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.findings import Finding, Place, Rule
from laasite.model.rules import sources as rules
from laasite.model.tree import Mapping, Scalar, Sequence
from laasite.read import yaml
from laasite.read.yaml import read_node, read_yaml
from tests.trees import plain

PATH = "content/a.yaml"


def tree(text: str) -> Mapping:
    """The tree of a text in which nothing is wrong."""
    value, findings = read_yaml(text, PATH)
    assert findings == ()
    assert value is not None
    return value


@pytest.mark.parametrize(
    "typed",
    [
        "NO",
        "on",
        "yes",
        "12:30",
        "010",
        "1_000",
        "~",
        "null",
        "2006-07",
        "1e3",
        ".5",
        "0x1F",
        "true",
        "2006/07 Q1",
        "£2 million",
        "50%",
        "it's",
        "R&D",
        "a#b",
        "http://example.org/a:b",
        "-5",
        "?x",
    ],
)
def test_scalars_stay_what_the_officer_typed(typed: str) -> None:
    """Nothing is taken for a number, a date or a truth value."""
    assert plain(tree(f"key: {typed}\n")) == {"key": typed}


def test_every_value_knows_its_line_and_column() -> None:
    """Columns count characters, also after an emoji and an accent; lists and keys have places."""
    node = tree("é: {😀b: c}\nlist:\n  - one\n  - 'two'\n")
    inner = node.get("é")
    assert isinstance(inner, Mapping)
    assert inner.place == Place(PATH, 1, 4)
    assert inner.key("😀b") == Scalar("😀b", Place(PATH, 1, 5))
    assert inner.get("😀b") == Scalar("c", Place(PATH, 1, 9))
    items = node.get("list")
    assert items == Sequence(
        (Scalar("one", Place(PATH, 3, 5)), Scalar("two", Place(PATH, 4, 5), quoted=True)),
        Place(PATH, 3, 3),
    )


def test_lines_count_from_the_line_on_which_the_text_begins() -> None:
    """Front matter stands below a fence."""
    node = read_yaml("a: b\nc: d\n", PATH, 2).value
    assert node is not None
    assert node.key("c") == Scalar("c", Place(PATH, 3, 1))


def test_quoted_and_block_values_are_marked() -> None:
    """An empty value that was typed differs from one that wasn't."""
    node = tree("a: ''\nb:\nc: |\n  one\n  two\n")
    assert node.get("a") == Scalar("", Place(PATH, 1, 4), quoted=True)
    assert node.get("b") == Scalar("", Place(PATH, 2, 3), quoted=False)
    block = node.get("c")
    assert isinstance(block, Scalar)
    assert (block.text, block.quoted) == ("one\ntwo\n", True)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_empty_text_has_no_keys(text: str) -> None:
    """An empty file is an empty mapping, not a mistake of YAML."""
    assert plain(tree(text)) == {}


def test_line_ends_of_windows_make_no_difference() -> None:
    """CRLF, and text that was not decoded by us."""
    assert plain(tree("a: b\r\nc: d\r\n")) == {"a": "b", "c": "d"}


def test_all_duplicate_keys_are_refused_with_both_lines_and_the_first_kept() -> None:
    """Every duplicate is told, on its own line, naming the first's."""
    value, findings = read_yaml("a: 1\nb:\n  c: 2\n  c: 3\na: 4\na: 5\n", PATH)
    assert plain(value) == {"a": "1", "b": {"c": "2"}}
    assert [(each.rule, each.place) for each in findings] == [
        (rules.DUPLICATE_KEY, Place(PATH, 4, 3)),
        (rules.DUPLICATE_KEY, Place(PATH, 5, 1)),
        (rules.DUPLICATE_KEY, Place(PATH, 6, 1)),
    ]
    assert findings[0].message == "`c` stands here and in line 3 already."


def only(text: str) -> Finding:
    """The one finding on a text."""
    (finding,) = read_yaml(text, PATH).findings
    return finding


MISTAKES: tuple[tuple[str, Rule, int, int, str], ...] = (
    # Signs that YAML takes for something else.
    ("a: *star\n", rules.SIGN_AT_START, 1, 4, "`*star` begins with `*`"),
    ("a: **bold** x\n", rules.SIGN_AT_START, 1, 4, "can't begin with `*`"),
    ("a: & more\n", rules.SIGN_AT_START, 1, 4, "can't begin with `&`"),
    ("a: &x 1\n", rules.SIGN_AT_START, 1, 4, "`&x 1` begins with `&`"),
    ("a: !Important notice\n", rules.SIGN_AT_START, 1, 4, "begins with `!`"),
    ("a: !!python/object:os.system x\n", rules.SIGN_AT_START, 1, 4, "begins with `!`"),
    ("b: 1\na: @home\n", rules.SIGN_AT_START, 2, 4, "can't begin with `@`"),
    ("a: %5\n", rules.SIGN_AT_START, 1, 4, "can't begin with `%`"),
    ("a: `x`\n", rules.SIGN_AT_START, 1, 4, "can't begin with"),
    ("a: > 50%\n", rules.SIGN_AT_START, 1, 4, "can't begin with `>`"),
    ("a: | b\n", rules.SIGN_AT_START, 1, 4, "can't begin with `|`"),
    ("a: ? b\n", rules.SIGN_AT_START, 1, 4, "can't begin with `?`"),
    ("a: ]b\n", rules.SIGN_AT_START, 1, 4, "can't begin with `]`"),
    ("%YAML 1.1\n---\na: b\n", rules.SIGN_AT_START, 1, 1, "begins with `%`"),
    # Colons.
    ("x: y\ntitle: Local: shaping\n", rules.COLON_IN_VALUE, 2, 13, "The value of `title`"),
    ("é: é: b\n", rules.COLON_IN_VALUE, 1, 5, "The value of `é`"),
    ("title:Foo\nb: c\n", rules.SPACE_AFTER_COLON, 1, 7, "After `title:` a space"),
    ("b: c\ntitle:Foo\n", rules.SPACE_AFTER_COLON, 2, 7, "After `title:` a space"),
    ("title:Foo\n", rules.SPACE_AFTER_COLON, 1, 7, "After `title:` a space"),
    ("a: b\nlead\nc: d\n", rules.COLON_MISSING, 2, 1, "`lead` has no colon"),
    ("lead\nc: d\n", rules.COLON_MISSING, 1, 1, "`lead` has no colon"),
    ("a:\n  - b\n  -c\nd: e\n", rules.SPACE_AFTER_COLON, 3, 4, "After `-` a space"),
    # Quotation marks and brackets.
    ('a: "foo\nb: c\n', rules.QUOTATION_MARK, 1, 4, "never closed"),
    ("x: 1\na: 'foo\nb: c\n", rules.QUOTATION_MARK, 2, 4, "never closed"),
    ('a: "foo\nb: "bar"\n', rules.QUOTATION_MARK, 1, 4, "never closed"),
    ("a: 'it's'\n", rules.QUOTATION_MARK, 1, 8, "stands behind the closing"),
    ('a: "x" y\n', rules.QUOTATION_MARK, 1, 8, "`y` stands behind"),
    ('a: "C:\\qx"\n', rules.BACKSLASH, 1, 7, "backslash"),
    ("a: [1, 2\nb: c\n", rules.BRACKET, 1, 4, "`[` is never closed"),
    ("a: {x: 1\nb: c\n", rules.BRACKET, 1, 4, "`{` is never closed"),
    ("a: [\n", rules.BRACKET, 1, 4, "`[` is never closed"),
    ("a: [x] y\n", rules.BRACKET, 1, 8, "`y` stands behind"),
    ("a: ['x' 'y']\n", rules.BRACKET, 1, 9, "A comma or the closing bracket"),
    # Indentation.
    ("a: 1\n b: 2\n", rules.INDENTATION, 2, 2, "1 space from the margin"),
    ("a:\n    b: 1\n  c: 2\n", rules.INDENTATION, 3, 3, "2 spaces from the margin"),
    ("a: 1\n- b\n", rules.INDENTATION, 2, 1, "This list entry begins at the margin"),
    ("a: - b\n", rules.INDENTATION, 1, 4, "A list can't begin"),
    ("a:\n\tb: 1\n", rules.TAB, 2, 1, "A tab stands here"),
    ("a:\n  b: 1\n  \tc: 2\n", rules.TAB, 3, 3, "A tab stands here"),
    ("a:\n\tb: 1\n\tc: 1\n", rules.TAB, 2, 1, "and 1 more of them"),
    # Keys and documents.
    ("<<: x\n", rules.KEY_NOT_PLAIN, 1, 1, "`<<`"),
    (": b\n", rules.KEY_NOT_PLAIN, 1, 1, "A key is missing"),
    ("? [a]\n: b\n", rules.KEY_NOT_PLAIN, 1, 3, "A key must be a word"),
    ("a: {{ title }}\n", rules.KEY_NOT_PLAIN, 1, 5, "A key must be a word"),
    ("{{ title }}: b\n", rules.KEY_NOT_PLAIN, 1, 1, "A key must be a word"),
    ("a: b\n---\nc: d\n", rules.SEVERAL_DOCUMENTS, 2, 1, "a second YAML document"),
    ("- a\n- b\n", rules.NOT_KEYS, 1, 1, "This is a list"),
    ("some text\n", rules.NOT_KEYS, 1, 1, "`some text` is no key"),
    # What is read, but not as meant.
    ("rank: Priority #1\n", rules.SWALLOWED_BY_COMMENT, 1, 16, "`#1` is taken for a comment"),
    ("a: b\0c\n", rules.CONTROL_CHARACTER, 1, 5, "NUL"),
)


@pytest.mark.parametrize(("text", "rule", "line", "column", "says"), MISTAKES)
def test_each_mistake_has_one_finding_at_its_place(
    text: str, rule: Rule, line: int, column: int, says: str
) -> None:
    """The rule, the line and column, and the words that tell the cause."""
    finding = only(text)
    assert (finding.rule, finding.place) == (rule, Place(PATH, line, column))
    assert says in finding.message


def test_suggestions_can_be_typed_as_they_stand() -> None:
    """What was meant is the whole line, quoted so that YAML reads it."""
    assert only("title: Local: shaping\n").meant == '`title: "Local: shaping"`'
    assert only("title:Foo\nb: c\n").meant == "`title: Foo`"
    assert only('title: a "b": c\n').meant == "`title: 'a \"b\": c'`"


@pytest.mark.parametrize(
    "text", ["a: b # a comment\n", "a: 'x #1'\n", "a: |\n  x #1\n", "a: #1\n", "a: b  # c\n"]
)
def test_comments_with_a_space_and_quoted_hashes_are_no_mistakes(text: str) -> None:
    """Only a value cut off by ` #1` is warned of."""
    assert read_yaml(text, PATH).findings == ()


@pytest.mark.parametrize("unit", ["[", "{", "- ", "? ", "{a: ", "[\n", "- ? ", "a: ["])
def test_a_hundred_thousand_levels_are_a_finding(unit: str) -> None:
    """Hostile nesting is refused after a few levels, before the parser has read it all."""
    assert only(unit * 100_000).rule is rules.TOO_MUCH_YAML


def test_nesting_up_to_the_bound_is_read() -> None:
    """The bound belongs to what is allowed."""
    deep = "[" * yaml.MAX_DEPTH + "]" * yaml.MAX_DEPTH
    assert read_node(deep, PATH).findings == ()
    assert read_node(f"[{deep}]", PATH).findings != ()


def test_the_number_of_values_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of endless values is refused."""
    monkeypatch.setattr(yaml, "MAX_NODES", 10)
    assert only("a: [" + "1," * 20 + "]").rule is rules.TOO_MUCH_YAML


def test_the_number_of_findings_is_bounded() -> None:
    """A file of nothing but mistakes doesn't flood the terminal."""
    assert len(read_yaml("a: 1\n" * 1000, PATH).findings) == yaml.MAX_FINDINGS


def test_any_shape_can_be_asked_for() -> None:
    """`read_node` gives lists and single values too."""
    assert plain(read_node("- a\n- b: c\n", PATH).value) == ["a", {"b": "c"}]
    assert plain(read_node("a", PATH).value) == "a"
    assert read_node("", PATH) == (None, ())


def test_without_the_c_library_the_tree_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML's own parser gives the same tree and tells a mistake too."""
    text = "é: {x: 'y'}\nz:\n  - NO\n  - |\n    block\n"
    with_c = tree(text)
    monkeypatch.setattr(yaml, "LOADER", pyyaml.Loader)
    assert tree(text) == with_c
    assert only("a: b: c\n").rule is rules.COLON_IN_VALUE
    assert only("a: [1, 2\nb: c\n").place.line in (1, 2)


YAMLISH = st.text(st.sampled_from("ab:-[]{},'\"#&*!|>%@`?<\\ \n\t\r\0\ufeffé😀\ud800"), max_size=60)


@given(st.one_of(st.text(max_size=60), YAMLISH))
def test_no_text_raises(text: str) -> None:
    """Any text is a tree or has findings, and each finding stands in the file."""
    value, findings = read_yaml(text, PATH)
    assert (value is None) <= bool(findings)
    lines = len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= each.place.line <= lines for each in findings)
    assert all(each.place.column >= 1 for each in findings)


WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=30)


@given(st.dictionaries(WORDS.filter(bool), st.one_of(WORDS, st.lists(WORDS)), max_size=5))
def test_quoted_text_comes_back_as_it_was(data: dict[str, object]) -> None:
    """What another writer of YAML quotes is read as that text."""
    text = pyyaml.dump(data, default_style="'", allow_unicode=True, width=1000, sort_keys=False)
    assert plain(tree(text)) == data


@given(st.from_regex(r"[A-Za-z0-9£€é][A-Za-z0-9£€é/.:_%-]*[A-Za-z0-9%]", fullmatch=True))
def test_words_without_quotation_marks_come_back_as_they_were(word: str) -> None:
    """Dates, times, amounts and numbers in any spelling stay text."""
    assert plain(tree(f"key: {word}\n")) == {"key": word}
