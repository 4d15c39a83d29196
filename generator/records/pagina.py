"""What has a page of its own, whatever stands on it."""

from pydantic import Field

from generator.records.base import Id, Record, Regel


class Pagina(Record):
    """A file with its own page; ``volgorde`` is its place among its likes, those of one place stand by id.

    ``kort`` says it in a line, for overviews.
    """

    id: Id
    titel: Regel
    ondertitel: Regel
    kort: Regel
    volgorde: int = Field(default=50, ge=1, le=99)
