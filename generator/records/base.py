"""What all records share: strict, frozen, and knowing their place.

pydantic validates: its errors carry the path to the value, which ``read`` turns into a line
and column, and its models give the JSON Schema of the format.
"""

import os
from functools import partial
from typing import Annotated, Any, Self, get_type_hints

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetPydanticSchema,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)
from pydantic_core import PydanticCustomError, core_schema

from generator.bounds import MOST_ADDRESS, MOST_ID, MOST_LINE
from generator.faults import NOWHERE, Place
from generator.provenance import Scalar
from generator.records.addresses import address_trouble
from generator.records.file_names import REMEDY, is_of_device
from generator.text.markdown import parse_text
from generator.text.nodes import Text
from generator.text.quotes import unquoted_faults
from generator.text.signs import is_readable

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them reads every package's metadata


class Record(BaseModel):
    """A frozen record; ``place`` tells where it stands in its file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False, validate_by_name=False, defer_build=True
    )

    _place: Place = PrivateAttr(default=NOWHERE)
    _values_at: dict[str, Place] = PrivateAttr(default_factory=dict)

    @property
    def place(self) -> Place:
        """Where the record begins in its file."""
        return self._place

    def at(self, key: str) -> Place:
        """Where the value of a key stands; the record's own place where the key was left out."""
        return self._values_at.get(key, self._place)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(data)
        if not isinstance(data, BaseModel):
            record._place = getattr(data, "place", NOWHERE)
            record._values_at = getattr(data, "values_at", {})
        return record

    def with_fields(self, **fields: Any) -> Self:
        """Return a copy with other values for these fields, at the same place."""
        return self.model_copy(update=fields)


def _text_schema(*, one_line: bool) -> GetPydanticSchema:
    def check(value: Any) -> Text:
        if not isinstance(value, Scalar):
            raise PydanticCustomError("string_type", "a text")
        text, faults = parse_text(value, one_line=one_line)
        if faults := [*unquoted_faults(value), *faults]:
            raise PydanticCustomError("text", "faults in a text", {"faults": faults})
        return text

    return GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(check),
        lambda _schema, _handler: {"type": "string"},
    )


Tekst = Annotated[Text, _text_schema(one_line=False)]
"""A text of paragraphs and lists."""

Regel = Annotated[Text, _text_schema(one_line=True)]
"""A text of one line: a name, a title, a question."""


def is_regel(record: type[BaseModel], key: str) -> bool:
    """Whether a key of a record holds a text of one line."""
    return bool(get_type_hints(record, include_extras=True)[key] == Regel)


def _check_readable(value: str) -> str:
    if not is_readable(value):
        raise PydanticCustomError("unreadable", "no letters")
    return value


def _check_quotes(value: Any) -> Any:
    if isinstance(value, Scalar) and (faults := list(unquoted_faults(value))):
        raise PydanticCustomError("text", "faults in a text", {"faults": faults})
    return value


Opschrift = Annotated[str, BeforeValidator(_check_quotes), Field(max_length=MOST_LINE), AfterValidator(_check_readable)]
"""Plain letters that someone reads, without any markup: a letter or a digit is among them."""


TALIG = "talig"
"""Marks a field of plain letters that are said in every language in another way."""


class Ref(str):
    """The id of something else, and the place where it is named."""

    place: Place = NOWHERE


def _to_ref(value: Any) -> Ref:
    if not isinstance(value, Scalar | Ref):
        raise PydanticCustomError("string_type", "a name")
    ref = Ref(value)
    ref.place = value.place
    return ref


Verwijzing = Annotated[
    Ref,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(_to_ref),
        lambda _schema, _handler: {"type": "string"},
    ),
]
"""A reference by id; ``read`` checks that what it names exists."""

SHAPES: dict[str, str] = {}
"""For each pattern that a value can have to follow: how to write it, in words."""


def _shape(pattern: str, words: str, **limits: Any) -> Any:
    SHAPES[pattern] = words
    return Field(pattern=pattern, **limits)


def _check_file_name(value: str) -> str:
    if is_of_device(value):
        raise PydanticCustomError("file_name", "no file is called so", {"remedy": REMEDY})
    return value


Id = Annotated[
    str,
    _shape(
        r"^[a-z0-9]+(-[a-z0-9]+)*$",
        "gebruik alleen kleine letters, cijfers en koppeltekens, zoals samen-leren",
        max_length=MOST_ID,
    ),
    AfterValidator(_check_file_name),
]
"""A name in lower case with hyphens, stable for ever."""

KaartId = Annotated[
    str,
    _shape(
        r"^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{2,3}$",
        "schrijf een id met kleine letters, een koppelteken en een nummer van twee of drie cijfers, zoals proef-01",
        max_length=MOST_ID,
    ),
]
"""The id of its set (or school), a hyphen, and a number that is never given again."""

Kleur = Annotated[
    str,
    _shape(r"^#[0-9a-fA-F]{6}$", 'schrijf een # en zes cijfers of letters van a tot en met f, zoals "#0b5d4b"'),
]
"""A colour as ``#rrggbb``."""


def _check_address(value: str, *, base: bool = False) -> str:
    if remedy := address_trouble(value, base=base):
        raise PydanticCustomError("address", "leads nowhere", {"remedy": remedy})
    return value


Adres = Annotated[
    str,
    _shape(
        r"^https://[^\s/\"<>?#\\]+(/[^\s\"<>\\]*)?$",
        "schrijf een adres dat met https:// begint, zonder spaties en aanhalingstekens",
        max_length=MOST_ADDRESS,
    ),
    AfterValidator(_check_address),
]
"""The address of a page or site."""

Siteadres = Annotated[Adres, AfterValidator(partial(_check_address, base=True))]
"""The address of a site, which its pages lie below."""

Contact = Annotated[
    str,
    _shape(
        r"^(https://[^\s/\"<>?#\\]+(/[^\s\"<>\\]*)?|[^\s@<>:/?&%\",;()\[\]\\]+@[^\s@<>:/?&%\",;()\[\]\\]+\.\w+)$",
        "schrijf een e-mailadres, of het adres van een pagina dat met https:// begint, zonder spaties",
        max_length=MOST_ADDRESS,
    ),
    AfterValidator(_check_address),
]
"""Where people can report something: an e-mail address, or a page."""

Vestigingscode = Annotated[
    str,
    _shape(r"^[0-9]{2}[A-Z]{2}[0-9]{2}$", 'schrijf twee cijfers, twee hoofdletters en twee cijfers, zoals "00XX00"'),
]
"""The code by which the ministry knows a school's building."""

Lettertypenaam = Annotated[
    str, _shape(r"^[\w .-]+$", "gebruik alleen letters, cijfers, spaties, punten en koppeltekens")
]
"""The name of a font."""

Taalcode = Annotated[
    str,
    _shape(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", "schrijf de code van een taal, zoals en of pt-BR"),
]
"""A language, as folders of translations are called by it."""

Woordnaam = Annotated[
    str,
    _shape(
        r"^\w+$", "gebruik alleen letters, cijfers en lage streepjes, zodat {{ ... }} het kan noemen", max_length=40
    ),
]
"""What texts call a word of the school by."""
