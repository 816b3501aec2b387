"""PDF, by Typst: tagged, PDF/UA-1 and PDF/A-2a at once."""

from __future__ import annotations

import json
import re
import shutil
from bisect import bisect_left
from itertools import pairwise
from pathlib import Path
from typing import Any

import palette
import typst
from blocks import Figure
from clean import REPLACEMENT
from deck import slides_of
from drawn import cover_logos, fonts, page_logos
from job import Job, Outcome
from logos import Rows
from pdf_data import data_of, mapped
from pdf_slides import laid

HERE = Path(__file__).resolve().parent
TEMPLATES = ("document.typ", "deck.typ", "blocks.typ", "charts.typ", "timeline.typ", "theme.typ")
STANDARDS = ["a-2a", "ua-1"]
MOST_ATTEMPTS = 12
NAMED = re.compile(r'the text `"(.*?)"` could not be displayed|contains the codepoint `"(.*?)"`')
UNCLEAR_END = re.compile(rb"\r\nendstream\nendobj")
OFFSET = re.compile(rb"(\d{10})( \d{5} n)")
START = re.compile(rb"startxref\s+\d+")
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")


class NotPrinted(Exception):
    """Typst refuses the job even without a standard."""


def print_job(job: Job) -> Outcome:
    """Writes document.pdf into the job folder."""
    shutil.copyfile(palette.FILE, job.folder / palette.FILE.name)
    for name in TEMPLATES:
        shutil.copyfile(HERE / "typst" / name, job.folder / name)
    outcome = Outcome("document.pdf")
    data = strict(job, outcome)
    if data is None:
        outcome.strict = False
        data = loose(job)
    (job.folder / outcome.file).write_bytes(data)
    return outcome


def strict(job: Job, outcome: Outcome) -> bytes | None:
    """Prints to the standard, taking out at each refusal the characters that no font draws."""
    for _ in range(MOST_ATTEMPTS):
        write(job)
        try:
            return press(job, STANDARDS)
        except typst.TypstError as error:
            named = undrawable(error.diagnostic)
            if not named:
                outcome.reason = error.message
                return None
            outcome.replaced |= {f"U+{ord(char):04X}" for char in named}
            replace(job, named)
    outcome.reason = "too many characters without a glyph"
    return None


def loose(job: Job) -> bytes:
    """Prints without the standard."""
    try:
        return press(job, [])
    except typst.TypstError as error:
        raise NotPrinted(error.diagnostic[:1500]) from error


def press(job: Job, standards: list[str]) -> bytes:
    """Runs Typst, which sees the job folder and the fonts of the press, nothing else."""
    compiler = typst.Compiler(
        str(job.folder / ("deck.typ" if job.is_deck else "document.typ")),
        root=str(job.folder),
        font_paths=fonts(),
        package_path=str(job.folder / "packages"),
        package_cache_path=str(job.folder / "packages"),
    )
    data = compiler.compile(
        format="pdf",
        pdf_standards=standards,
        timestamp=job.timestamp,
        sys_inputs={"accent": job.accent},
    )
    return parted(data)


def parted(data: bytes) -> bytes:
    """The same file, each stream told from the line end that follows it.

    A compressed stream that happens to end with a carriage return is misread by strict validators, which take
    it for a part of the line end: that line end becomes a whole one, and the offsets after it move.
    """
    ends = [found.start() + 1 for found in UNCLEAR_END.finditer(data)]
    start = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    if not ends or data[start : start + 4] != b"xref":
        return data

    def moved(offset: int) -> int:
        return offset + bisect_left(ends, offset)

    table = OFFSET.sub(lambda found: b"%010d%b" % (moved(int(found[1])), found[2]), data[start:])
    table = START.sub(b"startxref\n%d" % moved(start), table)
    pieces = [data[begin:end] for begin, end in pairwise([0, *ends, start])]
    return b"\r".join(pieces) + table


def write(job: Job) -> None:
    """Hands the job to the template."""
    data = {
        "title": job.title,
        "contents": job.contents,
        "contents_title": "Sommaire",
        "logos": {"cover": logos(job, cover_logos(job)), "page": logos(job, page_logos(job))},
        "documents": data_of([laid(each) for each in job.documents]),
    }
    if job.is_deck:
        data["slides"] = data_of(slides_of(job))
    (job.folder / "job.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def logos(job: Job, rows: Rows) -> list[list[dict[str, Any]]]:
    """The logos in their rows, each with its size in centimetres."""
    figures = iter(job.theme.logos)
    return [[logo(next(figures), size) for size in row] for row in rows]


def logo(block: Figure, size: tuple[float, float]) -> dict[str, Any]:
    """A logo of this width and height."""
    return {"file": block.picture, "alternative": block.alternative, "width": size[0], "height": size[1]}


def undrawable(diagnostic: str) -> set[str]:
    """The characters that the errors name; ASCII is drawn by every font."""
    named = "".join(one or other for one, other in NAMED.findall(diagnostic))
    named = ESCAPED.sub(lambda found: chr(int(found[1], 16)), named)
    return {char for char in named if not char.isascii() and char != REPLACEMENT}


def replace(job: Job, chars: set[str]) -> None:
    """Puts U+FFFD for these characters everywhere, drawings included."""
    table = str.maketrans(dict.fromkeys(chars, REPLACEMENT))

    def swap(text: str) -> str:
        return text.translate(table)

    job.title = swap(job.title)
    job.documents = [mapped(document, swap) for document in job.documents]
    for picture in job.pictures.values():
        if picture.is_drawing:
            text = (job.folder / picture.name).read_text("utf-8", "replace")
            (job.folder / picture.name).write_text(swap(text), "utf-8")
