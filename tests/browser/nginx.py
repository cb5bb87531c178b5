"""Serves a built site with a real nginx on this machine alone, told what laasite tells it."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from laasite.publishing.nginx import nginx
from laasite.publishing.serving import Serving
from tests.browser.machine import nginx as program

# One process with no master: it runs as whoever tests, and may read what they may.
CONF = """\
daemon off;
master_process off;
pid {own}/nginx.pid;
error_log {own}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {own}/body;
    proxy_temp_path {own}/proxy;
    fastcgi_temp_path {own}/fastcgi;
    uwsgi_temp_path {own}/uwsgi;
    scgi_temp_path {own}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {root};
        include {own}/laasite.conf;
    }}
}}
"""
PATIENCE = 60.0
TOP = Serving("/", ())
"""A site at the top of its host from which nothing has moved."""


@contextmanager
def served_by_nginx(root: Path, serving: Serving = TOP) -> Iterator[str]:
    """The address of the site meanwhile, without a slash at its end.

    `root` holds the site's files, in the folder that `serving` says.
    """
    with TemporaryDirectory() as own:
        port = _free_port()
        (Path(own) / "laasite.conf").write_text(nginx(serving), encoding="utf-8")
        conf = Path(own) / "nginx.conf"
        conf.write_text(CONF.format(own=own, port=port, root=root), encoding="utf-8")
        words = [program(), "-p", own, "-c", str(conf), "-e", f"{own}/error.log"]
        with subprocess.Popen(words, stderr=subprocess.PIPE) as process:
            try:
                _wait_for(port, process, Path(own) / "error.log")
                yield f"http://127.0.0.1:{port}{serving.folder.rstrip('/')}"
            finally:
                process.terminate()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until somebody answers; fails with what nginx says if it ends or takes too long."""
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    said = log.read_text(encoding="utf-8") if log.exists() else "nothing"
    raise AssertionError(f"nginx doesn't answer; it says: {said}")
