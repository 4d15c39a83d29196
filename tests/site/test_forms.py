"""A questionnaire filled in on the screen, its outcome, and the outcomes of a group, scored as in Python."""

import json
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdfium2 import PdfDocument

from generator.records.vragenlijsten import Vragenlijst
from generator.scores import Scores, score
from generator.site.pages.templates import script_json
from generator.site.pages.tool_data import form_data
from tests.scores.conftest import read_list
from tests.site.tools import Tools, faults_of, fits, small_targets

pytestmark = pytest.mark.browser
FORM, GROUP = "invullen/proefscan.html", "uitkomsten/proefscan.html"
ANSWERS = {"m01": (5, 2), "m02": (4, 4), "m03": (3, 1), "m04": (1, 5), "m05": (5, 5)}
"""Belang and huidig: m01 5 × (5 − 2) = 15, m03 3 × 4 = 12, m02 4, m04 0, and m05, turned, 5 × (5 − 1) = 20."""


def fill(page: Page, answers: dict[str, tuple[int, int]] = ANSWERS) -> None:
    for code, given in answers.items():
        for scale, answer in zip(("belang", "huidig"), given, strict=True):
            page.locator(f"[name='{code}.{scale}'][value='{answer}']").check()


def ranked(page: Page) -> list[tuple[str, str]]:
    rows = page.locator("#uitkomst .beeld").last.locator("tbody tr")
    return [(r.locator("th").inner_text().split(".")[0], r.locator("strong").inner_text()) for r in rows.all()]


def test_nothing_is_lost_and_the_most_urgent_is_on_top(tools: Tools) -> None:
    page = tools.open(FORM)
    assert not page.locator("#uitkomst").is_visible()
    fill(page)
    expect(page.locator("#voortgang")).to_have_text("5 van 5 ingevuld")
    wanted = [("5", "20"), ("1", "15"), ("3", "12"), ("2", "4"), ("4", "0")]
    assert ranked(page) == wanted
    code = page.locator("#code").input_value()
    page.reload()
    assert ranked(page) == wanted
    assert page.locator("#code").input_value() == code
    shares = [
        bar.evaluate("bar => bar.firstChild.offsetWidth / bar.offsetWidth") for bar in page.locator(".balk").all()
    ]
    assert shares[-5:] == pytest.approx([1, 0.75, 0.6, 0.2, 0], abs=0.02)


