"""OpenDocument text: named styles that a person can restyle, in the words of their suite."""

from __future__ import annotations

from pathlib import Path

from job import Job, Outcome, shortened
from markup import DECLARED, RAISED, language_style, paragraph, tag, written
from odf_package import package, write
from odt_blocks import Writer
from palette import INK, MUTED, RULE, TONES

TEMPLATE = Path(__file__).resolve().parent / "odt_template" / "styles.xml"
SEQUENCES = tag("text:sequence-decls", {})


def print_job(job: Job) -> Outcome:
    """Writes document.odt into the job folder."""
    return write(package(job, "text", content(job), styles(job)), job, "document.odt")


def content(job: Job) -> str:
    """content.xml: the automatic styles, then the text."""
    writer = Writer(job)
    body = writer.text()
    if body.endswith("</table:table>"):
        body += paragraph("TheEnd", "")  # else LibreOffice adds a line of its own, and a page for it
    automatic = "".join(writer.tables.styles + [language_style(each) for each in sorted(writer.languages)])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {DECLARED} office:version="1.3">'
        f"<office:automatic-styles>{RAISED}{automatic}{cover_styles(writer)}{PAGE_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{SEQUENCES}{body}</office:text></office:body></office:document-content>"
    )


def page_styles() -> str:
    """The styles of headings that begin a page, and of the first page after a cover."""
    result = []
    for level in range(1, 7):
        top = {"fo:break-before": "page", "fo:margin-top": "0cm", "fo:margin-bottom": "0.4cm"}
        properties = tag("style:paragraph-properties", top)
        result.append(derived(f"NewPage_{level}", f"Heading_20_{level}", properties))
    properties = tag("style:paragraph-properties", {"fo:break-before": "page"})
    result.append(
        derived("PageBreak", "Standard", properties + tag("style:text-properties", {"fo:font-size": "2pt"}))
    )
    result.append(derived("TheEnd", "Standard", tag("style:text-properties", {"fo:font-size": "1pt"})))
    kept = tag("style:paragraph-properties", {"fo:keep-with-next": "always"})
    result.append(derived("CaptionedPicture", "Picture", kept))
    master = {"style:master-page-name": "Standard"}
    result.append(derived("AfterCover", "Contents_20_Heading", "", **master))
    result.append(derived("BodyAfterCover", "Standard", "", **master))
    result.append(derived("CoverTop", "CoverStart", "", **{"style:master-page-name": "First_20_Page"}))
    return "".join(result)


def derived(name: str, parent: str, properties: str, **more: str) -> str:
    """An automatic style of paragraphs."""
    named = {"style:name": name, "style:family": "paragraph", "style:parent-style-name": parent}
    return tag("style:style", named | more, properties)


PAGE_STYLES = page_styles()


def cover_styles(writer: Writer) -> str:
    """How far above the names the period stands: the cover fills its page and no more."""
    document = writer.job.documents[0]
    if not document.cover:
        return ""
    gap = {"fo:margin-bottom": f"{writer.cover_gap(document, document.cover):.2f}cm"}
    return derived("CoverPeriodHere", "CoverPeriod", tag("style:paragraph-properties", gap))


def styles(job: Job) -> str:
    """styles.xml: the template, its running head, foot and language filled."""
    first = job.documents[0]
    lines = (
        ("{header}", first.header, 60),
        ("{subject}", job.title, 48),
        ("{footer}", job.footer, 90),
    )
    text = TEMPLATE.read_text("utf-8").replace("{language}", first.language.partition("-")[0])
    for name, value in {"accent": job.accent, "ink": INK, "soft": MUTED, "rule": RULE, **TONES}.items():
        text = text.replace(f"{{{name}}}", value)
    text = text.replace("{country}", first.language.partition("-")[2] or "FR")
    for field, value, most in lines:
        text = text.replace(field, written(shortened(value, most)).replace("{", "&#123;"))
    return text.replace("{raised}", RAISED)
