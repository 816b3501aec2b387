"""What Typst must know of a table before it lays it out: counted here, where counting is quick."""

from __future__ import annotations

import math
import re
from typing import Any

from blocks import Runs, Table, plain
from deck_tables import widths_of

TEXT_WIDTH = 156 / 0.352778  # the width of the text in points
LETTER = 0.58  # of the size of the type, about
MOST_HEAD_LINES = 8
LONG_ROW = 900
LONG_TABLE = 1200
MOST_KEPT_ROWS = 6
KEPT = 0.6  # what a column keeps of its share: there may be something to write in it
MARGIN = 2  # letters: what the space between two columns takes
LONGEST_WHOLE = 20
LEAST_SHARE = 0.6  # what columns with room keep of it
WORDS = re.compile(r"[ \n\u200b-]+")


def measures(table: Table) -> dict[str, Any]:
    """The size of its type, columns whose words must be hyphenated, rows and tables that may be cut.

    `names` is how long a word with a capital may be and still stand whole in each column.
    """
    columns, rows = table.columns, [[length(cell) for cell in row] for row in table.rows]
    size = size_of(len(columns))
    letters = TEXT_WIDTH / (size * LETTER)
    rooms = [room - MARGIN for room in rooms_of(table, letters)]
    heads = (
        math.ceil(length(column.title) / max(1.0, room)) for column, room in zip(columns, rooms, strict=True)
    )
    return {
        "size": size,
        "weights": [room + MARGIN for room in rooms],
        "tight": [longest(table, index) > room for index, room in enumerate(rooms)],
        "names": [max(2, int(room)) for room in rooms],
        "repeats": max(heads) <= MOST_HEAD_LINES,
        "cut": [sum(row) > LONG_ROW for row in rows],
        "long": len(rows) > MOST_KEPT_ROWS or sum(map(sum, rows)) > LONG_TABLE,
    }


def rooms_of(table: Table, letters: float) -> list[float]:
    """The letters of each column: what makes the rows lowest, no fewer than its longest word."""
    columns = table.columns
    widths = widths_of(table, TEXT_WIDTH, size_of(len(columns)), KEPT)
    rooms = [width / TEXT_WIDTH * letters for width in widths]
    needs = [min(longest(table, at), LONGEST_WHOLE) + MARGIN for at in range(len(columns))]
    for _ in columns:
        narrow = [at for at, room in enumerate(rooms) if room < needs[at]]
        free = [at for at in range(len(columns)) if at not in narrow]
        left = letters - sum(needs[at] for at in narrow)
        share = sum(rooms[at] for at in free)
        if not narrow or not free or left < share * LEAST_SHARE:
            break
        rooms = [needs[at] if at in narrow else room * left / share for at, room in enumerate(rooms)]
    return rooms


def size_of(count: int) -> float:
    """A table of many columns is set smaller, so that words are not torn."""
    if count <= 4:
        return 9.0
    if count <= 6:
        return 8.5
    return 8.0 if count <= 8 else 7.0


def length(runs: Runs) -> int:
    """How many characters runs have."""
    return sum(len(run.text) for run in runs)


def longest(table: Table, index: int) -> int:
    """The longest word of a column."""
    words = (word for row in table.rows for word in WORDS.split(plain(row[index])))
    return max(map(len, words), default=0)
