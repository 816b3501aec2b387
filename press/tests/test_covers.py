"""Covers with no logo, with one and with six, of every shape, measured in every format."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import run_press, words_of
from decks import deck, slide
from lxml import etree
from parts import paragraph, stored, t, write_job
from PIL import Image
from sample import review, sheet

from deck import slides_of
from job import read
from look import TEXT_WIDTH

Box = tuple[float, float, float, float]
SHAPES = {"square": (300, 300), "wide": (600, 200), "banner": (2000, 10), "high": (120, 600)}
EMU = 360000


def logo(shape: str, number: int = 1) -> bytes:
    """A logo of this shape; a white one is words on nothing."""
    if shape == "white":
        picture = Image.new("RGBA", (400, 120), (255, 255, 255, 0))
        picture.paste((255, 255, 255, 255), (40, 40, 360, 80))
    else:
        picture = Image.new("RGB", SHAPES[shape], (20 * number, 90, 120))
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def with_logos(folder: Path, document: dict[str, Any], shapes: list[str]) -> dict[str, Any]:
    """The document with a logo of each of these shapes."""
    logos = [
        {"picture": stored(folder, logo(shape, number), "png"), "alternative": f"Logo {number}"}
        for number, shape in enumerate(shapes, 1)
    ]
    return document | {"theme": {"accent": "#17506b", "logos": logos}}


SETS = {
    "none": [], "one": ["wide"], "one banner": ["banner"], "one white": ["white"], "one high": ["high"],
    "six": ["square", "wide", "banner", "high", "white", "wide"], "six wide": ["wide"] * 6,
    "six banners": ["banner"] * 6, "six high": ["high"] * 6,
}  # fmt: skip


def printed(folder: Path, document: dict[str, Any], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, [document], form))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def first_page(file: Path) -> tuple[Box, list[Box], list[Box]]:
    """The first page of a PDF, its pictures, its lines of words: left, top, right, bottom."""
    folder = file.parent / "read"
    folder.mkdir()
    command = ["pdftohtml", "-xml", "-l", "1", "-zoom", "1", "-q", str(file), str(folder / "out")]
    subprocess.run(command, check=True, capture_output=True)
    (shown, *_) = ElementTree.parse(folder / "out.xml").iter("page")

    def box(of: Any) -> Box:
        left, top = float(of.get("left")), float(of.get("top"))
        return left, top, left + float(of.get("width")), top + float(of.get("height"))

    words = [box(each) for each in shown.iter("text") if "".join(each.itertext()).strip()]
    return box(shown), [box(each) for each in shown.iter("image")], words


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    across, down = (min(one[at + 2], other[at + 2]) - max(one[at], other[at]) for at in (0, 1))
    return across > 1 and down > 1


@pytest.mark.parametrize("shapes", SETS.values(), ids=SETS)
@pytest.mark.parametrize("kind", ["review", "sheet", "deck"])
def test_nothing_overlaps_on_the_cover_of_a_pdf(tmp_path: Path, kind: str, shapes: list[str]) -> None:
    title = "Comité de pilotage " * 5
    opening = slide(title, paragraph(t("Melun")), layout="opening", subtitle="Le 7 février")
    made = {"review": lambda: review(tmp_path), "sheet": sheet, "deck": lambda: deck(opening)}[kind]()
    page, pictures, words = first_page(printed(tmp_path, with_logos(tmp_path, made, shapes), "pdf"))
    assert len(pictures) == len(shapes)
    assert words
    for each in pictures + words:
        assert each[0] >= 0 and each[1] >= 0 and each[2] <= page[2] + 1 and each[3] <= page[3] + 1
    for one, other in combinations(pictures, 2):
        assert not meet(one, other)
    assert not [1 for picture in pictures for line in words if meet(picture, line)]


@pytest.mark.parametrize("shapes", SETS.values(), ids=SETS)
def test_the_logos_of_a_deck_stand_over_its_title(tmp_path: Path, shapes: list[str]) -> None:
    made = with_logos(tmp_path, deck(slide("Comité de pilotage", layout="opening")), shapes)
    (opening,) = slides_of(read(write_job(tmp_path, [made], "pptx")))
    boxes = [(box.x, box.y, box.x + box.width, box.y + box.height) for box in opening.boxes]
    assert len(boxes) == len(shapes)
    for each in boxes:
        assert each[0] >= 96 and each[2] <= 96 + 760 and each[1] >= 20 and each[3] <= 110
    assert not [1 for one, other in combinations(boxes, 2) if meet(one, other)]


def rows_of(file: Path) -> list[list[tuple[float, float]]]:
    """The lines of logos of a text, in centimetres: those of the first paragraph that holds pictures."""
    with zipfile.ZipFile(file) as archive:
        if file.suffix == ".docx":
            body = etree.fromstring(archive.read("word/document.xml"))
            (first,) = body.xpath("(//*[local-name()='p'][.//*[local-name()='drawing']])[1]")
            marks = first.xpath(".//*[local-name()='extent'] | .//*[local-name()='br']")
            sizes = [
                (int(each.get("cx")) / EMU, int(each.get("cy")) / EMU) if each.get("cx") else None
                for each in marks
            ]
        else:
            body = etree.fromstring(archive.read("content.xml"))
            (first,) = body.xpath("(//*[local-name()='p'][.//*[local-name()='frame']])[1]")
            marks = first.xpath(".//*[local-name()='frame'] | .//*[local-name()='line-break']")
            names = {name.rsplit("}", 1)[-1]: name for each in marks for name in each.keys()}
            sizes = [
                (float(each.get(names["width"])[:-2]), float(each.get(names["height"])[:-2]))
                if each.tag.endswith("frame")
                else None
                for each in marks
            ]
    rows: list[list[tuple[float, float]]] = [[]]
    for size in sizes:
        if size is None:
            rows.append([])
        else:
            rows[-1].append(size)
    assert [row for row in rows if not row] == [[]] * (len(rows) // 2), "rows of logos would touch"
    return [row for row in rows if row]


@pytest.mark.parametrize("name", [name for name in SETS if SETS[name]])
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_the_logos_of_an_office_text_stand_within_its_page(tmp_path: Path, form: str, name: str) -> None:
    shapes = SETS[name]
    for place, make, high in (("a", review, 4.1), ("b", lambda _: sheet(), 2.7)):
        folder = tmp_path / place
        folder.mkdir()
        rows = rows_of(printed(folder, with_logos(folder, make(folder), shapes), form))
        assert sum(map(len, rows)) == len(shapes)
        assert len(rows) <= 2
        for row in rows:
            assert sum(width for width, _ in row) + 0.8 * (len(row) - 1) <= TEXT_WIDTH + 0.01
        assert sum(max(height for _, height in row) for row in rows) <= high


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["docx", "odt"])
@pytest.mark.parametrize("name", ["none", "one", "six"])
def test_a_cover_fills_one_page_of_an_office_text(tmp_path: Path, form: str, name: str) -> None:
    file = printed(tmp_path, with_logos(tmp_path, review(tmp_path), SETS[name]), form)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    to_pdf = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path / "out")]
    subprocess.run([*to_pdf, str(file)], capture_output=True, timeout=180, check=True)
    cover, following, *_ = words_of(tmp_path / "out", "document.pdf").split("\f")
    assert "Melun, le 7 avril 2023" in cover
    assert "Groupe hospitalier Sud Île-de-France" in cover
    assert following.lstrip().startswith(("Sommaire", "Contrat local de santé"))
    assert "Sommaire" in following


def test_a_white_logo_is_seen_on_white_paper(tmp_path: Path) -> None:
    job = read(write_job(tmp_path, [with_logos(tmp_path, sheet(), ["white", "wide"])], "pdf"))
    white, wide = (job.pictures[each.picture] for each in job.theme.logos)
    picture = Image.open(io.BytesIO(white.data)).convert("RGB")
    assert picture.getpixel((0, 0)) == (0x17, 0x50, 0x6B)
    assert picture.getpixel((picture.width // 2, picture.height // 2)) == (255, 255, 255)
    assert re.fullmatch(r"[0-9a-f]{64}\.png", white.name)
    assert wide.data == logo("wide", 2)
