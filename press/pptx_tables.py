"""Tables of a deck: a header row that is one, lines between rows, the room that was counted."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from blocks import Table, plain
from deck import Box
from deck_text import Line
from pptx_parts import emu
from pptx_text import Words

SIDES = {"start": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def add_table(slide: Any, box: Box, words: Words) -> None:
    """A table with its header flagged, so that it is heard with each cell."""
    block = box.block
    frame = slide.shapes.add_table(
        len(block.rows) + 1,
        len(block.columns),
        *(Emu(emu(length)) for length in (box.x, box.y, box.width, box.height)),
    )
    frame.name = f"Tableau {frame.shape_id}"
    frame._element.xpath(".//p:cNvPr")[0].set("descr", plain(block.caption) or described(block))
    table = frame.table
    table.first_row, table.horz_banding, table.first_col = True, False, block.row_header
    table._tbl.tblPr.find("{*}tableStyleId").text = NO_STYLE
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Emu(emu(width))
    for row, height in zip(table.rows, block.heights, strict=True):
        row.height = Emu(emu(height))
    rows = [[column.title for column in block.columns], *block.rows]
    for at, row in enumerate(rows):
        for index, value in enumerate(row):
            cell = table.cell(at, index)
            bold = at == 0 or (block.row_header and index == 0)
            line = Line(value, size=block.size, strong=bold, gap=0)
            write(cell, line, words, at == 0)
            cell.text_frame.paragraphs[0].alignment = SIDES[block.columns[index].alignment]


def write(cell: Any, line: Line, words: Words, is_head: bool) -> None:
    """A cell: its words, its margins, its ground, the line under it."""
    cell.margin_left = cell.margin_right = Pt(7)
    cell.margin_top = cell.margin_bottom = Pt(4)
    cell.vertical_anchor = MSO_ANCHOR.TOP
    words.fill(cell.text_frame, [line])
    if is_head:
        cell.fill.solid()
        cell.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
        for run in cell.text_frame.paragraphs[0].runs:
            run.font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    properties = cell._tc.get_or_add_tcPr()
    edge = (
        f'<a:lnB {DRAWING} w="6350"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:lnB>'
        if not is_head
        else f'<a:lnB {DRAWING} w="0"><a:noFill/></a:lnB>'
    )
    properties.insert(0, parse_xml(edge))


def described(block: Table) -> str:
    """What a table without a caption is, for those who hear it."""
    titles = ", ".join(plain(column.title) for column in block.columns)
    return f"Tableau\u202f: {titles}"
