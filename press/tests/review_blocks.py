"""What a review says, with every block, in the words of the field. All persons are invented."""

from __future__ import annotations

from pathlib import Path

from parts import Block, heading, paragraph, png, stored, t, table

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 120"
 font-family="Inter, sans-serif" font-size="13">
<rect x="0" y="20" width="170" height="44" fill="#1f6f43"/>
<rect x="172" y="20" width="170" height="44" fill="#1f5fa8"/>
<rect x="344" y="20" width="254" height="44" fill="#8a5300"/>
<rect x="600" y="20" width="40" height="44" fill="#6a4a66"/>
<g fill="#fff" font-weight="600" text-anchor="middle">
<text x="85" y="47">4</text><text x="257" y="47">4</text>
<text x="471" y="47">6</text><text x="620" y="47">1</text></g>
<g fill="#1b2024"><text x="0" y="88">Atteints</text><text x="172" y="88">Planning en cours</text>
<text x="344" y="88">Planning à mettre en place</text></g></svg>"""

STATES = {
    "attained": "Objectifs atteints",
    "onTrack": "Planning en cours",
    "planNeeded": "Planning à mettre en place",
    "notAttained": "Ne seront pas atteints",
}

# Number, ARS code, title, bucket, forecast.
ACTIONS = [
    line.split(" | ")
    for line in """
