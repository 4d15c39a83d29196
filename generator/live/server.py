"""The server: pages on this computer only, a watcher over the files, and news for open pages.

A page hears of a change by server-sent events (the browser's ``EventSource``), and then loads
itself again.
"""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket

import anyio
import uvicorn
from anyio import from_thread
from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Mount, Route
from watchfiles import awatch

from generator.live.origin import OwnOrigin
from generator.live.pages import FRESH, Pages
from generator.live.workshop import Workshop

HERE = "127.0.0.1"
QUIET_MS = 50
"""So long nothing may change before it is built: an editor saves in a few steps."""
SIGN_OF_LIFE = 15
"""After so many seconds an open page is told that nothing changed, so that one that closed is noticed."""


@dataclass
class LiveTasks:
    """The tasks that keep a workshop going, and the events they wait for."""

    workshop: Workshop
    prints: bool
    news: anyio.Event = field(default_factory=anyio.Event)
    changed: set[Path] = field(default_factory=set)
    saved: anyio.Event = field(default_factory=anyio.Event)
    to_print: anyio.Event = field(default_factory=anyio.Event)

    def __post_init__(self) -> None:
        self.workshop.tell = self._and_wake_pages(self.workshop.tell)
        self.workshop.write_line = self._and_wake_pages(self.workshop.write_line)

    def _and_wake_pages(self, write: Callable[[str], None]) -> Callable[[str], None]:
        """Return what writes a line and wakes the pages; a workshop works in a thread of its own."""

        def write_and_wake(line: str) -> None:
            write(line)
            with suppress(RuntimeError):  # who stops it does not wait for it
                from_thread.run_sync(self.wake_pages)

        return write_and_wake

    async def watch_files(self) -> None:
        """Note which files are saved, renamed and removed."""
        places = self.workshop.places
        folders = [folder for folder in (*places.contents, places.templates) if folder.is_dir()]
        async for changes in awatch(*folders, step=QUIET_MS, debounce=10 * QUIET_MS):
            self.changed |= {Path(path) for _, path in changes}
            self.saved.set()

    async def build_sites(self) -> None:
        """Build the sites, and again whenever something was saved; PDFs that are new ask for no others."""
        first = True
        while True:
            self.saved, changed, self.changed = anyio.Event(), self.changed, set()
            await run_sync(self.workshop.make_site, changed, abandon_on_cancel=True)
            self.wake_pages()
            if self.workshop.has_translations:
                await run_sync(self.workshop.make_translations, abandon_on_cancel=True)
                self.wake_pages()
            if changed or first:
                self.to_print.set()
            first = False
            await self.saved.wait()

    async def make_prints(self) -> None:
        """Make the PDFs after the site, and let the site take along those that are new."""
        while self.prints:
            await self.to_print.wait()
            self.to_print = anyio.Event()
            if await run_sync(self.workshop.make_prints, abandon_on_cancel=True):
                self.saved.set()
            self.wake_pages()

    def wake_pages(self) -> None:
        """Wake the pages that are open."""
        self.news.set()
        self.news = anyio.Event()

    async def events(self) -> AsyncIterator[str]:
        """Yield the version that there is, and every later one, for a page that is open."""
        while True:
            news = self.news
            yield f"data: {self.workshop.version}\n\n"
            with anyio.move_on_after(SIGN_OF_LIFE):
                await news.wait()


def application(workshop: Workshop, prints: bool) -> Starlette:
    """Return the application; it builds for as long as it is served."""
    lives: list[LiveTasks] = []

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        lives.append(live := LiveTasks(workshop, prints))
        async with anyio.create_task_group() as tasks:
            for task in (live.watch_files, live.build_sites, live.make_prints):
                tasks.start_soon(task)
            yield
            tasks.cancel_scope.cancel()

    async def events(_: Request) -> StreamingResponse:
        return StreamingResponse(lives[-1].events(), media_type="text/event-stream", headers=FRESH)

    return Starlette(
        routes=[Route("/.kijkwijzer/events", events), Mount("/", Pages(workshop))],
        middleware=[Middleware(OwnOrigin), Middleware(TrustedHostMiddleware, allowed_hosts=[HERE, "localhost"])],
        lifespan=lifespan,
    )


def serve(workshop: Workshop, listening: socket, prints: bool) -> None:
    """Serve until someone stops it."""
    # Else a library that the site is made with sets all others to telling every step.
    logging.basicConfig(level=logging.WARNING, handlers=[logging.NullHandler()])
    config = uvicorn.Config(
        application(workshop, prints), log_level="critical", lifespan="on", timeout_graceful_shutdown=1
    )
    uvicorn.Server(config).run(sockets=[listening])
