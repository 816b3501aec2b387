"""Files that people bring: read as they are, or refused by the word that says why; none takes long."""

from __future__ import annotations

import io
import json
import random
import re
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import PRESS
from xlsxwriter import Workbook

IMPORTS = PRESS.parent / "Tests" / "Imports"


def read(folder: Path, data: bytes) -> dict[str, Any]:
    """The answer of the reader, with what it wrote under `told`."""
    (folder / "source").write_bytes(data)
    command = [sys.executable, "-s", str(PRESS / "read.py"), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.stderr == "", done.stderr
    answer = json.loads(done.stdout)
    if answer["ok"]:
        answer["told"] = json.loads((folder / answer["file"]).read_text())
    return answer


def texts(answer: dict[str, Any]) -> list[str]:
    return [cell["text"] for table in answer["told"]["tables"] for cell in table["cells"]]


def workbook(fill: Any, options: dict[str, Any] | None = None) -> bytes:
    out = io.BytesIO()
    book = Workbook(out, options or {})
    fill(book, book.add_worksheet("Plan"))
    book.close()
    return out.getvalue()


def changed(data: bytes, changes: dict[str, Any]) -> bytes:
    """A package with some of its parts made another; a part that was not there is added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in package.namelist():
            change = changes.pop(name, changes.get("*", lambda part: part))
            made.writestr(name, change(package.read(name)))
        for name, change in changes.items():
            if name != "*":
                made.writestr(name, change(b""))
    return out.getvalue()


def small() -> bytes:
    return workbook(lambda book, sheet: sheet.write_row(0, 0, ["Titre", "Pilote"]))


def test_the_files_of_each_layout_are_read_as_they_were_written(tmp_path: Path) -> None:
    command = [sys.executable, "-B", str(IMPORTS / "make.py"), str(tmp_path / "made")]
    subprocess.run(command, check=True, timeout=60)
    for path in sorted((tmp_path / "made").glob("*.[xd]*x")):
        answer = read(tmp_path, path.read_bytes())
        expected = json.loads((IMPORTS / f"{path.stem}.json").read_text())
        assert answer["told"] == expected, path.name
        right = (tmp_path / "made" / f"{path.stem}.answer.json").read_text()
        assert right == (IMPORTS / f"{path.stem}.answer.json").read_text(), path.name


def test_dates_are_read_as_shown_since_1900_and_since_1904(tmp_path: Path) -> None:
    import datetime

    def fill(book: Any, sheet: Any) -> None:
        for row, shape in enumerate(["dd/mm/yyyy", "mmm-yy", "yyyy", "0%"]):
            value = 0.45 if shape == "0%" else datetime.date(2023, 7, 14)
            sheet.write(row, 0, value, book.add_format({"num_format": shape}))

    for options in ({}, {"date_1904": True}):
        answer = read(tmp_path, workbook(fill, options))
        assert texts(answer) == ["14/07/2023", "07/2023", "2023", "45 %"]


def test_formulas_tell_what_they_last_computed_and_one_that_never_did_says_so(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, "=A9", None, "#REF!")
        sheet.write_formula(0, 2, "=2+2", None, "")

    data = changed(
        workbook(fill), {"xl/worksheets/sheet1.xml": lambda part: re.sub(rb"<v></v>|<v/>", b"", part)}
    )
    cells = read(tmp_path, data)["told"]["tables"][0]["cells"]
    assert [(cell["text"], cell.get("kind", "text")) for cell in cells] == [
        ("2", "number"),
        ("#REF!", "error"),
        ("", "uncomputed"),
    ]


def test_merged_hidden_and_struck_cells_say_so(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 2, 1, "Axe 1")
        sheet.write(0, 2, "ancien", book.add_format({"font_strikeout": True}))
        sheet.write(0, 3, "caché")
        sheet.set_column(3, 3, None, None, {"hidden": True})

    cells = read(tmp_path, workbook(fill))["told"]["tables"][0]["cells"]
    assert cells == [
        {"row": 1, "column": 1, "text": "Axe 1", "width": 2, "height": 3},
        {"row": 1, "column": 3, "text": "ancien", "struck": True},
        {"row": 1, "column": 4, "text": "caché", "hidden": True},
    ]


def test_the_strict_dialect_is_read_as_the_common_one(tmp_path: Path) -> None:
    def strict(part: bytes) -> bytes:
        part = part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        return part.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    assert texts(read(tmp_path, changed(small(), {"*": strict}))) == ["Titre", "Pilote"]


def test_a_million_empty_formatted_rows_take_seconds(tmp_path: Path) -> None:
    rows = b"".join(
        b'<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/></row>' % (n, n) for n in range(2, 10**6)
    )
    data = changed(
        small(),
        {"xl/worksheets/sheet1.xml": lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>")},
    )
    begun = time.monotonic()
    assert texts(read(tmp_path, data)) == ["Titre", "Pilote"]
    assert time.monotonic() - begun < 15


def test_a_page_of_html_under_the_name_of_a_workbook_is_read(tmp_path: Path) -> None:
    row = "<tr><td>a<br>b</td><td>c</td></tr>"
    page = f"<html><body><table><tr><th colspan=2>Été</th></tr>{row}</table></body></html>"
    for encoding in ("utf-8", "windows-1252"):
        answer = read(tmp_path, page.encode(encoding))
        assert texts(answer) == ["Été", "a\nb", "c"]
        assert answer["told"]["notes"] == ["html"]


def test_macros_are_left_alone_and_told(tmp_path: Path) -> None:
    answer = read(tmp_path, changed(small(), {"xl/vbaProject.bin": lambda part: b"\xd0\xcf macro"}))
    assert (texts(answer), answer["told"]["notes"]) == (["Titre", "Pilote"], ["macros"])


def ods(content: str) -> bytes:
    out = io.BytesIO()
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr(
            "content.xml",
            f"<office:document-content {spaces}><office:body><office:spreadsheet>{content}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return out.getvalue()


def test_an_opendocument_sheet_is_read_without_unfolding_what_it_repeats(tmp_path: Path) -> None:
    content = """<table:table table:name="Plan"><table:table-row>
        <table:table-cell table:number-columns-spanned="2"><text:p>Titre</text:p></table:table-cell>
        <table:covered-table-cell/>
        <table:table-cell office:value-type="percentage" office:value="0.5">
        <text:p>50 %</text:p></table:table-cell>
        <table:table-cell office:value-type="date" office:date-value="2023-02-07"><text:p>7/2/23</text:p>
        </table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048575">
        <table:table-cell table:number-columns-repeated="16384"/>
        </table:table-row></table:table>"""
    answer = read(tmp_path, ods(content))
    assert texts(answer) == ["Titre", "50 %", "07/02/2023"]


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'

REFUSED = {
    "password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "oldExcel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le"),
    "oldWord": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le"),
    "pdf": b"%PDF-1.7\n%",
    "unknown": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "unreadable": b"PK\x03\x04" + bytes(200),
    "empty": workbook(lambda book, sheet: None),
}


@pytest.mark.parametrize("word", REFUSED)
def test_what_is_not_read_says_why(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, REFUSED[word]).get("error") == word


def test_what_would_unfold_is_refused_before_it_does(tmp_path: Path) -> None:
    entities = changed(small(), {"xl/sharedStrings.xml": lambda part: ENTITIES})
    assert read(tmp_path, entities)["error"] == "entities"
    bomb = changed(small(), {"xl/sharedStrings.xml": lambda part: b"<sst>" + b" " * (90 << 20) + b"</sst>"})
    assert read(tmp_path, bomb)["error"] == "tooLarge"
    sheet = changed(small(), {"xl/worksheets/sheet1.xml": lambda part: b"<worksheet>" + b"0" * (90 << 20)})
    assert read(tmp_path, sheet)["error"] == "tooLarge"
    assert read(tmp_path, ods("<table:table>" + "<table:x>" * 5000)).get("error") == "unreadable"


def test_a_broken_package_is_answered_by_a_word(tmp_path: Path) -> None:
    whole, dice = small(), random.Random(13)
    for _ in range(12):
        broken = bytearray(whole[: dice.randrange(200, len(whole))])
        for _ in range(20):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        answer = read(tmp_path, bytes(broken))
        assert answer["ok"] or answer["error"] in ("unreadable", "unknown", "password", "empty")
