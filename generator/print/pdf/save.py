"""The last touches of every PDF: title, language, PDF/UA-1, the same bytes every time.

A PDF is written twice: ``pack_pdf`` without its school, which is kept, and ``finish_pdf`` with its
school, which copies what was packed as it stands.
"""

import io

import pikepdf
from pikepdf import String

from generator.messages import DUTCH
from generator.print.pdf.dialog import show_title

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def finish_pdf(pdf: pikepdf.Pdf, title: str, author: str, language: str = DUTCH, *, pack: bool = False) -> bytes:
    """Name a packed PDF and return its bytes; two builds of the same content give the same bytes.

    With ``pack`` it is packed as well, where it is not kept without its school.
    """
    from markupsafe import escape

    pdf.Root.Lang = String(language)
    show_title(pdf)
    text = _XMP.format(title=escape(title), author=escape(author), language=escape(language))
    metadata = pdf.make_stream(text.encode("utf-8"))
    metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = metadata
    pdf.docinfo["/Title"] = title
    pdf.docinfo["/Author"] = author
    mode = pikepdf.ObjectStreamMode
    return _pdf_bytes(pdf, mode.generate if pack else mode.preserve)


def pack_pdf(pdf: pikepdf.Pdf) -> bytes:
    """Return the bytes of a PDF, as small as it goes."""
    return _pdf_bytes(pdf, pikepdf.ObjectStreamMode.generate)


def _pdf_bytes(pdf: pikepdf.Pdf, mode: pikepdf.ObjectStreamMode) -> bytes:
    stream = io.BytesIO()
    pdf.save(
        stream,
        deterministic_id=True,
        object_stream_mode=mode,
        compress_streams=True,
        recompress_flate=False,
        min_version="1.7",
    )
    return stream.getvalue()
