"""What templates print is escaped, by a way of our own that is as safe as the library's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup

from laasite.render.environment import environment
from laasite.render.theme import own_theme

OURS = environment(own_theme())
THEIRS = Environment(autoescape=True)

PRINTED = st.one_of(
    st.text(),
    st.text(alphabet="<>&'\"ab"),
    st.text(alphabet="<>&'\"ab").map(Markup),
    st.integers(),
    st.none(),
    st.lists(st.text(alphabet="<&'")),
)

PLACES = (
    "{{ it }}",
    "<p title='{{ it }}'>{% macro said(one) %}{{ one }}!{% endmacro %}{{ said(it) }}</p>",
    "{% set kept %}{{ it }}{% endset %}{{ kept }}{{ kept ~ it }}",
    "{% macro a() %}<b>{{ caller() }}</b>{% endmacro %}{% call a() %}{{ it }}{% endcall %}",
    "{{ [it, it]|join('<') }}{{ it|e }}{{ it|string|upper }}",
)


@given(PRINTED, st.sampled_from(PLACES))
def test_everything_is_escaped_as_jinja_does(it: object, place: str) -> None:
    assert OURS.from_string(place).render(it=it) == THEIRS.from_string(place).render(it=it)


def test_what_is_html_already_is_not_escaped_twice() -> None:
    assert OURS.from_string("{{ it }}").render(it=Markup("<b>&amp;</b>")) == "<b>&amp;</b>"
