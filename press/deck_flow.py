"""The flow of blocks over slides: which stand on which, and where. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from blocks import Block, Callout, Chart, Figure, KeyFigures, Run, Table
from blocks_timeline import Timeline
from deck_tables import CELL, Measured, clipped
from deck_text import BODY, Line, height_of, lines_of, split
from deck_timeline import parted, placed
from vocabulary import ROLES

WIDTH, HEIGHT = 960, 540
LEFT, ROOM = 54, 852
TOP, BOTTOM = 132, 492
GAP = 14
BESIDE = 400
MOST_ROWS = 9  # of a table that goes on; one that stands on its slide whole may have more
MOST_WHOLE_ROWS = 14
SLACK = 10
CAPTION = 16
LEAST_CHART = 180
FIGURE_SIZE, LABEL_SIZE = 34, 16
# What is short is set larger: the size of a text, and that of the cells of a table beside it.
SIZES = ((24, 20), (21, 18), (BODY, CELL))
CELLS = tuple(cell for _, cell in SIZES)
EVEN_STEP = 12
MOST_EVENED = 12



@dataclass(frozen=True)
class Passage:
    """Texts in a row, as lines."""

    lines: list[Line]


Piece = Passage | Block


@dataclass
class Box:
    """A thing at its place."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    lines: list[Line] = field(default_factory=list)
    block: Block | None = None


def laid(items: list[Piece]) -> list[list[Box]]:
    """The boxes of one slide or more: as large as one slide holds, else cut evenly."""
    beside = two_columns(items)
    if beside:
        return [beside]
    pages: list[list[Box]] = [[]]
    for size, cell in SIZES:
        pages = Flow(size=size, cell=cell).filled(items).pages
        if len(pages) == 1:
            return pages
    return evened(items, pages)


def evened(items: list[Piece], pages: list[list[Box]]) -> list[list[Box]]:
    """As many slides as there are, none fuller than it must be."""
    if len(pages) > MOST_EVENED or any(isinstance(item, Chart | Figure | Timeline) for item in items):
        return pages
    low, high = 0, (BOTTOM - TOP) // EVEN_STEP // 2
    while low < high:
        middle = (low + high + 1) // 2
        tried = Flow(bottom=BOTTOM - middle * EVEN_STEP).filled(items).pages
        if len(tried) > len(pages):
            high = middle - 1
        else:
            low, pages = middle, tried
    return pages


def two_columns(items: list[Piece]) -> list[Box]:
    """Words on the left and their picture on the right, where one slide holds both."""
    pictures = [item for item in items if isinstance(item, Chart | Figure)]
    words = [item for item in items if not isinstance(item, Chart | Figure)]
    if len(pictures) != 1 or not words or any(isinstance(item, Table | Timeline) for item in words):
        return []
    for size, cell in SIZES:
        flow = Flow(width=BESIDE, size=size, cell=cell).filled(words)
        if len(flow.pages) == 1:
            x = LEFT + BESIDE + 32
            return flow.pages[0] + pictured(pictures[0], x, TOP, ROOM - BESIDE - 32, BOTTOM - TOP)
    return []


def pictured(block: Chart | Figure, x: float, y: float, width: float, height: float) -> list[Box]:
    """A picture or a chart in this room, its caption under it."""
    caption = block.caption if isinstance(block, Figure) else ()
    below = height_of([Line(caption, size=CAPTION)], width) if caption else 0
    box = Box(block.kind, x, y, width, height - below, block=block)
    if isinstance(block, Figure):
        ratio = block.size[1] / block.size[0]
        width = min(box.width, box.height / ratio)
        box.width, box.height = width, width * ratio
    if not caption:
        return [box]
    line = Line(caption, size=CAPTION, muted=True)
    return [box, Box("text", box.x, box.y + box.height, max(box.width, 300), below, [line])]


def fitting(lines: list[Line], width: float, room: float) -> tuple[list[Line], list[Line]]:
    """The lines that a room holds, and the others; a line longer than the room is cut between words."""
    taken: list[Line] = []
    left = list(lines)
    while left:
        line = left[0]
        need = height_of([*taken, line], width)
        if need > room:
            used = height_of(taken, width) if taken else 0
            whole = int((room - used) / line.pitch)
            head, tail = split(line.runs, width - line.indent, line.size, whole, bold=line.strong)
            if head and whole >= 2 and tail:
                taken.append(line.with_runs(head))
                left[0] = line.with_runs(tail, is_continued=True)
            break
        taken.append(left.pop(0))
    while taken and left and taken[-1].keeps and len(taken) > 1:
        left.insert(0, taken.pop())
    return taken, left


