"""A small client of yaml-language-server, which it speaks with over its input and output."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tests.browser.machine import from_npm


class Server:
    """A language server with one file open."""

    def __init__(self, asks: IO[bytes], tells: IO[bytes], file: Path) -> None:
        """`asks` and `tells` are the server's input and output."""
        self.asks, self.tells, self.uri = asks, tells, file.as_uri()
        self.number = 0
        folder = file.parent.as_uri()
        self.ask("initialize", {"processId": None, "rootUri": folder, "capabilities": {}})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})
        text = file.read_text(encoding="utf-8")
        document = {"uri": self.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})

    def completed(self, line: int, character: int) -> list[str]:
        """What the server would complete with, at a place counted from 0."""
        found = self.ask("textDocument/completion", self._at(line, character))
        return [item["label"] for item in found["items"]]

    def hovered(self, line: int, character: int) -> str:
        """What the server tells of what stands at a place."""
        found = self.ask("textDocument/hover", self._at(line, character))
        return str(found["contents"]["value"])

    def wrong(self) -> list[tuple[int, str]]:
        """What the server finds wrong with the file: the line from 0, and the words."""
        while True:
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics":
                told = said["params"]["diagnostics"]
                return [(one["range"]["start"]["line"], one["message"]) for one in told]

    def _at(self, line: int, character: int) -> dict[str, Any]:
        where = {"line": line, "character": character}
        return {"textDocument": {"uri": self.uri}, "position": where}

    def ask(self, method: str, params: object) -> Any:
        """The answer to a question; what the server asks meanwhile is answered with nothing."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            said = self._next()
            if said.get("id") == self.number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def tell(self, method: str, params: object) -> None:
        """Something that wants no answer."""
        self._send({"method": method, "params": params})

    def _next(self) -> dict[str, Any]:
        length = 0
        while (line := self.tells.readline()) != b"\r\n":
            assert line, "the language server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        said: dict[str, Any] = json.loads(self.tells.read(length))
        if "id" in said and "method" in said:
            asked = said["params"].get("items", []) if isinstance(said.get("params"), dict) else []
            settings = [SETTINGS.get(one.get("section", ""), {}) for one in asked]
            self._send({"id": said["id"], "result": settings or None})
        return said

    def _send(self, said: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **said}).encode()
        self.asks.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.asks.flush()


SETTINGS: dict[str, Any] = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        # Nothing is fetched from the web: the file names its schema.
        "schemaStore": {"enable": False},
    }
}


@contextmanager
def serving(file: Path) -> Iterator[Server]:
    """yaml-language-server with `file` open in it."""
    program = from_npm("yaml-language-server/bin/yaml-language-server")
    command = ["node", str(program), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield Server(process.stdin, process.stdout, file)
        finally:
            process.kill()
