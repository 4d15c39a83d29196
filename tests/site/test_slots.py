"""What only a school says comes where its slot was, as it is, wherever that stands; and no slot is published."""

import json
import re
from html import unescape

import pytest

from generator.site.pages.slots import (
    BEGIN,
    END,
    IN_SOURCE,
    OpenSlot,
    fill_slots,
    slot,
    slots_in,
    without_slots,
)
from generator.site.pages.templates import script_json
from generator.site.workplace import SiteFailed, fill_files

NAMES = (
    "De Wilg",
    "D'r & <b>",
    '"Aan" de \\zee$1 \\g<0>',
    "</script><script>alert(1)</script>",
    "{{ huis.naam }} %(naam)s ]]> -->",
    "Crèche 🐬 é\u0301",
    f"{BEGIN}id{END}",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_comes_out_as_it_is(name: str) -> None:
    values = {"naam": name}
    written = f'<p title="{slot("naam")}">{slot("naam")}</p>'
    filled = fill_slots(written, values)
    title, letters = re.fullmatch(r'<p title="([^"<>]*)">([^<>]*)</p>', filled, re.DOTALL).groups()  # type: ignore[union-attr]
    assert (unescape(title), unescape(letters)) == (name, name)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_in_json_or_in_html_that_is_shown_is_written_as_that_asks(name: str) -> None:
    data = fill_slots(str(script_json({"naam": slot("naam")})), {"naam": name})
    assert json.loads(data) == {"naam": name}
    assert not set("<>&") & set(data)
    shown = fill_slots(slots_in(IN_SOURCE, slot("naam")), {"naam": name})
    assert unescape(unescape(shown)) == name
    assert not set("<>\"'") & set(shown)


@pytest.mark.parametrize(
    "written", [slot("onbekend"), BEGIN, END, f"{BEGIN}naam", f"naam{END}", f"{BEGIN}css:naam{END}", f"{BEGIN}\n{END}"]
)
def test_what_nothing_fills_is_refused(written: str) -> None:
    with pytest.raises(OpenSlot):
        fill_slots(f"voor {written} na", {"naam": "De Wilg"})
    with pytest.raises(SiteFailed, match=r"index\.html: een teken dat .* zou worden gepubliceerd; gevonden «.*»"):
        fill_files({"index.html": f"voor {written} na".encode()}, {"naam": "De Wilg"})


def test_a_file_that_has_no_slots_keeps_its_bytes_and_may_have_none() -> None:
    files = {"logo.png": b"\x89PNG\xff\xfe", "index.html": b"<p>x</p>"}
    assert fill_files(files, {}) == files
    with pytest.raises(SiteFailed):
        fill_files({"searchindex.js": slot("naam").encode()}, {"naam": "De Wilg"})


def test_search_passes_by_what_only_a_school_says() -> None:
    assert without_slots(f"van {slot('naam')} in {slots_in(IN_SOURCE, slot('plaats'))}.") == "van … in …."
