"""WeasyPrint, kept on a short lead: no network, its complaints are faults, overflow is measured."""

import atexit
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.request import url2pathname

from generator.faults import NOWHERE, ContentFaults, Fault, Place, quotation
from generator.garbage import collect_leftovers
from generator.print.engine.fontconfig import without_system_fonts
from generator.print.engine.libraries import import_weasyprint
from generator.print.engine.styles import Style
from generator.print.pdf.face import ROOM_BELOW
from generator.print.pdf.glyphs import missing_glyph_fault

if TYPE_CHECKING:
    from weasyprint import Document


PX = 25.4 / 96
"""Millimetres in a CSS pixel."""

TITLE = "<title>kaarten</title>"

_DATA = re.compile(r'data:[^"\s]+')
_MISSING_GLYPH = re.compile(r'\.notdef glyph rendered for Unicode string unsupported by fonts: "(.*)" \(', re.DOTALL)


class Setting(Protocol):
    """How a text is set, which depends on its size."""

    def css(self, size: float) -> str:
        """Return the rules for a size in points."""
        ...

    def fitting_sizes(self, sizes: Sequence[float]) -> tuple[float, ...]:
        """Return the sizes in points that the text can fit at."""
        ...


@dataclass(frozen=True)
class Face:
    """One side of a card in one size, as an HTML fragment.

    ``__N__`` in the HTML stands for its number in a batch, ``__CORPS__`` for the size of its
    text in points, and ``__ZETSEL__`` for what ``setting`` says of that size.  ``weight`` is the number of letters
    of the text: the longest are tried first.
    """

    name: str
    format: str
    html: str
    place: Place = NOWHERE
    weight: int = 0
    setting: "Setting | None" = None

    def in_size(self, size_pt: float) -> "Face":
        """Return the face with its text set in this size."""
        html = self.html.replace("__CORPS__", f"{size_pt:g}")
        if self.needs_size:
            html = html.replace("__ZETSEL__", self.setting.css(size_pt) if self.setting else "")
        return replace(self, html=html)

    @property
    def needs_size(self) -> bool:
        """Whether the size of the text is still to be chosen."""
        return "__CORPS__" in self.html


@dataclass(frozen=True)
class FaceBatch:
    """Faces laid out in one document, and by how many mm the text of each runs past its limit."""

    document: "Document"
    faces: tuple[Face, ...]
    overflow_mm: tuple[float, ...]


class Engine:
    """Lays out HTML with one style; ``folders`` are all that may be read from."""

    def __init__(self, style: Style, folders: Sequence[Path]) -> None:
        import_weasyprint()
        from weasyprint.text.fonts import FontConfiguration

        self.style = style
        self.fetcher = _fetcher(tuple(folders))
        with without_system_fonts():
            self.fonts = FontConfiguration()
        self.sheets: dict[str, Any] = {}

    def lay_out_faces(self, faces: Sequence[Face], extra: str = "") -> FaceBatch:
        """Lay out faces, each on a page of its own; ``extra`` is CSS of the school."""
        body = "\n".join(face.html.replace("__N__", str(n)) for n, face in enumerate(faces))
        html = f'<html lang="nl"><head>{TITLE}</head><body>{body}</body></html>'
        document = self.lay_out(html, extra, faces[0].place)
        document.fonts = _WholeFonts()
        return FaceBatch(document, tuple(faces), tuple(_overflows_mm(document, faces)))

    def lay_out(self, html: str, extra: str, place: Place) -> "Document":
        """Lay out a whole document; raises ``ContentFaults`` for what WeasyPrint only logs."""
        from weasyprint import HTML

        collect_leftovers()
        with complaints_as_faults(place):
            page = HTML(string=html, url_fetcher=self.fetcher)
            sheets = [self._style_sheet(css) for css in (self.style.css, extra) if css]
            return page.render(stylesheets=sheets, font_config=self.fonts)

    def write_pdf(self, document: "Document", place: Place) -> bytes:
        """Return a document as tagged PDF."""
        with complaints_as_faults(place):
            written = document.write_pdf(pdf_variant="pdf/ua-1", uncompressed_pdf=True)
        assert isinstance(written, bytes)
        return written

    def _style_sheet(self, css: str) -> Any:
        from weasyprint import CSS

        if css not in self.sheets:
            self.sheets[css] = CSS(string=css, font_config=self.fonts, url_fetcher=self.fetcher)
        return self.sheets[css]


class _WholeFonts(dict[str, Any]):
    """The fonts of faces, which WeasyPrint need not cut: what is harvested only names its fonts."""

    def __setitem__(self, key: str, font: Any) -> None:
        font.clean = lambda *_: None
        super().__setitem__(key, font)


@cache
def engine_for(style: Style, folders: frozenset[Path]) -> Engine:
    """Return the engine of a style: schools that print in one run share its fonts and style sheets."""
    return Engine(style, sorted(folder.resolve() for folder in folders))


# WeasyPrint removes the fonts of an engine when that goes: while Python still can, at its end it no longer does.
atexit.register(engine_for.cache_clear)


def _overflows_mm(document: "Document", faces: Sequence[Face]) -> Iterator[float]:
    """Yield, for each face, how far its end marker lies below its limit, in mm; at most 0 fits.

    A text that runs off its page too takes its markers along: it runs over by ``ROOM_BELOW`` and more.
    Raises ``ContentFaults`` for a face without its markers: what can't be measured may be cut.
    """
    markers: dict[str, float] = {}
    top = 0.0
    for page in document.pages:
        markers |= {name: top + y for name, (_x, y, *_) in page.anchors.items()}
        top += page.height
    for n, face in enumerate(faces):
        end, limit = markers.get(f"einde-{n}"), markers.get(f"grens-{n}")
        if (end is None or limit is None) and len(document.pages) > len(faces) and _has_markers(face):
            yield ROOM_BELOW
            continue
        if end is None or limit is None:
            found, remedy = f"gevonden {quotation(face.name)}", "zet einde() en grens() in het sjabloon"
            raise ContentFaults([Fault(face.place, "een zijde zonder eindmerk", found, remedy)])
        yield round((end - limit) * PX, 2)


def _has_markers(face: Face) -> bool:
    return all(f'id="{marker}-__N__"' in face.html for marker in ("einde", "grens"))


def _fetcher(folders: tuple[Path, ...]) -> Any:
    from weasyprint.urls import URLFetcher

    class Fetcher(URLFetcher):  # type: ignore[misc]
        """Reads files below the project's folders and its font packages, and nothing else."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("file:"):
                file = Path(url2pathname(url.removeprefix("file:").split("?")[0])).resolve()
                if not any(file.is_relative_to(folder) for folder in folders):
                    raise ValueError(f"buiten het project: {file}")
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols=("file", "data"))


@contextmanager
def complaints_as_faults(place: Place) -> Iterator[None]:
    """Raise ``ContentFaults`` for what WeasyPrint only logs (an image, a font, a property)."""
    complaints: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(_DATA.sub("data:...", record.getMessage()))

    logger, listener = logging.getLogger("weasyprint"), Listener(logging.WARNING)
    handlers, logger.handlers = logger.handlers, [listener]
    try:
        yield
    finally:
        logger.handlers = handlers
    if complaints:
        raise ContentFaults(map(partial(_complaint_fault, place), dict.fromkeys(complaints)))


def _complaint_fault(place: Place, complaint: str) -> Fault:
    if missing := _MISSING_GLYPH.match(complaint):
        return missing_glyph_fault(place, quotation(missing[1]))
    return Fault(place, "de opmaak meldt een fout", f"gevonden «{complaint}»", "kijk het sjabloon en de beelden na")
