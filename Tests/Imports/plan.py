"""An invented plan of fifteen fiches, every section written: what the files of an import are made of."""

from __future__ import annotations

AXES = {
    1: "Renforcer l’offre de soins de premier recours",
    2: "Renforcer le parcours de santé de publics spécifiques",
    3: "Agir sur les déterminants de santé liés à l’environnement",
    4: "Réduire les inégalités de santé dans les quartiers prioritaires",
}

OBJECTIVES = {
    1: "Attirer et garder des professionnels de santé",
    2: "Prévenir plus tôt et mieux orienter",
    3: "Faire de la santé un objet de l’aménagement",
    4: "Rapprocher la prévention des habitants",
}

TITLES = [
    (1, "Étude d’opportunité d’un centre de santé"),
    (1, "Panorama territorial de santé"),
    (1, "Accueil des professionnels de santé"),
    (1, "Appui à la communauté professionnelle"),
    (2, "Accompagnement vers les droits"),
    (2, "Journée de la santé"),
    (2, "Étude des besoins d’information"),
    (2, "Laverie solidaire"),
    (2, "Dépistage et santé des femmes"),
    (2, "Répit des aidants"),
    (3, "Santé et scolarité"),
    (3, "Conseil local en santé mentale"),
    (3, "Urbanisme favorable à la santé"),
    (4, "Précarité alimentaire"),
    (4, "Santé des enfants et des jeunes"),
]

PILOTS = ["CAMVS", "CPAM 77", "GHSIF", "Ville de Melun", "CPTS Melun Val de Seine"]
PARTNERS = ["Éducation nationale", "CAF 77", "Département de Seine-et-Marne", "UDAF 77", "Croix-Rouge"]
PEOPLE = ["Mme Anne Martin", "M. DURAND Paul", "Dr Lina Haddad"]
DETERMINANTS = ["Accès aux soins et à la prévention", "Logement et cadre de vie", "Alimentation"]
DATES = [
    ("janvier 2022", "décembre 2024"),
    ("S1 2022", "2024"),
    ("01/03/2022", "31/12/2023"),
    ("T2 2022", "été 2024"),
]


def fiches() -> list[dict[str, object]]:
    """The fiches, by the names that the answers use."""
    return [fiche(number, axis, title) for number, (axis, title) in enumerate(TITLES, start=1)]


def fiche(number: int, axis: int, title: str) -> dict[str, object]:
    start, end = DATES[number % len(DATES)]
    return {
        "number": number,
        "code": f"2022-{600 + number}",
        "title": title,
        "axis": f"Axe {axis} : {AXES[axis]}",
        "objective": OBJECTIVES[axis],
        "context": f"Constat de la fiche {number} : les habitants du territoire attendent une réponse.",
        "generalObjective": f"Objectif général de la fiche {number}.",
        "specificObjectives": f"Mobiliser les acteurs ({number})\nCoordonner les réponses ({number})",
        "operationalObjectives": f"Réunir un groupe de travail ({number})\nDiffuser un guide ({number})",
        "description": f"Un groupe de travail se réunit et rend ses conclusions, fiche {number}.",
        "targetPublic": f"Habitants du territoire, public {number}",
        "determinants": DETERMINANTS[number % 3],
        "pilot": PILOTS[number % 5],
        "contact": PEOPLE[number % 3],
        "partners": f"{PARTNERS[number % 5]}, {PARTNERS[(number + 1) % 5]}\n{PILOTS[(number + 1) % 5]}",
        "start": start,
        "end": end,
        "milestones": f"Installer le groupe de travail : mars 2022\nRendre le bilan {number} : décembre 2023",
        "humanMeans": f"0,{number % 9 + 1} ETP de coordination",
        "technicalMeans": f"Salle et matériel, fiche {number}",
        "funder": "ARS Île-de-France",
        "amount": f"{number + 4} 000 €",
        "indicators": f"Nombre de réunions ({number})\nPart des structures informées ({number})",
        "expectedResults": f"Des acteurs informés, résultat {number}",
        "participation": ["Information", "Consultation", "Co-construction"][number % 3],
        "linkedPlans": "PRS, contrat de ville",
    }


HEADINGS = {
    "number": "N° de fiche",
    "code": "Code ARS",
    "title": "Intitulé de l’action",
    "axis": "Axe stratégique",
    "objective": "Objectif stratégique",
    "context": "Constat / diagnostic",
    "generalObjective": "Objectif général",
    "specificObjectives": "Objectifs spécifiques",
    "operationalObjectives": "Objectifs opérationnels",
    "description": "Description de l’action",
    "targetPublic": "Public cible",
    "determinants": "Déterminants de santé",
    "pilot": "Structure pilote",
    "contact": "Personne référente",
    "partners": "Partenaires",
    "start": "Date de début",
    "end": "Date de fin",
    "milestones": "Étapes",
    "humanMeans": "Moyens humains",
    "technicalMeans": "Moyens techniques",
    "funder": "Financeur",
    "amount": "Montant (€)",
    "indicators": "Indicateurs de suivi",
    "expectedResults": "Résultats attendus",
    "participation": "Participation des habitants",
    "linkedPlans": "Plans liés",
}
