"""XML as text: elements with their attributes escaped, runs of text as OpenDocument wants them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from blocks import Run, Runs
from bonds import raised
from vocabulary import shape_before

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}
DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in NAMESPACES.items())
SPACES = re.compile(r"(?<= ) +|^ +| +$")


def tag(name: str, attributes: dict[str, str], *children: str) -> str:
    """An element."""
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def words(text: str) -> str:
    """Characters, with line breaks and repeated spaces as elements."""
    lines = []
    for line in text.split("\n"):
        kept, at = [], 0
        for found in SPACES.finditer(line):
            kept.append(escape(line[at : found.start()]))
            kept.append(tag("text:s", {"text:c": str(len(found[0]))}))
            at = found.end()
        lines.append("".join(kept) + escape(line[at:]))
    return "<text:line-break/>".join(lines)


def span(style: str, inner: str) -> str:
    """Characters in a named style."""
    return tag("text:span", {"text:style-name": style}, inner)


def written(text: str) -> str:
    """Characters, what French raises above the line in a style of its own."""
    return "".join(
        span("Raised", words(piece)) if is_raised else words(piece) for piece, is_raised in raised(text)
    )


def run(data: Run) -> str:
    """A run with its marks."""
    inner = written(data.text)
    if data.tone:
        inner = span(f"Tone_{data.tone}", shape_before(data.tone) + inner)
    if data.emphasis:
        inner = span("Emphasis", inner)
    if data.strong:
        inner = span("Strong_20_Emphasis", inner)
    if data.language:
        inner = span(f"Language_{data.language}", inner)
    if data.link:
        link = {"xlink:type": "simple", "xlink:href": data.link}
        inner = tag("text:a", link, span("Internet_20_link", inner))
    return inner


def runs(data: Runs) -> str:
    """Runs, end to end."""
    return "".join(run(each) for each in data)


def paragraph(style: str, inner: str) -> str:
    """A paragraph in a named style."""
    return tag("text:p", {"text:style-name": style}, inner)


RAISED = tag(
    "style:style",
    {"style:name": "Raised", "style:family": "text"},
    tag("style:text-properties", {"style:text-position": "super 65%"}),
)


def language_style(language: str) -> str:
    """The automatic style of a foreign word."""
    code, _, country = language.partition("-")
    properties = tag("style:text-properties", {"fo:language": code, "fo:country": country or "none"})
    return tag("style:style", {"style:name": f"Language_{language}", "style:family": "text"}, properties)
