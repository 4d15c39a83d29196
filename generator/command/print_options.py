"""The options of ``print`` that tell how cards are laid on paper."""

from functools import reduce
from pathlib import Path

import click

from generator.cli.options import Command, FiniteRange, WholeNumber

_OPTIONS = (
    click.option("--paper", metavar="PAPIER", default="a4", help="Op dit papier: a4 (standaard), a3, letter of a5."),
    click.option(
        "--duplex",
        type=click.Choice(["long", "short", "manual", "fold", "none"]),
        default="long",
        help="Hoe de achterkanten erop komen. long: dubbelzijdig, omslaan langs de lange kant (standaard). short:"
        " langs de korte kant. manual: eerst alle voorkanten, dan alle achterkanten, voor een printer die niet zelf"
        " omslaat. fold: voor- en achterkant naast elkaar, om te knippen en op de streepjeslijn te vouwen. none:"
        " alleen voorkanten.",
    ),
    click.option(
        "--backs",
        type=click.Choice(["forward", "reversed"]),
        default="forward",
        help="De volgorde van de achterkanten bij --duplex manual. forward: als je de geprinte stapel teruglegt, gaat"
        " het eerste blad er ook weer als eerste in (standaard). reversed: het laatste blad gaat er als eerste in."
        " Probeer het met twee lege vellen waar je een 1 en een 2 op schrijft.",
    ),
    click.option(
        "--stock", metavar="ETIKET", help="Op geperforeerde kaarten of etiketten, zoals avery-c32011 of sigel-lp795."
    ),
    click.option(
        "--stock-list",
        "stock_lists",
        multiple=True,
        type=click.Path(exists=True, path_type=Path),
        metavar="BESTAND",
        help="Zoek het etiket ook in deze lijst van LibreOffice (labels.xml) of gLabels; mag vaker.",
    ),
    click.option(
        "--start-at",
        type=WholeNumber(1, 200),
        default=1,
        metavar="PLAATS",
        help="Begin op deze plaats van het eerste vel, als dat al voor een deel gebruikt is; tel van linksboven af.",
    ),
    click.option("--printer", metavar="NAAM", help="Voor deze printer, die je instelde met kijkwijzer printer set."),
    click.option(
        "--marks",
        type=click.Choice(["none", "outer", "corners", "full"]),
        help="Snijtekens, alleen op de voorkanten. outer: langs de buitenrand, om een stapel te snijden (standaard)."
        " corners: ook tussen de kaarten, die dan 6 mm uit elkaar liggen. full: hele lijnen. none: geen.",
    ),
    click.option("--marks-behind", is_flag=True, help="Zet de snijtekens ook op de achterkanten."),
    click.option(
        "--corners", type=FiniteRange(0, 20), default=0.0, metavar="MM", help="Teken ronde hoeken van deze straal."
    ),
    click.option("--gap", type=FiniteRange(0, 50), metavar="MM", help="Zo ver liggen de kaarten uit elkaar (0)."),
    click.option(
        "--ink",
        type=click.Choice(["full", "less"]),
        default="full",
        help="less: zwart op wit, tekens en tekeningen als omtrek, geen logo; kaarten, bladen en posters.",
    ),
    click.option(
        "--large",
        is_flag=True,
        help="Grote letters, 18 punten en meer: kaarten op de kleinste maat waar alles op past, bladen op A3.",
    ),
)

_TO = (
    click.option(
        "--to",
        type=click.Choice(["office", "shop", "png", "svg"]),
        default="office",
        help="Waar de kaarten heen gaan. office: op vellen, uit je eigen printer (standaard). shop: naar een drukkerij,"
        " één kaart per bladzijde met afloop, en eerst nagekeken. png of svg: elke kaart als beeld, voor een digitaal"
        " bord of een dia.",
    ),
    click.option(
        "--shop",
        metavar="DRUKKERIJ",
        help="Met --to shop: zoals deze drukkerij het wil, uit templates/print/drukkerijen.yaml (nederland).",
    ),
    click.option(
        "--full-backs",
        is_flag=True,
        help="Achterkanten helemaal in de kleur van de school, tot over de rand; wordt eerst nagekeken. Een drukkerij"
        " krijgt ze altijd zo.",
    ),
    click.option(
        "--extras/--no-extras",
        default=None,
        help="Een titelkaart, een kaart met uitleg, en een kaart voor elke categorie. Een hele set op gewoon papier of"
        " van een drukkerij heeft ze, andere niet.",
    ),
    click.option(
        "--paper-weight",
        type=WholeNumber(60, 400),
        default=160,
        metavar="GRAM",
        help="Zo zwaar is het papier van de kaarten (160): het doosje wordt zo dik als de stapel.",
    ),
    click.option(
        "--borderless",
        is_flag=True,
        help="Voor een printer die tot de rand van het vel print: dan gaan er vier kaarten van A6 op een A4.",
    ),
    click.option(
        "--codes",
        is_flag=True,
        help="Ook op de achterkant van elke kaart een QR-code, naar die kaart op de site van de school.",
    ),
    click.option(
        "--tiles",
        is_flag=True,
        help="Posters in vellen A4 om aan elkaar te plakken; met --format poster-a2 of poster-a1 worden ze groter.",
    ),
)

OUTLINE = click.option(
    "--outline", is_flag=True, help="Maak alleen de lege omtrek van de kaarten, om eerst op gewoon papier te proberen."
)


PREFLIGHT = click.option(
    "--preflight",
    "look_over",
    is_flag=True,
    help="Kijk de PDF's na voor je print: letters, beelden, contrast, veilige zone, marge, rooster.",
)


_BUNDLE = (
    click.option(
        "--draaiboek",
        metavar="ID",
        help="Alles voor dit draaiboek: het draaiboek zelf, kaarten en bladen, in het goede aantal. Komt in een map"
        " met die naam, genummerd in de volgorde waarin je print.",
    ),
    click.option(
        "--participants",
        type=WholeNumber(1, 500),
        metavar="AANTAL",
        help="Met --draaiboek: voor zo veel deelnemers (het grootste aantal waar het draaiboek voor gemaakt is).",
    ),
)


CHANGED = click.option(
    "--changed-since",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="BESTAND",
    help="Alleen kaarten die nieuw of gewijzigd zijn sinds een uitgave (uitgaven/NAAM.yaml, van kijkwijzer release),"
    " met een lijst van wat er uit de doos kan.",
)


def bundle_options(command: Command) -> Command:
    """Add the options for all that a draaiboek needs."""
    return reduce(lambda made, option: option(made), reversed(_BUNDLE), command)


def paper_options(command: Command) -> Command:
    """Add the options for sheets, labels, where it goes, and what changed."""
    return reduce(lambda made, option: option(made), reversed((*_OPTIONS, *_TO, OUTLINE, PREFLIGHT, CHANGED)), command)
