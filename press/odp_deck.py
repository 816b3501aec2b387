"""OpenDocument presentation: master pages, tables and charts that a person can edit."""

from __future__ import annotations

from blocks import Run
from deck import PART_ROOM, PART_SIZE, TALL_ROOM, TITLE_ROOM, LaidSlide, sizes_of, slides_of
from deck_flow import FIGURE_SIZE, LABEL_SIZE, Box
from deck_text import Line
from drawn import file_name
from job import Job, Outcome
from markup import paragraph, span, tag, words
from odf_package import add, package, write
from odp_charts import Chart
from odp_master import MASTERS, NOTES_PAGE, NOTES_TEXT, FRAME_TITLE, styles
from odp_parts import DECLARED, described, spot, style
from odp_tables import Tables
from odp_text import Words
from odp_timeline import timeline
from palette import MUTED, WASH
from vocabulary import shape_after

CHART_TYPE = "application/vnd.oasis.opendocument.chart"


def print_job(job: Job) -> Outcome:
    """Writes document.odp into the job folder."""
    writer = Writer(job)
    content = writer.content()
    made = package(job, "presentation", content, styles(job.accent, job.documents[0].language))
    add(made, "settings.xml", SETTINGS)
    for number, chart in enumerate(writer.charts, 1):
        made.manifest.add_full_path(f"Object {number}/", CHART_TYPE)
        add(made, f"Object {number}/content.xml", chart, "text/xml")
    return write(made, job, "document.odp")


SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.3">'
    "<office:settings/></office:document-settings>"
)


