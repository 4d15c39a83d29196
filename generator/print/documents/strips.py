"""The group's own themes on strips of paper, to be cut and laid in order: as many sets as there are tables."""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.bounds import MOST_THEME, MOST_THEMES
from generator.faults import ContentFaults, Fault, Place, decimal, quotation
from generator.messages import message, messages
from generator.print.engine.engine import Engine, Face, engine_for
from generator.print.engine.styles import sheet_style
from generator.print.engine.templates import environment
from generator.print.faces.fit import SizeSearch, largest_sizes
from generator.print.faces.house_style import font_files
from generator.print.paper.formats import Fit
from generator.resolve.edition import Edition

FILE = "stroken.pdf"
FIT = Fit(hoogstens=34, minstens=14)
"""A theme is read from across a table; all themes have one size, so that none looks heavier."""

TOP, HEIGHT, ON_A_SHEET = 13.5, 27, 10
"""Where the first strip begins and how high a strip is, in mm, and how many lie on an A4; as in the style."""

TITLE = message("Stroken om te sorteren")
TYPED = Place(Path("--theme"))
"""Where a theme comes from: the command line."""


def strips(templates: Path, edition: Edition, themes: Sequence[str], sets: int) -> bytes:
    """Return the PDF of ``sets`` sets of strips; raises ``ContentFaults`` with those of all themes."""
    style = sheet_style(templates)
    fonts = font_files(templates, edition.house)
    engine = engine_for(style, frozenset(file.parent for file in fonts.values()))
    faces = [_face(templates, n, theme) for n, theme in enumerate(themes, 1)]
    html = (
        environment(templates, edition.taal)
        .get_template("print/stroken.html")
        .render(
            titel=_title(edition, templates),
            huis=edition.house.naam,
            stroken=[(theme, n if sets > 1 else "") for n in range(1, sets + 1) for theme in themes],
            corps=f"{_size(engine, faces):g}",
            boven=TOP,
            hoog=HEIGHT,
            per_vel=ON_A_SHEET,
        )
    )
    return _named_pdf(engine.write_pdf(engine.lay_out(html, "", TYPED), TYPED), edition, templates)


def _title(edition: Edition, templates: Path) -> str:
    return messages(templates, edition.taal).gettext(TITLE)


def _theme_place(number: int) -> Place:
    return Place(Path(f"--theme {number}"))


def _face(templates: Path, number: int, theme: str) -> Face:
    html = environment(templates).get_template("print/strook.html").render(thema=theme)
    return Face(theme, "strook", html, _theme_place(number), len(theme))


def _size(engine: Engine, faces: Sequence[Face]) -> float:
    """Return the largest size in points at which all themes fit; raises ``ContentFaults`` where one fits at none."""
    sizes, failed = largest_sizes(
        [SizeSearch(face, FIT) for face in faces], lambda asked: engine.lay_out_faces(asked).overflow_mm
    )
    if failed:
        raise ContentFaults(_too_long_fault(over.face, over.millimetres) for over in failed)
    return min(sizes)


def _too_long_fault(face: Face, millimetres: float) -> Fault:
    wrong = f"het thema {quotation(face.name)} past niet op een strook"
    found = f"gevonden {decimal(millimetres)} mm te veel bij de kleinste letter, {FIT.minstens:g} pt"
    return Fault(face.place, wrong, found, "maak het thema korter")


def _named_pdf(raw: bytes, edition: Edition, templates: Path) -> bytes:
    import pikepdf

    from generator.print.pdf.dialog import ask_of_dialog
    from generator.print.pdf.fonts import refuse_strange_fonts
    from generator.print.pdf.harvest import fonts_of
    from generator.print.pdf.save import finish_pdf

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        refuse_strange_fonts(fonts_of(pdf), font_files(templates, edition.house), TYPED)
        ask_of_dialog(pdf, "none")
        return finish_pdf(pdf, _title(edition, templates), edition.house.naam, edition.taal)


def theme_faults(themes: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each theme that is empty, too long or holds characters that can't be seen, and for too many."""
    if len(themes) > MOST_THEMES:
        remedy = f"noem er hoogstens {MOST_THEMES}"
        yield Fault(_theme_place(MOST_THEMES + 1), "er zijn te veel thema's", f"gevonden {len(themes)}", remedy)
    for number, theme in enumerate(themes[:MOST_THEMES], 1):
        if not theme:
            yield Fault(_theme_place(number), "een leeg thema", "gevonden niets", "schrijf het thema achter --theme")
        elif len(theme) > MOST_THEME:
            remedy = f"schrijf hoogstens {MOST_THEME} tekens"
            yield Fault(_theme_place(number), "een te lang thema", f"gevonden {len(theme)} tekens", remedy)
        elif not theme.isprintable():
            found = f"gevonden {quotation(ascii(theme))}"
            yield Fault(_theme_place(number), "een teken dat je niet kunt zien", found, "haal het weg")
