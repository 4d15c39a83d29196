"""The bill of materials is as CycloneDX wants it, and names all that the wheel runs on, as it is locked."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

from .materials import LOCK, canonical_name, locked_names, write_bill


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bill of something that stands for a wheel."""
    wheel = tmp_path_factory.mktemp("wheel") / "kijkwijzer.whl"
    wheel.write_bytes(b"een wiel")
    return write_bill(wheel).read_text("utf-8")


@pytest.fixture
def bill(written: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(written)
    return read


@pytest.mark.whole  # the schema takes seconds to load
def test_it_is_valid(written: str) -> None:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(written) is None


def test_it_knows_no_moment_place_or_number_of_its_own(written: str, bill: dict[str, Any]) -> None:
    assert "serialNumber" not in bill
    assert "timestamp" not in bill["metadata"]
    assert str(ROOT) not in written
    assert str(Path.home()) not in written


def test_it_names_all_that_is_locked_to_run_and_nothing_to_build(bill: dict[str, Any]) -> None:
    named = {canonical_name(one["name"]): one["version"] for one in bill["components"]}
    locked = locked_names()
    assert named.items() <= locked.items()
    to_build = {"hatchling", "editables", "pathspec", "pluggy", "trove-classifiers", "tomlkit"}
    assert locked.keys() - named.keys() <= to_build
    assert {"weasyprint", "sphinx", "zopfli", "colorama", "font-source-sans-pro"} <= named.keys()


def test_each_has_the_digests_of_the_lock_and_a_licence_and_leads_to_what_it_needs(bill: dict[str, Any]) -> None:
    locked = {
        name: set(re.findall(r"sha256:(\w+)", rest))
        for name, rest in re.findall(r"(?m)^([\w.-]+)(?:\[[^\]]*\])?==(.*(?:\n .*)*)", LOCK.read_text("utf-8"))
    }
    for one in bill["components"]:
        links = (link for link in one["externalReferences"] if link["type"] == "distribution")
        digests = {digest["content"] for link in links for digest in link.get("hashes", ())}
        assert digests == locked[canonical_name(one["name"])] != set(), one["name"]
        assert one["licenses"], one["name"]
    needs = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    refs = {one["bom-ref"] for one in bill["components"]}
    assert needs.keys() - refs == {bill["metadata"]["component"]["bom-ref"]}
    assert {ref for found in needs.values() for ref in found} <= refs
    assert any(ref.startswith("pydyf==") for ref in needs[next(ref for ref in refs if ref.startswith("weasyprint"))])
