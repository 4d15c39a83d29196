"""From an empty folder: install the wheel, begin a school's folder, change it, build, and read back what was made."""

import json
import re
import shutil
import urllib.request
from pathlib import Path

import pytest
import yaml
from click import Context, Group

from generator.command.main import cli
from generator.folder.wheel import WHEEL
from tests.conftest import ROOT
from tests.folder.conftest import Installed, build, lay, with_few_sets
from tests.print.reading import page_text

OURS = "Onze eigen ruimte is groot genoeg voor {{ docent.elke }} {{ docent }}."


FEWER = [f"gespreksopener-{number:02}" for number in (5, 6, 7, 8, 10, 11, 12, 13, 14, 15)]
"""Cards that are left out, so that there is less to print."""


def texts(folder: Path) -> dict[str, str]:
    """Give the files that ``init`` wrote, without the wheel and what it built."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    named = {file.relative_to(folder).as_posix(): file for file in files}
    return {name: file.read_text("utf-8") for name, file in named.items() if not name.startswith(("build/", WHEEL))}


def own_set(school: Path) -> None:
    """Lay a set of the school's own in its folder, with a figure, a leesblad and a word of its own."""
    content = school / "content"
    for name, folder in (("stellingen/gespreksopener", "stellingen"), ("leesbladen/les-feedback", "leesbladen")):
        (content / folder).mkdir()
        shutil.copy(ROOT / "content" / f"{name}.yaml", content / folder / "eigen.yaml")
    stack, sheet = content / "stellingen" / "eigen.yaml", content / "leesbladen" / "eigen.yaml"
    text = re.sub(r"(?m)^titel: .*", "titel: Onze stapel", stack.read_text("utf-8").replace("gespreksopener", "eigen"))
    text = text.replace("\ncategorieen:", "\nfiguren: [eigen-figuur]\ncategorieen:").partition("  - id: eigen-04\n")[0]
    stack.write_text(text, "utf-8")
    text = re.sub(r"(?m)^id: .*", "id: eigen-blad", sheet.read_text("utf-8"))
    sheet.write_text(re.sub(r"(?m)^bij: .*", "bij: eigen", text), "utf-8")
    (content / "figuren").mkdir()
    figure = (ROOT / "content" / "figuren" / "energie.yaml").read_text("utf-8")
    (content / "figuren" / "eigen.yaml").write_text(re.sub(r"(?m)^id: .*", "id: eigen-figuur", figure), "utf-8")


def test_the_folder_holds_only_what_is_the_schools(installed: Installed, school: Path) -> None:
    made = texts(school)
    assert set(made) == {
        *(".gitignore", ".gitlab-ci.yml", ".github/workflows/site.yml", "README.md", "kijkwijzer.yaml"),
        *(
            ".vscode/extensions.json",
            ".vscode/settings.json",
            ".vscode/tasks.json",
            "requirements.txt",
            "constraints.txt",
        ),
        *("content/scholen/mijn-school.yaml", "content/scholen/mijn-school.svg"),
    }
    assert not any(left in text for name, text in made.items() for left in ("[[", "[%") if name != "kijkwijzer.yaml")
    for name, files in json.loads(made[".vscode/settings.json"])["yaml.schemas"].items():
        assert json.loads((school / name).read_text("utf-8"))["$schema"].endswith("draft-07/schema#"), files
    assert f"--constraint constraints.txt\n./{WHEEL}\n" in made["requirements.txt"]
    assert (school / WHEEL).is_file()
    assert re.search(r"(?m)^sphinx==9\.0\.\d+$", made["constraints.txt"])
    layer = yaml.safe_load(made["content/scholen/mijn-school.yaml"])
    assert (layer["naam"], layer["basis"]) == ('De "Linde": school', "po")
    assert installed.package.is_relative_to(installed.venv)


def test_the_set_that_the_readme_shows_is_a_set(installed: Installed, school: Path) -> None:
    readme = (school / "README.md").read_text("utf-8")
    own_set, sources = re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)
    (school / "content" / "stellingen").mkdir()
    (school / "content" / "stellingen" / "onze-start.yaml").write_text(own_set, "utf-8")
    (school / "content" / "bronnen.yaml").write_text(sources, "utf-8")
    assert installed.right("check", where=school).startswith("In orde: 41 sets, 1 school.")
    installed.right("language", where=school)
    installed.right("print", "--set", "onze-start", "--format", "95x68", where=school)
    deck = school / "build" / "mijn-school" / "print" / "keuze" / "onze-start-95x68.pdf"
    assert "We spreken minder af, en doen wat we afspreken." in page_text(deck, 0)


