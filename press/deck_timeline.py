"""Timelines on slides: which lines a slide holds, where each word and shape stands. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass, replace

from blocks import Run
from blocks_timeline import Mark, Timeline, TimelineRow
from deck_text import Line, height_of, units

SIZE = 16
LABELS = 0.42  # of the room: what the lines are
GUTTER = 16
PADDING = 8
LEAST_ROW = 28
SCALE, TIER = 24, 20  # the heights of the names of its parts, of the names of committees
DIAMOND, BAR = 16, 14
LEAST_BAR = 5


@dataclass(frozen=True)
class Words:
    """Words in a room of their own."""

    x: float
    y: float
    width: float
    height: float
    line: Line
    centred: bool = False


@dataclass(frozen=True)
class Shape:
    """A mark that says something, or a line of the scale that does not: `kind` is diamond, bar or line."""

    kind: str
    x: float
    y: float
    width: float
    height: float
    look: str  # done, planned, scale, committee, today
    said: str = ""


@dataclass(frozen=True)
class LaidTimeline(Timeline):
    """The part of a timeline that stands on one slide, each thing at its place."""

    shapes: tuple[Shape, ...] = ()
    words: tuple[Words, ...] = ()
    heights: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """How high all of it stands."""
        return max(each.y + each.height for each in (*self.shapes, *self.words)) - min(
            each.y for each in (*self.shapes, *self.words)
        )


class Scale:
    """Days in a room."""

    def __init__(self, block: Timeline, x: float, width: float) -> None:
        self.block, self.left = block, x + width * LABELS + GUTTER
        self.width = x + width - self.left
        self.room = width * LABELS
        self.first = block.units[0].first

    def at(self, day: int) -> float:
        """Where a day stands, at an end where it lies beyond it."""
        share = (min(max(day, self.first), self.block.end) - self.first) / (self.block.end - self.first)
        return self.left + self.width * share

    def holds(self, first: int, last: int) -> bool:
        """Whether a span meets the scale."""
        return self.first <= last and first < self.block.end

    def height(self, row: TimelineRow) -> float:
        """How high a line stands: its label is cut nowhere."""
        return max(LEAST_ROW, height_of([label(row.label)], self.room) + PADDING)

    def tiers(self) -> list[tuple[float, str, int, float]]:
        """The committees: where each stands, its name, its tier, where it begins; none covers another."""
        ends: list[float] = []
        result = []
        for marker in sorted(self.block.committees, key=lambda each: each.day):
            if not self.holds(marker.day, marker.day):
                continue
            place, half = self.at(marker.day), width_of(marker.label) / 2
            start = min(max(place - half, self.left), self.left + self.width - 2 * half)
            tier = next((at for at, end in enumerate(ends) if end < start), len(ends))
            ends[tier : tier + 1] = [start + 2 * half + 6]
            result.append((place, marker.label, tier, start))
        return result

    @property
    def head(self) -> float:
        """What stands over the lines."""
        return SCALE + TIER * (1 + max((tier for _, _, tier, _ in self.tiers()), default=-1))


def label(text: str, muted: bool = False) -> Line:
    """Words of a timeline."""
    return Line((Run(text),), size=SIZE, gap=0, muted=muted)


def width_of(text: str) -> float:
    """About how wide words stand."""
    return sum(map(units, text)) * SIZE + 4


def parted(block: Timeline, x: float, width: float, room: float) -> list[LaidTimeline]:
    """The lines over as many slides as they take, evenly; the scale and its legend stand on each."""
    scale = Scale(block, x, width)
    foot = legend_height(block, width)
    heights = [min(scale.height(row), room - scale.head - foot) for row in block.rows]
    free = room - scale.head - foot
    count = len(filled(heights, free))
    low, high = max(heights, default=0.0), free
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if len(filled(heights, middle)) <= count else (middle, high)
    result, start = [], 0
    for each in filled(heights, high):
        rows = block.rows[start : start + len(each)]
        start += len(each)
        result.append(part(replace(block, rows=rows), each))
    return result


def filled(heights: list[float], room: float) -> list[list[float]]:
    """Heights in order, as many in a row as a room holds."""
    result: list[list[float]] = [[]]
    for height in heights:
        if result[-1] and sum(result[-1]) + height > room:
            result.append([])
        result[-1].append(height)
    return result


def part(block: Timeline, heights: list[float]) -> LaidTimeline:
    """These lines, to be placed once it is known where they stand."""
    values = {name: getattr(block, name) for name in Timeline.__dataclass_fields__}
    return LaidTimeline(**values, heights=tuple(heights))


def legend_height(block: Timeline, width: float) -> float:
    """The height of what says what its shapes mean."""
    return height_of([label(block.legend)], width) + 6 if block.legend else 0


def placed(block: LaidTimeline, x: float, y: float, width: float) -> LaidTimeline:
    """Every word and every shape at its place; words before the shapes of their line, as they are read."""
    scale = Scale(block, x, width)
    top = y + scale.head
    bottom = top + sum(block.heights)
    shapes, words = frame(scale, y, top, bottom)
    for row, height in zip(block.rows, block.heights, strict=True):
        words.append(Words(x, top + PADDING / 2, scale.room, height - PADDING, label(row.label)))
        seen = [mark for mark in row.marks if scale.holds(mark.first, mark.last)]
        shapes += [drawn(scale, mark, top + LEAST_ROW / 2) for mark in seen]
        if not seen and row.note:
            note = label(row.note, muted=True)
            words.append(Words(scale.left + 4, top + PADDING / 2, scale.width - 4, LEAST_ROW - PADDING, note))
        top += height
    if block.legend:
        height = legend_height(block, width)
        words.append(Words(x, bottom + 6, width, height - 6, label(block.legend, True)))
    return replace(block, shapes=tuple(shapes), words=tuple(words))


def frame(scale: Scale, y: float, top: float, bottom: float) -> tuple[list[Shape], list[Words]]:
    """The lines of the scale and the names over them."""
    shapes, words = [], []
    units_of = scale.block.units
    parts = ((y, y + SCALE), (top, bottom))  # no line goes through a name
    ends = [*(each.first for each in units_of[1:]), scale.block.end]
    for unit, end in zip(units_of, ends, strict=True):
        left = scale.at(unit.first)
        shapes += [Shape("line", left, start, 0, stop - start, "scale") for start, stop in parts]
        words.append(Words(left + 4, y + 1, scale.at(end) - left - 4, TIER, label(unit.label, True)))
    for place, name, tier, start in scale.tiers():
        over = top - TIER * (tier + 1)
        shapes.append(Shape("line", place, over + TIER, 0, bottom - over - TIER, "committee"))
        words.append(Words(start, over, width_of(name), TIER, label(name, True), centred=True))
    today = scale.block.today.day
    if scale.holds(today, today):
        shapes.append(Shape("line", scale.at(today), top, 0, bottom - top, "today"))
    return shapes, words


def drawn(scale: Scale, mark: Mark, middle: float) -> Shape:
    """A day as a diamond, a span as a bar."""
    look = "done" if mark.done else "planned"
    left = scale.at(mark.first)
    if mark.first == mark.last:
        left, top = left - DIAMOND / 2, middle - DIAMOND / 2
        return Shape("diamond", left, top, DIAMOND, DIAMOND, look, mark.sentence)
    wide = max(scale.at(mark.last + 1) - left, LEAST_BAR)
    return Shape("bar", left, middle - BAR / 2, wide, BAR, look, mark.sentence)
