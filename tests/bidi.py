"""Stands between Playwright and a Firefox, and mends what the one asks and the other does not know.

Playwright speaks WebDriver BiDi, but asks for a media feature that Firefox can't set yet, gives the size of paper in
inches where the protocol has centimetres, and knows a download by a name that Firefox does not give.
"""

import json
import re
import subprocess
import sys
from threading import Thread
from typing import Any

from websockets.sync.client import ClientConnection, connect
from websockets.sync.server import ServerConnection, serve

LISTENING = "WebDriver BiDi listening on "
ENDLESS: dict[str, Any] = {"max_size": None, "compression": None, "ping_interval": None}
CENTIMETRES = 2.54


def main() -> None:
    """Start Firefox with the arguments of this program, and pass on what goes between it and who connects here."""
    with subprocess.Popen(sys.argv[1:], stderr=subprocess.PIPE, text=True) as firefox:
        assert firefox.stderr
        heard = (re.search(f"{LISTENING}(ws://.*)", line) for line in firefox.stderr)
        address = next(found[1] for found in heard if found)

        def pass_on(client: ServerConnection) -> None:
            path = client.request.path if client.request else ""
            with connect(address + path, proxy=None, **ENDLESS) as browser:
                Thread(target=_answer, args=(browser, client), daemon=True).start()
                for asked in client:
                    _ask(json.loads(asked), browser, client)

        with serve(pass_on, "127.0.0.1", 0, **ENDLESS) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            print(f"{LISTENING}ws://127.0.0.1:{server.socket.getsockname()[1]}", file=sys.stderr, flush=True)
            sys.stderr.writelines(firefox.stderr)


def _answer(browser: ClientConnection, client: ServerConnection) -> None:
    for answer in browser:
        client.send(_named_download(str(answer)) if "browsingContext.download" in str(answer) else answer)


def _named_download(event: str) -> str:
    told = json.loads(event)
    told["params"]["download"] = told["params"]["url"]
    return json.dumps(told)


def _ask(command: dict[str, Any], browser: ClientConnection, client: ServerConnection) -> None:
    if command["method"] == "emulation.setMediaFeaturesOverride":
        client.send(json.dumps({"type": "success", "id": command["id"], "result": {}}))
        return
    if command["method"] == "browsingContext.print":
        for sizes in (command["params"]["page"], command["params"]["margin"]):
            sizes.update({name: inches * CENTIMETRES for name, inches in sizes.items()})
    browser.send(json.dumps(command))


if __name__ == "__main__":
    main()
