"""Timelines of a deck: words and shapes that a person moves with the mouse."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Pt

from deck_timeline import LaidTimeline, Shape
from palette import MUTED, RULE, digits
from pptx_parts import bare, decorative, emu
from pptx_text import Words

KINDS = {"diamond": MSO_SHAPE.DIAMOND, "bar": MSO_SHAPE.RECTANGLE}
DASHES = {"committee": MSO_LINE_DASH_STYLE.ROUND_DOT, "today": MSO_LINE_DASH_STYLE.DASH}
COLOURS = {"scale": RULE, "committee": MUTED}


def add_timeline(slide: Any, block: LaidTimeline, words: Words) -> None:
    """The scale, then each line: what it is, its marks with what they say."""
    for each in block.shapes:
        if each.kind == "line":
            line(slide, each)
    for each in block.words:
        room = (Emu(emu(length)) for length in (each.x, each.y, each.width, each.height))
        shape = slide.shapes.add_textbox(*room)
        shape.name = f"Texte {shape.shape_id}"
        bare(shape.text_frame)
        words.fill(shape.text_frame, [each.line])
        if each.centred:
            shape.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    for each in block.shapes:
        if each.kind != "line":
            mark(slide, each)


def line(slide: Any, data: Shape) -> None:
    """A line of the scale, which says nothing by itself."""
    ends = (data.x, data.y, data.x + data.width, data.y + data.height)
    shape = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *(Emu(emu(end)) for end in ends))
    shape.name = f"Échelle {shape.shape_id}"
    shape.line.width = Pt(2 if data.look == "today" else 1)
    if data.look in COLOURS:
        shape.line.color.rgb = RGBColor.from_string(digits(COLOURS[data.look]))
    else:
        shape.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    if data.look in DASHES:
        shape.line.dash_style = DASHES[data.look]
    decorative(shape)


def mark(slide: Any, data: Shape) -> None:
    """A day or a span: full where it is done."""
    room = (Emu(emu(length)) for length in (data.x, data.y, data.width, data.height))
    shape = slide.shapes.add_shape(KINDS[data.kind], *room)
    shape.name = f"Étape {shape.shape_id}"
    shape.shadow.inherit = False
    shape.line.width = Pt(1.5)
    shape.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    shape.fill.solid()
    is_done = data.look == "done"
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if is_done else MSO_THEME_COLOR.BACKGROUND_1
    if not is_done and data.kind == "bar":
        shape.line.dash_style = MSO_LINE_DASH_STYLE.DASH
    shape._element.xpath(".//p:cNvPr")[0].set("descr", data.said)
