"""When Python looks for garbage: a policy that a caller only names."""

import gc
from collections.abc import Iterator

import pytest

from generator.garbage import LIVING, collect_seldom, pause_collection


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.set_threshold(*thresholds)
    gc.enable()


def test_a_command_looks_seldom() -> None:
    collect_seldom()
    assert gc.get_threshold()[0] == LIVING


def test_nothing_is_collected_in_a_pause_and_then_it_is_as_it_was() -> None:
    with pause_collection():
        assert not gc.isenabled()
        with pause_collection():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
