"""Partners: who they are, the posts in them and how a post is reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from laasite.model.dates import PartialDate
from laasite.model.origin import Marks, Origin, PostRef, Text
from laasite.model.words import Role, Unknown


@dataclass(frozen=True, slots=True)
class Contact:
    """How a post is reached. Only a contact marked `public: true` ever gets here."""

    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a post or a seat, for a time. A name is optional."""

    name: str | None
    post: PostRef | None
    since: PartialDate | Unknown | None
    until: PartialDate | Unknown | None


@dataclass(frozen=True, slots=True)
class Post:
    """A post in a partner organisation: people appear as posts."""

    ref: PostRef
    title: str
    seen: PartialDate | Unknown | None
    confirmed: bool
    holders: tuple[Holder, ...]
    contact: Contact | None
    marks: Marks


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation: a partner, a department of Government, or another."""

    id: str
    title: str
    short: str
    role: Role
    sector: str | None
    area: str | None
    answers_to: str | None
    website: str | None
    also_written: tuple[str, ...]
    follows: str | None
    since: PartialDate | Unknown | None
    until: PartialDate | Unknown | None
    posts: Mapping[str, Post]
    text: Text
    marks: Marks
    origin: Origin
