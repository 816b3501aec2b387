"""Decks: what a slide says is there to be edited, and the same in PowerPoint, OpenDocument and PDF."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import page
import pytest
from conftest import letters, run_press, words_of
from decks import chart, deck, fiches, slide, whole, without_notes
from hostile import MARKUP, STRINGS, XML
from hostile_deck import hostile_deck
from lxml import etree
from parts import paragraph, t, write_job
from pptx import Presentation

from clean import cleaned

GROUPS = [STRINGS[at : at + 4] for at in range(0, len(STRINGS), 4)]


def printed(folder: Path, document: dict[str, Any], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, [document], form))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def presentation(folder: Path, document: dict[str, Any]) -> Any:
    """The deck as python-pptx opens it."""
    return Presentation(str(printed(folder, document, "pptx")))


def odp(folder: Path, document: dict[str, Any], part: str = "content.xml") -> Any:
    """A part of the OpenDocument presentation."""
    with zipfile.ZipFile(printed(folder, document, "odp")) as package:
        return etree.fromstring(package.read(part))


def all_words(slides: Any) -> str:
    """Every word of a presentation: shapes, tables, charts, notes."""
    found = []
    for each in slides:
        for shape in each.shapes:
            if shape.has_text_frame:
                found.append(shape.text_frame.text)
            if shape.has_table:
                found += [cell.text for row in shape.table.rows for cell in row.cells]
            if shape.has_chart:
                plot = shape.chart.plots[0]
                found += [*plot.categories, *(series.name for series in plot.series)]
        if each.has_notes_slide:
            found.append(each.notes_slide.notes_text_frame.text)
    return "\n".join(found)


def test_titles_are_titles_and_no_two_are_the_same(tmp_path: Path) -> None:
    slides = presentation(tmp_path, whole()).slides
    titles = [each.shapes.title.text_frame.text.replace("\u00a0", " ") for each in slides]
    assert titles[0] == "Comité de pilotage"
    assert "Fiches action 1 à 15 (1/3)" in titles
    assert "Fiches action 1 à 15 (3/3)" in titles
    assert len(set(titles)) == len(titles)


def test_layouts_and_their_placeholders_bear_names(tmp_path: Path) -> None:
    made = presentation(tmp_path, whole())
    names = [layout.name for layout in made.slide_layouts]
    assert names == ["Ouverture", "Contenu", "Intertitre", "Titre seul", "Clôture"]
    assert (made.slide_width, made.slide_height) == (12192000, 6858000)
    content = {shape.placeholder_format.idx: shape.name for shape in made.slide_layouts[1].placeholders}
    assert content == {0: "Titre", 13: "Partie", 1: "Texte", 11: "Pied de page", 12: "Numéro de diapositive"}
    used = [each.slide_layout.name for each in made.slides]
    assert used[0] == "Ouverture"
    assert used[2] == "Intertitre"
    assert used[-1] == "Clôture"


def test_a_chart_is_a_chart_with_its_figures(tmp_path: Path) -> None:
    made = presentation(tmp_path, whole())
    charts = [shape for each in made.slides for shape in each.shapes if shape.has_chart]
    assert len(charts) == 2
    ring, bars = charts
    assert [list(series.values) for series in ring.chart.plots[0].series] == [[13, 2]]
    assert list(bars.chart.plots[0].categories)[0] == "Objectifs atteints"
    assert list(bars.chart.plots[0].series[0].values) == [4, 4, 6, 1]
    assert ring._element.xpath(".//p:cNvPr")[0].get("descr") == "13 fiches démarrées, 2 à démarrer."
    assert ring.chart.part.chart_workbook.xlsx_part.blob[:2] == b"PK"


def test_a_table_that_goes_on_has_a_header_row_and_nine_rows_at_most(tmp_path: Path) -> None:
    made = presentation(tmp_path, deck(slide("Fiches", fiches(40))))
    tables = [shape.table for each in made.slides for shape in each.shapes if shape.has_table]
    assert sum(len(table.rows) - 1 for table in tables) == 40
    for table in tables:
        assert table.first_row
        assert len(table.rows) <= 10
        assert table.cell(0, 1).text == "Fiche action"


def test_speaker_notes_and_language(tmp_path: Path) -> None:
    made = presentation(tmp_path, whole())
    assert made.slides[0].notes_slide.notes_text_frame.text == "Accueillir les élus.\nRemercier."
    languages = {
        run.get("lang") for each in made.slides for run in each._element.iter("{*}rPr") if run.get("lang")
    }
    assert languages == {"fr-FR"}


def test_no_slide_keeps_an_empty_placeholder(tmp_path: Path) -> None:
    for each in presentation(tmp_path, whole()).slides:
        for shape in each.placeholders:
            assert shape.text_frame.text, shape.name


def test_what_a_slide_shows_stays_on_it(tmp_path: Path) -> None:
    long = [paragraph(t("Une phrase qui dit plusieurs choses à la suite. " * 40))] * 6
    made = presentation(tmp_path, deck(slide("Long", *long), slide("Fiches", fiches(60), chart())))
    for each in made.slides:
        for shape in each.shapes:
            if shape.is_placeholder and shape.placeholder_format.idx in (11, 12):
                continue
            assert shape.top + shape.height <= made.slide_height - 38 * 12700, shape.name


def test_an_opendocument_has_masters_tables_charts_and_notes(tmp_path: Path) -> None:
    content = odp(tmp_path, whole())
    names = content.nsmap
    pages = content.findall(".//draw:page", names)
    masters = [each.get(f"{{{names['draw']}}}master-page-name") for each in pages]
    assert masters[0] == "Ouverture"
    assert set(masters) == {"Ouverture", "Contenu", "Titre_20_seul", "Intertitre", "Clôture"}
    titles = [each.get(f"{{{names['draw']}}}name") for each in pages]
    assert len(set(titles)) == len(titles)
    assert len(content.findall(".//table:table", names)) == 3
    objects = [each.get(f"{{{names['xlink']}}}href") for each in content.findall(".//draw:object", names)]
    assert objects == ["./Object 1", "./Object 2"]
    told = [each.text for each in content.findall(".//draw:frame/svg:desc", names)]
    assert "13 fiches démarrées, 2 à démarrer." in told
    notes = pages[0].find("presentation:notes", names)
    assert "Accueillir les élus." in "".join(notes.itertext())
    figures = odp(tmp_path, whole(), "Object 2/content.xml")
    values = figures.findall(".//table:table-cell[@office:value]", figures.nsmap)
    assert [each.get(f"{{{names['office']}}}value") for each in values] == ["4", "4", "6", "1"]


@pytest.mark.parametrize("notes", [True, False], ids=["with notes", "without"])
def test_a_pdf_keeps_both_standards(tmp_path: Path, notes: bool) -> None:
    document = whole() if notes else without_notes(whole())
    file = printed(tmp_path, document, "pdf")
    for profile in ("ua-1", "2a"):
        report = page.validate_pdf(file, profile=profile)
        assert report.is_compliant, (profile, [each.message for each in report.failures])
    found = words_of(tmp_path, "document.pdf")
    assert ("Accueillir les élus." in found) is notes
    assert "Fiches action 1 à 15 (3/3)" in found.replace("\u00a0", " ")


@pytest.mark.parametrize("form", ["pptx", "odp", "pdf"])
def test_the_same_deck_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    files = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        files.append(printed(tmp_path / name, whole(), form).read_bytes())
    assert files[0] == files[1]


@pytest.mark.parametrize("strings", GROUPS, ids=range(len(GROUPS)))
def test_hostile_strings_are_text_in_every_format(tmp_path: Path, strings: list[str]) -> None:
    for form in ("pptx", "odp", "pdf"):
        document = hostile_deck(tmp_path, strings)
        answer = run_press(write_job(tmp_path, [document], form))
        assert answer["ok"], (form, answer)
        assert answer["strict"], (form, answer)
        if form == "pptx":
            found = letters(all_words(Presentation(str(tmp_path / answer["file"])).slides))
        else:
            found = letters(words_of(tmp_path, answer["file"]))
        for string in strings:
            if form == "pdf" and string not in MARKUP + XML:
                continue
            assert letters(cleaned(string)[0])[:400] in found, (form, string)


def test_a_text_is_no_deck(tmp_path: Path) -> None:
    document = {"title": "Essai", "timestamp": 0, "blocks": [paragraph(t("Un texte."))]}
    assert run_press(write_job(tmp_path, [document], "pptx"))["error"].endswith("a deck without slides")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["pptx", "odp"])
def test_libreoffice_opens_every_slide(tmp_path: Path, form: str) -> None:
    file = printed(tmp_path, whole(), form)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path / "out"),
        str(file),
    ]
    subprocess.run(command, capture_output=True, timeout=180, check=True)
    found = words_of(tmp_path / "out", "document.pdf")
    assert found.count("\f") == 13
    for words in ("13 fiches sur 15 ont démarré", "Portage politique", "CPTS", "Pourquoi 1 et non 2"):
        assert words in found
