"""How a Word text writes what a text is made of."""

from __future__ import annotations

from dataclasses import replace

from blocks import Blocks, Definition, Document, Listing, Paragraph, Run, Runs, Stamp
from drawn import file_name
from job import Job
from markup import tag
from palette import tone_colour
from pictures import Picture
from text_writer import Entry, TextWriter
from vocabulary import shape_before
from word_contents import table_of_contents
from word_markup import anchor, border, marked, paragraph, run, styled, twips, val, words, written
from word_numbering import LEVELS, Numbering
from word_pictures import inline
from word_settings import COVER, section
from word_tables import Tables

MOST_NAMED = 3
NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>'


class Writer(TextWriter):
    """Also remembers links, pictures and lists, for the other parts of the package."""

    BODY = "BodyText"
    QUOTE = "Quote"
    SOURCE = "QuoteSource"
    CAPTION = "Caption"
    DASH = run(words("— "))
    TAB = run("<w:tab/>")

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.tables = Tables(self.runs, job.accent)
        self.numbering = Numbering()
        self.links: dict[str, str] = {}
        self.pictures: dict[str, str] = {}
        self.depth = 0

    def words(self, text: str) -> str:
        return written(text)

    def runs(self, runs: Runs) -> str:
        return "".join(map(self.run, runs))

    def run(self, data: Run) -> str:
        """A run, within its link, which is a relation of the document."""
        address = anchor(data.link) if data.link else None
        if address is None:
            return marked(replace(data, link=""))
        relation = self.links.setdefault(address, f"rIdLink{len(self.links) + 1}")
        return tag("w:hyperlink", {"r:id": relation, "w:history": "1"}, marked(data))

    def term(self, runs: Runs) -> str:
        return "".join(self.run(each) if each.link else styled("Term", each.text) for each in runs)

    def stamped(self, block: Stamp) -> str:
        frame = border("bdr", 0.75, tone_colour(block.tone, self.job.accent), 3)
        text = words(shape_before(block.tone) + block.text)
        return run(text, val("rStyle", f"Tone{block.tone}") + frame)

    def paragraph(self, style: str, inner: str) -> str:
        return paragraph(style, inner)

    def mark(self, number: int) -> str:
        return f"_Toc{number:06d}"

    def marked(self, entry: Entry, number: int, inner: str, moves: bool) -> str:
        start = tag("w:bookmarkStart", {"w:id": str(number), "w:name": entry.mark})
        end = tag("w:bookmarkEnd", {"w:id": str(number)})
        return paragraph(f"Heading{entry.level}", start + inner + end, NEW_PAGE if moves else "")

    def contents(self, depth: int, entries: list[Entry]) -> str:
        return table_of_contents(depth, entries)

    def cover_page(self, document: Document, above: str, period: str, below: str) -> str:
        """The last paragraph ends the section."""
        gap = tag("w:spacing", {"w:after": twips(self.cover_gap(document, document.cover))})
        last = paragraph("CoverDate", self.words(document.signed), section(COVER, framed=False))
        return above + paragraph("CoverPeriod", period, gap) + below + last

    def new_page(self) -> str:
        return paragraph("NewPage", "", "<w:pageBreakBefore/>")

    def apart(self, blocks: Blocks) -> str:
        """Their lists begin at the first level again."""
        depth, self.depth = self.depth, 0
        result = self.blocks(blocks)
        self.depth = depth
        return result

    def definition(self, item: Definition) -> str:
        depth, self.depth = self.depth, 0
        result = super().definition(item)
        self.depth = depth
        return result

    def listing(self, block: Listing, style: str) -> str:
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

    def pictured_line(self, shown: str, is_captioned: bool) -> str:
        return paragraph("Picture", shown, "<w:keepNext/>" if is_captioned else "")

    def inline(self, picture: Picture, alternative: str, size: tuple[float, float]) -> str:
        relation = self.pictures.setdefault(file_name(picture), f"rIdPicture{len(self.pictures) + 1}")
        return inline(picture, relation, alternative, size, self.figures)