class Flow:
    """Fills slides from top to bottom."""

    def __init__(
        self, width: float = ROOM, size: float = BODY, cell: float = CELL, bottom: float = BOTTOM
    ) -> None:
        self.width, self.size, self.cell, self.bottom = width, size, cell, bottom
        self.pages: list[list[Box]] = [[]]
        self.y: float = TOP

    def filled(self, items: list[Piece]) -> Flow:
        """The flow with these pieces, one after the other."""
        for item in items:
            self.add(item)
        return self

    @property
    def room(self) -> float:
        """What is left under the last box."""
        return self.bottom - self.y

    def next_page(self) -> None:
        """Begins another slide."""
        self.pages.append([])
        self.y = TOP

    def put(self, box: Box) -> None:
        """Places a box under the others."""
        self.pages[-1].append(box)
        self.y = box.y + box.height + GAP

    def add(self, item: Piece) -> None:
        """One piece, by its kind."""
        match item:
            case Passage():
                self.text(item.lines)
            case Table():
                self.table(item)
            case Timeline():
                self.timeline(item)
            case KeyFigures():
                self.figures(item)
            case Callout():
                self.callout(item)
            case Chart() | Figure():
                self.picture(item)

    def sized(self, line: Line) -> Line:
        """A line of the usual size in that of this flow."""
        return replace(line, size=self.size, gap=line.gap * self.size / BODY) if line.size == BODY else line

    def text(self, lines: list[Line], kind: str = "text", block: Block | None = None, pad: float = 0) -> None:
        """Lines of text, over as many slides as they take."""
        left = [self.sized(line) for line in lines]
        while left:
            taken, rest = fitting(left, self.width - 2 * pad, self.room - 2 * pad)
            if not taken:
                if self.y == TOP:
                    taken, rest = left[:1], left[1:]
                else:
                    self.next_page()
                    continue
            height = height_of(taken, self.width - 2 * pad) + 2 * pad
            self.put(Box(kind, LEFT, self.y, self.width, height, taken, block))
            left = rest
            if left:
                self.next_page()

    def callout(self, item: Callout) -> None:
        """A remark on a ground of its own."""
        lines = [Line(item.title, strong=True, tone=ROLES[item.role], keeps=True)]
        for block in item.blocks:
            lines += lines_of(block)
        if height_of([self.sized(line) for line in lines], self.width - 32) + 32 > self.room and self.y > TOP:
            self.next_page()
        self.text(lines, "callout", item, pad=16)

    def figures(self, item: KeyFigures) -> None:
        """Key figures side by side, four in a row at most."""
        each = 4 if self.width > BESIDE else 2
        for at in range(0, len(item.items), each):
            row = item.items[at : at + each]
            width = (self.width - GAP * (len(row) - 1)) / len(row) if len(row) > 1 else self.width / 2
            labels = [height_of([Line((Run(one.label),), size=LABEL_SIZE)], width) for one in row]
            height = FIGURE_SIZE * 1.4 + max(labels) + 16
            if height > self.room and self.y > TOP:
                self.next_page()
            for index, one in enumerate(row):
                x = LEFT + index * (width + GAP)
                self.pages[-1].append(Box("keyFigure", x, self.y, width, height, block=one))
            self.y += height + GAP

    def picture(self, item: Chart | Figure) -> None:
        """A chart or a figure on the room that is left, or on a slide of its own."""
        if self.room < LEAST_CHART:
            self.next_page()
        for box in pictured(item, LEFT, self.y, self.width, self.room):
            self.put(box)

    def timeline(self, item: Timeline) -> None:
        """A scale of time on slides of its own, as many as its lines take."""
        if self.y > TOP:
            self.next_page()
        for at, each in enumerate(parted(item, LEFT, self.width, self.room)):
            if at:
                self.next_page()
            block = placed(each, LEFT, self.y, self.width)
            self.put(Box("timeline", LEFT, self.y, self.width, block.height, block=block))

    def table(self, item: Table) -> None:
        """A table, its header on each slide that it goes over."""
        words = clipped(item.caption, self.width, CAPTION, 2)
        caption = [Line(words, size=CAPTION, strong=True, keeps=True)] if words else []
        above = height_of(caption, self.width) + 4 if caption else 0
        measured = Measured(item, self.width, self.cell)
        rows, left = list(item.rows), above + measured.head + SLACK
        whole = sum(map(measured.height, rows)) if len(rows) <= MOST_WHOLE_ROWS else self.bottom
        most = MOST_WHOLE_ROWS if whole <= self.bottom - TOP - left else MOST_ROWS
        least = whole if most == MOST_WHOLE_ROWS else 2 * 40
        if self.room - left < min(least, self.bottom - TOP - left) and self.y > TOP:
            self.next_page()
        start = True
        while start or rows:
            start = False
            if caption:
                self.pages[-1].append(Box("text", LEFT, self.y, self.width, above, caption))
                self.y += above
            taken = measured.take(rows, self.room - measured.head - SLACK, most)
            if rows and not taken:
                taken = [rows.pop(0)]
            part = measured.part(taken)
            self.put(Box("table", LEFT, self.y, self.width, sum(part.heights), block=part))
            if rows:
                self.next_page()
