"""Reads the tables of a file that somebody sends, whatever it is: Excel, OpenDocument, Word, HTML.

    python read.py FOLDER

FOLDER holds `source`. The answer is one line:
{"ok": true, "file": "tables.json"}
or {"ok": false, "error": "password"}; `error` is one of password, oldExcel, oldWord, pdf, unknown,
unreadable, entities, tooLarge, tooLong, tooManyCells, empty, noTable, notInstalled. tables.json holds `kind`,
`notes` and `tables`.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from importlib import import_module
from pathlib import Path

from command import Refused, command, judged
from read_guard import kind_of
from read_tables import MOST_CELLS

READERS = {
    "xlsx": "read_xlsx",
    "docx": "read_docx",
    "ods": "read_odf",
    "odt": "read_odf",
    "html": "read_html",
}


def run(folder: Path) -> dict[str, object]:
    """Reads `source`, writes its tables beside it. Readers are imported here: each run pays for one alone."""
    data = (folder / "source").read_bytes()
    kind = kind_of(data)
    try:
        tables, notes = import_module(READERS[kind]).read(data)
    except RecursionError as error:
        raise Refused("unreadable") from error
    if sum(len(table.cells) for table in tables) > MOST_CELLS:
        raise Refused("tooManyCells")
    if not any(table.cells for table in tables):
        raise Refused("noTable" if kind in ("docx", "odt", "html") else "empty")
    told = {"kind": kind, "notes": notes, "tables": [table.told() for table in tables]}
    (folder / "tables.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    return {"ok": True, "file": "tables.json"}


def main(arguments: list[str]) -> int:
    """The command: 0 when tables were written, 1 when the file was refused, 64 when called wrongly."""
    return command("read.py", arguments, partial(judged, run), memory=1024, seconds=20, file=64)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
