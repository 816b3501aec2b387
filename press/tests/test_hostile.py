"""Hostile strings come out as text, in every field of every block, and the standards hold."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import page
import pytest
from conftest import letters, run_press, words_of
from hostile import MARKUP, STRINGS, XML, document
from parts import write_job

from clean import cleaned

GROUPS = [STRINGS[at : at + 10] for at in range(0, len(STRINGS), 10)]


def test_there_are_a_hundred() -> None:
    assert len(STRINGS) >= 100


@pytest.mark.parametrize("strings", GROUPS, ids=range(len(GROUPS)))
def test_a_pdf_of_hostile_strings_keeps_both_standards(tmp_path: Path, strings: list[str]) -> None:
    documents = [document(tmp_path, string) for string in strings]
    answer = run_press(write_job(tmp_path, documents, "pdf"))
    assert answer["ok"], answer
    assert answer["strict"], answer
    for profile in ("ua-1", "2a"):
        report = page.validate_pdf(tmp_path / answer["file"], profile=profile)
        assert report.is_compliant, [each.message for each in report.failures]
    found = letters(words_of(tmp_path, answer["file"]))
    for string in strings:
        if string in MARKUP + XML:
            assert letters(cleaned(string)[0]) in found, string


@pytest.mark.parametrize("form", ["odt", "docx"])
@pytest.mark.parametrize("strings", GROUPS, ids=range(len(GROUPS)))
def test_an_office_file_of_hostile_strings_holds_them(tmp_path: Path, strings: list[str], form: str) -> None:
    documents = [document(tmp_path, string) for string in strings]
    answer = run_press(write_job(tmp_path, documents, form))
    assert answer["ok"], answer
    found = letters(words_of(tmp_path, answer["file"]))
    for string in strings:
        assert letters(cleaned(string)[0]) in found, string


def test_every_character_of_the_basic_plane_is_printed_or_replaced(tmp_path: Path) -> None:
    chars = (
        chr(code) for code in range(0x20, 0x10000) if unicodedata.category(chr(code)) not in ("Cs", "Cn")
    )
    text = "".join(list(chars)[::17])
    lines = [{"kind": "paragraph", "text": [{"text": text[at : at + 30]}]} for at in range(0, len(text), 30)]
    data = {"title": "Tous", "timestamp": 0, "blocks": lines}
    answer = run_press(write_job(tmp_path, [data], "pdf"))
    assert answer["ok"], answer
    assert answer["strict"], answer
    assert page.validate_pdf(tmp_path / answer["file"], profile="ua-1").is_compliant
