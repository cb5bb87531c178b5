"""The pages that stand where something was: one sends on to the new address, one says why it went.

A thing has more than one page: the list of a partner's targets moves with the partner.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from laasite.model.moved import Moves, Redirect, Tombstone

END = ".html"

FAMILIES: Mapping[str, tuple[str, ...]] = {
    "agreements": ("agreements", "choosing", "rewards", "schedules", "memoranda"),
    "money": ("money", "became"),
    "partners": ("partners", "targets/partner"),
    "strategies": ("strategies", "monitoring", "targets/theme"),
}
"""The folders of pages that belong to a thing, by the folder of its id, if there are others."""


def roots(id: str) -> tuple[str, ...]:
    """Where the pages of a thing begin: `partners/police`, `targets/partner/police`."""
    folder, _, rest = id.partition("/")
    return tuple(f"{one}/{rest}" for one in FAMILIES.get(folder, (folder,))) if rest else (id,)


def belongs(address: str, id: str) -> bool:
    """Whether the page at `address` is one of a thing's own, or lies below one."""
    plain = address.removesuffix(END)
    return any(plain == root or plain.startswith(f"{root}/") for root in roots(id))


def former(address: str, redirect: Redirect) -> str | None:
    """Where the page at `address` stood before the rename; None if it has nothing to do with it."""
    plain = address.removesuffix(END)
    for old, new in zip(roots(redirect.old), roots(redirect.new), strict=False):
        if plain == new or plain.startswith(f"{new}/"):
            return f"{old}{plain[len(new) :]}{END}"
    return None


def redirected(redirects: Sequence[Redirect], taken: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each old address with the new one; what stands at an old address itself is left alone.

    `taken` are the addresses of all pages that there are.
    """
    seen = set(taken)
    for redirect in redirects:
        for address in taken:
            old = former(address, redirect)
            if old is not None and old not in seen:
                seen.add(old)
                yield old, address


def buried(moves: Moves, taken: Sequence[str]) -> Iterator[tuple[str, Tombstone]]:
    """The address of each page that is gone, with its tombstone."""
    seen = set(taken)
    for tombstone in moves.tombstones:
        for id in tombstone.all:
            address = f"{id}{END}"
            if address not in seen:
                seen.add(address)
                yield address, tombstone
