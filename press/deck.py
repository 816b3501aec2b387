"""Slides: what stands where. One layout for every format, so that a deck is the same in each.

All lengths are points on a slide of 960 × 540. Heights are estimated, a little above what any suite needs;
what does not fit goes on to another slide, and nothing shrinks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from blocks import (
    Block,
    Callout,
    Chart,
    Figure,
    KeyFigures,
    Paragraph,
    Run,
    Runs,
    Slide,
    Table,
    plain,
)
from blocks_timeline import Timeline
from deck_flow import LEFT, ROOM, Box, Passage, Piece, fitting, laid
from deck_text import BODY, Line, lines_of, split, wrapped
from job import Job
from logos import arranged
from vocabulary import DARK, FRAMED

# Of a title, its sizes and how many lines of each its room holds; the last takes that of the part above
CONTENT_TITLE = ((26, 2), (24, 2), (24, 3))
FRAME_TITLE = ((36, 2), (30, 3), (24, 4))
FRAME_ROOM = 760
FRAME_TEXT = 20
NUMBERED = " (88/88)"  # the room that the number of a slide among others takes
# Over the title of the opening: where the logos stand, how high one is, all of them, and what parts two.
LOGOS_TOP, LOGO_HEIGHT, LOGOS_HEIGHT, LOGO_GAP = 28, 52, 76, 28
# The rooms of titles; a tall one takes that of the part above it.
TITLE_ROOM, TALL_ROOM = (LEFT, 40, ROOM, 68), (LEFT, 16, ROOM, 94)
PART_ROOM, PART_SIZE, FOOT_SIZE = (LEFT, 18, ROOM, 21), 16, 16
FRAMES = {"opening": (300, 192), "section": (330, 150), "closing": (330, 150)}


@dataclass
class LaidSlide:
    """A slide as it is drawn."""

    layout: str
    title: str
    subtitle: str
    boxes: list[Box]
    notes: list[Line]
    key: str
    title_size: float = 0
    is_tall: bool = False

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
    for slide in result:
        titled(slide)
    opening = next((slide for slide in result if slide.layout == "opening"), None)
    if opening:
        opening.boxes += logos(job)
    return result


def logos(job: Job) -> list[Box]:
    """The logos of the contract on one line or two, smaller where they are many."""
    figures = iter(job.theme.logos)
    pictures = [job.pictures[each.picture] for each in job.theme.logos]
    boxes, y = [], float(LOGOS_TOP)
    for row in arranged(pictures, FRAME_ROOM, LOGO_HEIGHT, LOGO_GAP, LOGOS_HEIGHT):
        x, high = LEFT + 42.0, max(height for _, height in row)
        for width, height in row:
            boxes.append(Box("figure", x, y + (high - height) / 2, width, height, block=next(figures)))
            x += width + LOGO_GAP
        y += high + LOGO_GAP / 2
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
    title, rest = headed(plain(block.title), layout)
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


def sizes_of(layout: str) -> tuple[tuple[tuple[int, int], ...], float]:
    """The sizes of a title on this layout, and the width of its room."""
    return (FRAME_TITLE, FRAME_ROOM) if layout in FRAMED else (CONTENT_TITLE, ROOM)


def headed(title: str, layout: str) -> tuple[str, Runs]:
    """A title that its room holds whole; of one that none holds, its first words, and all of it as text."""
    sizes, room = sizes_of(layout)
    size, most = sizes[-1]
    _, tail = split((Run(title + NUMBERED),), room, size, most, bold=True)
    if not tail:
        return title, ()
    head, _ = split((Run(title),), room, size, most - 1, bold=True)
    return plain(head).rstrip(" ,;:\u00a0\u202f"), (Run(title),)


def titled(slide: LaidSlide) -> None:
    """Sets the title in the largest size in which it stands whole."""
    sizes, room = sizes_of(slide.layout)
    for size, most in sizes:
        slide.title_size = size
        if len(wrapped(slide.title, room, size, bold=True)) <= most:
            break
    lines = len(wrapped(slide.title, room, slide.title_size, bold=True))
    slide.is_tall = slide.layout not in FRAMED and lines > 2
    if slide.is_tall:
        slide.subtitle = ""


def framed(
    layout: str, title: str, subtitle: str, items: list[Piece], notes: list[Line], key: str
) -> LaidSlide:
    """An opening, an intertitle, a closing: a title, a few lines under it."""
    y, height = FRAMES[layout]
    lines, _ = first_lines(items, height)
    boxes = [Box("text", LEFT + 42, y, FRAME_ROOM, height, lines)] if lines else []
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
    sized = [replace(line, size=FRAME_TEXT) if line.size == BODY else line for line in items[0].lines]
    taken, rest = fitting(sized, FRAME_ROOM, room)
    left: list[Piece] = [Passage(rest)] if rest else []
    return taken, left + items[1:]


def pieces(blocks: list[Block]) -> list[Piece]:
    """Blocks in a row, the texts among them joined as lines."""
    result: list[Piece] = []
    for block in blocks:
        if isinstance(block, Table | Timeline | Chart | Figure | KeyFigures | Callout):
            result.append(block)
            continue
        lines = lines_of(block)
        if result and isinstance(result[-1], Passage):
            result[-1].lines.extend(lines)
        elif lines:
            result.append(Passage(lines))
    return result
