"""Asks web addresses, within bounds: only http and https, only public hosts, never for long."""

from __future__ import annotations

import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from ipaddress import ip_address
from typing import Any, cast
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

PATIENCE = 10.0
"""Seconds for which nothing may come before an address is given up."""

AGENT = "laasite (looks whether links still lead somewhere)"


class PrivateAddress(OSError):  # noqa: N818 - says what it is, beside the system's own errors
    """A host that isn't on the public internet: nothing is asked of it."""


class Web:
    """The public web, and how it is reached.

    proxies: by scheme, as the environment names them; a proxy is trusted to be where it is.
    private: whether hosts that aren't public may be asked, such as this machine.
    """

    def __init__(self, proxies: Mapping[str, str] | None = None, *, private: bool = False) -> None:
        self._opener = OpenerDirector()
        free = private or bool(proxies)
        for handler in (
            ProxyHandler(dict(proxies or {})),
            HTTPHandler() if free else _GuardedHTTP(),
            HTTPSHandler() if free else _GuardedHTTPS(),
            HTTPRedirectHandler(),
            HTTPErrorProcessor(),
            HTTPDefaultErrorHandler(),
        ):
            self._opener.add_handler(handler)

    @contextmanager
    def asked(self, address: str, method: str = "GET") -> Iterator[HTTPResponse]:
        """What an address answers, after redirects.

        HTTPError for a status that isn't fine, PrivateAddress, else OSError or ValueError.
        """
        request = Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310 - no handler knows another scheme
        answer = self._opener.open(request, timeout=PATIENCE)
        if answer is None:
            raise ValueError("not an address of the web")
        with answer:
            yield cast(HTTPResponse, answer)


# --- only public hosts ---------------------------------------------------------------------------


def _connected(address: tuple[str, int], *rest: Any) -> socket.socket:
    """A connection to a host that is looked up once, so that it can't change its mind between."""
    found = socket.getaddrinfo(*address, type=socket.SOCK_STREAM)
    hosts = [str(one[4][0]) for one in found]
    for host in hosts:
        if not ip_address(host.partition("%")[0]).is_global:
            raise PrivateAddress(f"{address[0]} is not on the public internet")
    return socket.create_connection((hosts[0], address[1]), *rest)


class _GuardedConnection(HTTPConnection):
    """A connection that refuses hosts that aren't public, wherever a redirect leads."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._create_connection = _connected


class _GuardedSecureConnection(HTTPSConnection):
    """The same with https."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self._create_connection = _connected


class _GuardedHTTP(HTTPHandler):
    def http_open(self, req: Request) -> HTTPResponse:
        """Open by a guarded connection."""
        return self.do_open(_GuardedConnection, req)


class _GuardedHTTPS(HTTPSHandler):
    def https_open(self, req: Request) -> HTTPResponse:
        """Open by a guarded connection."""
        return self.do_open(_GuardedSecureConnection, req)
