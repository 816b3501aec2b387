"""A page as it is heard: Chromium's accessibility tree put into lines of text."""

import os
import re
from pathlib import Path

from playwright.sync_api import Page

FOLDER = Path(__file__).parent / "transcripts"
# What begins a line of its own, and the word for it.
BLOCKS = {
    "banner": "en-tête",
    "navigation": "navigation",
    "main": "contenu",
    "complementary": "à côté",
    "contentinfo": "pied",
    "region": "région",
    "form": "formulaire",
    "search": "recherche",
    "figure": "figure",
    "list": "liste",
    "table": "tableau",
    "group": "groupe",
    "radiogroup": "groupe",
    "note": "remarque",
    "article": "article",
    "DescriptionList": "liste",
    "Details": "",
    "SvgRoot": "dessin",
    "graphics-document": "dessin",
}
LINES = set(
    "paragraph listitem row heading LabelText Legend term definition status alert caption Figcaption"
    " blockquote DescriptionListTerm DescriptionListDetail LayoutTableRow".split()
)
FIELDS = {
    "textbox": "champ",
    "searchbox": "recherche",
    "combobox": "liste à choix",
    "checkbox": "case",
    "radio": "choix",
    "spinbutton": "nombre",
    "button": "bouton",
    "DisclosureTriangle": "dépliant",
    "link": "lien",
    "image": "image",
    "img": "image",
}
QUIET = {"StaticText", "InlineTextBox", "ListMarker", "LineBreak"}


def transcribe(page: Page) -> str:
    """The page from its top to its end, a line a thing, deeper where it is within another."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return Reading({node["nodeId"]: node for node in nodes}, nodes[0]["nodeId"]).text


class Reading:
    def __init__(self, nodes: dict[str, dict], root: str) -> None:
        self.nodes = nodes
        self.lines: list[str] = []
        self.words: list[str] = []
        self.depth = 0
        self.visit(root)
        self.end_line()
        self.text = "\n".join(self.lines) + "\n"

    def visit(self, key: str) -> None:
        node = self.nodes.get(key)
        if node is None:
            return
        role = node.get("role", {}).get("value", "")
        name = clean(node.get("name", {}).get("value", ""))
        if node.get("ignored"):
            self.visit_all(node)
        elif role == "StaticText":
            self.words.append(name)
        elif role in FIELDS:
            self.words.append(f"[{FIELDS[role]} {name}{states(node)}]")
        elif role in BLOCKS:
            self.visit_block(node, BLOCKS[role], name)
        elif role in ("cell", "gridcell", "columnheader", "rowheader"):
            self.words.append("|")
            self.visit_all(node)
        elif role in LINES:
            self.end_line()
            if role == "heading":
                self.words.append(f"{'#' * level(node)}")
            self.visit_all(node)
            self.end_line()
        elif role not in QUIET:
            self.visit_all(node)

    def visit_block(self, node: dict, word: str, name: str) -> None:
        self.end_line()
        if word:
            title = f"«{name}»" if name else ""
            count = f"de {len(items)}" if word == "liste" and (items := self.items(node)) else ""
            self.lines.append("  " * self.depth + " ".join(filter(None, (f"{word}", count, title))))
            self.depth += 1
        self.visit_all(node)
        self.end_line()
        if word:
            self.depth -= 1

    def items(self, node: dict) -> list[str]:
        return [key for key in node.get("childIds", []) if self.role(key) == "listitem"]

    def role(self, key: str) -> str:
        return self.nodes.get(key, {}).get("role", {}).get("value", "")

    def visit_all(self, node: dict) -> None:
        for key in node.get("childIds", []):
            self.visit(key)

    def end_line(self) -> None:
        line = clean(" ".join(self.words)).removeprefix("| ")
        self.words = []
        if line:
            self.lines.append("  " * self.depth + line)


def content(text: str) -> str:
    """The main part of a page, without what surrounds it."""
    return re.search(r"^contenu\n(?:  .*\n)*", text, re.MULTILINE)[0]


def level(node: dict) -> int:
    return next((p["value"]["value"] for p in node.get("properties", []) if p["name"] == "level"), 1)


def states(node: dict) -> str:
    """What is heard after the name: the value, and what state it is in."""
    known = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
    words = []
    role = node["role"]["value"]
    value = clean(str(node.get("value", {}).get("value", "")))
    if value and role in ("textbox", "searchbox", "combobox", "spinbutton"):
        words.append(f"= {value}")
    if known.get("required"):
        words.append("obligatoire")
    if role in ("checkbox", "radio"):
        words.append("coché" if known.get("checked") == "true" else "non coché")
    if role in ("DisclosureTriangle", "button") and "expanded" in known:
        words.append("ouvert" if known["expanded"] else "fermé")
    if known.get("invalid") == "true":
        words.append("refusé")
    description = clean(node.get("description", {}).get("value", ""))
    if description:
        words.append(f"({description})")
    return (", " + ", ".join(words)) if words else ""


def clean(text: str) -> str:
    """One kind of space, so that a transcript reads in any editor."""
    return re.sub(r"\s+", " ", text.replace("\u202f", " ").replace("\xa0", " ")).strip()


def compare(name: str, text: str) -> None:
    """The transcript that is kept, which `JALON_RECORD=1` writes anew, but for when the sample was loaded."""
    text = re.sub(r"(Modification par [^,\n]+), .*", r"\1, …", text)
    file = FOLDER / f"{name}.txt"
    if os.environ.get("JALON_RECORD"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(text)
    assert text.splitlines() == file.read_text().splitlines()
