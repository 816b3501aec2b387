"""Tables out of OpenDocument: sheets, and tables of a text.

The content is walked as it is written: a row that stands for a million others is one; odfdo would unfold it.
"""

from __future__ import annotations

import datetime
from typing import Any

from command import Refused
from read_guard import opened, whole
from read_tables import MOST_COLUMNS, MOST_ROWS, Cell, Table
from read_text import of_date, of_number, tidied

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
GROUPS = (
    "table-header-rows",
    "table-rows",
    "table-row-group",
    "table-header-columns",
    "table-columns",
    "table-column-group",
)


def read(data: bytes) -> tuple[list[Table], list[str]]:
    """The sheets of a spreadsheet or the tables of a text, and what to know of the file."""
    from lxml import etree

    with opened(data) as package:
        content = whole(package, "content.xml")
        notes = ["macros"] if any(name.startswith("Basic/") for name in package.namelist()) else []
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused("unreadable") from error
    body = root.find(f"{OFFICE}body")
    inner = None if body is None else next(iter(body), None)
    if inner is None:
        raise Refused("unreadable")
    tables: list[Table] = []
    before: list[str] = []
    for element in inner:
        if element.tag == TABLE + "table":
            name = element.get(TABLE + "name", f"Tableau {len(tables) + 1}")
            tables.append(table_of(element, tidied(name), before))
            before = []
        elif element.tag in (TEXT + "p", TEXT + "h") and (text := tidied(words(element))):
            before.append(text)
    return tables, notes


def within(element: Any, name: str) -> list[Any]:
    found = []
    for child in element:
        if child.tag == TABLE + name:
            found.append(child)
        elif child.tag in [TABLE + group for group in GROUPS]:
            found += within(child, name)
    return found


def table_of(element: Any, name: str, before: list[str]) -> Table:
    table = Table(name=name, before=before[-40:])
    hidden, place = set(), 1
    for column in within(element, "table-column"):
        times = repeated(column, "number-columns-repeated")
        if column.get(TABLE + "visibility") in ("collapse", "filter"):
            hidden.update(range(place, min(place + times, MOST_COLUMNS)))
        place += times
    row = 1
    for line in within(element, "table-row"):
        times = repeated(line, "number-rows-repeated")
        cells = cells_of(line, row, hidden)
        if cells and (row > MOST_ROWS or times > 1000):
            raise Refused("tooLong")
        for turn in range(times if cells else 0):
            table.cells += [Cell(**{**vars(cell), "row": cell.row + turn}) for cell in cells]
        row += times
    return table


def cells_of(line: Any, row: int, hidden: set[int]) -> list[Cell]:
    cells, column = [], 1
    is_hidden = line.get(TABLE + "visibility") in ("collapse", "filter")
    for cell in line:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        times = repeated(cell, "number-columns-repeated")
        if cell.tag == TABLE + "table-cell" and column <= MOST_COLUMNS:
            text, kind = said(cell)
            if text:
                width, height = (
                    repeated(cell, "number-columns-spanned"),
                    repeated(cell, "number-rows-spanned"),
                )
                cells += [
                    Cell(
                        row,
                        place,
                        text,
                        kind,
                        width,
                        height,
                        hidden=is_hidden or place in hidden,
                    )
                    for place in range(column, min(column + times, MOST_COLUMNS))
                ]
        column += times
    return cells


def said(cell: Any) -> tuple[str, str]:
    """The text of a cell and the sort of its value."""
    sort = cell.get(OFFICE + "value-type", "")
    value = cell.get(OFFICE + "value", "")
    if sort in ("float", "percentage", "currency") and value:
        try:
            return of_number(float(value), "%" if sort == "percentage" else ""), "number"
        except ValueError:
            pass
    if sort == "date":
        try:
            day = datetime.date.fromisoformat(cell.get(OFFICE + "date-value", "")[:10])
            shown = tidied(words(cell))
            return (
                shown
                if not any(mark.isdigit() and len(mark) < 3 for mark in shown.replace("/", " ").split())
                and shown
                else of_date(day, "dd/mm/yyyy")
            ), "date"
        except ValueError:
            pass
    text = tidied(words(cell))
    return text, "error" if text.startswith(("#", "Err:")) and len(text) < 12 else "text"


def words(element: Any) -> str:
    """What a paragraph or a cell says, a line a paragraph, a dash before items; notes left out."""
    if element.tag == OFFICE + "annotation":
        return ""
    if element.tag == TEXT + "s":
        return " " + (element.tail or "")
    mark = {TEXT + "line-break": "\n", TEXT + "tab": "\t"}.get(element.tag, "")
    pieces = [mark, element.text or ""] if not element.tag.startswith(TABLE) else []
    for child in element:
        if child.tag == TEXT + "list-item":
            pieces.append("- " + words(child).strip() + "\n")
            continue
        pieces.append(words(child))
        if child.tag in (TEXT + "p", TEXT + "h"):
            pieces.append("\n")
        if child.tag != TEXT + "s" and not child.tag.startswith(TABLE):
            pieces.append(child.tail or "")
    return "".join(pieces)


def repeated(element: Any, name: str) -> int:
    value = element.get(TABLE + name, "1")
    return max(1, min(int(value), 2_000_000)) if value.isdigit() else 1
