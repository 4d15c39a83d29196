"""The command ``zip`` and ``site --zip``: make what is not there yet, and pack it."""

import zipfile

from generator.files import read_files
from tests.conftest import Pack

from .conftest import Run


def test_a_school_is_printed_and_packed(run: Run, pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "kaarten:\n", "sets: {zonder: [rollen, opdrachten, steen]}\nkaarten:\n")
    pack.edit("scholen/beuk.yaml", "  zonder: [rollen-02]\n", "")
    done = run("zip", "--school", "beuk")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("beuk: build/beuk-om-te-printen.zip, 0,")
    with zipfile.ZipFile(pack.places.output / "beuk-om-te-printen.zip") as packed:
        whole = {"kijkwijzer.pdf", "alle-instrumenten-poster-a3.pdf"}
        names = {file.name for file in pack.places.print("beuk").glob("*.pdf")}
        assert whole < names
        listed = {"index.html", *(f"alles-bij-elkaar/{name}" for name in whole)}
        assert set(packed.namelist()) == listed | {f"proef/{name}" for name in names - whole}


def test_a_site_is_packed_with_a_page_that_tells_how_to_open_it(run: Run, pack: Pack) -> None:
    first = run("site", "--zip", "--school", "beuk")
    assert (first.returncode, first.stderr) == (0, "")
    last = first.stdout.splitlines()[-1]
    assert last.startswith("beuk: build/beuk/beuk-site.zip, ")
    file = pack.places.output / "beuk" / "beuk-site.zip"
    raw = file.read_bytes()
    with zipfile.ZipFile(file) as packed:
        top, *files = packed.namelist()
        readme = packed.read(top).decode("utf-8-sig")
        laid = {name.removeprefix("kijkwijzer-beuk/site/"): packed.read(name) for name in files}
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert laid == read_files(pack.places.site("beuk"))
    assert top == "kijkwijzer-beuk/LEESMIJ.txt"
    assert all(words in readme for words in ("Alles uitpakken", 'Dubbelklik op "index.html"', "USB-stick"))
    assert readme.count("\r\n") == readme.count("\n")
    assert run("site", "--zip", "--school", "beuk").stdout.splitlines()[-1] == last
    file.unlink()
    run("site", "--zip", "--school", "beuk")
    assert file.read_bytes() == raw
