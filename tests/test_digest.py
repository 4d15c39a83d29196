"""A digest is what it was without a memory, whatever was digested before and whatever changed since."""

import gc
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ConfigDict

import generator.digest
from generator.digest import digest
from generator.faults import NOWHERE, Place
from generator.memory import IdentityMemory
from generator.records.base import Record, Ref
from tests.conftest import Pack, Real


def plain_digest(*values: Any) -> str:
    """Give the digest of values, worked out anew as it is defined."""
    hasher = hashlib.sha256()
    for value in values:
        feed(hasher, value)
    return hasher.hexdigest()


def feed(hasher: Any, value: Any) -> None:
    if isinstance(value, Place):
        return
    if isinstance(value, Path):
        feed(hasher, value.name)
        feed(hasher, value.read_bytes() if value.is_file() else None)
    elif isinstance(value, bytes):
        leaf(hasher, "bytes", value)
    elif isinstance(value, Record):
        feed(hasher, {name: getattr(value, name) for name in type(value).model_fields})
    elif is_dataclass(value) and not isinstance(value, type):
        feed(hasher, {field.name: getattr(value, field.name) for field in fields(value)})
    elif isinstance(value, dict):
        leaf(hasher, "dict", str(len(value)).encode())
        for key in sorted(value):
            feed(hasher, str(key))
            feed(hasher, value[key])
    elif isinstance(value, tuple | list):
        leaf(hasher, "list", str(len(value)).encode())
        for item in value:
            feed(hasher, item)
    elif isinstance(value, type):
        leaf(hasher, "type", value.__qualname__.encode())
    else:
        leaf(hasher, type(value).__name__, str(value).encode())


def leaf(hasher: Any, kind: str, raw: bytes) -> None:
    hasher.update(f"{kind}:{len(raw)}:".encode())
    hasher.update(raw)


@pytest.fixture(autouse=True)
def memory(monkeypatch: pytest.MonkeyPatch) -> IdentityMemory[Any, list[bytes]]:
    """A memory that is empty, and takes whatever it may; small values too, since those of tests are small."""
    memory: IdentityMemory[Any, list[bytes]] = IdentityMemory()
    monkeypatch.setattr(generator.digest, "_known", memory)
    monkeypatch.setattr(generator.digest, "LEAST", 40)
    return memory


class Frozen(Record):
    naam: str
    waarde: Any = None


class Thawed(Record):
    model_config = ConfigDict(frozen=False)

    naam: str
    waarde: Any = None


@dataclass(frozen=True)
class Still:
    name: str
    value: Any
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Slotted:
    name: str
    value: Any


@dataclass
class Loose:
    name: str
    value: Any


MAKERS: tuple[Callable[[str, Any], Any], ...] = (
    lambda name, value: Frozen.model_construct(naam=name, waarde=value),
    lambda name, value: Thawed.model_construct(naam=name, waarde=value),
    Still,
    Slotted,
    Loose,
    lambda name, value: (Ref(name), value, len(name), True, None, 1.5, name.encode(), Still, Place(Path(name), 1)),
    lambda name, value: [name, value],
    lambda name, value: {name: value, "b": name},
)


def some_value(random: Random, folder: Path, loose: list[Any], depth: int = 5) -> Any:
    """Give a value of values; ``loose`` gathers what in it can be changed."""
    name = "".join(random.choices("abcdé", k=random.randrange(30)))
    if not depth or random.random() < 0.1:
        if random.random() < 0.2:
            path = folder / f"{random.randrange(5)}.txt"
            loose.append(path)
            return path
        return name
    inside = tuple(some_value(random, folder, loose, depth - 1) for _ in range(random.randrange(1, 4)))
    made = random.choice(MAKERS)(name, inside if random.random() < 0.8 else inside[0])
    if isinstance(made, Thawed | Loose | list | dict):
        loose.append(made)
    return made


def change(random: Random, value: Any) -> None:
    new = f"nieuw {random.randrange(1000)}"
    if isinstance(value, Path):
        value.write_text(new, "utf-8")
    elif isinstance(value, list):
        value.append(new)
    elif isinstance(value, dict):
        value[new] = new
    elif isinstance(value, Thawed):
        value.naam = new
    else:
        value.name = new


@pytest.mark.parametrize("seed", [*range(8), *(pytest.param(one, marks=pytest.mark.whole) for one in range(8, 40))])
def test_memory_changes_no_answer(tmp_path: Path, seed: int, memory: IdentityMemory[Any, list[bytes]]) -> None:
    random, loose = Random(seed), list[Any]()
    values = [some_value(random, tmp_path, loose) for _ in range(6)]
    for _ in range(25):
        chosen = random.choices(values, k=random.randrange(1, 4))
        assert digest(*chosen) == plain_digest(*chosen)
        together = Still("samen", tuple(chosen))
        assert digest(together) == plain_digest(together)
        if loose and random.random() < 0.7:
            change(random, random.choice(loose))
        if random.random() < 0.3:
            values[random.randrange(6)] = some_value(random, tmp_path, loose)
    values.clear()
    loose.clear()
    del chosen, together
    gc.collect()
    assert len(memory) == 0


def test_a_set_is_remembered_and_its_changed_copy_is_not(pack: Pack, memory: IdentityMemory[Any, list[bytes]]) -> None:
    one = pack.edition("beuk").sets[0].record
    assert digest(one) == digest(one) == plain_digest(one)
    assert memory.get(one)
    other = one.with_fields(volgorde=one.volgorde + 1)
    assert memory.get(other) is None
    assert digest(other) == plain_digest(other) != digest(one)


def test_the_digests_of_the_real_content_are_what_they_were(real: Real) -> None:
    for edition in real.editions.values():
        parts = [getattr(edition, field.name) for field in fields(edition)]
        for _ in range(2):
            assert digest(*parts) == plain_digest(*parts)


def test_what_is_held_twice_is_remembered_once(pack: Pack, memory: IdentityMemory[Any, list[bytes]]) -> None:
    edition_set = pack.edition("beuk").sets[0]
    digest(edition_set.record, edition_set)
    whole, record = memory.get(edition_set), memory.get(edition_set.record)
    assert whole
    assert record
    assert {id(piece) for piece in record if len(piece) >= 400} <= {id(piece) for piece in whole}
