"""The press prints what it is given: conforming, the same every time, and nothing else than its job."""

from __future__ import annotations

import json
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import page
import pytest
from conftest import letters, run_press, words_of
from parts import heading, paragraph, png, stored, t, table, write_job
from sample import review, sheet

import pdf
from job import read

FORMATS = ("pdf", "odt", "docx")


def printed(folder: Path, documents: list[dict[str, Any]], form: str, title: str | None = None) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, documents, form, title))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def small(*blocks: dict[str, Any]) -> dict[str, Any]:
    """A document of these blocks."""
    return {"title": "Essai", "timestamp": 1680825600, "blocks": list(blocks)}


def assert_conforming(file: Path) -> None:
    """PDF/UA-1 and PDF/A-2a, by a validator that is not ours."""
    for profile in ("ua-1", "2a"):
        report = page.validate_pdf(file, profile=profile)
        assert report.is_compliant, (profile, [each.message for each in report.failures])


@pytest.mark.parametrize("parts", [1, 3])
def test_a_review_keeps_both_standards(tmp_path: Path, parts: int) -> None:
    assert_conforming(printed(tmp_path, [review(tmp_path, parts)], "pdf"))


def test_fifteen_sheets_in_one_file_keep_both_standards(tmp_path: Path) -> None:
    file = printed(tmp_path, [sheet(n) for n in range(1, 16)], "pdf", "Fiches action")
    assert_conforming(file)
    info = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Title:           Fiches action" in info
    assert "Pages:           16" in info
    assert "Tagged:          yes" in info


@pytest.mark.parametrize("number", range(1, 16))
def test_each_sheet_keeps_both_standards(tmp_path: Path, number: int) -> None:
    assert_conforming(printed(tmp_path, [sheet(number)], "pdf"))


def strings(value: Any) -> list[str]:
    """The texts that a reader must find: titles, runs, labels."""
    if isinstance(value, list):
        return [text for each in value for text in strings(each)]
    if not isinstance(value, dict):
        return []
    unread = {"kind", "link", "language", "tone", "role", "alignment", "file", "alternative", "timestamp"}
    kept = [each for key, each in value.items() if key not in unread]
    return [text for each in kept for text in ([each] if isinstance(each, str) else strings(each))]


@pytest.mark.parametrize("form", FORMATS)
def test_every_word_is_in_every_format(tmp_path: Path, form: str) -> None:
    document = review(tmp_path)
    file = printed(tmp_path, [document], form)
    document |= {"header": "", "footer": "", "cover": None}
    found = letters(words_of(tmp_path, file.name))
    missing = [text for text in strings(document) if letters(text) not in found]
    assert missing == []


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_job_gives_the_same_bytes(tmp_path: Path, form: str) -> None:
    files = []
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        files.append(printed(folder, [review(folder)], form).read_bytes())
    assert files[0] == files[1]


def test_a_stream_that_ends_like_a_line_is_told_from_the_line_end(tmp_path: Path) -> None:
    for number in range(300):
        folder = tmp_path / str(number)
        folder.mkdir()
        blocks = [paragraph(t(f"Essai {number} de la presse {part}")) for part in range(40)]
        job = read(write_job(folder, [small(*blocks)], "pdf"))
        pdf.print_job(job)
        if b"\r\r\nendstream" in (folder / "document.pdf").read_bytes():
            break
    assert b"\r\r\nendstream" in (folder / "document.pdf").read_bytes()
    assert_conforming(folder / "document.pdf")
    shown = subprocess.run(
        ["pdfinfo", str(folder / "document.pdf")], capture_output=True, text=True, check=True
    )
    assert "xref" not in shown.stderr


def structure(file: Path) -> str:
    """The tags of a PDF with their text."""
    command = ["pdfinfo", "-struct-text", str(file)]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8", "replace")


def test_the_pdf_says_what_its_parts_are(tmp_path: Path) -> None:
    tree = structure(printed(tmp_path, [review(tmp_path)], "pdf"))
    for name in (
        "TOC",
        "H1",
        "H2",
        "H3",
        "Table",
        "THead",
        "TH ",
        "Figure",
        "Caption",
        "BlockQuote",
        "L ",
        "Link",
    ):
        assert f"  {name}" in tree, name


