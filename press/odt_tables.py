"""Tables of an OpenDocument text: data, key figures, remarks."""

from __future__ import annotations

from collections.abc import Callable

from blocks import Callout, KeyFigure, Runs, Table
from look import TEXT_WIDTH, is_short, role_colour
from markup import paragraph, span, tag, words
from palette import RULE, WASH, tone_colour
from text_tables import TextTables
from vocabulary import ROLES, SHAPES, TONES

WHOLE = {"table:style-name": "RowWhole"}


class Tables(TextTables):
    """Also keeps the automatic styles that the tables need."""

    HEAD = "Table_20_Heading"
    CELL = "Table_20_Contents"
    CAPTION = "Table"
    SIDES = {"start": "", "center": "_20_Center", "end": "_20_End"}

    def __init__(self, runs: Callable[[Runs], str], accent: str) -> None:
        super().__init__(runs, accent)
        self.styles: list[str] = [cell_styles(accent), *rules(accent)]
        self.count = 0

    def paragraph(self, style: str, inner: str) -> str:
        return paragraph(style, inner)

    def name(self, runs: Runs) -> str:
        inner = self.runs(runs)
        return span("Strong_20_Emphasis", inner) if inner else ""

    def cell(self, kind: str, width: float, *inner: str) -> str:
        return cell(f"Cell{kind}", *inner)

    def head(self, *cells: str) -> str:
        return tag("table:table-header-rows", {}, tag("table:table-row", {}, *cells))

    def row(self, *cells: str) -> str:
        return tag("table:table-row", WHOLE, *cells)

    def grid(self, block: Table, widths: list[float], *rows: str) -> str:
        return self.table(widths, *rows)

    def frame(self, widths: list[float], *rows: str) -> str:
        return self.table(widths, *rows, whole=True)

    def figure(self, item: KeyFigure, width: float, is_last: bool) -> str:
        shape = SHAPES.get(item.tone)
        value = words(item.value) + (f"\u00a0{span('ShapeMark', shape)}" if shape else "")
        return cell(
            "CellPlain",
            paragraph(f"KeyFigure_{item.tone}", span(f"Tone_{item.tone}", value)),
            paragraph("KeyLabel", words(item.label)),
        )

    def remark(self, block: Callout, inner: str) -> str:
        title = paragraph(f"Remark_20_{block.role}", self.runs(block.title))
        whole = cell(f"CellRemark_{block.role}", title, inner)
        return self.table(
            [TEXT_WIDTH], tag("table:table-row", WHOLE if is_short(block.blocks) else {}, whole)
        )

    def table(self, widths: list[float], *rows: str, whole: bool = False) -> str:
        """A table of rows, and the styles of its columns."""
        self.count += 1
        name = f"Tableau{self.count}"
        properties = {"style:width": f"{TEXT_WIDTH}cm", "table:align": "left", "fo:margin-bottom": "0.6cm"}
        if whole:
            properties["style:may-break-between-rows"] = "false"
        self.styles.append(style(name, "table", tag("style:table-properties", properties)))
        heads = []
        for index, width in enumerate(widths):
            size = tag("style:table-column-properties", {"style:column-width": f"{width:.3f}cm"})
            self.styles.append(style(f"{name}.{index}", "table-column", size))
            heads.append(tag("table:table-column", {"table:style-name": f"{name}.{index}"}))
        return tag("table:table", {"table:name": name, "table:style-name": name}, *heads, *rows)


def style(name: str, family: str, properties: str, **more: str) -> str:
    """An automatic style."""
    return tag("style:style", {"style:name": name, "style:family": family} | more, properties)


def cell(name: str, *inner: str) -> str:
    """A cell of text."""
    return tag("table:table-cell", {"table:style-name": name, "office:value-type": "string"}, *inner)


def rules(accent: str) -> list[str]:
    """A key figure stands under a rule of its tone, a stamp in a frame of its own."""
    result = []
    for tone in TONES:
        colour = tone_colour(tone, accent)
        rule = tag("style:paragraph-properties", {"fo:border-top": f"1.4pt solid {colour}"})
        parent = {"style:parent-style-name": "KeyFigure"}
        result.append(style(f"KeyFigure_{tone}", "paragraph", rule, **parent))
        frame = {
            "fo:border": f"0.75pt solid {colour}",
            "fo:padding": "0.08cm",
            "loext:char-shading-value": "0",
        }
        frame |= {"fo:color": colour, "fo:font-weight": "bold"}
        result.append(style(f"Stamp_{tone}", "text", tag("style:text-properties", frame)))
    return result


def cell_styles(accent: str) -> str:
    """The kinds of cells, and rows that do not break."""

    def kind(name: str, **properties: str) -> str:
        names = {key.replace("__", ":").replace("_", "-"): value for key, value in properties.items()}
        return style(name, "table-cell", tag("style:table-cell-properties", names))

    thin, thick = f"0.5pt solid {RULE}", f"1pt solid {accent}"
    padding = {"fo__padding_top": "0.1cm", "fo__padding_bottom": "0.1cm", "fo__padding_right": "0.2cm"}
    result = [
        kind(
            "CellHeader",
            fo__border="none",
            fo__border_bottom=thick,
            style__vertical_align="bottom",
            **padding,
        ),
        kind("CellData", fo__border="none", fo__border_bottom=thin, **padding),
        kind("CellPlain", fo__border="none", **padding),
        style("RowWhole", "table-row", tag("style:table-row-properties", {"fo:keep-together": "always"})),
    ]
    for role in ROLES:
        left = f"2.5pt solid {role_colour(role, accent)}"
        result.append(
            kind(
                f"CellRemark_{role}",
                fo__border="none",
                fo__border_left=left,
                fo__padding="0.3cm",
                fo__padding_bottom="0.1cm",
                fo__background_color=WASH,
            )
        )
    return "".join(result)
