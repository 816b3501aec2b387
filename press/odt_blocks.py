"""Blocks of an OpenDocument text, one method each."""

from __future__ import annotations

from collections.abc import Callable

from blocks import (
    Annex,
    Block,
    Blocks,
    Definition,
    Definitions,
    Figure,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Runs,
    Stamp,
    plain,
)
from drawn import fitted, logo_size
from job import Job
from look import TEXT_WIDTH, UNLISTED, WIDEST_TERM
from markup import paragraph, runs, span, tag, words
from odt_pictures import frame
from odt_tables import Tables
from vocabulary import shape_before


class Writer:
    """Turns blocks into XML, and remembers the headings for the table of contents."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.tables = Tables(job.accent)
        self.headings: list[tuple[int, str, str]] = []
        self.languages: set[str] = set()
        self.figures = 0
        self.breaks = False
        self.shift = 1 if job.several else 0
        self.kinds: dict[str, Callable[[Block, str], str]] = {
            "heading": lambda b, _: self.heading(
                b.level + self.shift, runs(b.text), plain(b.text), listed=b.listed
            ),
            "paragraph": lambda b, style: self.paragraph(style, b.text),
            "list": self.list,
            "definitions": lambda b, _: self.definitions(b),
            "table": lambda b, _: self.tables.data(b),
            "figure": lambda b, _: self.figure(b),
            "callout": lambda b, _: self.tables.remark(b, self.blocks(b.blocks)),
            "keyFigures": lambda b, _: self.tables.figures(b),
            "quotation": lambda b, _: self.quotation(b),
            "stamp": lambda b, _: self.stamp(b),
            "pageBreak": lambda b, _: self.page_break(),
            "annex": lambda b, _: self.annex(b),
        }

    def blocks(self, blocks: Blocks, style: str = "Text_20_body") -> str:
        """Blocks one after the other; `style` is that of their paragraphs."""
        return "".join(self.block(each, style) for each in blocks)

    def block(self, block: Block, style: str) -> str:
        """One block, by its kind; a page break waits for the block that it moves."""
        opening = ""
        if self.breaks and not isinstance(block, Heading | Annex | PageBreak):
            self.breaks = False
            opening = paragraph("PageBreak", "")
        return opening + self.kinds[block.kind](block, style)

    def paragraph(self, style: str, text: Runs, before: str = "") -> str:
        """A paragraph of runs."""
        self.languages |= {run.language for run in text if run.language}
        return paragraph(style, before + runs(text))

    def heading(self, level: int, inner: str, text: str, new_page: bool = False, listed: bool = True) -> str:
        """A heading that the table of contents can point at, where it lists it."""
        level = min(level, 6)
        mark = f"titre{len(self.headings) + 1}"
        self.headings.append((level if listed else UNLISTED, mark, text))
        name = f"Heading_20_{level}"
        if new_page or self.breaks:
            name = f"NewPage_{level}"
        self.breaks = False
        marks = [tag(f"text:bookmark-{end}", {"text:name": mark}) for end in ("start", "end")]
        attributes = {"text:style-name": name, "text:outline-level": str(level)}
        return tag("text:h", attributes, marks[0], inner, marks[1])

    def list(self, block: Listing, style: str) -> str:
        """A list; the suite takes the depth from the nesting."""
        inner = [self.blocks(item, "List") or paragraph("List", "") for item in block.items]
        items = [tag("text:list-item", {}, each) for each in inner]
        plain_names, shifted = ("List_20_1", "Numbering_20_123"), ("DefinitionBullets", "DefinitionNumbers")
        name = (shifted if style == "DefinitionMore" else plain_names)[block.ordered]
        return tag("text:list", {"text:style-name": name}, *items) if items else ""

    def definitions(self, block: Definitions) -> str:
        """Terms in the margin of what they are; a long one stands above."""
        return "".join(self.definition(item) for item in block.items)

    def definition(self, item: Definition) -> str:
        """One term."""
        term, detail = span("Term", runs(item.term)), item.detail
        if len(plain(item.term)) > WIDEST_TERM or not detail or not isinstance(detail[0], Paragraph):
            return paragraph("DefinitionTerm", term) + self.blocks(detail, "DefinitionMore")
        first = self.paragraph("Definition", detail[0].text, before=term + "<text:tab/>")
        return first + self.blocks(detail[1:], "DefinitionMore")

    def figure(self, block: Figure) -> str:
        """A picture, its alternative text, its caption below."""
        self.figures += 1
        picture = self.job.pictures[block.picture]
        size = fitted(picture, TEXT_WIDTH * block.width)
        shown = frame(picture, block.alternative, size, self.figures)
        caption = self.paragraph("Figure", block.caption) if block.caption else ""
        return paragraph("CaptionedPicture" if caption else "Picture", shown) + caption

    def logo(self, block: Figure, height: float) -> str:
        """A logo in its line."""
        self.figures += 1
        picture = self.job.pictures[block.picture]
        return frame(picture, block.alternative, logo_size(picture, height), self.figures)

    def quotation(self, block: Quotation) -> str:
        """What a text says, then its source."""
        source = self.paragraph("QuotationSource", block.source, before="— ") if block.source else ""
        return self.blocks(block.blocks, "Quotations") + source

    def stamp(self, block: Stamp) -> str:
        """A state in capital letters, with its shape."""
        shape = shape_before(block.tone)
        return paragraph("Stamp", span(f"Stamp_{block.tone}", shape + words(block.text)))

    def annex(self, block: Annex) -> str:
        """The heading of an annex, on a new page."""
        label = f"{block.label}\u202f: "
        title, text = words(label) + runs(block.title), label + plain(block.title)
        return self.heading(1 + self.shift, title, text, new_page=True)

    def page_break(self) -> str:
        """Moves what follows to the next page."""
        self.breaks = True
        return ""
