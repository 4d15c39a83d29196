"""Who may read what is served: pages of the site itself, and whoever follows a link to it or types its address.

A page of another site, open in the same browser, can ask this computer for anything.  It gets nothing: no page in a
frame, no script, picture or style, no news.  A browser tells of each request where it comes from and what it is for.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALONE = {
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
}
"""What a browser is told with everything, also one that does not tell where a request comes from."""


class OwnOrigin:
    """Refuses what pages of another origin ask for; one on another port of this computer is such an origin too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return

        async def send_alone(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_ALONE)
            await send(message)

        refuses = scope["type"] == "http" and not may_read(Headers(scope=scope))
        app = PlainTextResponse("Een andere site kan dit niet opvragen.", 403) if refuses else self.app
        await app(scope, receive, send_alone)


def may_read(headers: Headers) -> bool:
    """Whether who asks may read the answer: the site itself, or someone who goes to it in a window of its own."""
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{headers.get('host')}":
        return False
    if headers.get("sec-fetch-site", "none") in ("none", "same-origin"):
        return True
    return headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
