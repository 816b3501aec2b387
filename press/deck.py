"""Slides: what stands where. One layout for every format, so that a deck is the same in each.

All lengths are points on a slide of 960 × 540. Heights are estimated, a little above what any suite needs;
what does not fit goes on to another slide, and nothing shrinks.
"""

from __future__ import annotations

from dataclasses import dataclass

from blocks import Block, Callout, Chart, Figure, KeyFigures, Paragraph, Run, Runs, Slide, Table, plain
from deck_flow import LEFT, ROOM, Box, Passage, Piece, fitting, laid
from deck_text import Line, lines_of, split
from job import Job
from vocabulary import DARK, FRAMED

TITLE_LINES = 2
TITLES = {"content": (26, ROOM), "section": (36, 760), "opening": (36, 760), "closing": (36, 760)}
# Over the title of the opening: the line of the logos, the height and width of each, and what parts two.
LOGOS_TOP, LOGO_HEIGHT, LOGO_WIDTH, LOGO_GAP = 40, 52, 200, 28
FRAMES = {"opening": (300, 200), "section": (330, 150), "closing": (330, 150)}


@dataclass
class LaidSlide:
    """A slide as it is drawn."""

    layout: str
    title: str
    subtitle: str
    boxes: list[Box]
    notes: list[Line]
    key: str

    @property
    def master(self) -> str:
        """The layout that it stands on: contents without a text have one of their own."""
        has_text = any(box.kind == "text" for box in self.boxes)
        return self.layout if self.layout != "content" or has_text else "bare"

    @property
    def is_dark(self) -> bool:
        """Whether its words are white on the contract's colour."""
        return self.layout in DARK

    @property
    def is_framed(self) -> bool:
        """Whether its title stands free, in larger type."""
        return self.layout in FRAMED


def slides_of(job: Job) -> list[LaidSlide]:
    """Every slide of the job, cut where it must be, each with a title of its own."""
    result: list[LaidSlide] = []
    for block in job.documents[0].blocks:
        if isinstance(block, Slide):
            result += drawn(block)
    named(result)
    opening = next((slide for slide in result if slide.layout == "opening"), None)
    if opening:
        opening.boxes += logos(job)
    return result


def logos(job: Job) -> list[Box]:
    """The logos of the contract on one line, smaller where they are many."""
    figures = job.theme.logos
    pictures = [job.pictures[each.picture] for each in figures]
    scales = [min(LOGO_HEIGHT / each.height, LOGO_WIDTH / each.width) for each in pictures]
    sizes = [(each.width * scale, each.height * scale) for each, scale in zip(pictures, scales, strict=True)]
    room = 760 - LOGO_GAP * max(0, len(sizes) - 1)
    shrunk = min(1.0, room / max(1.0, sum(width for width, _ in sizes)))
    boxes, x = [], LEFT + 42.0
    for figure, (width, height) in zip(figures, sizes, strict=True):
        top = LOGOS_TOP + (LOGO_HEIGHT - height * shrunk) / 2
        boxes.append(Box("figure", x, top, width * shrunk, height * shrunk, block=figure))
        x += width * shrunk + LOGO_GAP
    return boxes


def named(slides: list[LaidSlide]) -> None:
    """«(1/2)» after a title that several slides would bear."""
    titles: dict[str, list[LaidSlide]] = {}
    for slide in slides:
        titles.setdefault(slide.title, []).append(slide)
    for title, same in titles.items():
        if len(same) > 1:
            for number, slide in enumerate(same, 1):
                slide.title = f"{title} ({number}/{len(same)})"


def drawn(block: Slide) -> list[LaidSlide]:
    """One slide of the job as one slide or more."""
    subtitle, layout = plain(block.subtitle), block.layout
    size, room = TITLES[layout]
    title, rest = shortened(plain(block.title), room, size)
    items = pieces([*([Paragraph(rest)] if rest else []), *block.blocks])
    notes = [Line(note) for note in block.notes]
    if layout != "content":
        return [framed(layout, title, subtitle, items, notes, block.key)] + continued(
            layout, title, subtitle, items, block.key
        )
    return [
        LaidSlide(layout, title, subtitle, boxes, notes if index == 0 else [], block.key)
        for index, boxes in enumerate(laid(items))
    ]


def shortened(title: str, room: float, size: float) -> tuple[str, Runs]:
    """A title of two lines at most; one that is longer stands whole in the text too."""
    heads, tail = split((Run(title),), room, size, TITLE_LINES, bold=True)
    if not tail:
        return title, ()
    return plain(heads).rstrip() + "…", (Run(title),)


def framed(
    layout: str, title: str, subtitle: str, items: list[Piece], notes: list[Line], key: str
) -> LaidSlide:
    """An opening, an intertitle, a closing: a title, a few lines under it."""
    y, height = FRAMES[layout]
    lines, _ = first_lines(items, height)
    boxes = [Box("text", LEFT + 42, y, 760, height, lines)] if lines else []
    return LaidSlide(layout, title, subtitle, boxes, notes, key)


def continued(layout: str, title: str, subtitle: str, items: list[Piece], key: str) -> list[LaidSlide]:
    """What a frame has no room for, as contents."""
    _, rest = first_lines(items, FRAMES[layout][1])
    if not rest:
        return []
    return [LaidSlide("content", title, subtitle, boxes, [], key) for boxes in laid(rest)]


def first_lines(items: list[Piece], room: float) -> tuple[list[Line], list[Piece]]:
    """The lines of text that a frame holds, and the pieces left over."""
    if not items or not isinstance(items[0], Passage):
        return [], items
    taken, rest = fitting(items[0].lines, 760, room)
    left: list[Piece] = [Passage(rest)] if rest else []
    return taken, left + items[1:]


def pieces(blocks: list[Block]) -> list[Piece]:
    """Blocks in a row, the texts among them joined as lines."""
    result: list[Piece] = []
    for block in blocks:
        if isinstance(block, Table | Chart | Figure | KeyFigures | Callout):
            result.append(block)
            continue
        lines = lines_of(block)
        if result and isinstance(result[-1], Passage):
            result[-1].lines.extend(lines)
        elif lines:
            result.append(Passage(lines))
    return result
