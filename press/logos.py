"""The logos of a contract: in how many rows they stand, how large, and on which ground they are seen."""

from __future__ import annotations

import io
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from blocks import Figure, Theme
from pictures import Picture, inspect

Size = tuple[float, float]
Rows = list[list[Size]]

BANNER = 6  # times as wide as high: it may take a row of its own
MOST_ROWS = 2
SMALLER = 0.94
PALE = 215  # of 255: what is lighter is not seen on white
PALE_SHARE = 0.98
SEEN = 40  # of 255: what is more transparent is not seen at all
WITH_ALPHA = (4, 6)  # the types of colour of PNG that bear transparency


def arranged(pictures: list[Picture], room: float, height: float, gap: float, highest: float) -> Rows:
    """Rows of sizes that stand in this room, no higher together than `highest`, `gap` apart; in any unit."""
    scale = 1.0
    while pictures:
        sizes = [sized(each, room, height, scale) for each in pictures]
        rows = broken(sizes, room, gap)
        if len(rows) <= MOST_ROWS and height_of(rows, gap) <= highest:
            return rows
        scale *= SMALLER
    return []


def sized(picture: Picture, room: float, height: float, scale: float) -> Size:
    """The size of a logo: of this height, unless wider than a third of the room; a banner may be as wide."""
    ratio = picture.width / picture.height
    widest = room if ratio > BANNER else room / 3
    width = min(height * ratio, widest) * scale
    return width, width / ratio


def broken(sizes: list[Size], room: float, gap: float) -> Rows:
    """Rows that the room holds, of as many logos each where that can be."""
    rows: Rows = [[]]
    for size in sizes:
        if rows[-1] and wide([*rows[-1], size], gap) > room + 1e-6:
            rows.append([])
        rows[-1].append(size)
    count = len(rows)
    cuts = [len(sizes) * at // count for at in range(count + 1)]
    even = [sizes[start:end] for start, end in pairwise(cuts)]
    return even if all(wide(row, gap) <= room + 1e-6 for row in even) else rows


def wide(row: list[Size], gap: float) -> float:
    """The width of a row."""
    return sum(width for width, _ in row) + gap * (len(row) - 1)


def height_of(rows: Rows, gap: float) -> float:
    """The height of rows, half a gap apart."""
    return sum(max(height for _, height in row) for row in rows) + gap / 2 * max(0, len(rows) - 1)


def seen(theme: Theme, pictures: dict[str, Picture], folder: Path) -> Theme:
    """The theme, each pale logo on a ground of the contract's colour: nobody would see it on white paper."""
    logos = tuple(grounded(each, theme.accent, pictures, folder) for each in theme.logos)
    return replace(theme, logos=logos)


def grounded(figure: Figure, accent: str, pictures: dict[str, Picture], folder: Path) -> Figure:
    """A logo as it is, or a new picture of it on its ground."""
    picture = pictures[figure.picture]
    if not picture.name.endswith(".png") or picture.data[25] not in WITH_ALPHA:
        return figure
    data = on_ground(picture.data, accent)
    if data is None:
        return figure
    name = f"{sha256(data).hexdigest()}.png"
    made = inspect(data, name)
    if made is None:
        return figure
    (folder / name).write_bytes(data)
    pictures[name] = made
    return replace(figure, picture=name)


def on_ground(data: bytes, accent: str) -> bytes | None:
    """The picture on this colour, with a margin; nothing where it is seen on white, or cannot be read."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as source:
            picture = source.convert("RGBA")
    except (OSError, SyntaxError, ValueError):
        return None
    mask = picture.getchannel("A").point(lambda value: 255 if value > SEEN else 0)
    shades = picture.convert("L").histogram(mask)
    if not sum(shades) or sum(shades[PALE:]) < PALE_SHARE * sum(shades):
        return None
    margin = max(1, min(picture.size) // 8)
    ground = Image.new("RGB", (picture.width + 2 * margin, picture.height + 2 * margin), accent)
    ground.paste(picture, (margin, margin), picture.getchannel("A"))
    stream = io.BytesIO()
    ground.save(stream, "PNG", optimize=True)
    return stream.getvalue()
