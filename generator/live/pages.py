"""Serves the pages of the site, and adds what a writer needs: the faults, and the sign to reload."""

from functools import cache
from pathlib import Path
from secrets import token_urlsafe

from jinja2 import Template
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from generator.live.workshop import Workshop
from generator.output import OutputFolder
from generator.sandbox import sandbox

FRESH = {"cache-control": "no-store"}


class Pages(StaticFiles):
    """The files of a site; what is built stays as it is, a page only gets its addition on the way to the browser."""

    def __init__(self, workshop: Workshop) -> None:
        self.workshop = workshop
        folder = workshop.places.site(workshop.school)
        OutputFolder(folder, workshop.places.output).refuse_obstacles()
        folder.mkdir(parents=True, exist_ok=True)  # there is something to say before anything is built
        super().__init__(directory=folder, html=True)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file of the site; a page that is not there says so, with the same additions."""
        try:
            response = await super().get_response(path, scope)
            # At once: a file that is measured first and opened later may be another by then.
            raw = Path(response.path).read_bytes() if isinstance(response, FileResponse) else None
        except (HTTPException, FileNotFoundError) as error:
            status = error.status_code if isinstance(error, HTTPException) else 404
            return HTMLResponse(self._with_addition(self._placeholder()), status, FRESH)
        if raw is None:
            return response
        if response.media_type == "text/html":
            return HTMLResponse(self._with_addition(raw.decode(errors="replace")), response.status_code, FRESH)
        return Response(raw, response.status_code, {"cache-control": "no-cache"}, response.media_type)

    def _with_addition(self, page: str) -> str:
        shop, nonce = self.workshop, token_urlsafe()
        style, bar = (_template(shop.places.templates, name) for name in ("stijl.html", "balk.html"))
        addition = bar.render(fouten=shop.all_faults, wacht=shop.waiting, versie=shop.version, nonce=nonce)
        begin, head_end, rest = _with_nonce(page, nonce).partition("</head>")
        before, end, after = rest.rpartition("</body>")
        return f"{begin}{style.render(nonce=nonce)}{head_end}{before}{addition}{end}{after}"

    def _placeholder(self) -> str:
        made = _template(self.workshop.places.templates, "leeg.html")
        if self.workshop.has_site:
            return made.render(titel="Deze pagina is er niet", uitleg="Misschien heet ze nu anders.", begin=True)
        if self.workshop.all_faults:
            said = "Verbeter wat hieronder staat, dan verschijnt hij vanzelf."
            return made.render(titel="Er is nog geen site", uitleg=said, begin=False)
        now = f"Nu: {self.workshop.activity}. " if self.workshop.activity else ""
        said = f"{now}De eerste keer duurt dat zo’n tien tellen, en langer op een computer die het druk heeft."
        return made.render(titel="De site wordt gemaakt", uitleg=said, begin=False)


def _with_nonce(page: str, nonce: str) -> str:
    """Return a page whose policy runs the addition too, and nothing more."""
    ours = f"'nonce-{nonce}'"
    opened = f"default-src 'none'; connect-src 'self'; script-src-elem 'self' {ours};"
    return page.replace("default-src 'none';", opened, 1).replace("style-src ", f"style-src {ours} ", 1)


@cache
def _template(templates: Path, name: str) -> Template:
    return sandbox(templates / "live", autoescape=True).get_template(name)
