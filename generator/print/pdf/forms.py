"""Form XObjects: faces in a PDF, with their content, their resources and the PDF's fonts."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.pdf.face import Taken


class Forms:
    """Makes the forms of a PDF; faces that need the same resources share them."""

    def __init__(self, pdf: pikepdf.Pdf, fonts: Any) -> None:
        self.pdf, self.fonts = pdf, fonts
        self.resources: dict[bytes, Any] = {}

    def of(self, face: Taken) -> Any:
        """Make the form of a face."""
        return self._filled(self.pdf.make_stream(face.content), face)

    def artifact(self, face: Taken) -> Any:
        """Make a form of a face that may be painted more than once: it has no marked content."""
        return self.fill(self.pdf.make_stream(b""), face)

    def fill(self, form: Any, face: Taken) -> Any:
        """Fill a form with a face, without marked content."""
        form.write(without_marks(self.pdf, face.content))
        return self._filled(form, face)

    def _filled(self, form: Any, face: Taken) -> Any:
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, face.width, face.height])
        if face.resources not in self.resources:
            self.resources[face.resources] = self._taken_over(face.resources)
        form.Resources = self.resources[face.resources]
        return form

    def _taken_over(self, raw: bytes) -> Any:
        resources = Dictionary(Font=self.fonts)
        if raw:
            with pikepdf.open(io.BytesIO(raw)) as kept:
                for kind, group in kept.Root.Resources.items():
                    resources[kind] = self.pdf.copy_foreign(kept.make_indirect(group))
        return self.pdf.make_indirect(resources)


def without_marks(pdf: pikepdf.Pdf, content: bytes) -> bytes:
    """Take the marked content out of a content stream; what is painted stays."""
    instructions = pikepdf.parse_content_stream(pdf.make_stream(content))
    kept = [one for one in instructions if str(one.operator) not in ("BDC", "BMC", "EMC")]
    return pikepdf.unparse_content_stream(kept)
