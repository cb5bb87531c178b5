"""Links between pages, made relative."""

from __future__ import annotations

import posixpath
import random

from laasite.pages.addresses import relative


def test_links_are_those_that_paths_give() -> None:
    """For all kinds of neighbours: held against the standard library's way, which is slower."""
    chance = random.Random(7)
    places = ["".join(chance.choice("ab") for _ in range(2)) for _ in range(3)]
    made = ["/".join([*chance.choices(places, k=chance.randrange(4)), "x.html"]) for _ in range(60)]
    for here in made:
        for to in made:
            plain = posixpath.relpath(to, posixpath.dirname(here) or ".")
            assert relative(to, here) == plain
            assert relative(f"{to}#part", here) == f"{plain}#part"
