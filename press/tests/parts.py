"""Pieces of jobs: blocks, pictures, the file that holds them."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from pathlib import Path
from typing import Any

Block = dict[str, Any]


def png(width: int = 320, height: int = 180) -> bytes:
    """A small picture: colours that run into each other."""

    def row(y: int) -> bytes:
        return b"\0" + b"".join(bytes(((11 + x // 4) % 256, (79 + y // 3) % 256, 94)) for x in range(width))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    body = zlib.compress(b"".join(row(y) for y in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def stored(folder: Path, data: bytes, kind: str) -> dict[str, str]:
    """Puts a picture into the job folder, named as the application names it."""
    name = f"{hashlib.sha256(data).hexdigest()}.{kind}"
    (folder / name).write_bytes(data)
    return {"file": name}


def t(text: str, **marks: Any) -> list[dict[str, Any]]:
    """One run."""
    return [{"text": text, **marks}]


def heading(level: int, text: str) -> Block:
    """A heading."""
    return {"kind": "heading", "level": level, "text": t(text)}


def paragraph(*runs: list[dict[str, Any]]) -> Block:
    """A paragraph of runs."""
    return {"kind": "paragraph", "text": [run for each in runs for run in each]}


def table(caption: str, titles: list[tuple[str, float, str]], rows: list[list[Any]]) -> Block:
    """A table; a cell is a string or a list of runs."""
    return {
        "kind": "table",
        "caption": t(caption),
        "columns": [{"title": t(name), "weight": weight, "alignment": side} for name, weight, side in titles],
        "rows": [[t(cell) if isinstance(cell, str) else cell for cell in row] for row in rows],
        "rowHeader": True,
    }


def write_job(folder: Path, documents: list[dict[str, Any]], form: str, title: str | None = None) -> Path:
    """Writes data.json."""
    data: dict[str, Any] = {"format": form, "documents": documents}
    if title:
        data["title"] = title
    (folder / "data.json").write_text(json.dumps(data), "utf-8")
    return folder
