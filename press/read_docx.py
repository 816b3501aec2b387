"""Tables out of a Word text, with the paragraphs between them. python-docx opens; rows are walked once."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from command import Refused
from read_guard import chunks, opened, plain, whole
from read_tables import MOST_ROWS, Cell, Table
from read_text import tidied

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_BEFORE = 40


def read(data: bytes) -> tuple[list[Table], list[str]]:
    """The tables in their order, and what to know of the file."""
    from docx import Document

    with opened(data) as package:
        prepared = packed(package)
        notes = ["macros"] if any(name.endswith("vbaProject.bin") for name in package.namelist()) else []
    try:
        body = Document(prepared).element.body
    except MemoryError:
        raise
    except Exception as error:
        raise Refused("unreadable") from error
    tables: list[Table] = []
    before: list[str] = []
    for element in outermost(body):
        if element.tag == W + "tbl":
            tables.append(table_of(element, before, len(tables) + 1))
            before = []
        elif text := paragraph(element)[0]:
            before.append(text)
    if before:
        tables.append(Table(name="Fin du texte", before=before[:MOST_BEFORE]))
    return tables, notes


def packed(package: zipfile.ZipFile) -> io.BytesIO:
    """The package in the common dialect, its main part without macros, pictures and embedded files empty."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as made:
        for name in package.namelist():
            if name.endswith("/"):
                continue
            if not name.endswith((".xml", ".rels")):
                made.writestr(name, b"")
                continue
            content = whole(package, name) if name != "word/document.xml" else document(package)
            if name == "[Content_Types].xml":
                content = re.sub(
                    rb"application/vnd\.(?:ms-word\.document\.macroEnabled\.main|openxmlformats-officedocument"
                    rb"\.wordprocessingml\.template\.main|ms-word\.template\.macroEnabledTemplate\.main)\+xml",
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    content,
                )
            made.writestr(name, content)
    out.seek(0)
    return out


def document(package: zipfile.ZipFile) -> bytes:
    from read_guard import MOST_PART

    return plain(b"".join(chunks(package, "word/document.xml", MOST_PART)))


def outermost(element: Any) -> list[Any]:
    """Paragraphs and tables in order, those of content controls and insertions among them."""
    found = []
    for child in element:
        if child.tag in (W + "p", W + "tbl"):
            found.append(child)
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                found += outermost(content)
        elif child.tag in (W + "ins", W + "customXml"):
            found += outermost(child)
    return found


def table_of(element: Any, before: list[str], number: int) -> Table:
    table = Table(name=f"Tableau {number}", before=before[-MOST_BEFORE:])
    rows = [row for row in children(element, "tr") if row.find(f"{W}trPr/{W}del") is None]
    if len(rows) > MOST_ROWS:
        raise Refused("tooLong")
    open_cells: dict[int, Cell] = {}
    for place, row in enumerate(rows, start=1):
        column = 1 + count(row.find(f"{W}trPr/{W}gridBefore"))
        for cell in children(row, "tc"):
            width = max(1, count(cell.find(f"{W}tcPr/{W}gridSpan")))
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val", "continue") == "continue" and column in open_cells:
                open_cells[column].height += 1
            else:
                text, struck = content_of(cell)
                made = Cell(place, column, text, width=width, struck=struck)
                open_cells[column] = made
                table.cells.append(made)
            column += width
    table.cells = [cell for cell in table.cells if cell.text]
    return table


def children(element: Any, name: str) -> list[Any]:
    """Rows of a table or cells of a row, those of content controls among them."""
    found = []
    for child in element:
        if child.tag == W + name:
            found.append(child)
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                found += children(content, name)
    return found


def count(element: Any) -> int:
    value = "" if element is None else element.get(W + "val", "")
    return min(int(value), 400) if value.isdigit() else 0


def content_of(cell: Any) -> tuple[str, bool]:
    """The text of a cell, a line a paragraph, tables within it as lines; whether all of it is struck."""
    lines, struck = [], []
    for element in outermost(cell):
        if element.tag == W + "tbl":
            inner = table_of(element, [], 0)
            rows: dict[int, list[str]] = {}
            for each in inner.cells:
                rows.setdefault(each.row, []).append(each.text.replace("\n", " "))
            lines += [" : ".join(texts) for texts in rows.values()]
            struck.append(False)
            continue
        text, is_struck = paragraph(element)
        if text:
            lines.append(text)
            struck.append(is_struck)
    return tidied("\n".join(lines)), bool(struck) and all(struck)


def paragraph(element: Any) -> tuple[str, bool]:
    """What a paragraph says, a dash before what a list holds, deletions left out; whether all is struck."""
    pieces: list[str] = []
    struck: list[bool] = []
    for node in element.iter(W + "t", W + "tab", W + "br", W + "cr", W + "noBreakHyphen"):
        if any(parent.tag in (W + "del", W + "moveFrom") for parent in node.iterancestors()):
            continue
        if node.tag != W + "t":
            pieces.append({W + "tab": "\t", W + "noBreakHyphen": "-"}.get(node.tag, "\n"))
            continue
        pieces.append(node.text or "")
        if (node.text or "").strip():
            mark = node.getparent().find(f"{W}rPr/{W}strike")
            struck.append(mark is not None and mark.get(W + "val", "1") not in ("0", "false"))
    text = tidied("".join(pieces))
    style = element.find(f"{W}pPr/{W}pStyle")
    named = "" if style is None else style.get(W + "val", "")
    if text and (
        element.find(f"{W}pPr/{W}numPr") is not None or named.startswith(("ListBullet", "Listepuces"))
    ):
        text = f"- {text}"
    return text, bool(struck) and all(struck)
