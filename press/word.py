"""Word text: the parts of the package are written here, python-docx packs them."""

from __future__ import annotations

import io
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from blocks import Document
from drawn import bytes_of, file_name
from job import Job, Outcome
from look import COVER_LOGO, FIRST_PAGE_LOGO, cover_gap
from markup import tag
from packing import moment, settled
from word_blocks import Writer
from word_markup import field, paragraph, root, run, twips, val, words
from word_settings import fonts, foot, head, settings
from word_styles import styles

CONTENTS_HERE = "<?contents?>"
MOST_IN_PROPERTY = 255
PAGE = (1.7, 2.7, 1.5, 2.7)  # cm: top, right, bottom, left
COVER = (3.4, 2.7, 2.5, 2.7)
PARTS = {
    "styles": (RELATIONSHIP_TYPE.STYLES, CONTENT_TYPE.WML_STYLES),
    "numbering": (RELATIONSHIP_TYPE.NUMBERING, CONTENT_TYPE.WML_NUMBERING),
    "settings": (RELATIONSHIP_TYPE.SETTINGS, CONTENT_TYPE.WML_SETTINGS),
    "fontTable": (RELATIONSHIP_TYPE.FONT_TABLE, CONTENT_TYPE.WML_FONT_TABLE),
    "header1": (RELATIONSHIP_TYPE.HEADER, CONTENT_TYPE.WML_HEADER),
    "footer1": (RELATIONSHIP_TYPE.FOOTER, CONTENT_TYPE.WML_FOOTER),
}


def print_job(job: Job) -> Outcome:
    """Writes document.docx into the job folder."""
    writer = Writer(job)
    body = content(job, writer)
    language = job.documents[0].locale
    parts = {
        "styles": styles(language, job.accent),
        "numbering": writer.numbering.part(),
        "settings": settings(language, job.contents),
        "fontTable": fonts(),
        "header1": head(job),
        "footer1": foot(job),
    }
    package = packed(job, writer, body, parts)
    describe(package, job, language)
    file = io.BytesIO()
    package.save(file)
    outcome = Outcome("document.docx")
    data = settled(file, job.timestamp, "[Content_Types].xml", lambda _: True)
    (job.folder / outcome.file).write_bytes(data)
    return outcome


def packed(job: Job, writer: Writer, body: bytes, parts: dict[str, bytes]) -> OpcPackage:
    """The package: the document, the parts that it needs, its pictures and its links."""
    package = OpcPackage()
    document = part(package, "/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, body)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for name, data in parts.items():
        relation, media = PARTS[name]
        made = part(package, f"/word/{name}.xml", media, data)
        document.rels.add_relationship(relation, made, f"rId_{name}")
    for picture in job.pictures.values():
        if file_name(picture) in writer.pictures:
            name = file_name(picture)
            media = CONTENT_TYPE.PNG if name.endswith(".png") else CONTENT_TYPE.JPEG
            made = part(package, f"/word/media/{name}", media, bytes_of(job, picture))
            document.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, made, writer.pictures[name])
    for address, relation in writer.links.items():
        document.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, relation, is_external=True)
    return package


def part(package: OpcPackage, name: str, media: str, data: bytes) -> Part:
    """A part of the package."""
    return Part(PackURI(name), media, data, package)


def content(job: Job, writer: Writer) -> bytes:
    """document.xml."""
    parts = [one(job, writer, index) for index in range(len(job.documents))]
    listed = contents(job, writer) if job.contents else ""
    if job.several:
        opening = logos(job, writer, "FirstPageLogos", FIRST_PAGE_LOGO)
        body = opening + paragraph("Title", run(words(job.title))) + listed + "".join(parts)
    else:
        body = parts[0].replace(CONTENTS_HERE, listed, 1)
    return root("w:document", tag("w:body", {}, body, section(PAGE, framed=True)))


def one(job: Job, writer: Writer, index: int) -> str:
    """One document: its title, then its blocks."""
    document = job.documents[index]
    title = run(words(document.title))
    if job.several:
        opening = writer.heading(1, title, document.title, new_page=True) + title_lines(document)
    elif document.cover:
        opening = cover(job, writer) + CONTENTS_HERE
        writer.breaks = job.contents
    else:
        opening = logos(job, writer, "FirstPageLogos", FIRST_PAGE_LOGO)
        opening += paragraph("Title", title) + title_lines(document) + CONTENTS_HERE
    return opening + writer.blocks(document.blocks)


