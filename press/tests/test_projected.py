"""A deck that is projected: what is measured over every slide, in PowerPoint, OpenDocument and PDF."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import run_press
from decks import FICHES, buckets, bullets, chart, deck, fiches, slide, timeline, whole, without_notes
from parts import Block, paragraph, t, table, write_job
from pptx import Presentation

from deck import slides_of
from deck_flow import BOTTOM, HEIGHT, LEFT, ROOM, WIDTH
from job import read

LEAST = 16
LEAST_TITLE = 24
TITLE = "Réalisation d’une étude visant à identifier les besoins en information et leurs modalités de partage"
PPTX_SIZE = re.compile(r'sz="(\d+)"')
ODP_SIZE = re.compile(r'fo:font-size="([\d.]+)pt"')
PDF_SIZE = re.compile(r'<fontspec id="(\d+)" size="(\d+)"')


def printed(folder: Path, document: dict[str, Any], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, [without_notes(document)], form))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def laid(folder: Path, *slides: Block) -> list[Any]:
    """The slides as every format places them."""
    return slides_of(read(write_job(folder, [deck(*slides)], "pptx")))


def parts_of(file: Path, names: str) -> dict[str, str]:
    """The parts of an office file whose names hold these words."""
    with zipfile.ZipFile(file) as archive:
        found = (name for name in archive.namelist() if re.search(names, name))
        return {name: archive.read(name).decode() for name in found if name.endswith(".xml")}


def sizes(file: Path) -> set[float]:
    """Every size that words of the deck may be drawn in."""
    if file.suffix == ".pptx":
        parts = parts_of(file, r"ppt/(slides|slideLayouts|slideMasters|charts)/")
        return {int(size) / 100 for text in parts.values() for size in PPTX_SIZE.findall(text)}
    if file.suffix == ".odp":
        parts = parts_of(file, r"content.xml|styles.xml")
        return {float(size) for text in parts.values() for size in ODP_SIZE.findall(text)}
    command = ["pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", str(file)]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    return {float(size) for _, size in PDF_SIZE.findall(text)}


def every_kind() -> dict[str, Any]:
    """One of each block, charts of every kind, beside words and alone."""
    told = whole()
    quotation = {"kind": "quotation", "blocks": [paragraph(t("Une parole."))], "source": t("Une habitante")}
    stacked = chart("stackedBar") | {
        "series": [{"name": f"Série {n}", "tone": "attained", "values": [3, n]} for n in (1, 2)]
    }
    told["blocks"] += [
        slide("Bars", buckets()),
        slide("Bars beside words", bullets("Un", "Deux"), buckets()),
        slide("Stacked", stacked),
        slide("Planning", timeline()),
        slide("Said", quotation, {"kind": "stamp", "text": "EN COURS", "tone": "onTrack"}),
        slide(f"{TITLE} avec les publics vulnérables du territoire", subtitle="I. Bilan"),
    ]
    return told


@pytest.mark.parametrize("form", ["pptx", "odp", "pdf"])
def test_no_word_of_a_deck_is_smaller_than_16_points(tmp_path: Path, form: str) -> None:
    found = sizes(printed(tmp_path, every_kind(), form))
    assert found
    assert min(found) >= LEAST, sorted(found)


@pytest.mark.parametrize("count", [60, 100, 130, 180, 240, 500])
@pytest.mark.parametrize("layout", ["content", "section"])
def test_a_title_is_never_cut_and_never_below_24_points(tmp_path: Path, layout: str, count: int) -> None:
    title = (f"{TITLE} " * 6)[:count].strip()
    long = slide(title, *[paragraph(t("Une phrase. " * 60))] * 3, layout=layout, subtitle="Une partie")
    for each in laid(tmp_path, slide("Début"), long):
        assert "…" not in each.title
        assert each.title_size >= LEAST_TITLE
    shown = laid(tmp_path, long)
    if count <= 180:
        assert all(each.title.startswith(title) for each in shown)
    else:
        boxes = (box for each in shown for box in each.boxes)
        assert title in "".join(run.text for box in boxes for line in box.lines for run in line.runs)


@pytest.mark.parametrize("form", ["pptx", "odp", "pdf"])
def test_a_long_title_stands_whole_in_every_format(tmp_path: Path, form: str) -> None:
    title = f"{TITLE} avec les publics vulnérables du territoire, en lien avec les acteurs"
    file = printed(tmp_path, deck(slide(title, paragraph(t("Un texte.")), subtitle="I. Bilan")), form)
    if form == "pptx":
        (only,) = Presentation(str(file)).slides
        shape = only.shapes.title
        assert shape.text_frame.text == title
        assert shape.text_frame.paragraphs[0].runs[0].font.size.pt == LEAST_TITLE
        assert shape.top + shape.height <= Presentation(str(file)).slide_height * 112 / HEIGHT
    elif form == "odp":
        assert title in parts_of(file, "content.xml")["content.xml"]
    else:
        command = ["pdftotext", "-raw", str(file), "-"]
        text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        assert title in " ".join(text.split())


@pytest.mark.parametrize("count", range(4, 25))
def test_a_long_table_is_cut_evenly(tmp_path: Path, count: int) -> None:
    tables = [box for each in laid(tmp_path, slide("Fiches", fiches(count))) for box in each.boxes]
    rows = [len(box.block.rows) for box in tables]
    assert sum(rows) == count
    heights = [sum(box.block.heights[1:]) for box in tables]
    highest = max(height for box in tables for height in box.block.heights[1:])
    assert max(heights) - min(heights) <= 2 * highest, rows
    # As few slides as hold the rows.
    assert (len(tables) - 2) * (BOTTOM - 200) < sum(heights)


def test_a_table_that_fits_on_a_slide_is_not_cut(tmp_path: Path) -> None:
    short = table(
        "", [("Date", 1, "start"), ("Prévu", 3, "start")], [[f"{n} mai", "Réunion"] for n in range(1, 11)]
    )
    (only,) = laid(tmp_path, slide("Échéances", short))
    assert len(only.boxes[0].block.rows) == 10


def test_columns_take_the_room_that_their_words_need(tmp_path: Path) -> None:
    rows = [[name, "Oui", left] for name, _, _, left in FICHES]
    narrow = table("", [("Fiche", 1, "start"), ("Atteint", 6, "start"), ("Reste-à-faire", 1, "start")], rows)
    (only,) = laid(tmp_path, slide("Fiches", narrow))
    first, second, third = only.boxes[0].block.widths
    assert second < third <= first
    assert first + second + third == pytest.approx(ROOM)


def test_what_is_short_is_set_larger_and_what_is_long_is_parted_evenly(tmp_path: Path) -> None:
    (short,) = laid(tmp_path, slide("Points", bullets("Portage politique", "Mobilisation des acteurs")))
    assert {line.size for line in short.boxes[0].lines} == {24}
    long = [paragraph(t("Une phrase qui dit plusieurs choses à la suite. " * 3))] * 12
    parts = laid(tmp_path, slide("Long", *long))
    heights = [sum(box.height for box in each.boxes) for each in parts]
    assert len(parts) > 1
    assert min(heights) >= max(heights) / 2, heights


def test_nothing_overlaps_or_leaves_a_slide(tmp_path: Path) -> None:
    for each in slides_of(read(write_job(tmp_path, [every_kind()], "pptx"))):
        for at, box in enumerate(each.boxes):
            assert box.x >= LEFT - 1 and box.x + box.width <= WIDTH, each.title
            assert box.y + box.height <= BOTTOM + 1, each.title
            for other in each.boxes[at + 1 :]:
                apart = (
                    box.x + box.width <= other.x + 1
                    or other.x + other.width <= box.x + 1
                    or box.y + box.height <= other.y + 1
                )
                assert apart, (each.title, box.kind, other.kind)
