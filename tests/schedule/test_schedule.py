"""A draaiboek worked out: clock times to the minute, and how many of everything."""

import pytest

from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.text.plain import plain
from tests.conftest import Pack

MIDDAG = """
id: middag
titel: Een middag
ondertitel: Proeven en rollen
kort: Een middag om te proeven.
vragen: [wat-bedoelen-we]
eigen: true
inleiding: Jullie doen eerst [[proef]].
voor_wie: "Een {{ team }}"
groep: {van: 3, tot: 8}
taken:
  - {wie: de begeleider, wat: De kaarten printen, wanneer: een dag van tevoren}
bijeenkomsten:
  - titel: De middag
    begin: 13:45
    minuten: 75
    onderdelen:
      - {soort: eigen, titel: Welkom, minuten: 5, tekst: Heet iedereen welkom.}
      - {soort: werkvorm, set: proef}
      - {soort: pauze, minuten: 15}
      - {soort: werkvorm, set: rollen}
"""


@pytest.fixture
def middag(pack: Pack) -> Pack:
    """The small project with an afternoon of 75 minutes: 5, 20 (5 and 15), a break of 15, and 30."""
    pack.file("draaiboeken").mkdir()
    pack.file("draaiboeken/middag.yaml").write_text(MIDDAG, "utf-8")
    return pack


def test_every_part_and_step_has_its_clock(middag: Pack) -> None:
    edition = middag.edition("beuk")
    [meeting] = schedule(edition, edition.draaiboeken["middag"])
    assert [(part.moment.begin, part.moment.end) for part in meeting.parts] == [
        ("13:45", "13:50"),
        ("13:50", "14:10"),
        ("14:10", "14:25"),
        ("14:25", "14:55"),
    ]
    assert [(moment.begin, plain(stap.titel)) for moment, stap in meeting.parts[1].steps] == [
        ("13:50", "Kiezen"),
        ("13:55", "Vertellen"),
    ]
    assert (meeting.moment.end, meeting.spare) == ("14:55", 5)


def test_only_the_steps_that_are_named_are_done(middag: Pack) -> None:
    middag.edit("draaiboeken/middag.yaml", "set: proef}", "set: proef, stappen: [2]}")
    edition = middag.edition("beuk")
    [meeting] = schedule(edition, edition.draaiboeken["middag"])
    assert [(moment.begin, moment.minutes) for moment, _ in meeting.parts[1].steps] == [("13:50", 15)]
    assert meeting.parts[2].moment.begin == "14:05"


def test_past_midnight_the_clock_starts_again(middag: Pack) -> None:
    middag.edit("draaiboeken/middag.yaml", "begin: 13:45", "begin: 23:30")
    edition = middag.edition("beuk")
    [meeting] = schedule(edition, edition.draaiboeken["middag"])
    assert meeting.moment.end == "00:40"


@pytest.mark.parametrize(("participants", "copies"), [(1, 2), (3, 2), (4, 4), (24, 16)])
def test_a_stack_for_every_three_participants_and_two_each_time(middag: Pack, participants: int, copies: int) -> None:
    middag.edit(
        "stellingen/proef.yaml", "{wat: De kaarten, set: proef}", "{wat: Kaarten, set: proef, per: 3, aantal: 2}"
    )
    edition = middag.edition("beuk")
    needed = {plain(one.what): one.copies for one in materials(edition, edition.draaiboeken["middag"], participants)}
    assert needed["Kaarten"] == copies
    assert needed["Een tafel"] == 1


def test_what_two_parts_use_lies_ready_once(middag: Pack) -> None:
    middag.edit("draaiboeken/middag.yaml", "set: proef}\n", "set: proef}\n      - {soort: werkvorm, set: proef}\n")
    middag.edit("draaiboeken/middag.yaml", "minuten: 75", "minuten: 95")
    edition = middag.edition("beuk")
    said = [plain(one.what) for one in materials(edition, edition.draaiboeken["middag"], 8)]
    assert said.count("De kaarten") == 1


def test_a_school_without_a_set_has_the_draaiboek_without_that_part(middag: Pack) -> None:
    assert middag.faults() == ()
    middag.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [opdrachten, rollen]")
    edition = middag.edition("strand")
    [meeting] = schedule(edition, edition.draaiboeken["middag"])
    assert [part.laid.id for part in meeting.parts if part.laid] == ["proef"]
