"""A YAML file is changed in one place, and its comments stay where a reader looks for them."""

import difflib
from collections.abc import Callable

import pytest
from ruamel.yaml.comments import CommentedMap

from generator.sheet.yaml_edit import YamlDocument, text_value

LAYER = """\
# bovenaan
id: x
kaarten:
  zonder: [a, b] # niet nodig
  # over de teksten
  tekst:
    # over a
    a: "x" # kort
    # over b
    b: |
      lang
      langer
    # over c
    c: 'y'
  # na de teksten

  erbij:
    # de eerste
    - id: x-01
      tekst: "t"

    # de tweede
    - id: x-02
      tekst: "u"
# de woorden
woorden:
  team: {ev: a, mv: b}
"""
Edit = Callable[[YamlDocument], None]
TEXTS = ("kaarten", "tekst")
CARD = CommentedMap({"id": "x-03"})


def _without_texts(document: YamlDocument) -> None:
    for key in "abc":
        document.remove(*TEXTS, key)


CASES: dict[str, tuple[Edit, list[str]]] = {
    "nothing": (lambda d: None, []),
    "a text changes": (lambda d: d.put((*TEXTS, "c"), text_value('"z"\\')), ["-    c: 'y'", r'+    c: "\"z\"\\"']),
    "a block becomes a line": (
        lambda d: d.put((*TEXTS, "b"), text_value("kort")),
        ["-    b: |", "-      lang", "-      langer", '+    b: "kort"'],
    ),
    "a line becomes a block": (
        lambda d: d.put((*TEXTS, "c"), text_value("een\n\ntwee")),
        ["-    c: 'y'", "+    c: |", "+      een", "+", "+      twee"],
    ),
    "a text comes": (lambda d: d.put((*TEXTS, "d"), text_value("z")), ['+    d: "z"']),
    "the first text goes": (lambda d: d.remove(*TEXTS, "a"), ['-    a: "x" # kort']),
    "a block goes": (lambda d: d.remove(*TEXTS, "b"), ["-    b: |", "-      lang", "-      langer"]),
    "the last text goes": (lambda d: d.remove(*TEXTS, "c"), ["-    c: 'y'"]),
    "all texts go": (
        _without_texts,
        ["-  tekst:", '-    a: "x" # kort', "-    b: |", "-      lang", "-      langer", "-    c: 'y'"],
    ),
    "an item comes in a line": (
        lambda d: d.add(("kaarten", "zonder"), "c"),
        ["-  zonder: [a, b] # niet nodig", "+  zonder: [a, b, c] # niet nodig"],
    ),
    "a card comes": (lambda d: d.add(("kaarten", "erbij"), CARD), ["+    - id: x-03"]),
    "the last card goes": (lambda d: d.remove("kaarten", "erbij", 1), ["-    - id: x-02", '-      tekst: "u"']),
    "the first card goes": (lambda d: d.remove("kaarten", "erbij", 0), ["-    - id: x-01", '-      tekst: "t"', "-"]),
    "a group comes in its place": (lambda d: d.add(("sets", "zonder"), "s"), ["+sets:", "+  zonder: [s]"]),
    "a key comes at the end": (lambda d: d.put(("toelichting",), text_value("z")), ['+toelichting: "z"']),
}


def changed(text: str, edit: Edit) -> tuple[str, list[str]]:
    document = YamlDocument(
        text.encode(), ("id", "naam", "woorden", "sets", "kaarten", "toelichting", "zonder", "tekst", "erbij")
    )
    edit(document)
    after = document.to_bytes().decode()
    lines = difflib.unified_diff(text.split("\n"), after.split("\n"), n=0)
    return after, [line for line in lines if line[:3] not in ("---", "+++", "@@ ")]


@pytest.mark.parametrize("name", CASES)
def test_a_change(name: str) -> None:
    edit, lines = CASES[name]
    after, found = changed(LAYER, edit)
    assert sorted(found) == sorted(lines)
    comments = [line.strip() for line in after.split("\n") if line.strip().startswith("#")]
    assert comments == [line.strip() for line in LAYER.split("\n") if line.strip().startswith("#")]


@pytest.mark.parametrize(
    "text",
    [
        "---\nid: x\nkaarten:\n    zonder:\n    - a   # waarom\n    # onder\n\n# slot\nnaam: y\n",
        "id: x\nkaarten:\n  zonder:\n  - a\nnaam: y\n",
    ],
)
def test_how_a_file_steps_in_stays(text: str) -> None:
    _, lines = changed(text, lambda d: d.add(("kaarten", "zonder"), "z"))
    assert [line[0] for line in lines] == ["+"]
    assert lines[0].strip("+ ") == "- z"


def test_ends_of_lines_and_the_first_mark_stay() -> None:
    document = YamlDocument(b"\xef\xbb\xbfid: x\r\nnaam: y\r\n")
    document.put(("toelichting",), text_value("één \U0001f600"))
    assert document.to_bytes() == '\ufeffid: x\r\nnaam: y\r\ntoelichting: "één \U0001f600"\r\n'.encode()


def test_an_end_without_a_new_line() -> None:
    assert (
        changed("naam: y\n# slot", lambda d: d.add(("sets", "zonder"), "z"))[0]
        == "naam: y\nsets:\n  zonder: [z]\n# slot\n"
    )
