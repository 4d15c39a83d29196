"""The yardstick: the same sheets by WeasyPrint alone, one document, everything at its place in absolute millimetres."""

import json
import sys
from pathlib import Path
from typing import Any

CSS = """@page { size: 210mm 297mm; margin: 0 } body { margin: 0; font: 10.5pt/1.42 "Kijk Sans"; color: #1e2a32 }
p, h1 { margin: 0 } section { position: relative; height: 297mm; break-before: page } .teken { display: block }
.k, .k > *, .cut { position: absolute } .k { width: 95mm; height: 68mm } .cut { width: 210mm; height: 297mm }
.kop { left: 6mm; top: 6mm; width: 6.4mm } .label { left: 15mm; top: 6mm; font: 600 8.5pt/6.4mm "Kijk Sans" }
.nr { right: 6mm; top: 6mm; font: 600 10.2pt/6.4mm "Kijk Sans" } .set { font: 600 16pt/1.2 "Kijk Serif" }
h1, .lijn { left: 6mm; width: 83mm; top: 17mm; font: 600 CORPSpt/1.25 "Kijk Serif"; overflow-wrap: break-word }
.voet, .naam { bottom: 6mm; width: 45%; font-size: 7.5pt; line-height: 1.2; left: 6mm; color: #5b6770 }
.naam { left: auto; right: 6mm; text-align: right; font-weight: 600; color: HOUSE }
.midden { left: 6mm; width: 83mm; top: 14mm; text-align: center } .midden .teken { width: 20mm; margin: 0 auto 5.5mm }
.onder { margin-top: 1.5mm; font: 600 10pt Kijk Sans } .logo { left: 32.5mm; bottom: 6mm; width: 30mm; height: 7mm }"""


def html(deck: dict[str, Any]) -> str:
    """Write the sheets: eight cards on an A4, behind each front its mirrored back."""
    css = "\n".join((*deck["fonts"], CSS.replace("CORPS", str(deck["corps"])).replace("HOUSE", deck["colour"])))
    lines = "".join(f'<div class=lijn style="top: {y}mm; border-bottom: 1px solid"></div>' for y in (26, 36, 46))
    pages = []
    for start in range(0, len(deck["cards"]), 8):
        front, back = f'<svg class=cut viewBox="0 0 210 297">{deck["cut"]}</svg>', ""
        for n, c in enumerate(deck["cards"][start : start + 8]):
            top, label = f"top: {12.5 + n // 2 * 68}mm", f' style="color: {c["colour"]}">{c["label"]}'
            front += f'<div class=k style="left: {(10, 105)[n % 2]}mm; {top}"><div class=kop>{c["sign"]}</div>'
            front += f"<p class=label{label}<p class=nr>{c['number']}<p class=voet>{deck['set']}<p class=naam>"
            front += deck["school"] + (f"<h1>{c['text']}</h1></div>" if c["text"] else f"{lines}</div>")
            back += f'<div class=k style="left: {(105, 10)[n % 2]}mm; {top}"><div class=midden>{c["sign"]}<p class=set>'
            back += f'{deck["set"]}<p class=onder{label}</div><img class=logo src="{deck["logo"]}" alt=logo></div>'
        pages += [f"<section>{front}</section>", f"<section>{back}</section>"]
    return f"<html lang=nl><title>{deck['set']}</title><style>{css}</style>{''.join(pages)}"


if __name__ == "__main__":
    page = __import__("weasyprint").HTML(string=html(json.loads(Path(sys.argv[1]).read_text("utf-8"))))
    page.write_pdf(sys.argv[2], pdf_variant=sys.argv[3] if len(sys.argv) > 3 else None)
