"""What was worked out of an object, remembered for as long as that object lives."""

from typing import Generic, TypeVar
from weakref import ref

K = TypeVar("K")
V = TypeVar("V")


class IdentityMemory(Generic[K, V]):
    """A value for each of some objects, found by what object it is: one that is equal is another.

    It keeps none of them alive, and forgets the value of one that is gone.  An object that can change has no place
    in it.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[ref[K], V]] = {}

    def __len__(self) -> int:
        return len(self._known)

    def get(self, key: K) -> V | None:
        """Return what is remembered of an object; None where nothing is."""
        known = self._known.get(id(key))
        return known[1] if known and known[0]() is key else None

    def put(self, key: K, value: V) -> None:
        """Remember a value of an object, which has to allow weak references."""
        name, known = id(key), self._known

        def forget(gone: "ref[K]") -> None:
            if (found := known.get(name)) and found[0] is gone:  # not what got the same id since
                del known[name]

        known[name] = ref(key, forget), value
