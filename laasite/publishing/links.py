"""Tries links to other websites, many at a time, and says which of them lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum
from functools import partial
from http.client import HTTPException
from socket import gaierror
from urllib.error import HTTPError, URLError

from laasite.model.findings import Finding, Place, in_order
from laasite.model.problems import quoted
from laasite.model.rules import links as rules
from laasite.publishing.web import PrivateAddress, Web

AT_ONCE = 8
"""So many addresses are asked at a time."""

_GONE = (404, 410)
_NO_HEAD = (400, 403, 404, 405, 406, 410, 501)
"""What servers say that don't want to be asked for the head alone: the page itself decides."""


class Answer(Enum):
    """What came of trying a link."""

    FINE = "it leads somewhere"
    GONE = "there is no such page any more"
    UNKNOWN = "there is no such website"
    REFUSED = "the website doesn't want to be asked by a program, or is out of order"
    SILENT = "the website doesn't answer"
    PRIVATE = "the address isn't on the public internet"


RULES = {
    Answer.GONE: rules.LINK_GONE,
    Answer.UNKNOWN: rules.LINK_GONE,
    Answer.REFUSED: rules.LINK_UNANSWERED,
    Answer.SILENT: rules.LINK_UNANSWERED,
    Answer.PRIVATE: rules.LINK_PRIVATE,
}


def check_links(web: Web, links: Iterable[tuple[str, Place]]) -> tuple[Finding, ...]:
    """What is wrong with links; each address is asked once, however often it stands."""
    found = tuple(links)
    addresses = tuple(dict.fromkeys(address.partition("#")[0] for address, _ in found))
    with ThreadPoolExecutor(AT_ONCE) as threads:
        answers = dict(zip(addresses, threads.map(partial(tried, web), addresses), strict=True))
    told = ((address, place, answers[address.partition("#")[0]]) for address, place in found)
    return in_order(
        RULES[answer].at(place, f"{quoted(address)} could not be opened: {answer.value}.")
        for address, place, answer in told
        if answer is not Answer.FINE
    )


def tried(web: Web, address: str) -> Answer:
    """What comes of an address: its head is asked for, and the page where that won't do."""
    status = _status(web, address, "HEAD")
    if isinstance(status, int) and status in _NO_HEAD:
        status = _status(web, address, "GET")
    if isinstance(status, Answer):
        return status
    return Answer.GONE if status in _GONE else Answer.REFUSED


def _status(web: Web, address: str, method: str) -> int | Answer:
    """The status of an answer that isn't fine, or what else came of asking."""
    try:
        with web.asked(address, method):
            return Answer.FINE
    except HTTPError as error:
        error.close()
        return error.code
    except URLError as error:
        return _failed(error.reason)
    except (OSError, ValueError, HTTPException) as error:
        return _failed(error)


def _failed(reason: object) -> Answer:
    if isinstance(reason, PrivateAddress):
        return Answer.PRIVATE
    return Answer.UNKNOWN if isinstance(reason, gaierror) else Answer.SILENT
