"""Two schools compared, and a card traced to the lines that it comes from."""

import json

import click
import pytest

from generator.command.schools import describe_card, describe_difference
from tests.command.conftest import Run
from tests.conftest import Pack


def difference(pack: Pack, a: str, b: str) -> list[str]:
    return [click.unstyle(line) for line in describe_difference(pack.places, a, b, as_json=False)]


def explained(pack: Pack, school: str, card: str) -> list[str]:
    return [click.unstyle(line) for line in describe_card(pack.places, school, card, as_json=False)]


def test_two_schools_differ_in_house_words_sets_and_cards(pack: Pack) -> None:
    lines = difference(pack, "beuk", "strand")
    assert [line for line in lines if not line.startswith(" ")] == [
        *("Huis", "Woorden", "Proef (proef)", "Rollen (rollen)", "Opdrachten (opdrachten)", "Steen (steen)")
    ]
    at = lines.index
    assert lines[at("  hoofdkleur") + 1 : at("  hoofdkleur") + 3] == ["    beuk    #0b5d4b", "    strand  #1d3f8f"]
    assert lines[at("  school") + 1 : at("  school") + 3] == [
        "    beuk    de school, scholen (hij: zij, hem: haar, zijn: haar)",
        "    strand  het college, colleges (hij: het, hem: het, zijn: zijn)",
    ]
    assert lines[at("  beuk-01") + 1 : at("  beuk-01") + 3] == [
        "    beuk    Het schoolplein is ook mijn lokaal, lees Proef 3.",
        "    strand  (heeft deze kaart niet)",
    ]
    assert lines[at("  rollen-02") + 1] == "    beuk    (weggelaten)"
    assert lines[at("Opdrachten (opdrachten)") + 1] == "  alleen bij beuk"
    assert "  proef-04" not in lines


def test_a_word_alone_is_no_other_card(pack: Pack) -> None:
    data = json.loads(next(describe_difference(pack.places, "beuk", "strand", as_json=True)))
    proef = next(one for one in data["sets"] if one["id"] == "proef")
    assert [card["naam"] for card in proef["cards"]] == ["proef-01", "proef-03", "beuk-01", "duin-01"]
    assert (data["a"], data["b"]) == ("beuk", "strand")


def test_what_two_schools_say_alike_is_no_difference(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "woorden:\n", "woorden:\n  team: {ev: bouwteam, mv: bouwteams, lidwoord: het}\n")
    pack.edit("scholen/strand.yaml", "Ruimte hoort bij de zee.", "Lees [[proef-03]] in het {{ team }}.")
    pack.edit("scholen/beuk.yaml", "  tekst:\n", '  tekst:\n    proef-01: "Lees [[proef-03]] in het {{ team }}."\n')
    lines = difference(pack, "beuk", "strand")
    assert "  school" in lines
    assert "  proef-03" in lines
    assert not {"  team", "  proef-01"} & set(lines)


def test_a_school_is_equal_to_itself(pack: Pack) -> None:
    assert difference(pack, "strand", "strand") == ["strand en strand zijn gelijk."]


def test_a_text_is_traced_through_every_layer(pack: Pack) -> None:
    lines = explained(pack, "strand", "proef-01")
    assert lines[:3] == [
        "proef-01, uit proef, bij strand",
        "  lagen: landelijk > vo > duin > strand",
        "    klinkt  Ruimte hoort bij de zee.",
    ]
    at = lines.index("  tekst")
    assert lines[at + 1 : at + 7] == [
        "    basis   Ruimte is voor een {{ docent }} net zo gewoon als krijt.",
        "            content/stellingen/proef.yaml:34:12, hierna overschreven",
        "    duin    Ruimte hoort bij Duin.",
        "            content/scholen/duin.yaml:8:15, hierna overschreven",
        "    strand  Ruimte hoort bij de zee.",
        "            content/scholen/strand.yaml:17:15",
    ]


def test_words_colours_and_choices_are_traced(pack: Pack) -> None:
    lines = explained(pack, "strand", "duin-01")
    at = lines.index("  {{ school.elke }}")
    assert lines[at + 1 : at + 5] == [
        "    landelijk  elke",
        "               content/scholen/landelijk.yaml:7:11, hierna overschreven",
        "    strand     elk",
        "               content/scholen/strand.yaml:11:11",
    ]
    assert "    basis  vierkant" in lines
    assert lines[lines.index("  hoofdkleur") + 1] == "    strand  #1d3f8f"
    chosen = explained(pack, "strand", "proef-02")
    at = chosen.index("  doet mee")
    assert chosen[at + 1 : at + 5 : 2] == ["    duin    weggelaten", "    strand  toch mee"]


def test_every_text_of_a_card_is_traced(pack: Pack) -> None:
    data = json.loads(next(describe_card(pack.places, "beuk", "rollen-01", as_json=True)))
    assert {"tekst", "naam", "let_op"} <= {part["wat"] for part in data["delen"]}
    assert all(step["place"].startswith("content/") for part in data["delen"] for step in part["stappen"])


def test_a_card_that_the_school_leaves_out_says_so(pack: Pack) -> None:
    assert "    klinkt  beuk heeft deze kaart niet" in explained(pack, "beuk", "rollen-02")


def test_a_name_that_is_wrong(pack: Pack) -> None:
    with pytest.raises(click.UsageError, match="onbekende kaart «proef-9»; bedoelde je «proef-0"):
        explained(pack, "beuk", "proef-9")
    with pytest.raises(click.UsageError, match="onbekende school «beuken»; bedoelde je «beuk»"):
        difference(pack, "beuken", "strand")


def test_the_command_still_names_the_schools(run: Run) -> None:
    assert run("schools", "--school", "beuk").stdout.startswith("beuk: Basisschool De Beuk (landelijk > po > beuk)")
    assert "lagen: landelijk > po > beuk" in run("schools", "explain", "beuk", "proef-03").stdout


def _only_beuk(pack: Pack) -> None:
    """Leave one school in the project."""
    pack.file("scholen/strand.yaml").unlink()


def test_the_only_school_is_not_asked_for(run: Run, pack: Pack) -> None:
    _only_beuk(pack)
    assert "lagen: landelijk > po > beuk" in run("schools", "explain", "proef-03").stdout
    assert run("sheet", "export").stdout.startswith("gemaakt: build/beuk/beuk.xlsx;")
    assert run("sheet", "import", "build/beuk/beuk.xlsx").stdout == "Er is niets veranderd: beuk blijft zoals het is.\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("sheet export", "kies een school met --school: beuk, strand"),
        ("sheet import blad.xlsx", "kies een school met --school: beuk, strand"),
        ("serve --port 0", "kies een school met --school: beuk, strand"),
        ("schools explain proef-03", "noem voor de kaart ook de school: beuk, strand"),
        ("schools explain beuk", "noem ook een kaart van beuk, zoals gespreksopener-03"),
        ("sheet export --school strnd", "onbekende school «strnd»; bedoelde je «strand»?"),
    ],
)
def test_one_of_more_schools_is_asked_for(run: Run, words: str, said: str) -> None:
    done = run(*words.split())
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
