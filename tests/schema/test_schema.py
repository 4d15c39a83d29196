"""The schemas say what the reader says: of all content, and of two hundred mistakes."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.faults import ContentFaults, Place
from generator.places import Places
from generator.records.base import Record
from generator.schema.explanations import read_explanations
from generator.schema.json_schema import FILES, schema, write_schemas
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml
from tests.conftest import PACK, ROOT

TEMPLATES = ROOT / "templates"
SCHEMAS = {name: schema(record, TEMPLATES) for name, record in FILES.items()}
VALIDATORS = {name: Draft7Validator(made) for name, made in SCHEMAS.items()}
CONTENT = sorted((ROOT / "content").rglob("*.yaml"))
MISTAKES = 200
STRANGE = [7, 1000, -1, 2.5, True, None, "iets", "Iets, met: tekens!", [], {}, [3], {"a": 1}]


def name_of(file: Path) -> str:
    """Name the schema of a content file."""
    return file.stem if file.parent.name == "content" else file.parent.name


def plain(value: Any) -> Any:
    """Give a value as JSON has it."""
    return json.loads(json.dumps(value))


def records(record: type[Record]) -> Iterator[type[Record]]:
    """Give a record and all that it holds."""
    yield record
    for field in record.model_fields.values():
        for held in held_in(field.annotation):
            if held is not record:
                yield from records(held)


def held_in(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from held_in(part)


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_explained(name: str) -> None:
    words = read_explanations(TEMPLATES)
    for record in records(FILES[name]):
        for field, info in record.model_fields.items():
            key = words.of(record, info.alias or field)
            assert key, f"{record.__name__}.{info.alias or field}"
            assert key.titel[0].isupper(), key
            assert key.uitleg.endswith("."), key


def test_nothing_is_explained_that_does_not_exist() -> None:
    known = {one.__name__: one for record in FILES.values() for one in records(record)}
    for record, keys in read_explanations(TEMPLATES).records.items():
        bases = [one for one in known.values() if record in (base.__name__ for base in one.__mro__)]
        fields = {info.alias or name for one in bases for name, info in one.model_fields.items()}
        assert set(keys) <= fields, record


def test_a_mistake_in_the_explanations_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "schema" / "nl.yaml"
    file.parent.mkdir()
    file.write_text("Kaart:\n  id:\n    titel: Id\n    uitleg: 3\n    voorbeelt: x\n", "utf-8")
    with pytest.raises(ContentFaults) as raised:
        read_explanations(tmp_path)
    assert [fault.as_line(tmp_path) for fault in raised.value.faults] == [
        'schema/nl.yaml:4:13: «uitleg» moet een tekst zijn; gevonden «3»; zet er aanhalingstekens om: "3"',
        "schema/nl.yaml:5:5: onbekende sleutel; gevonden «voorbeelt»; bedoelde je «voorbeeld»?",
    ]


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_a_schema_and_its_examples_hold(name: str) -> None:
    made = SCHEMAS[name]
    Draft7Validator.check_schema(made)
    for record in (made, *made["definitions"].values()):
        for field in record["properties"].values():
            for example in field.get("examples", []):
                Draft7Validator({**field, "definitions": made["definitions"]}).validate(plain(example))


def test_all_content_follows_its_schema() -> None:
    every = {file: VALIDATORS[name_of(file)].iter_errors(plain(read_yaml(file)[0])) for file in CONTENT}
    assert [(file, error.message) for file, errors in every.items() for error in errors] == []


def test_schemas_are_written_beside_the_editions(tmp_path: Path) -> None:
    assert set(write_schemas(Places(ROOT, tmp_path)).written) == {f"{name}.json" for name in FILES}
    files = list((tmp_path / "schema").glob("*.json"))
    assert {file.stem for file in files} == set(FILES)
    assert all("\\u" not in file.read_text("utf-8") for file in files)


def spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give everything that a value holds: what holds it, and under which key or number."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in pairs:
        yield value, key
        yield from spots(held)


def mistake(data: Any, chance: random.Random) -> None:
    """Make one mistake somewhere: a key or value that is lost, strange, or of another type."""
    holder, key = chance.choice(list(spots(data)))
    match chance.randrange(4):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[f"x{key}"] = "iets"
        case 2 if isinstance(holder, dict):
            holder[f"x{key}"] = holder.pop(key)
        case _:
            holder[key] = chance.choice(
                [7, 1000, -1, 2.5, True, None, "iets", "Iets, met: tekens!", [], {}, [3], {"a": 1}]
            )


def test_schema_and_reader_agree_on_mistakes(tmp_path: Path) -> None:
    chance, file = random.Random(20), tmp_path / "fout.yaml"
    wrong = 0
    for _ in range(MISTAKES):
        source = chance.choice(sorted((PACK / "content").rglob("*.yaml")))
        data = plain(read_yaml(source)[0])
        mistake(data, chance)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
        found, faults = read_yaml(file)
        record, more = as_record(FILES[name_of(source)], found, Place(file, 1, 1))
        by_schema = [error.message for error in VALIDATORS[name_of(source)].iter_errors(plain(found))]
        shown = f"{file.read_text('utf-8')}\n{by_schema}\n{[*faults, *more]}"
        assert (record is None or bool(faults or more)) == bool(by_schema), shown
        wrong += bool(by_schema)
    assert wrong > MISTAKES / 2


def test_every_file_points_to_its_schema() -> None:
    named = {}
    for file in CONTENT:
        first = file.read_text("utf-8").partition("\n")[0]
        named[file] = (file.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve()
    schemas = ROOT / "build" / "schema"
    assert [file for file in CONTENT if named[file] != schemas / f"{name_of(file)}.json"] == []
