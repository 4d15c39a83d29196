"""Editions are made one at a time: what a hundred schools take is what one takes."""

import gc
import weakref

from generator.cli.project import open_project
from tests.conftest import Pack


def test_an_edition_is_kept_by_nobody(pack: Pack) -> None:
    project = open_project(pack.places, ())
    editions = project.editions
    first = weakref.ref(next(editions))
    assert next(editions).house.id == project.schools[1]
    gc.collect()
    assert first() is None


def test_schools_asked_for_come_in_the_order_of_the_library(pack: Pack) -> None:
    project = open_project(pack.places, ("strand", "beuk", "strand"))
    assert project.schools == ("beuk", "strand")
    assert [edition.house.id for edition in project.editions] == ["beuk", "strand"]
