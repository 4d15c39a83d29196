"""Every instrument of the publications, and what carries it: a set, a leesblad, a draaiboek or a figure.

The ids are those of ``../shared/bronnen/README.md``; for each, the kind and the id of what a user opens.
"""

import pytest

from tests.conftest import Real

INSTRUMENTS = """
    K1   werkvormen          overzichtskaart
    K2   werkvormen          routekaart
    K3   stellingen          gespreksopener
    K4   rolbeschrijvingen   leef-je-in
    K5   werkvormen          reflector
    K6   vragenlijsten       scan
    K7   vragenlijsten       meetlat
    K8   slijpsteen          slijpsteen
    K8a  slijpsteen          inzet-personeelsinstrumenten
    K8b  slijpsteen          beleid-en-sturing
    K8c  slijpsteen          werkverbanden
    K8d  slijpsteen          belanghebbenden
    L1   werkvormen          versmallen-of-blijven-leren
    L2   werkvormen          negen-lessen
    L3   werkvormen          kernpunten
    L4   werkvormen          traject
    L5   werkvormen          initiator-kiezen
    L6   werkvormen          informatiebrief
    L7   praktijkopdrachten  leren-loont
    L8   werkvormen          kernthemas
    L9   werkvormen          gespreksregels
    L10  werkvormen          sorteeroefening
    L11  werkvormen          marktplaats
    L12  werkvormen          lessen-van-anderen
    T1   werkvormen          kubus
    T2   werkvormen          drie-bouwstenen
    T3   werkvormen          spanningen
    T4   werkvormen          taak-rol-functie
    T5   werkvormen          vier-orden
    B1   werkvormen          rode-draden
    B2   rolbeschrijvingen   drie-logicas
    B3   werkvormen          rol-op-drie-niveaus
    B4   werkvormen          gedeelde-agenda
    A1   werkvormen          vier-themas
    A2   werkvormen          kritische-dialoog
"""
CARRIED = [line.split() for line in INSTRUMENTS.strip().splitlines()]
PUBLICATIONS = {"K": "kijkwijzer", "L": "lerenloont", "T": "leraarcentraal", "B": "beroepsbeeld", "A": "agenda"}
MADE_OF_MORE = {"K8": 4, "L2": 9, "L12": 4}
"""Instruments with parts of their own: so many sets that are bound in one, or leesbladen."""


def numbers(letter: str, until: int) -> list[str]:
    return [f"{letter}{number}" for number in range(1, until + 1)]


def test_every_instrument_stands_in_the_table_once() -> None:
    named = [name for name, _, _ in CARRIED]
    kijkwijzer = [*numbers("K", 8), "K8a", "K8b", "K8c", "K8d"]
    others = [*numbers("L", 12), *numbers("T", 5), *numbers("B", 4), *numbers("A", 2)]
    assert named == [*kijkwijzer, *others]
    assert len(set(named)) == len(named)
    assert len({carrier for _, _, carrier in CARRIED}) == len(CARRIED)


@pytest.mark.parametrize(("name", "kind", "carrier"), CARRIED)
def test_an_instrument_is_carried_in_every_school(real: Real, name: str, kind: str, carrier: str) -> None:
    for school, edition in real.editions.items():
        laid = edition.set(carrier)
        assert laid is not None, school
        assert laid.kind.folder == kind
        assert laid.record.bron.publicatie == PUBLICATIONS[name[0]]


@pytest.mark.parametrize(("name", "parts"), MADE_OF_MORE.items())
def test_an_instrument_of_parts_has_them_all(real: Real, name: str, parts: int) -> None:
    carrier = next(one for instrument, _, one in CARRIED if instrument == name)
    sheets = [blad for blad in real.library.leesbladen.values() if blad.bij == carrier]
    assert len(sheets) + len(real.library.sets[carrier].bundelt) == parts


WORK_OUT = {
    "kenmerken-van-regelingen": "K8a",
    "vertrouwen-geven": "K8b",
    "uit-balans": "K8b",
    "vier-teams": "K8c",
    "waarom-tekort-blijft": "T5",
}
"""Sets that are no instrument themselves, and the one that they work out."""


def test_every_other_set_works_an_instrument_out(real: Real) -> None:
    carriers = {carrier for _, _, carrier in CARRIED}
    beside = {name: one.bron.publicatie for name, one in real.library.sets.items() if name not in carriers}
    assert beside == {name: PUBLICATIONS[instrument[0]] for name, instrument in WORK_OUT.items()}
