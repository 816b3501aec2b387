"""Reads documents out of JSON: every key present, every string clean, every picture checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import reader_deck
from blocks import (
    Annex,
    Block,
    Blocks,
    Callout,
    Column,
    Cover,
    Definition,
    Definitions,
    Document,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Stamp,
    Table,
    Theme,
)
from fields import Data, holds, known, listed, number, objects, whole
from look import legible
from palette import ACCENT
from pictures import Picture, contents_of, inspect
from reader_text import MOST_IN_LINE, TextReader, is_seen, language, tone
from vocabulary import ALIGNMENTS, BLANK, ROLE_WORDS, SHEETS, InvalidJob

MOST_ROWS = 2000
MOST_COLUMNS = 24
MOST_IN_COLUMN = 160
MOST_DEPTH = 12
MOST_LOGOS = 6
LATEST = 253402300799  # the last second of the year 9999
OUTERMOST = ("heading", "annex", "pageBreak", "slide")
PICTURE_NAME = re.compile(r"[0-9a-f]{64}\.(?:png|jpg|svg)")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Reader(TextReader):
    """Walks the blocks once, filling what the JSON leaves out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.pictures: dict[str, Picture] = {}
        self.kinds: dict[str, Callable[[Data, int], Block]] = {
            "heading": self.heading,
            "paragraph": lambda b, _: Paragraph(self.runs(b.get("text"))),
            "list": self.list,
            "definitions": self.definitions,
            "table": self.table,
            "figure": self.figure,
            "callout": self.callout,
            "keyFigures": self.key_figures,
            "quotation": self.quotation,
            "stamp": lambda b, _: Stamp(self.line(b.get("text")), tone(b)),
            "pageBreak": lambda b, _: PageBreak(),
            "annex": lambda b, _: Annex(
                self.line(b.get("label")) or "Annexe", self.runs(b.get("title"), most=MOST_IN_LINE)
            ),
            "chart": lambda b, _: reader_deck.chart(self, b),
            "timeline": lambda b, _: reader_deck.timeline(self, b),
            "slide": lambda b, depth: reader_deck.slide(self, b, self.blocks(b, "blocks", depth + 1)),
        }

    def document(self, data: Data) -> Document:
        """A document with all of its keys."""
        names = ("title", "subtitle", "author", "date", "header", "footer")
        lines = {name: self.line(data.get(name)) for name in names}
        lines["title"] = lines["title"].strip(BLANK) or "Document sans titre"
        cover = data.get("cover")
        return Document(
            **lines,
            language=language(data.get("language")) or "fr",
            timestamp=int(number(data, "timestamp", 0, least=0, most=LATEST)),
            contents=holds(data, "contents"),
            cover=None if cover is None else self.cover(whole(cover)),
            theme=self.theme(whole(data.get("theme") or {})),
            blocks=leveled(self.blocks(data, "blocks", 0)),
            sheet=known(data, "sheet", SHEETS, "a4"),
        )

    def cover(self, data: Data) -> Cover:
        """The cover page."""
        return Cover(
            period=self.line(data.get("period")),
            signatories_title=self.line(data.get("signatoriesTitle")) or "Signataires",
            signatories=tuple(self.line(name) for name in listed(data, "signatories")),
        )

    def theme(self, data: Data) -> Theme:
        """The look of the contract: a colour that is legible on white, and logos that can be drawn."""
        accent = data.get("accent")
        known = isinstance(accent, str) and COLOUR.fullmatch(accent)
        logos = (self.figure(each, 0) for each in objects(data, "logos")[:MOST_LOGOS])
        return Theme(
            accent=legible(accent.lower()) if known else ACCENT,
            logos=tuple(each for each in logos if isinstance(each, Figure)),
        )

    def blocks(self, data: Data, key: str, depth: int) -> Blocks:
        """Blocks, and the blocks inside them."""
        return self.row(listed(data, key), key, depth)

    def row(self, data: list[object], place: str, depth: int) -> Blocks:
        """Blocks in a row; an error says which of them it is in."""
        if depth > MOST_DEPTH:
            raise InvalidJob("blocks are nested too deep")
        read = []
        for at, each in enumerate(data):
            try:
                read.append(self.block(whole(each), depth))
            except InvalidJob as error:
                raise error.within(f"{place}[{at}]") from error
        return tuple(each for each in read if not isinstance(each, Heading) or is_seen(each.text))

    def block(self, data: Data, depth: int) -> Block:
        """One block, by its kind."""
        kind = data.get("kind")
        if not isinstance(kind, str) or kind not in self.kinds:
            raise InvalidJob(f"unknown block {kind!r:.80}")
        if depth > 0 and kind in OUTERMOST:
            words = self.runs(data.get("text") or data.get("title"))
            return Paragraph(words if kind == "annex" else strengthened(words))
        return self.kinds[kind](data, depth)

    def heading(self, data: Data, _: int) -> Heading:
        """A heading, of level 1 to 6."""
        level = int(number(data, "level", 1, least=1, most=6))
        return Heading(level, self.runs(data.get("text"), most=MOST_IN_LINE))

    def list(self, data: Data, depth: int) -> Listing:
        """A list whose items are blocks."""
        items = []
        for at, each in enumerate(listed(data, "items")):
            if not isinstance(each, list):
                raise InvalidJob(f"items[{at}]: a list of blocks is wanted, not {each!r:.80}")
            items.append(self.row(each, f"items[{at}]", depth + 1))
        return Listing(holds(data, "ordered"), tuple(items))

    def definitions(self, data: Data, depth: int) -> Definitions:
        """Terms, each with its detail."""
        return Definitions(
            tuple(
                Definition(self.runs(each.get("term")), self.blocks(each, "detail", depth + 1))
                for each in objects(data, "items")
            )
        )

    def table(self, data: Data, _: int) -> Table:
        """A table whose rows all have as many cells as there are columns."""
        columns = tuple(self.column(each) for each in objects(data, "columns")[:MOST_COLUMNS])
        if not columns:
            raise InvalidJob("a table without columns")
        return Table(
            caption=self.runs(data.get("caption"), most=MOST_IN_LINE),
            columns=columns,
            rows=tuple(self.cells(row, len(columns)) for row in listed(data, "rows")[:MOST_ROWS]),
            row_header=holds(data, "rowHeader"),
        )

    def cells(self, row: object, count: int) -> tuple[Runs, ...]:
        """As many cells as there are columns."""
        if not isinstance(row, list):
            raise InvalidJob(f"rows: a list of cells is wanted, not {row!r:.80}")
        given = [self.runs(cell) for cell in row[:count]]
        return (*given, *[()] * (count - len(given)))

    def column(self, data: Data) -> Column:
        """The head of a column."""
        return Column(
            title=self.runs(data.get("title"), most=MOST_IN_COLUMN),
            weight=number(data, "weight", 1, least=0.1, most=100.0),
            alignment=known(data, "alignment", ALIGNMENTS, "start"),
        )

    def figure(self, data: Data, _: int) -> Figure | Paragraph:
        """A picture of the job folder; one that cannot be read leaves its alternative text."""
        name = str(whole(data.get("picture") or {}).get("file", ""))
        if not PICTURE_NAME.fullmatch(name):
            raise InvalidJob(f"{name[:80]!r} is not the name of a picture of the job")
        caption = self.runs(data.get("caption"))
        alternative = self.line(data.get("alternative")).strip()
        found = self.pictures.get(name) or inspect(contents_of(self.folder, name), name)
        if found is None:
            unseen = Run(f"[Image illisible] {alternative}".strip())
            return Paragraph((unseen, Run("\n"), *caption) if caption else (unseen,))
        self.pictures[name] = found
        width = number(data, "width", 1, least=0.05, most=1.0)
        return Figure(name, caption, alternative, width, (found.width, found.height))

    def callout(self, data: Data, depth: int) -> Callout:
        """A framed remark."""
        role = known(data, "role", ROLE_WORDS, "note")
        title = self.runs(data.get("title"), most=MOST_IN_LINE) or (Run(ROLE_WORDS[role]),)
        return Callout(role, title, self.blocks(data, "blocks", depth + 1))

    def key_figures(self, data: Data, _: int) -> KeyFigures:
        """Figures in large type, each with its label."""
        return KeyFigures(
            tuple(
                KeyFigure(self.line(each.get("value")), self.line(each.get("label")), tone(each))
                for each in objects(data, "items")
            )
        )

    def quotation(self, data: Data, depth: int) -> Quotation:
        """What a text or a person says, and who."""
        source = self.runs(data.get("source"), most=MOST_IN_LINE)
        return Quotation(self.blocks(data, "blocks", depth + 1), source)


def strengthened(runs: Runs) -> Runs:
    """Words that stood as a heading."""
    return tuple(replace(run, strong=True) for run in runs)


def leveled(blocks: Blocks) -> Blocks:
    """Headings that begin at 1 and never go down by more than one level: PDF/UA demands it.

    Those within an annex are not listed in the table of contents: its title is enough.
    """
    last = 0
    annexed = False
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            last = min(block.level, last + 1)
            block = replace(block, level=last, listed=not annexed)
        elif isinstance(block, Annex):
            last = 1
            annexed = True
        result.append(block)
    return tuple(result)
