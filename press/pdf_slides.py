"""The slides that a text annexes: several a page, two beside each other where both are narrow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from blocks import Block, Blocks, Document, Figure, Listing, Slide, Table
from look import letters

MOST_IN_HALF = 700  # letters that read well in half the width
MOST_WHOLE = 2400  # weight of a row that stays on one page
LINE = 50  # letters that a row of a table or an item weighs at least


@dataclass(frozen=True)
class Row:
    """One slide or two beside each other."""

    cards: tuple[Slide, ...]
    whole: bool


@dataclass(frozen=True)
class Slides(Block):
    """Slides that follow each other in a text."""

    kind = "slides"
    rows: tuple[Row, ...]


def laid(document: Document) -> Document:
    """The same document, its slides gathered."""
    return replace(document, blocks=gathered(document.blocks))


def gathered(blocks: Blocks) -> Blocks:
    """The same blocks, slides that follow each other as one block."""
    result: list[Block] = []
    for are_slides, group in groupby(blocks, lambda block: isinstance(block, Slide)):
        if are_slides:
            result.append(Slides(rows([block for block in group if isinstance(block, Slide)])))
        else:
            result += group
    return tuple(result)


def rows(slides: list[Slide]) -> tuple[Row, ...]:
    """In order, two a row where both read in half the width."""
    result: list[tuple[Slide, ...]] = []
    for slide in slides:
        if result and len(result[-1]) == 1 and is_narrow(result[-1][0]) and is_narrow(slide):
            result[-1] = (*result[-1], slide)
        else:
            result.append((slide,))
    return tuple(Row(cards, sum(map(weight, cards)) < MOST_WHOLE) for cards in result)


def weight(slide: Slide) -> int:
    """Its letters, and as many for each of its lines however short."""
    lines = sum(
        len(block.rows) if isinstance(block, Table) else len(block.items)
        for block in slide.blocks
        if isinstance(block, Table | Listing)
    )
    return letters(slide) + LINE * lines


def is_narrow(slide: Slide) -> bool:
    """Whether it reads in half the width: no table, few words, no picture that stands beside a list."""
    kinds = {type(block) for block in slide.blocks}
    return letters(slide) < MOST_IN_HALF and Table not in kinds and not {Listing, Figure} <= kinds
