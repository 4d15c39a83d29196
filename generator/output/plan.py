"""Works out what to do in a folder: what to write, set aside, remove and leave; it touches nothing itself."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from generator.output.inventory import Inventory
from generator.output.stranger import names_aside

FoundFiles = Mapping[str, tuple[str, ...]]
"""What stands at a name: the digest of its bytes, and where that differs the one with ends of lines as we write them.

Without any it is no file: a folder, or a link.  A name at which nothing stands is left out.
"""

FILLED_IN = (".pdf", ".docx")
"""How the name of a file ends that someone fills in and saves in its place."""


@dataclass(frozen=True)
class DeliveryPlan:
    """What to do: ``aside`` gives what is set aside its new name.

    ``during`` is the list while files are written and removed: it knows what was and what will be, so that a build
    that breaks off leaves nothing of ours as a stranger; ``after`` is the list at the end.
    """

    write: tuple[str, ...]
    aside: Mapping[str, str]
    remove: tuple[str, ...]
    during: Inventory
    after: Inventory


def delivery_plan(
    listed: Inventory,
    there: FoundFiles,
    wanted: Mapping[str, str],
    kept: Mapping[str, str],
    stale: Collection[str],
    *,
    unlisted: bool = False,
) -> DeliveryPlan:
    """Return what to do for the ``wanted`` files, by digest, and those of ours that are ``stale``.

    Those that are ``kept`` stand there as they must.  ``there`` tells of each of these names what stands at it, and of
    the names that what is set aside could have.  In an ``unlisted`` folder, as an earlier version left it, a page
    makes way for the new one; only what may have been filled in is set aside.
    """
    write = tuple(name for name in sorted(wanted) if there.get(name, ("",))[:1] != (wanted[name],))
    gone = sorted(set(stale) - wanted.keys())
    replaced = {name for name in write if unlisted and there.get(name) and not name.endswith(FILLED_IN)}
    there_already = [name for name in (*write, *gone) if name in there and name not in replaced]
    in_the_way = [name for name in there_already if not is_ours(listed, name, there[name])]
    aside = dict(_names_aside(there, in_the_way))
    new = {name: frozenset({digest}) for name, digest in (*kept.items(), *wanted.items())}
    return DeliveryPlan(
        write=write,
        aside=aside,
        remove=tuple(name for name in gone if name in there and name not in aside),
        during={name: listed.get(name, frozenset()) | new.get(name, frozenset()) for name in listed | new},
        after={name: digests for name, digests in (listed | new).items() if name in new or name not in gone},
    )


def is_ours(listed: Inventory, name: str, digests: tuple[str, ...]) -> bool:
    """Whether what stands at a name is what we wrote there, or git wrote with other ends of lines."""
    return not listed.get(name, frozenset()).isdisjoint(digests)


def _names_aside(there: FoundFiles, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each name with the first that is free; what was set aside before with the same bytes need not be again."""
    for name in names:
        for other in names_aside(name):
            if other not in there:
                yield name, other
                break
            if there[name] and there[other][:1] == there[name][:1]:
                break
