"""Tables of an OpenDocument text: data, key figures, remarks."""

from __future__ import annotations

from blocks import Callout, KeyFigure, KeyFigures, Runs, Table
from look import (
    TEXT_WIDTH,
    column_widths,
    figures_in_row,
    is_short,
    role_colour,
)
from markup import paragraph, runs, span, tag, words
from palette import RULE, WASH, tone_colour
from vocabulary import ROLES, SHAPES, TONES

SIDES = {"start": "", "center": "_20_Center", "end": "_20_End"}


class Tables:
    """Makes tables, and keeps the automatic styles that they need."""

    def __init__(self, accent: str) -> None:
        self.styles: list[str] = [cell_styles(accent), *rules(accent)]
        self.count = 0

    def data(self, block: Table) -> str:
        """A table of data: its caption above, its first row repeated on every page."""
        columns = block.columns
        name = self.start(column_widths(block))
        sides = [SIDES[column.alignment] for column in columns]
        titles = [
            cell("CellHeader", paragraph(f"Table_20_Heading{side}", runs(column.title)))
            for column, side in zip(columns, sides, strict=True)
        ]
        rows = [self.row(row, sides, block.row_header) for row in block.rows]
        caption = paragraph("Table", runs(block.caption)) if block.caption else ""
        return caption + self.table(
            name, len(columns), tag("table:table-header-rows", {}, tag("table:table-row", {}, *titles)), *rows
        )

    def row(self, row: tuple[Runs, ...], sides: list[str], has_header: bool) -> str:
        """A row that stays on one page."""
        cells = []
        for index, value in enumerate(row):
            style = f"Table_20_Contents{sides[index]}"
            inner = runs(value)
            if has_header and index == 0 and inner:
                inner = span("Strong_20_Emphasis", inner)
            cells.append(cell("CellData", paragraph(style, inner)))
        return tag("table:table-row", {"table:style-name": "RowWhole"}, *cells)

    def figures(self, block: KeyFigures) -> str:
        """Key figures side by side, in rows of three or four."""
        items, per_row = block.items, figures_in_row(len(block.items))
        rows = []
        for at in range(0, len(items), per_row):
            shown = [self.figure(item) for item in items[at : at + per_row]]
            shown += [cell("CellPlain", paragraph("KeyLabel", ""))] * (per_row - len(shown))
            rows.append(tag("table:table-row", {"table:style-name": "RowWhole"}, *shown))
        return self.table(self.start([1.0] * per_row, whole=True), per_row, *rows)

    def figure(self, item: KeyFigure) -> str:
        """A figure and its label."""
        shape = SHAPES.get(item.tone)
        value = words(item.value) + (f"\u00a0{span('ShapeMark', shape)}" if shape else "")
        return cell(
            "CellPlain",
            paragraph(f"KeyFigure_{item.tone}", span(f"Tone_{item.tone}", value)),
            paragraph("KeyLabel", words(item.label)),
        )

    def remark(self, block: Callout, inner: str) -> str:
        """A remark set apart, as a table of one cell."""
        title = paragraph(f"Remark_20_{block.role}", runs(block.title))
        look = {"table:style-name": "RowWhole"} if is_short(block.blocks) else {}
        row = tag("table:table-row", look, cell(f"CellRemark_{block.role}", title, inner))
        return self.table(self.start([1.0]), 1, row)

    def start(self, weights: list[float], whole: bool = False) -> str:
        """Names a table and writes the styles of its columns."""
        self.count += 1
        name = f"Tableau{self.count}"
        table = {"style:width": f"{TEXT_WIDTH}cm", "table:align": "left", "fo:margin-bottom": "0.6cm"}
        if whole:
            table["style:may-break-between-rows"] = "false"
        self.styles.append(style(name, "table", tag("style:table-properties", table)))
        total = sum(weights)
        for index, weight in enumerate(weights):
            width = {"style:column-width": f"{TEXT_WIDTH * weight / total:.3f}cm"}
            column = tag("style:table-column-properties", width)
            self.styles.append(style(f"{name}.{index}", "table-column", column))
        return name

    @staticmethod
    def table(name: str, columns: int, *rows: str) -> str:
        """A table of rows, and the paragraph of no height that parts it from the next."""
        heads = [tag("table:table-column", {"table:style-name": f"{name}.{n}"}) for n in range(columns)]
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
