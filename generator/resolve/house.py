"""The school's names and house style: what the highest layer says counts."""

from typing import Any

from generator.logo.logo import Logo
from generator.records.laag import Laag
from generator.resolve.edition import House


def house_of(layers: tuple[Laag, ...], logos: dict[str, Logo]) -> House:
    """Gather the house style from the layers, lowest first; ``logos`` are those of the library."""
    school = layers[-1]
    styled = next(laag for laag in reversed(layers) if laag.huisstijl)
    stijl = styled.huisstijl
    assert stijl is not None  # read has checked that a layer of every school has one
    folder = styled.place.file.parent
    font = stijl.lettertype
    return House(
        id=school.id,
        naam=school.naam,
        sector=next((laag.id for laag in layers if laag.soort == "sector"), ""),
        logo=logos[styled.id],
        hoofdkleur=stijl.hoofdkleur.lower(),
        steunkleur=stijl.steunkleur.lower(),
        lettertype=(font.naam, folder / font.bestand) if font else None,
        plaats=_said(layers, "plaats"),
        vestigingscode=_said(layers, "vestigingscode"),
        adres=_said(layers, "adres"),
        contact=_said(layers, "contact"),
        talen=tuple(map(str, _said(layers, "talen") or ())),
    )


def _said(layers: tuple[Laag, ...], name: str) -> Any:
    return next((value for laag in reversed(layers) if (value := getattr(laag, name))), None)
