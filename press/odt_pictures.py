"""Pictures of an OpenDocument text."""

from __future__ import annotations

from drawn import file_name
from markup import tag, words
from pictures import Picture


def frame(picture: Picture, alternative: str, size: tuple[float, float], number: int) -> str:
    """The picture as a character of its line, of this width and height in centimetres."""
    attributes = {
        "draw:name": f"Image {number}",
        "text:anchor-type": "as-char",
        "svg:width": f"{size[0]:.3f}cm",
        "svg:height": f"{size[1]:.3f}cm",
    }
    if not alternative:
        attributes["loext:decorative"] = "true"
    link = {"xlink:href": f"Pictures/{file_name(picture)}", "xlink:type": "simple", "xlink:show": "embed"}
    described = tag("svg:desc", {}, words(alternative)) if alternative else ""
    return tag("draw:frame", attributes, tag("draw:image", link | {"xlink:actuate": "onLoad"}), described)
