"""Packages of OpenDocument, by odfdo: their parts, pictures and metadata."""

from __future__ import annotations

import io
from typing import Any

from odfdo import Document as Package

from drawn import bytes_of, file_name
from job import Job, Outcome
from packing import moment, settled

KEPT = ("mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml", "settings.xml")
ADDED = ("Pictures/", "Object ")
MEDIA = {"png": "image/png", "jpg": "image/jpeg"}


def package(job: Job, kind: str, content: str, styles: str) -> Any:
    """A package of this kind with the pictures of the job, without what comes with odfdo's template."""
    result = Package(kind)
    for name in result.manifest.get_paths():
        if name != "/" and name not in KEPT:
            result.manifest.del_full_path(name)
    add(result, "content.xml", content)
    add(result, "styles.xml", styles)
    for picture in job.pictures.values():
        name = file_name(picture)
        add(result, f"Pictures/{name}", bytes_of(job, picture), MEDIA[name.rsplit(".", 1)[1]])
    describe(result, job)
    return result


def add(package: Any, name: str, data: str | bytes, media: str = "") -> None:
    """Puts a part into the package; its media type is told where the template does not know it."""
    package.container.set_part(name, data.encode() if isinstance(data, str) else data)
    if media:
        package.manifest.add_full_path(name, media)


def describe(package: Any, job: Job) -> None:
    """The metadata: title, author, language, and the date of the document for every date."""
    first, meta = job.documents[0], package.meta
    meta.set_title(job.title)
    meta.set_subject(first.subtitle)
    meta.set_language(first.locale)
    meta.set_initial_creator(first.author)
    meta.set_creator(first.author)
    meta.set_creation_date(moment(job.timestamp))
    meta.set_modification_date(moment(job.timestamp))
    meta.set_generator("Jalon")


def write(package: Any, job: Job, name: str) -> Outcome:
    """Writes the package into the job folder."""
    packed = io.BytesIO()
    package.save(packed)
    data = settled(packed, job.timestamp, "mimetype", lambda part: part in KEPT or part.startswith(ADDED))
    (job.folder / name).write_bytes(data)
    return Outcome(name)
