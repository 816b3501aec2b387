"""Pictures of an OpenDocument text."""

from __future__ import annotations

from pathlib import Path

from job import Job
from markup import tag, words
from pictures import Picture

FONTS = Path(__file__).resolve().parent / "fonts"
HIGHEST = 20.0
WIDEST = 1800


def frame(picture: Picture, alternative: str, width: float, number: int) -> str:
    """The picture in a line of its own. A drawing comes as pixels: not every suite draws SVG."""
    height = width * picture.height / picture.width
    if height > HIGHEST:
        width, height = width * HIGHEST / height, HIGHEST
    attributes = {
        "draw:name": f"Image {number}",
        "text:anchor-type": "as-char",
        "svg:width": f"{width:.3f}cm",
        "svg:height": f"{height:.3f}cm",
    }
    if not alternative:
        attributes["loext:decorative"] = "true"
    link = {"xlink:href": f"Pictures/{file_name(picture)}", "xlink:type": "simple", "xlink:show": "embed"}
    described = tag("svg:desc", {}, words(alternative)) if alternative else ""
    return tag("draw:frame", attributes, tag("draw:image", link | {"xlink:actuate": "onLoad"}), described)


def file_name(picture: Picture) -> str:
    """The name of a picture in the package."""
    return picture.name.replace(".svg", ".png")


def pixels(job: Job, picture: Picture) -> bytes:
    """A drawing as PNG, drawn by Typst with the fonts of the press."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    page = (
        f"#set page(width: {picture.width}pt, height: {picture.height}pt, margin: 0pt)\n"
        '#set text(font: ("Inter", "Noto Sans", "DejaVu Sans"))\n'
        f'#image("{picture.name}", width: 100%, height: 100%, fit: "contain")'
    )
    compiler = typst.Compiler(page.encode(), root=str(job.folder), font_paths=fonts)
    return compiler.compile(format="png", ppi=min(288.0, 72 * WIDEST / picture.width))
