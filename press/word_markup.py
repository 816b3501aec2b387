"""WordprocessingML as text: runs, paragraphs, fields. Text is escaped here and nowhere else."""

from __future__ import annotations

from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from blocks import Run
from bonds import raised
from markup import tag
from vocabulary import shape_before

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
RAISED = '<w:vertAlign w:val="superscript"/>'
TWIPS = 1440 / 2.54  # in a centimetre
KEPT_IN_LINKS = "%:/?#[]@!$&'()*+,;=-._~"


def root(name: str, *children: str) -> bytes:
    """A part of the package."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<{name} {DECLARED}>{''.join(children)}</{name}>".encode()


def val(name: str, value: str | int) -> str:
    """An element with one value."""
    return f'<w:{name} w:val="{value}"/>'


def twips(centimetres: float) -> str:
    """Centimetres in twentieths of a point."""
    return str(round(centimetres * TWIPS))


def words(text: str) -> str:
    """Characters, with line breaks as elements."""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' if line else "" for line in text.split("\n"))
    return "<w:br/>".join(lines)


def run(inner: str, properties: str = "") -> str:
    """A run of characters; Word wants the properties in the order of the schema."""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{inner}</w:r>"


def written(text: str, properties: str = "", after: str = "") -> str:
    """Runs of characters, what French raises above the line; `after` comes last among the properties."""
    return "".join(
        run(words(piece), properties + (RAISED if is_raised else "") + after)
        for piece, is_raised in raised(text)
    )


def styled(style: str, text: str) -> str:
    """Characters in a named style."""
    return run(words(text), val("rStyle", style))


def marked(data: Run) -> str:
    """A run with its marks: one named style, since a run of Word has no more, and the rest beside it."""
    tone = data.tone
    named = [
        ("Hyperlink", bool(data.link)),
        (f"Tone{tone}", bool(tone)),
        ("Strong", bool(data.strong)),
        ("Emphasis", bool(data.emphasis)),
    ]
    style = next((name for name, holds in named if holds), "")
    properties = val("rStyle", style) if style else ""
    if data.strong and style != "Strong":
        properties += "<w:b/><w:bCs/>"
    if data.emphasis and style != "Emphasis":
        properties += "<w:i/><w:iCs/>"
    if data.language:
        return written(shape_before(tone) + data.text, properties, val("lang", data.language))
    return written(shape_before(tone) + data.text, properties)


def paragraph(style: str, inner: str, properties: str = "") -> str:
    """A paragraph in a named style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{inner}</w:p>'


def field(instruction: str, shown: str) -> list[str]:
    """The runs of a field, with what it shows until it is updated; the last one ends it."""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        words(shown),
        '<w:fldChar w:fldCharType="end"/>',
    )
    return [run(part) for part in parts if part]


def anchor(link: str) -> str | None:
    """The address as a package may hold it, or nothing when no reader would take it for one."""
    address = quote(link, safe=KEPT_IN_LINKS)
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return address if parts.scheme == "mailto" or parts.hostname else None


def border(side: str, points: float, colour: str, space: int = 0) -> str:
    """A rule beside a paragraph or a cell; its width is in eighths of a point."""
    return tag(
        f"w:{side}",
        {
            "w:val": "single", "w:sz": str(round(points * 8)), "w:space": str(space), "w:color": colour[1:],
        },
    )  # fmt: skip
