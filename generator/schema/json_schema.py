"""The JSON Schemas of content: one for each folder of sets, for figures, schools and the reference files."""

import json
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import ModelSchema

from generator.output import Delivery, OutputFolder
from generator.places import Places
from generator.records.base import Record
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kinds import KINDS
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.naslag import Begrippen, Bronnen, Gebruikersvragen
from generator.records.zoekwoorden import Zoekwoorden
from generator.schema.explanations import Explanations, read_explanations

FILES: dict[str, type[Record]] = {
    **{kind.folder: kind.record for kind in KINDS},
    "figuren": Figuur,
    "leesbladen": Leesblad,
    "draaiboeken": Draaiboek,
    "scholen": Laag,
    "bronnen": Bronnen,
    "begrippen": Begrippen,
    "vragen": Gebruikersvragen,
    "zoekwoorden": Zoekwoorden,
}
"""The record of each folder or file in ``content/``."""


def write_schemas(places: Places) -> Delivery:
    """Write the schemas to ``schema/`` in the output; raises ``ContentFaults`` where a link is in the way."""
    made = {f"{name}.json": schema(record, places.templates) for name, record in FILES.items()}
    files = {name: (json.dumps(one, ensure_ascii=False, indent=1) + "\n").encode() for name, one in made.items()}
    return OutputFolder(places.output / "schema", places.output).bring(files)


def schema(record: type[Record], templates: Path) -> dict[str, Any]:
    """Return the draft-07 schema of a record, every key with its title, explanation and example."""
    made = record.model_json_schema(
        ref_template="#/definitions/{model}", schema_generator=_generator_for(read_explanations(templates))
    )
    definitions = made.pop("$defs", {})
    return {"$schema": _Generator.schema_dialect, **made, "definitions": definitions}


class _Generator(GenerateJsonSchema):
    schema_dialect = "http://json-schema.org/draft-07/schema#"
    words: Explanations

    def model_schema(self, schema: ModelSchema) -> dict[str, Any]:
        made = super().model_schema(schema)
        made.pop("description", None)
        made["properties"] = {
            name: self.explain_key(schema["cls"], name, value) for name, value in made.get("properties", {}).items()
        }
        return made

    def explain_key(self, record: type[Any], name: str, value: dict[str, Any]) -> dict[str, Any]:
        # In draft-07 what stands beside a $ref is not read.
        value = {"allOf": [{"$ref": value["$ref"]}]} if "$ref" in value else value
        value.pop("title", None)
        if key := self.words.of(record, name):
            value |= {"title": key.titel, "description": key.uitleg}
            if key.voorbeeld is not None:
                value["examples"] = [key.voorbeeld]
        return value


def _generator_for(words: Explanations) -> type[_Generator]:
    return type("Generator", (_Generator,), {"words": words})
