"""Another website on this machine, with good and bad pages, for what asks the web."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(slots=True)
class Elsewhere:
    """The website: its address, what it answers by path, and what it was asked, in turn.

    `pages` are statuses with a body or, for a redirect, with where it leads.
    """

    address: str
    pages: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def elsewhere(*, heads: bool = True) -> Iterator[Elsewhere]:
    """The website meanwhile; without `heads` it refuses to tell the head of a page alone."""

    class _Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(body=True)

        def do_HEAD(self) -> None:
            if heads:
                self._answer(body=False)
            else:
                self.send_error(405)

        def _answer(self, *, body: bool) -> None:
            site.asked.append((self.command, self.path))
            status, data = site.pages.get(self.path, (404, b""))
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", data.decode())
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if body:
                self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing: a test's output is for what fails."""

    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
        site = Elsewhere(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield site
        finally:
            server.shutdown()
            thread.join()