def title_lines(document: Document) -> str:
    """What stands under a title."""
    lines = (("Subtitle", document.subtitle), ("DocumentDate", document.signed))
    return "".join(paragraph(style, run(words(line))) for style, line in lines if line)


def logos(job: Job, writer: Writer, style: str, height: float) -> str:
    """The logos of the contract on one line."""
    shown = [writer.logo(each, height) for each in job.theme.logos]
    return paragraph(style, run(words("\u2003")).join(shown)) if shown else ""


def cover(job: Job, writer: Writer) -> str:
    """The cover page, as paragraphs in styles of their own; the last one ends the section."""
    document = job.documents[0]
    page = document.cover
    lines = [("CoverHeader", document.header), ("CoverTitle", document.title)]
    lines += [("CoverSubtitle", document.subtitle)]
    shown = "".join(paragraph(style, run(words(line))) for style, line in lines if line)
    gap = tag("w:spacing", {"w:after": twips(cover_gap(document, page))})
    shown += paragraph("CoverPeriod", run(words(page.period)), gap)
    if page.signatories:
        shown += paragraph("CoverNamesTitle", run(words(page.signatories_title)))
        shown += "".join(paragraph("CoverNames", run(words(name))) for name in page.signatories)
    last = paragraph("CoverDate", run(words(document.signed)), section(COVER, framed=False))
    return logos(job, writer, "CoverLogos", COVER_LOGO) + shown + last


def section(margins: tuple[float, float, float, float], framed: bool) -> str:
    """The pages that end here: their margins, and the running head and foot when they are framed."""
    references = "".join(
        tag(f"w:{each}Reference", {"w:type": "default", "r:id": f"rId_{each}1"})
        for each in ("header", "footer")
    )
    edges = dict(zip(("top", "right", "bottom", "left"), margins, strict=True))
    edges |= {"header": margins[0] * framed, "footer": margins[2] * framed, "gutter": 0}
    if framed:
        edges |= {"top": margins[0] + 1.5, "bottom": margins[2] + 1.4}
    sides = {f"w:{side}": twips(room) for side, room in edges.items()}
    return tag(
        "w:sectPr", {}, references if framed else "", val("type", "nextPage"),
        tag("w:pgSz", {"w:w": twips(21), "w:h": twips(29.7)}), tag("w:pgMar", sides),
    )  # fmt: skip


def contents(job: Job, writer: Writer) -> str:
    """A table of contents that is filled, whose entries are links, and that Word can update."""
    depth = 1 if job.several else 2
    entries = [entry(*each) for each in writer.headings if each[0] <= depth]
    *opening, end = field(f'TOC \\o "1-{depth}" \\h \\z', "")
    entries[0] = entries[0].replace("</w:pPr>", "</w:pPr>" + "".join(opening), 1)
    closing = paragraph("BodyText", end)
    gallery = tag("w:docPartObj", {}, val("docPartGallery", "Table of Contents"), "<w:docPartUnique/>")
    heading = paragraph("TOCHeading", run(words("Sommaire")))
    return tag("w:sdt", {}, tag("w:sdtPr", {}, gallery), tag("w:sdtContent", {}, heading, *entries, closing))


def entry(level: int, mark: str, text: str) -> str:
    """An entry: a link to its heading, and its page."""
    page = "".join(field(f"PAGEREF {mark} \\h", "…"))
    shown = run(words(text)) + run("<w:tab/>") + page
    return paragraph(f"TOC{level}", tag("w:hyperlink", {"w:anchor": mark, "w:history": "1"}, shown))


def describe(package: OpcPackage, job: Job, language: str) -> None:
    """The metadata: title, author, language, and the date of the document for every date."""
    first, core = job.documents[0], package.core_properties
    core.title = job.title[:MOST_IN_PROPERTY]
    core.subject = first.subtitle[:MOST_IN_PROPERTY]
    core.author = core.last_modified_by = first.author[:MOST_IN_PROPERTY]
    core.language = language
    core.created = core.modified = moment(job.timestamp)