1 | 2021-505 | Coordination et animation du contrat local de santé | onTrack | décembre 2023
2 | 2021-509 | Observation et diagnostic partagé de la santé sur le territoire | planNeeded | T3 2023
3 | 2021-510 | Favoriser l’accueil des professionnels de santé sur le territoire | onTrack | juillet 2023
4 | 2021-511 | Soutenir les structures d’exercice coordonné | attained | 20 février 2023
5 | 2021-512 | Accès aux droits et aux soins des publics précaires | attained | —
6 | 2021-513 | Journée de la santé | onTrack | 24 mai 2023
7 | 2021-514 | Prévention bucco-dentaire dans les écoles | notAttained | —
8 | 2021-515 | Nutrition et activité physique | planNeeded | 2023
9 | 2021-516 | Prévention à destination des femmes, repérage des violences | planNeeded | 9 mai 2023
10 | 2021-517 | Actions à destination des séniors et de leurs aidants | planNeeded | 19 juin 2023
11 | 2021-518 | Parcours de santé des personnes en situation de handicap | attained | —
12 | 2021-519 | Participer à la redynamisation du CLSM | planNeeded | 30 mai 2023
13 | 2021-520 | Promotion de l’urbanisme favorable à la santé | onTrack | 20 février 2023
14 | 2021-547 | Agir contre la précarité alimentaire : projet Alim’Activ | attained | mars 2023
15 | 2021-548 | Santé environnementale | planNeeded | T4 2023
""".strip().splitlines()
]


def opening(folder: Path) -> list[Block]:
    """The first part of the review."""
    return [
        heading(1, "1. Le contrat local de santé et sa revue trimestrielle"),
        paragraph(
            t("Chaque trimestre, la coordination adresse à "),
            t("l’ensemble des acteurs", strong=True),
            t(
                " une revue des rencontres et des avancées. Celle-ci couvre les mois "
                "de janvier à mars 2023 ; elle est tirée des faits saisis dans le "
            ),
            t("journal", emphasis=True),
            t(" du contrat et se lit aussi "),
            t("sur le site de la communauté d’agglomération", link="https://sante.example.fr/revues/2023-T1"),
            t("."),
        ),
        {
            "kind": "quotation",
            "blocks": [
                paragraph(
                    t(
                        "Une revue trimestrielle est diffusée à l’ensemble des acteurs : elle fait la "
                        "synthèse de l’ensemble des rencontres et avancées sur les différentes actions."
                    )
                )
            ],
            "source": t("Contrat local de santé 2021-2023, article 7"),
        },
        heading(1, "2. Retour sur le comité de pilotage du 7 février 2023"),
        paragraph(
            t(
                "Le comité de pilotage s’est réuni à Melun sous la présidence de Mme Solène "
                "Varenne, conseillère communautaire déléguée. Quatorze personnes y ont pris part."
            )
        ),
        {
            "kind": "keyFigures",
            "items": [
                {"value": "13 / 15", "label": "fiches action démarrées", "tone": "accent"},
                {"value": "12 / 15", "label": "fiches action en cours", "tone": "accent"},
                {"value": "4", "label": "objectifs atteints", "tone": "attained"},
                {"value": "4", "label": "planning en cours permettant l’atteinte", "tone": "onTrack"},
                {"value": "6", "label": "planning de déploiement à mettre en place", "tone": "planNeeded"},
                {
                    "value": "1",
                    "label": "fiche dont les objectifs ne seront pas atteints",
                    "tone": "notAttained",
                },
            ],
        },
        {
            "kind": "figure",
            "picture": stored(folder, DRAWING.encode(), "svg"),
            "caption": t("Les quinze fiches action selon l’atteinte de leurs objectifs, au 7 février 2023."),
            "alternative": (
                "Barre : 4 fiches atteintes, 4 au planning en cours, "
                "6 au planning à mettre en place, 1 non atteinte."
            ),
        },
        heading(2, "2.1 État des fiches action"),
        table(
            "Synthèse du bilan intermédiaire au 7 février 2023",
            [
                ("N°", 0.5, "end"),
                ("Code ARS", 1.1, "start"),
                ("Fiche action", 3.6, "start"),
                ("Atteinte", 2, "start"),
                ("Échéance", 1.4, "start"),
            ],
            [[n, code, title, t(STATES[key], tone=key), date] for n, code, title, key, date in ACTIONS],
        ),
        {
            "kind": "callout",
            "role": "decision",
            "blocks": [
                paragraph(t("Le comité de pilotage valide les orientations pour l’année 2023 :")),
                {
                    "kind": "list",
                    "ordered": False,
                    "items": [
                        [
                            paragraph(
                                t("promotion du "),
                                t("dépistage organisé des cancers", strong=True),
                                t(" (fiche 9) ;"),
                            )
                        ],
                        [
                            paragraph(
                                t(
                                    "communication sur les résidences et "
                                    "services pour les séniors (fiche 10) ;"
                                )
                            )
                        ],
                        [
                            paragraph(
                                t("reprise du travail partenarial autour de la santé mentale (fiche 12).")
                            ),
                            {
                                "kind": "list",
                                "ordered": True,
                                "items": [
                                    [paragraph(t("Rencontre avec l’association de familles."))],
                                    [paragraph(t("Réunion d’information du 30 mai."))],
                                ],
                            },
                        ],
                    ],
                },
            ],
        },
    ]


def deployment(folder: Path) -> list[Block]:
    """The second part: fiche by fiche."""
    return [
        heading(1, "3. Déploiement du contrat"),
        heading(2, "Fiche action 3 — Favoriser l’accueil des professionnels de santé sur le territoire"),
        {"kind": "stamp", "text": "EN COURS", "tone": "onTrack"},
        paragraph(
            t(
                "Une rencontre a eu lieu en janvier 2023 avec la faculté de santé, autour de "
                "l’indemnité communautaire pour les étudiants en médecine. La suite est prévue "
            ),
            t("le 20 juin à 10h30", strong=True),
            t("."),
        ),
        {
            "kind": "callout",
            "role": "note",
            "blocks": [
                paragraph(
                    t(
                        "Le service sanitaire est un temps de la formation initiale des "
                        "étudiants en santé, consacré à des actions de prévention primaire."
                    )
                )
            ],
        },
        heading(2, "Fiche action 9 — Prévention à destination des femmes"),
        {"kind": "stamp", "text": "PRIORITAIRE", "tone": "accent"},
        paragraph(
            t(
                "Action définie comme prioritaire par les comités techniques de 2022 et "
                "validée en tant que telle par le comité de pilotage de février 2023.",
                emphasis=True,
            )
        ),
        {
            "kind": "definitions",
            "items": [
                {"term": t("Structure pilote"), "detail": [paragraph(t("CPAM de Seine-et-Marne"))]},
                {
                    "term": t("Partenaires"),
                    "detail": [
                        paragraph(
                            t(
                                "Centre régional de coordination des dépistages des "
                                "cancers, CPTS Melun Val de Seine, association SOLIPAM"
                            )
                        )
                    ],
                },
                {
                    "term": t("Public visé"),
                    "detail": [paragraph(t("Femmes de 50 à 74 ans, éloignées du dépistage"))],
                },
                {
                    "term": t("Moyens humains et techniques"),
                    "detail": [
                        paragraph(t("Une chargée de prévention, un bus de mammographie deux jours par an.")),
                        {
                            "kind": "list",
                            "ordered": False,
                            "items": [
                                [paragraph(t("stands dans les communes ;"))],
                                [paragraph(t("kits de dépistage."))],
                            ],
                        },
                    ],
                },
            ],
        },
        heading(3, "Octobre Rose 2023"),
        paragraph(
            t(
                "Un groupe de travail se tiendra le 9 mai à 10h00 ; "
                "il organisera le « Bus de Mammographie » et le "
            ),
            t("pink walk", language="en", emphasis=True),
            t(" du mois d’octobre."),
        ),
        {
            "kind": "figure",
            "picture": stored(folder, png(), "png"),
            "caption": t("Stand de dépistage à Livry-sur-Seine, mars 2023."),
            "alternative": "Un stand d’information sous une tente bleue.",
            "width": 0.55,
        },
        heading(2, "Fiche action 7 — Prévention bucco-dentaire"),
        {"kind": "stamp", "text": "STAND-BY", "tone": "notAttained"},
        paragraph(t("Mise en stand-by par le comité de pilotage du 7 décembre 2021.")),
        {
            "kind": "callout",
            "role": "attention",
            "title": t("Promesse de la dernière revue sans réponse"),
            "blocks": [
                paragraph(
                    t("La revue du quatrième trimestre annonçait un point avec l’inspection académique.")
                )
            ],
        },
        heading(1, "4. Dates à venir"),
        table(
            "Calendrier du deuxième trimestre",
            [("Date", 1, "start"), ("Rencontre", 3, "start"), ("Lieu", 1.5, "start")],
            [
                ["9 mai, 10h00", "Groupe de travail de la fiche 9", "CAMVS"],
                ["24 mai", "Rencontres de la santé", "Espace Saint-Jean, Melun"],
                ["30 mai, 10h00", "Réunion d’information sur la santé mentale", "CAMVS"],
            ],
        ),
        {"kind": "annex", "label": "Annexe 1", "title": t("Participants du comité de pilotage")},
        table(
            "Représentants des signataires",
            [("Structure", 2, "start"), ("Fonction", 2, "start"), ("Présence", 1, "start")],
            [
                ["ARS Île-de-France", "Référente du contrat", "Présente"],
                ["Préfecture de Seine-et-Marne", "Chargée de mission", "Excusée"],
            ],
        ),
        {"kind": "annex", "label": "Annexe 2", "title": t("Sources")},
        paragraph(t("Bilans intermédiaires saisis dans l’outil de suivi, journal du contrat.")),
    ]
