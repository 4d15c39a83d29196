"""Understands where cards go: to one's own printer, to a print shop, or onto screens."""

from dataclasses import replace
from pathlib import Path

import click

from generator.faults import advice, quoted
from generator.print.order.settings import Settings
from generator.print.paper.shops import Shop, read_shops

_SHEETS = ("paper", "duplex", "start_at", "printer", "marks", "marks_behind", "corners", "gap")
"""What tells how cards lie on sheets, of which a card a page knows nothing."""


def for_whom(templates: Path, settings: Settings, stock: str | None, shop: str | None) -> Settings:
    """Give the settings with their print shop; raises ``UsageError`` for what does not go together."""
    if shop and settings.to != "shop":
        raise click.UsageError("--shop hoort bij --to shop")
    if settings.full_backs and settings.ink == "less":
        raise click.UsageError("kies --full-backs of --ink less: een gekleurde achterkant kost inkt")
    if settings.full_backs and settings.duplex == "fold":
        raise click.UsageError("--full-backs met --duplex fold kan niet: op de vouw is geen plaats voor afloop")
    if settings.tiles and settings.large:
        raise click.UsageError("kies --tiles of --large: een poster is al groot")
    if settings.to == "office":
        return settings
    if settings.pictured and settings.large:
        raise click.UsageError(
            f"laat --large weg bij --to {settings.to}: een beeld maak je op het scherm zo groot je wilt"
        )
    if stock or any(getattr(settings, name) != getattr(Settings(), name) for name in _SHEETS):
        told = ", ".join(f"--{name.replace('_', '-')}" for name in ("paper", "stock", *_SHEETS[1:]))
        raise click.UsageError(f"met --to {settings.to} komt elke kaart op een eigen bladzijde; laat {told} weg")
    if settings.to != "shop":
        return settings
    name, found = _shop(templates, shop)
    return replace(settings, shop=found, shop_name=name)


def _shop(templates: Path, asked: str | None) -> tuple[str, Shop]:
    shops = read_shops(templates)
    name = asked or next(iter(shops))
    if name not in shops:
        raise click.UsageError(f"drukkerij {quoted(name)} is er niet; {advice(name, shops)}")
    return name, shops[name]
