"""What the tables of texts share: their cells, rows of key figures; a format says how it writes each."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

from blocks import Callout, KeyFigure, KeyFigures, Runs, Table
from look import TEXT_WIDTH, column_widths, figures_in_row


class TextTables(ABC):
    """Makes tables; `runs` writes the words of a cell."""

    HEAD: ClassVar[str]
    CELL: ClassVar[str]
    CAPTION: ClassVar[str]
    SIDES: ClassVar[dict[str, str]]

    def __init__(self, runs: Callable[[Runs], str], accent: str) -> None:
        self.runs = runs
        self.accent = accent

    def data(self, block: Table) -> str:
        """A table of data: its caption above, its first row repeated on every page."""
        widths = column_widths(block)
        sides = [self.SIDES[column.alignment] for column in block.columns]
        titles = [self.runs(column.title) for column in block.columns]
        heads = [
            self.cell("Header", width, self.paragraph(f"{self.HEAD}{side}", title))
            for title, side, width in zip(titles, sides, widths, strict=True)
        ]
        caption = self.paragraph(self.CAPTION, self.runs(block.caption)) if block.caption else ""
        rows = [self.row(*self.cells(row, block.row_header, sides, widths)) for row in block.rows]
        return caption + self.grid(block, widths, self.head(*heads), *rows)

    def cells(
        self, row: tuple[Runs, ...], is_named: bool, sides: list[str], widths: list[float]
    ) -> list[str]:
        """The cells of a row, the first of which may name it."""
        inner = [
            self.name(runs) if is_named and index == 0 else self.runs(runs) for index, runs in enumerate(row)
        ]
        return [
            self.cell("Data", width, self.paragraph(f"{self.CELL}{side}", each))
            for each, side, width in zip(inner, sides, widths, strict=True)
        ]

    def figures(self, block: KeyFigures) -> str:
        """Key figures side by side, in rows of three or four."""
        items, per_row = block.items, figures_in_row(len(block.items))
        width = TEXT_WIDTH / per_row
        rows = []
        for at in range(0, len(items), per_row):
            is_last = at + per_row >= len(items)
            shown = [self.figure(item, width, is_last) for item in items[at : at + per_row]]
            blank = self.cell("Plain", width, self.paragraph("KeyLabel", ""))
            rows.append(self.row(*shown, *[blank] * (per_row - len(shown))))
        return self.frame([width] * per_row, *rows) if rows else ""

    @abstractmethod
    def paragraph(self, style: str, inner: str) -> str:
        """A paragraph in a named style."""

    @abstractmethod
    def name(self, runs: Runs) -> str:
        """The words that name a row."""

    @abstractmethod
    def cell(self, kind: str, width: float, *inner: str) -> str:
        """A cell: «Header», «Data» or «Plain»."""

    @abstractmethod
    def head(self, *cells: str) -> str:
        """A row repeated on every page."""

    @abstractmethod
    def row(self, *cells: str) -> str:
        """A row that stays on one page."""

    @abstractmethod
    def grid(self, block: Table, widths: list[float], *rows: str) -> str:
        """A table of data."""

    @abstractmethod
    def frame(self, widths: list[float], *rows: str) -> str:
        """A table that only puts things side by side."""

    @abstractmethod
    def figure(self, item: KeyFigure, width: float, is_last: bool) -> str:
        """A figure over its label; those of the last row need not stay with a row below."""

    @abstractmethod
    def remark(self, block: Callout, inner: str) -> str:
        """A remark set apart, as a table of one cell."""
