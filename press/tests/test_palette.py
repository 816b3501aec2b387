"""Colours have one home, palette.json; the tests of Sources hold pages and drawings to it."""

from __future__ import annotations

import re

import pytest
from conftest import PRESS

from look import contrast
from palette import FILLS, KNOWN, TONES, WASH, colour
from vocabulary import ROLES
from vocabulary import TONES as NAMES

WRITTEN = re.compile(
    r"#[0-9a-fA-F]{6}\b|[\"'](?=[0-9A-F]*[A-F])[0-9A-F]{6}[\"']|\b(?:rgb|luma|cmyk)\(\s*[\"'0-9]"
)
EXAMPLE = "#1d2733"


def parts(code: str) -> list[int]:
    """Red, green, blue."""
    return [int(code[at : at + 2], 16) for at in (1, 3, 5)]


@pytest.mark.parametrize("folder", [".", "typst", "odt_template"])
def test_no_colour_is_written_elsewhere(folder: str) -> None:
    files = [file for file in (PRESS / folder).iterdir() if file.suffix in (".py", ".typ", ".xml")]
    assert files
    for file in files:
        found = set(WRITTEN.findall(file.read_text("utf-8"))) - {EXAMPLE}
        assert not found, (file.name, found)


def test_every_tone_has_its_colours() -> None:
    assert set(TONES) == set(FILLS) == set(NAMES) - {"accent"}
    assert set(ROLES.values()) <= set(NAMES)


@pytest.mark.parametrize("tone", TONES)
def test_words_of_a_tone_are_read_on_paper_and_on_the_wash_of_a_remark(tone: str) -> None:
    words = contrast(parts(TONES[tone]))
    assert words >= 4.5
    assert words / contrast(parts(WASH)) >= 4.5


@pytest.mark.parametrize("tone", set(FILLS) - {"neutral"})
def test_a_part_of_a_chart_is_told_from_the_paper(tone: str) -> None:
    assert contrast(parts(FILLS[tone])) >= 3


def test_a_colour_is_named_once() -> None:
    assert not KNOWN["print"].keys() & KNOWN["screen"].keys()
    assert colour("ink") == KNOWN["screen"]["ink"][0]
