"""How an OpenDocument text writes what a text is made of."""

from __future__ import annotations

from blocks import Document, Listing, Runs, Stamp
from job import Job
from markup import paragraph, runs, span, tag, words, written
from odt_contents import table_of_contents
from odt_pictures import frame
from odt_tables import Tables
from pictures import Picture
from text_writer import Entry, TextWriter
from vocabulary import shape_before


class Writer(TextWriter):
    """Also remembers the languages of foreign words, each of which is a style."""

    BODY = "Text_20_body"
    QUOTE = "Quotations"
    SOURCE = "QuotationSource"
    CAPTION = "Figure"
    DASH = "— "
    TAB = "<text:tab/>"

    def __init__(self, job: Job) -> None:
        super().__init__(job)
        self.tables = Tables(self.runs, job.accent)
        self.languages: set[str] = set()

    def words(self, text: str) -> str:
        return written(text)

    def runs(self, runs_: Runs) -> str:
        self.languages |= {run.language for run in runs_ if run.language}
        return runs(runs_)

    def term(self, runs: Runs) -> str:
        return span("Term", self.runs(runs))

    def stamped(self, block: Stamp) -> str:
        return span(f"Stamp_{block.tone}", shape_before(block.tone) + words(block.text))

    def paragraph(self, style: str, inner: str) -> str:
        return paragraph(style, inner)

    def mark(self, number: int) -> str:
        return f"titre{number}"

    def marked(self, entry: Entry, number: int, inner: str, moves: bool) -> str:
        name = f"{'NewPage_' if moves else 'Heading_20_'}{entry.level}"
        marks = [tag(f"text:bookmark-{end}", {"text:name": entry.mark}) for end in ("start", "end")]
        attributes = {"text:style-name": name, "text:outline-level": str(entry.level)}
        return tag("text:h", attributes, marks[0], inner, marks[1])

    def contents(self, depth: int, entries: list[Entry]) -> str:
        is_after_cover = not self.job.several and self.job.documents[0].cover is not None
        return table_of_contents(depth, entries, is_after_cover)

    def cover_page(self, document: Document, above: str, period: str, below: str) -> str:
        """Its first paragraph opens the page; the table of contents, or a blank line, opens the next."""
        shown = paragraph("CoverTop", "") + above + paragraph("CoverPeriodHere", period) + below
        shown += self.lines(("CoverDate", document.signed))
        return shown if self.job.contents else shown + paragraph("BodyAfterCover", "")

    def new_page(self) -> str:
        return paragraph("PageBreak", "")

    def listing(self, block: Listing, style: str) -> str:
        """A list; the suite takes the depth from the nesting."""
        inner = [self.blocks(item, "List") or paragraph("List", "") for item in block.items]
        items = [tag("text:list-item", {}, each) for each in inner]
        plain_names, shifted = ("List_20_1", "Numbering_20_123"), ("DefinitionBullets", "DefinitionNumbers")
        name = (shifted if style == "DefinitionMore" else plain_names)[block.ordered]
        return tag("text:list", {"text:style-name": name}, *items) if items else ""

    def pictured_line(self, shown: str, is_captioned: bool) -> str:
        return paragraph("CaptionedPicture" if is_captioned else "Picture", shown)

    def inline(self, picture: Picture, alternative: str, size: tuple[float, float]) -> str:
        return frame(picture, alternative, size, self.figures)
