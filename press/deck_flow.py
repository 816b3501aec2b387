"""The flow of blocks over slides: which stand on which, and where. Lengths are points."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from blocks import Block, Callout, Chart, Column, Figure, KeyFigures, Run, Runs, Table
from deck_text import CELL_PITCH, Line, height_of, lines_of, split
from vocabulary import ROLES

WIDTH, HEIGHT = 960, 540
LEFT, ROOM = 54, 852
TOP, BOTTOM = 132, 492
GAP = 14
BESIDE = 400
MOST_ROWS = 9
SLACK = 10
CELL = 16
CELL_PADDING = 8
CAPTION = 16
LEAST_CHART = 180
FIGURE_ROW = 92
FIGURE_SIZE, LABEL_SIZE = 34, 16

Row = tuple[Runs, ...]


@dataclass(frozen=True)
class Passage:
    """Texts in a row, as lines."""

    lines: list[Line]


Piece = Passage | Block


@dataclass(frozen=True)
class LaidTable(Table):
    """The part of a table that stands on one slide, its sizes settled."""

    widths: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()


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
    """The boxes of one slide or more."""
    beside = two_columns(items)
    if beside:
        return [beside]
    flow = Flow()
    for item in items:
        flow.add(item)
    return flow.pages if any(flow.pages) else [[]]


def two_columns(items: list[Piece]) -> list[Box]:
    """Words on the left and their picture on the right, where one slide holds both."""
    pictures = [item for item in items if isinstance(item, Chart | Figure)]
    words = [item for item in items if not isinstance(item, Chart | Figure)]
    if len(pictures) != 1 or not words or any(isinstance(item, Table) for item in words):
        return []
    flow = Flow(width=BESIDE)
    for item in words:
        flow.add(item)
    if len(flow.pages) != 1:
        return []
    x = LEFT + BESIDE + 32
    return flow.pages[0] + pictured(pictures[0], x, TOP, ROOM - BESIDE - 32, BOTTOM - TOP)


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

    def __init__(self, width: float = ROOM) -> None:
        self.width = width
        self.pages: list[list[Box]] = [[]]
        self.y: float = TOP

    @property
    def room(self) -> float:
        """What is left under the last box."""
        return BOTTOM - self.y

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
            case KeyFigures():
                self.figures(item)
            case Callout():
                self.callout(item)
            case Chart() | Figure():
                self.picture(item)

    def text(self, lines: list[Line], kind: str = "text", block: Block | None = None, pad: float = 0) -> None:
        """Lines of text, over as many slides as they take."""
        left = lines
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
        if height_of(lines, self.width - 32) + 32 > self.room and self.y > TOP:
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

    def table(self, item: Table) -> None:
        """A table, nine rows a slide at most, its header on each."""
        words = clipped(item.caption, self.width, CAPTION, 2)
        caption = [Line(words, size=CAPTION, strong=True, keeps=True)] if words else []
        above = height_of(caption, self.width) + 4 if caption else 0
        widths = widths_of(item.columns, self.width)
        columns = tuple(
            replace(column, title=clipped(column.title, width - 14, CELL, 6))
            for column, width in zip(item.columns, widths, strict=True)
        )
        head = row_height(tuple(column.title for column in columns), widths, bold=True)
        rows = list(item.rows)
        if self.room < above + head + 2 * 40 and self.y > TOP:
            self.next_page()
        most = self.evenly(
            rows, widths, self.room - above - head - SLACK, BOTTOM - TOP - above - head - SLACK
        )
        start = True
        while start or rows:
            start = False
            if caption:
                self.pages[-1].append(Box("text", LEFT, self.y, self.width, above, caption))
                self.y += above
            taken = self.rows(rows, widths, self.room - head - SLACK, most)
            if rows and not taken:
                taken = [rows.pop(0)]
            heights = (head, *(row_height(row, widths) for row in taken))
            part = LaidTable(item.caption, columns, tuple(taken), item.row_header, widths, heights)
            self.put(Box("table", LEFT, self.y, self.width, sum(heights), block=part))
            if rows:
                self.next_page()

    def evenly(self, rows: list[Row], widths: tuple[float, ...], room: float, later: float) -> int:
        """How many rows a slide takes so that the last is not left with one."""
        left, slides = list(rows), 0
        while left:
            if not self.rows(left, widths, room if slides == 0 else later, MOST_ROWS):
                left.pop(0)
            slides += 1
        return math.ceil(len(rows) / max(slides, 1))

    @staticmethod
    def rows(rows: list[Row], widths: tuple[float, ...], room: float, most_rows: int) -> list[Row]:
        """Takes the rows that a slide holds; a row too high for any slide goes on in the next."""
        taken: list[Row] = []
        used = 0.0
        while rows and len(taken) < most_rows:
            height = row_height(rows[0], widths)
            if used + height > room:
                if taken:
                    break
                most = int((room - CELL_PADDING) / (CELL * CELL_PITCH))
                halves = [
                    split(cell, width - 14, CELL, most) for cell, width in zip(rows[0], widths, strict=True)
                ]
                if most < 1 or not any(tail for _, tail in halves):
                    taken.append(rows.pop(0))
                else:
                    rows[0] = tuple(tail for _, tail in halves)
                    taken.append(tuple(head for head, _ in halves))
                break
            taken.append(rows.pop(0))
            used += height
        return taken


def widths_of(columns: tuple[Column, ...], room: float) -> tuple[float, ...]:
    """The widths of columns by their weights."""
    total = sum(column.weight for column in columns)
    return tuple(room * column.weight / total for column in columns)


def clipped(runs: Runs, width: float, size: float, most: int) -> Runs:
    """Words on so many lines at most."""
    head, tail = split(runs, width, size, most, bold=True)
    return (*head, Run("…")) if tail else runs


def row_height(cells: Row, widths: tuple[float, ...], bold: bool = False) -> float:
    """The height of the highest cell."""
    each = [
        height_of([Line(cell, size=CELL, gap=0, is_cell=True, strong=bold)], width - 14)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return max(each) + CELL_PADDING
