"""Office files: named styles, parts that Word reads, contents that work, opened by LibreOffice."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import letters, run_press, words_of
from hostile import STRINGS
from hostile import document as hostile
from lxml import etree
from parts import heading, paragraph, png, stored, t, table, write_job
from sample import review, sheet

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
# Word gives up on a file whose elements do not come in the order of its schema.
ORDERS = {
    name: words.split()
    for name, words in {
        "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind jc "
        "textAlignment outlineLvl rPr sectPr",
        "rPr": "rStyle rFonts b bCs i iCs color spacing sz szCs u bdr shd lang",
        "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
        "tcPr": "tcW tcBorders shd tcMar vAlign",
        "tbl": "tblPr tblGrid tr",
        "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
        "settings": "defaultTabStop characterSpacingControl updateFields compat themeFontLang decimalSymbol "
        "listSeparator",
        "sectPr": "headerReference footerReference type pgSz pgMar",
        "lvl": "start numFmt pStyle lvlText lvlJc pPr",
    }.items()
}
needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None and "CI" not in os.environ,
    reason="LibreOffice is not installed (Debian package libreoffice-writer-nogui)",
)


def printed(folder: Path, documents: list[dict[str, Any]], form: str) -> Path:
    """Prints, and gives the file."""
    answer = run_press(write_job(folder, documents, form))
    assert answer["ok"], answer
    return folder / answer["file"]


def part(file: Path, name: str) -> etree._Element:
    """A part of a package, read by a parser that is not ours."""
    with zipfile.ZipFile(file) as archive:
        return etree.fromstring(archive.read(name))


def values(tree: etree._Element, path: str) -> list[str]:
    """The strings that an XPath finds."""
    return [str(each) for each in tree.xpath(path, namespaces=NAMES)]


def test_an_opendocument_has_styles_a_secretary_knows(tmp_path: Path) -> None:
    from odfdo import Document

    document = Document(str(printed(tmp_path, [review(tmp_path)], "odt")))
    assert document.meta.title == "Revue du premier trimestre 2023"
    assert document.language == "fr-FR"
    names = {style.name for style in document.get_styles()}
    assert {"Title", "Heading_20_1", "Text_20_body", "Caption", "Table_20_Contents", "Quotations"} <= names
    frames = document.body.xpath("//draw:frame")
    assert len(frames) == 2
    assert all(frame.xpath("svg:desc") for frame in frames)
    used = set(document.body.xpath("//@text:style-name")) - {"Index_20_Link"}
    assert {str(name) for name in used} <= names


def test_a_word_text_has_styles_a_secretary_knows(tmp_path: Path) -> None:
    import docx

    file = printed(tmp_path, [review(tmp_path)], "docx")
    document = docx.Document(str(file))
    properties = document.core_properties
    assert (properties.title, properties.language) == ("Revue du premier trimestre 2023", "fr-FR")
    assert properties.author == "Communauté d’agglomération Melun Val de Seine"
    assert properties.created == properties.modified
    names = {style.name for style in document.styles}
    known = {"Title", "Heading 1", "Heading 6", "Body Text", "List Bullet", "List Number 2", "Quote"}
    assert known <= names
    assert {"Chiffre clé", "Tampon", "Tableau du contrat", "Titre d’encadré\u00a0: Décision"} <= names
    identifiers = {style.style_id for style in document.styles}
    body = part(file, "word/document.xml")
    assert set(values(body, "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= identifiers
    assert values(part(file, "word/styles.xml"), "//w:docDefaults//w:lang/@w:val") == ["fr-FR"]


def test_tables_of_a_word_text_repeat_their_head_and_keep_their_rows(tmp_path: Path) -> None:
    rows = [[f"Ligne {number}", "valeur"] for number in range(120)]
    document = {"title": "Essai", "timestamp": 0, "blocks": [
        table("Longue", [("Colonne A", 1, "start"), ("Colonne B", 1, "end")], rows),
    ]}  # fmt: skip
    body = part(printed(tmp_path, [document], "docx"), "word/document.xml")
    assert len(values(body, "//w:tr[1]/w:trPr/w:tblHeader/@*|//w:tblHeader/..")) == 1
    assert len(body.findall(f".//{W}cantSplit")) == 121
    assert values(body, "//w:tblCaption/@w:val") == ["Longue"]
    assert "Longue" in values(body, "//w:p[w:pPr/w:pStyle/@w:val='TableCaption']//w:t/text()")


def test_ordered_lists_of_a_word_text_begin_again_at_one(tmp_path: Path) -> None:
    def items(*texts: str) -> dict[str, Any]:
        return {"kind": "list", "ordered": True, "items": [[paragraph(t(text))] for text in texts]}

    document = {"title": "Essai", "timestamp": 0, "blocks": [
        items("a", "b"), paragraph(t("puis")), items("c"), {"kind": "list", "items": [[items("d")]]},
    ]}  # fmt: skip
    file = printed(tmp_path, [document], "docx")
    body, numbering = part(file, "word/document.xml"), part(file, "word/numbering.xml")
    used = values(body, "//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'ListNumber')]//w:numId/@w:val")
    assert len(used) == 4
    assert used[0] == used[1]
    assert len(set(used)) == 3
    starts = "//w:num[w:lvlOverride/w:startOverride/@w:val='1']/@w:numId"
    assert set(used) == set(values(numbering, starts))


def test_pictures_of_a_word_text_are_described_or_decoration(tmp_path: Path) -> None:
    figure = {"kind": "figure", "picture": stored(tmp_path, png(8, 8), "png")}
    document = {"title": "Essai", "timestamp": 0, "blocks": [
        figure | {"alternative": "Le stand de Maincy"}, figure | {"alternative": ""},
    ]}  # fmt: skip
    body = part(printed(tmp_path, [document], "docx"), "word/document.xml")
    assert values(body, "//wp:docPr/@descr") == ["Le stand de Maincy"]
    assert values(body, "//wp:docPr[not(@descr)]//adec:decorative/@val") == ["1"]
    assert len(set(values(body, "//wp:docPr/@id"))) == 2


def test_contents_of_a_word_text_are_filled_and_lead_to_their_headings(tmp_path: Path) -> None:
    file = printed(tmp_path, [review(tmp_path)], "docx")
    body = part(file, "word/document.xml")
    entries = values(body, "//w:sdt//w:hyperlink/@w:anchor")
    assert len(entries) > 5
    assert set(entries) <= set(values(body, "//w:bookmarkStart/@w:name"))
    assert any(each.strip().startswith("TOC") for each in values(body, "//w:instrText/text()"))
    assert values(part(file, "word/settings.xml"), "//w:updateFields/@w:val") == ["true"]
    foot = part(file, "word/footer1.xml")
    assert [each.strip() for each in values(foot, "//w:instrText/text()")] == ["PAGE", "NUMPAGES"]


def test_a_foreign_word_is_marked_in_a_word_text(tmp_path: Path) -> None:
    document = {"title": "Essai", "timestamp": 0, "blocks": [paragraph(t("pink walk", language="en"))]}
    body = part(printed(tmp_path, [document], "docx"), "word/document.xml")
    assert values(body, "//w:r[w:t='pink walk']/w:rPr/w:lang/@w:val") == ["en"]


@pytest.mark.parametrize("make", [review, lambda _: sheet()], ids=["review", "sheet"])
def test_every_element_of_a_word_text_comes_in_the_order_of_the_schema(tmp_path: Path, make: Any) -> None:
    file = printed(tmp_path, [make(tmp_path)], "docx")
    for name in ("document", "styles", "numbering", "settings", "header1", "footer1", "fontTable"):
        for each in part(file, f"word/{name}.xml").iter(*(W + tag for tag in ORDERS)):
            order = ORDERS[etree.QName(each).localname]
            ranks = [order.index(etree.QName(child).localname) for child in each]
            assert ranks == sorted(ranks), etree.tostring(each)[:600]
    for cell in part(file, "word/document.xml").iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p"


def test_hostile_strings_make_no_field_and_no_link(tmp_path: Path) -> None:
    strings = [
        *STRINGS,
        '{ HYPERLINK "https://example.org" }',
        "=1+1",
        "TOC \\o",
        "\x13PAGE\x15",
        "http://[::1",
    ]
    file = printed(tmp_path, [hostile(tmp_path, each) for each in strings], "docx")
    body = part(file, "word/document.xml")
    kinds = {each.split()[0] for each in values(body, "//w:instrText/text()")}
    assert kinds == {"TOC", "PAGEREF"}
    links = values(part(file, "word/_rels/document.xml.rels"), "//*[@TargetMode='External']/@Target")
    assert set(links) == {"https://example.org/?q=1"}


def converted(file: Path) -> str:
    """The words of the file, printed by LibreOffice."""
    profile = f"-env:UserInstallation=file://{file.parent}/profile"
    folder = file.parent / "converted"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    return words_of(folder, "document.pdf")


@needs_libreoffice
@pytest.mark.parametrize("form", ["odt", "docx"])
def test_libreoffice_opens_the_review_and_prints_its_words(tmp_path: Path, form: str) -> None:
    found = converted(printed(tmp_path, [review(tmp_path)], form))
    flat = letters(found)
    for words in ("Annexe 1", "Revue du premier trimestre 2023", "Structure pilote", "EN COURS", "13 / 15"):
        assert letters(words) in flat, words
    assert found.count("page ") >= 6
    if form == "odt":
        assert "…" not in found.split("Sommaire", 1)[1].split("1. Le contrat", 2)[1]


@needs_libreoffice
@pytest.mark.parametrize("form", ["odt", "docx"])
def test_libreoffice_opens_a_file_of_hostile_strings(tmp_path: Path, form: str) -> None:
    file = printed(tmp_path, [hostile(tmp_path, each) for each in STRINGS[:60]], form)
    assert letters("Repère") in letters(converted(file))


@pytest.mark.parametrize("form", ["pdf", "odt", "docx"])
def test_one_heading_alone_makes_no_contents(tmp_path: Path, form: str) -> None:
    document = {"title": "Essai", "timestamp": 0, "contents": True, "blocks": [heading(1, "Seule")]}
    assert "Sommaire" not in words_of(tmp_path, printed(tmp_path, [document], form).name)
