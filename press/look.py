"""Measures that the office formats share; Typst has its own in theme.typ."""

from __future__ import annotations

import math
from dataclasses import is_dataclass
from typing import Any

from blocks import Blocks, Cover, Document, Figure, KeyFigure, Run, Stamp, Table, plain
from bonds import BOND
from palette import tone_colour
from vocabulary import ROLES, shape_before

LEAST_CONTRAST = 4.5

TEXT_WIDTH = 15.6  # cm
WHOLE_LINES, LINE_LETTERS, BETWEEN = 30, 85, 0.6  # of a remark: the most that stays whole, letters of a line
WIDEST_TERM = 26  # characters: a longer one stands above what it is
LETTER_WIDTH = 0.2  # cm, of a bold letter in the title of a column
CELL_LETTER_WIDTH = 0.18
CELL_PADDING = 0.3
LONGEST_BOUND = 16
LONGEST_CODE = 14  # letters: «Partiellement» is not torn, a longer word may be
# Logos in centimetres: the height of one, that of all, what parts two, the room that a cover leaves them.
COVER_LOGO, COVER_LOGOS = 1.9, 3.6
FIRST_PAGE_LOGO, FIRST_PAGE_LOGOS = 1.2, 2.2
LOGO_GAP, COVER_ROOM = 0.8, 15.0


def role_colour(role: str, accent: str) -> str:
    """The colour of a remark."""
    return tone_colour(ROLES[role], accent)


def legible(colour: str) -> str:
    """The same hue, darkened until white and it have a contrast of 4.5."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    while contrast(parts) < LEAST_CONTRAST:
        parts = [part * 24 // 25 for part in parts]
    return "#" + "".join(f"{part:02x}" for part in parts)


def contrast(parts: list[int]) -> float:
    """The contrast of a colour with white, by the formula of WCAG."""
    linear = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def is_short(blocks: Blocks) -> bool:
    """Whether a remark is short enough to stay on one page: it takes no more than about two thirds of it."""
    return lines_in(blocks) <= WHOLE_LINES


def lines_in(value: Any) -> float:
    """About how many lines blocks take, however deep they stand, the space between two of them counted."""
    if isinstance(value, tuple) and value and isinstance(value[0], Run):
        return sum(lines_of(line, LINE_LETTERS) or 1 for line in plain(value).split("\n")) + BETWEEN
    if isinstance(value, tuple):
        return sum(map(lines_in, value))
    if isinstance(value, Figure):
        return WHOLE_LINES / 2
    if isinstance(value, Stamp | KeyFigure):
        return 3
    return sum(map(lines_in, vars(value).values())) if is_dataclass(value) else 0


def letters(value: Any) -> int:
    """How many characters a block holds, however deep they stand."""
    if isinstance(value, tuple):
        return sum(map(letters, value))
    if isinstance(value, Run | Stamp):
        return len(value.text)
    return sum(map(letters, vars(value).values())) if is_dataclass(value) else 0


def column_widths(table: Table) -> list[float]:
    """Centimetres of each column: by its weight, but never narrower than the words of its title."""
    columns = table.columns
    total = sum(column.weight for column in columns)
    widths = [TEXT_WIDTH * column.weight / total for column in columns]
    needs = [words_width(table, index) for index in range(len(columns))]
    for _ in columns:
        narrow = [index for index, width in enumerate(widths) if width < needs[index]]
        free = [index for index in range(len(columns)) if index not in narrow]
        room = TEXT_WIDTH - sum(needs[index] for index in narrow)
        share = sum(widths[index] for index in free)
        if not narrow or not free or room < share / 2:
            break
        widths = [
            needs[index] if index in narrow else width * room / share for index, width in enumerate(widths)
        ]
    return widths


def words_width(table: Table, index: int) -> float:
    """About the centimetres that a column takes for no word of its title, no code of its cells to be torn."""
    title = plain(table.columns[index].title).split()
    texts = ("".join(shape_before(run.tone) + run.text for run in row[index]) for row in table.rows)
    cells = (text.replace("\n", " ").split(" ") for text in texts)
    codes = (word for words in cells for word in words if len(word) <= longest_code(word))
    widest = max((len(word) * LETTER_WIDTH for word in title), default=0.0)
    return max([widest, *(len(word) * CELL_LETTER_WIDTH for word in codes)]) + CELL_PADDING


def longest_code(word: str) -> int:
    """How long a word may be to stay whole: «7 février 2023», whose spaces are bonds, longer than others."""
    return LONGEST_BOUND if BOND in word else LONGEST_CODE


def figures_in_row(count: int) -> int:
    """How many key figures stand side by side."""
    return 4 if count in (4, 7, 8) else 3


def cover_gap(document: Document, cover: Cover, logos: float) -> float:
    """Centimetres left blank above the signatories, so that the cover fills its page and no more.

    `logos` is how high the logos stand.
    """
    taken = 7.0 + (logos + 1.6 if logos else 0)
    taken += lines_of(document.title, 27) * 1.2 + lines_of(document.subtitle, 52) * 0.75
    taken += sum(lines_of(name, 90) * 0.52 for name in cover.signatories) + 1
    return max(0.5, 21.6 - taken)


def lines_of(text: str, room: int) -> int:
    """About how many lines a text takes."""
    return math.ceil(len(text) / room)
