"""Two small questionnaires: a scan (belang and huidig, 1 to 5) and a yardstick (one scale, 0 to 3)."""

from pathlib import Path

import pytest

from generator.records.vragenlijsten import Vragenlijst
from generator.sources.record import read_record

LISTS = Path(__file__).with_name("lijsten")


def read_list(name: str) -> Vragenlijst:
    return read_record(LISTS / f"{name}.yaml", Vragenlijst)


@pytest.fixture(scope="session")
def scan() -> Vragenlijst:
    return read_list("proefscan")


@pytest.fixture(scope="session")
def meetlat() -> Vragenlijst:
    return read_list("proefmeetlat")
