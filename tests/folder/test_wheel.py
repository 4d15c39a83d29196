"""The wheel in a school's folder: the one that is given, or that of the installation; nothing else is taken for one."""

import hashlib
import io
import json
import os
import pty
import shutil
import ssl
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator import __version__
from generator.bounds import MOST_WHEEL_BYTES
from generator.faults import ContentFaults
from generator.folder.download import download
from generator.folder.wheel import WHEEL, as_wheel, read_wheel
from tests.conftest import ROOT
from tests.folder.conftest import Installed, install

ABOUT = f"kijkwijzer-{__version__}.dist-info"
INIT = ("init", "nieuw", "--sector", "po")


@pytest.fixture(scope="module")
def alone(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An installation of which the wheel is gone."""
    folder = tmp_path_factory.mktemp("alone")
    file = Path(shutil.copy(wheel, folder))
    made = install(file, folder / "venv")
    file.unlink()
    return made


def changed(wheel: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """Return a wheel of which every member is changed, or left out."""
    raw = io.BytesIO()
    with zipfile.ZipFile(wheel) as packed, zipfile.ZipFile(raw, "w") as other:
        for name in packed.namelist():
            if member := change(name, packed.read(name)):
                other.writestr(*member)
    return raw.getvalue()


def told(wheel: Path, old: bytes, new: bytes) -> bytes:
    """Return a wheel that tells something else of itself."""
    return changed(wheel, lambda name, raw: (name, raw.replace(old, new) if name.startswith(ABOUT) else raw))


WRONG: dict[str, tuple[Callable[[Path], bytes], str]] = {
    "no ZIP": (lambda _: b"<html>", "iets anders dan een ZIP"),
    "empty": (lambda _: b"", "iets anders dan een ZIP"),
    "half": (lambda wheel: wheel.read_bytes()[:-100], "iets anders dan een ZIP"),
    "broken": (
        lambda wheel: told(wheel, b"Metadata-Version", b"\xff\xfe\x00").replace(b"PK\x01\x02", b"PK\x01\x03"),
        "ZIP",
    ),
    "a ZIP": (lambda wheel: changed(wheel, lambda name, raw: None if ABOUT in name else (name, raw)), "geen wheel is"),
    "another": (lambda wheel: told(wheel, b"\nName: kijkwijzer\n", b"\nName: requests\n"), "een wheel van «requests»"),
    "a version": (
        lambda wheel: told(wheel, f"\nVersion: {__version__}".encode(), b"\nVersion: 9.9"),
        f"versie «9.9», en dit programma is versie {__version__}: installeer die versie eerst",
    ),
    "a machine": (lambda wheel: told(wheel, b"py3-none-any", b"cp311-cp311-win_amd64"), "niet van ons"),
    "of anyone": (
        lambda wheel: changed(wheel, lambda name, raw: None if "base/" in name else (name, raw)),
        "niet van ons",
    ),
}


@pytest.mark.parametrize("sort", WRONG)
def test_what_is_no_wheel_of_this_version_is_a_fault(wheel: Path, sort: str) -> None:
    make, found = WRONG[sort]
    with pytest.raises(ContentFaults) as refused:
        as_wheel(make(wheel), Path("x.whl"))
    [fault] = refused.value.faults
    assert fault.wrong == "dit is geen wheel waarmee de kijkwijzer te installeren is"
    assert found in fault.found


def test_a_wheel_is_a_file_of_bounded_size(tmp_path: Path) -> None:
    (tmp_path / "groot.whl").touch()
    os.truncate(tmp_path / "groot.whl", MOST_WHEEL_BYTES + 1)
    os.mkfifo(tmp_path / "pijp.whl")
    for name, found in (("groot.whl", "groter dan 10 MB"), ("pijp.whl", "niet te lezen"), ("weg.whl", "niet te lezen")):
        with pytest.raises(ContentFaults) as refused:
            read_wheel(tmp_path / name)
        assert found in refused.value.faults[0].wrong


def test_a_wheel_that_is_given_gets_the_name_that_pip_wants(installed: Installed, wheel: Path, tmp_path: Path) -> None:
    shutil.copy(wheel, tmp_path / "kijkwijzer (1).whl")
    said = installed.right(*INIT, "--wheel", "kijkwijzer (1).whl", where=tmp_path)
    assert f"{WHEEL} ligt erbij" in said
    assert (tmp_path / "nieuw" / WHEEL).read_bytes() == wheel.read_bytes()


def test_that_of_the_installation_is_taken(begun: Path, wheel: Path) -> None:
    assert (begun / WHEEL).read_bytes() == wheel.read_bytes()


def test_a_checkout_makes_one(wheel: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", *INIT]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "86400"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "nieuw" / WHEEL).read_bytes() == wheel.read_bytes()


def test_where_none_is_known_and_nobody_is_there_it_says_what_to_give(alone: Installed, tmp_path: Path) -> None:
    done = alone.run(*INIT, where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"geef met --wheel het bestand {WHEEL}, of het adres ervan" in done.stderr
    assert "make wheel" in done.stderr
    assert not (tmp_path / "nieuw").exists()


def test_where_none_is_known_it_asks(alone: Installed, wheel: Path, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [alone.program, *INIT], cwd=tmp_path, env=alone.environment, stdin=theirs, stdout=subprocess.PIPE, text=True
    ) as process:
        os.write(ours, f"{wheel}\n".encode())
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "Waar ligt het?" in out
    assert (tmp_path / "nieuw" / WHEEL).read_bytes() == wheel.read_bytes()


def test_a_file_that_is_no_longer_the_one_is_not_taken(
    alone: Installed, wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    [record] = alone.venv.glob("lib/*/site-packages/kijkwijzer-*/direct_url.json")
    file = tmp_path / "een map" / WHEEL
    file.parent.mkdir()
    file.write_bytes(wheel.read_bytes())
    digest, before = hashlib.sha256(file.read_bytes()).hexdigest(), record.read_text("utf-8")
    try:
        # As pip writes it, and as it did before 23.1.
        for archive in ({"hashes": {"sha256": digest}}, {"hash": f"sha256={digest}"}):
            record.write_text(json.dumps({"url": file.as_uri(), "archive_info": archive}), "utf-8")
            alone.right(*INIT, where=tmp_path)
            shutil.rmtree(tmp_path / "nieuw")
        file.write_bytes(file.read_bytes() + b" ")
        assert alone.run(*INIT, where=tmp_path).returncode == 2
    finally:
        record.write_text(before, "utf-8")


class Answers(BaseHTTPRequestHandler):
    """Gives what lies in a folder; ``/naar/…`` leads on to an address."""

    def __init__(self, folder: Path, *words: object) -> None:
        self.folder = folder
        super().__init__(*words)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self.path.startswith("/naar/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/naar/"))
            self.end_headers()
            return
        file = self.folder / self.path.strip("/")
        self.send_response(200 if file.is_file() else 404)
        self.end_headers()
        if file.is_file():
            self.wfile.write(file.read_bytes())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path, certificate: Path | None) -> Iterator[str]:
    """Serve a folder, over https with a certificate; gives the address."""
    with HTTPServer(("127.0.0.1", 0), partial(Answers, folder)) as server:
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"{'https' if certificate else 'http'}://localhost:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("certificate")
    options = [
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost",
    ]
    files = ["-keyout", str(folder / "key"), "-out", str(folder / "certificate")]
    subprocess.run(["openssl", "req", *options, *files], check=True, capture_output=True)
    both = folder / "both"
    both.write_bytes((folder / "key").read_bytes() + (folder / "certificate").read_bytes())
    return both


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, certificate: Path) -> None:
    """Trust the certificate, and go by no proxy."""
    for name in ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY", "https_proxy", "http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@pytest.mark.usefixtures("here")
def test_an_address_is_asked_for_once_and_what_lies_there_is_held_against_its_digest(
    alone: Installed, certificate: Path, wheel: Path, tmp_path: Path
) -> None:
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    with serving(wheel.parent, certificate) as address:
        given = f"{address}/naar//{WHEEL}#sha256={digest}"
        alone.right(*INIT, "--wheel", given, where=tmp_path)
        assert (tmp_path / "nieuw" / WHEEL).read_bytes() == wheel.read_bytes()
        other = alone.run("init", "ander", "--wheel", f"{address}/{WHEEL}#sha256={'0' * 64}", where=tmp_path)
        assert (other.returncode, other.stdout) == (1, "")
        assert f"{WHEEL}: dit is niet op te halen van " in other.stderr
        assert "de SHA-256 klopt niet" in other.stderr
    assert not (tmp_path / "ander").exists()


@pytest.mark.usefixtures("here")
def test_what_is_not_there_or_has_no_end_or_leads_to_another_sort_of_address_is_told(
    certificate: Path, tmp_path: Path
) -> None:
    (tmp_path / "groot").write_bytes(b"x" * 1001)
    with serving(tmp_path, certificate) as address, serving(tmp_path, None) as plain:
        said = {
            f"{address}/weg.whl": "404 ",
            f"{address}/groot": "meer dan",
            f"{address}/naar/{plain}/groot": "unknown url type: http",
            f"{address}/naar/file:///etc/hostname": "302",
            "https://localhost:1/x.whl": "",
            "https://[": "",
            "https://": "",
        }
        for wanted, found in said.items():
            with pytest.raises(ContentFaults) as refused:
                download(wanted, 1000)
            [fault] = refused.value.faults
            assert fault.wrong.startswith("dit is niet op te halen van ")
            assert found in fault.found


@pytest.mark.usefixtures("here")
def test_a_certificate_of_nobody_is_not_trusted(
    certificate: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    with serving(wheel.parent, certificate) as address, pytest.raises(ContentFaults) as refused:
        download(f"{address}/{WHEEL}", MOST_WHEEL_BYTES)
    assert "CERTIFICATE_VERIFY_FAILED" in refused.value.faults[0].found


@pytest.mark.parametrize("where", ["http://x.nl/y.whl", "file:///y.whl", "ftp://x/y"])
def test_only_an_address_with_https_is_one(alone: Installed, tmp_path: Path, where: str) -> None:
    done = alone.run(*INIT, "--wheel", where, where=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is geen adres met https" in done.stderr


def test_an_upgrade_leaves_a_line_of_someone_else_and_says_what_to_add(installed: Installed, school: Path) -> None:
    requirements = school / "requirements.txt"
    requirements.write_text("kijkwijzer @ https://voorbeeld.example/kijkwijzer.whl\n", "utf-8")
    done = installed.run("upgrade", "--accept", where=school)
    assert done.returncode == 0
    assert f"let op: requirements.txt noemt die niet; zet er deze regel in: ./{WHEEL}" in done.stderr
    assert requirements.read_text("utf-8") == "kijkwijzer @ https://voorbeeld.example/kijkwijzer.whl\n"


def test_a_folder_of_before_there_were_wheels_gets_one(alone: Installed, wheel: Path, school: Path) -> None:
    requirements = school / "requirements.txt"
    requirements.write_text("--constraint constraints.txt\r\nkijkwijzer==0.0.9\r\nsegno\r\n", "utf-8", newline="")
    (school / WHEEL).unlink()
    assert "noemt een andere versie dan deze" in alone.right("upgrade", where=school)
    assert alone.run("upgrade", "--wheel", str(wheel), where=school).returncode == 2
    alone.right("upgrade", "--accept", "--wheel", str(wheel), where=school)
    assert requirements.read_bytes() == f"--constraint constraints.txt\r\n./{WHEEL}\r\nsegno\r\n".encode()
    assert "een andere versie" not in alone.right("upgrade", where=school)
    alone.right("upgrade", "--accept", where=school)  # what lies there is that of this version
