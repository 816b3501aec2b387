"""Every printed document of the sample, from the real server: both standards, and what it must say."""

import csv
import json
import re
import subprocess
import zipfile
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pages import CONTRACT
from server import HOUSE, Server
from visitor import Visitor

PYTHON = HOUSE / "press" / ".venv" / "bin" / "python"
# address, words that its text must hold
DOCUMENTS = [
    ("/fiches/9", ["2021-516", "Planning de déploiement à mettre en place"]),
    ("/fiches/7", ["2021-514", "7 décembre 2021"]),
    ("/fiches", ["2021-505", "2021-548", "laverie"]),
    ("/fiches?fiche=3&fiche=14", ["2021-510", "2021-547"]),
    ("/bilans", ["Bilan intermédiaire", "7 février 2023"]),
    ("/synthese?date=2023-02-07", ["13", "12", "Objectifs atteints"]),
    ("/revues/2023-T1", ["14 participants", "17 participants", "12 participants", "Mars bleu"]),
    ("/revues/2023-T1?public=oui", ["14 participants", "17 participants"]),
    ("/revues/2021-T1", ["30 mars 2021", "Alim"]),
    ("/reunions/4/convocation", ["2e comité de pilotage", "Ordre du jour", "article 6", "Vasseur"]),
    ("/reunions/4/convocation?public=oui", ["2e comité de pilotage", "Référente CLS"]),
    ("/revues/2022-T2", ["24 juin 2022"]),
    ("/reunions/4/emargement", ["14 participants", "Communes et CCAS", "Excusée"]),
    ("/reunions/4/emargement?vide=oui", ["Signature", "Autres participants"]),
    ("/reunions/2/emargement?public=oui", ["Habitants", "Fonction"]),
    ("/reunions/4/compte-rendu", ["Compte-rendu du 2e comité de pilotage", "Décisions"]),
    ("/decisions", ["Registre des décisions", "7 décembre 2021"]),
    ("/arbre", ["Arbre des objectifs", "Toutes les fiches", "précarité alimentaire"]),
]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHECK = """
import json, page, sys
reports = {profile: page.validate_pdf(sys.argv[1], profile=profile) for profile in ("ua-1", "2a")}
print(json.dumps({name: [each.message for each in report.failures] for name, report in reports.items()}))
"""


@pytest.fixture(scope="module")
def coordinator(server: Server) -> Visitor:
    return Visitor(server).sign_in("coordination")


def printed(visitor: Visitor, address: str, form: str) -> bytes:
    path, _, query = address.partition("?")
    answer = visitor.get(f"{CONTRACT}{path}.{form}" + (f"?{query}" if query else ""))
    assert answer.status == 200, (address, answer.status)
    assert "attachment" in answer.headers["content-disposition"]
    return answer.body


@pytest.mark.parametrize(("address", "words"), DOCUMENTS)
def test_a_pdf_of_the_sample_keeps_both_standards(
    coordinator, tmp_path: Path, address: str, words: list[str]
):
    file = tmp_path / "document.pdf"
    file.write_bytes(printed(coordinator, address, "pdf"))
    run = subprocess.run([PYTHON, "-c", CHECK, file], capture_output=True, text=True, check=True)
    assert json.loads(run.stdout) == {"ua-1": [], "2a": []}
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    flat = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    assert [word for word in words if word not in flat] == []


@pytest.mark.parametrize(("address", "words"), DOCUMENTS)
def test_an_odt_of_the_sample_says_the_same(coordinator, address: str, words: list[str]):
    archive = zipfile.ZipFile(BytesIO(printed(coordinator, address, "odt")))
    assert archive.testzip() is None
    # What is raised, «2e», stands in a span of its own.
    marked = archive.read("content.xml").decode().replace("\N{NO-BREAK SPACE}", " ")
    text = re.sub(r"</?text:span[^>]*>", "", re.sub(r"<text:s [^>]*/>", " ", marked))
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(("address", "words"), DOCUMENTS)
def test_a_docx_of_the_sample_says_the_same(coordinator, address: str, words: list[str]):
    archive = zipfile.ZipFile(BytesIO(printed(coordinator, address, "docx")))
    assert archive.testzip() is None
    text = ElementTree.fromstring(archive.read("word/document.xml"))
    flat = "".join(each.text or "" for each in text.iter(f"{WORD}t")).replace("\N{NO-BREAK SPACE}", " ")
    assert [word for word in words if word not in flat] == []


@pytest.mark.parametrize("address", ["/revues/2023-T1", "/revues/2023-T1?public=oui", "/revues/2021-T1"])
def test_every_sentence_of_the_review_is_in_all_formats(coordinator, tmp_path: Path, address: str):
    said = Sentences(coordinator.get(CONTRACT + address).text).found
    assert len(said) > 100
    for form in ("pdf", "docx", "odt"):
        file = tmp_path / f"review.{form}"
        file.write_bytes(printed(coordinator, address, form))
        text = letters(words_of(file))
        assert [each for each in said if letters(each) not in text] == [], form


class Sentences(HTMLParser):
    """What a reader of the page finds in the document that it shows, block by block."""

    BLOCKS = {"p", "li", "td", "th", "dt", "dd", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "ul"}

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.words = ""
        self.unseen = 0
        self.feed("<article" + page.split("<article", 1)[1].split("</article>", 1)[0])

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        classes = (dict(attributes).get("class") or "").split()
        if self.unseen or tag in ("svg", "details", "nav") or "hidden" in classes:
            self.unseen += tag not in ("br", "img", "input")
        if tag in self.BLOCKS:
            self.flush()

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """An element that holds nothing, as drawings are made of."""

    def handle_endtag(self, tag: str) -> None:
        self.unseen = max(0, self.unseen - 1)
        if tag in self.BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.words += data

    def flush(self) -> None:
        if self.words.strip():
            self.found.append(self.words.strip())
        self.words = ""


def words_of(file: Path) -> str:
    """The text of a printed file."""
    if file.suffix == ".pdf":
        command = ["pdftotext", "-raw", file, "-"]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
    part = {".docx": "word/document.xml", ".odt": "content.xml"}[file.suffix]
    with zipfile.ZipFile(file) as archive:
        return "".join(ElementTree.fromstring(archive.read(part)).itertext())


def letters(text: str) -> str:
    """Text without its spaces, shapes of tones and hyphens at line ends: each format sets its own."""
    return "".join(char for char in text if char.isalnum() or char in ".,;:!?%()/")


def test_the_tree_and_one_bilan_keep_both_standards(coordinator: Visitor, tmp_path: Path):
    for address in ("/arbre", "/bilans/9"):
        file = tmp_path / "document.pdf"
        file.write_bytes(printed(coordinator, address, "pdf"))
        run = subprocess.run([PYTHON, "-c", CHECK, file], capture_output=True, text=True, check=True)
        assert json.loads(run.stdout) == {"ua-1": [], "2a": []}, address


def test_the_public_review_names_nobody(coordinator: Visitor, tmp_path: Path):
    file = tmp_path / "document.pdf"
    file.write_bytes(printed(coordinator, "/revues/2023-T1?public=oui", "pdf"))
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    rows = csv.reader(
        StringIO(coordinator.get(f"{CONTRACT}/annuaire.csv").text.lstrip("\ufeff")), delimiter=";"
    )
    names = {row[1] for row in rows if row[0] == "Contact"}
    assert len(names) > 20
    assert [name for name in names if len(name) > 3 and name in text] == []
