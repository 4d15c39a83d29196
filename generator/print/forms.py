"""Form XObjects: a face in a PDF, with its content, its resources and the PDF's fonts."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.taken import Taken


def form_of(pdf: pikepdf.Pdf, face: Taken, content: bytes, fonts: Any) -> Any:
    """Make a form of a face with this content and these fonts."""
    return filled(pdf, pdf.make_stream(b""), face, content, fonts)


def artifact(pdf: pikepdf.Pdf, face: Taken, fonts: Any) -> Any:
    """Make a form of a face that may be painted more than once: it has no marked content."""
    return form_of(pdf, face, without_marks(pdf, face.content), fonts)


def filled(pdf: pikepdf.Pdf, form: Any, face: Taken, content: bytes, fonts: Any) -> Any:
    """Fill a form with a face."""
    form.write(content)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, face.width, face.height])
    form.Resources = Dictionary(Font=fonts)
    if face.resources:
        with pikepdf.open(io.BytesIO(face.resources)) as kept:
            for kind, group in kept.Root.Resources.items():
                form.Resources[kind] = pdf.copy_foreign(kept.make_indirect(group))
    return form


def without_marks(pdf: pikepdf.Pdf, content: bytes) -> bytes:
    """Take the marked content out of a content stream; what is painted stays."""
    instructions = pikepdf.parse_content_stream(pdf.make_stream(content))
    kept = [one for one in instructions if str(one.operator) not in ("BDC", "BMC", "EMC")]
    return pikepdf.unparse_content_stream(kept)
