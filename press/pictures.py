"""Pictures: what they are by their bytes, and how large."""

from __future__ import annotations

import os
import re
import stat
import struct
from dataclasses import dataclass
from pathlib import Path

PNG = b"\x89PNG\r\n\x1a\n"
NUMBER = r"([0-9]+(?:\.[0-9]+)?)"
VIEW_BOX = re.compile(rf"\bviewBox\s*=\s*[\"']\s*[-0-9.]+[\s,]+[-0-9.]+[\s,]+{NUMBER}[\s,]+{NUMBER}")
SIDE = r"<svg\b[^>]*?\s%s\s*=\s*[\"']" + NUMBER


def contents_of(folder: Path, name: str) -> bytes:
    """The bytes of a plain file of the folder; a link or a path elsewhere is refused."""
    descriptor = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(f"{name} is not a plain file")
        return file.read()


@dataclass(frozen=True)
class Picture:
    """A picture of the job, its proportions known."""

    name: str
    data: bytes
    width: float
    height: float

    @property
    def is_drawing(self) -> bool:
        """Whether it is made of strokes rather than pixels."""
        return self.name.endswith(".svg")


def inspect(data: bytes, name: str) -> Picture | None:
    """The picture, or nothing when its bytes are not what its name says."""
    sizes = {"png": size_of_png, "jpg": size_of_jpeg, "svg": size_of_svg}
    size = sizes[name.rsplit(".", 1)[1]](data)
    if size is None or min(size) <= 0 or max(size) > 50_000:
        return None
    return Picture(name, data, *size)


def size_of_png(data: bytes) -> tuple[float, float] | None:
    """From the IHDR chunk; the file must be whole."""
    if not data.startswith(PNG) or data[12:16] != b"IHDR" or b"IEND" not in data[-16:]:
        return None
    return struct.unpack(">II", data[16:24])


def size_of_jpeg(data: bytes) -> tuple[float, float] | None:
    """From the frame header, found by walking the segments."""
    if not data.startswith(b"\xff\xd8") or not data.rstrip(b"\0").endswith(b"\xff\xd9"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def size_of_svg(data: bytes) -> tuple[float, float] | None:
    """From the view box, else from the width and height."""
    text = data[:4096].decode("utf-8", "replace")
    if "<svg" not in text or b"</svg>" not in data[-64:]:
        return None
    box = VIEW_BOX.search(text)
    if box:
        return float(box[1]), float(box[2])
    sides = [re.search(SIDE % side, text) for side in ("width", "height")]
    return (float(sides[0][1]), float(sides[1][1])) if sides[0] and sides[1] else None
