"""Addresses on the web as people type them, and as programs send them: with letters that all programs know.

A host with accents goes in punycode (IDNA 2008), a path percent-encoded.  People read them as they were typed.
"""

import re
from unicodedata import category
from urllib.parse import quote, unquote, urlsplit, urlunsplit

SECURE = "https://"
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})*\.?", re.IGNORECASE)
_PLAIN = re.compile(r"[\w!$&'()*+,;=:@/?#~.%-]*", re.ASCII)
"""An address that programs send as it is."""
_IN_PATH = "!$&'()*+,;=:@/?~%-._"
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LAST_PORT = 65535


def web_form(address: str) -> str:
    """Return an address as programs send it; what is that already stays as it is.  For one without trouble."""
    if not address.startswith(SECURE):
        return address
    if _PLAIN.fullmatch(address) and not _LOOSE_PERCENT.search(address):
        return address
    parts = urlsplit(address)
    host = _ascii_host(parts.hostname or "")
    port = f":{parts.port}" if parts.port else ""
    path, query, fragment = (
        quote(_LOOSE_PERCENT.sub("%25", part), safe=_IN_PATH) for part in (parts.path, parts.query, parts.fragment)
    )
    return urlunsplit((parts.scheme, f"{host}{port}", path, query, fragment))


def link_of(contact: str) -> str:
    """Return where a link to an address leads: of a page, or of e-mail."""
    if contact.startswith(SECURE):
        return web_form(contact)
    name, _, host = contact.rpartition("@")
    return f"mailto:{quote(name, safe=_IN_PATH.replace('%', ''))}@{_ascii_host(host)}"


def shown_form(address: str) -> str:
    """Return the web form of an address as people read it; as it is where that would be another address."""
    parts = urlsplit(address)
    host = ".".join(_shown_label(label) for label in parts.netloc.split("."))
    shown = unquote(urlunsplit((parts.scheme, host, parts.path, parts.query, parts.fragment)))
    return shown if shown.isprintable() and " " not in shown and web_form(shown) == address else address


def address_trouble(address: str, *, base: bool = False) -> str | None:
    """Return what to do about an address that leads nowhere; ``base``: other addresses are to lie below it."""
    if any(category(sign)[0] in "CZ" for sign in address):
        return "haal de spaties en onzichtbare tekens weg"
    if not address.startswith(SECURE):
        return None if _is_host(address.rpartition("@")[2]) else _HOST_REMEDY
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:  # half an IPv6 address, or a port that is no number
        return _PORT_REMEDY if re.search(r":[^\]]*$", address.removeprefix(SECURE).split("/")[0]) else _HOST_REMEDY
    if "@" in parts.netloc:
        return "laat weg wat voor de @ staat"
    if port == 0 or parts.netloc.endswith(":"):
        return _PORT_REMEDY
    if not _is_host(host):
        return _HOST_REMEDY
    if base and ("?" in address or "#" in address):
        return "laat weg wat vanaf de ? of # staat"
    return None


_HOST_REMEDY = "schrijf de naam van een website, zoals kijkwijzer.example"
_PORT_REMEDY = f"laat de dubbele punt met wat erachter staat weg, of schrijf een getal van 1 tot en met {_LAST_PORT}"


def _is_host(host: str) -> bool:
    try:
        return bool(_HOST.fullmatch(_ascii_host(host)))
    except ValueError:
        return False


def _ascii_host(host: str) -> str:
    """Return a host in punycode; raises ``ValueError`` for one that no website can have."""
    if _HOST.fullmatch(host) and "xn--" not in host.lower():
        return host
    import idna

    return idna.encode(host, uts46=True).decode()  # its errors are ``ValueError`` too


def _shown_label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    import idna

    try:
        return str(idna.decode(label))
    except ValueError:
        return label
