"""Adds a board or a school to a folder: a file with what it can't do without, and an empty logo where it needs one."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.faults import ContentFaults, Fault, Place
from generator.folder.project_templates import project_templates
from generator.input_files import refuse_link_outside
from generator.output.replacement import replace_files
from generator.places import Places

LAYERS = "scholen"
"""The folder of all layers in ``content/``."""


@dataclass(frozen=True)
class NewLayer:
    """A layer that is added: its id, sort and name, the layer that it lies on, and whether it needs a logo itself."""

    id: str
    soort: Literal["bestuur", "school"]
    naam: str
    basis: str
    logo: bool


def add_layer(places: Places, layer: NewLayer) -> tuple[Path, ...]:
    """Write the files of a layer, all or none, and return them; raises ``ContentFaults`` where one is in the way."""
    folder = places.contents[-1] / LAYERS
    files = {folder / f"{layer.id}.yaml": _layer_text(places, layer)}
    if layer.logo:
        empty = places.templates / "project" / "content" / LAYERS / "logo.svg"
        files[folder / f"{layer.id}.svg"] = empty.read_bytes()
    for file in files:
        refuse_link_outside(file, places.root)
    if faults := [_way_fault(file) for file in files if os.path.lexists(file)]:
        raise ContentFaults(faults)
    replace_files(files, places.project_cache)
    return tuple(files)


def _layer_text(places: Places, layer: NewLayer) -> bytes:
    template = project_templates(places.templates / "layer").get_template("laag.yaml")
    known = {"id": layer.id, "soort": layer.soort, "naam": layer.naam, "basis": layer.basis, "logo": layer.logo}
    return template.render(known).encode()


def _way_fault(file: Path) -> Fault:
    remedy = "haal het weg of geef het een andere naam, of kies een andere id"
    return Fault(Place(file), "hier komt een nieuw bestand", f"gevonden een ander «{file.name}»", remedy)
