"""The rules that need no more than texts: each yields the findings of one edition."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.faults import quotation
from generator.language.finding import Finding
from generator.language.passages import Passage, lists, paragraphs
from generator.records.laag import BY_ARTICLE, Woord
from generator.text.nodes import Text

Group = list[tuple[Text, str]]
Groups = dict[tuple[str, str], Group]
"""Texts that stand under one key in one set, with what they say."""

_CLOSERS = "’”)»\"'"
_MARKS = tuple(".!?…")
_MIXED = "het ene eindigt met een leesteken en het andere niet"


def endings(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield sentences without an end mark, and cards, titles and items of lists that don't end alike."""
    labels: Groups = defaultdict(list)
    cards: Groups = defaultdict(list)
    for passage in passages:
        if passage.is_label or passage.is_card:
            group = (labels if passage.is_label else cards)[passage.home, passage.key]
            group.append((passage.text, passage.letters))
        else:
            yield from _open_ends(passage)
        for points in lists(passage.text):
            yield from _odd_endings([(passage.text, point) for point in points])
    for group in cards.values():
        yield from _odd_endings(group)
    for group in labels.values():
        yield from _odd_endings(group, rather_bare=True)


def _open_ends(passage: Passage) -> Iterator[Finding]:
    for paragraph, before_list in paragraphs(passage.text):
        bare = paragraph.rstrip(_CLOSERS)
        if not bare.endswith(_MARKS) and not (before_list and bare.endswith(":")):
            end, remedy = _tail(paragraph), "zet er een punt, vraagteken of uitroepteken achter"
            yield Finding(passage.text, end, "een zin zonder leesteken aan het eind", remedy)


def _odd_endings(group: Group, *, rather_bare: bool = False) -> Iterator[Finding]:
    """Yield those that end otherwise than most; a question or an exclamation is at home in both."""
    dotted = [one for one in group if one[1].rstrip(_CLOSERS).endswith((".", ";"))]
    bare = [one for one in group if one[1].rstrip(_CLOSERS)[-1:].isalnum()]
    if not dotted or not bare:
        return
    few_dots = len(dotted) < len(bare) + rather_bare
    few, remedy = (dotted, "haal de punt weg") if few_dots else (bare, "zet er een punt achter")
    for text, said in few:
        others = len(group) - len(few)
        found = f"{quotation(_tail(said))} bij {others} die anders {'eindigt' if others == 1 else 'eindigen'}"
        yield Finding(text, _tail(said), _MIXED, remedy, found)


def _tail(said: str) -> str:
    return " ".join(said.split()[-4:])


MOST_WORDS = 25
_STATEMENTS = {"Stelling.tekst", "Item.tekst"}


