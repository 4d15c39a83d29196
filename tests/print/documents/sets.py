"""Small sets to print sheets of, as YAML: what every set has, and what makes it of its kind."""

HEAD = """\
id: {name}
titel: {title}
ondertitel: Om bladen mee te proeven
kort: Een set om mee te proeven.
vragen: [wat-bedoelen-we]
bron: {{publicatie: boekje, plek: "Hoofdstuk 5"}}
inleiding: Dit is een proef.
speluitleg:
  doel: Jullie proberen iets uit.
  voor_wie: Iedereen
  groep: {{van: 2, tot: 8}}
  minuten: 10
  materiaal: [{{wat: Papier}}]
  voorbereiding: [Print alles.]
  stappen: [{{titel: Doen, minuten: 10, tekst: Doe het.}}]
  nabespreking: [Wat zag je?]
  misgaat: [{{wat: Het papier is op., doe: Haal nieuw.}}]
"""

SCAN = """\
versie: "7"
invullen: Geef elk punt twee cijfers.
zelf_rekenen: Trek de stand van drie af, en neem dat keer het gewicht.
schalen:
  - {id: gewicht, vraag: Hoe zwaar weegt dit?, ankers: [licht, gewoon, zwaar]}
  - {id: stand, vraag: Hoe ver zijn jullie?, laagste: 0, ankers: [nergens, onderweg, bijna, klaar]}
groepen:
  - {id: lokaal, naam: Het lokaal, deel: Binnen, uitleg: Alles met een deur.}
  - {id: plein, naam: Het plein, deel: Buiten}
items:
  - {nummer: 1, code: p01, groep: lokaal, tekst: De ramen kunnen open.}
  - {nummer: 2, code: p02, groep: lokaal, tekst: Het krijt ligt klaar.}
  - {nummer: 3, code: p03, groep: plein, tekst: "Er is ruimte voor {{ docent.mv }}."}
score: {regel: urgentie, belang: gewicht, huidig: stand}
categorieen: [{id: praat, naam: Praten, teken: golf}]
gespreksvragen:
  - {id: peiling-01, tekst: Wat viel jou op?}
  - {id: peiling-02, tekst: Wat mis je nog?}
"""

LIJST = """\
versie: "2"
invullen: Zet in elke rij een kruisje.
schalen:
  - {{id: mate, vraag: Hoe vaak komt dit voor?, ankers: [zelden of nooit, soms, heel vaak]}}
groepen: [{{id: alles, naam: Alles bij elkaar}}]
items:
{items}
score: {{regel: som}}
open_vragen: [Wat wil je nog kwijt?, Wat sloegen wij over?]
categorieen: [{{id: praat, naam: Praten, teken: golf}}]
gespreksvragen: [{{id: lijst-01, tekst: Wat viel jou op?}}]
"""

CIJFER = """\
versie: "1"
invullen: Geef een cijfer.
schalen: [{id: cijfer, vraag: Welk cijfer geef je?, ankers: [een, twee, drie, vier, vijf, zes, zeven]}]
groepen: [{id: alles, naam: Alles bij elkaar}]
items: [{nummer: 1, code: c01, groep: alles, tekst: Het gebouw.}, {nummer: 2, code: c02, groep: alles, tekst: De soep.}]
score: {regel: gemiddelde}
categorieen: [{id: praat, naam: Praten, teken: golf}]
gespreksvragen: [{id: cijfer-01, tekst: Wat viel jou op?}]
"""

WERKVORM = """\
figuren: [bomen, grassen]
losse_bladen: true
achtergrond:
  - {titel: Over bomen, tekst: Een boom staat stil.}
  - {titel: Over gras, eigen: true, tekst: Gras staat nooit stil.}
formulieren:
  - {soort: tabel, titel: Een heel vel, kolommen: [Vooraf, Achteraf], aantal: 1, hoogte: 220}
  - {soort: tabel, titel: Drie stapels, kolommen: [Meer, Minder], rijen: [Vandaag, Morgen, Ooit], hoogte: 40}
  - {soort: matrix, titel: Vier hoeken, kolommen: [Zon, Schaduw], rijen: [Nat, Droog]}
  - {soort: tabel, titel: Een lange lijst, kolommen: [Wie komt er, Waarmee], aantal: 24, hoogte: 14}
  - {soort: tabel, titel: Aan de wand, uitleg: Schrijf groot., kolommen: [Boom, Gras], aantal: 8, poster: true}
"""

FIGUUR = """\
id: {name}
type: mindmap
titel: {title}
beschrijving: In het midden een naam, met drie takken.
eigen: true
delen: [{{naam: wortel}}, {{naam: stam}}, {{naam: blad}}]
"""


def head(name: str, title: str) -> str:
    """Give what every set has."""
    return HEAD.format(name=name, title=title)


def items(count: int) -> str:
    """Give the items of a long questionnaire; every third takes many lines."""
    long = 5 * " Dat zeg ik hardop en ook als er iemand anders bij is die daar heel anders over denkt dan ik."
    texts = [f"Vraag {n} gaat over mij.{long if n % 3 == 0 else ''}" for n in range(1, count + 1)]
    return "\n".join(
        f"  - {{nummer: {n}, code: q{n:02d}, groep: alles, tekst: {text}}}" for n, text in enumerate(texts, 1)
    )


def background(sections: int) -> str:
    """Give background of so many sections, each about a page of A5."""
    text = " ".join(["Wie dit leest weet waar het over gaat."] * 30)
    return "\n".join(["achtergrond:", *(f"  - {{titel: Deel {n}, tekst: {text}}}" for n in range(1, sections + 1)), ""])
