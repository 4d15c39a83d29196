"""A host of files as schools have: a folder below a path of its address; what is not there gets its 404.html."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@contextmanager
def hosting(folder: Path, below: str = "") -> Iterator[str]:
    """Serve a folder below a path, such as ``/project``; gives its address, without a slash at the end."""
    handler = partial(_Host, below, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{below}"
        finally:
            server.shutdown()


class _Host(SimpleHTTPRequestHandler):
    def __init__(self, below: str, *words: object, directory: str) -> None:
        self.below = below
        super().__init__(*words, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.below) if path.startswith(f"{self.below}/") else "/ergens-anders"
        return super().translate_path(inside)

    def send_error(self, code: int, *_: object) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass
