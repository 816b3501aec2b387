"""Blocks of a Word text, one method each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from blocks import (
    Annex,
    Block,
    Blocks,
    Definition,
    Figure,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Stamp,
    plain,
)
from drawn import file_name, fitted, logo_size
from job import Job
from look import TEXT_WIDTH, UNLISTED, WIDEST_TERM
from markup import tag
from palette import tone_colour
from pictures import Picture
from vocabulary import shape_before
from word_markup import anchor, border, marked, paragraph, run, styled, val, words
from word_numbering import LEVELS, Numbering
from word_pictures import inline
from word_tables import Tables

MOST_NAMED = 3
NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>'


class Writer:
    """Turns blocks into XML; remembers headings, links, pictures and lists for the other parts."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.tables = Tables(self.runs, job.accent)
        self.numbering = Numbering()
        self.headings: list[tuple[int, str, str]] = []
        self.links: dict[str, str] = {}
        self.pictures: dict[str, str] = {}
        self.figures = 0
        self.depth = 0
        self.breaks = False
        self.shift = 1 if job.several else 0
        self.kinds: dict[str, Callable[[Block, str], str]] = {
            "heading": lambda b, _: self.heading(
                b.level + self.shift, self.runs(b.text), plain(b.text), listed=b.listed
            ),
            "paragraph": lambda b, style: paragraph(style, self.runs(b.text)),
            "list": self.list,
            "definitions": lambda b, _: "".join(map(self.definition, b.items)),
            "table": lambda b, _: self.tables.data(b),
            "figure": lambda b, _: self.figure(b),
            "callout": lambda b, _: self.tables.remark(b, self.apart(b.blocks)),
            "keyFigures": lambda b, _: self.tables.figures(b),
            "quotation": lambda b, _: self.quotation(b),
            "stamp": lambda b, _: self.stamp(b),
            "pageBreak": lambda b, _: self.page_break(),
            "annex": lambda b, _: self.annex(b),
        }  # fmt: skip

    def blocks(self, blocks: Blocks, style: str = "BodyText") -> str:
        """Blocks one after the other; `style` is that of their paragraphs."""
        return "".join(self.block(each, style) for each in blocks)

    def apart(self, blocks: Blocks) -> str:
        """Blocks whose lists begin at the first level again."""
        depth, self.depth = self.depth, 0
        result = self.blocks(blocks)
        self.depth = depth
        return result

    def block(self, block: Block, style: str) -> str:
        """One block, by its kind; a page break waits for the block that it moves."""
        opening = ""
        if self.breaks and not isinstance(block, Heading | Annex | PageBreak):
            self.breaks = False
            opening = paragraph("NewPage", "", "<w:pageBreakBefore/>")
        return opening + self.kinds[block.kind](block, style)

    def runs(self, text: Runs) -> str:
        """Runs, end to end; a link is a relation of the document."""
        return "".join(map(self.run, text))

    def run(self, data: Run) -> str:
        """A run, within its link."""
        address = anchor(data.link) if data.link else None
        if address is None:
            return marked(replace(data, link=""))
        relation = self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")
        return tag("w:hyperlink", {"r:id": relation, "w:history": "1"}, marked(data))

    def heading(self, level: int, inner: str, text: str, new_page: bool = False, listed: bool = True) -> str:
        """A heading that the table of contents can point at, where it lists it."""
        level = min(level, 6)
        number = len(self.headings) + 1
        mark = f"_Toc{number:06d}"
        self.headings.append((level if listed else UNLISTED, mark, text))
        before = NEW_PAGE if new_page or self.breaks else ""
        self.breaks = False
        start = tag("w:bookmarkStart", {"w:id": str(number), "w:name": mark})
        end = tag("w:bookmarkEnd", {"w:id": str(number)})
        return paragraph(f"Heading{level}", start + inner + end, before)

    def list(self, block: Listing, style: str) -> str:
        """A list; each of its items begins with its bullet or its number."""
        shifted = style in ("DefinitionMore", "Definition")
        level = min(self.depth, LEVELS - 1)
        number = self.numbering.start(block.ordered, shifted, level)
        self.depth += 1
        items = "".join(self.item(item, block.ordered, number, level, style) for item in block.items)
        self.depth -= 1
        return items

    def item(self, blocks: Blocks, ordered: bool, number: int, level: int, style: str) -> str:
        """An item: its first paragraph bears the bullet, what follows stands under it."""
        named = min(level + 1, MOST_NAMED)
        end = str(named) if named > 1 else ""
        marks = tag("w:numPr", {}, val("ilvl", level), val("numId", number))
        first = blocks[0].text if blocks and isinstance(blocks[0], Paragraph) else ()
        rest = blocks[1:] if first else blocks
        after = style if style == "DefinitionMore" else f"ListContinue{end}"
        opening = paragraph(f"List{'Number' if ordered else 'Bullet'}{end}", self.runs(first), marks)
        return opening + self.blocks(rest, after)

    def definition(self, item: Definition) -> str:
        """A term in the margin of what it is; a long one stands above."""
        name, detail = item.term, item.detail
        term = "".join(self.run(each) if each.link else styled("Term", each.text) for each in name)
        depth, self.depth = self.depth, 0
        if len(plain(name)) > WIDEST_TERM or not detail or not isinstance(detail[0], Paragraph):
            result = paragraph("DefinitionTerm", term) + self.blocks(detail, "DefinitionMore")
        else:
            first = term + run("<w:tab/>") + self.runs(detail[0].text)
            result = paragraph("Definition", first) + self.blocks(detail[1:], "DefinitionMore")
        self.depth = depth
        return result

    def figure(self, block: Figure) -> str:
        """A picture, its alternative text, its caption below."""
        size = fitted(self.pictured(block), TEXT_WIDTH * block.width)
        shown = self.picture(block, size)
        keep = "<w:keepNext/>" if block.caption else ""
        caption = paragraph("Caption", self.runs(block.caption)) if block.caption else ""
        return paragraph("Picture", shown, keep) + caption

    def logo(self, block: Figure, height: float) -> str:
        """A logo in its line."""
        return self.picture(block, logo_size(self.pictured(block), height))

    def pictured(self, block: Figure) -> Picture:
        """The picture that a figure names."""
        return self.job.pictures[block.picture]

    def picture(self, block: Figure, size: tuple[float, float]) -> str:
        """A picture in its line."""
        self.figures += 1
        picture = self.pictured(block)
        relation = self.pictures.setdefault(file_name(picture), f"rIdPicture{len(self.pictures) + 1}")
        return inline(picture, relation, block.alternative, size, self.figures)

    def quotation(self, block: Quotation) -> str:
        """What a text says, then its source."""
        source = run(words("— ")) + self.runs(block.source)
        return self.blocks(block.blocks, "Quote") + (paragraph("QuoteSource", source) if block.source else "")

    def stamp(self, block: Stamp) -> str:
        """A state in a frame, with its shape."""
        tone = block.tone
        frame = border("bdr", 0.75, tone_colour(tone, self.job.accent), 3)
        text = words(shape_before(tone) + block.text)
        return paragraph("Stamp", run(text, val("rStyle", f"Tone{tone}") + frame))

    def annex(self, block: Annex) -> str:
        """The heading of an annex, on a new page."""
        label = f"{block.label}\u202f: "
        title, text = run(words(label)) + self.runs(block.title), label + plain(block.title)
        return self.heading(1 + self.shift, title, text, new_page=True)

    def page_break(self) -> str:
        """Moves what follows to the next page."""
        self.breaks = True
        return ""
