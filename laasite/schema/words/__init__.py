"""What every key means, in plain English; one module for each field of officers' work."""

from __future__ import annotations

from pydantic import BaseModel

from laasite.schema.keys import Words
from laasite.schema.words.agreements import AGREEMENTS
from laasite.schema.words.money import MONEY
from laasite.schema.words.people import PEOPLE
from laasite.schema.words.proceedings import PROCEEDINGS
from laasite.schema.words.site import SITE
from laasite.schema.words.strategies import STRATEGIES
from laasite.schema.words.targets import TARGETS

ALL: Words = {
    **SITE, **STRATEGIES, **AGREEMENTS, **MONEY, **TARGETS, **PEOPLE, **PROCEEDINGS,
}  # fmt: skip


def means(record: type[BaseModel], key: str) -> str:
    """What `key` of a record means. Raises KeyError where nobody has written it down."""
    for one in record.__mro__:
        told = ALL.get(one, {})
        if key in told:
            return told[key]
    raise KeyError(f"{record.__name__}.{key}")
