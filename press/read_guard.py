"""What stands between the readers and a file that anybody sends: its kind, its size, what hides in it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from bounds import MEGABYTE
from command import Refused

MOST_ENTRIES = 3000
MOST_PART = 64 * MEGABYTE
MOST_UNPACKED = 1200 * MEGABYTE
CHUNK = 4 * MEGABYTE

STRICT = (
    (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/",
        b"http://schemas.openxmlformats.org/officeDocument/2006/",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/",
        b"http://schemas.openxmlformats.org/drawingml/2006/",
    ),
)


def kind_of(data: bytes) -> str:
    """What a file is by its content, whatever its name: xlsx, docx, ods, odt or html. Refuses all else."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Refused("password")
        raise Refused("oldWord" if "WordDocument".encode("utf-16-le") in data else "oldExcel")
    if data.startswith(b"PK"):
        return kind_of_package(data)
    if head.startswith(b"%PDF"):
        raise Refused("pdf")
    if head.startswith(b"{\\rtf"):
        raise Refused("oldWord")
    lower = head[:2048].lower()
    if b"<workbook" in lower and b"urn:schemas-microsoft-com:office:spreadsheet" in lower:
        raise Refused("oldExcel")
    if (
        lower.startswith((b"<!doctype html", b"<html", b"<table", b"<meta"))
        or b"<table" in lower
        or b"<html" in lower
    ):
        return "html"
    raise Refused("unknown")


def kind_of_package(data: bytes) -> str:
    """What a ZIP holds."""
    names = {info.filename for info in opened(data).infolist()}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.bin" in names:
        raise Refused("oldExcel")
    if "content.xml" in names:
        with opened(data) as package:
            mark = package.read("mimetype")[:80] if "mimetype" in names else b""
            manifest = whole(package, "META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
        if b"encryption-data" in manifest:
            raise Refused("password")
        if b"opendocument.spreadsheet" in mark:
            return "ods"
        if b"opendocument.text" in mark:
            return "odt"
    raise Refused("unknown")


def opened(data: bytes) -> zipfile.ZipFile:
    """A ZIP whose entries are few enough, each once, none behind a password."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Refused("unreadable") from error
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES or len({entry.filename for entry in entries}) < len(entries):
        raise Refused("unreadable")
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("password")
    return package


def chunks(package: zipfile.ZipFile, name: str, most: int) -> Iterator[bytes]:
    """A part, piece by piece: what its directory says of its size is not believed."""
    size = 0
    try:
        with package.open(name) as stream:
            while piece := stream.read(CHUNK):
                size += len(piece)
                if size > most:
                    raise Refused("tooLarge")
                yield piece
    except (
        zipfile.BadZipFile,
        OSError,
        EOFError,
        NotImplementedError,
        KeyError,
    ) as error:
        raise Refused("unreadable") from error
    except Exception as error:
        if isinstance(error, Refused):
            raise
        raise Refused("unreadable") from error


def whole(package: zipfile.ZipFile, name: str) -> bytes:
    """A part of XML, in the common dialect, without a document type: nothing stands for something else."""
    return plain(b"".join(chunks(package, name, MOST_PART)))


def plain(data: bytes) -> bytes:
    """XML as the readers know it. Refuses what declares entities, and what is not in UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:64]:
        raise Refused("unreadable")
    if re.search(rb"<!\s*(DOCTYPE|ENTITY)", data, re.IGNORECASE):
        raise Refused("entities")
    for strict, common in STRICT:
        data = data.replace(strict, common)
    return data
