"""Serves a built site on this machine alone, under the content policy that it is published with."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)

SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
"""That of the search page alone."""


class _Handler(SimpleHTTPRequestHandler):
    """Files of one folder, quietly, each with the content policy."""

    def end_headers(self) -> None:
        """Add the policy to whatever is answered."""
        searching = self.path.partition("?")[0].endswith("/search.html")
        self.send_header("Content-Security-Policy", SEARCH_POLICY if searching else POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is for what fails."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address, without a slash at its end, under which the folder is served meanwhile."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
