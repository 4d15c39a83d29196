"""The bill of materials of a release (SBOM, in CycloneDX): what it runs on, exactly, with digests and licences.

CycloneDX reads the lock, for versions and digests, and the environment, for licences and for what needs what. Both are
laid together here; whatever the wheel does not need to run is left out. The same lock gives the same bytes.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from functools import cache
from importlib.metadata import requires
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from generator import __version__
from tests.conftest import ROOT
from tests.release.declarations import READ

Component = dict[str, Any]
"""As CycloneDX has it in JSON."""

LOCK = ROOT / "requirements.lock"


def canonical_name(name: str) -> str:
    """Return the name of a package as locks write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked_names() -> dict[str, str]:
    """Return the versions of all that is locked to run and to build, by name."""
    return dict(re.findall(r"(?m)^([\w.-]+)(?:\[[^\]]*\])?==([^\s;]+)", LOCK.read_text("utf-8")))


def installed_components() -> list[Component]:
    """Return what is installed here, with the licences that it declares."""
    components: list[Component] = _cyclonedx("environment", sys.executable)["components"]
    return components


def bill_of_materials(wheel: Path) -> dict[str, Any]:
    """Return the bill of a wheel, which it is known by, and of what that needs to run on any system locked for."""
    bill, locked = _cyclonedx("environment", sys.executable), _cyclonedx("requirements", str(LOCK))
    there = {canonical_name(one["name"]): one for one in bill["components"]}
    digests = {canonical_name(one["name"]): one for one in locked["components"]}
    needs = _needs("kijkwijzer")
    # What is locked and not here is for another system or interpreter than this.
    others = {name: one for name, one in sorted(digests.items()) if name not in there}
    for name, one in others.items():
        one |= {"bom-ref": f"{name}=={one['version']}", "scope": "optional"}
        del one["description"]  # it tells a line of the lock
    components = {name: there[name] for name in sorted(needs) if name != "kijkwijzer"}
    for name, one in components.items():
        one.setdefault("externalReferences", []).extend(digests[name]["externalReferences"])
    components |= others
    for name in components.keys() & READ.keys():
        components[name]["licenses"] = [{"expression": READ[name].expression, "acknowledgement": "concluded"}]
    main = bill["metadata"]["component"]
    digest = {"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}
    main |= {"version": __version__, "purl": f"pkg:pypi/{main['name']}@{__version__}", "hashes": [digest]}
    refs = {name: one["bom-ref"] for name, one in components.items()} | {"kijkwijzer": main["bom-ref"]}
    bill["components"] = list(components.values())
    bill["dependencies"] = [
        {"ref": ref, "dependsOn": sorted(refs[other] for other in needs.get(name, ()))} for name, ref in refs.items()
    ]
    return bill


def _needs(first: str) -> dict[str, set[str]]:
    """Return all that a package needs here to run, by name, each with what it needs itself; extras where asked for."""
    needs: dict[str, set[str]] = {}
    waiting = [(first, "")]
    done: set[tuple[str, str]] = set()
    while waiting:
        name, extra = asked = waiting.pop()
        if asked in done:
            continue
        done.add(asked)
        needs.setdefault(name, set())
        for told in requires(name) or ():
            requirement = Requirement(told)
            if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
                needed = canonical_name(requirement.name)
                needs[name].add(needed)
                waiting += [(needed, one) for one in ("", *sorted(requirement.extras))]
    return needs


@cache
def _cyclonedx_json(*words: str) -> bytes:
    options = ["--output-reproducible", "--no-validate", "--pyproject", str(ROOT / "pyproject.toml"), "--of", "JSON"]
    command = [sys.executable, "-W", "ignore", "-m", "cyclonedx_py", words[0], *options, *words[1:]]
    environment = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "PYTHONPATH")}
    return subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ).stdout


def _cyclonedx(*words: str) -> dict[str, Any]:
    """Return the bill that CycloneDX writes, to be changed."""
    bill: dict[str, Any] = json.loads(_cyclonedx_json(*words))
    return bill


def write_bill(wheel: Path) -> Path:
    """Write the bill of a wheel beside it; return its file."""
    file = wheel.with_name(f"kijkwijzer-{__version__}.cdx.json")
    text = json.dumps(bill_of_materials(wheel), ensure_ascii=False, indent=2, sort_keys=True)
    file.write_text(f"{text}\n", "utf-8")
    return file
