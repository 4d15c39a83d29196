"""Pictures of everything that was built: ``make pictures``.

Contact sheets of every PDF and every page at 1280 and 360 px, in ``build/pictures``; the few
that the README shows also in ``.github/pictures``.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from rich.progress import track

from tests.browser import CHROMIUM, OPTIONS

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build"
PICTURES = BUILD / "pictures"
SHOWN = ROOT / ".github" / "pictures"
WIDTHS = (1280, 360)
GROUND = (203, 208, 211)

README = {
    "kaarten.png": "het-baken/gespreksopener-95x68.png",
    "rollen.png": "roc-waterstad/leef-je-in-a5.png",
    "speluitleg.png": "de-wilg/gespreksopener-speluitleg-a4.png",
    "opdrachten.png": "de-wilg/leren-loont-a4.png",
    "site-1280.png": "het-baken/1280/index.png",
    "set-1280.png": "de-wilg/1280/stellingen-gespreksopener.png",
    "set-360.png": "roc-waterstad/360/stellingen-gespreksopener.png",
}


def contact_sheet(pdf: Path, across: int = 4, scale: float = 1.0) -> Image.Image:
    """Lay the pages of a PDF side by side."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=scale).to_pil().convert("RGB") for page in document]
    width, height = max(page.width for page in pages), max(page.height for page in pages)
    columns = min(across, len(pages))
    rows = -(-len(pages) // columns)
    sheet = Image.new("RGB", (columns * (width + 12) + 12, rows * (height + 12) + 12), GROUND)
    for number, page in enumerate(pages):
        row, column = divmod(number, columns)
        sheet.paste(page, (12 + column * (width + 12), 12 + row * (height + 12)))
    return sheet


def _sheets(schools: list[Path]) -> None:
    pdfs = [pdf for school in schools for pdf in sorted((school / "print").glob("*.pdf"))]
    for pdf in track(pdfs, "PDF's"):
        target = PICTURES / pdf.parent.parent.name / f"{pdf.stem}.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        contact_sheet(pdf).save(target)


def _pages(browser: Browser, schools: list[Path]) -> None:
    pages = [(school, page) for school in schools for page in _html(school / "site")]
    for width in WIDTHS:
        tab = browser.new_page(viewport={"width": width, "height": 900})
        for school, page in track(pages, f"pagina's van {width} px"):
            name = page.relative_to(school / "site").with_suffix(".png").as_posix().replace("/", "-")
            tab.goto(page.as_uri())
            tab.screenshot(path=PICTURES / school.name / str(width) / name, full_page=True)
        tab.close()


def _html(site: Path) -> Iterator[Path]:
    yield from (page for page in sorted(site.rglob("*.html")) if "_static" not in page.parts)


def _show() -> None:
    SHOWN.mkdir(parents=True, exist_ok=True)
    for name, source in README.items():
        with Image.open(PICTURES / source) as picture:
            shown = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, 2 * picture.width)))
            shown.thumbnail((1200, 1200))
            shown.save(SHOWN / name, optimize=True)


def main() -> None:
    """Make all pictures of what lies in ``build/``."""
    schools = sorted(folder.parent for folder in BUILD.glob("*/site"))
    shutil.rmtree(PICTURES, ignore_errors=True)
    _sheets(schools)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        _pages(browser, schools)
        browser.close()
    _show()
    print(f"Beelden in {PICTURES.relative_to(ROOT)} en {SHOWN.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
