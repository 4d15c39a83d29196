"""Files of content: how they are written, what is in their texts, what things are called."""

import json
from dataclasses import dataclass

import pytest

from generator.text.plain import plain
from tests.conftest import Pack
from tests.hostile.inputs import TYPED, Input, assert_lines, patience, rows

LAYER, SET = "scholen/beuk.yaml", "stellingen/proef.yaml"
NAME = "naam: Basisschool De Beuk"
CARD = 'tekst: "Niemand hoeft te weten wat ik in mijn lokaal doe."'
TEXT = '"Onze kinderen leren van elkaar, en wij ook."'


@dataclass(frozen=True)
class Written(Input):
    """A file in which something is written in the place of what stood there; without ``old`` the whole file."""

    file: str = LAYER
    old: str = ""
    new: str | bytes = ""


def layer(tries: str, new: str | bytes, must: str, *, old: str = NAME) -> Written:
    """Return an input in the file of a school."""
    return Written(tries, must, LAYER, old, new)


def card(tries: str, text: str, must: str) -> Written:
    """Return an input in a text of a card, as its letters."""
    return Written(tries, must, LAYER, TEXT, json.dumps(text, ensure_ascii=False))


AT_CARD = f"{LAYER}:14:"
FILES = (
    Written("UTF-16", f"{LAYER}:1:1: ", file=LAYER, new="id: beuk".encode("utf-16")),
    Written("Latin-1", f"{LAYER}:2:10: ", file=LAYER, new="id: beuk\nnaam: Caf\xe9\n".encode("latin-1")),
    layer("een nul midden in een bestand", "naam: De\0Beuk", f"{LAYER}:3:"),
    layer("een tab als inspringing", "naam: De Beuk\n\tplaats: x", f"{LAYER}:4:"),
    layer("een aanhalingsteken dat open blijft", 'naam: "De Beuk', f"{LAYER}:"),
    layer("een lijst die open blijft", "naam: [De Beuk", f"{LAYER}:"),
    layer("een code van Python", "naam: !!python/object/apply:os.system [id]", f"{LAYER}:3:"),
    layer("bytes in base64", "naam: !!binary R0lGODlhDAAMAIQAAP", f"{LAYER}:3:"),
    layer("twee documenten in een bestand", "naam: De Beuk\n---\nnaam: x", f"{LAYER}:4:"),
    layer("een sleutel twee keer", "naam: De Beuk\nnaam: De Linde", f"{LAYER}:4:1: "),
    layer("een sleutel die voegt", "<<: {naam: x}\nnaam: De Beuk", f"{LAYER}:3:1: onbekende sleutel"),
    layer("een naam die zichzelf noemt", "naam: &a [*a]", f"{LAYER}:3:"),
    layer("een naam die er niet is", "naam: *weg", f"{LAYER}:3:"),
    layer("een getal als sleutel", "1: x\nnaam: De Beuk", f"{LAYER}:3:1: "),
    layer("een lijst als sleutel", "? [a]\n: b\nnaam: De Beuk", f"{LAYER}:3:"),
    Written("een leeg bestand", f"{LAYER}:1:1: ", file=LAYER, new=b"\n"),
    Written("alleen een opmerking", f"{LAYER}:1:1: ", file=LAYER, new="# niets\n"),
    Written("een lijst als bestand", f"{LAYER}:1:1: ", file=LAYER, new="[id, beuk]\n"),
    Written("een tekst als bestand", f"{LAYER}:1:1: ", file=LAYER, new="beuk\n"),
    Written("tienduizend lijsten in elkaar", f"{LAYER}:", file=LAYER, new="a: " + "[" * 10_000),
    Written(
        "een miljard keer hetzelfde",
        f"{LAYER}:",
        LAYER,
        "",
        "a: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + "".join(f"b{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 8)),
    ),
    layer("een sleutel die de terminal kleurt", '"\\e[31mx": 1\nnaam: De Beuk', f"{LAYER}:3:1: "),
    layer("een sleutel van twee regels", '"een\\ntwee": 1\nnaam: De Beuk', f"{LAYER}:3:1: onbekende sleutel"),
    layer("een sleutel die letters omdraait", '"\\u202exyz": 1\nnaam: De Beuk', f"{LAYER}:3:1: "),
    layer("een sleutel van honderdduizend letters", "z" * 100_000 + ": 1\nnaam: De Beuk", f"{LAYER}:3:"),
    layer("een bestand van tien megabyte", "naam: De Beuk\n#" + "x" * 10_000_000, f"{LAYER}: dit bestand is groter"),
    layer("honderdduizend sleutels", "naam: x\n" + "".join(f"k{n}: 1\n" for n in range(100_000)), LAYER),
)
VALUES = (
    layer("een getal met vierhonderd cijfers", f"naam: {10**400}", f"{LAYER}:3:7: «naam» moet een tekst zijn"),
    layer("niets", "naam: ~", f"{LAYER}:3:7: "),
    layer("ja of nee", "naam: true", f"{LAYER}:3:7: "),
    layer("een tag voor een getal", "naam: !!str 5", f"{LAYER}:3:7: een YAML-tag kan hier niet"),
    layer("een tag voor een lijst", "naam: !!seq [a]", f"{LAYER}:3:7: een YAML-tag kan hier niet"),
    layer("een lijst waar tekst hoort", "naam: [a, b]", f"{LAYER}:3:7: "),
    layer("een ander soort laag", "soort: keizerrijk\nnaam: De Beuk", f"{LAYER}:3:8: «soort» kan dit niet zijn"),
    layer("een hekje dat de rest wegneemt", "naam: OBS #1 Proefballon", f"{LAYER}:3:"),
    layer("een apostrof vooraan", "naam: 's-Hertogenbosch", f"{LAYER}:"),
    layer("krullende aanhalingstekens om een waarde", "naam: “De Linde”", f"{LAYER}:3:"),
    Written("oneindig veel minuten", f"{SET}:14:12: ", SET, "  minuten: 20", "  minuten: .inf"),
    Written("geen getal minuten", f"{SET}:14:12: ", SET, "  minuten: 20", "  minuten: .nan"),
    Written("minder dan geen minuten", f"{SET}:14:12: ", SET, "  minuten: 20", "  minuten: -20"),
    Written("minuten met een komma", f"{SET}:14:12: ", SET, "  minuten: 20", "  minuten: 20.5"),
    Written("een triljoen minuten", f"{SET}:14:12: ", SET, "  minuten: 20", f"  minuten: {10**18}"),
)
TEXTS = (
    card("een element van HTML", "<script>alert(1)</script>", TYPED),
    card("een opmerking van HTML", "<!-- x --> <!DOCTYPE y> <?z?>", TYPED),
    card("een verwijzing naar een teken", "&lt;b&gt; &#60; &amp;amp;", TYPED),
    card("een beeld met een script", '"><img src=x onerror=alert(1)>', TYPED),
    card("een adres dat een script is", "javascript:alert(1)", TYPED),
    card("een blok van Jinja", "{% include '/etc/passwd' %} {# x #}", TYPED),
    card("een bestand van reStructuredText", ".. include:: /etc/hostname", TYPED),
    card("een rol van reStructuredText", ":download:`x </etc/hostname>` |s| `x`_", TYPED),
    card("plekken van Python", "%(naam)s {0} ${naam}", TYPED),
    card("een formule", "=HYPERLINK(0)", TYPED),
    card("een streepje van een gezin", "\U0001f468\u200d\U0001f469\u200d\U0001f467 samen", TYPED),
    card("een jaartal met een punt vooraan", "2026. Een goed jaar.", TYPED),
    card("een streepje vooraan", "- en nog iets", TYPED),
    card("een pad uit de map", "../../../etc/passwd", TYPED),
    card("een woord met een klasse erin", "{{ ''.__class__ }}", AT_CARD),
    card("een woord met een onderdeel", "{{ team.__init__ }}", AT_CARD),
    card("een filter dat er niet is", "{{ team | attr }}", AT_CARD),
    card("een som in een woord", "{{ 7 * 7 }}", AT_CARD),
    card("een woord dat open blijft", "{{ team", AT_CARD),
    card("een verwijzing die open blijft", "[[proef-01", AT_CARD),
    card("een verwijzing uit de map", "[[../../x]]", AT_CARD),
    card("een kop", "# kop", TYPED),
    card("een link van Markdown", "[x](javascript:alert(1))", TYPED),
    card("een beeld van Markdown", "![x](https://elders.example/x.png)", TYPED),
    card("twee alinea's op een kaart van een regel", "een\n\ntwee", AT_CARD),
    card("een lijst op een kaart van een regel", "- een\n- twee", AT_CARD),
    card("een stuk dat open blijft", "<![CDATA[x]]>", AT_CARD),
    card("een tabel", "| a |\n|---|\n| b |", TYPED),
    card("een blok met code", "```\nx\n```", TYPED),
    card("alleen tekens die niemand ziet", "\u200b\u200b", AT_CARD),
    card("een zacht koppelteken", "kop\u00adpel", AT_CARD),
    card("letters van achteren naar voren", "\u202eabc", AT_CARD),
    card("letters die apart gezet zijn", "a\u2067b\u2069", AT_CARD),
    card("een lege plek midden in een woord", "wacht\u200bwoord", AT_CARD),
    card("letters die achter een vlag verstopt zijn", "\U0001f3f4\U000e0068\U000e0069", AT_CARD),
    card(
        "de vlag van een deel van een land",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f ja",
        TYPED,
    ),
    card("een teken van een terminal", "\x1b[31mrood", AT_CARD),
    card("een letter voor eigen gebruik", "\ue000\ue001", AT_CARD),
    card("een teken dat geen is", "\ufffe", AT_CARD),
    card("twintigduizend verwijzingen die open blijven", "[[" * 20_000, AT_CARD),
    card("twintigduizend woorden die open blijven", "{{" * 20_000, AT_CARD),
    card("duizend keer nadruk in nadruk", "*a " * 1000 + "b*" * 1000, AT_CARD),
    card("een woord van vijftigduizend letters", "a" * 50_000, AT_CARD),
)
NAMES = (
    layer(
        "een id uit de map",
        "id: ../../x\n" + NAME,
        f"{LAYER}:1:5: «id» is zo niet te gebruiken",
        old="id: beuk\nbasis: po\n" + NAME,
    ),
    layer("een lege id", 'id: ""\nbasis: po', f"{LAYER}:1:5: ", old="id: beuk\nbasis: po"),
    layer("een id met hoofdletters", "id: Beuk\nbasis: po", f"{LAYER}:1:5: ", old="id: beuk\nbasis: po"),
    layer("een id van twee regels", 'id: "beuk\\nx"\nbasis: po', f"{LAYER}:1:5: ", old="id: beuk\nbasis: po"),
    layer(
        "een id van drieduizend letters", f"id: {'b' * 3000}\nbasis: po", f"{LAYER}:1:5: ", old="id: beuk\nbasis: po"
    ),
    layer(
        "een id die Windows niet kan hebben",
        "id: con\nbasis: po",
        f"{LAYER}:1:5: ",
        old="id: beuk\nbasis: po",
    ),
    layer("een naam van witruimte", 'naam: "   "', f"{LAYER}:3:7: "),
    layer("een naam zonder een letter die men ziet", 'naam: "\\u200b\\u2060"', f"{LAYER}:3:7: "),
    layer("een naam van tienduizend letters", f"naam: {'a' * 10_000}", f"{LAYER}:3:7: "),
    layer("een laag die op zichzelf ligt", "basis: beuk", f"{LAYER}:2:8: ", old="basis: po"),
    layer("een kleur met meer stijl", '"#0b5d4b;}*{display:none"', f"{LAYER}:7:15: ", old='"#0b5d4b"'),
    layer("een kleur van elders", '"url(https://elders.example)"', f"{LAYER}:7:15: ", old='"#0b5d4b"'),
    layer("een logo uit de map", "logo: ../../../../etc/hostname.svg", f"{LAYER}:6:9: het logo", old="logo: beuk.svg"),
    layer("een logo aan de wortel", "logo: /etc/hostname.svg", f"{LAYER}:6:9: het logo", old="logo: beuk.svg"),
    layer("een logo met een nul", 'logo: "beuk\\0.svg"', f"{LAYER}:6:9: ", old="logo: beuk.svg"),
    layer(
        "een logo met een naam van vijfduizend letters",
        f"logo: {'b' * 5000}.svg",
        f"{LAYER}:6:9: ",
        old="logo: beuk.svg",
    ),
    layer("een logo dat een map is", "logo: .", f"{LAYER}:6:9: ", old="logo: beuk.svg"),
    layer("een logo dat een adres is", "logo: https://elders.example/x.svg", f"{LAYER}:6:9: ", old="logo: beuk.svg"),
    layer(
        "een lettertype met meer stijl",
        'logo: beuk.svg\n  lettertype: {naam: "a;}b{", bestand: x.ttf}',
        f"{LAYER}:7:",
        old="logo: beuk.svg",
    ),
    layer(
        "een woord met een klasse als naam",
        "woorden:\n  a.b: {ev: x, mv: y, lidwoord: het}",
        f"{LAYER}:10:3: ",
        old="woorden:",
    ),
    layer("een taal uit de map", NAME + "\ntalen: [../../x]", f"{LAYER}:4:9: "),
)
ADDRESSES = tuple(
    layer(f"{key}: {tries}", f"{NAME}\n{key}: {value}", f"{LAYER}:4:{len(key) + 3}: ")
    for key, tries, value in (
        ("adres", "een script", "javascript:alert(1)"),
        ("adres", "gegevens", "data:text/html,x"),
        ("adres", "een bestand", "file:///etc/passwd"),
        ("adres", "zonder slot", "http://school.example"),
        ("adres", "een haak die open blijft", "'https://[x'"),
        ("adres", "een poort van letters", "https://x:abc"),
        ("adres", "een poort die er niet is", "https://x.example:99999"),
        ("adres", "een wachtwoord", "https://ik:geheim@school.example"),
        ("adres", "witruimte", '"https://school.example/a b"'),
        ("adres", "een aanhalingsteken", "'https://school.example/\"onload=x'"),
        ("adres", "twee regels", '"https://school.example\\nx"'),
        ("adres", "te lang voor een code", f"https://school.example/{'a' * 4000}"),
        ("contact", "een script", "javascript:alert(1)"),
        ("contact", "een vraag in een mailadres", "meld@school.example?bcc=a@b.nl"),
        ("contact", "nog een regel in een mailadres", '"meld@school.example\\nBcc: x"'),
        ("contact", "een haak die open blijft", "'https://[x'"),
        ("contact", "zonder iemand", "'@school.example'"),
    )
)
INPUTS = (*FILES, *VALUES, *TEXTS, *NAMES, *ADDRESSES)


def lay(pack: Pack, one: Written) -> None:
    """Write an input where it belongs."""
    file = pack.file(one.file)
    raw = one.new if isinstance(one.new, bytes) else one.new.encode()
    if one.old:
        before = file.read_bytes()
        assert before.count(one.old.encode()) == 1
        raw = before.replace(one.old.encode(), raw)
    file.write_bytes(raw)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_content_is_refused_in_a_sentence_or_is_letters(pack: Pack, one: Written) -> None:
    lay(pack, one)
    with patience():
        lines = pack.shown()
    if one.must != TYPED:
        assert_lines(lines, one.must)
        return
    assert lines == []
    letters = " ".join(json.loads(str(one.new)).split())
    cards = {laid.kaart.id: laid.kaart for one_set in pack.edition("beuk").sets for laid in one_set.cards}
    assert " ".join(plain(cards["proef-03"].tekst).split()) == letters
