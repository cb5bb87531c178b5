"""What holds for every milestone strip."""

from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from laasite.charts import Milestone, MilestoneState, MilestoneStrip, milestone_strip


def strip(*milestones: Milestone) -> MilestoneStrip:
    """A strip of these milestones."""
    return MilestoneStrip("annual/review", "Reviews", "Two of five done.", milestones)


ALL = strip(*(Milestone("A review", state, "November 2006") for state in MilestoneState))


def seen(drawing: ET.Element) -> str:
    """Everything a reader sees in a drawing."""
    return " ".join(" ".join(node.itertext()) for node in drawing.iter("text"))


def test_every_state_has_a_word_and_a_shape_of_its_own() -> None:
    """Nothing is told by colour."""
    for drawing in ET.fromstring(milestone_strip(ALL)).iter("svg"):
        for words in ("Done", "Due next", "Late", "Not yet due", "Not recorded"):
            assert words in seen(drawing)
        shapes = [
            ET.tostring(node).partition(b">")[2]
            for node in drawing.iter("g")
            if node.get("transform")
        ]
        assert len(shapes) == len(set(shapes)) == 5


def test_own_words_replace_the_state() -> None:
    """`Late by 47 days` says more than `Late`."""
    made = milestone_strip(strip(Milestone("x", MilestoneState.LATE, "", "Late by 47 days")))
    assert made.count("Late by 47 days") == 2


def test_it_has_a_name_a_description_and_ids_of_its_own() -> None:
    """Both drawings name their own title and desc."""
    made = milestone_strip(ALL)
    ids = re.findall(r' id="([^"]*)"', made)
    assert len(set(ids)) == len(ids) == 4
    for drawing in ET.fromstring(made).iter("svg"):
        assert drawing.findtext("title") == "Reviews"
        assert drawing.findtext("desc") == "Two of five done."
        assert set(drawing.get("aria-labelledby", "").split()) < set(ids)


def test_no_milestones_is_told_in_words() -> None:
    """There is nothing to draw."""
    assert "No milestones" in milestone_strip(strip())
    assert "<svg" not in milestone_strip(strip())


@settings(deadline=None)
@given(
    st.lists(
        st.builds(Milestone, st.text(), st.sampled_from(MilestoneState), st.text(max_size=60)),
        max_size=12,
    )
)
def test_everything_is_drawn_inside_the_picture(milestones: list[Milestone]) -> None:
    """Whatever the words, markup is well formed, without styles, and inside the picture."""
    made = milestone_strip(strip(*milestones))
    assert "style=" not in made
    for drawing in ET.fromstring(made).iter("svg"):
        _, _, wide, high = map(Decimal, drawing.get("viewBox", "").split())
        for node in (*drawing.iter("text"), *drawing.iter("tspan")):
            if node.get("x"):
                assert 0 <= Decimal(node.get("x", "")) <= wide
                assert 0 <= Decimal(node.get("y", "")) <= high
