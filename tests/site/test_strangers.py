"""What lies in a site and is not of its build: it stays, and goes along nowhere."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.files import read_files
from generator.output import LIST, OutputFolder
from generator.places import Places
from generator.site.archive import site_archive
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.site.project import Project

SCHOOL = "proef-po"
STRANGERS = {
    "CNAME": b"kijk.voorbeeld.example\n",
    ".nojekyll": b"",
    ".git/HEAD": b"ref: refs/heads/gh-pages\n",
    "eigen.html": b"van de school",
    "stellingen/eigen.html": b"van de school",
    "print/eigen.pdf": b"%PDF-1.7 van de school",
}
PDF = "leren-loont-a4.pdf"


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)


@pytest.fixture
def site(project: Project) -> Path:
    """A site with strangers in it, and with strangers among the PDFs beside it."""
    project.lay_prints(SCHOOL)
    project.build(SCHOOL)
    lay(project.places.print(SCHOOL), {"rooster.pdf": b"%PDF-1.7 van de school", "x (bewaard).pdf": b"%PDF-1.7"})
    site = project.places.site(SCHOOL)
    lay(site, STRANGERS)
    return site


def leave_out(project: Project) -> None:
    """Leave a set out of the edition, as printing would."""
    project.edit(f"content/scholen/{SCHOOL}.yaml", "zonder: [", "zonder: [leren-loont, ")
    prints = OutputFolder(project.places.print(SCHOOL), project.places.output)
    prints.bring({}, stale=lambda name: name.startswith("leren-loont"))


def test_strangers_survive_builds_and_a_set_that_goes(project: Project, site: Path) -> None:
    ours = read_files(site).keys() - STRANGERS.keys()
    report = project.build(SCHOOL)
    assert (report.changed, report.copied) == ((), ())
    leave_out(project)
    lay(site, {"index.html": b"zelf verbeterd"})
    report = project.build(SCHOOL)
    assert [dict(one.aside) for one in report.deliveries] == [{"index.html": "index (bewaard).html"}]
    there = read_files(site)
    assert there.items() >= (STRANGERS | {"index (bewaard).html": b"zelf verbeterd"}).items()
    gone = ours - there.keys()
    assert {f"print/{PDF}", "praktijkopdrachten/leren-loont.html"} <= gone
    alone = "_static/gereedschap/kaarten-matrix.js"  # no other page here loads it
    assert {name for name in gone if "leren-loont" not in name} == {alone}
    assert there.keys() - ours == {*STRANGERS, "index (bewaard).html"}

    with zipfile.ZipFile(io.BytesIO(site_archive(project.edition(SCHOOL), project.places))) as made:
        names = {name.removeprefix(f"kijkwijzer-{SCHOOL}/site/") for name in made.namelist()[1:]}
    assert names == ours - gone
    assert LIST in names


def test_a_clone_of_what_was_published_is_built_into(project: Project, site: Path, tmp_path: Path) -> None:
    elsewhere = Places(project.root, tmp_path / "kloon")
    shutil.copytree(site, elsewhere.site(SCHOOL))
    shutil.copytree(project.places.cache / "fonts", elsewhere.cache / "fonts")
    leave_out(project)
    build_site(Site(project.edition(SCHOOL), elsewhere))
    there = read_files(elsewhere.site(SCHOOL))
    assert there.items() >= STRANGERS.items()
    assert "praktijkopdrachten/leren-loont.html" not in there
    shutil.rmtree(project.places.print(SCHOOL))
    project.build(SCHOOL)
    assert there == read_files(site)


def test_a_pdf_that_was_filled_in_is_neither_listed_nor_taken_along(project: Project, site: Path) -> None:
    page = site / "praktijkopdrachten" / "leren-loont.html"
    assert f"print/{PDF}" in page.read_text("utf-8")
    lay(project.places.print(SCHOOL), {PDF: b"%PDF-1.7 ingevuld"})
    lay(site, {f"print/{PDF}": b"%PDF-1.7 ook ingevuld"})
    report = project.build(SCHOOL)
    assert f"print/{PDF}" not in page.read_text("utf-8")
    assert report.deliveries[0].aside == {f"print/{PDF}": f"print/{PDF.replace('.pdf', ' (bewaard).pdf')}"}
    assert not (site / "print" / PDF).exists()
    assert (site / "print" / PDF.replace(".pdf", " (bewaard).pdf")).read_bytes() == b"%PDF-1.7 ook ingevuld"
    assert (project.places.print(SCHOOL) / PDF).read_bytes() == b"%PDF-1.7 ingevuld"
    assert not {"rooster.pdf", "x (bewaard).pdf"} & {file.name for file in (site / "print").iterdir()}


def test_what_a_link_leads_to_is_left_alone(project: Project, site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    site.rename(elsewhere)
    before = read_files(elsewhere)
    for place, target in ((site, elsewhere), (site / "_static", elsewhere / "_static")):
        place.symlink_to(target)
        with pytest.raises(ContentFaults) as caught:
            project.build(SCHOOL)
        assert [fault.place.file for fault in caught.value.faults] == [place]
        assert read_files(elsewhere) == before
        place.unlink()
        site.mkdir(exist_ok=True)


def test_a_link_in_the_cache_goes_and_what_it_leads_to_stays(project: Project, site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    lay(elsewhere, {"index.html": b"van iemand anders", "_static/stijl.css": b"van iemand anders"})
    before, built = read_files(elsewhere), read_files(site)
    work = project.workplace(SCHOOL)
    for folder in (work / "pages", work / "doctrees", work / "static", work):
        shutil.rmtree(folder)
        folder.symlink_to(elsewhere)
    project.build(SCHOOL)
    assert (read_files(elsewhere), read_files(site)) == (before, built)


def test_a_language_that_is_no_longer_published_goes(project: Project, site: Path) -> None:
    for name in ("en", "archief"):
        OutputFolder(site / name, project.places.output).bring({"index.html": name.encode()})
    lay(site, {"en/own.html": b"van de school"})
    project.build(SCHOOL)
    assert {file.relative_to(site).as_posix() for file in (site / "en").iterdir()} == {"en/own.html"}
    assert (site / "archief" / "index.html").is_file()
