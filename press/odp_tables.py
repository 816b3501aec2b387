"""Tables of a presentation: their header row is flagged, their cells bear a line below."""

from __future__ import annotations

from blocks import Runs, plain
from deck_flow import CELLS, Box
from deck_tables import LaidTable
from deck_text import Line
from markup import tag
from odp_parts import EVEN, cm, described, spot, style
from odp_text import Words
from palette import RULE, WHITE

SIDES = {"start": "start", "center": "center", "end": "end"}


class Tables:
    """Makes tables, and keeps the automatic styles that they need."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.count = 0
        accent = words.accent
        self.styles = [
            cell_style("CellHead", {"draw:fill": "solid", "draw:fill-color": accent}, "none"),
            cell_style("CellData", {"draw:fill": "none"}, f"0.5pt solid {RULE}"),
        ]
        for size in CELLS:
            for side in SIDES:
                aligned = tag("style:paragraph-properties", {"fo:text-align": side} | EVEN)
                for kind, look in LOOKS.items():
                    sized = tag("style:text-properties", {"fo:font-size": f"{size}pt"} | look)
                    self.styles.append(style(f"Cell{kind}{side}{size}", "paragraph", aligned, sized))

    def frame(self, box: Box) -> str:
        """A table at its place."""
        block = box.block
        self.count += 1
        name = f"Tableau{self.count}"
        columns = []
        for index, width in enumerate(block.widths):
            properties = tag("style:table-column-properties", {"style:column-width": cm(width)})
            self.styles.append(style(f"{name}.{index}", "table-column", properties))
            columns.append(tag("table:table-column", {"table:style-name": f"{name}.{index}"}))
        rows = []
        titles = [column.title for column in block.columns]
        for at, (row, height) in enumerate(zip([titles, *block.rows], block.heights, strict=True)):
            properties = tag("style:table-row-properties", {"style:row-height": cm(height)})
            self.styles.append(style(f"{name}.r{at}", "table-row", properties))
            cells = [self.cell(block, at, index, value) for index, value in enumerate(row)]
            rows.append(tag("table:table-row", {"table:style-name": f"{name}.r{at}"}, *cells))
        flags = {"table:name": name, "table:use-first-row-styles": "true"}
        flags |= {"table:use-first-column-styles": "true"} if block.row_header else {}
        titled = plain(block.caption) or "Tableau\u202f: " + ", ".join(plain(title) for title in titles)
        attributes = {"draw:style-name": "Plain", "draw:layer": "layout"}
        return tag(
            "draw:frame",
            attributes | spot(box.x, box.y, box.width, box.height),
            tag("table:table", flags, *columns, *rows),
            described("", titled),
        )

    def cell(self, block: LaidTable, at: int, index: int, value: Runs) -> str:
        """A cell, in bold where it names its column or its row."""
        kind = "Head" if at == 0 else "Bold" if block.row_header and index == 0 else "Plain"
        side = block.columns[index].alignment
        inner = self.words.inner(Line(value))
        text = tag("text:p", {"text:style-name": f"Cell{kind}{side}{block.size}"}, inner)
        return tag("table:table-cell", {"table:style-name": "CellHead" if at == 0 else "CellData"}, text)


LOOKS = {
    "Plain": {"fo:font-weight": "normal"},
    "Bold": {"fo:font-weight": "bold"},
    "Head": {"fo:color": WHITE, "fo:font-weight": "bold"},
}


def cell_style(name: str, fill: dict[str, str], line: str) -> str:
    """A kind of cell."""
    around = {
        "fo:padding-top": cm(4),
        "fo:padding-bottom": cm(4),
        "fo:padding-left": cm(7),
        "fo:padding-right": cm(7),
        "draw:textarea-vertical-align": "top",
    }
    border = {"fo:border-top": "none", "fo:border-left": "none", "fo:border-right": "none"}
    return style(
        name,
        "table-cell",
        tag("loext:graphic-properties", fill | around),
        tag("style:paragraph-properties", border | {"fo:border-bottom": line}),
    )
