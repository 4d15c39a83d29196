"""Beside it for honesty: Typst setting the same texts on the same sheets; prints its processor seconds."""

import json
import sys
import time
from pathlib import Path
from typing import Any

HEAD = """#set page(width: 210mm, height: 297mm, margin: 0mm)
#set text(font: "Source Sans Pro", size: 10.5pt, fill: rgb("#1e2a32"), lang: "nl")
#let sign(it) = image(bytes(it), format: "svg", width: 100%)
#let small(fill: luma(40%), body) = text(7.5pt, fill: fill, body)
#let bold(size, fill, body) = text(font: "Source Sans Pro", weight: 600, size: size, fill: rgb(fill), body)
#let front(x, y, c) = place(dx: x * 1mm, dy: y * 1mm, block(width: 95mm, height: 68mm)[
  #place(dx: 6mm, dy: 6mm, box(width: 6.4mm, sign(c.sign)))
  #place(dx: 15mm, dy: 7.5mm, bold(8.5pt, c.colour, c.label))
  #place(top + right, dx: -6mm, dy: 7.5mm, bold(10.2pt, "#1e2a32", c.number))
  #place(dx: 6mm, dy: 17mm, block(width: 83mm, text(font: "Source Serif Pro", weight: 600, size: SIZEpt, c.text)))
  #if c.text == "" { for y in (26, 36, 46) { place(dx: 6mm, dy: y * 1mm, line(length: 83mm)) } }
  #place(bottom + left, dx: 6mm, dy: -6mm, small(deck.set))
  #place(bottom + right, dx: -6mm, dy: -6mm, bold(7.5pt, deck.colour, deck.school))])
#let back(x, y, c) = place(dx: x * 1mm, dy: y * 1mm, block(width: 95mm, height: 68mm)[
  #place(top + center, dy: 14mm, box(width: 20mm, sign(c.sign)))
  #place(top + center, dy: 40mm, text(font: "Source Serif Pro", weight: 600, size: 16pt, deck.set))
  #place(top + center, dy: 48mm, bold(10pt, c.colour, c.label))
  #place(bottom + center, dy: -6mm, image(bytes(deck.drawing), format: "svg", height: 7mm))])
"""


def typst_source(deck: dict[str, Any]) -> str:
    """Write the sheets as Typst."""
    at = "(n) => (calc.rem(n, 2), 12.5 + calc.quo(n, 2) * 68)"
    sheets = f"""#let at = {at}
#for sheet in deck.cards.chunks(8) {{
  for (n, c) in sheet.enumerate() {{ front(10 + at(n).at(0) * 95, at(n).at(1), c) }}
  pagebreak()
  for (n, c) in sheet.enumerate() {{ back(105 - at(n).at(0) * 95, at(n).at(1), c) }}
  pagebreak(weak: true)
}}"""
    return f'#let deck = json("deck.json")\n{HEAD.replace("SIZE", str(deck["corps"]))}{sheets}'


if __name__ == "__main__":
    import typst

    file = Path(sys.argv[1])
    described = json.loads(file.read_text("utf-8"))
    source = file.with_suffix(".typ")
    source.write_text(typst_source(described), "utf-8")
    begin = time.process_time()
    typst.compile(str(source), output=sys.argv[2], font_paths=described["folders"], ignore_system_fonts=True)
    print(time.process_time() - begin)
