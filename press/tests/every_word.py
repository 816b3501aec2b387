"""Every word that a printed file holds, for who looks for a name in it.

    python every_word.py FILE

What is read, what is heard of pictures, titles, authors, names of parts, notes, workbooks within charts.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

HEARD = re.compile(rb"/(?:Alt|ActualText|Title|Author|Subject|Keywords|Contents)\s*<([0-9A-Fa-f]+)>")
BLOCKS = ("p", "h", "tc", "table-cell", "tr", "sp", "frame", "t", "title", "desc")


def of_pdf(file: Path) -> Iterator[str]:
    """Its pages, its metadata, what stands for its pictures."""
    path = str(file)
    for command in (["pdftotext", "-raw", path, "-"], ["pdfinfo", path], ["pdfinfo", "-meta", path]):
        yield subprocess.run(command, capture_output=True, check=True).stdout.decode()
    for found in HEARD.findall(file.read_bytes()):
        yield bytes.fromhex(found.decode()).decode("utf-16", "replace")


def of_package(data: bytes) -> Iterator[str]:
    """Its parts, packages within it too: their names, their words, their attributes."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            yield name
            part = archive.read(name)
            if part.startswith(b"PK"):
                yield from of_package(part)
            elif name.endswith((".xml", ".rels")):
                yield from of_xml(part)


def of_xml(data: bytes) -> Iterator[str]:
    """Paragraphs whole, whatever marks cut them, and every attribute."""
    root = etree.fromstring(data)
    for each in root.iter(etree.Element):
        yield from each.values()
        if etree.QName(each).localname in BLOCKS:
            yield "".join(each.itertext())
    yield "\n".join(root.itertext())


def main(file: Path) -> None:
    """Prints the words of a file."""
    words = of_pdf(file) if file.suffix == ".pdf" else of_package(file.read_bytes())
    print(file.name, *words, sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
