"""The master of our decks, made by code: five layouts with named placeholders, the contract's colours."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from deck import FOOT_SIZE, PART_ROOM, PART_SIZE, TITLE_ROOM
from deck_flow import BOTTOM, HEIGHT, LEFT, ROOM, TOP, WIDTH
from palette import ACCENT, INK, MUTED, RULE, TONES, WASH, WHITE, digits
from pptx_parts import (
    NAMESPACES,
    colour,
    emu,
    ground,
    level,
    levels,
    number_field,
    ornament,
    place,
    placeholder,
    tree,
)
from vocabulary import DARK, LAYOUTS

TAKEN = {"opening": 0, "content": 1, "section": 2, "bare": 5, "closing": 6}
FOOT = place(LEFT, 504, 700, 24)
NUMBER = place(LEFT + ROOM - 100, 504, 100, 24)
TITLE = place(*TITLE_ROOM)
PART = place(*PART_ROOM)
BODY_PLACE = place(LEFT, TOP, ROOM, BOTTOM - TOP)
FRAME_TITLE = place(96, 110, 760, 120)
FRAME_SUBTITLE = place(96, 240, 760, 44)
PROMPT = "Texte\nPremier niveau\nDeuxième niveau\nTroisième niveau"
LEFT_SIDE = 'algn="l"'
GROUNDS = dict.fromkeys(DARK, "accent1")
# The names that suites give to colours, and those of the palette.
COLOURS = {
    "dk1": INK,
    "lt1": WHITE,
    "dk2": MUTED,
    "lt2": WASH,
    "accent1": ACCENT,
    "accent2": TONES["attained"],
    "accent3": TONES["onTrack"],
    "accent4": TONES["planNeeded"],
    "accent5": TONES["notAttained"],
    "accent6": RULE,
    "hlink": ACCENT,
    "folHlink": TONES["notAttained"],
}


def blank(accent: str) -> Deck:
    """A presentation of no slide yet, 16:9."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = emu(WIDTH), emu(HEIGHT)
    kept = {name: deck.slide_layouts[index] for name, index in TAKEN.items()}
    for layout in list(deck.slide_layouts):
        if layout not in kept.values():
            deck.slide_layouts.remove(layout)
    write_master(deck.slide_master)
    for name, layout in kept.items():
        layout.name = LAYOUTS[name]
        replace(layout, layout_tree(name), ground(GROUNDS[name]) if name in GROUNDS else "")
        layout._element.attrib.pop("type", None)
    write_theme(deck, accent)
    drop_leftovers(deck)
    return deck


def write_master(master: Any) -> None:
    """The master: title, text, foot, number, and the levels that all layouts take over."""
    replace(
        master,
        tree(
            placeholder(2, "Titre", 'type="title"', TITLE, "", "Titre de la diapositive", "ctr"),
            placeholder(3, "Texte", 'type="body" idx="1"', BODY_PLACE, "", PROMPT),
            foot(4, "tx2"),
            number_field(5, NUMBER, "tx2", FOOT_SIZE),
        ),
        "",
    )
    styles = master._element.find(".//{*}txStyles")
    title = level(1, 26, "accent1", LEFT_SIDE, bold=True)
    new = etree.fromstring(
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{levels(18)}</p:bodyStyle><p:otherStyle>{levels(16)}</p:otherStyle>"
        "</p:txStyles>"
    )
    styles.getparent().replace(styles, new)


def layout_tree(name: str) -> str:
    """The shapes of a layout."""
    dark = name in GROUNDS
    fill = "bg1" if dark else "tx2"
    shapes = []
    if name in ("content", "bare"):
        shapes.append(ornament(20, place(LEFT, 113.5, ROOM, 1), "accent6"))
        shapes.append(placeholder(2, "Titre", 'type="title"', TITLE, "", "Titre de la diapositive", "ctr"))
        shapes.append(
            placeholder(
                6, "Partie", 'type="body" sz="quarter" idx="13"', PART, level(1, PART_SIZE, "tx2"), "Partie"
            )
        )
        if name == "content":
            shapes.append(placeholder(3, "Texte", 'type="body" idx="1"', BODY_PLACE, "", PROMPT))
    else:
        ink = "bg1" if dark else "accent1"
        title = level(1, 36, ink, LEFT_SIDE, bold=True)
        text = levels(20, "bg1" if dark else "tx1")
        if name == "opening":
            shapes.append(ornament(20, place(0, 0, 24, HEIGHT), "accent1"))
        shapes.append(placeholder(2, "Titre", 'type="title"', FRAME_TITLE, title, "Titre", "b"))
        shapes.append(
            placeholder(6, "Sous-titre", 'type="body" idx="13"', FRAME_SUBTITLE, text, "Sous-titre")
        )
        shapes.append(placeholder(3, "Texte", 'type="body" idx="1"', place(96, 300, 760, 190), text, "Texte"))
    return tree(*shapes, foot(4, fill), number_field(5, NUMBER, fill, FOOT_SIZE))


def foot(number: int, fill: str) -> str:
    """The placeholder of the foot."""
    style = f'<a:lvl1pPr algn="l"><a:defRPr sz="{FOOT_SIZE}00">{colour(fill)}</a:defRPr></a:lvl1pPr>'
    return placeholder(number, "Pied de page", 'type="ftr" sz="quarter" idx="11"', FOOT, style, "", "ctr")


def replace(owner: Any, shapes: str, back: str) -> None:
    """Puts shapes and a ground in the place of those of the template."""
    data = owner._element.find("{*}cSld")
    for child in list(data):
        data.remove(child)
    if back:
        data.append(etree.fromstring(back))
    elif owner.part.partname.startswith("/ppt/slideMasters"):
        data.append(etree.fromstring(ground("bg1")))
    data.append(parse_xml(shapes))


def write_theme(deck: Deck, accent: str) -> None:
    """The colours and the faces, under their names in the suites."""
    part = deck.slide_master.part.part_related_by(RT.THEME)
    text = part.blob.decode()
    for name, value in (COLOURS | {"accent1": accent, "hlink": accent}).items():
        filled = f'<a:{name}><a:srgbClr val="{digits(value)}"/></a:{name}>'
        text = re.sub(rf"<a:{name}>.*?</a:{name}>", filled, text, flags=re.S)
    text = re.sub(r'(<a:(?:majorFont|minorFont)>\s*<a:latin typeface=")[^"]*', r"\g<1>Arial", text)
    text = re.sub(r'(<a:theme [^>]*name=")[^"]*', r"\g<1>Jalon", text)
    text = re.sub(r'(<a:(?:clrScheme|fontScheme) name=")[^"]*', r"\g<1>Jalon", text)
    part._blob = text.encode()


def drop_leftovers(deck: Deck) -> None:
    """The thumbnail and the printer's settings of the template."""
    package = deck.part.package
    for owner in (package, deck.part):
        rels = owner._rels
        for key, rel in list(rels.items()):
            if rel.reltype in (RT.THUMBNAIL, RT.PRINTER_SETTINGS):
                rels.pop(key)
