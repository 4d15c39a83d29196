"""An address is read by people as it was typed, and sent by programs in letters that all of them know."""

import pytest

from generator.records.addresses import address_trouble, link_of, shown_form, web_form
from generator.resolve.targets import web_address
from generator.site.pages.addresses import sitemap
from tests.conftest import Pack

TYPED = "https://kijkwijzer.reünie-school.example/über"
SENT = "https://kijkwijzer.xn--renie-school-elb.example/%C3%BCber"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        (TYPED, SENT),
        ("https://straße.example/ß", "https://xn--strae-oqa.example/%C3%9F"),
        ("https://Kijk.Example:8443/a%20b", "https://Kijk.Example:8443/a%20b"),
        ("https://één.example:8443/a%20b", "https://xn--n-9faa.example:8443/a%20b"),
        ("https://kijk.example/100%/é?q=é#ü", "https://kijk.example/100%25/%C3%A9?q=%C3%A9#%C3%BC"),
        ("https://kijk.example/{a}|b", "https://kijk.example/%7Ba%7D%7Cb"),
    ],
)
def test_what_is_sent_is_ascii(typed: str, sent: str) -> None:
    assert address_trouble(typed) is None
    assert web_form(typed) == sent
    assert web_form(sent) == sent
    assert web_form(shown_form(sent)) == sent


def test_what_is_read_has_its_accents() -> None:
    assert shown_form(SENT) == TYPED
    assert shown_form("https://kijk.example/a%20b%2Fc") == "https://kijk.example/a%20b%2Fc"


def test_mail_goes_to_a_host_that_mail_programs_know() -> None:
    assert link_of("jürgen@réunie.example") == "mailto:j%C3%BCrgen@xn--runie-bsa.example"
    assert link_of("https://réunie.example") == "https://xn--runie-bsa.example"


@pytest.mark.parametrize(
    "address",
    [
        *("https://[x", "https://[::1]/", "https://x:abc", "https://x:", "https://x:0", "https://x:99999"),
        *("https://.", "https://a..b", "https://-a.example", "https://x_y.example", "https://💩.example"),
        *("https://u:p@x.example", "https://u@x.example/", "https://xn--a.example", f"https://{'a' * 64}.example"),
        *(f"https://{'a.' * 130}example", "https://a\u200b.example", "https://x.example/a\u00a0b", "a@b_c.example"),
        *("https://x.example]", "https://[x]y/", "https://\u2100.example"),
    ],
)
def test_what_leads_nowhere_is_known(address: str) -> None:
    assert address_trouble(address)


def test_codes_and_pages_name_what_is_sent(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "https://kijkwijzer.strand.example", TYPED)
    edition = pack.edition("strand")
    assert web_address(edition, "proef-01") == f"{SENT}/stellingen/proef.html#kaart-proef-01"
    assert f"<loc>{SENT}/index.html</loc>".encode() in (sitemap(edition, ["index"]) or b"")
