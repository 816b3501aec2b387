"""A review and a sheet, whole documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from parts import heading, paragraph, t, table
from review_blocks import deployment, opening


def review(folder: Path, parts: int = 1) -> dict[str, Any]:
    """The quarterly review; `parts` repeats its deployment to make it longer."""
    blocks = opening(folder)
    for _ in range(parts):
        blocks += deployment(folder)
    return {
        "title": "Revue du premier trimestre 2023",
        "subtitle": "Synthèse des rencontres et des avancées du contrat local de santé",
        "author": "Communauté d’agglomération Melun Val de Seine",
        "date": "Melun, le 7 avril 2023",
        "timestamp": 1680825600,
        "language": "fr",
        "header": "Contrat local de santé 2021-2023 · Melun Val de Seine",
        "footer": "Version 1, publiée le 7 avril 2023",
        "contents": True,
        "cover": {
            "period": "Janvier à mars 2023",
            "signatories": [
                "ARS Île-de-France",
                "CPAM de Seine-et-Marne",
                "Préfecture de Seine-et-Marne",
                "Groupe hospitalier Sud Île-de-France",
                "Département de Seine-et-Marne",
                "Communauté d’agglomération Melun Val de Seine",
            ],
        },
        "blocks": blocks,
    }


def sheet(number: int = 9) -> dict[str, Any]:
    """A fiche action: two pages, no cover."""
    return {
        "title": f"Fiche action {number} — Promotion des actions de prévention à destination des femmes",
        "subtitle": "Axe 2 : prévention et promotion de la santé · code ARS 2021-516",
        "author": "Communauté d’agglomération Melun Val de Seine",
        "date": "État au 7 février 2023",
        "timestamp": 1675728000,
        "language": "fr",
        "header": "Contrat local de santé 2021-2023 · Melun Val de Seine",
        "footer": "Fiche action",
        "blocks": [
            {"kind": "stamp", "text": "PRIORITAIRE", "tone": "accent"},
            heading(1, "Ce que vise l’action"),
            paragraph(t("Améliorer le recours au dépistage organisé des cancers féminins.")),
            {
                "kind": "definitions",
                "items": [
                    {"term": t("Structure pilote"), "detail": [paragraph(t("CPAM de Seine-et-Marne"))]},
                    {"term": t("Public visé"), "detail": [paragraph(t("Femmes de 50 à 74 ans"))]},
                ],
            },
            heading(1, "Où elle en est"),
            table(
                "Indicateurs",
                [("Indicateur", 3, "start"), ("Départ", 1, "end"), ("Cible", 1, "end"), ("Valeur", 1, "end")],
                [
                    ["Taux de participation au dépistage", "41 %", "50 %", "NS"],
                    ["Stands tenus", "0", "6", "3"],
                ],
            ),
        ],
    }
