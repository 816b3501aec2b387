"""Lines of text on slides: blocks as paragraphs, and how high they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from blocks import (
    Annex,
    Block,
    Callout,
    Chart,
    Definition,
    Definitions,
    Figure,
    Heading,
    KeyFigures,
    Listing,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Stamp,
    Table,
    plain,
)
from blocks_timeline import Timeline

BODY = 18
SMALL = 16
PITCH = 1.25
CELL_PITCH = 1.25
INDENT = 22
MOST_LINES = 80

NARROW = frozenset("iljtfrI.,;:!|'’()[] \u00a0\u202f")
WIDE = frozenset("mwMWŒœÆ@%—…")
MARKS = frozenset("\u200b\u00ad")


@dataclass(frozen=True)
class Line:
    """A paragraph of a slide. `keeps`: it does not stand last on a slide."""

    runs: Runs
    size: float = BODY
    level: int = 0
    bullet: str = ""
    strong: bool = False
    emphasis: bool = False
    muted: bool = False
    keeps: bool = False
    tone: str = ""
    gap: float = 7
    is_cell: bool = False

    @property
    def indent(self) -> float:
        """How far from the left the words begin."""
        return INDENT * (self.level + (1 if self.bullet else 0))

    @property
    def pitch(self) -> float:
        """From one line of it to the next."""
        return self.size * (CELL_PITCH if self.is_cell else PITCH)

    def with_runs(self, runs: Runs, is_continued: bool = False) -> Line:
        """The same paragraph with other words; what goes on elsewhere bears no bullet again."""
        if not is_continued:
            return replace(self, runs=runs)
        return replace(self, runs=runs, bullet="", level=self.level + (1 if self.bullet else 0))


def lines_of(block: Block, level: int = 0) -> list[Line]:
    """A block as paragraphs."""
    match block:
        case Heading() | Paragraph():
            if not block.text:
                return []
            title = isinstance(block, Heading) or is_title(block.text)
            tone = "accent" if title else ""
            return [Line(block.text, level=level, strong=title, keeps=title, tone=tone)]
        case Listing():
            return listed(block, level)
        case Definitions():
            return [line for item in block.items for line in defined(item, level)]
        case Quotation():
            inner = [line for each in block.blocks for line in lines_of(each, level)]
            source = Line((Run("— "), *block.source), size=SMALL, level=level, muted=True)
            return [replace(line, emphasis=True) for line in inner] + ([source] if block.source else [])
        case Stamp():
            return [Line((Run(block.text),), size=SMALL, level=level, strong=True, tone=block.tone)]
        case Annex():
            return [Line((Run(block.mark), *block.title), strong=True)]
    return nested(block, level)


def is_title(runs: Runs) -> bool:
    """Words that stand as a heading over what follows: strong from end to end, and short."""
    return all(run.strong for run in runs) and len(plain(runs)) <= 90 and not runs[0].tone


def nested(block: Block, level: int) -> list[Line]:
    """What stands within another block, in words."""
    match block:
        case Callout():
            inner = [line for each in block.blocks for line in lines_of(each, level)]
            return [Line(block.title, level=level, strong=True, keeps=True), *inner]
        case KeyFigures():
            return [
                Line((Run(one.value, strong=True), Run(f" {one.label}")), level=level) for one in block.items
            ]
        case Table():
            rows = [joined(row) for row in block.rows]
            return [Line(row, size=SMALL, level=level) for row in rows if row]
        case Figure():
            words = block.caption or ((Run(block.alternative),) if block.alternative else ())
        case Chart() | Timeline():
            words = (Run(block.alternative),) if block.alternative else ()
        case _:
            return []
    return [Line(words, size=SMALL, level=level)] if words else []


def joined(row: tuple[Runs, ...]) -> Runs:
    """The cells of a row on one line."""
    result: list[Run] = []
    for cell in row:
        if cell:
            result += ([Run(" · ")] if result else []) + list(cell)
    return tuple(result)


def listed(block: Listing, level: int) -> list[Line]:
    """The items of a list, each behind its bullet or its number."""
    result: list[Line] = []
    for number, item in enumerate(block.items, 1):
        inner = [line for each in item for line in lines_of(each, 0)]
        mark = f"{number}." if block.ordered else "•"
        for index, line in enumerate(inner):
            if index == 0 and not line.bullet:
                result.append(replace(line, bullet=mark, level=min(level, 3)))
            else:
                result.append(replace(line, level=min(level + 1 + line.level, 4)))
    return result


def defined(item: Definition, level: int) -> list[Line]:
    """A term, and what it is on the same line."""
    term = tuple(replace(run, strong=True) for run in item.term)
    detail = [line for each in item.detail for line in lines_of(each, level)]
    if detail and not detail[0].bullet:
        first = replace(detail[0], runs=(*term, Run("\u202f: ", strong=True), *detail[0].runs))
        return [first, *detail[1:]]
    return [Line(term, level=level, strong=True, keeps=True), *detail] if term else detail


@cache
def units(char: str) -> float:
    """About how wide a character stands, in a sans serif face of size 1, a little above the truth."""
    if char in MARKS:
        return 0.0
    if char in NARROW:
        return 0.31
    if char in WIDE:
        return 0.92
    if ord(char) > 0x2E80:
        return 1.05
    if char.isdigit():
        return 0.6
    return 0.66 if char.isupper() else 0.565


def wrapped(text: str, width: float, size: float, bold: bool = False) -> list[int]:
    """Where each line of a text ends, as indices into it; what lies beyond any slide is not counted."""
    ends: list[int] = []
    start = at = 0
    used = 0.0
    last_break = -1
    room = max(width, size * 2) / (size * (1.08 if bold else 1.0))
    while at < len(text) and len(ends) < MOST_LINES:
        char = text[at]
        if char == "\n":
            ends.append(at + 1)
            start, used, last_break = at + 1, 0.0, -1
            at += 1
            continue
        used += units(char)
        if used > room and at > start:
            end = last_break if last_break > start else at
            ends.append(end)
            start, at, last_break, used = end, end, -1, 0.0
            continue
        if char in " \u200b-":
            last_break = at + 1
        at += 1
    if (start < len(text) or not ends) and len(ends) < MOST_LINES:
        ends.append(len(text))
    return ends


def height_of(lines: list[Line], width: float) -> float:
    """How high these paragraphs stand, with the spaces between them."""
    total = 0.0
    for index, line in enumerate(lines):
        shape = "M " if line.tone else ""
        bold = line.strong or any(run.strong for run in line.runs)
        count = len(wrapped(shape + plain(line.runs), width - line.indent, line.size, bold))
        total += count * line.pitch + (line.gap if index > 0 else 0)
    return total


def split(runs: Runs, width: float, size: float, most: int, bold: bool = False) -> tuple[Runs, Runs]:
    """The first lines of a text and the rest, between words."""
    ends = wrapped(plain(runs), width, size, bold)
    if len(ends) <= most and len(ends) < MOST_LINES:
        return runs, ()
    if most < 1:
        return (), runs
    head: list[Run] = []
    tail: list[Run] = []
    room = ends[most - 1]
    for run in runs:
        if room > 0:
            head.append(replace(run, text=run.text[:room]))
        if len(run.text) > room:
            tail.append(replace(run, text=run.text[max(room, 0) :]))
        room -= len(run.text)
    return tuple(head), tuple(tail)
