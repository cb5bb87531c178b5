"""Partners: `content/partners/<id>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.origin import Origin, PostRef, Text
from laasite.model.partners import Contact, Holder, Partner, Post
from laasite.model.words import Role
from laasite.read import fields
from laasite.read.fields import AnyDate, Id, Line, Telephone, WebAddress, YesNo, choice
from laasite.read.records import Record


class ContactRecord(Record):
    """How a post is reached; read only where it says `public: true`."""

    phone: Telephone | None = None
    email: Line | None = None
    public: YesNo = False


class HolderRecord(Record):
    """Somebody who holds a post or a seat."""

    name: Line | None = None
    post: fields.Post | None = None
    since: AnyDate | None = fields.aliased("from")
    to: AnyDate | None = None
    confirmed: YesNo = True

    def holder(self) -> Holder:
        """The holder as a value."""
        return Holder(self.name, self.post, self.since, self.to)


class PostRecord(Record):
    """A post in a partner organisation."""

    title: Line
    seen: AnyDate | None = None
    confirmed: YesNo = True
    holders: tuple[HolderRecord, ...] = ()
    contact: ContactRecord | None = None


class PartnerRecord(Record):
    """An organisation."""

    title: Line
    short: Line | None = None
    role: Annotated[Role, choice(Role)] = Role.PARTNER
    sector: Line | None = None
    area: Id | None = None
    answers_to: Line | None = None
    website: WebAddress | None = None
    also_written: tuple[Line, ...] = ()
    follows: Id | None = None
    since: AnyDate | None = fields.aliased("from")
    until: AnyDate | None = None
    posts: dict[str, PostRecord] = {}


def to_partner(id: str, record: PartnerRecord, origin: Origin, text: Text) -> Partner:
    """The partner that a record describes."""
    return Partner(
        id=id,
        title=record.title,
        short=record.short or record.title,
        role=record.role,
        sector=record.sector,
        area=record.area,
        answers_to=record.answers_to,
        website=record.website,
        also_written=record.also_written,
        follows=record.follows,
        since=record.since,
        until=record.until,
        posts={key: _post(PostRef(id, key), post) for key, post in record.posts.items()},
        text=text,
        marks=record.marks,
        origin=origin,
    )


def _post(ref: PostRef, record: PostRecord) -> Post:
    contact = record.contact
    return Post(
        ref=ref,
        title=record.title,
        seen=record.seen,
        confirmed=record.confirmed,
        holders=tuple(holder.holder() for holder in record.holders),
        contact=Contact(contact.phone, contact.email) if contact and contact.public else None,
        marks=record.marks,
    )
