"""Word text: the parts of the package are written here, python-docx packs them."""

from __future__ import annotations

import io
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from drawn import bytes_of, file_name
from job import Job, Outcome
from markup import tag
from packing import moment, settled
from word_blocks import Writer
from word_markup import root
from word_settings import PAGE, fonts, foot, head, section, settings
from word_styles import styles

MOST_IN_PROPERTY = 255
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
    body = root("w:document", tag("w:body", {}, writer.text(), section(PAGE, framed=True)))
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


def describe(package: OpcPackage, job: Job, language: str) -> None:
    """The metadata: title, author, language, and the date of the document for every date."""
    first, core = job.documents[0], package.core_properties
    core.title = job.title[:MOST_IN_PROPERTY]
    core.subject = first.subtitle[:MOST_IN_PROPERTY]
    core.author = core.last_modified_by = first.author[:MOST_IN_PROPERTY]
    core.language = language
    core.created = core.modified = moment(job.timestamp)
