"""Writes a list as a workbook: typed cells, titles that stay in sight, a filter, widths that fit.

    python write_table.py FOLDER

FOLDER holds data.json: `title`, `rows` (the titles, then lines of texts), `sorts` (of each column: text,
number or date; numbers and dates as a machine writes them), `timestamp`. The answer is one line:
{"ok": true, "file": "table.xlsx"} or {"ok": false, "error": "…"}.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
from functools import partial
from pathlib import Path
from typing import Any

from command import command, made

from palette import WASH

WIDEST = 60
LONGEST_CELL = 32_767


def run(folder: Path) -> dict[str, object]:
    """Reads data.json, writes the workbook beside it."""
    from xlsxwriter import Workbook

    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    rows, sorts = data["rows"], data["sorts"]
    settings = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = Workbook(folder / "table.xlsx", {**settings, "in_memory": True})
    created = datetime.datetime.fromtimestamp(data["timestamp"], datetime.UTC).replace(tzinfo=None)
    book.set_properties({"title": data["title"], "created": created})
    sheet = book.add_worksheet(tab(data["title"]))
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": WASH})
    shapes = {
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "number": book.add_format({"valign": "top"}),
        "date": book.add_format({"valign": "top", "num_format": "dd/mm/yyyy"}),
    }
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            if row == 0:
                sheet.write_string(row, column, clean(text), heading)
            elif text:
                write(sheet, row, column, text, sorts[column], shapes[sorts[column]])
    for column, _ in enumerate(rows[0]):
        sheet.set_column(column, column, width([line[column] for line in rows]))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(1, len(rows) - 1), max(0, len(rows[0]) - 1))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return {"ok": True, "file": "table.xlsx"}


def write(sheet: Any, row: int, column: int, text: str, sort: str, shape: Any) -> None:
    """One cell as what it is; a text is never a formula."""
    if sort == "number":
        sheet.write_number(row, column, float(text), shape)
    elif sort == "date":
        sheet.write_datetime(row, column, datetime.datetime.fromisoformat(text), shape)
    else:
        sheet.write_string(row, column, clean(text), shape)


def clean(text: str) -> str:
    """What XML holds, as much as a cell does."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", text)[:LONGEST_CELL]


def width(texts: list[str]) -> int:
    """Of the longest line, within bounds."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return max(8, min(longest + 2, WIDEST))


def tab(title: str) -> str:
    """The name of a sheet: 31 characters, none that Excel refuses."""
    return re.sub(r"[\[\]:*?/\\']", " ", clean(title)).strip()[:31] or "Liste"


def main(arguments: list[str]) -> int:
    """The command: 0 when a workbook was written, 1 when it was not, 64 when called wrongly."""
    return command(
        "write_table.py",
        arguments,
        partial(made, run),
        memory=1024,
        seconds=20,
        file=64,
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
