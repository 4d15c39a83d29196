"""Names that files and folders can have on every computer: an id becomes one of them."""

_OF_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)))
)
"""What Windows keeps for devices, whatever ending comes behind it."""

REMEDY = "kies een andere naam: Windows kan een bestand zo niet noemen"


def is_of_device(name: str) -> bool:
    """Whether Windows has no file of this name, since it is that of a device."""
    return name.lower().partition(".")[0] in _OF_DEVICES
