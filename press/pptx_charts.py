"""Charts of a deck: the suite's own, with the workbook that a person edits them in."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Emu, Pt

from blocks import Chart
from deck import Box
from deck_flow import LABEL_SIZE
from palette import FILLS, digits
from pptx_parts import emu
from vocabulary import DARK_WORDS

KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "stackedBar": XL_CHART_TYPE.BAR_STACKED,
    "doughnut": XL_CHART_TYPE.DOUGHNUT,
}


def add_chart(slide: Any, box: Box, language: str, moment: datetime) -> None:
    """A chart at its place, its alternative text, its values written on it."""
    block = box.block
    data = CategoryChartData(number_format="General")
    data.categories = [each.label for each in block.categories]
    for series in block.series:
        data.add_series(series.name, [whole(value) for value in series.values])
    places = (Emu(emu(length)) for length in (box.x, box.y, box.width, box.height))
    frame = slide.shapes.add_chart(KINDS[block.shape], *places, data)
    frame.name = f"Graphique {frame.shape_id}"
    properties = frame._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", block.alternative)
    if block.title:
        properties.set("title", block.title)
    chart = frame.chart
    chart.has_title = False
    chart.font.size, chart.font.name = Pt(LABEL_SIZE), "Arial"
    dressed(chart, block)
    if block.shape != "doughnut":
        axes(chart)
    workbook = chart.part.chart_workbook.xlsx_part
    workbook._blob = settle_workbook(workbook.blob, moment)


def dressed(chart: Any, block: Chart) -> None:
    """Colours by tone, values on the parts, a legend where colours alone would not tell."""
    kind = block.shape
    plot = chart.plots[0]
    if kind != "doughnut":
        plot.gap_width = 45
    if kind == "stackedBar":
        plot.overlap = 100
    chart.has_legend = kind != "bar" or len(block.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(LABEL_SIZE)
    for series, drawn in zip(block.series, plot.series, strict=True):
        painted(drawn.format.fill, series.tone)
        labelled(drawn.data_labels, series.tone, outside=kind == "bar")
        if len(block.series) == 1:
            for index, category in enumerate(block.categories):
                tone = category.tone or (series.tone if kind != "doughnut" else "accent")
                point = drawn.points[index]
                painted(point.format.fill, tone)
                if kind == "doughnut":
                    point.format.line.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
                    if tone in DARK_WORDS:
                        dark = point.data_label.font
                        dark.size, dark.bold, dark.color.theme_color = Pt(16), True, MSO_THEME_COLOR.TEXT_1


def labelled(labels: Any, tone: str, outside: bool) -> None:
    """The value beside its bar, or on its part."""
    labels.show_value = True
    labels.font.size, labels.font.bold = Pt(16), True
    if outside:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    elif tone not in DARK_WORDS:
        labels.font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def axes(chart: Any) -> None:
    """The first category on top, no scale beside values that are written."""
    categories = chart.category_axis
    categories.reverse_order = True
    categories.format.line.fill.background()
    categories.has_major_gridlines = False
    categories.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    categories.tick_labels.font.size = Pt(LABEL_SIZE)
    values = chart.value_axis
    values.has_major_gridlines, values.visible, values.minimum_scale = False, False, 0


def painted(fill: Any, tone: str) -> None:
    """The fill of a tone."""
    fill.solid()
    if tone in FILLS:
        fill.fore_color.rgb = RGBColor.from_string(digits(FILLS[tone]))
    else:
        fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1


def whole(value: float) -> float | int:
    """13 rather than 13.0."""
    return int(value) if value == int(value) else value


def settle_workbook(blob: bytes, moment: datetime) -> bytes:
    """The same workbook, its dates those of the document."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(blob)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(
                    rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", f"{moment:%Y-%m-%dT%H:%M:%S}Z".encode(), data
                )
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, data)
    return result.getvalue()
