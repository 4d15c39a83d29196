"""Every set stands on the map once, in the phase of its first question."""

from generator.resolve.phases import PHASES, stops_by_phase
from tests.conftest import Pack, Real


def test_every_set_stands_there_once(real: Real) -> None:
    for edition in real.editions.values():
        stops = [stop.laid.id for _, found in stops_by_phase(edition) for stop in found]
        assert sorted(stops) == sorted(laid.id for laid in edition.sets)


def test_a_set_that_helps_in_more_phases_says_so(pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "vragen: [wat-bedoelen-we]", "vragen: [hoe-leren-we, wat-bedoelen-we]")
    found = {
        phase.id: {stop.laid.id: stop.also for stop in stops} for phase, stops in stops_by_phase(pack.edition("beuk"))
    }
    assert found["verkenning"]["proef"] == (PHASES[0],)
    assert "proef" not in found["orientatie"]
    assert "diagnose" not in found
