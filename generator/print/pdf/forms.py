"""Form XObjects: faces in a PDF, with their content, their resources and the PDF's fonts."""

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from generator.print.pdf.face import LaidFace


class Forms:
    """Makes the forms of a PDF; faces that need the same resources share them."""

    def __init__(self, pdf: pikepdf.Pdf, fonts: Any) -> None:
        self.pdf, self.fonts = pdf, fonts
        self.resources: dict[bytes, Any] = {}

    def form(self, face: LaidFace) -> Any:
        """Return the form of a face."""
        return self._finish_form(self.pdf.make_stream(face.content), face)

    def artifact_form(self, face: LaidFace) -> Any:
        """Return a form of a face that may be painted more than once: it has no marked content."""
        return self.fill_form(self.pdf.make_stream(b""), face)

    def fill_form(self, form: Any, face: LaidFace) -> Any:
        """Fill a form with a face, without marked content, and return it."""
        form.write(without_marked_content(self.pdf, face.content))
        return self._finish_form(form, face)

    def _finish_form(self, form: Any, face: LaidFace) -> Any:
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([0, 0, face.width, face.height])
        if face.resources not in self.resources:
            self.resources[face.resources] = self._copy_resources(face.resources)
        form.Resources = self.resources[face.resources]
        return form

    def _copy_resources(self, raw: bytes) -> Any:
        resources = Dictionary(Font=self.fonts)
        if raw:
            with pikepdf.open(io.BytesIO(raw)) as kept:
                for kind, group in kept.Root.Resources.items():
                    resources[kind] = self.pdf.copy_foreign(kept.make_indirect(group))
        return self.pdf.make_indirect(resources)


def without_marked_content(pdf: pikepdf.Pdf, content: bytes) -> bytes:
    """Return a content stream without marked content; what is painted stays."""
    instructions = pikepdf.parse_content_stream(pdf.make_stream(content))
    kept = [one for one in instructions if str(one.operator) not in ("BDC", "BMC", "EMC")]
    return pikepdf.unparse_content_stream(kept)
