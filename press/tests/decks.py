"""Decks for the tests of the press."""

from __future__ import annotations

from typing import Any

from parts import Block, heading, paragraph, t, table

FICHES = [
    (
        "Étude d’opportunité pour la création d’un centre de santé",
        "Partiellement atteint",
        "onTrack",
        "Évaluation de l’opportunité dans le cadre de l’étude de structuration de la filière santé",
    ),
    (
        "Mise en place du «\u202fPanorama Territorial de Santé\u202f»",
        "Partiellement atteint",
        "planNeeded",
        "Maintenir le volet santé dans le panorama",
    ),
    (
        "Contribution à la création d’une communauté professionnelle territoriale de santé",
        "Atteint",
        "attained",
        "Collaboration et co-construction effective avec la CPTS",
    ),
    (
        "Réaliser une étude des besoins en informations des publics vulnérables",
        "Non atteint",
        "notAttained",
        "Action mise en stand-by lors du COPIL du 7 décembre 2021",
    ),
]


def slide(title: str, *blocks: Block, layout: str = "content", subtitle: str = "", **more: Any) -> Block:
    """A slide."""
    return {
        "kind": "slide",
        "key": title,
        "layout": layout,
        "title": t(title),
        "subtitle": t(subtitle) if subtitle else [],
        "blocks": list(blocks),
        "notes": [],
    } | more


def chart(kind: str = "doughnut", title: str = "Fiches démarrées") -> Block:
    """Figures."""
    return {
        "kind": "chart",
        "chart": kind,
        "title": title,
        "categories": [{"label": "Démarrées", "tone": "accent"}, {"label": "À démarrer", "tone": "neutral"}],
        "series": [{"name": "Fiches", "tone": "accent", "values": [13, 2]}],
        "alternative": "13 fiches démarrées, 2 à démarrer.",
    }


def buckets() -> Block:
    """The four groups."""
    names = [
        "Objectifs atteints",
        "Planning en cours",
        "Planning à mettre en place",
        "Ne seront pas atteints",
    ]
    tones = ["attained", "onTrack", "planNeeded", "notAttained"]
    return {
        "kind": "chart",
        "chart": "bar",
        "title": "Atteinte des objectifs",
        "categories": [{"label": n, "tone": c} for n, c in zip(names, tones, strict=True)],
        "series": [{"name": "Fiches", "tone": "accent", "values": [4, 4, 6, 1]}],
        "alternative": "4 atteintes, 4 en cours, 6 à planifier, 1 ne sera pas atteinte.",
    }


def timeline(count: int = 15, title: str = "Planning de déploiement 2023") -> Block:
    """A line a fiche on the year 2023: a day, a month, a quarter that is done, what has no date."""
    day, month = {"first": 19487, "last": 19487}, {"first": 19539, "last": 19569}
    quarter = {"first": 19358, "last": 19447, "isDone": True}
    said = [
        {"sentence": "Groupe de travail, prévue le 10 mai 2023"},
        {"sentence": "Étude, prévue en juillet 2023"},
        {"sentence": "Rencontres, réalisée au 1er trimestre 2023"},
    ]
    marks = [mark | words for mark, words in zip((day, month, quarter), said, strict=True)]
    rows = [
        {
            "label": f"{n + 1}. {FICHES[n % len(FICHES)][0]}",
            "sentence": f"Fiche {n + 1}, 1 étape sur 3",
            "note": "2 étapes sans date",
            "marks": [] if n % 5 == 4 else marks,
        }
        for n in range(count)
    ]
    firsts = [19358, 19448, 19539, 19631]
    return {
        "kind": "timeline",
        "title": title,
        "units": [
            {"label": name, "first": first}
            for name, first in zip(("T1\u00a02023", "T2", "T3", "T4"), firsts, strict=True)
        ],
        "end": 19723,
        "today": {"label": "aujourd’hui, 7 février", "day": 19395},
        "committees": [{"label": "2e COPIL", "day": 19395}, {"label": "3e COPIL", "day": 19402}],
        "rows": rows,
        "legend": "Losange\u202f: un jour\u202f; barre\u202f: un mois ou plus. Plein\u202f: réalisé.",
        "alternative": f"{count} lignes.",
    }


