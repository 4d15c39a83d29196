"""A fault is one line that a terminal shows as it is, whatever the names and words in it."""

from pathlib import Path

import pytest

from generator.faults import Fault, Place, printable, quotation


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("een gewone zin, met é, «» en 😀", "een gewone zin, met é, «» en 😀"),
        ("rood \x1b[31m", "rood <U+001B>[31m"),
        ("a\x9b31m\x07", "a<U+009B>31m<U+0007>"),
        ("a\u202egnp.exe", "a<U+202E>gnp.exe"),
        ("a\u2066b\u200fc\u200bd", "a<U+2066>b<U+200F>c<U+200B>d"),
        ("twee\nregels\r\u2028", "twee<U+000A>regels<U+000D><U+2028>"),
        ("caf\udce9", "caf<U+DCE9>"),
        ("vaste\u00a0spatie", "vaste spatie"),
    ],
)
def test_a_sign_that_steers_a_terminal_is_named(written: str, shown: str) -> None:
    assert printable(written) == shown


def test_every_sign_is_shown_on_one_line() -> None:
    shown = printable("".join(map(chr, (*range(0x3000), *range(0xD800, 0x11000), *range(0xE0000, 0xE0100)))))
    assert shown.isprintable()
    shown.encode()


def test_a_fault_is_one_line() -> None:
    name = "a\nb\x1b]0;titel\x07\udce9.yaml"
    fault = Fault(Place(Path("/pack") / name, 1, 2), "fout\n", f"gevonden {name}", "haal\x1bweg")
    line = fault.as_line(Path("/pack"))
    assert line.isprintable()
    assert line.startswith("a<U+000A>b<U+001B>]0;titel<U+0007><U+DCE9>.yaml:1:2: fout<U+000A>; ")


def test_a_quotation_is_short_whatever_it_is_of() -> None:
    assert quotation("x " * 10**6) == f"«{'x ' * 28}x...»"
    assert quotation("regel\n\n  twee") == "«regel twee»"
    assert quotation("\x00" * 100)[:10] == "«<U+0000><"
