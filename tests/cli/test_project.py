"""An edition is resolved once, and few are kept: what a hundred schools take is what eight take."""

import gc
import weakref

import click
import pytest

from generator.cli.printing import print_orders
from generator.cli.project import open_project
from generator.print.order.order import Order
from generator.records.library import Library
from generator.resolve import Edition, SharedParts, resolve_edition
from generator.resolve.editions import KEPT
from tests.conftest import Pack


def test_an_edition_is_resolved_once(pack: Pack) -> None:
    project = open_project(pack.places, ())
    first, second = list(project.editions()), list(project.editions())
    assert len(first) == 2
    assert [id(edition) for edition in first] == [id(edition) for edition in second]
    assert [edition for edition, _ in project.publications()] == list(project.editions())


def test_of_many_schools_few_editions_are_kept(pack: Pack) -> None:
    beuk = pack.file("scholen/beuk.yaml").read_text("utf-8")
    for number in range(KEPT):
        school = beuk.replace("id: beuk", f"id: beuk-{number}").replace("naam: ", f"naam: {number} ")
        pack.file(f"scholen/beuk-{number}.yaml").write_text(school, "utf-8")
    project = open_project(pack.places, ())
    editions = [weakref.ref(edition) for edition in project.editions()]
    gc.collect()
    assert sum(edition() is not None for edition in editions) == KEPT < len(editions)


def test_to_look_pdfs_over_resolves_no_edition_again(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    resolved: list[str] = []

    def counted(library: Library, school: str, language: str, shared: SharedParts) -> Edition:
        resolved.append(school)
        return resolve_edition(library, school, language, shared)

    monkeypatch.setattr("generator.resolve.editions.resolve_edition", counted)
    project = open_project(pack.places, ())
    with pytest.raises(click.ClickException, match="1 punt om na te kijken"):
        print_orders(project, dict.fromkeys(project.schools, Order(("proef",), ("a6",))), look_over=True)
    assert sorted(resolved) == sorted(project.schools)


def test_schools_asked_for_come_in_the_order_of_the_library(pack: Pack) -> None:
    project = open_project(pack.places, ("strand", "beuk", "strand"))
    assert project.schools == ("beuk", "strand")
    assert [edition.house.id for edition in project.editions()] == ["beuk", "strand"]
