"""The loop, and the web server that gives away nothing but the preview.

livereload's protocol and script are used; its server is not: that answers to any name and lets any
page in the browser listen. Here a request must name the preview's own address, so that no other
site, not even one whose name was bent to this computer, can read a draft.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from socket import socket
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from markupsafe import escape
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from laasite.pages.policy import CONTENT_POLICY
from laasite.serve.answers import answer
from laasite.serve.preview import Outcome, Preview
from laasite.serve.watcher import Watcher

LOOPBACK = ("127.0.0.1", "localhost", "::1")
ANYWHERE = ("0.0.0.0", "::")  # noqa: S104 - not bound to, recognised
HTTP_PORT = 80
MOST_BYTES = 64 * 1024
"""So much may a request or a message hold: nobody sends the preview anything."""

RELOAD = json.dumps({"command": "reload", "path": "/", "liveCSS": False, "liveImg": False})


@dataclass(frozen=True, slots=True)
class Address:
    """Where the preview is served: the host that was asked for, and the port."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """What is typed into a browser on this computer."""
        host = LOOPBACK[0] if self.host in ANYWHERE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"

    @property
    def is_private(self) -> bool:
        """Whether nobody but this computer can reach the preview."""
        return self.host in LOOPBACK

    def is_own(self, host: str | None) -> bool:
        """Whether the `Host` of a request is one of the preview's own.

        Where the preview listens everywhere, any number of an interface is: what must be refused
        is a name, since names can be bent.
        """
        try:
            parts = urlsplit(f"//{host}")
            name, port = parts.hostname, parts.port or HTTP_PORT
        except ValueError:
            return False
        if name is None or parts.netloc != parts.netloc.strip() or "@" in parts.netloc:
            return False
        names = (*LOOPBACK, self.host.lower())
        listed = name in names or (self.host in ANYWHERE and _is_number(name))
        return port == self.port and listed and not (parts.path or parts.query or parts.fragment)


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


@dataclass(slots=True)
class Hub:
    """What the handlers of one server share: its address, its preview, and who listens to it."""

    address: Address
    preview: Preview
    waiters: list[Reloads] = field(default_factory=list)

    def reload(self) -> None:
        """Tell every page that is open to load itself again."""
        for waiter in tuple(self.waiters):
            waiter.tell(RELOAD)


class Guarded(RequestHandler):
    """A handler that answers only to the preview's own address, with no page of tornado's."""

    hub: Hub

    def initialize(self, hub: Hub) -> None:
        """Take what the handlers share."""
        self.hub = hub

    def set_default_headers(self) -> None:
        """Nothing is kept, guessed at, framed, or read by another site."""
        self._set_policy(CONTENT_POLICY)
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("Referrer-Policy", "no-referrer")
        self.clear_header("Server")

    def prepare(self) -> None:
        """Refuse a request that names another address than ours."""
        if not self.hub.address.is_own(self.request.headers.get("Host")):
            raise HTTPError(403)
        # Not every browser takes 'self' to hold for the preview's channel, too.
        channel = f"connect-src 'self' ws://{self.request.host}"
        self._set_policy(CONTENT_POLICY.replace("connect-src 'self'", channel))

    def _set_policy(self, policy: str) -> None:
        self.set_header("Content-Security-Policy", f"{policy}; frame-ancestors 'none'")

    def write_error(self, status_code: int, **kwargs: Any) -> None:  # noqa: ARG002 - tornado's
        """Say in one plain line what was refused."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}: this is not for the preview of a site.\n")


class Pages(Guarded):
    """The files of the site as it stands now, or what is wrong with it."""

    def get(self) -> None:
        """Send what the address gets; a page with the script that reloads it."""
        found = answer(self.hub.preview.outcome, self.request.path)
        self.set_status(found.status)
        self.set_header("Content-Type", found.type)
        self.finish(_with_script(found.body, self.request.host) if found.is_page else found.body)

    head = get