def test_table_headers_are_repeated_and_rows_whole(tmp_path: Path) -> None:
    rows = [[f"Ligne {number}", "valeur"] for number in range(120)]
    document = small(table("Longue", [("Colonne A", 1, "start"), ("Colonne B", 1, "end")], rows))
    file = printed(tmp_path, [document], "pdf")
    assert_conforming(file)
    assert words_of(tmp_path, file.name).count("Colonne A") > 2
    content = zipfile.ZipFile(printed(tmp_path, [document], "odt")).read("content.xml").decode()
    assert content.count("<table:table-header-rows>") == 1


@pytest.mark.parametrize("form", FORMATS)
def test_a_table_of_two_thousand_rows_is_printed_and_no_more(tmp_path: Path, form: str) -> None:
    rows = [[f"L{number}", "x", "y"] for number in range(2500)]
    document = small(table("", [("A", 1, "start"), ("B", 1, "start"), ("C", 1, "start")], rows))
    file = printed(tmp_path, [document], form)
    found = words_of(tmp_path, file.name)
    assert "L1999" in found
    assert "L2000" not in found


def test_a_header_taller_than_a_page_is_printed(tmp_path: Path) -> None:
    columns = [("très long titre de colonne " * 20, 1.0, "start")] * 40
    assert_conforming(printed(tmp_path, [small(table("", columns, [["x"] * 40] * 50))], "pdf"))


def test_contents_come_from_three_headings_on(tmp_path: Path) -> None:
    for count, wanted in ((2, False), (3, True)):
        document = small(*(heading(1, f"Partie {n}") for n in range(count))) | {"contents": True}
        for form in FORMATS:
            file = printed(tmp_path, [document], form)
            assert ("Sommaire" in words_of(tmp_path, file.name)) is wanted


@pytest.mark.parametrize(
    "name", ["../data.json", "/etc/passwd", "a.png", "0" * 64 + ".exe", "0" * 64 + ".png/../x", ""]
)
@pytest.mark.parametrize("form", FORMATS)
def test_a_path_outside_the_job_folder_is_refused(tmp_path: Path, form: str, name: str) -> None:
    figure = {"kind": "figure", "picture": {"file": name}, "alternative": "x"}
    answer = run_press(write_job(tmp_path, [small(figure)], form))
    assert not answer["ok"]
    assert "not the name of a picture" in answer["error"]


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    name = "0" * 64 + ".png"
    outside = tmp_path / "outside.png"
    outside.write_bytes(png(4, 4))
    folder = tmp_path / "job"
    folder.mkdir()
    (folder / name).symlink_to(outside)
    figure = {"kind": "figure", "picture": {"file": name}, "alternative": "x"}
    assert not run_press(write_job(folder, [small(figure)], "pdf"))["ok"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_broken_picture_leaves_its_alternative_text(tmp_path: Path, form: str) -> None:
    picture = stored(tmp_path, b"\x89PNG\r\n\x1a\nbroken", "png")
    figure = {"kind": "figure", "picture": picture, "alternative": "Le stand de Maincy"}
    file = printed(tmp_path, [small(figure)], form)
    assert "Le stand de Maincy" in words_of(tmp_path, file.name)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://a b", "//x"]
)
@pytest.mark.parametrize("form", FORMATS)
def test_links_lead_to_the_web_or_to_mail_alone(tmp_path: Path, form: str, link: str) -> None:
    file = printed(tmp_path, [small(paragraph(t("ici", link=link)))], form)
    if form == "pdf":
        parts = [file.read_bytes()]
    else:
        with zipfile.ZipFile(file) as archive:
            parts = [archive.read(name) for name in archive.namelist()]
    assert not any(link.encode() in part for part in parts)
    assert "ici" in words_of(tmp_path, file.name)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        "{}",
        '{"format": "exe", "documents": []}',
        '{"format": "pdf", "documents": []}',
        '{"format": "pdf", "documents": [{"blocks": [{"kind": "exploit"}]}]}',
    ],
)
def test_a_job_that_is_none_is_refused_in_one_line(tmp_path: Path, data: str) -> None:
    (tmp_path / "data.json").write_text(data)
    assert not run_press(tmp_path)["ok"]


def test_the_answer_is_json_even_without_a_folder(tmp_path: Path) -> None:
    answer = run_press(tmp_path / "nowhere")
    assert json.dumps(answer)
    assert not answer["ok"]
