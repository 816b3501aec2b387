"""A thousand malformed files are read, or answered by a word; none takes long, and none breaks the reader."""

from __future__ import annotations

import io
import os
import random
import time
import zipfile
from pathlib import Path

from docx import Document
from test_read import ods, small

from command import judged
from read import run

COUNT = 1000 if os.environ.get("JALON_HOSTILE") == "full" else 48
WORDS = {
    "password", "oldExcel", "oldWord", "pdf", "unknown", "unreadable", "entities", "tooLarge", "tooLong",
    "tooManyCells", "empty", "noTable",
}  # fmt: skip
PIECES = [
    b"<", b">", b"/>", b"&", b"&#0;", b"<!DOCTYPE a>", b"</row>", b"9999999999", b"-1", b"\x00", b"\xff\xfe",
    b'""', b"<c/>", b"<w:tbl>", b"<table:table-row>", b'r="XFD1048576"', b"\xf0\x9f\x98\x80",
]  # fmt: skip


def word() -> bytes:
    out = io.BytesIO()
    text = Document()
    table = text.add_table(rows=2, cols=2)
    for row, cells in enumerate([("Intitulé", "Pilote"), ("Bus santé", "CPAM")]):
        for column, said in enumerate(cells):
            table.cell(row, column).text = said
    text.save(out)
    return out.getvalue()


def sheet() -> bytes:
    return ods(
        """<table:table table:name="Plan"><table:table-row><table:table-cell><text:p>Titre</text:p>
        </table:table-cell></table:table-row></table:table>"""
    )


def scrambled(data: bytes, dice: random.Random) -> bytes:
    """Bytes changed, cut, said twice or filled with what a reader may stumble on."""
    made = bytearray(data)
    for _ in range(dice.randrange(1, 8)):
        at = dice.randrange(len(made) + 1)
        match dice.randrange(4):
            case 0:
                made[at : at + 1] = bytes([dice.randrange(256)])
            case 1:
                del made[at : at + dice.randrange(1, 40)]
            case 2:
                made[at:at] = made[max(0, at - 60) : at] * dice.randrange(1, 30)
            case _:
                made[at:at] = dice.choice(PIECES)
    return bytes(made)


def spoiled(data: bytes, dice: random.Random) -> bytes:
    """A package broken as bytes, or whole with one of its parts broken."""
    if not data.startswith(b"PK") or dice.randrange(4) == 0:
        return scrambled(data, dice)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        names = package.namelist()
        victim = dice.choice(names)
        for name in names:
            part = package.read(name)
            made.writestr(name, scrambled(part, dice) if name == victim else part)
    return out.getvalue()


def test_a_thousand_malformed_files_are_read_or_answered_by_a_word(tmp_path: Path) -> None:
    html = "<table><tr><th>Nom</th></tr><tr><td>Maison neuve</td></tr></table>".encode()
    models = [small(), word(), sheet(), html]
    dice = random.Random(7)
    told: set[str] = set()
    for turn in range(COUNT):
        (tmp_path / "source").write_bytes(spoiled(models[turn % len(models)], dice))
        began = time.monotonic()
        answer = judged(run, tmp_path)
        assert time.monotonic() - began < 5, turn
        assert answer["ok"] or answer["error"] in WORDS, (turn, answer)
        told.add("ok" if answer["ok"] else answer["error"])
    assert {"ok", "unreadable"} <= told
