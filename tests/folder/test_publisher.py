"""The first hour of who publishes for many schools: from an empty folder to a host where each school is found."""

import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.folder.conftest import FEW, Installed, with_few_sets
from tests.host import hosting
from tests.site.tools import Tools, faults_of, fits

SCHOOLS = {"mijn-school": "De Linde", "de-eik": "De Eik", "het-vizier": "Het Vizier", "roc-waterkant": "ROC Waterkant"}


def few_for(school: Path, name: str) -> None:
    """Leave the same sets out of a school as of the first, so that there is less to make."""
    scholen = school / "content" / "scholen"
    found = re.search(r"(?m)^sets:.*\n", (scholen / "mijn-school.yaml").read_text("utf-8"))
    assert found
    with (scholen / f"{name}.yaml").open("a", encoding="utf-8") as file:
        file.write(found[0])


@pytest.mark.whole
@pytest.mark.browser
def test_a_publisher_s_first_hour(installed: Installed, tmp_path: Path, browser: Browser) -> None:
    installed.right("init", "mijn-school", "--sector", "po", "--name", SCHOOLS["mijn-school"], where=tmp_path)
    school = tmp_path / "mijn-school"
    with_few_sets(school)
    commands = (
        ["de-haven", "--board", "--name", "Stichting De Haven"],
        ["de-eik", "--name", SCHOOLS["de-eik"]],
        ["het-vizier", "--name", SCHOOLS["het-vizier"], "--sector", "vo"],
        ["roc-waterkant", "--name", SCHOOLS["roc-waterkant"], "--sector", "mbo"],
    )
    for words in commands:
        assert f"content/scholen/{words[0]}.yaml" in installed.right("schools", "add", *words, where=school)
    layer = school / "content" / "scholen" / "mijn-school.yaml"
    layer.write_text(layer.read_text("utf-8").replace("basis: po", "basis: de-haven"), "utf-8")
    installed.right("check", where=school)
    listed = installed.right("schools", where=school)
    assert "de-eik: De Eik (landelijk > po > de-haven > de-eik)" in listed
    assert "het-vizier: Het Vizier (landelijk > vo > het-vizier)" in listed
    for name in ("de-eik", "het-vizier", "roc-waterkant"):
        few_for(school, name)

    said = installed.right("publish", "public", where=school)
    assert re.search(r"^4 scholen in public, \d+ bestanden geschreven; open public/index\.html$", said, re.MULTILINE)
    again = installed.right("publish", "public", where=school)
    assert again.splitlines()[-1] == "4 scholen in public, ongewijzigd; open public/index.html"
    assert yaml.safe_load((school / "content" / "scholen" / "de-haven.yaml").read_text("utf-8"))["soort"] == "bestuur"

    with hosting(school / "public", "/project") as host:
        tools = Tools(host, browser)
        page = tools.open("", 390)
        assert page.locator(".naam").all_inner_texts() == ["De Eik", "De Linde", "Het Vizier", "ROC Waterkant"]
        assert (fits(page), faults_of(page)) == (True, [])
        for name, title in SCHOOLS.items():
            page.goto(f"{host}/")
            page.get_by_role("link", name=title).click()
            page.wait_for_url(f"{host}/{name}/index.html")
            page.locator(f'main a[href*="stellingen/{FEW[0]}"]').first.click()
            pdf = page.locator('a[href$=".pdf"]').first.evaluate("link => link.href")
            assert page.request.get(pdf).status == 200
            page.goto(f"{host}/{name}/oud/adres")
            page.get_by_role("link", name="Begin").click()
            page.wait_for_url(f"{host}/{name}/index.html")
            expect(page.locator("body")).to_contain_text(title)
        page.goto(f"{host}/oud/adres.html")
        page.get_by_role("link", name="Het Vizier").click()
        page.wait_for_url(f"{host}/het-vizier/index.html")
        tools.close()
        assert [fault for fault in tools.faults if "404" not in fault] == []
