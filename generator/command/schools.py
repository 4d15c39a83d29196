"""The command ``schools``: names the schools, compares two of them, tells where a card comes from."""

from pathlib import Path

import click

from generator.command.where import places_of

_HELP = {"help_option_names": ["-h", "--help"]}
JSON = click.option("--json", "as_json", is_flag=True, help="Schrijf het als JSON.")


@click.group("schools", invoke_without_command=True, context_settings=_HELP)
@click.option("--school", "schools", multiple=True, metavar="ID", help="Alleen deze school; mag vaker.")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar de uitvoer komt (build/)."
)
@click.pass_context
def schools_(context: click.Context, schools: tuple[str, ...], output: Path | None) -> None:
    """Noem de scholen, en wat elk van hen zelf heeft."""
    if context.invoked_subcommand is None:
        from generator.command.making import told

        for line in told(places_of(output), schools):
            click.echo(line)


@schools_.command("diff", context_settings=_HELP)
@click.argument("a", metavar="SCHOOL")
@click.argument("b", metavar="SCHOOL")
@JSON
def diff(a: str, b: str, as_json: bool) -> None:
    """Laat zien waarin twee scholen verschillen: huisstijl, woorden, sets en kaarten."""
    from generator.command.telling import told_difference

    for line in told_difference(places_of(None), a, b, as_json=as_json):
        click.echo(line)


@schools_.command("explain", context_settings=_HELP)
@click.argument("school", metavar="SCHOOL")
@click.argument("card", metavar="KAART")
@JSON
def explain(school: str, card: str, as_json: bool) -> None:
    """Vertel waar alles van een kaart vandaan komt, laag voor laag, met bestand en regel."""
    from generator.command.telling import told_card

    for line in told_card(places_of(None), school, card, as_json=as_json):
        click.echo(line)
