"""The school on paper: its font files, its colours, and the stamp beneath every face."""

from pathlib import Path

from generator.design.tokens import house_variables, read_tokens
from generator.digest import digest
from generator.print.engine.engine import Face
from generator.print.engine.styles import font_face
from generator.print.engine.templates import environment
from generator.print.paper.formats import Formats
from generator.print.pdf.face import FontFiles
from generator.resolve.edition import Edition, House

_WEIGHTS = {400: "", 600: "-Semi-Bold", 700: "-Bold"}


def font_files(templates: Path, house: House) -> FontFiles:
    """Return the fonts that may stand in a PDF of this school."""
    letters = read_tokens(templates).letters
    files = {postscript_name(one.familie, one.gewicht, one.stijl): one.file for one in letters}
    if house.lettertype:
        files[postscript_name(house_family(house), 600, "normal")] = house.lettertype[1]
    return files


def postscript_name(family: str, weight: int, style: str) -> str:
    """Return the name by which WeasyPrint's PDF calls a font of this family, weight and style."""
    return family.replace(" ", "-") + _WEIGHTS[weight] + ("-Italic" if style == "italic" else "")


def house_family(house: House) -> str:
    """Return the CSS name of the school's font, which no font of the system has."""
    return f"Huis {digest(house.lettertype)[:8]}" if house.lettertype else "Kijk Sans"


def house_css(house: House) -> str:
    """Write the style that only this school's stamp has."""
    face = font_face(house_family(house), 600, "normal", house.lettertype[1]) if house.lettertype else ""
    return f'{face} .stempel .naam {{ font-family: "{house_family(house)}" }}'


def house_digest(house: House) -> str:
    """Return the digest of the style that only this school's stamp has, wherever its font lies."""
    return digest(house_family(house), house.lettertype)


class Stamps(dict[tuple[str, str], Face]):
    """The stamps of a school by format and side (``voor``, ``achter``, or ``blad``), each made when it is asked for.

    ``classes`` are the CSS classes of the faces above them.
    """

    def __init__(self, templates: Path, edition: Edition, formats: Formats, classes: str = "") -> None:
        super().__init__()
        self.page = environment(templates, edition.taal).get_template("print/stempel.html")
        self.sizes, self.classes = formats.kaarten, classes
        self.place = edition.layers[-1].place
        self.house = {
            "school": edition.house,
            "logo": edition.house.logo.data_uri,
            "huis": house_variables(edition.house.hoofdkleur, edition.house.steunkleur).replace("\n", " "),
        }

    def __missing__(self, key: tuple[str, str]) -> Face:
        name, side = key
        classes = f"f-vel-{name}" if side == "blad" else self.sizes[name].classes(name)
        html = self.page.render(**self.house, formaat=classes + self.classes, kant=side)
        return self.setdefault(key, Face(f"stempel {side} {name}", name, html, self.place))
