"""XML of PresentationML as text: places, placeholders, levels of text; what every shape may be told."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.util import Pt

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
POINT = 12700
LEVELS = 5
STEP = 22


def emu(points: float) -> int:
    """Points as the format counts lengths."""
    return round(points * POINT)


def place(x: float, y: float, width: float, height: float) -> str:
    """Where a shape stands."""
    return (
        f'<a:xfrm><a:off x="{emu(x)}" y="{emu(y)}"/><a:ext cx="{emu(width)}" cy="{emu(height)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def colour(name: str) -> str:
    """A colour of the theme."""
    return f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill>'


def level(number: int, size: float, fill: str, extra: str = "", bold: bool = False) -> str:
    """One level of text: the first is plain, those below bear a bullet."""
    if number == 1:
        indent, bullet = 'marL="0" indent="0"', "<a:buNone/>"
    else:
        indent = f'marL="{emu(STEP * (number - 1))}" indent="{-emu(16)}"'
        bullet = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    weight = ' b="1"' if bold else ' b="0"'
    return (
        f'<a:lvl{number}pPr {indent} {extra}><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{0 if bold else 700}"/></a:spcBef>{bullet}'
        f'<a:defRPr sz="{round(size * 100)}"{weight}>{colour(fill)}'
        f'<a:latin typeface="+m{"j" if bold else "n"}-lt"/></a:defRPr></a:lvl{number}pPr>'
    )


def levels(size: float, fill: str = "tx1") -> str:
    """The levels of a body."""
    return "".join(level(number, size, fill) for number in range(1, LEVELS + 1))


def placeholder(
    number: int, name: str, kind: str, where: str, style: str, prompt: str, anchor: str = "t"
) -> str:
    """A named placeholder of a master or a layout."""
    text = "".join(
        f'<a:p><a:pPr lvl="{at}"/><a:r><a:rPr lang="fr-FR"/><a:t>{escape(line)}</a:t></a:r></a:p>'
        for at, line in enumerate(prompt.split("\n"))
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{where}</p:spPr><p:txBody>"
        f'<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        "<a:noAutofit/></a:bodyPr>"
        f"<a:lstStyle>{style}</a:lstStyle>{text}</p:txBody></p:sp>"
    )


def number_field(number: int, where: str, fill: str, size: int) -> str:
    """The placeholder of the slide's number."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Numéro de diapositive"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{where}</p:spPr><p:txBody>"
        '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f'<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="{size}00">{colour(fill)}</a:defRPr></a:lvl1pPr>'
        "</a:lstStyle>"
        '<a:p><a:fld id="{5F0B6C1E-7D0A-4C7B-9A57-0C7B1A4F9C10}" type="slidenum"><a:rPr lang="fr-FR"/>'
        "<a:t>‹N°›</a:t></a:fld></a:p></p:txBody></p:sp>"
    )


def ornament(number: int, where: str, fill: str) -> str:
    """A rectangle that says nothing."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Ornement {number}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{where}{colour(fill)}<a:ln><a:noFill/></a:ln></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def tree(*shapes: str) -> str:
    """A tree of shapes."""
    return (
        f"<p:spTree {NAMESPACES}>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
        f"</p:grpSpPr>{''.join(shapes)}</p:spTree>"
    )


def ground(fill: str) -> str:
    """The ground of a layout."""
    return f"<p:bg {NAMESPACES}><p:bgPr>{colour(fill)}<a:effectLst/></p:bgPr></p:bg>"


def bare(frame: Any, padding: float = 0) -> None:
    """A text box that wraps its words and keeps its size."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(padding)


def decorative(shape: Any) -> None:
    """Tells who hears the slide to pass over this."""
    shape._element.xpath(".//p:cNvPr")[0].append(parse_xml(DECORATIVE))