def bullets(*items: str) -> Block:
    """A list."""
    return {"kind": "list", "ordered": False, "items": [[paragraph(t(item))] for item in items]}


def fiches(count: int) -> Block:
    """The table of fiches."""
    rows = [FICHES[n % len(FICHES)] for n in range(count)]
    return table(
        "",
        [
            ("N°", 0.5, "end"),
            ("Fiche action", 4, "start"),
            ("Atteinte", 2, "start"),
            ("Reste-à-faire", 4, "start"),
        ],
        [[str(n + 1), row[0], t(row[1], tone=row[2]), row[3]] for n, row in enumerate(rows)],
    )


def deck(*slides: Block) -> dict[str, Any]:
    """A document of slides."""
    return {
        "title": "Comité de pilotage du 7 février 2023",
        "author": "Communauté d’agglomération",
        "date": "Le 7 février 2023",
        "timestamp": 1680825600,
        "language": "fr",
        "header": "CLS de Melun Val de Seine · 2021-2023",
        "footer": "",
        "blocks": list(slides),
    }


def whole() -> dict[str, Any]:
    """One of each."""
    part = "I. Bilan intermédiaire du CLS"
    return deck(
        slide(
            "Comité de pilotage",
            paragraph(t("Communauté d’agglomération Melun Val de Seine")),
            layout="opening",
            subtitle="Le 7 février 2023",
            notes=[t("Accueillir les élus."), t("Remercier.")],
        ),
        slide(
            "Ordre du jour",
            {
                "kind": "list",
                "ordered": True,
                "items": [
                    [
                        paragraph(t("Bilan intermédiaire")),
                        bullets("Démarrage des actions", "Actions en cours"),
                    ],
                    [paragraph(t("Comités techniques"))],
                ],
            },
        ),
        slide(part, layout="section", subtitle="Les deux premières années du contrat"),
        slide(
            "13 fiches sur 15 ont démarré",
            {
                "kind": "keyFigures",
                "items": [{"value": "13/15", "label": "fiches démarrées", "tone": "accent"}],
            },
            paragraph(t("La fiche 7 est en stand-by\u202f; la fiche 12 relève du CLSM.")),
            chart(),
            subtitle=part,
        ),
        slide("Atteinte des objectifs", buckets(), subtitle=part),
        slide(
            "Quatre groupes",
            {
                "kind": "keyFigures",
                "items": [
                    {"value": "4", "label": "fiches aux objectifs atteints", "tone": "attained"},
                    {"value": "4", "label": "au planning en cours permettant l’atteinte", "tone": "onTrack"},
                    {
                        "value": "6",
                        "label": "au planning de déploiement à mettre en place",
                        "tone": "planNeeded",
                    },
                    {
                        "value": "1",
                        "label": "dont les objectifs ne seront pas atteints",
                        "tone": "notAttained",
                    },
                ],
            },
            {
                "kind": "callout",
                "role": "note",
                "title": t("Pourquoi 1 et non 2"),
                "blocks": [
                    paragraph(t("Aucune décision n’a arrêté la fiche 12\u202f; elle peut encore aboutir."))
                ],
            },
            subtitle=part,
        ),
        slide(
            "Fiches action 1 à 15", fiches(15), subtitle=part, notes=[t("Lire les fiches qui ont changé.")]
        ),
        slide(
            "Points facilitants",
            heading(1, "Ce qui aide"),
            bullets("Portage politique", "Mobilisation des acteurs"),
            heading(1, "Ce qui bloque"),
            bullets("Manque de ressources"),
        ),
        slide("Un long texte", *[paragraph(t("Une phrase qui dit plusieurs choses à la suite. " * 12))] * 5),
        slide("Merci", layout="closing", subtitle="Le 7 février 2023"),
    )


def without_notes(document: dict[str, Any]) -> dict[str, Any]:
    """The deck without what the speaker reads."""
    return document | {"blocks": [each | {"notes": []} for each in document["blocks"]]}
