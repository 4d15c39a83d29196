"""Where schools stand in a folder for a host: as their addresses say, so that a printed code leads where it did."""

import pytest

from generator.faults import ContentFaults
from generator.site.host_map import HostMap, host_map
from tests.conftest import Pack


@pytest.fixture
def schools(pack: Pack) -> Pack:
    """The small project, in which no school names an address."""
    pack.edit("scholen/strand.yaml", "adres: https://kijkwijzer.strand.example\n", "")
    return pack


def with_addresses(pack: Pack, **addresses: str) -> HostMap:
    for layer, address in addresses.items():
        with pack.file(f"scholen/{layer}.yaml").open("a", encoding="utf-8") as file:
            file.write(f"adres: {address}\n")
    return host_map(pack.library())


def beside(pack: Pack, name: str, below: str = "duin") -> None:
    text = pack.file("scholen/beuk.yaml").read_text("utf-8").partition("woorden:")[0]
    text = text.replace("id: beuk", f"id: {name}").replace("basis: po", f"basis: {below}")
    pack.file(f"scholen/{name}.yaml").write_text(text, "utf-8")


def test_without_addresses_each_has_a_folder_by_its_id(schools: Pack) -> None:
    assert with_addresses(schools) == HostMap(None, {"beuk": "beuk", "strand": "strand"}, {})


def test_a_school_that_is_alone_stands_at_the_beginning(schools: Pack) -> None:
    schools.file("scholen/strand.yaml").unlink()
    assert with_addresses(schools) == HostMap(None, {"beuk": ""}, {})
    assert with_addresses(schools, beuk="https://kijk.example/p/beuk") == HostMap(
        "https://kijk.example/p/beuk", {"beuk": ""}, {}
    )


def test_the_first_school_stays_where_its_codes_lead_when_another_comes(schools: Pack) -> None:
    found = with_addresses(schools, beuk="https://kijk.example/project")
    assert found == HostMap("https://kijk.example/project", {"beuk": "", "strand": "strand"}, {})


def test_one_address_by_its_id_is_not_that_of_all(schools: Pack) -> None:
    found = with_addresses(schools, beuk="https://kijk.example/beuk")
    assert found == HostMap("https://kijk.example", {"beuk": "beuk", "strand": "strand"}, {})


def test_addresses_side_by_side_lie_in_what_they_have_in_common(schools: Pack) -> None:
    found = with_addresses(
        schools, beuk="https://Kijk.example/a/de-beuk/", strand="https://kijk.example/a/vo/%C3%A9cole"
    )
    assert found == HostMap("https://kijk.example/a", {"beuk": "de-beuk", "strand": "vo/école"}, {})


def test_an_address_of_the_board_is_that_of_the_folder(schools: Pack) -> None:
    beside(schools, "kust")
    found = with_addresses(schools, duin="https://duin.example/kijk", strand="https://duin.example/kijk/")
    assert found.folders == {"beuk": "beuk", "kust": "kust", "strand": ""}
    assert found.base == "https://duin.example/kijk"
    assert schools.edition("kust").house.adres == "https://duin.example/kijk/kust"


def test_a_school_on_another_website_has_a_folder_that_is_to_be_brought_there(schools: Pack) -> None:
    found = with_addresses(schools, duin="https://duin.example", beuk="https://beuk.example/kijk/")
    assert found == HostMap(
        "https://duin.example", {"beuk": "beuk", "strand": "strand"}, {"beuk": "https://beuk.example/kijk"}
    )


def test_where_none_says_what_is_common_each_is_brought_to_its_own(schools: Pack) -> None:
    found = with_addresses(schools, beuk="https://beuk.example", strand="https://strand.example/kijk")
    assert (found.base, found.folders) == (None, {"beuk": "beuk", "strand": "strand"})
    assert found.elsewhere == {"beuk": "https://beuk.example", "strand": "https://strand.example/kijk"}


def strand_line(pack: Pack) -> int:
    return len(pack.file("scholen/strand.yaml").read_text("utf-8").splitlines())


@pytest.mark.parametrize(
    ("beuk", "strand", "told"),
    [
        ("https://x.example/a", "https://x.example/A", "beuk en strand staan op dezelfde plek; gevonden «https://x.ex"),
        ("https://x.example/a", "https://x.example/b%2F..", "dit deel van een adres kan geen map zijn; gevonden «..»"),
        ("https://x.example/a", "https://x.example/nul", "dit deel van een adres kan geen map zijn; gevonden «nul»"),
    ],
)
def test_an_address_that_can_be_no_folder_is_told(schools: Pack, beuk: str, strand: str, told: str) -> None:
    with pytest.raises(ContentFaults) as error:
        with_addresses(schools, beuk=beuk, strand=strand)
    (fault,) = error.value.faults
    assert told in fault.text
    assert (fault.place.file.name, fault.place.line) == ("strand.yaml", strand_line(schools))


def test_a_file_belongs_to_the_school_of_the_innermost_folder() -> None:
    found = HostMap(None, {"a": "", "b": "b", "c": "b/c"}, {})
    assert [found.owner(name) for name in ("x.html", "b/x", "b/c/x", "bb/x")] == ["a", "b", "c", "a"]
    assert HostMap(None, {"b": "b"}, {}).owner("index.html") is None
    assert (found.first, HostMap(None, {"b": "b"}, {}).first) == ("a", None)
