"""What is remembered of an object goes with it, and is never another's."""

from dataclasses import dataclass

from generator.memory import IdentityMemory


@dataclass(frozen=True)
class Thing:
    name: str


def test_what_is_equal_is_another() -> None:
    memory: IdentityMemory[Thing, int] = IdentityMemory()
    one, other = Thing("a"), Thing("a")
    memory.put(one, 1)
    assert memory.get(one) == 1
    assert memory.get(other) is None


def test_what_is_gone_is_forgotten() -> None:
    memory: IdentityMemory[Thing, int] = IdentityMemory()
    one = Thing("a")
    memory.put(one, 1)
    assert len(memory) == 1
    del one
    assert len(memory) == 0


def test_what_gets_the_place_of_what_is_gone_is_not_known() -> None:
    memory: IdentityMemory[Thing, int] = IdentityMemory()
    seen: set[int] = set()
    for number in range(1000):
        thing = Thing(str(number))
        assert memory.get(thing) is None
        seen.add(id(thing))
        memory.put(thing, number)
    assert len(seen) < 1000
    assert len(memory) == 1


def test_a_value_can_be_put_again() -> None:
    memory: IdentityMemory[Thing, int] = IdentityMemory()
    one = Thing("a")
    memory.put(one, 1)
    memory.put(one, 2)
    assert memory.get(one) == 2
    assert len(memory) == 1
