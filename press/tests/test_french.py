"""What French print asks: ordinals raised, bonds within lines, names and remarks whole, true feet."""

from __future__ import annotations

import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import run_press, words_of
from decks import deck, slide
from parts import Block, heading, paragraph, t, table, write_job
from sample import sheet

from blocks import Column, Run, Table
from bonds import BOND, bound, raised
from deck_tables import widths_of

TELLS = "Le 1er comité, la 2e réunion, la 1re fois et le XXIe siècle, code 2021-516"
NAMES = ["Saint-Fargeau-Ponthierry", "Dammarie-les-Lys", "Montereau-Fault-Yonne", "Fontainebleau"]


def printed(folder: Path, documents: list[dict[str, Any]], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, documents, form, "Essais"))
    assert answer["ok"], answer
    assert answer["strict"], answer
    return folder / answer["file"]


def essay(*blocks: Block, **more: Any) -> dict[str, Any]:
    """A document of these blocks."""
    return {"title": "Essai du 1er mars", "timestamp": 0, "blocks": list(blocks)} | more


def pages(file: Path) -> list[str]:
    """The pages of a PDF as they are laid out."""
    command = ["pdftotext", "-layout", "-enc", "UTF-8", str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\f")


def part(file: Path, name: str) -> str:
    """A part of an office file."""
    with zipfile.ZipFile(file) as archive:
        return archive.read(name).decode()


@pytest.mark.parametrize(
    ("text", "up"),
    [
        ("1er", ["er"]), ("la 2e et la 3e", ["e", "e"]), ("1re, 2nde", ["re", "nde"]), ("XXIe siècle", ["e"]),
        ("2021-516", []), ("Vie", []), ("e", []), ("12 et 13", []), ("T1er", []), ("3ex", []),
    ],
)  # fmt: skip
def test_what_follows_an_ordinal_is_raised(text: str, up: list[str]) -> None:
    pieces = raised(text)
    assert "".join(piece for piece, _ in pieces) == text
    assert [piece for piece, is_raised in pieces if is_raised] == up


def test_ordinals_are_raised_in_every_format(tmp_path: Path) -> None:
    third = table("", [("A", 1, "start")], [["3e"]])
    document = essay(heading(1, "Le 2e comité"), paragraph(t(TELLS)), third)
    word = part(printed(tmp_path, [document], "docx"), "word/document.xml")
    assert re.findall(r'superscript"/></w:rPr><w:t xml:space="preserve">(\w+)<', word).count("er") == 2
    assert word.count("superscript") == 7
    odt = part(printed(tmp_path, [document], "odt"), "content.xml")
    assert odt.count('"Raised">') == 7
    shown = deck(slide("Le 2e comité", paragraph(t(TELLS)), third))
    pptx = part(printed(tmp_path, [shown], "pptx"), "ppt/slides/slide1.xml")
    assert pptx.count('baseline="30000"') == 6
    assert part(printed(tmp_path, [shown], "odp"), "content.xml").count('"Raised">') == 6
    for each in (document, shown):
        printed(tmp_path, [each], "pdf")
        assert TELLS in " ".join(words_of(tmp_path, "document.pdf").split())


@pytest.mark.parametrize(
    "kept",
    [
        "UNAFAM 77", "CD 77", "Préfecture 77", "fiches 1, 3, 6 et 13", "action 9", "article 7", "12 %",
        "Mme Martin", "M. Durand", "7 février 2023", "1er mars 2023", "10 h",
    ],
)  # fmt: skip
def test_what_belongs_together_stays_on_one_line(tmp_path: Path, kept: str) -> None:
    assert " " not in bound(kept)
    before = [f"{'mot ' * 15}{'a' * count}" for count in range(1, 30)]
    lines = [paragraph(t(f"{words} {kept} et la suite de la phrase")) for words in before]
    text = "\n".join(pages(printed(tmp_path, [essay(*lines)], "pdf")))
    found = [" ".join(line.split()) for line in text.splitlines()]
    assert sum(kept in line for line in found) == len(lines)


def test_numbers_that_do_not_belong_together_are_left(tmp_path: Path) -> None:
    for text in ("En 2023 200 participants", "les 17 communes et 12 structures", "un a 3"):
        assert bound(text).count("\u00a0") == 0, text


def test_a_proper_name_is_not_hyphenated_in_a_table(tmp_path: Path) -> None:
    weights = {"Nom": 2, "Fonction": 2.4, "Structure": 1, "Signature": 2}
    columns = [(title, weight, "start") for title, weight in weights.items()]
    rows = [[name, "coordinatrice interprofessionnelle", f"Ville de {name}", "Présente"] for name in NAMES]
    text = "\n".join(pages(printed(tmp_path, [essay(table("", columns, rows))], "pdf")))
    parts = {piece for name in NAMES for piece in name.split("-")}
    ends = re.findall(r"\b(\w+)-(?=\s|$)", text, re.M)
    assert [word for word in ends if word[:1].isupper() and word not in parts] == []


def test_a_column_to_sign_in_keeps_its_width() -> None:
    titles = (("Nom", 2), ("Fonction", 2), ("Signature", 2))
    columns = tuple(Column((Run(title),), weight, "start") for title, weight in titles)
    function = (Run("coordinatrice interprofessionnelle " * 3),)
    rows = tuple(((Run(name),), function, (Run(BOND),)) for name in NAMES)
    measured = widths_of(Table((), columns, rows, False), 444, 9, kept=0.6)
    assert measured[2] >= 148 - 0.01
    assert measured[1] > measured[0]


def test_a_remark_is_not_cut_over_two_pages(tmp_path: Path) -> None:
    decided = "qui tient en une ligne ou deux selon la largeur de la page"
    items = [[paragraph(t(f"Décision {number}, {decided}"))] for number in range(8)]
    remark = {
        "kind": "callout", "role": "decision", "title": t("DEBUT"),
        "blocks": [{"kind": "list", "ordered": True, "items": items}, paragraph(t("TERME"))],
    }  # fmt: skip
    documents = [essay(paragraph(t("ligne\n" * lines + "fin")), remark) for lines in range(20, 50, 3)]
    for page in pages(printed(tmp_path, documents, "pdf")):
        assert ("DEBUT" in page) == ("TERME" in page)


def test_the_feet_of_a_bundle_do_not_name_its_first_part(tmp_path: Path) -> None:
    documents = [sheet(number) | {"footer": f"Fiche action {number}"} for number in (9, 10)]
    front, *others = pages(printed(tmp_path, documents, "pdf"))
    signed = "Communauté d’agglomération Melun Val de Seine · État au 7 février 2023"
    assert signed in " ".join(front.split())
    assert "Fiche action 9 page" not in " ".join(front.replace("\u00a0", " ").split())
    assert any("Fiche action 10 page" in " ".join(page.replace("\u00a0", " ").split()) for page in others)
    for form, name in (("docx", "word/footer1.xml"), ("odt", "styles.xml")):
        foot = part(printed(tmp_path, documents, form), name)
        assert "État au 7" in foot
        assert "Fiche action" not in foot


def test_a_list_begins_on_the_line_of_its_term(tmp_path: Path) -> None:
    items = [[paragraph(t("premier"))], [paragraph(t("second"))]]
    listed = {"term": t("Terme"), "detail": [{"kind": "list", "ordered": False, "items": items}]}
    after = {"term": t("Suite"), "detail": [paragraph(t("détail"))]}
    (page, *_) = pages(printed(tmp_path, [essay({"kind": "definitions", "items": [listed, after]})], "pdf"))
    lines = page.splitlines()
    assert any("Terme" in line and "premier" in line for line in lines)
    assert any("Suite" in line and "détail" in line for line in lines)
