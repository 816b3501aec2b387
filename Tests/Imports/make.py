"""Writes the files that an import of a plan is tried on, with the answer to each.

    press/.venv/bin/python -B Tests/Imports/make.py FOLDER

Each NAME.xlsx or NAME.docx comes with NAME.answer.json: for every filled cell of a fiche its sheet, its
text, the number of its fiche and the field that is right for it; «none» where Jalon has no field for it.
Layouts are those that coordinators have: A a row a fiche, B a sheet an axis, C a sheet a fiche, I a Word
table a fiche.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from docx import Document
from plan import AXES, HEADINGS, fiches
from xlsxwriter import Workbook


class Answers:
    """What is right, cell after cell."""

    def __init__(self) -> None:
        self.cells: list[dict[str, Any]] = []

    def add(self, sheet: str, fiche: int, field: str, text: object) -> None:
        self.cells.append({"sheet": sheet, "fiche": fiche, "field": field, "text": str(text)})

    def write(self, folder: Path, name: str) -> None:
        (folder / f"{name}.answer.json").write_text(
            json.dumps(self.cells, ensure_ascii=False, indent=1), encoding="utf-8"
        )


def sample_sheet(folder: Path) -> None:
    """Layout A, the whole plan: a row a fiche, titles in the first row."""
    answers, name = Answers(), "plan-complet"
    book = Workbook(folder / f"{name}.xlsx")
    sheet = book.add_worksheet("Plan d’actions")
    for column, heading in enumerate(HEADINGS.values()):
        sheet.write(0, column, heading)
    for row, fiche in enumerate(fiches(), start=1):
        for column, field in enumerate(HEADINGS):
            sheet.write(row, column, fiche[field])
            answers.add("Plan d’actions", row, field, fiche[field])
    book.close()
    answers.write(folder, name)


def trapped_sheet(folder: Path) -> None:
    """Layout A as people make it: title above, axes merged, hidden columns, totals, footnote, any order."""
    answers, name, tab = Answers(), "ligne-par-fiche", "Tableau de suivi"
    book = Workbook(folder / f"{name}.xlsx")
    sheet = book.add_worksheet(tab)
    day, month = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "mmm-yy"})
    euros, struck = book.add_format({"num_format": '#,##0 "€"'}), book.add_format({"font_strikeout": True})
    sheet.merge_range(0, 0, 0, 6, "CLS du territoire : plan d’actions 2022-2024")
    sheet.write(1, 0, "Mise à jour : 12 janvier 2023")
    headings = [
        "AXES",
        "Fiche action",
        "N°",
        "Pilote(s)",
        "Objectifs",
        "Début",
        "Échéance",
        "Coût prévisionnel",
        "Financements",
        "Avancement",
        "Observations",
        "Indicateurs de processus",
        "Couleur RAG",
    ]
    for column, heading in enumerate(headings):
        sheet.write(3, column, heading)
    sheet.set_column(10, 10, None, None, {"hidden": True})
    statuses = ["En cours", "À venir", "Réalisé", "En retard", "Abandonné", "En pause"]
    for at, fiche in enumerate(fiches()[:6]):
        row, number = 4 + at, at + 1
        stacked = (
            f"Objectif général : {fiche['generalObjective']} Objectif spécifique n°1 : Mobiliser ({number})"
        )
        stacked += f" Objectif opérationnel 1.1 : Réunir ({number})"
        values = [
            ("title", fiche["title"], None),
            ("number", number, None),
            ("pilot", f"{fiche['pilot']} / CAF 77", None),
            ("objectives", stacked, None),
            ("start", 44927 + at, day),
            ("end", 45292, month),
            ("budget", 12000 + at, euros),
            ("funder", "ARS : 8 000 € ; Région : 4 000 €", None),
            ("status", statuses[at], None),
            ("remaining", f"Point de vigilance {number}", None),
            ("processIndicators", f"Réunions tenues : {number}", None),
            ("none", "vert", struck),
        ]
        for column, (field, value, shape) in enumerate(values, start=1):
            sheet.write(row, column, value, shape)
            answers.add(tab, number, field, "" if field in ("start", "end", "budget") else value)
    sheet.merge_range(4, 0, 7, 0, f"Axe 1 : {AXES[1]}")
    sheet.merge_range(8, 0, 9, 0, f"Axe 2 : {AXES[2]}")
    sheet.write(10, 1, "TOTAL")
    sheet.write_formula(10, 7, "=SUM(H5:H10)", euros, 72015)
    sheet.write(12, 0, "* Les montants sont indicatifs.")
    book.add_worksheet("Listes déroulantes").write_column(0, 0, ["À venir", "En cours", "Réalisé"])
    book.close()
    answers.write(folder, name)


def axis_sheets(folder: Path) -> None:
    """Layout B: a sheet an axis, its title above the headings, which are not those of the next sheet."""
    answers, name = Answers(), "feuille-par-axe"
    book = Workbook(folder / f"{name}.xlsx")
    for axis, title in AXES.items():
        tab = f"AXE {axis}"
        sheet = book.add_worksheet(tab)
        sheet.write(0, 0, f"Axe stratégique n°{axis} – {title}")
        fields = ["number", "title", "pilot", "partners", "targetPublic", "description"]
        headings = [
            "Numéro",
            "Actions",
            "Porteur",
            "Partenaires associés",
            "Publics visés",
            "Contenu de l’action",
        ]
        if axis % 2 == 0:
            fields, headings = fields[::-1], headings[::-1]
        for column, heading in enumerate(headings):
            sheet.write(2, column, heading)
        row = 3
        for fiche in fiches():
            if not str(fiche["axis"]).startswith(f"Axe {axis}"):
                continue
            for column, field in enumerate(fields):
                sheet.write(row, column, fiche[field])
                answers.add(tab, int(str(fiche["number"])), field, fiche[field])
            row += 1
    book.close()
    answers.write(folder, name)


def fiche_sheets(folder: Path) -> None:
    """Layout C: a sheet a fiche, labels in the first column, texts in the second; one label is unknown."""
    answers, name = Answers(), "feuille-par-fiche"
    book = Workbook(folder / f"{name}.xlsx")
    for fiche in fiches()[:5]:
        number = int(str(fiche["number"]))
        tab = f"Fiche {number}"
        sheet = book.add_worksheet(tab)
        sheet.write(0, 0, "FICHE ACTION")
        row = 2
        for field, heading in HEADINGS.items():
            sheet.write(row, 0, f"{heading} :")
            sheet.write(row, 1, fiche[field])
            answers.add(tab, number, field, fiche[field])
            row += 1
        sheet.write(row, 0, "Lien avec le plan vélo")
        sheet.write(row, 1, f"Lien {number}")
        answers.add(tab, number, "none", f"Lien {number}")
    book.close()
    answers.write(folder, name)


def word_fiches(folder: Path) -> None:
    """Layout I: a Word table a fiche, labels beside texts, under a title that says its axis."""
    answers, name = Answers(), "fiches-word"
    text = Document()
    text.add_heading("Contrat local de santé : fiches action", 0)
    for fiche in fiches():
        number = int(str(fiche["number"]))
        text.add_heading(f"Fiche action n°{number} : {fiche['title']}", 2)
        table = text.add_table(rows=0, cols=2)
        for field, heading in HEADINGS.items():
            cells = table.add_row().cells
            cells[0].text, cells[1].text = heading, str(fiche[field])
            answers.add(f"Tableau {number}", number, field, fiche[field])
    text.save(str(folder / f"{name}.docx"))
    answers.write(folder, name)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for make in (sample_sheet, trapped_sheet, axis_sheets, fiche_sheets, word_fiches):
        make(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
