"""What a reader makes of any file: tables of cells, whatever the file was."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_ROWS = 20_000
MOST_COLUMNS = 400
MOST_CELLS = 200_000


@dataclass
class Cell:
    """A cell that holds something, at the place of its upper left corner; places begin at 1."""

    row: int
    column: int
    text: str
    kind: str = "text"
    width: int = 1
    height: int = 1
    hidden: bool = False
    struck: bool = False

    def told(self) -> dict[str, object]:
        """Its JSON: what is usual is left out."""
        told: dict[str, object] = {"row": self.row, "column": self.column, "text": self.text}
        if self.kind != "text":
            told["kind"] = self.kind
        if self.width > 1:
            told["width"] = self.width
        if self.height > 1:
            told["height"] = self.height
        if self.hidden:
            told["hidden"] = True
        if self.struck:
            told["struck"] = True
        return told


@dataclass
class Table:
    """A sheet of a workbook, or a table of a text with what stands before it."""

    name: str
    hidden: bool = False
    before: list[str] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)

    def told(self) -> dict[str, object]:
        return {
            "name": self.name,
            "hidden": self.hidden,
            "before": self.before,
            "cells": [cell.told() for cell in self.cells],
        }
