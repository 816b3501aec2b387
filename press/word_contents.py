"""The table of contents of a Word text."""

from __future__ import annotations

from markup import tag
from text_writer import Entry
from word_markup import field, paragraph, run, val, words, written


def table_of_contents(depth: int, entries: list[Entry]) -> str:
    """A table of contents that is filled, whose entries are links, and that Word can update."""
    lines = [line(each) for each in entries]
    *opening, end = field(f'TOC \\o "1-{depth}" \\h \\z', "")
    lines[0] = lines[0].replace("</w:pPr>", "</w:pPr>" + "".join(opening), 1)
    closing = paragraph("BodyText", end)
    gallery = tag("w:docPartObj", {}, val("docPartGallery", "Table of Contents"), "<w:docPartUnique/>")
    heading = paragraph("TOCHeading", run(words("Sommaire")))
    return tag("w:sdt", {}, tag("w:sdtPr", {}, gallery), tag("w:sdtContent", {}, heading, *lines, closing))


def line(entry: Entry) -> str:
    """An entry: a link to its heading, and its page."""
    page = "".join(field(f"PAGEREF {entry.mark} \\h", "…"))
    shown = written(entry.text) + run("<w:tab/>") + page
    link = tag("w:hyperlink", {"w:anchor": entry.mark, "w:history": "1"}, shown)
    return paragraph(f"TOC{entry.level}", link)
