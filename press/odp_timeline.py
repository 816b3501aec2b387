"""Timelines of a presentation: words and shapes that a person moves with the mouse."""

from __future__ import annotations

from deck_timeline import LaidTimeline, Shape
from deck_timeline import Words as Placed
from markup import tag
from odp_parts import cm, described, spot, style
from odp_text import Words
from palette import MUTED, RULE, WHITE

DIAMOND = {
    "svg:viewBox": "0 0 21600 21600",
    "draw:type": "diamond",
    "draw:text-areas": "5400 5400 16200 16200",
    "draw:enhanced-path": "M 10800 0 L 21600 10800 10800 21600 0 10800 10800 0 Z N",
}
DASHES = {"committee": "Round_20_dots", "today": "Dashes", "planned bar": "Dashes"}


def timeline(block: LaidTimeline, words: Words) -> str:
    """The scale, then each line: what it is, its marks with what they say."""
    lines = [line(each, words) for each in block.shapes if each.kind == "line"]
    texts = [text(each, words) for each in block.words]
    marks = [mark(each, words) for each in block.shapes if each.kind != "line"]
    return "".join(lines + texts + marks)


def look(data: Shape, words: Words) -> str:
    """The style of a shape."""
    kind = f"{data.look} {data.kind}"
    name = f"Timeline_{data.look}_{data.kind}"
    colour = {"scale": RULE, "committee": MUTED}.get(data.look, words.accent)
    stroke = {"draw:stroke": "solid", "svg:stroke-color": colour, "svg:stroke-width": cm(1.5)}
    dash = DASHES.get(kind) or DASHES.get(data.look)
    if dash:
        stroke |= {"draw:stroke": "dash", "draw:stroke-dash": dash}
    fill = {"draw:fill": "solid", "draw:fill-color": words.accent if data.look == "done" else WHITE}
    words.styles[name] = style(
        name, "graphic", tag("style:graphic-properties", stroke | fill), parent="standard"
    )
    return name


def line(data: Shape, words: Words) -> str:
    """A line of the scale, which says nothing by itself."""
    ends = {
        "svg:x1": cm(data.x),
        "svg:y1": cm(data.y),
        "svg:x2": cm(data.x + data.width),
        "svg:y2": cm(data.y + data.height),
    }
    shown = {"draw:style-name": look(data, words), "draw:layer": "layout", "loext:decorative": "true"}
    return tag("draw:line", shown | ends, "<text:p/>")


def text(data: Placed, words: Words) -> str:
    """Words in their room."""
    where = spot(data.x, data.y, data.width, data.height)
    name = "Text"
    if data.centred:
        name = "Centred"
        words.styles[name] = style(
            name, "graphic", tag("style:paragraph-properties", {"fo:text-align": "center"}), parent="standard"
        )
    attributes = {"draw:style-name": name, "draw:layer": "layout"}
    return tag("draw:frame", attributes | where, tag("draw:text-box", {}, words.lines([data.line])))


def mark(data: Shape, words: Words) -> str:
    """A day or a span: full where it is done."""
    shown = {"draw:style-name": look(data, words), "draw:layer": "layout"}
    where = spot(data.x, data.y, data.width, data.height)
    told = described("", data.said)
    if data.kind == "bar":
        return tag("draw:rect", shown | where, told, "<text:p/>")
    return tag("draw:custom-shape", shown | where, told, "<text:p/>", tag("draw:enhanced-geometry", DIAMOND))
