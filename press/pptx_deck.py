"""PowerPoint, by python-pptx: placeholders, tables and charts that a person can edit."""

from __future__ import annotations

import copy
import io
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu

from blocks import Run
from deck import TALL_ROOM, Box, LaidSlide, sizes_of, slides_of
from deck_flow import FIGURE_SIZE, LABEL_SIZE
from deck_text import Line
from job import Job, Outcome
from drawn import bytes_of
from packing import moment, settled
from palette import TONES, digits
from pptx_charts import add_chart
from pptx_master import blank
from pptx_parts import bare, decorative, emu
from pptx_tables import add_table
from pptx_text import Words
from pptx_timeline import add_timeline
from vocabulary import LAYOUTS, shape_after


def print_job(job: Job) -> Outcome:
    """Writes document.pptx into the job folder."""
    outcome = Outcome("document.pptx")
    packed = io.BytesIO()
    Writer(job).deck().save(packed)
    (job.folder / outcome.file).write_bytes(
        settled(packed, job.timestamp, "[Content_Types].xml", lambda _: True)
    )
    return outcome


class Writer:
    """Turns slides into a presentation."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.first = job.documents[0]
        self.presentation = blank(job.accent)
        self.words = Words(self.first.language)
        self.layouts = {layout.name: layout for layout in self.presentation.slide_layouts}

    def deck(self) -> Any:
        """The whole presentation."""
        for slide in slides_of(self.job):
            self.slide(slide)
        self.describe()
        return self.presentation

    def slide(self, data: LaidSlide) -> None:
        """A slide on its layout, its shapes in the order in which they are read."""
        slide = self.presentation.slides.add_slide(self.layouts[LAYOUTS[data.master]])
        places = {shape.placeholder_format.idx: shape for shape in slide.placeholders}
        self.title(places[0], data)
        self.part(places.get(13), data.subtitle)
        body = places.get(1)
        for box in data.boxes:
            body = self.box(slide, box, body, data.is_dark)
        if body is not None:
            body._element.getparent().remove(body._element)
        self.foot(slide)
        if data.notes:
            self.notes(slide, data.notes)

    def title(self, shape: Any, data: LaidSlide) -> None:
        """The title, in a size of its own where that of the layout is too large."""
        sizes, _ = sizes_of(data.layout)
        line = Line((Run(data.title),), size=data.title_size)
        self.words.fill(shape.text_frame, [line], own_size=data.title_size != sizes[0][0], light=True)
        if data.is_tall:
            at(shape, Box("", *TALL_ROOM))

    def part(self, shape: Any, text: str) -> None:
        """What stands over or under the title; nothing leaves no empty placeholder."""
        if shape is None:
            return
        if text:
            self.words.fill(shape.text_frame, [Line((Run(text),))], own_size=False, light=True)
        else:
            shape._element.getparent().remove(shape._element)

    def box(self, slide: Any, box: Box, body: Any, light: bool) -> Any:
        """A thing at its place; the first text takes the placeholder of the layout."""
        if box.kind == "text" and body is not None:
            slide.shapes._spTree.append(body._element)
            at(body, box)
            self.words.fill(body.text_frame, box.lines, light=light)
            return None
        kinds = {
            "text": self.text,
            "table": self.table,
            "chart": self.chart,
            "timeline": self.timeline,
            "figure": self.figure,
            "keyFigure": self.key_figure,
            "callout": self.callout,
        }
        kinds[box.kind](slide, box)
        return body

    def text(self, slide: Any, box: Box) -> Any:
        """A text beside the placeholder."""
        shape = slide.shapes.add_textbox(*spot(box))
        shape.name = f"Texte {shape.shape_id}"
        bare(shape.text_frame)
        self.words.fill(shape.text_frame, box.lines)
        return shape

    def callout(self, slide: Any, box: Box) -> None:
        """A remark on a ground, a line at its left."""
        shape = slide.shapes.add_textbox(*spot(box))
        shape.name = f"Encadré {shape.shape_id}"
        bare(shape.text_frame, 16)
        shape.fill.solid()
        shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
        self.words.fill(shape.text_frame, box.lines)
        self.ornament(slide, Box("", box.x, box.y, 4, box.height), box.lines[0].tone)

    def key_figure(self, slide: Any, box: Box) -> None:
        """A figure in large type over its label."""
        tone = box.block.tone
        self.ornament(slide, Box("", box.x, box.y, box.width, 2), tone)
        under = Box("", box.x, box.y + 7, box.width, box.height - 7)
        shape = slide.shapes.add_textbox(*spot(under))
        shape.name = f"Chiffre {shape.shape_id}"
        bare(shape.text_frame)
        value = Line((Run(box.block.value + shape_after(tone)),), size=FIGURE_SIZE, strong=True)
        label = Line((Run(box.block.label),), size=LABEL_SIZE, gap=1)
        self.words.fill(shape.text_frame, [value, label])
        for run in shape.text_frame.paragraphs[0].runs:
            coloured(run.font.color, tone)

    def ornament(self, slide: Any, box: Box, tone: str) -> None:
        """A line that says nothing."""
        shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *spot(box))
        shape.name = f"Ornement {shape.shape_id}"
        shape.shadow.inherit = False
        shape.line.fill.background()
        shape.fill.solid()
        coloured(shape.fill.fore_color, tone)
        decorative(shape)

    def table(self, slide: Any, box: Box) -> None:
        """A table of the suite."""
        add_table(slide, box, self.words)

    def chart(self, slide: Any, box: Box) -> None:
        """A chart of the suite, with its workbook."""
        add_chart(slide, box, self.words.language, moment(self.job.timestamp))

    def timeline(self, slide: Any, box: Box) -> None:
        """Shapes of the suite on a scale of time."""
        add_timeline(slide, box.block, self.words)

    def figure(self, slide: Any, box: Box) -> None:
        """A picture; a drawing comes as pixels."""
        picture = self.job.pictures[box.block.picture]
        shape = slide.shapes.add_picture(io.BytesIO(bytes_of(self.job, picture)), *spot(box))
        shape.name = f"Image {shape.shape_id}"
        properties = shape._element.nvPicPr.cNvPr
        properties.set("descr", box.block.alternative)
        if not box.block.alternative:
            decorative(shape)

    def foot(self, slide: Any) -> None:
        """The foot and the number, as the layout places them."""
        for shape in slide.slide_layout.placeholders:
            if shape.placeholder_format.idx not in (11, 12):
                continue
            element = copy.deepcopy(shape._element)
            properties = element.find("{*}spPr")
            for child in list(properties):
                properties.remove(child)
            slide.shapes._spTree.append(element)
            element.nvSpPr.cNvPr.set("id", str(slide.shapes._next_shape_id))
        for shape in slide.placeholders:
            if shape.placeholder_format.idx == 11:
                shape.text_frame.text = ""
                line = Line((Run(self.first.header),))
                self.words.fill(shape.text_frame, [line], own_size=False, light=True)

    def notes(self, slide: Any, lines: list[Line]) -> None:
        """What the speaker reads."""
        frame = slide.notes_slide.notes_text_frame
        self.words.fill(frame, lines, own_size=False, light=True)

    def describe(self) -> None:
        """The metadata: title, author, language, and the date of the document for every date."""
        properties = self.presentation.core_properties
        properties.title, properties.author = self.job.title[:255], self.first.author[:255]
        properties.subject, properties.language = self.first.subtitle[:255], self.words.language
        properties.created = properties.modified = moment(self.job.timestamp)
        properties.last_modified_by, properties.revision = self.first.author[:255], 1
        properties.comments = properties.keywords = ""
        for part in self.presentation.part.package.iter_parts():
            if part.partname == "/docProps/app.xml":
                part._blob = APPLICATION


APPLICATION = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Jalon</Application></Properties>"
)


def spot(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    """Where a box stands."""
    return Emu(emu(box.x)), Emu(emu(box.y)), Emu(emu(box.width)), Emu(emu(box.height))


def at(shape: Any, box: Box) -> None:
    """Moves a placeholder to its box."""
    shape.left, shape.top, shape.width, shape.height = spot(box)


def coloured(colour: Any, tone: str) -> None:
    """The colour of a tone."""
    if tone in TONES:
        colour.rgb = RGBColor.from_string(digits(TONES[tone]))
    else:
        colour.theme_color = MSO_THEME_COLOR.ACCENT_1
