"""Tables of a Word text: data, key figures, remarks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from blocks import Callout, KeyFigure, KeyFigures, Runs, Table, plain
from look import TEXT_WIDTH, column_widths, figures_in_row, is_short, role_colour
from markup import tag
from palette import WASH, tone_colour
from vocabulary import shape_after
from word_markup import border, paragraph, run, styled, twips, val, words

SIDES = {"start": "", "center": "Center", "end": "End"}
EDGES = ("top", "left", "bottom", "right")
AFTER = paragraph("AfterTable", "")


class Tables:
    """Makes tables; `runs` writes the runs of a cell."""

    def __init__(self, runs: Callable[[Runs], str], accent: str) -> None:
        self.runs = runs
        self.accent = accent

    def data(self, block: Table) -> str:
        """A table of data: its caption above, its first row repeated on every page."""
        columns = block.columns
        widths = column_widths(block)
        sides = [SIDES[column.alignment] for column in columns]
        heads = (
            cell(width, paragraph(f"TableHead{side}", self.runs(column.title)))
            for column, side, width in zip(columns, sides, widths, strict=True)
        )
        head = row("<w:tblHeader/>", *heads)
        rows = (self.line(each, sides, widths, block.row_header) for each in block.rows)
        caption = paragraph("TableCaption", self.runs(block.caption)) if block.caption else ""
        look = {"w:val": "04A0" if block.row_header else "0420", "w:firstRow": "1", "w:lastRow": "0",
                "w:firstColumn": str(int(block.row_header)), "w:lastColumn": "0", "w:noHBand": "1",
                "w:noVBand": "1"}  # fmt: skip
        end = tag("w:tblLook", look)
        if block.caption:
            end += tag("w:tblCaption", {"w:val": plain(block.caption)})
        return caption + table("DataTable", widths, end, head, *rows)

    def line(self, texts: tuple[Runs, ...], sides: list[str], widths: list[float], has_header: bool) -> str:
        """A row that stays on one page."""
        cells = []
        for index, (text, side, width) in enumerate(zip(texts, sides, widths, strict=True)):
            names = has_header and index == 0
            inner = self.runs(tuple(replace(each, strong=True) for each in text) if names else text)
            cells.append(cell(width, paragraph(f"TableText{side}", inner)))
        return row("", *cells)

    def figures(self, block: KeyFigures) -> str:
        """Key figures side by side, each under a rule of its tone."""
        items, per_row = block.items, figures_in_row(len(block.items))
        widths = shares([1.0] * per_row)
        rows = []
        for at in range(0, len(items), per_row):
            keep = at + per_row < len(items)
            shown = [self.figure(item, widths[0], keep) for item in items[at : at + per_row]]
            shown += [cell(widths[0], paragraph("KeyLabel", ""))] * (per_row - len(shown))
            rows.append(row("", *shown))
        return table("TableNormal", widths, "", *rows) if rows else ""

    def figure(self, item: KeyFigure, width: float, keep: bool) -> str:
        """A figure and its label."""
        shape = shape_after(item.tone)
        style = f"Tone{item.tone}"
        value = styled(style, item.value)
        if shape:
            value += run(words(shape), val("rStyle", style) + val("sz", 24))
        rule = tag("w:pBdr", {}, border("top", 1.4, tone_colour(item.tone, self.accent), 4))
        label = paragraph("KeyLabel", run(words(item.label)), "<w:keepNext/>" if keep else "")
        return cell(width, paragraph("KeyFigure", value, rule), label)

    def remark(self, block: Callout, inner: str) -> str:
        """A remark set apart, as a table of one cell."""
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


def shares(weights: list[float]) -> list[float]:
    """The width of each column in centimetres."""
    total = sum(weights)
    return [TEXT_WIDTH * weight / total for weight in weights]


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
