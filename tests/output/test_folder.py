"""What is ours in a folder is replaced and removed; what is anyone else's stays, or is set aside."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.files import read_files
from generator.output import LIST, Delivery, OutputFolder, file_digest

STRANGERS = {
    "CNAME": b"kijk.voorbeeld.example\n",
    ".nojekyll": b"",
    ".git/HEAD": b"ref: refs/heads/gh-pages\n",
    "eigen/pagina.html": b"van de school",
    "print/ons-rooster.pdf": b"%PDF-1.7 van de school",
}
OURS = {"index.html": b"begin", "sets/een.html": b"een", "sets/twee.html": b"twee", "print/een.pdf": b"%PDF een"}


@pytest.fixture
def site(tmp_path: Path) -> OutputFolder:
    """A folder with files of ours and of others."""
    folder = OutputFolder(tmp_path / "build" / "beuk" / "site", tmp_path / "build")
    folder.bring(OURS)
    lay(folder.folder, STRANGERS)
    return folder


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)


def there(folder: OutputFolder) -> dict[str, bytes]:
    """Give what stands in a folder, but for the list."""
    return {name: raw for name, raw in read_files(folder.folder).items() if name != LIST}


def told(delivery: Delivery) -> list[str]:
    return list(delivery.notices(lambda path: path.name))


def without(name: str) -> dict[str, bytes]:
    return {one: raw for one, raw in OURS.items() if one != name}


def test_strangers_stay_and_what_is_stale_of_ours_goes(site: OutputFolder) -> None:
    assert site.bring(OURS) == Delivery(site.folder)
    delivery = site.bring(without("sets/twee.html"))
    assert (delivery.removed, delivery.aside, told(delivery)) == (("sets/twee.html",), {}, [])
    assert there(site) == without("sets/twee.html") | STRANGERS
    site.bring({})
    assert there(site) == STRANGERS
    assert not (site.folder / "sets").exists()
    assert not (site.folder / LIST).exists()


def test_nothing_to_do_writes_nothing(site: OutputFolder) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")}
    site.bring(OURS)
    assert {path: path.stat().st_mtime_ns for path in site.folder.rglob("*")} == before


def test_what_was_changed_is_set_aside_once(site: OutputFolder) -> None:
    lay(site.folder, {"print/een.pdf": b"%PDF een, ingevuld"})
    assert "print/een.pdf" not in site.own_files()
    delivery = site.bring(OURS)
    assert delivery.aside == {"print/een.pdf": "print/een (bewaard).pdf"}
    assert told(delivery) == [
        "een.pdf is niet zoals de kijkwijzer het schreef, en is bewaard als «een (bewaard).pdf»",
    ]
    kept = OURS | STRANGERS | {"print/een (bewaard).pdf": b"%PDF een, ingevuld"}
    assert there(site) == kept
    assert site.bring(OURS) == Delivery(site.folder)
    assert there(site) == kept
    assert "print/een (bewaard).pdf" not in site.own_files()


def test_more_that_is_changed_has_a_number_and_the_same_again_has_none(site: OutputFolder) -> None:
    for filled in (b"eerst", b"daarna", b"eerst", b"daarna"):
        lay(site.folder, {"print/een.pdf": filled})
        site.bring(OURS)
    aside = {"print/een (bewaard).pdf": b"eerst", "print/een (bewaard 2).pdf": b"daarna"}
    assert there(site) == OURS | STRANGERS | aside


def test_what_was_changed_and_is_stale_is_set_aside(site: OutputFolder) -> None:
    lay(site.folder, {"print/een.pdf": b"%PDF een, ingevuld"})
    delivery = site.bring(without("print/een.pdf"))
    assert (delivery.removed, dict(delivery.aside)) == ((), {"print/een.pdf": "print/een (bewaard).pdf"})
    aside = {"print/een (bewaard).pdf": b"%PDF een, ingevuld"}
    assert there(site) == without("print/een.pdf") | STRANGERS | aside
    site.bring(without("print/een.pdf"))
    assert there(site) == without("print/een.pdf") | STRANGERS | aside


def test_a_stranger_where_a_new_file_of_ours_comes_is_set_aside(site: OutputFolder) -> None:
    site.bring(OURS | {"CNAME": b"van ons", "eigen": b"van ons"})
    moved = {"CNAME (bewaard)": STRANGERS["CNAME"], "eigen (bewaard)/pagina.html": STRANGERS["eigen/pagina.html"]}
    others = {name: raw for name, raw in STRANGERS.items() if name not in ("CNAME", "eigen/pagina.html")}
    assert there(site) == OURS | {"CNAME": b"van ons", "eigen": b"van ons"} | others | moved


def test_what_may_not_go_stays(site: OutputFolder) -> None:
    site.bring({"index.html": b"nieuw"}, stale=None)
    assert there(site) == OURS | STRANGERS | {"index.html": b"nieuw"}
    site.bring({}, stale=lambda name: name.startswith("print/"))
    assert there(site) == without("print/een.pdf") | STRANGERS | {"index.html": b"nieuw"}


def test_what_is_kept_is_ours(site: OutputFolder) -> None:
    (site.folder / LIST).unlink()
    site.bring({"index.html": b"nieuw"}, kept={"print/een.pdf": file_digest(OURS["print/een.pdf"])}, stale=None)
    assert set(site.own_files()) == {"index.html", "print/een.pdf"}


def test_a_clone_knows_what_is_ours(site: OutputFolder, tmp_path: Path) -> None:
    shutil.copytree(site.folder, tmp_path / "kloon" / "site")
    clone = OutputFolder(tmp_path / "kloon" / "site", tmp_path / "kloon")
    assert clone.bring(without("index.html")).removed == ("index.html",)
    assert there(clone) == without("index.html") | STRANGERS


def test_git_may_have_written_other_ends_of_lines(site: OutputFolder) -> None:
    site.bring({"index.html": b"een\ntwee\n", "oud.html": b"drie\n"})
    lay(site.folder, {"index.html": b"een\r\ntwee\r\n", "oud.html": b"drie\r\n"})
    file = site.folder / LIST
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    site.bring({"index.html": b"een\ntwee\n"})
    assert there(site) == STRANGERS | {"index.html": b"een\ntwee\n"}


def test_without_a_list_nothing_is_removed_and_it_is_told(site: OutputFolder) -> None:
    (site.folder / LIST).unlink()
    new = {"index.html": b"nieuw", "print/een.pdf": b"%PDF nieuw"}
    delivery = site.bring(new | {"sets/een.html": b"een"})
    assert delivery.removed == ()
    filled_in = {"print/een (bewaard).pdf": OURS["print/een.pdf"]}
    assert there(site) == OURS | STRANGERS | filled_in | new
    assert told(delivery) == [
        "een.pdf is niet zoals de kijkwijzer het schreef, en is bewaard als «een (bewaard).pdf»",
        "in site was nog geen lijst van wat de kijkwijzer daar schreef (.kijkwijzer.sha256); 5 andere bestanden"
        " blijven staan, haal zelf weg wat oud is",
    ]
    assert told(site.bring({"index.html": b"nieuw"})) == []


@pytest.mark.parametrize("spoiled", [b"", b"\xff\xfe\x00", b"geen lijst\n"])
def test_a_list_that_is_none_is_set_aside(site: OutputFolder, spoiled: bytes) -> None:
    (site.folder / LIST).write_bytes(spoiled)
    delivery = site.bring(OURS)
    assert (delivery.removed, delivery.unlisted) == ((), len(STRANGERS) - 1)
    assert there(site) == OURS | STRANGERS | {".kijkwijzer (bewaard).sha256": spoiled}


def test_a_merged_list_counts_line_by_line(site: OutputFolder) -> None:
    file = site.folder / LIST
    new = f"{file_digest(b'begin, van hen')}  index.html"
    file.write_text(f"<<<<<<< HEAD\n{file.read_text('utf-8')}=======\n{new}\n>>>>>>> hunne\n", "utf-8")
    lay(site.folder, {"index.html": b"begin, van hen"})
    assert site.bring(OURS).aside == {}
    assert there(site) == OURS | STRANGERS


@pytest.mark.parametrize(
    "name", ["../buiten.html", "/tmp/buiten.html", ".git/HEAD", "eigen/../CNAME", "eigen//pagina.html", LIST]
)
def test_a_list_leads_nowhere_but_to_files_below_the_folder(site: OutputFolder, name: str) -> None:
    outside = site.folder.parent / "buiten.html"
    outside.write_bytes(b"buiten")
    digests = {file_digest(raw) for raw in (b"buiten", *STRANGERS.values())}
    with (site.folder / LIST).open("a", encoding="utf-8") as file:
        file.write("".join(f"{digest}  {name}\n" for digest in digests))
    site.bring({"index.html": b"begin"})
    assert there(site) == STRANGERS | {"index.html": b"begin"}
    assert outside.read_bytes() == b"buiten"


def elsewhere(site: OutputFolder, name: str = "elders") -> Path:
    """Give a folder of someone else, in which lies just what lies in ours."""
    folder = site.output.parent / name
    lay(folder, OURS | STRANGERS)
    shutil.copy(site.folder / LIST, folder)
    return folder


@pytest.mark.parametrize("place", ["", "..", "sets"])
def test_a_link_on_the_way_is_refused_and_nothing_is_touched(site: OutputFolder, place: str) -> None:
    theirs = elsewhere(site)
    lay(theirs / "site", OURS)
    path = Path(site.folder, place).resolve()
    shutil.rmtree(path)
    path.symlink_to(theirs / "sets" if place == "sets" else theirs)
    before = read_files(theirs)
    for files in ({}, OURS | {"nieuw.html": b"nieuw"}):
        with pytest.raises(ContentFaults) as caught:
            site.bring(files)
        (fault,) = caught.value.faults
        assert fault.place.file == path
        assert "koppeling naar «" in fault.found
    assert read_files(theirs) == before
    assert set(site.own_files()) <= {"index.html", "print/een.pdf"}


def test_a_file_that_is_a_link_is_set_aside_and_its_target_stays(site: OutputFolder) -> None:
    theirs = elsewhere(site)
    for name in ("index.html", "sets/twee.html"):
        (site.folder / name).unlink()
        (site.folder / name).symlink_to(theirs / name)
    site.bring(without("sets/twee.html") | {"index.html": b"nieuw"})
    assert not (site.folder / "index.html").is_symlink()
    assert (site.folder / "index (bewaard).html").readlink() == theirs / "index.html"
    assert (site.folder / "sets" / "twee (bewaard).html").is_symlink()
    assert read_files(theirs)["index.html"] == b"begin"


def test_a_link_of_a_stranger_is_not_followed(site: OutputFolder) -> None:
    theirs = elsewhere(site)
    (site.folder / "foto").symlink_to(theirs)
    (site.folder / LIST).unlink()
    site.bring({"index.html": b"begin"})
    site.bring({})
    assert read_files(theirs).keys() >= OURS.keys()
    assert (site.folder / "foto").is_symlink()


def test_a_file_in_the_place_of_a_folder_is_refused(site: OutputFolder) -> None:
    lay(site.folder, {"kaarten": b"van de school"})
    with pytest.raises(ContentFaults, match="1 faults"):
        site.bring({"kaarten/een.html": b"een"})
    assert there(site) == OURS | STRANGERS | {"kaarten": b"van de school"}


class BreaksOff(dict[str, bytes]):
    """Files that are looked over once, and then break off at one of them."""

    def __init__(self, files: dict[str, bytes], at: str) -> None:
        super().__init__(files)
        self.at = at

    def __getitem__(self, name: str) -> bytes:
        if name == self.at:
            raise KeyboardInterrupt
        return super().__getitem__(name)


def test_a_build_that_breaks_off_makes_nothing_of_ours_a_stranger(site: OutputFolder) -> None:
    new = {"index.html": b"begin 2", "sets/drie.html": b"drie", "sets/een.html": b"een 2"}
    lay(site.folder, {"sets/een.html": b"een, veranderd"})
    with pytest.raises(KeyboardInterrupt):
        site.bring(BreaksOff(new, at="sets/drie.html"))
    assert there(site) == OURS | STRANGERS | {"sets/een.html": b"een, veranderd"}
    delivery = site.bring(new)
    assert delivery.removed == ("print/een.pdf", "sets/twee.html")
    assert delivery.aside == {"sets/een.html": "sets/een (bewaard).html"}
    assert there(site) == new | STRANGERS | {"sets/een (bewaard).html": b"een, veranderd"}


def lists(site: OutputFolder) -> Iterator[bytes]:
    yield (site.folder / LIST).read_bytes()
    site.bring({})
    site.bring(dict(reversed(OURS.items())))
    yield (site.folder / LIST).read_bytes()


def test_a_list_is_the_same_every_time_and_sha256sum_reads_it(site: OutputFolder) -> None:
    one, other = lists(site)
    assert one == other
    assert one.decode().splitlines()[2] == f"{file_digest(b'begin')}  index.html"
    if tool := shutil.which("sha256sum"):
        subprocess.run([tool, "--check", "--strict", "--quiet", LIST], cwd=site.folder, check=True)
