"""Charts of a presentation: documents of their own within it, that the suite opens and edits."""

from __future__ import annotations

from typing import Any

from deck_flow import LABEL_SIZE, Box
from markup import tag, words
from odp_parts import DECLARED, cm, style
from palette import FILLS, INK, WHITE
from vocabulary import DARK_WORDS

CLASSES = {"bar": "chart:bar", "stackedBar": "chart:bar", "doughnut": "chart:ring"}
FACE = {"fo:font-family": "Arial", "fo:font-size": f"{LABEL_SIZE}pt", "fo:color": INK}


class Chart:
    """content.xml of one chart."""

    def __init__(self, box: Box, accent: str) -> None:
        self.box, self.block, self.accent = box, box.block, accent
        self.rows = len(self.block.categories)
        self.styles = [
            style("chart", "chart", NO_FILL),
            style("legend", "chart", NO_FILL, tag("style:text-properties", FACE)),
            style("plot", "chart", self.plot_properties()),
            style("x", "chart", self.axis("x"), NO_LINE, tag("style:text-properties", FACE)),
            style("y", "chart", self.axis("y"), NO_LINE, tag("style:text-properties", FACE)),
        ]

    def content(self) -> str:
        """The whole document."""
        series = "".join(self.series(index) for index in range(len(self.block.series)))
        body = self.legend() + self.plot(series) + self.table()
        attributes = {
            "svg:width": cm(self.box.width),
            "svg:height": cm(self.box.height),
            "chart:class": CLASSES[self.block.shape],
            "chart:style-name": "chart",
        }
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {DECLARED} '
            'office:version="1.3">'
            f"<office:automatic-styles>{''.join(self.styles)}</office:automatic-styles><office:body><office:chart>"
            f"{tag('chart:chart', attributes, body)}</office:chart></office:body></office:document-content>"
        )

    def plot_properties(self) -> str:
        """How the figures stand: bars lie, and stack where they are parts."""
        kind = self.block.shape
        properties = {"chart:include-hidden-cells": "false"}
        if kind != "doughnut":
            properties |= {"chart:vertical": "true", "chart:stacked": str(kind == "stackedBar").lower()}
        return tag("style:chart-properties", properties)

    def axis(self, name: str) -> str:
        """The first category stands on top; values are written on the bars and need no scale."""
        if self.block.shape == "doughnut":
            return tag("style:chart-properties", {"chart:display-label": "true"})
        if name == "x":
            properties = {"chart:display-label": "true", "chart:reverse-direction": "true"}
        else:
            properties = {"chart:display-label": "false", "chart:minimum": "0"}
        hidden = {"chart:visible": "false"} if name == "y" else {"chart:visible": "true"}
        overlap = {"chart:gap-width": "45"} if name == "y" else {}
        if name == "y" and self.block.shape == "stackedBar":
            overlap |= {"chart:overlap": "100"}
        return tag("style:chart-properties", properties | hidden | overlap)

    def legend(self) -> str:
        """Names where colours alone would not tell."""
        if self.block.shape == "bar" and len(self.block.series) == 1:
            return ""
        return tag("chart:legend", {"chart:legend-position": "bottom", "chart:style-name": "legend"})

    def plot(self, series: str) -> str:
        """The plot, its axes and its series."""
        last = column(len(self.block.series))
        categories = {"table:cell-range-address": f"local-table.$A$2:.$A${self.rows + 1}"}
        x = {"chart:dimension": "x", "chart:name": "primary-x", "chart:style-name": "x"}
        y = {"chart:dimension": "y", "chart:name": "primary-y", "chart:style-name": "y"}
        attributes = {
            "chart:style-name": "plot",
            "table:cell-range-address": f"local-table.$A$1:.${last}${self.rows + 1}",
            "chart:data-source-has-labels": "both",
        }
        axes = tag("chart:axis", x, tag("chart:categories", categories)) + tag("chart:axis", y)
        wall = tag("chart:wall", {"chart:style-name": "legend"})
        return tag("chart:plot-area", attributes, axes, series, wall)

    def series(self, index: int) -> str:
        """One series: its colour, its values, the colours of its points."""
        data, at = self.block.series[index], column(index + 1)
        name = self.look(data.tone, on_part=self.block.shape != "bar")
        points = ""
        if len(self.block.series) == 1:
            for category in self.block.categories:
                tone = category.tone or data.tone
                look = self.look(tone, on_part=self.block.shape != "bar")
                points += tag("chart:data-point", {"chart:style-name": look})
        attributes = {
            "chart:style-name": name,
            "chart:values-cell-range-address": f"local-table.${at}$2:.${at}${self.rows + 1}",
            "chart:label-cell-address": f"local-table.${at}$1",
            "chart:class": "chart:circle" if self.block.shape == "doughnut" else "chart:bar",
        }
        return tag("chart:series", attributes, points)

    def look(self, tone: str, on_part: bool) -> str:
        """The fill of a tone, and the colour of the value on it."""
        ink = WHITE if on_part and tone not in DARK_WORDS else INK
        place = "center" if on_part and self.block.shape == "stackedBar" else "outside"
        labels = {"chart:data-label-number": "value", "chart:data-label-text": "false"}
        if self.block.shape != "doughnut":
            labels["chart:label-position"] = place
        fill = {
            "draw:fill": "solid",
            "draw:fill-color": FILLS.get(tone, self.accent),
            "draw:stroke": "solid",
            "svg:stroke-color": WHITE,
        }
        name = f"tone_{tone or 'accent'}"
        made = style(
            name,
            "chart",
            tag("style:chart-properties", labels),
            tag("style:graphic-properties", fill),
            tag(
                "style:text-properties",
                FACE | {"fo:font-size": "16pt", "fo:font-weight": "bold", "fo:color": ink},
            ),
        )
        if made not in self.styles:
            self.styles.append(made)
        return name

    def table(self) -> str:
        """The figures themselves."""
        count = len(self.block.series)
        head = [cell("")] + [cell(series.name) for series in self.block.series]
        rows = [
            tag(
                "table:table-row",
                {},
                cell(category.label),
                *(number(series.values[index]) for series in self.block.series),
            )
            for index, category in enumerate(self.block.categories)
        ]
        return tag(
            "table:table",
            {"table:name": "local-table"},
            tag("table:table-header-columns", {}, tag("table:table-column", {})),
            tag(
                "table:table-columns",
                {},
                tag("table:table-column", {"table:number-columns-repeated": str(count)}),
            ),
            tag("table:table-header-rows", {}, tag("table:table-row", {}, *head)),
            tag("table:table-rows", {}, *rows),
        )


NO_FILL = tag("style:graphic-properties", {"draw:stroke": "none", "draw:fill": "none"})
NO_LINE = tag("style:graphic-properties", {"draw:stroke": "none"})


def column(index: int) -> str:
    """«A», «B»…; there are twelve series at most."""
    return chr(ord("A") + index)


def cell(text: str) -> str:
    """A cell of words."""
    return tag("table:table-cell", {"office:value-type": "string"}, tag("text:p", {}, words(text)))


def number(value: float) -> str:
    """A cell of a number."""
    written = f"{value:g}"
    attributes: dict[str, Any] = {"office:value-type": "float", "office:value": written}
    return tag("table:table-cell", attributes, tag("text:p", {}, written))
