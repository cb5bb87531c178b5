"""The web server of the preview: asked over real sockets, by friends and by others."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.websocket import WebSocketClientConnection, websocket_connect

from laasite.serve.preview import Outcome
from laasite.serve.server import Address, Listener, listen, serve
from laasite.serve.watcher import Watcher, watched
from tests.serve.builders import preview, write

SOON = 60.0
EVERYWHERE = "0.0.0.0"  # noqa: S104 - that is what is tested


@dataclass(slots=True)
class Running:
    """A server that runs in the test's own loop, and what it told."""

    address: Address
    made: list[Outcome] = field(default_factory=list)
    ahead: list[Outcome] = field(default_factory=list)
    channels: list[WebSocketClientConnection] = field(default_factory=list)

    async def get(self, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
        """What an address gets, whatever its status."""
        url = f"http://127.0.0.1:{self.address.port}{path}"
        request = HTTPRequest(
            url, method, headers, follow_redirects=False, allow_nonstandard_methods=True
        )
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def connect(self, **headers: str) -> WebSocketClientConnection:
        """A page's channel, as livereload's script opens it."""
        url = f"ws://127.0.0.1:{self.address.port}/livereload"
        own = {"Origin": f"http://127.0.0.1:{self.address.port}"}
        channel = await websocket_connect(HTTPRequest(url, headers=own | headers))
        self.channels.append(channel)
        return channel


@asynccontextmanager
async def running(site: Path) -> AsyncIterator[Running]:
    """A preview of `site` on a free port, ended at the end."""
    address, sockets = listen("127.0.0.1", 0)
    one = Running(address)
    ready = asyncio.Event()
    listener = Listener(one.made.append, one.ahead.append, lambda _: ready.set())
    watcher = Watcher(watched(site, ()))
    task = asyncio.create_task(serve(preview(site), watcher, (address, sockets), listener))
    await asyncio.wait_for(ready.wait(), SOON)
    try:
        yield one
    finally:
        for channel in one.channels:
            channel.close()
        task.cancel()
        await asyncio.wait({task})


def asked(site: Path, question: Callable[[Running], Awaitable[None]]) -> None:
    """Put a question to a running preview."""

    async def run() -> None:
        async with running(site) as one:
            await asyncio.wait_for(question(one), 4 * SOON)

    write(site, "hello") if not (site / "content").exists() else None
    asyncio.run(run())


async def greeted(channel: WebSocketClientConnection) -> None:
    await channel.write_message(json.dumps({"command": "hello", "protocols": []}))
    answer = await asyncio.wait_for(channel.read_message(), SOON)
    assert answer is not None
    assert json.loads(answer)["command"] == "hello"


async def told(channel: WebSocketClientConnection) -> str:
    message = await asyncio.wait_for(channel.read_message(), SOON)
    assert message is not None
    command = json.loads(message)["command"]
    assert isinstance(command, str)
    return command


async def reloaded(
    one: Running, channel: WebSocketClientConnection, path: str, code: int, part: bytes
) -> None:
    """Load a page each time that is told to, until it is as wanted.

    What is found for days to come tells pages to load again too, whenever it is found.
    """
    found = None
    while found is None or found.code != code or part not in found.body:
        assert await told(channel) == "reload"
        found = await one.get(path)


def test_an_edit_changes_the_page_and_tells_whoever_has_it_open(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        assert b"hello" in (await one.get("/")).body
        channel = await one.connect()
        await greeted(channel)
        for words in ("first", "second", "third"):
            write(tmp_path, words)
            await reloaded(one, channel, "/", 200, words.encode())

    asked(tmp_path, question)


def test_a_broken_file_is_told_in_place_of_the_site_until_it_is_mended(tmp_path: Path) -> None:
    """The page of errors holds the script, so that it turns into the site by itself."""

    async def question(one: Running) -> None:
        channel = await one.connect()
        await greeted(channel)
        for words in ("broken", "fault"):
            write(tmp_path, words)
            script = b'<script src="/livereload.js'
            await reloaded(one, channel, "/targets/index.html", 500, script)
        write(tmp_path, "mended")
        await reloaded(one, channel, "/", 200, b"mended")

    asked(tmp_path, question)


def test_what_breaks_later_is_told_after_each_round(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        while not one.ahead:
            await asyncio.sleep(0.05)
        assert [found.rule.code for found in one.ahead[0].findings] == ["LAA998"]

    asked(tmp_path, question)


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "example.org:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.example.org:{port}",
        "localhost.example.org:{port}",
        "someone@localhost:{port}",
        "localhost:{port}/x",
        "127.0.0.1:{port}, example.org",
        "",
    ],
)
def test_another_name_is_refused(tmp_path: Path, host: str) -> None:
    """Else a site whose name was bent to this computer could read drafts."""

    async def question(one: Running) -> None:
        for path in ("/", "/assets/site.css", "/livereload.js", "/livereload"):
            found = await one.get(path, Host=host.format(port=one.address.port))
            assert found.code in {400, 403}, path
            assert len(found.body) < 100

    asked(tmp_path, question)


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "[::1]:{port}"])
def test_its_own_names_are_answered_and_named_to_the_script(tmp_path: Path, host: str) -> None:
    async def question(one: Running) -> None:
        own = host.format(port=one.address.port)
        found = await one.get("/", Host=own)
        assert found.code == 200
        script = f"/livereload.js?host={own.rpartition(':')[0]}&amp;port={one.address.port}"
        assert f'<script src="{script}" defer></script>'.encode() in found.body
        assert f"ws://{own};" in found.headers["Content-Security-Policy"]

    asked(tmp_path, question)


