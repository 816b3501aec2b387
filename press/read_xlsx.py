"""Tables out of an Excel workbook: values as they were last computed, merged cells, what is hidden or struck.

openpyxl reads the values. Before it, sheets lose what holds nothing (alone it takes minutes over a million
formatted rows that are empty), and the strict dialect becomes the common one (alone it finds no sheet there).
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from typing import Any

from read_guard import MOST_PART, MOST_UNPACKED, Refused, chunks, opened, plain, whole
from read_tables import MOST_COLUMNS, MOST_ROWS, Cell, Table
from read_text import of_date, of_number, tidied

KEPT = re.compile(
    r"(\[Content_Types\]\.xml|_rels/\.rels|xl/workbook\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/sharedStrings\.xml|xl/styles\.xml|xl/theme/[^/]+\.xml)"
)
SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")

EMPTY_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*(?:/>|>\s*</(?:\w+:)?c>)")
EMPTY_ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*(?:/>|>\s*</(?:\w+:)?row>)")
ROW_END = re.compile(rb"</(?:\w+:)?row>|<(?:\w+:)?row\b[^>]*/>")
ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)/?>")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"')
UNCOMPUTED = re.compile(
    rb'<(?:\w+:)?c\b[^>]*\br="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*'
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def read(data: bytes) -> tuple[list[Table], list[str]]:
    """The sheets that hold something, and what to know of the file."""
    from openpyxl import load_workbook

    with opened(data) as package:
        sheets = trimmed_sheets(package)
        prepared = packed(package, sheets)
        notes = ["macros"] if any(name.endswith("vbaProject.bin") for name in package.namelist()) else []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = load_workbook(prepared, read_only=True, data_only=True, keep_links=False)
        except MemoryError:
            raise
        except Exception as error:
            raise Refused("unreadable") from error
        tables = []
        for sheet in workbook.worksheets:
            path = getattr(sheet, "_worksheet_path", "").lstrip("/")
            tables.append(table_of(sheet, sheets.get(path, b"")))
    return tables, notes


def trimmed_sheets(package: zipfile.ZipFile) -> dict[str, bytes]:
    """Each sheet without its empty cells and rows."""
    return {name: trimmed(package, name) for name in package.namelist() if SHEET.fullmatch(name)}


def trimmed(package: zipfile.ZipFile, name: str) -> bytes:
    """A sheet piece by piece, cut after a row: what is left out is never held whole."""
    kept: list[bytes] = []
    size, rest = 0, b""
    for piece in chunks(package, name, MOST_UNPACKED):
        rest += piece
        cut = 0
        for found in ROW_END.finditer(rest):
            cut = found.end()
        if len(rest) - cut > MOST_PART:
            raise Refused("tooLarge")
        done, rest = EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", rest[:cut])), rest[cut:]
        kept.append(done)
        size += len(done)
        if size > MOST_PART:
            raise Refused("tooLarge")
    kept.append(EMPTY_ROW.sub(b"", EMPTY_CELL.sub(b"", rest)))
    return plain(b"".join(kept))


def packed(package: zipfile.ZipFile, sheets: dict[str, bytes]) -> io.BytesIO:
    """The parts that tell values, and no other: drawings, macros and links stay behind."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name in package.namelist():
            if KEPT.fullmatch(name):
                made.writestr(name, whole(package, name))
        for name, content in sheets.items():
            made.writestr(name, content)
    out.seek(0)
    return out


def table_of(sheet: Any, source: bytes) -> Table:
    table = Table(name=tidied(sheet.title), hidden=sheet.sheet_state != "visible")
    merged = {}
    for left, top, right, bottom in MERGED.findall(source):
        first, last = number_of(left), number_of(right)
        merged[int(top), first] = (last - first + 1, int(bottom) - int(top) + 1)
    hidden_columns = set()
    for attributes in COLUMN.findall(source):
        if hides(attributes):
            first, last = attribute(attributes, b"min"), attribute(attributes, b"max")
            hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
    rows = ROW.findall(source)
    hidden_rows = {attribute(each, b"r") for each in rows if hides(each)}
    if max((attribute(each, b"r") for each in rows), default=0) > MOST_ROWS:
        raise Refused("tooLong")
    sheet.reset_dimensions()
    for line in sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS):
        for cell in line:
            if cell.value is None:
                continue
            text, kind = said(cell)
            if not text:
                continue
            width, height = merged.get((cell.row, cell.column), (1, 1))
            table.cells.append(
                Cell(
                    cell.row,
                    cell.column,
                    text,
                    kind,
                    width,
                    height,
                    hidden=cell.row in hidden_rows or cell.column in hidden_columns,
                    struck=bool(cell.font and cell.font.strike),
                )
            )
    for column, row in UNCOMPUTED.findall(source):
        table.cells.append(Cell(int(row), number_of(column), "", "uncomputed"))
    table.cells.sort(key=lambda cell: (cell.row, cell.column))
    return table


def said(cell: Any) -> tuple[str, str]:
    """The text of a cell and the sort of its value."""
    value, shape = cell.value, cell.number_format or ""
    if isinstance(value, bool):
        return ("oui" if value else "non"), "text"
    if isinstance(value, (int, float)):
        return of_number(value, shape), "number"
    if isinstance(value, (datetime.datetime, datetime.date)):
        return of_date(value, shape), "date"
    if isinstance(value, (datetime.time, datetime.timedelta)):
        return of_date(value, shape), "text"
    return tidied(str(value)), "error" if cell.data_type == "e" else "text"


def hides(attributes: bytes) -> bool:
    return re.search(rb'\bhidden="(1|true)"', attributes) is not None


def attribute(attributes: bytes, name: bytes) -> int:
    found = re.search(rb"\b" + name + rb'="(\d{1,9})"', attributes)
    return int(found[1]) if found else 0


def number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
