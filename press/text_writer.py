"""What the writers of texts share: the order of the parts, headings, page breaks, which piece stands where.

A format says how it writes its pieces: words, paragraphs, headings, pictures, lists, tables.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, NamedTuple

from blocks import (
    Annex,
    Block,
    Blocks,
    Callout,
    Cover,
    Definition,
    Definitions,
    Document,
    Figure,
    Heading,
    KeyFigures,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Runs,
    Stamp,
    Table,
    plain,
)
from drawn import cover_logos, fitted, page_logos
from job import Job
from logos import Rows, height_of
from look import LOGO_GAP, TEXT_WIDTH, WIDEST_TERM, cover_gap
from pictures import Picture
from text_tables import TextTables

DEEPEST = 6


class Entry(NamedTuple):
    """A heading as the table of contents knows it."""

    level: int
    mark: str
    text: str
    listed: bool


class TextWriter(ABC):
    """Turns documents into the XML of a text, and remembers the headings for the table of contents."""

    BODY: ClassVar[str]
    QUOTE: ClassVar[str]
    SOURCE: ClassVar[str]
    CAPTION: ClassVar[str]
    DASH: ClassVar[str]
    TAB: ClassVar[str]
    tables: TextTables

    def __init__(self, job: Job) -> None:
        self.job = job
        self.entries: list[Entry] = []
        self.figures = 0
        self.breaks = False
        self.shift = 1 if job.several else 0

    def text(self) -> str:
        """All documents, with a table of contents where one is wanted: it is known when they are written."""
        if self.job.several:
            parts = "".join(self.several(each) for each in self.job.documents)
            opening = self.logos("FirstPageLogos", page_logos(self.job))
            return opening + self.paragraph("Title", self.words(self.job.title)) + self.listed() + parts
        document = self.job.documents[0]
        opening = self.covered(document, document.cover) if document.cover else self.titled(document)
        blocks = self.blocks(document.blocks)
        return opening + self.listed() + blocks

    def several(self, document: Document) -> str:
        """One document among others: its title is a heading."""
        title = self.heading(1, self.words(document.title), document.title, new_page=True)
        return title + self.title_lines(document) + self.blocks(document.blocks)

    def titled(self, document: Document) -> str:
        """The head of a document without a cover."""
        title = self.paragraph("Title", self.words(document.title))
        return self.logos("FirstPageLogos", page_logos(self.job)) + title + self.title_lines(document)

    def title_lines(self, document: Document) -> str:
        """What stands under a title."""
        return self.lines(("Subtitle", document.subtitle), ("DocumentDate", document.signed))

    def covered(self, document: Document, cover: Cover) -> str:
        """The cover page, as paragraphs in styles of their own."""
        lines = [("CoverHeader", document.header), ("CoverTitle", document.title)]
        above = self.lines(*lines, ("CoverSubtitle", document.subtitle))
        names = [("CoverNamesTitle", cover.signatories_title)] if cover.signatories else []
        below = self.lines(*names, *(("CoverNames", name) for name in cover.signatories))
        self.breaks = self.job.contents
        logos = self.logos("CoverLogos", cover_logos(self.job))
        return self.cover_page(document, logos + above, self.words(cover.period), below)

    def logos(self, style: str, rows: Rows) -> str:
        """The logos of the contract, a line a row, a blank one between two."""
        figures = iter(self.job.theme.logos)
        lines = [
            self.words("\u2003\u2003").join(self.picture(next(figures), size) for size in row) for row in rows
        ]
        return self.paragraph(style, self.words("\n\n").join(lines)) if lines else ""

    def cover_gap(self, document: Document, cover: Cover) -> float:
        """Centimetres left blank above the signatories of a cover."""
        return cover_gap(document, cover, height_of(cover_logos(self.job), LOGO_GAP))

    def lines(self, *lines: tuple[str, str]) -> str:
        """Lines in their styles, without those that say nothing."""
        return "".join(self.paragraph(style, self.words(line)) for style, line in lines if line)

    def listed(self) -> str:
        """The table of contents, where there is one."""
        if not self.job.contents:
            return ""
        depth = 1 if self.job.several else 2
        return self.contents(depth, [each for each in self.entries if each.listed and each.level <= depth])

    def blocks(self, blocks: Blocks, style: str = "") -> str:
        """Blocks one after the other; `style` is that of their paragraphs."""
        return "".join(self.block(each, style or self.BODY) for each in blocks)

    def block(self, block: Block, style: str) -> str:
        """One block; a page break waits for the block that it moves."""
        opening = ""
        if self.breaks and not isinstance(block, Heading | Annex | PageBreak):
            self.breaks = False
            opening = self.new_page()
        return opening + self.written(block, style)

    def written(self, block: Block, style: str) -> str:
        """One block, by its kind."""
        match block:
            case Heading(level, text, listed):
                return self.heading(level + self.shift, self.runs(text), plain(text), listed=listed)
            case Paragraph(text):
                return self.paragraph(style, self.runs(text))
            case Listing():
                return self.listing(block, style)
            case Definitions(items):
                return "".join(map(self.definition, items))
            case Table():
                return self.tables.data(block)
            case Figure():
                return self.figure(block)
            case Callout():
                return self.tables.remark(block, self.apart(block.blocks))
            case KeyFigures():
                return self.tables.figures(block)
            case Quotation():
                return self.quotation(block)
            case Stamp():
                return self.paragraph("Stamp", self.stamped(block))
            case Annex():
                title, text = self.runs(block.title), block.mark + plain(block.title)
                return self.heading(1 + self.shift, self.words(block.mark) + title, text, new_page=True)
            case PageBreak():
                self.breaks = True
        return ""

    def heading(self, level: int, inner: str, text: str, new_page: bool = False, listed: bool = True) -> str:
        """A heading that the table of contents can point at, where it lists it."""
        level, number = min(level, DEEPEST), len(self.entries) + 1
        entry = Entry(level, self.mark(number), text, listed)
        self.entries.append(entry)
        moves, self.breaks = new_page or self.breaks, False
        return self.marked(entry, number, inner, moves)

    def definition(self, item: Definition) -> str:
        """A term in the margin of what it is; a long one stands above."""
        term, detail = self.term(item.term), item.detail
        first = detail[0] if detail else None
        if len(plain(item.term)) > WIDEST_TERM or not isinstance(first, Paragraph):
            return self.paragraph("DefinitionTerm", term) + self.blocks(detail, "DefinitionMore")
        beside = self.paragraph("Definition", term + self.TAB + self.runs(first.text))
        return beside + self.blocks(detail[1:], "DefinitionMore")

    def figure(self, block: Figure) -> str:
        """A picture, its alternative text, its caption below."""
        shown = self.picture(block, fitted(self.pictured(block), TEXT_WIDTH * block.width))
        caption = self.paragraph(self.CAPTION, self.runs(block.caption)) if block.caption else ""
        return self.pictured_line(shown, is_captioned=bool(caption)) + caption

    def pictured(self, block: Figure) -> Picture:
        """The picture that a figure names."""
        return self.job.pictures[block.picture]

    def picture(self, block: Figure, size: tuple[float, float]) -> str:
        """A picture in its line."""
        self.figures += 1
        return self.inline(self.pictured(block), block.alternative, size)

    def quotation(self, block: Quotation) -> str:
        """What a text says, then its source."""
        source = self.paragraph(self.SOURCE, self.DASH + self.runs(block.source)) if block.source else ""
        return self.blocks(block.blocks, self.QUOTE) + source

    def apart(self, blocks: Blocks) -> str:
        """Blocks that stand on their own."""
        return self.blocks(blocks)

    @abstractmethod
    def words(self, text: str) -> str:
        """Words without marks."""

    @abstractmethod
    def runs(self, runs: Runs) -> str:
        """Words with their marks."""

    @abstractmethod
    def term(self, runs: Runs) -> str:
        """The words of a term."""

    @abstractmethod
    def stamped(self, block: Stamp) -> str:
        """The words of a stamp, in their frame."""

    @abstractmethod
    def paragraph(self, style: str, inner: str) -> str:
        """A paragraph in a named style."""

    @abstractmethod
    def mark(self, number: int) -> str:
        """What the table of contents knows a heading by."""

    @abstractmethod
    def marked(self, entry: Entry, number: int, inner: str, moves: bool) -> str:
        """A heading with its mark, which moves to a new page or not."""

    @abstractmethod
    def contents(self, depth: int, entries: list[Entry]) -> str:
        """A table of contents of so many levels, filled."""

    @abstractmethod
    def cover_page(self, document: Document, above: str, period: str, below: str) -> str:
        """What stands above the period on a cover, the period, what stands below; then a new page."""

    @abstractmethod
    def new_page(self) -> str:
        """What moves the block that follows to a new page."""

    @abstractmethod
    def listing(self, block: Listing, style: str) -> str:
        """A list."""

    @abstractmethod
    def pictured_line(self, shown: str, is_captioned: bool) -> str:
        """The line of a picture, which stays with its caption."""

    @abstractmethod
    def inline(self, picture: Picture, alternative: str, size: tuple[float, float]) -> str:
        """A picture as a character of its line, of this width and height in centimetres."""
