"""Pictures of a Word text."""

from __future__ import annotations

from markup import tag
from pictures import Picture
from word_markup import run

EMU = 360000  # in a centimetre
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def inline(picture: Picture, relation: str, alternative: str, size: tuple[float, float], number: int) -> str:
    """The picture as a character of its line, with its alternative text or the mark of decoration."""
    extent = {"cx": str(round(size[0] * EMU)), "cy": str(round(size[1] * EMU))}
    name = {"id": str(number), "name": f"Image {number}"}
    described = tag("wp:docPr", name | ({"descr": alternative} if alternative else {}),
                    "" if alternative else DECORATIVE)  # fmt: skip
    frame = tag(
        "wp:inline", {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
        tag("wp:extent", extent), described,
        tag("wp:cNvGraphicFramePr", {}, '<a:graphicFrameLocks noChangeAspect="1"/>'),
        tag("a:graphic", {}, tag("a:graphicData", {"uri": PICTURE}, shape(relation, name, extent))),
    )  # fmt: skip
    return run(tag("w:drawing", {}, frame))


def shape(relation: str, name: dict[str, str], extent: dict[str, str]) -> str:
    """The pixels, as large as their frame."""
    return tag(
        "pic:pic", {},
        tag("pic:nvPicPr", {}, tag("pic:cNvPr", name), "<pic:cNvPicPr/>"),
        tag("pic:blipFill", {}, tag("a:blip", {"r:embed": relation}),
            "<a:stretch><a:fillRect/></a:stretch>"),
        tag("pic:spPr", {}, tag("a:xfrm", {}, '<a:off x="0" y="0"/>', tag("a:ext", extent)),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'),
    )  # fmt: skip
