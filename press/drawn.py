"""Pictures as every office suite draws them: pixels, no higher than a page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from job import Job
from look import TEXT_WIDTH
from pictures import Picture

FONTS = Path(__file__).resolve().parent / "fonts"
HIGHEST = 20.0
WIDEST = 1800


def fitted(picture: Picture, width: float, highest: float = HIGHEST) -> tuple[float, float]:
    """Width and height in centimetres, of this width unless it would be too high."""
    height = width * picture.height / picture.width
    return (width, height) if height <= highest else (width * highest / height, highest)


def logo_size(picture: Picture, height: float) -> tuple[float, float]:
    """The size of a logo in centimetres: of this height, unless wider than a third of the page."""
    return fitted(picture, TEXT_WIDTH / 3, height)


def file_name(picture: Picture) -> str:
    """The name of a picture in a package."""
    return picture.name.replace(".svg", ".png")


def bytes_of(job: Job, picture: Picture) -> bytes:
    """What the package holds: a drawing comes as pixels, for not every suite draws SVG."""
    return pixels(job, picture) if picture.is_drawing else picture.data


def pixels(job: Job, picture: Picture) -> bytes:
    """A drawing as PNG, drawn by Typst with the fonts of the press."""
    import typst

    page = (
        f"#set page(width: {picture.width}pt, height: {picture.height}pt, margin: 0pt)\n"
        '#set text(font: ("Inter", "Noto Sans", "DejaVu Sans"))\n'
        f'#image("{picture.name}", width: 100%, height: 100%, fit: "contain")'
    )
    compiler = typst.Compiler(page.encode(), root=str(job.folder), font_paths=fonts())
    return compiler.compile(format="png", ppi=min(288.0, 72 * WIDEST / picture.width))


@cache
def fonts() -> Any:
    """The fonts of the press, read once a process."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