def test_the_outcome_is_printed_alone_and_saved_as_a_table(tools: Tools, tmp_path: Path) -> None:
    page = tools.open(FORM)
    fill(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als tabel (CSV)").click()
    download.value.save_as(tmp_path / "scan.csv")
    lines = (tmp_path / "scan.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == '"nummer";"code";"uitspraak";"belang";"huidig";"urgentie"'
    assert lines[1] == '"1";"m01";"Mijn stem telt mee in plannen.";"5";"2";"15"'
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print de uitkomst").click()
    text = PdfDocument(BytesIO(page.pdf()))[0].get_textpage().get_text_bounded()
    assert "Het meest urgent bovenaan" in text
    assert "Hoe belangrijk vind je dit?" not in text
    assert "Jouw code" not in text


def cases(lijst: Vragenlijst) -> list[dict[str, dict[str, int | None]]]:
    """Make forms by lot, always the same: full ones, an empty one, and ones with answers left out."""
    lot = Random(7)

    def answer(low: int, high: int, missing: float) -> int | None:
        return None if lot.random() < missing else lot.randint(low, high)

    return [
        {i.code: {s.id: answer(s.laagste, s.hoogste, missing) for s in lijst.schalen} for i in lijst.items}
        for missing in (0, 0, 0, 1, 0.2, 0.2, 0.5, 0.5, 0.8)
    ]


def flat(scores: Scores) -> dict[str, Any]:
    def out(outcomes: dict[Any, Any]) -> list[Any]:
        return [[o.value, o.lowest, o.highest, o.answered, o.asked] for o in outcomes.values()]

    whole = out({"": scores.whole})
    return {"items": out(scores.items), "groups": out(scores.groups), "parts": out(scores.parts), "whole": whole}


FLAT = """([list, forms]) => forms.map((answers) => {
  const scores = Scoren.score(list, answers);
  const out = (found) => Object.values(found).map((o) => [o.value, o.lowest, o.highest, o.answered, o.asked]);
  const {items, groups, parts, whole} = scores;
  return [{items: out(items), groups: out(groups), parts: out(parts), whole: out([whole])},
    Scoren.ranked(list, scores).map((item) => item.code), Code.read(list, Code.write(list, answers, 12345))];
})"""


@pytest.mark.parametrize("name", ["proefscan", "proefmeetlat", "som"])
def test_scores_are_those_of_the_python_rules_and_a_code_holds_them(tools: Tools, name: str) -> None:
    lijst = read_list("proefmeetlat" if name == "som" else name)
    if name == "som":
        lijst = lijst.with_fields(score=lijst.score.with_fields(regel="som"))
    forms = cases(lijst)
    page = tools.open(FORM)
    for form, (figures, order, read) in zip(
        forms, page.evaluate(FLAT, [json.loads(script_json(form_data(lijst))), forms]), strict=True
    ):
        scores = score(lijst, form)
        for part, outcomes in flat(scores).items():
            assert [pytest.approx(outcome) for outcome in outcomes] == figures[part], (part, form)
        assert tuple(order) == scores.ranking()
        assert read == {"answers": form, "lot": 12345}


def codes(tools: Tools, forms: list[dict[str, tuple[int, int]]]) -> list[str]:
    """Give the codes of people who filled in the form, each in a browser of their own."""
    page = tools.open(FORM)
    made = """([forms]) => forms.map((form, person) => Code.write(Kijk.data("lijst"), Object.fromEntries(
      Object.entries(form).map(([code, [belang, huidig]]) => [code, {belang, huidig}])), person))"""
    return list(page.evaluate(made, [forms]))


def test_a_group_of_five_is_seen_and_a_smaller_one_not(tools: Tools) -> None:
    made = codes(tools, [ANSWERS, ANSWERS, ANSWERS, {"m01": (1, 5)}, {"m01": (1, 5), "m02": (4, 4)}])
    page = tools.open(GROUP)
    field = page.get_by_label("Codes, elk op een regel")
    field.fill("\n".join(made[:4]))
    expect(page.locator("#codes-melding")).to_have_text("4 codes. Vanaf 5 zie je wat de groep zegt.")
    assert not page.locator("#groep").is_visible()
    assert page.locator("#groep-inhoud").inner_text() == ""
    # A slip of the pen is no code; a name before one does no harm; what comes twice counts once.
    slip = made[4].replace(made[4][2], "Z" if made[4][2] != "Z" else "Y", 1)
    field.fill("\n".join([*made[:4], f"Anna: {made[4].lower()}", made[0], slip]))
    said = page.locator("#codes-melding")
    expect(said).to_contain_text("5 codes. 1 kwam dubbel voor en telt één keer. Dit is geen code van deze vragenlijst:")
    rows = page.locator("#groep .beeld").first.locator("tbody tr")
    # Only of m01 there are five: (3 × 15 + 2 × 0) : 5 = 9, with belang two times 1 and three times 5.
    assert rows.first.locator("th").inner_text().startswith("1. Mijn stem telt mee")
    assert rows.first.locator("strong").inner_text() == "9"
    spread = rows.first.locator(".spreiding").first.get_attribute("aria-label")
    assert spread == "helemaal niet: 2, een beetje: 0, best wel: 0, veel: 0, heel veel: 3"
    assert "verdeeld" in rows.first.inner_text()
    assert [row.inner_text().count("te weinig antwoorden") for row in rows.all()[1:]] == [2, 2, 2, 2]
    page.reload()
    assert page.locator("#groep").is_visible()


def test_a_code_is_found_in_a_sentence(tools: Tools) -> None:
    (code,) = codes(tools, [ANSWERS])
    lines = [
        f"{before}{code}{after}"
        for before in ("Mijn code is ", "Mijn code: ", "Anna ", "Piet de Boer: ")
        for after in ("", " (maandag)")
    ]
    spaced = code.replace("-", " ")
    lines += [spaced, f"Jan: {spaced}", f"Anna {spaced}", f"mijn code is {spaced} (maandag)", code.replace("-", "")]
    page = tools.open(GROUP)
    read = "(lines) => lines.filter((line) => Groep.read(Kijk.data('lijst'), line).people.length !== 1)"
    assert page.evaluate(read, lines) == []
    assert page.evaluate(read, ["Mijn code ben ik kwijt"]) != []


def test_files_with_codes_are_added(tools: Tools, tmp_path: Path) -> None:
    made = codes(tools, [ANSWERS] * 5)
    for number, code in enumerate(made):
        (tmp_path / f"{number}.txt").write_text(f"{code}\n", "utf-8")
    page = tools.open(GROUP)
    page.locator("#codes-bestand").set_input_files(sorted(tmp_path.glob("*.txt")))
    expect(page.locator("#groep")).to_contain_text("5 mensen deden mee.")
    assert page.locator(".eens").first.inner_text() == "eens (1)"


def test_by_keyboard_alone_nothing_is_covered(tools: Tools) -> None:
    page = tools.open(FORM, width=360)
    page.locator("[name='m01.belang']").first.focus()
    page.keyboard.press("Space")
    for _ in range(9):
        page.keyboard.press("Tab")
        page.keyboard.press("ArrowRight")
        page.evaluate("new Promise(requestAnimationFrame)")
        assert page.evaluate("""() => {
          const box = document.activeElement.getBoundingClientRect();
          const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return there === document.activeElement;
        }""")
    expect(page.locator("#voortgang")).to_have_text("5 van 5 ingevuld")
    assert fits(page)
    assert small_targets(page, "main") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(tools: Tools, dark: bool) -> None:
    made = codes(tools, [ANSWERS] * 5)
    page = tools.open(FORM, width=360, dark=dark)
    fill(page)
    assert faults_of(page) == []
    page = tools.open(GROUP, width=360, dark=dark)
    page.get_by_label("Codes, elk op een regel").fill("\n".join(made))
    assert faults_of(page) == []
    assert fits(page)


def test_without_javascript_it_can_be_read(tools: Tools) -> None:
    page = tools.open(FORM, script=False)
    assert page.get_by_role("group", name="1 Mijn stem telt mee in plannen.").is_visible()
    assert not page.locator("#uitkomst").is_visible()
    page = tools.open(GROUP, script=False)
    assert page.get_by_text("Zonder kan het met de hand, op papier").is_visible()
