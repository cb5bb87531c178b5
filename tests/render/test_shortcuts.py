"""Short cuts through Python-Markdown leave its HTML as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.render.markdown import converter
from laasite.render.shortcuts import MARKS, take_short_cuts
from tests.site.sites import ROOT

PLAIN, QUICK = converter(), converter()
take_short_cuts(QUICK)

# Written after the sections of the CommonMark specification: what each kind of mark can be mixed up
# with, rather than what it is for.
EXAMPLES = (
    "\tfoo\tbaz", "  - foo\n\n\tbar", "- foo\n\n\t\tbar", ">\t\tfoo", "-\t\tfoo", "#\tFoo",
    "*\t*\t*",
    "\\!\\\"\\#\\$\\%\\&", "\\\t\\A\\a\\ \\3\\φ\\«",
    "\\*not emphasised*\n\\<br/> not a tag\n\\[no](/l)",
    "\\\\*emphasis*", "foo\\\nbar", "`` \\[\\` ``", "    \\[\\]", "<https://example.com?find=\\*>",
    "[foo](/bar\\* \"ti\\*tle\")", "[foo]\n\n[foo]: /bar\\* \"ti\\*tle\"",
    "&nbsp; &amp; &copy; &AElig;",
    "&#35; &#1234; &#992; &#0;", "&#X22; &#XD06; &#xcab;", "&nbsp &x; &#; &#x; &hi?;", "&copy",
    "[foo](/f&ouml;&ouml; \"f&ouml;&ouml;\")", "`f&ouml;&ouml;`", "&#42;foo&#42;\n*foo*",
    "- `one\n- two`",
    "***\n---\n___", "+++", "===", "--\n**\n__", " ***\n  ***\n   ***", "    ***", "Foo\n    ***",
    " - - -", "-     -      -      -", "_ _ _ _ a\n\na------", "*-*", "- foo\n***\n- bar",
    "Foo\n***\nbar",
    "Foo\n---\nbar", "* Foo\n* * *\n* Bar", "- Foo\n- * * *", "# foo\n## foo\n### foo\n###### foo",
    "####### foo", "#5 bolt\n\n#hashtag", "\\## foo", "# foo *bar* \\*baz\\*", "foo\n    # bar",
    "## foo ##\n  ###   bar    ###", "# foo ##################################\n##### foo ##",
    "### foo ### b", "# foo#", "### foo \\###", "****\n## foo\n****", "Foo bar\n# baz\nBar foo",
    "#\n\n##",
    "Foo *bar*\n=========\n\nFoo *bar*\n---------", "Foo *bar\nbaz*\n====",
    "Foo\n-------------------------",
    "Foo\n= =\n\nFoo\n--- -", "Foo  \n-----", "Foo\\\n----", "> Foo\n---", "> foo\nbar\n===",
    "- Foo\n---",
    "---\nFoo\n---\nBar\n---\nBaz", "\n====", "\\> foo\n------",
    "    a simple\n      indented code block",
    "1.  foo\n\n    - bar", "    <a/>\n    *hi*\n\n    - one", "Foo\n    bar", "    foo\nbar",
    "foo\nbar\nbaz",
    "  aaa\n bbb", "aaa\n             bbb", "aaa     \nbbb     ", "> # Foo\n> bar\n> baz",
    "># Foo\n>bar",
    "> bar\nbaz\n> foo", "> foo\n---", "> - foo\n- bar", ">     foo\n    bar", ">\n> foo\n>",
    "> foo\n\n> bar",
    "foo\n> bar", "> aaa\n***\n> bbb", "> > > foo\nbar", ">     code\n\n>    not code",
    "A\nB.\n\n    code",
    "1.  A\n    B.\n\n        code\n\n    > quote", "- one\n\n two", "- one\n\n  two",
    " -    one\n\n     two",
    "-one\n\n2.two", "- foo\n\n\n  bar", "123456789. ok\n\n1234567890. not ok",
    "0. ok\n\n003. ok\n\n-1. no",
    "- foo\n\n      bar", "-\n  foo\n-\n  ```\n  bar", "-   \n  foo", "- foo\n-\n- bar", "*",
    "foo\n*\n\nfoo\n1.",
    "> 1. > Blockquote\ncontinued here.", "- foo\n  - bar\n    - baz\n      - boo",
    "10) foo\n    - bar",
    "- - foo", "1. - 2. foo", "- # Foo\n- Bar\n  ---\n  baz", "- foo\n- bar\n+ baz",
    "1. foo\n2. bar\n3) baz",
    "Foo\n- bar\n- baz", "The number is\n14.  The doors are 6.", "- foo\n\n- bar\n\n\n- baz",
    "- a\n - b\n  - c",
    "1. a\n\n  2. b\n\n   3. c", "- a\n- b\n\n- c", "* a\n*\n\n* c",
    "- a\n- b\n\n  [ref]: /url\n- d", "`foo`",
    "`` foo ` bar ``", "` `` `", "`foo   bar \nbaz`", "`foo\\`bar`", "*foo`*`",
    "[not a `link](/foo`)", "```foo``",
    "*foo bar*", "a * foo bar*", "a*\"foo\"*", "* a *", "foo*bar*", "5*6*78", "_foo bar_",
    "foo_bar_", "_(bar)_.",
    "**foo bar**", "** foo bar**", "foo**bar**", "__foo bar__", "foo__bar__",
    "__foo, __bar__, baz__", "***a** b*",
    "*foo [bar](/url)*", "*foo\nbar*", "_foo __bar__ baz_", "*foo**bar**baz*", "foo***bar***baz",
    "**foo [bar](/u)**",
    "foo *\\**", "foo *_*", "**foo*", "*foo**", "****foo*", "*foo _bar* baz_", "*[bar*](/url)",
    "**<https://a.b/?q=**>",
    "[link](/uri \"title\")", "[link]()", "[link](<>)", "[link](/my uri)", "[link](</my uri>)",
    "[link](foo\nbar)",
    "[link](\\(foo\\))", "[link](foo(and(bar)))", "[link](foo\\)\\:)", "[link](#fragment)",
    "[link](\"title\")",
    "[link](/url \"title \\\"&quot;\")", "[link [bar]](/uri)", "[link] bar](/uri)",
    "[link [bar](/uri)", "[a [b](/c)](/d)",
    "[link *foo **bar** `#`*](/uri)", "[![moon](moon.jpg)](/uri)", "![[[foo](uri1)](uri2)](uri3)",
    "*[foo*](/uri)",
    "[foo][bar]\n\n[bar]: /url \"title\"", "[foo][BaR]\n\n[bar]: /url",
    "[foo] [bar]\n\n[bar]: /url", "[foo][ref[]",
    "[foo][]\n\n[foo]: /url", "[*foo* bar][]\n\n[*foo* bar]: /url", "[foo]\n\n[foo]: /url",
    "[[*foo* bar]]\n\n[foo]: /u",
    "![foo](/url \"title\")", "![foo *bar*]\n\n[foo *bar*]: train.jpg", "!\\[foo]",
    "\\![foo]\n\n[foo]: /url", "![](/u)",
    "<https://foo.bar.baz>", "<MAILTO:FOO@BAR.BAZ>", "<https://foo.bar/baz bim>",
    "<foo\\+@bar.example.com>", "<>",
    "< https://foo.bar >", "<foo.bar.baz>", "https://example.com", "<a><bab><c2c>",
    "foo <!-- a comment -->", "foo  \nbaz",
    "foo\\\nbaz", "*foo  \nbar*", "`code  \nspan`", "foo  ", "### foo  ", "hello $.;'there",
    "Foo χρῆν", "Multiple     spaces",
    "| a | b |\n|---|--:|\n| 1 | 2 |", "a | b\n- | -\n1 | `|` | 3", "x\n| a |\n| - |",
    "[[value burglary 2005/06]]",
    "é\n\n    é", "ß", "²\n\n- a", "A\n\n    B\n\n- C\n\nD", "- a\n\nb\n\n    c",
    "1. a\n\n   b\n\n    c\n\nd", "a\n\n\n\n\nb\n",
)  # fmt: skip


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_of_each_mark_becomes_the_same_html(text: str) -> None:
    assert _quick(text) == _plain(text)


def test_two_examples_after_each_other_become_the_same_html() -> None:
    for first, second in zip(EXAMPLES, EXAMPLES[7:] + EXAMPLES[:7], strict=True):
        for gap in ("\n", "\n\n", "\n\n    ", " "):
            text = first + gap + second
            assert _quick(text) == _plain(text), text


_PIECES = st.sampled_from(
    (
        "a", "B ", "é", "1. ", "2)", "- ", "* ", "+ ", "_", "*", "**", "`", "``", "[", "]", "(",
        ")", "[[", "]]",
        "![", "<", ">", "> ", "&", "amp;", "#", "## ", "=", "===", "---", "|", "\\", "\n", "\n\n",
        "  \n", "    ",
        "\t", ": ", "http://a.b", "\u2003", "\x02", "klzzwxh:0000", "\x03", '"', "!",
        "words of more than one ",
    )
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_marks_thrown_together_become_the_same_html(text: str) -> None:
    assert _quick(text) == _plain(text)


def test_the_site_and_the_handbook_become_the_same_html() -> None:
    files = sorted((*(ROOT / "content").rglob("*.md"), *(ROOT / "docs").rglob("*.md")))
    assert len(files) > 100
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert _quick(text) == _plain(text), file


def test_each_pattern_that_the_site_uses_is_known_by_its_marks() -> None:
    assert len(list(PLAIN.inlinePatterns)) == len(MARKS)
    assert all(name in PLAIN.inlinePatterns for name in MARKS)


def _plain(text: str) -> str:
    return PLAIN.reset().convert(text)


def _quick(text: str) -> str:
    return QUICK.reset().convert(text)