def _with_script(page: bytes, host: str) -> bytes:
    """A page with the script that listens at `host`, by which the page was asked for."""
    name, _, port = host.rpartition(":")
    name, port = (name, port) if name and port.isdecimal() else (host, str(HTTP_PORT))
    script = f'<script src="/livereload.js?host={escape(name)}&amp;port={port}" defer></script>\n'
    head, end, rest = page.partition(b"</head>")
    return head + script.encode() + end + rest if end else page + script.encode()


class Script(Guarded, LiveReloadJSHandler):  # type: ignore[misc]  # it has no types
    """livereload's script, as a file: the content policy allows no script in a page."""


class Reloads(Guarded, LiveReloadHandler):  # type: ignore[misc]  # it has no types
    """Pages that wait to be told to load themselves again."""

    def prepare(self) -> None:
        """Refuse a listener that isn't a page of the preview itself."""
        super().prepare()
        if not self.check_origin(self.request.headers.get("Origin", "")):
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        """Whether a page of this very address asks."""
        return origin == f"http://{self.request.host}"

    def on_message(self, message: str | bytes) -> None:
        """Take part in livereload's greeting; whatever else is said means nothing here."""
        try:
            said = json.loads(message)
        except (ValueError, RecursionError):
            return
        command = said.get("command") if isinstance(said, dict) else None
        if command == "hello":
            super().on_message(message)
            self.hub.waiters.append(self)

    def on_close(self) -> None:
        """Forget a page that was closed."""
        self.hub.waiters[:] = [waiter for waiter in self.hub.waiters if waiter is not self]

    def tell(self, message: str) -> None:
        """Send a message, unless the page has just been closed."""
        try:
            self.write_message(message)
        except WebSocketClosedError:
            self.on_close()


def application(hub: Hub) -> Application:
    """What the web server answers with."""
    shared = {"hub": hub}
    return Application(
        [(r"/livereload", Reloads, shared), (r"/livereload\.js", Script, shared)],
        default_handler_class=Pages,
        default_handler_args=shared,
        log_function=lambda _: None,
        websocket_max_message_size=MOST_BYTES,
    )


# --- the loop ----------------------------------------------------------------------------------


def listen(host: str, port: int) -> tuple[Address, list[socket]]:
    """Take the port, a free one for 0. Raises OSError if it is in use or the host isn't ours."""
    sockets = bind_sockets(port, host)
    return Address(host, sockets[0].getsockname()[1]), sockets


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told what happens: that a round is over, and what was found for the days to come."""

    made: Callable[[Outcome], None]
    ahead: Callable[[Outcome], None]
    ready: Callable[[Address], None]


async def serve(
    preview: Preview,
    watcher: Watcher,
    place: tuple[Address, Sequence[socket]],
    listener: Listener,
) -> None:
    """Serve the preview at a place taken with `listen`, and make it anew at each change.

    Ends only when it is cancelled.
    """
    address, sockets = place
    hub = Hub(address, preview)
    server = HTTPServer(application(hub), max_body_size=MOST_BYTES)
    try:
        await _round(hub, listener)
        server.add_sockets(sockets)
        listener.ready(address)
        ahead = asyncio.create_task(_ahead(hub, listener))
        async for _ in watcher.changes():
            preview.interrupt()
            await ahead
            await _round(hub, listener)
            ahead = asyncio.create_task(_ahead(hub, listener))
    finally:
        preview.interrupt()
        server.stop()
        await server.close_all_connections()


async def _round(hub: Hub, listener: Listener) -> None:
    """Make the site anew, while the former one is still served, then show it."""
    outcome = await asyncio.to_thread(hub.preview.rebuild)
    hub.reload()
    listener.made(outcome)


async def _ahead(hub: Hub, listener: Listener) -> None:
    """Look for what would break later, once the change can be seen."""
    before = hub.preview.outcome.later
    found = await asyncio.to_thread(hub.preview.ahead)
    if found is not None:
        listener.ahead(found)
    if hub.preview.outcome.later != before:
        hub.reload()
