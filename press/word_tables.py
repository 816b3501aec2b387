"""Tables of a Word text: data, key figures, remarks."""

from __future__ import annotations

from dataclasses import replace

from blocks import Callout, KeyFigure, Runs, Table, plain
from look import TEXT_WIDTH, is_short, role_colour
from markup import tag
from palette import WASH, tone_colour
from text_tables import TextTables
from vocabulary import shape_after
from word_markup import border, paragraph, run, styled, twips, val, words

EDGES = ("top", "left", "bottom", "right")
AFTER = paragraph("AfterTable", "")


class Tables(TextTables):
    """Tables of settled widths."""

    HEAD = "TableHead"
    CELL = "TableText"
    CAPTION = "TableCaption"
    SIDES = {"start": "", "center": "Center", "end": "End"}

    def paragraph(self, style: str, inner: str) -> str:
        return paragraph(style, inner)

    def name(self, runs: Runs) -> str:
        return self.runs(tuple(replace(each, strong=True) for each in runs))

    def cell(self, kind: str, width: float, *inner: str) -> str:
        return cell(width, *inner)

    def head(self, *cells: str) -> str:
        return row("<w:tblHeader/>", *cells)

    def row(self, *cells: str) -> str:
        return row("", *cells)

    def grid(self, block: Table, widths: list[float], *rows: str) -> str:
        look = {"w:val": "04A0" if block.row_header else "0420", "w:firstRow": "1", "w:lastRow": "0",
                "w:firstColumn": str(int(block.row_header)), "w:lastColumn": "0", "w:noHBand": "1",
                "w:noVBand": "1"}  # fmt: skip
        end = tag("w:tblLook", look)
        if block.caption:
            end += tag("w:tblCaption", {"w:val": plain(block.caption)})
        return table("DataTable", widths, end, *rows)

    def frame(self, widths: list[float], *rows: str) -> str:
        return table("TableNormal", widths, "", *rows)

    def figure(self, item: KeyFigure, width: float, is_last: bool) -> str:
        shape, style = shape_after(item.tone), f"Tone{item.tone}"
        value = styled(style, item.value)
        if shape:
            value += run(words(shape), val("rStyle", style) + val("sz", 24))
        rule = tag("w:pBdr", {}, border("top", 1.4, tone_colour(item.tone, self.accent), 4))
        label = paragraph("KeyLabel", run(words(item.label)), "" if is_last else "<w:keepNext/>")
        return cell(width, paragraph("KeyFigure", value, rule), label)

    def remark(self, block: Callout, inner: str) -> str:
        title = paragraph(f"Remark{block.role}", self.runs(block.title))
        edge = tag("w:tcBorders", {}, border("left", 2.5, role_colour(block.role, self.accent)))
        wash = tag("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": WASH[1:]})
        room = "".join(
            tag(f"w:{side}", {"w:w": twips(0.1 if side == "bottom" else 0.3), "w:type": "dxa"})
            for side in EDGES
        )
        body = title + inner
        if not body.endswith("</w:p>"):
            body += AFTER
        whole = cell(TEXT_WIDTH, body, properties=edge + wash + tag("w:tcMar", {}, room))
        return table("TableNormal", [TEXT_WIDTH], "", row("", whole, whole=is_short(block.blocks)))


def table(style: str, widths: list[float], end: str, *rows: str) -> str:
    """A table of settled widths, and the space below it, which also parts it from the next."""
    settings = tag(
        "w:tblPr", {},
        val("tblStyle", style),
        tag("w:tblW", {"w:w": twips(sum(widths)), "w:type": "dxa"}),
        '<w:tblLayout w:type="fixed"/>', end,
    )  # fmt: skip
    grid = tag("w:tblGrid", {}, *(tag("w:gridCol", {"w:w": twips(width)}) for width in widths))
    return tag("w:tbl", {}, settings, grid, *rows) + AFTER


def row(properties: str, *cells: str, whole: bool = True) -> str:
    """A row that is not cut at the foot of a page, unless it is long."""
    kept = "<w:cantSplit/>" if whole else ""
    return tag("w:tr", {}, tag("w:trPr", {}, kept, properties), *cells)


def cell(width: float, *inner: str, properties: str = "") -> str:
    """A cell."""
    size = tag("w:tcW", {"w:w": twips(width), "w:type": "dxa"})
    return tag("w:tc", {}, tag("w:tcPr", {}, size, properties), *inner)
