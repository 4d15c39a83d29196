"""Two small questionnaires: a scan (belang and huidig, 1 to 5) and a yardstick (one scale, 0 to 3)."""

from pathlib import Path

import pytest

from generator.faults import Place
from generator.records.vragenlijsten import Vragenlijst
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml

LISTS = Path(__file__).with_name("lijsten")


def read_list(name: str) -> Vragenlijst:
    file = LISTS / f"{name}.yaml"
    data, faults = read_yaml(file)
    lijst, more = as_record(Vragenlijst, data, Place(file, 1, 1))
    assert lijst is not None, [fault.shown(LISTS) for fault in (*faults, *more)]
    return lijst


@pytest.fixture(scope="session")
def scan() -> Vragenlijst:
    return read_list("proefscan")


@pytest.fixture(scope="session")
def meetlat() -> Vragenlijst:
    return read_list("proefmeetlat")
