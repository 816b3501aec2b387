"""Timelines of a deck: shapes that a person moves, lines never shrunk, the same in every format."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import page
import pytest
from conftest import run_press, words_of
from decks import deck, slide, timeline
from every_word import of_pdf
from lxml import etree
from parts import Block, write_job
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE, MSO_SHAPE_TYPE

from deck import slides_of
from deck_flow import BOTTOM, LEFT, ROOM, TOP
from deck_timeline import SIZE
from job import read

TITLE = "Planning de déploiement 2023"
SAID = [mark["sentence"] for mark in timeline(1)["rows"][0]["marks"]]


def unbound(text: str) -> str:
    """Text with the usual space."""
    return text.replace("\u00a0", " ")


def printed(folder: Path, block: Block, form: str) -> Path:
    """A deck of one timeline."""
    answer = run_press(write_job(folder, [deck(slide(TITLE, block))], form))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def laid(folder: Path, block: Block) -> list[Any]:
    """The slides of a timeline."""
    return slides_of(read(write_job(folder, [deck(slide(TITLE, block))], "pptx")))


def test_marks_are_shapes_that_say_what_they_are(tmp_path: Path) -> None:
    slides = Presentation(str(printed(tmp_path, timeline(1), "pptx"))).slides
    shapes = [each for each in slides[0].shapes if each.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE]
    kinds = [each.auto_shape_type for each in shapes]
    assert kinds == [MSO_SHAPE.DIAMOND, MSO_SHAPE.RECTANGLE, MSO_SHAPE.RECTANGLE]
    said = [unbound(each._element.xpath(".//p:cNvPr")[0].get("descr")) for each in shapes]
    assert said == SAID
    assert not any(each.shape_type == MSO_SHAPE_TYPE.PICTURE for each in slides[0].shapes)


def test_an_opendocument_has_the_same_shapes(tmp_path: Path) -> None:
    with zipfile.ZipFile(printed(tmp_path, timeline(1), "odp")) as package:
        content = etree.fromstring(package.read("content.xml"))
    names = content.nsmap
    assert len(content.findall(".//draw:custom-shape", names)) == 1
    assert len(content.findall(".//draw:page/draw:rect", names)) == 2
    told = [unbound(each.text) for each in content.findall(".//draw:page/*/svg:desc", names)]
    assert told == SAID
    assert content.find(".//draw:image", names) is None


def test_a_pdf_of_a_timeline_is_accessible_and_says_each_mark(tmp_path: Path) -> None:
    file = printed(tmp_path, timeline(15), "pdf")
    for profile in ("ua-1", "2a"):
        report = page.validate_pdf(file, profile=profile)
        assert report.is_compliant, (profile, [each.message for each in report.failures])
    assert "2 étapes sans date" in unbound(words_of(tmp_path, "document.pdf"))
    heard = unbound("\n".join(of_pdf(file)))
    assert all(sentence in heard for sentence in SAID)


@pytest.mark.parametrize("count", [1, 15, 60])
def test_lines_go_over_as_many_slides_as_they_take_and_shrink_on_none(tmp_path: Path, count: int) -> None:
    slides = laid(tmp_path, timeline(count))
    blocks = [box.block for each in slides for box in each.boxes]
    assert sum(len(block.rows) for block in blocks) == count
    for each, block in zip(slides, blocks, strict=True):
        assert (f"(1/{len(slides)})" in slides[0].title) is (len(slides) > 1), each.title
        assert {words.line.size for words in block.words} == {SIZE}
        # The scale stands on each.
        assert "T1\u00a02023" in [words.line.runs[0].text for words in block.words]
        for thing in (*block.words, *block.shapes):
            assert thing.x >= LEFT - 8 and thing.x + thing.width <= LEFT + ROOM + 9, thing
            assert thing.y >= TOP - 1 and thing.y + thing.height <= BOTTOM + 1, thing
    rows = [len(block.rows) for block in blocks]
    assert max(rows) - min(rows) <= 2, rows


def test_no_words_of_a_timeline_cover_others(tmp_path: Path) -> None:
    for each in laid(tmp_path, timeline(15)):
        words = each.boxes[0].block.words
        for at, one in enumerate(words):
            for other in words[at + 1 :]:
                apart = (
                    one.x + one.width <= other.x + 1
                    or other.x + other.width <= one.x + 1
                    or one.y + one.height <= other.y + 1
                    or other.y + other.height <= one.y + 1
                )
                assert apart, (one, other)


def test_what_lies_beyond_the_scale_is_not_drawn(tmp_path: Path) -> None:
    block = timeline(1)
    block["rows"][0]["marks"] = [
        {"first": 1, "last": 2, "sentence": "avant"},
        {"first": 19000, "last": 19800, "sentence": "au travers"},
    ]
    (only,) = laid(tmp_path, block)
    marks = [shape for shape in only.boxes[0].block.shapes if shape.kind != "line"]
    assert [mark.said for mark in marks] == ["au travers"]