def test_a_changed_card_and_an_own_set_are_on_page_and_paper(installed: Installed, school: Path) -> None:
    with_few_sets(school)
    lay(school, f'kaarten:\n  zonder: [{", ".join(FEWER)}]\n  tekst:\n    gespreksopener-03: "{OURS}"\n')
    own_set(school)
    assert installed.right("check", where=school).startswith("In orde: 41 sets, 1 school.")
    installed.right("build", where=school / "content")  # from anywhere in the folder
    site, prints = school / "build" / "mijn-school" / "site", school / "build" / "mijn-school" / "print"
    said = "Onze eigen ruimte is groot genoeg voor elke leerkracht."
    assert said in (site / "stellingen" / "gespreksopener.html").read_text("utf-8")
    assert any(said in page_text(prints / "gespreksopener-a6.pdf", page) for page in range(10))
    assert (prints / "eigen-a6.pdf").is_file()
    assert 'id="figuur-eigen-figuur"' in (site / "stellingen" / "eigen.html").read_text("utf-8")
    assert (site / "leesbladen" / "eigen-blad.html").is_file()
    assert "Onze stapel" in (site / "bronnen.html").read_text("utf-8")  # in the navigation of every page
    assert "stellingen/eigen" in (site / "searchindex.js").read_text("utf-8")
    every = b"".join(file.read_bytes() for file in (*site.rglob("*.html"), *prints.glob("*.pdf")))
    assert str(school).encode() not in every
    assert str(installed.venv).encode() not in every
    assert "ongewijzigd" in installed.right("build", where=school)
    for words in (["schools"], ["schema"], ["print", "--set", "eigen", "--format", "a6", "--cards", "2"]):
        assert installed.right(*words, where=school), words
    with installed.serving(school) as address, urllib.request.urlopen(f"{address}stellingen/eigen.html") as page:
        assert "Onze stapel" in page.read().decode()


def test_a_fault_names_files_of_the_school_and_of_the_base(installed: Installed, school: Path) -> None:
    lay(school, "kaarten: {tekst: {gespreksopener-93: Iets}}\nsets: {zonder: [gespreksopener, leef-je-in]}\n")
    (school / "content" / "stellingen").mkdir()
    shutil.copy(ROOT / "content" / "stellingen" / "gespreksopener.yaml", school / "content" / "stellingen")
    done = installed.run("check", where=school)
    assert done.returncode == 1
    assert re.search(r"(?m)^content/scholen/mijn-school\.yaml:\d+:\d+: een kaart die niet bestaat", done.stderr)
    assert re.search(r"(?m)^content/stellingen/gespreksopener\.yaml:\d+:\d+: dubbele id", done.stderr)
    base = installed.package / "base" / "content" / "begrippen.yaml"
    before = base.read_text("utf-8")
    try:
        base.write_text(before + "x: y\n", "utf-8")
        assert re.search(
            r"(?m)^kijkwijzer-[\d.]+/content/begrippen\.yaml:\d+", installed.run("check", where=school).stderr
        )
    finally:
        base.write_text(before, "utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["init", "vol"], "is niet leeg; kies een nieuwe map"),
        (["init", "nieuw", "--id", "De Linde"], "gebruik alleen kleine letters, cijfers en koppeltekens"),
        (["init", "nieuw", "--id", "gespreksopener"], "de id «gespreksopener» is al vergeven"),
        (["init", "nieuw", "--sector", "voo"], "onbekende sector «voo»; bedoelde je «vo»?"),
        (["init", "nieuw", "--name", " "], "kan geen naam zijn"),
        (["check"], "begin er een met: kijkwijzer init mijn-school"),
        (["upgrade"], "begin er een met: kijkwijzer init mijn-school"),
        (["serve"], "begin er een met: kijkwijzer init mijn-school"),
    ],
)
def test_wrong_use_is_told_and_makes_nothing(installed: Installed, tmp_path: Path, words: list[str], said: str) -> None:
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "iets").write_text("", "utf-8")
    done = installed.run(*words, where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert {file.name for file in tmp_path.rglob("*")} == {"vol", "iets"}


def test_every_command_that_the_readme_names_exists(school: Path) -> None:
    assert isinstance(cli, Group)
    named = set(re.findall(r"^kijkwijzer ([a-z]+)", (school / "README.md").read_text("utf-8"), re.MULTILINE))
    assert {"serve", "check", "build", "upgrade"} <= named <= set(cli.list_commands(Context(cli)))


def test_the_wheel_is_the_same_every_time_from_a_checkout_and_from_the_sdist(wheel: Path, tmp_path: Path) -> None:
    sdist = build("sdist", tmp_path / "sdist")
    shutil.unpack_archive(sdist, tmp_path / "source", filter="data")
    [source] = (tmp_path / "source").iterdir()
    assert build("wheel", tmp_path / "wheel", source).read_bytes() == wheel.read_bytes()
