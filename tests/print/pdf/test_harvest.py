"""What is taken out of WeasyPrint's PDF stands on its own."""

import io

import pikepdf

from generator.faults import NOWHERE
from generator.print.pdf.harvest import harvest_faces

from ..engine.test_engine import engine, face


def test_a_face_takes_its_transparency_along() -> None:
    one = engine()
    laid = one.lay_out_faces([face('<p style="opacity: 0.5">Half te zien</p>')])
    [half] = harvest_faces(one.write_pdf(laid.document, NOWHERE))
    with pikepdf.open(io.BytesIO(half.resources)) as kept:
        states = [state for _, state in kept.Root.Resources.ExtGState.items()]
        assert 0.5 in [float(state.ca) for state in states if "/ca" in state]
        assert not any(state.is_indirect for state in states)
