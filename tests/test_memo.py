"""What is remembered, for how long, and that it changes nothing."""

from __future__ import annotations

from laasite.memo import FORGETFUL, InMemory, Memo, remembered


def asked(memo: Memo, key: str, made: list[str]) -> str:
    """What a memo gives for a key; what had to be made is noted."""

    def make() -> str:
        made.append(key)
        return key.upper()

    return remembered(memo, ("test", key), make)


def test_the_same_is_made_once() -> None:
    """And other inputs are made by themselves."""
    memo, made = InMemory(), list[str]()
    assert [asked(memo, key, made) for key in ("a", "a", "b")] == ["A", "A", "B"]
    assert made == ["a", "b"]


def test_nothing_is_kept_by_the_forgetful() -> None:
    """A build is made once, and has no use for it."""
    made = list[str]()
    assert [asked(FORGETFUL, "a", made) for _ in "12"] == ["A", "A"]
    assert made == ["a", "a"]


def test_what_a_round_doesnt_ask_for_is_forgotten_after_the_next() -> None:
    """So that a preview may run all day."""
    memo, made = InMemory(), list[str]()
    asked(memo, "a", made)
    memo.begin_round()
    asked(memo, "a", made)
    memo.begin_round()
    asked(memo, "b", made)
    memo.begin_round()
    asked(memo, "b", made)
    asked(memo, "a", made)
    assert made == ["a", "b", "a"]
