"""The command ``zip``: prints what is not there yet, and packs it."""

import zipfile

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
