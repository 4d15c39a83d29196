"""Questions to talk about are open: they can't be answered with yes or no."""

import re
from collections.abc import Iterable, Iterator

from generator.language.finding import Finding
from generator.language.passages import Passage

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
    """Find questions to talk about that begin with a verb."""
    verbs = frozenset(_VERBS.split())
    for passage in passages:
        for asked in _QUESTION.findall(passage.said) if passage.key in _OPEN else ():
            first = _FIRST.match(asked)
            if first and first[1].lower() in verbs:
                wrong, remedy = "een vraag met ja of nee als antwoord", "begin met wat, hoe, waar, wanneer of wie"
                yield Finding(passage.text, asked.strip(" ‘“("), wrong, remedy)
