"""What a sheet in another language says of what is still in Dutch on it."""

from pathlib import Path

from markupsafe import Markup

from generator.design.untranslated import untranslated
from generator.messages import DUTCH
from generator.records.base import Record


def with_notice(html: str, templates: Path, taal: str, record: Record) -> str:
    """Give the document of a sheet, with a line at its top where anything of its ``record`` on it is in Dutch."""
    head, opened, body = html.partition("<body")
    if f'lang="{DUTCH}"' not in body:
        return html
    told = untranslated(templates, taal, record, "deel")
    attributes, _, rest = body.partition(">")
    if told.part == "heel":
        attributes = attributes.replace('class="', 'class="nog-nl ', 1)
    notice = Markup('<p class="onvertaald">{}</p>').format(told.zin)
    return f"{head}{opened}{attributes}>\n{notice}{rest}"
