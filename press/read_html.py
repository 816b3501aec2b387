"""Tables out of a page of HTML: what many tools call an Excel file."""

from __future__ import annotations

from typing import Any

from command import Refused
from read_tables import MOST_COLUMNS, MOST_ROWS, Cell, Table
from read_text import tidied

LINES = ("br", "p", "div", "li", "tr")


def read(data: bytes) -> tuple[list[Table], list[str]]:
    """The outermost tables in their order, and what to know of the file."""
    from lxml import etree, html

    try:
        parser = html.HTMLParser(no_network=True, huge_tree=False, encoding=encoding_of(data))
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refused("unreadable") from error
    tables = []
    for element in root.iter("table"):
        if next(element.iterancestors("table"), None) is None:
            tables.append(table_of(element, len(tables) + 1))
    return tables, ["html"]


def encoding_of(data: bytes) -> str | None:
    """What the bytes are, where they say it by being so; else what the page says."""
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        return None if b"charset" in data[:2048].lower() else "windows-1252"


def table_of(element: Any, number: int) -> Table:
    table = Table(name=f"Tableau {number}")
    taken: set[tuple[int, int]] = set()
    rows = [row for row in element.iter("tr") if next(row.iterancestors("table")) is element]
    if len(rows) > MOST_ROWS:
        raise Refused("tooLong")
    for place, row in enumerate(rows, start=1):
        column = 1
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while (place, column) in taken:
                column += 1
            if column > MOST_COLUMNS:
                break
            width, height = span(cell, "colspan"), span(cell, "rowspan")
            if height > 1:
                taken.update(
                    (place + down, column + right) for down in range(1, height) for right in range(width)
                )
            if text := tidied(words(cell)):
                table.cells.append(Cell(place, column, text, width=width, height=height))
            column += width
    return table


def words(element: Any) -> str:
    pieces = [element.text or ""]
    for child in element:
        if not isinstance(child.tag, str) or child.tag in ("script", "style"):
            pieces.append(child.tail or "")
            continue
        if child.tag in LINES:
            pieces.append("\n")
        pieces += [words(child), child.tail or ""]
    return "".join(pieces).replace("\t", " ")


def span(cell: Any, name: str) -> int:
    value = cell.get(name, "1").strip()
    return max(1, min(int(value), 1000)) if value.isdigit() and len(value) < 6 else 1
