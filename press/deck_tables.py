"""Tables on slides: how wide their columns stand, how high their rows, which rows a slide holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from blocks import Run, Runs, Table, plain
from deck_text import CELL_PITCH, Line, height_of, split, units

CELL = 16
CELL_PADDING = 8
CELL_MARGIN = 14
EASE = 0.5  # a point more than the longest word
STEP = 0.025  # of the room: what a column gives to another at once
MOST_MEASURED = 40
MOST_STEPS = 30
MOST_HEAD_LINES = 6

Row = tuple[Runs, ...]


@dataclass(frozen=True)
class LaidTable(Table):
    """The part of a table that stands on one slide, its sizes settled."""

    widths: tuple[float, ...] = ()
    heights: tuple[float, ...] = ()
    size: float = CELL


class Measured:
    """A table in a room, its words of one size: the columns take the widths that make it lowest."""

    def __init__(self, block: Table, room: float, size: float) -> None:
        self.block, self.size = block, size
        self.widths = widths_of(block, room, size)
        self.columns = tuple(
            replace(column, title=clipped(column.title, width - CELL_MARGIN, size, MOST_HEAD_LINES))
            for column, width in zip(block.columns, self.widths, strict=True)
        )
        self.head = self.height(tuple(column.title for column in self.columns), bold=True)

    def height(self, cells: Row, bold: bool = False) -> float:
        """The height of a row: that of its highest cell."""
        each = [
            height_of([Line(cell, size=self.size, gap=0, is_cell=True, strong=bold)], width - CELL_MARGIN)
            for cell, width in zip(cells, self.widths, strict=True)
        ]
        return max(each) + CELL_PADDING

    def take(self, rows: list[Row], room: float, most_rows: int) -> list[Row]:
        """Takes the rows that a slide holds; a row too high for any slide goes on in the next."""
        taken: list[Row] = []
        used = 0.0
        while rows and len(taken) < most_rows:
            height = self.height(rows[0])
            if used + height > room:
                if not taken:
                    taken.append(self.begun(rows, room))
                break
            taken.append(rows.pop(0))
            used += height
        return taken

    def begun(self, rows: list[Row], room: float) -> Row:
        """As much of the first row as a slide holds; the rest of it stays first."""
        most = int((room - CELL_PADDING) / (self.size * CELL_PITCH))
        halves = [
            split(cell, width - CELL_MARGIN, self.size, most)
            for cell, width in zip(rows[0], self.widths, strict=True)
        ]
        if most < 1 or not any(tail for _, tail in halves):
            return rows.pop(0)
        rows[0] = tuple(tail for _, tail in halves)
        return tuple(head for head, _ in halves)

    def part(self, rows: list[Row]) -> LaidTable:
        """These rows under the header."""
        heights = (self.head, *(self.height(row) for row in rows))
        block = self.block
        return LaidTable(
            block.caption, self.columns, tuple(rows), block.row_header, self.widths, heights, self.size
        )


def widths_of(block: Table, room: float, size: float, kept: float = 0) -> tuple[float, ...]:
    """The widths of columns: by their weights first, then what makes the rows stand lowest.

    A column gives a little of its room to another as long as that spares a line somewhere; it keeps
    this share of it, or all where people write in it.
    """
    columns, total = block.columns, sum(column.weight for column in block.columns)
    widths = [room * column.weight / total for column in columns]
    rows = block.rows[:MOST_MEASURED]
    texts = [
        [words_of(column.title, size, True), *(words_of(row[at], size) for row in rows)]
        for at, column in enumerate(columns)
    ]
    least = [
        max(
            min(room / len(columns), CELL_MARGIN + EASE + max(map(max_word, texts[at]))),
            widths[at] * (1 if kept and is_blank(rows, at) else kept),
        )
        for at in range(len(columns))
    ]
    return lowest(texts, widths, least, room * STEP)


def is_blank(rows: Sequence[Row], at: int) -> bool:
    """Whether the cells of a column hold nothing but room."""
    return not any(plain(row[at]).strip() for row in rows)


def lowest(
    texts: list[list[Words]], widths: list[float], least: list[float], step: float
) -> tuple[float, ...]:
    """The widths moved by so much at once, or by four times as much, as long as that spares lines."""
    heights = [
        [lines_in(text, width) for text in column] for column, width in zip(texts, widths, strict=True)
    ]
    for _ in range(MOST_STEPS):
        best, gain = None, cost(heights)
        for giver, taker in permutations(range(len(widths)), 2):
            for given in (step, 4 * step):
                if widths[giver] - given < least[giver]:
                    continue
                tried = list(heights)
                tried[giver] = [lines_in(text, widths[giver] - given) for text in texts[giver]]
                tried[taker] = [lines_in(text, widths[taker] + given) for text in texts[taker]]
                if cost(tried) < gain:
                    best, gain = (giver, taker, given, tried), cost(tried)
        if best is None:
            break
        giver, taker, given, heights = best
        widths[giver] -= given
        widths[taker] += given
    return tuple(widths)


def cost(heights: Sequence[Sequence[int]]) -> tuple[int, int]:
    """The lines that the rows take, then those of all cells, which tell apart what the rows do not."""
    return sum(map(max, zip(*heights, strict=True))), sum(map(sum, heights))


Words = list[list[float]]


def words_of(runs: Runs, size: float, bold: bool = False) -> Words:
    """The widths of words, line by line of the text."""
    scale = size * (1.08 if bold or any(run.strong or run.tone for run in runs) else 1.0)
    shape = "M " if any(run.tone for run in runs) else ""
    lines = (shape + plain(runs)).split("\n")
    return [[sum(map(units, word)) * scale for word in line.split(" ")] for line in lines]


def max_word(text: Words) -> float:
    """The longest word."""
    return max((width for line in text for width in line), default=0.0)


def lines_in(text: Words, width: float) -> int:
    """About how many lines words take in a column."""
    room, space, count = width - CELL_MARGIN, 0.0, 0
    for line in text:
        used, count = 0.0, count + 1
        for word in line:
            space = 5.0 if used else 0.0
            if used and used + space + word > room:
                used, count = word, count + 1
            else:
                used += space + word
    return count


def clipped(runs: Runs, width: float, size: float, most: int) -> Runs:
    """Words on so many lines at most."""
    head, tail = split(runs, width, size, most, bold=True)
    return (*head, Run("…")) if tail else runs
