"""An editor, as far as a test needs one: it speaks the Language Server Protocol with yaml-language-server."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {"proxy": ""},
}


class Editor:
    """One server, started for one folder; it is asked about texts as if they were open in a window."""

    def __init__(self, server: Path, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            ["node", str(server), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.number = 0
        self.opened = 0
        workspace = {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": False}}
        text = {"hover": {"contentFormat": ["plaintext"]}, "publishDiagnostics": {}}
        self.ask(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            capabilities={"workspace": workspace, "textDocument": text},
        )
        self.tell("initialized")

    def completions(self, text: str) -> list[str]:
        """What is offered at the sign `¦` in a text."""
        found = self.ask("textDocument/completion", **self._open(text))
        return [item["label"] for item in found["items"]]

    def hover(self, text: str) -> str:
        """What is shown over the word at the sign `¦` in a text."""
        found = self.ask("textDocument/hover", **self._open(text))
        return str(found["contents"]["value"]) if found else ""

    def diagnostics(self, text: str) -> list[str]:
        """What is said against a text."""
        uri = self._open(text)["textDocument"]["uri"]
        while True:
            message = self._receive()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return [found["message"] for found in message["params"]["diagnostics"]]

    def close(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self.process.communicate(timeout=10)

    def ask(self, method: str, **parameters: Any) -> Any:
        self.number += 1
        self._send({"id": self.number, "method": method, "params": parameters})
        while True:
            message = self._receive()
            if message.get("id") == self.number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _open(self, text: str) -> dict[str, Any]:
        """Open a text without its sign `¦`; the document, and the place of the sign."""
        before, sign, after = text.partition("¦")
        self.opened += 1
        uri = (self.folder / f"{self.opened}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": before + after}
        self.tell("textDocument/didOpen", textDocument=document)
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"position": {"line": line, "character": column}} if sign else {}
        return {"textDocument": {"uri": uri}, **place}

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """The next message; what the server asks of its editor is answered on the way."""
        assert self.process.stdout
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            assert line, "the server has gone"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            result = None if wanted is None else [SETTINGS.get(item["section"]) for item in wanted]
            self._send({"id": message["id"], "result": result})
        return message
