"""The map of all instruments on a page, and the way to the edition as a whole."""

from generator.resolve.phases import stops_by_phase
from generator.text.plain import plain
from tests.site.project import Project


def test_every_instrument_is_a_stop_in_its_phase_that_leads_to_its_page(built: Project, school: str) -> None:
    page, edition = built.page(school, "instrumenten"), built.edition(school)
    lines = page.select("section.lijn")
    assert [line.h2.get_text(strip=True) for line in lines if line.h2] == [p.naam for p, _ in stops_by_phase(edition)]
    for line, (_, stops) in zip(lines, stops_by_phase(edition), strict=True):
        links = {link.get_text(): link["href"] for link in line.select(".haltes .set-naam a")}
        assert links == {plain(stop.laid.record.titel): f"{stop.laid.docname}.html" for stop in stops}
        facts = [fact.get_text() for fact in line.select(".halte-feiten")]
        for fact, stop in zip(facts, stops, strict=True):
            assert f"{stop.laid.record.speluitleg.minuten} minuten" in fact


def test_every_draaiboek_stands_below_it_with_its_time_and_people(built: Project, school: str) -> None:
    items = built.page(school, "instrumenten").select("ul.reeksen > li")
    told = {item.select("a")[0].get_text(): item.select(".halte-feiten")[0].get_text(strip=True) for item in items}
    draaiboeken = built.edition(school).draaiboeken.values()
    assert set(told) == {plain(one.titel) for one in draaiboeken}
    for one in draaiboeken:
        assert f"{one.groep.van} tot {one.groep.tot}" in told[plain(one.titel)]


def test_the_map_is_reached_from_home_and_from_every_page(built: Project) -> None:
    assert built.page("proef-po", "index").select('main a[href="instrumenten.html"]')
    assert built.page("proef-po", "stellingen/gespreksopener").select('.menu-lijst a[href="../instrumenten.html"]')


def test_book_epub_and_poster_are_linked_where_they_were_made(project: Project) -> None:
    names = ("kijkwijzer.pdf", "kijkwijzer.epub", "alle-instrumenten-poster-a3.pdf")
    home, the_map = project.page("proef-po", "index"), project.page("proef-po", "instrumenten")
    assert not any(name in f"{home}{the_map}" for name in names)
    project.lay_print("proef-po", {name: name.encode() for name in names})
    project.build("proef-po")
    home, the_map = project.page("proef-po", "index"), project.page("proef-po", "instrumenten")
    assert [link["href"] for link in home.select(".knoppen a")] == [f"print/{name}" for name in names[:2]]
    assert [link["href"] for link in the_map.select(".knoppen a")] == [f"print/{names[2]}"]
    assert (project.places.site("proef-po") / "print" / "kijkwijzer.epub").read_bytes() == b"kijkwijzer.epub"
