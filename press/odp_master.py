"""styles.xml of a presentation: five master pages with their placeholders, in the contract's colours."""

from __future__ import annotations

from deck import FOOT_SIZE, TITLE_ROOM
from deck_flow import BOTTOM, HEIGHT, LEFT, ROOM, TOP, WIDTH
from markup import paragraph, tag, words
from odp_parts import (
    EVEN,
    DECLARED,
    LEVELS,
    cm,
    list_levels,
    spot,
    style,
    text_properties,
)
from palette import INK, MUTED, RULE, WHITE
from vocabulary import DARK, FRAMED, LAYOUTS

MASTERS = {name: shown.replace(" ", "_20_") for name, shown in LAYOUTS.items()}
FRAME_TITLE = (96, 110, 760, 120)
BODY = (LEFT, TOP, ROOM, BOTTOM - TOP)
FRAME_BODY = (96, 240, 760, 250)
NOTES_TEXT = (60, 420, 475, 380)
NOTES_PAGE = (60, 90, 475, 267)


def styles(accent: str, language: str) -> str:
    """The whole of styles.xml."""
    code, _, country = language.partition("-")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles {DECLARED} office:version="1.3">'
        '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" '
        'style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
        f"<office:styles>{defaults(code, country or 'FR')}{''.join(family(n, accent) for n in MASTERS)}"
        f"{page_layouts()}{DASHES}</office:styles>"
        f"<office:automatic-styles>{pages(accent)}</office:automatic-styles>"
        f"<office:master-styles>{''.join(master(name) for name in MASTERS)}</office:master-styles>"
        "</office:document-styles>"
    )


def defaults(code: str, country: str) -> str:
    """What every shape begins with."""
    language = {"fo:language": code, "fo:country": country}
    plain = {"style:font-name": "Arial", "fo:font-family": "Arial", "fo:font-size": "18pt", "fo:color": INK}
    return tag(
        "style:default-style",
        {"style:family": "graphic"},
        tag("style:graphic-properties", {"draw:stroke": "none", "draw:fill": "none"}),
        tag("style:text-properties", plain | language),
    ) + style(
        "standard",
        "graphic",
        tag("style:graphic-properties", BARE),
        tag("style:paragraph-properties", EVEN),
        tag("style:text-properties", plain | language),
    )


BARE = {
    "draw:stroke": "none",
    "draw:fill": "none",
    "draw:auto-grow-height": "false",
    "draw:auto-grow-width": "false",
    "draw:fit-to-size": "false",
    "fo:wrap-option": "wrap",
    "fo:padding-top": "0cm",
    "fo:padding-bottom": "0cm",
    "fo:padding-left": "0cm",
    "fo:padding-right": "0cm",
    "draw:textarea-vertical-align": "top",
}


def family(name: str, accent: str) -> str:
    """The styles of one master, under the names by which suites find them."""
    master, dark, framed = MASTERS[name], name in DARK, name in FRAMED
    title = text_properties(36 if framed else 26, WHITE if dark else accent, bold=True)
    side = "bottom" if framed else "middle"
    ink = WHITE if dark else INK
    result = style(f"{master}-background", "presentation", ground(accent if dark else WHITE))
    result += style(f"{master}-backgroundobjects", "presentation", tag("style:graphic-properties", BARE))
    result += style(
        f"{master}-title",
        "presentation",
        tag("style:graphic-properties", BARE | {"draw:textarea-vertical-align": side}),
        title,
    )
    result += style(
        f"{master}-subtitle", "presentation", tag("style:graphic-properties", BARE), text_properties(20, ink)
    )
    result += style(
        f"{master}-notes", "presentation", tag("style:graphic-properties", BARE), text_properties(16, INK)
    )
    size = 20 if framed else 18
    for level in range(1, LEVELS + 1):
        bullets = tag("text:list-style", {"style:name": f"{master}-outline1"}, list_levels(accent))
        properties = [tag("style:graphic-properties", BARE, bullets)] if level == 1 else []
        gap = tag("style:paragraph-properties", {"fo:margin-top": cm(7), "fo:margin-left": "0cm"} | EVEN)
        parent = f"{master}-outline{level - 1}" if level > 1 else ""
        result += style(
            f"{master}-outline{level}",
            "presentation",
            *properties,
            gap,
            text_properties(size, ink),
            parent=parent,
        )
    return result


def ground(colour: str) -> str:
    """A ground of one colour."""
    return tag("style:graphic-properties", {"draw:fill": "solid", "draw:fill-color": colour})


def page_layouts() -> str:
    """What a slide of each master proposes to fill."""
    result = ""
    for name in MASTERS:
        title, body = (FRAME_TITLE, FRAME_BODY) if name in FRAMED else (TITLE_ROOM, BODY)
        holders = [tag("presentation:placeholder", {"presentation:object": "title"} | spot(*title))]
        if name != "bare":
            holders.append(tag("presentation:placeholder", {"presentation:object": "outline"} | spot(*body)))
        result += tag("style:presentation-page-layout", {"style:name": f"AL_{name}"}, *holders)
    return result


