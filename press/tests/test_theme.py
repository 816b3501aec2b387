"""The look of a contract: its colour, made legible, and its logos, in every format."""

from __future__ import annotations

import subprocess
import zipfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import page
import pytest
from conftest import run_press
from parts import png, stored, write_job
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt
from decks import slide
from decks import deck as slides
from sample import review, sheet

from look import contrast, legible
from palette import ACCENT

FORMATS = ("pdf", "odt", "docx")


def themed(folder: Path, document: dict[str, Any], accent: str = "#7a1f5c") -> dict[str, Any]:
    """The document in this colour, with a wide logo, a high one and a decoration."""
    sizes = ((600, 90, "Logo de l’ARS"), (100, 180, "Logo de la CAMVS"), (40, 40, ""))
    logos = [
        {"picture": stored(folder, png(width, height), "png"), "alternative": words}
        for width, height, words in sizes
    ]
    return document | {"theme": {"accent": accent, "logos": logos}}


def parts(file: Path) -> str:
    """Every part of an office file."""
    with zipfile.ZipFile(file) as archive:
        names = (name for name in archive.namelist() if name.endswith(".xml"))
        return "".join(archive.read(name).decode() for name in names)


def printed(folder: Path, documents: list[dict[str, Any]], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, documents, form))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


@pytest.mark.parametrize(
    "colour", ["#ffffff", "#ffff00", "#e2007a", "#00ff00", "#7fb2ff", "#17506b", "#000000"]
)
def test_any_colour_is_made_legible_on_white(colour: str) -> None:
    result = legible(colour)
    assert contrast([int(result[at : at + 2], 16) for at in (1, 3, 5)]) >= 4.5
    assert (result == colour) is (colour in ("#17506b", "#000000", "#e2007a"))


@pytest.mark.parametrize("form", ["odt", "docx"])
@pytest.mark.parametrize("make", [review, lambda _: sheet()], ids=["review", "sheet"])
def test_an_office_file_takes_the_colour_and_the_logos(tmp_path: Path, form: str, make: Any) -> None:
    text = parts(printed(tmp_path, [themed(tmp_path, make(tmp_path))], form))
    assert "7a1f5c" in text
    assert ACCENT[1:] not in text
    assert text.count("Logo de l’ARS") == 1
    assert text.count("Logo de la CAMVS") == 1
    assert text.count("decorative") >= 1


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("make", [review, lambda _: sheet()], ids=["review", "sheet"])
def test_a_pdf_with_logos_keeps_both_standards(tmp_path: Path, make: Any, count: int) -> None:
    documents = [themed(tmp_path, make(tmp_path), "#ffcc00") for _ in range(count)]
    file = printed(tmp_path, documents, "pdf")
    for profile in ("ua-1", "2a"):
        report = page.validate_pdf(file, profile=profile)
        assert report.is_compliant, [each.message for each in report.failures]
    listed = subprocess.run(["pdfimages", "-list", str(file)], capture_output=True, text=True, check=True)
    sizes = {tuple(line.split()[3:5]) for line in listed.stdout.splitlines()[2:]}
    assert {("600", "90"), ("100", "180"), ("40", "40")} <= sizes


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("theme", [{}, {"accent": "red"}, {"accent": 7, "logos": []}, {"accent": "#12345"}])
def test_a_look_that_is_none_is_that_of_the_house(tmp_path: Path, form: str, theme: dict[str, Any]) -> None:
    (tmp_path / "with").mkdir()
    (tmp_path / "without").mkdir()
    plain = printed(tmp_path / "without", [sheet()], form).read_bytes()
    assert printed(tmp_path / "with", [sheet() | {"theme": theme}], form).read_bytes() == plain


@pytest.mark.parametrize("form", FORMATS)
def test_a_logo_that_cannot_be_read_is_left_out(tmp_path: Path, form: str) -> None:
    broken = {"picture": stored(tmp_path, b"", "png"), "alternative": "Logo absent"}
    file = printed(tmp_path, [sheet() | {"theme": {"accent": "", "logos": [broken]}}], form)
    assert file.stat().st_size > 0


def opened(folder: Path) -> dict[str, Any]:
    """A deck of two slides, in the look of its contract."""
    return themed(folder, slides(slide("Comité de pilotage", layout="opening"), slide("Ordre du jour")))


def test_the_opening_of_a_deck_bears_the_logos(tmp_path: Path) -> None:
    opening, agenda = Presentation(str(printed(tmp_path, [opened(tmp_path)], "pptx"))).slides
    logos = [shape for shape in opening.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
    said = [each._element.nvPicPr.cNvPr.get("descr") for each in logos]
    assert said == ["Logo de l’ARS", "Logo de la CAMVS", ""]
    assert all(each.left + each.width < following.left for each, following in pairwise(logos))
    assert all(each.top + each.height < Pt(110) for each in logos)
    assert not [shape for shape in agenda.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_the_logos_of_a_deck_are_said_in_every_format(tmp_path: Path) -> None:
    text = parts(printed(tmp_path, [opened(tmp_path)], "odp"))
    assert "Logo de l’ARS" in text and "Logo de la CAMVS" in text
    file = printed(tmp_path, [opened(tmp_path)], "pdf")
    images = subprocess.run(["pdfimages", "-list", str(file)], capture_output=True, text=True, check=True)
    assert images.stdout.count("image") >= 3