def length(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield statements with more words than one can take in."""
    for passage in passages:
        words = len(re.findall(r"\w[\w’'-]*", passage.letters))
        if passage.key in _STATEMENTS and words > MOST_WORDS:
            found = f"{words} woorden"
            yield Finding(passage.text, "", "een stelling is te lang", f"maak er hooguit {MOST_WORDS} van", found)


_LEFT = re.compile(
    r"\b(?:TODO|FIXME|TBD|lorem|ipsum|xx+|volgt nog|nog (?:aan te vullen|in te vullen|te schrijven|invullen))\b"
    r"|«[^»]*»|\?{2,}|<[^<>]+>|\[(?:\.\.\.|…|\w[^\[\]]*)\]",
    re.IGNORECASE,
)


def placeholders(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield placeholders and notes to oneself."""
    for passage in passages:
        for found in _LEFT.finditer(passage.letters):
            left = found.group()
            shown = left if left.startswith("«") else ""
            yield Finding(passage.text, left, "de tekst is nog niet af", "schrijf wat er moet staan", shown)


_RULES = (
    (re.compile(r"\S+[^\S\n]{2,}\S+"), "twee spaties achter elkaar", "laat er één staan"),
    (re.compile(r"""\w+[’”'")]*\s[,.;:!?](?=[\s’”'")]|$)"""), "een spatie vóór een leesteken", "haal de spatie weg"),
    (
        re.compile(r"[^\W\d_]{2,}[,;!?][^\W\d_]+|[a-zà-ÿ]{2,}\.[A-Z][a-zà-ÿ]+"),
        "geen spatie na een leesteken",
        "zet er een spatie achter",
    ),
)
_TWICE = re.compile(r"\b(\w+)[^\S\n]+\1\b", re.IGNORECASE)
_MAY_BE_TWICE = {"dat", "die", "je", "ze", "zij", "we", "hij", "heel"}


def spacing(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield spaces too many or too few, and words that stand twice."""
    for passage in passages:
        for pattern, wrong, remedy in _RULES:
            for found in pattern.finditer(passage.letters):
                yield Finding(passage.text, found.group(), wrong, remedy)
        for found in _TWICE.finditer(passage.letters):
            if found[1].lower() not in _MAY_BE_TWICE:
                yield Finding(passage.text, found.group(), "een woord staat twee keer achter elkaar", "haal er één weg")


_OPEN = {"Richtvraag.tekst", "Richtvraag.doorvragen", "Gespreksvraag.tekst"}
_VERBS = """
    is ben bent zijn was waren wordt word worden werd werden heeft heb hebt hebben had hadden kan kun kunt kunnen kon
    konden mag mogen mocht moet moeten moest zal zul zult zullen zou zouden wil wilt willen wilde hoeft hoef hoeven
    durf durft durven doe doet doen deed deden gaat ga gaan ging gingen komt kom komen kwam laat laten liet krijgt
    krijg krijgen kreeg geef geeft geven gaf weet weten wist denk denkt denken vind vindt vinden zie ziet zien merk
    merkt merken voel voelt voelen herken herkent herkennen begrijp begrijpt begrijpen lees leest lezen snap snapt
    mis mist missen ken kent kennen werkt werk werken past passen klopt speelt speel spelen lukt hoort hoor horen
    sta staat staan ligt zit zitten blijft blijf blijven maak maakt maken neem neemt nemen praat praten vertel vertelt
"""
_QUESTION = re.compile(r"[^.!?…:]+\?")
_FIRST = re.compile(r"[\s‘“(]*(?:(?:en|maar|of|dus)\s+)?(\w+)", re.IGNORECASE)


def questions(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Yield questions to talk about that begin with a verb."""
    verbs = frozenset(_VERBS.split())
    for passage in passages:
        for asked in _QUESTION.findall(passage.letters) if passage.key in _OPEN else ():
            first = _FIRST.match(asked)
            if first and first[1].lower() in verbs:
                wrong, remedy = "een vraag met ja of nee als antwoord", "begin met wat, hoe, waar, wanneer of wie"
                yield Finding(passage.text, asked.strip(" ‘“("), wrong, remedy)


_FORMS = {"de": "lidwoord", "het": "lidwoord"} | {
    said: form for form in ("deze", "onze", "elke", "iedere", "welke") for said in BY_ARTICLE[form]
}
"""For each article, and each word that goes with one: the form of a slot that brings it."""


def articles(passages: Iterable[Passage], words: Mapping[str, Woord]) -> Iterator[Finding]:
    """Yield *de team*, *ons school*, *dit klas*: a wrong article, typed out before a word of the school."""
    patterns = {name: _wrong_articles(word) for name, word in words.items()}
    for passage in passages:
        for name, pattern in patterns.items():
            for found in pattern.finditer(passage.letters):
                remedy = f"schrijf {{{{ {name}.{_FORMS[found[1].lower()]} }}}} {{{{ {name} }}}}"
                yield Finding(passage.text, found[0], "een lidwoord dat niet bij het woord past", remedy)


def _wrong_articles(word: Woord) -> re.Pattern[str]:
    others = "|".join(form for form in _FORMS if word.form(_FORMS[form]) != form)
    return re.compile(rf"\b({others})\s+{re.escape(word.ev)}\b", re.IGNORECASE)
