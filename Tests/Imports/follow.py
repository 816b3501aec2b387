"""Writes the files that an import of a follow-up is tried on, with the answer to each.

    press/.venv/bin/python -B Tests/Imports/follow.py FOLDER

Layouts are those that coordinators have: D fiches by months with crosses, F indicators by years. The answer
is what is right: for D the étapes, for F the values, as a person who made the table would say it. What leaves
a doubt says so: it may be left aside or asked, never placed elsewhere.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook

MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]


def write(folder: Path, name: str, answers: list[dict[str, Any]]) -> None:
    (folder / f"{name}.answer.json").write_text(
        json.dumps(answers, ensure_ascii=False, indent=1), encoding="utf-8"
    )


def months(folder: Path) -> None:
    """Layout D: two years of months, crosses, words, numbers that contradict, a fiche that is not there."""
    name = "mois-en-croix"
    book = Workbook(folder / f"{name}.xlsx")
    sheet = book.add_worksheet("Planning")
    merged = book.add_format({"align": "center"})
    sheet.merge_range(0, 0, 0, 10, "Planning prévisionnel du CLS", merged)
    sheet.merge_range(2, 2, 2, 13, 2022, merged)
    sheet.merge_range(2, 14, 2, 25, 2023, merged)
    sheet.write_row(3, 0, ["Fiche", "Étape", *MONTHS, *MONTHS])
    steps: list[tuple[str, str, dict[int, str]]] = [
        ("Fiche 9", "Réunir le groupe", {4: "x", 5: "X", 6: "x"}),
        ("", "Campagne d’octobre", {21: "✔"}),
        ("13", "Rencontrer les communes", {2: "x", 13: "x"}),
        ("Fiche 12 : Redynamisation du CLSM", "Relancer", {14: "●", 15: "●"}),
        ("Fiche 99", "Étape d’une fiche qui n’est pas là", {3: "x"}),
        ("2021-516", "Étape d’un code", {16: "x"}),
        ("Fiche 4 – Laverie solidaire", "Un numéro et un titre qui se contredisent", {7: "x"}),
        ("Contrat", "Comité de pilotage", {13: "non", 23: "COPIL"}),
        ("Fiche 3", "", {18: "x", 19: "x"}),
        ("Fiche 1", "Étape sans croix", {}),
        ("Total", "", {2: "3", 3: "4"}),
    ]
    for row, (fiche, step, crosses) in enumerate(steps, start=4):
        sheet.write(row, 0, fiche)
        sheet.write(row, 1, step)
        for column, mark in crosses.items():
            sheet.write(row, column, mark)
    book.close()

    def step(fiche: int, title: str, start: str, due: str, doubt: bool = False) -> dict[str, Any]:
        return {"fiche": fiche, "title": title, "start": start, "due": due, "doubt": doubt}

    answers = [
        step(9, "Réunir le groupe", "2022-03", "2022-05"),
        step(9, "Campagne d’octobre", "2023-08", "2023-08"),
        step(13, "Rencontrer les communes", "2022-01", "2022-01", doubt=True),
        step(13, "Rencontrer les communes", "2022-12", "2022-12", doubt=True),
        step(12, "Relancer", "2023-01", "2023-02", doubt=True),
        step(9, "Étape d’un code", "2023-03", "2023-03"),
        step(0, "Comité de pilotage\u202f: COPIL", "2023-10", "2023-10"),
        step(3, "Mise en œuvre", "2023-05", "2023-06"),
    ]
    write(folder, name, answers)


def years(folder: Path) -> None:
    """Layout F: a row an indicator, a column a year, numbers of every sort and what is none."""
    name = "annees-en-large"
    book = Workbook(folder / f"{name}.xlsx")
    sheet = book.add_worksheet("Indicateurs")
    sheet.write(0, 0, "Suivi des indicateurs du CLS")
    heads = ["N° fiche", "Indicateur", "Type", "Unité", "Cible 2023"]
    heads += ["2021", "Valeur 2022", "2023", "2024", "Source"]
    sheet.write_row(2, 0, heads)
    rows: list[list[object]] = [
        [14, "Paniers distribués", "Activité", "paniers", 200, 120, "1 234", "NS", "", "UTEP"],
        ["", "Ateliers", "Activité", "ateliers", "", "1,5", "environ 30", 2, "", ""],
        [13, "Participations", "Activité", "participations", "", 5, "", "", "", "Émargements"],
        [2, "Mises à jour annuelles du volet santé", "Activité", "mises à jour", 3, 1, 4, "", "", ""],
        [5, "Communes informées", "Processus", "", "80", "4 sur 5", "12/20", "nc", "", ""],
        [15, "Taux de participation", "Résultat", "%", "50 %", "45 %", "47,5 %", "", "", ""],
        [6, "Stand tenu", "", "", "oui", "non", "oui", "", "", ""],
        [8, "Appréciation", "Résultat", "", "", "plutôt bonne", "", "", "", ""],
        [99, "D’une fiche qui n’est pas là", "Activité", "", "", 7, "", "", "", ""],
        [14, "D’une année à venir", "Activité", "", "", "", "", "", 12, ""],
        ["Total", "", "", "", "", 130, 1300, "", "", ""],
    ]
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row):
            if value != "":
                sheet.write(number, column, value)
    book.close()

    def value(fiche: int, label: str, year: int, text: str, doubt: bool = False) -> dict[str, Any]:
        return {"fiche": fiche, "label": label, "year": year, "text": text, "doubt": doubt}

    answers = [
        value(14, "Paniers distribués", 2021, "120"),
        value(14, "Paniers distribués", 2022, "1\u202f234"),
        value(14, "Paniers distribués", 2023, "NS"),
        value(14, "Ateliers", 2021, "1,5"),
        value(14, "Ateliers", 2023, "2"),
        value(2, "Mises à jour annuelles du volet santé", 2022, "4", doubt=True),
        value(5, "Communes informées", 2021, "4 sur 5"),
        value(5, "Communes informées", 2022, "12 sur 20"),
        value(5, "Communes informées", 2023, "non calculable"),
        value(15, "Taux de participation", 2021, "45"),
        value(15, "Taux de participation", 2022, "47,5"),
        value(6, "Stand tenu", 2021, "non"),
        value(6, "Stand tenu", 2022, "oui"),
        value(8, "Appréciation", 2021, "plutôt bonne"),
    ]
    write(folder, name, answers)


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    months(folder)
    years(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
