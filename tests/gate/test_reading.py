"""A `site.json` from outside: read back as it was written, else refused in one sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from laasite.export.facts import site_facts
from laasite.gate.compare import differences, names
from laasite.gate.reading import LARGEST, NotASite, read_site_facts
from laasite.model.facts import Published
from tests.gate.gated import DAY, at, gated, refused


@pytest.fixture(scope="module")
def was(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A site as it was published."""
    return at(gated(tmp_path_factory.mktemp("reading") / "site"), DAY)


def test_what_was_written_is_read(was: Published) -> None:
    """Nothing is lost or altered on the way through `site.json` but places in files."""
    read = read_site_facts(site_facts(was).data)
    assert not list(differences(read, was, names(())))
    assert not list(differences(was, read, names(())))
    assert [thing.id for thing in read.things] == [thing.id for thing in was.things]
    assert replace(read, things=()) == replace(was, things=())
    assert site_facts(read).data == site_facts(was).data


def changed(was: Published, **keys: Any) -> bytes:
    """The file with some keys changed."""
    return json.dumps({**json.loads(site_facts(was).data), **keys}).encode()


HOSTILE: dict[str, dict[str, Any]] = {
    "another format": {"format": 2},
    "another maker": {"made_by": "somebody"},
    "no day": {"as_at": "soon"},
    "a number for a day": {"as_at": 20060731},
    "things that are no list": {"things": {"id": "targets/trees"}},
    "a thing that is text": {"things": ["targets/trees"]},
    "a thing without an id": {"things": [{"kind": "target"}]},
    "facts that are a list": {
        "things": [{"id": "a", "kind": "b", "title": "c", "illustrative": False, "facts": [1]}]
    },
    "a row without a day": {
        "things": [
            {
                "id": "a",
                "kind": "b",
                "title": "c",
                "illustrative": False,
                "figures": [{"value": "1"}],
            }
        ]
    },
    "pages that are numbers": {"pages": [1]},
    "statuses that are text": {"statuses": "On track"},
}


@pytest.mark.parametrize("keys", HOSTILE.values(), ids=HOSTILE)
def test_what_isn_t_as_it_should_be_is_refused(keys: dict[str, Any], was: Published) -> None:
    """One exception with a sentence, whatever is wrong."""
    with pytest.raises(NotASite, match=r"\.$"):
        read_site_facts(changed(was, **keys))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"made_by": "laasite", "format": ' + b"9" * 5_000 + b"}",
        b" " * (LARGEST + 1),
    ],
    ids=["nothing", "list", "null", "cut short", "no text", "deep", "long number", "large"],
)
def test_what_is_no_site_at_all_is_refused(data: bytes) -> None:
    """Truncated, deep, huge or odd: one sentence."""
    with pytest.raises(NotASite, match=r"\.$"):
        read_site_facts(data)


def test_an_id_that_stands_twice_is_refused(was: Published) -> None:
    """The later one could hide the earlier."""
    value = json.loads(site_facts(was).data)
    with pytest.raises(NotASite):
        read_site_facts(changed(was, things=[*value["things"], value["things"][0]]))


def test_nothing_in_it_can_play_with_a_terminal(was: Published) -> None:
    """Escape sequences and lone surrogates become spaces."""
    read = read_site_facts(changed(was, title="A\x1b[31m\ud800site"))
    assert read.title == "A [31m site"


ODD = ("", "]", "[", "a[", "[]", "a..b", "a[b].c[d", ".", "#", "a" * 3_000, "commitments[laa]")


def test_odd_paths_and_days_make_findings_and_no_fault(was: Published, tmp_path: Path) -> None:
    """A file may tell anything in the right form: the gate says what differs, and no more."""
    value = json.loads(site_facts(was).data)
    for thing in value["things"]:
        thing["facts"] = {**thing.get("facts", {}), **dict.fromkeys(ODD, "x")}
        thing["figures"] = [{"published": odd, odd: odd, "value": "NaN"} for odd in ODD]
        entry = {"kind": "", "reason": "", "agreed_in": "", "was": dict.fromkeys(ODD, "")}
        thing["changes"] = [{**entry, "of": odd, "day": odd} for odd in ODD]
    value["things"].append({"id": "", "kind": "target", "title": "", "illustrative": False})
    value["pages"] += list(ODD)
    root = gated(tmp_path / "site")
    for day in ("0001-01-01", "1066-10-14", DAY.isoformat()):
        site = read_site_facts(json.dumps({**value, "as_at": day}).encode())
        assert refused(root, site)