def pages(accent: str) -> str:
    """The size of slides and of pages of notes, and the ground of each master."""
    size = {
        "fo:margin-top": "0cm",
        "fo:margin-bottom": "0cm",
        "fo:margin-left": "0cm",
        "fo:margin-right": "0cm",
    }
    wide = {"fo:page-width": cm(WIDTH), "fo:page-height": cm(HEIGHT), "style:print-orientation": "landscape"}
    tall = {"fo:page-width": "21cm", "fo:page-height": "29.7cm", "style:print-orientation": "portrait"}
    result = tag("style:page-layout", {"style:name": "PM1"}, tag("style:page-layout-properties", size | wide))
    result += tag(
        "style:page-layout", {"style:name": "PM0"}, tag("style:page-layout-properties", size | tall)
    )
    for name in MASTERS:
        fill = accent if name in DARK else WHITE
        properties = {"draw:fill": "solid", "draw:fill-color": fill, "draw:background-size": "border"}
        result += style(f"Mdp_{name}", "drawing-page", tag("style:drawing-page-properties", properties))
    shown = {
        "presentation:display-header": "true",
        "presentation:display-footer": "true",
        "presentation:display-page-number": "true",
        "presentation:display-date-time": "false",
    }
    result += style("Mnotes", "drawing-page", tag("style:drawing-page-properties", shown))
    for kind, colour in (("Light", MUTED), ("Dark", WHITE)):
        for side in ("start", "end"):
            aligned = tag("style:paragraph-properties", {"fo:text-align": side})
            result += style(f"Foot{kind}{side}", "paragraph", aligned, text_properties(FOOT_SIZE, colour))
    for fill, name in ((accent, "Bar"), (RULE, "Rule")):
        properties = {"draw:stroke": "none", "draw:fill": "solid", "draw:fill-color": fill}
        result += style(name, "graphic", tag("style:graphic-properties", properties), parent="standard")
    return result


def master(name: str) -> str:
    """A master page: its ornament, its placeholders, its foot, its page of notes."""
    called, framed = MASTERS[name], name in FRAMED
    title, body = (FRAME_TITLE, FRAME_BODY) if framed else (TITLE_ROOM, BODY)
    shapes = []
    if name == "opening":
        shapes.append(ornament("Bar", (0, 0, 24, HEIGHT)))
    elif not framed:
        shapes.append(ornament("Rule", (LEFT, 113.5, ROOM, 1)))
    shapes.append(holder(called, "title", title))
    if name != "bare":
        shapes.append(holder(called, "outline", body))
    shapes += feet(called, "Dark" if name in DARK else "Light")
    notes = tag(
        "presentation:notes",
        {"style:page-layout-name": "PM0", "draw:style-name": "Mnotes"},
        tag("draw:page-thumbnail", {"presentation:class": "page"} | spot(*NOTES_PAGE)),
        holder(called, "notes", NOTES_TEXT),
    )
    attributes = {
        "style:name": called,
        "style:page-layout-name": "PM1",
        "draw:style-name": f"Mdp_{name}",
    }
    if "_20_" in called:
        attributes["style:display-name"] = called.replace("_20_", " ")
    return tag("style:master-page", attributes, *shapes, notes)


def ornament(name: str, where: tuple[float, float, float, float]) -> str:
    """A rectangle that says nothing."""
    attributes = {"draw:style-name": name, "draw:layer": "backgroundobjects", "loext:decorative": "true"}
    return tag("draw:rect", attributes | spot(*where), "<text:p/>")


def holder(master: str, kind: str, where: tuple[float, float, float, float]) -> str:
    """A placeholder of a master."""
    styled = f"{master}-{'outline1' if kind == 'outline' else kind}"
    attributes = {
        "presentation:style-name": styled,
        "draw:layer": "backgroundobjects",
        "presentation:class": kind,
        "presentation:placeholder": "true",
    }
    return tag("draw:frame", attributes | spot(*where), tag("draw:text-box", {}))


def feet(master: str, kind: str) -> list[str]:
    """The foot and the number of each slide."""
    left = paragraph(f"Foot{kind}start", tag("presentation:footer", {}))
    right = paragraph(f"Foot{kind}end", tag("text:page-number", {}, words("<numéro>")))
    result = []
    for name, where, text in (
        ("footer", (LEFT, 504, 700, 24), left),
        ("page-number", (LEFT + ROOM - 100, 504, 100, 24), right),
    ):
        attributes = {
            "presentation:style-name": f"{master}-backgroundobjects",
            "draw:layer": "backgroundobjects",
            "presentation:class": name,
        }
        result.append(tag("draw:frame", attributes | spot(*where), tag("draw:text-box", {}, text)))
    return result


# The lines of timelines: points for committees, strokes for today and for what is planned.
DASHES = "".join(
    tag("draw:stroke-dash", {"draw:name": name, "draw:style": "rect", "draw:dots1": "1"} | lengths)
    for name, lengths in {
        "Dashes": {"draw:dots1-length": cm(6), "draw:distance": cm(4)},
        "Round_20_dots": {"draw:dots1-length": cm(1.5), "draw:distance": cm(3)},
    }.items()
)