@pytest.mark.parametrize(
    "origin",
    ["http://example.org", "https://127.0.0.1:{port}", "http://localhost:{port}", "null", ""],
)
def test_a_page_of_another_site_may_not_listen(tmp_path: Path, origin: str) -> None:
    async def question(one: Running) -> None:
        with pytest.raises(HTTPClientError) as refused:
            await one.connect(Origin=origin.format(port=one.address.port))
        assert refused.value.code == 403

    asked(tmp_path, question)


OUTSIDE = ("/../site.yaml", "/%2e%2e/site.yaml", "/.laasite", "/.git/config", "/content/index.md")


def test_nothing_but_the_site_is_given_away(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        for path in OUTSIDE:
            found = await one.get(path)
            assert found.code == 404
            assert b"no such page" in found.body

    (tmp_path / "site.yaml").write_text("title: secret\n", encoding="utf-8")
    asked(tmp_path, question)


def test_every_answer_is_fresh_and_of_the_type_it_says(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        for path in ("/", "/assets/site.css", "/missing", "/livereload.js"):
            headers = (await one.get(path)).headers
            assert headers["Cache-Control"] == "no-store"
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert "default-src 'none'" in headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
            assert "unsafe" not in headers["Content-Security-Policy"]

    asked(tmp_path, question)


def test_the_script_is_a_file(tmp_path: Path) -> None:
    """The content policy allows none in a page."""

    async def question(one: Running) -> None:
        found = await one.get("/livereload.js")
        assert found.code == 200
        assert "javascript" in found.headers["Content-Type"]
        assert len(found.body) > 1_000

    asked(tmp_path, question)


def test_nothing_can_be_sent_to_it(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        for method in ("POST", "PUT", "DELETE", "OPTIONS"):
            assert (await one.get("/", method)).code == 405

    asked(tmp_path, question)


def test_head_tells_the_status_without_the_page(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        assert (await one.get("/", "HEAD")).code == 200
        assert (await one.get("/missing", "HEAD")).code == 404

    asked(tmp_path, question)


NONSENSE = ("", "{", "[]", "1", '{"command": []}', "[" * 50_000)


def test_nonsense_on_the_channel_changes_nothing(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        channel = await one.connect()
        for nonsense in NONSENSE:
            await channel.write_message(nonsense)
        await greeted(channel)

    asked(tmp_path, question)


def test_pages_that_were_closed_are_forgotten(tmp_path: Path) -> None:
    async def question(one: Running) -> None:
        gone, stays = await one.connect(), await one.connect()
        await greeted(gone)
        await greeted(stays)
        gone.close()
        write(tmp_path, "next")
        assert await told(stays) == "reload"

    asked(tmp_path, question)


@pytest.mark.parametrize(
    ("host", "named", "own"),
    [
        (EVERYWHERE, "192.168.1.5:8000", True),
        (EVERYWHERE, "[fe80::1]:8000", True),
        ("::", "10.0.0.7:8000", True),
        (EVERYWHERE, "example.org:8000", False),
        ("127.0.0.1", "192.168.1.5:8000", False),
        ("192.168.1.5", "192.168.1.5:8000", True),
        ("192.168.1.5", "192.168.1.6:8000", False),
        ("preview.local", "PREVIEW.local:8000", True),
        ("127.0.0.1", "127.0.0.1:99999", False),
        ("127.0.0.1", "[::1", False),
    ],
)
def test_whose_name_is_its_own(host: str, named: str, own: bool) -> None:
    """Listening everywhere it answers to numbers, which can't be bent, and not to names."""
    assert Address(host, 8000).is_own(named) is own


def test_no_port_is_named_for_the_usual_one() -> None:
    assert Address("127.0.0.1", 80).is_own("127.0.0.1")
    assert not Address("127.0.0.1", 8000).is_own("127.0.0.1")


@pytest.mark.parametrize(
    ("host", "url", "private"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/", True),
        ("::1", "http://[::1]:8000/", True),
        (EVERYWHERE, "http://127.0.0.1:8000/", False),
        ("192.168.1.5", "http://192.168.1.5:8000/", False),
    ],
)
def test_the_address_says_what_to_type_and_who_can_see_it(
    host: str, url: str, private: bool
) -> None:
    address = Address(host, 8000)
    assert (address.url, address.is_private) == (url, private)
