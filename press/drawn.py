"""Pictures as every office suite draws them: pixels, no higher than a page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from job import Job
from logos import Rows, arranged
from look import (
    COVER_LOGO,
    COVER_LOGOS,
    COVER_ROOM,
    FIRST_PAGE_LOGO,
    FIRST_PAGE_LOGOS,
    LOGO_GAP,
    TEXT_WIDTH,
)
from pictures import Picture

FONTS = Path(__file__).resolve().parent / "fonts"
HIGHEST = 20.0
WIDEST = 1800


def fitted(picture: Picture, width: float, highest: float = HIGHEST) -> tuple[float, float]:
    """Width and height in centimetres, of this width unless it would be too high."""
    height = width * picture.height / picture.width
    return (width, height) if height <= highest else (width * highest / height, highest)


def cover_logos(job: Job) -> Rows:
    """The rows of the logos on a cover, in centimetres."""
    return arranged(logo_pictures(job), COVER_ROOM, COVER_LOGO, LOGO_GAP, COVER_LOGOS)


def page_logos(job: Job) -> Rows:
    """The same at the head of a first page."""
    return arranged(logo_pictures(job), TEXT_WIDTH, FIRST_PAGE_LOGO, LOGO_GAP, FIRST_PAGE_LOGOS)


def logo_pictures(job: Job) -> list[Picture]:
    """The pictures of the logos."""
    return [job.pictures[each.picture] for each in job.theme.logos]


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