class Writer:
    """Turns slides into content.xml, and keeps the charts that stand beside it."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.first = job.documents[0]
        self.words = Words(job.accent)
        self.tables = Tables(self.words)
        self.charts: list[str] = []
        self.count = 0

    def content(self) -> str:
        """The whole of content.xml."""
        pages = "".join(self.page(slide) for slide in slides_of(self.job))
        foot = tag("presentation:footer-decl", {"presentation:name": "foot"}, words(self.first.header))
        automatic = SHAPE_STYLES + "".join(self.tables.styles) + self.words.automatic()
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {DECLARED} '
            'office:version="1.3">'
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:presentation>{foot}{pages}</office:presentation></office:body>"
            "</office:document-content>"
        )

    def page(self, slide: LaidSlide) -> str:
        """A slide on its master, its frames in the order in which they are read."""
        master, framed = MASTERS[slide.master], slide.is_framed
        self.count += 1
        inner = self.title(master, slide)
        if slide.subtitle:
            inner += self.subtitle(master, slide.subtitle, framed)
        body_free = True
        for box in slide.boxes:
            if box.kind == "text" and body_free:
                text = self.words.lines(box.lines, slide.is_dark, 20 if framed else 18)
                inner += self.placed(master, "outline", (box.x, box.y, box.width, box.height), text)
                body_free = False
            else:
                inner += self.box(box)
        attributes = {
            "draw:name": slide.title[:200],
            "draw:style-name": "page",
            "draw:master-page-name": master,
            "presentation:presentation-page-layout-name": f"AL_{slide.master}",
            "presentation:use-footer-name": "foot",
        }
        return tag("draw:page", attributes, inner, self.notes(master, slide.notes))

    def title(self, master: str, slide: LaidSlide) -> str:
        """The title, in a size of its own where that of the master is too large."""
        sizes, _ = sizes_of(slide.layout)
        line = Line((Run(slide.title),), size=slide.title_size)
        inner = self.words.paragraph(line, True, True, sizes[0][0])
        where = FRAME_TITLE if slide.is_framed else TALL_ROOM if slide.is_tall else TITLE_ROOM
        return self.placed(master, "title", where, inner)

    def placed(self, master: str, kind: str, where: tuple[float, float, float, float], inner: str) -> str:
        """A placeholder, filled."""
        styled = f"{master}-{'outline1' if kind == 'outline' else kind}"
        attributes = {"presentation:style-name": styled, "draw:layer": "layout", "presentation:class": kind}
        attributes |= {"presentation:user-transformed": "true"} if kind == "outline" else {}
        return tag("draw:frame", attributes | spot(*where), tag("draw:text-box", {}, inner))

    def subtitle(self, master: str, text: str, framed: bool) -> str:
        """What stands over or under the title."""
        where = (96, 240, 760, 44) if framed else PART_ROOM
        inner = tag("text:p", {} if framed else {"text:style-name": "Part"}, words(text))
        return self.placed(master, "subtitle", where, inner)

    def box(self, box: Box) -> str:
        """A thing at its place."""
        kinds = {
            "text": self.text,
            "table": self.tables.frame,
            "chart": self.chart,
            "timeline": self.timeline,
            "figure": self.figure,
            "keyFigure": self.key_figure,
            "callout": self.callout,
        }
        return kinds[box.kind](box)

    def text(self, box: Box, styled: str = "Text") -> str:
        """A text beside the placeholder."""
        return self.framed(box, styled, tag("draw:text-box", {}, self.words.lines(box.lines)))

    def callout(self, box: Box) -> str:
        """A remark on a ground, a line at its left."""
        bar = self.ornament(Box("", box.x, box.y, 4, box.height), box.lines[0].tone)
        return self.text(box, "Remark") + bar

    def key_figure(self, box: Box) -> str:
        """A figure in large type over its label."""
        tone = box.block.tone
        colour = {"fo:color": self.words.colour(tone)}
        value = self.words.look(Line((), size=FIGURE_SIZE, strong=True), True, False, 18)
        label = self.words.paragraph(Line((Run(box.block.label),), size=LABEL_SIZE, gap=1), False, False, 18)
        shown = span(self.words.mark(f"Value_{tone}", colour), words(box.block.value + shape_after(tone)))
        under = Box("", box.x, box.y + 7, box.width, box.height - 7)
        return self.ornament(Box("", box.x, box.y, box.width, 2), tone) + self.framed(
            under, "Text", tag("draw:text-box", {}, paragraph(value, shown) + label)
        )

    def ornament(self, box: Box, tone: str) -> str:
        """A line that says nothing."""
        attributes = {"draw:style-name": self.bar(tone), "draw:layer": "layout", "loext:decorative": "true"}
        return tag("draw:rect", attributes | spot(box.x, box.y, box.width, box.height), "<text:p/>")

    def bar(self, tone: str) -> str:
        """A shape filled with a tone."""
        name = f"Bar_{tone or 'accent'}"
        fill = {"draw:stroke": "none", "draw:fill": "solid", "draw:fill-color": self.words.colour(tone)}
        self.words.styles[name] = style(
            name, "graphic", tag("style:graphic-properties", fill), parent="standard"
        )
        return name

    def chart(self, box: Box) -> str:
        """A chart, a document of its own."""
        self.charts.append(Chart(box, self.job.accent).content())
        link = {"xlink:href": f"./Object {len(self.charts)}", "xlink:type": "simple", "xlink:show": "embed"}
        shown = tag("draw:object", link | {"xlink:actuate": "onLoad"})
        return self.framed(box, "Plain", shown, described(box.block.title, box.block.alternative))

    def timeline(self, box: Box) -> str:
        """Shapes of the suite on a scale of time."""
        return timeline(box.block, self.words)

    def figure(self, box: Box) -> str:
        """A picture; a drawing comes as pixels."""
        picture = self.job.pictures[box.block.picture]
        link = {"xlink:href": f"Pictures/{file_name(picture)}", "xlink:type": "simple", "xlink:show": "embed"}
        shown = tag("draw:image", link | {"xlink:actuate": "onLoad"})
        return self.framed(box, "Plain", shown, described("", box.block.alternative))

    @staticmethod
    def framed(box: Box, styled: str, inner: str, told: str = "") -> str:
        """A frame at its place."""
        attributes = {"draw:style-name": styled, "draw:layer": "layout"}
        if styled == "Plain" and not told:
            attributes["loext:decorative"] = "true"
        return tag("draw:frame", attributes | spot(box.x, box.y, box.width, box.height), inner, told)

    def notes(self, master: str, lines: list[Line]) -> str:
        """The page of what the speaker reads."""
        shown = {"draw:layer": "layout", "presentation:class": "page", "draw:page-number": str(self.count)}
        holder = {"presentation:placeholder": "true"} if not lines else {}
        attributes = {
            "presentation:style-name": f"{master}-notes",
            "draw:layer": "layout",
            "presentation:class": "notes",
        }
        text = tag("draw:text-box", {}, self.words.lines(lines, light=True))
        return tag(
            "presentation:notes",
            {"draw:style-name": "notes"},
            tag("draw:page-thumbnail", shown | spot(*NOTES_PAGE)),
            tag("draw:frame", attributes | holder | spot(*NOTES_TEXT), text),
        )


def shape_styles() -> str:
    """The styles of frames that are no placeholder, of slides and of their notes."""
    inset = {f"fo:padding-{side}": "0.56cm" for side in ("top", "bottom", "left", "right")}
    fill = {"draw:fill": "solid", "draw:fill-color": WASH}
    shown = {
        "presentation:background-visible": "true",
        "presentation:background-objects-visible": "true",
        "presentation:display-footer": "true",
        "presentation:display-page-number": "true",
        "presentation:display-date-time": "false",
    }
    part = tag("style:text-properties", {"fo:font-size": f"{PART_SIZE}pt", "fo:color": MUTED})
    return (
        style("Text", "graphic", parent="standard")
        + style("Plain", "graphic", parent="standard")
        + style("Remark", "graphic", tag("style:graphic-properties", inset | fill), parent="standard")
        + style("page", "drawing-page", tag("style:drawing-page-properties", shown))
        + style("notes", "drawing-page", tag("style:drawing-page-properties", shown))
        + style("Part", "paragraph", part)
    )


SHAPE_STYLES = shape_styles()
