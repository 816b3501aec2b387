"""The table of contents of an OpenDocument text."""

from __future__ import annotations

from markup import paragraph, tag, written
from text_writer import Entry


def table_of_contents(depth: int, entries: list[Entry], is_after_cover: bool) -> str:
    """A table of contents that is filled, that LibreOffice can update, and whose page numbers are fields."""
    heading = paragraph("AfterCover" if is_after_cover else "Contents_20_Heading", "Sommaire")
    source = tag(
        "text:table-of-content-source",
        {"text:outline-level": str(depth), "text:use-outline-level": "true"},
        tag("text:index-title-template", {"text:style-name": "Contents_20_Heading"}, "Sommaire"),
        *(template(level) for level in range(1, depth + 1)),
    )
    title = tag("text:index-title", {"text:name": "Sommaire_Titre"}, heading)
    body = tag("text:index-body", {}, title, *map(line, entries))
    return tag("text:table-of-content", {"text:name": "Sommaire", "text:protected": "true"}, source, body)


def template(level: int) -> str:
    """How an entry of this level is made when the table is updated."""
    leader = {"style:type": "right", "style:leader-char": "."}
    return tag(
        "text:table-of-content-entry-template",
        {"text:outline-level": str(level), "text:style-name": f"Contents_20_{level}"},
        tag("text:index-entry-link-start", {}),
        tag("text:index-entry-text", {}),
        tag("text:index-entry-tab-stop", leader),
        tag("text:index-entry-page-number", {}),
        tag("text:index-entry-link-end", {}),
    )


def line(entry: Entry) -> str:
    """An entry: its page is a reference, which the suite fills when it lays the text out."""
    page = tag("text:bookmark-ref", {"text:reference-format": "page", "text:ref-name": entry.mark}, "…")
    link = {"xlink:type": "simple", "xlink:href": f"#{entry.mark}"}
    look = {"text:style-name": "Index_20_Link", "text:visited-style-name": "Index_20_Link"}
    return paragraph(
        f"Contents_20_{entry.level}", tag("text:a", link | look, written(entry.text), "<text:tab/>", page)
    )
