"""Which pages there are, and who may see them."""

SLUG = "melun-val-de-seine-2021"
CONTRACT = f"/cls/{SLUG}"

ROLES = ("administration", "ars", "coordination", "contribution", "lecture")

WITHOUT_ACCOUNT = ("/connexion", "/accessibilite", "/confidentialite", "/emargement")

# What everybody reads. The crawl adds what links lead to: things themselves, and forms of who may write.
OF_THE_CONTRACT = tuple(
    CONTRACT + part
    for part in (
        "",
        "/strategie",
        "/axes",
        "/fiches",
        "/fiches/9",
        "/arbre",
        "/bilans",
        "/synthese?date=2023-02-07",
        "/journal",
        "/instances",
        "/instances/2",
        "/reunions",
        "/reunions/4/ordre-du-jour",
        "/reunions/4/convocation",
        "/agenda",
        "/reunions/4/emargement",
        "/reunions/4/seance",
        "/revues",
        "/revues/2023-T1",
        "/evaluation",
        "/evaluation/contributions",
        "/evaluation/questions",
        "/annuaire",
        "/historique",
        "/recherche?q=sante",
        "/recherche?q=introuvable",
    )
)

# Pages of who writes, of which the crawl would see another state: a busy fiche rather than the first.
OF_THE_COORDINATION = tuple(
    CONTRACT + part
    for part in (
        "/strategie/modifier",
        "/fiches/ordre",
        "/instances/2/modifier",
        "/reunions/14/ordre-du-jour",
        "/fiches/9/modifier",
        "/fiches/9/modifier/resultats-participation-et-liens",
        "/indicateurs/nouveau",
        "/indicateurs/releve",
        "/bilans/nouveau?fiche=9",
        "/journal/nouveau?fiche=9",
        "/identite",
    )
)

OF_THE_INSTANCE = (
    "/admin",
    "/admin/comptes/nouveau",
    "/admin/historique",
    "/admin/accessibilite",
    "/admin/confidentialite",
)

# What is not a page: printed forms, feeds, files.
PRINTED = (
    ".pdf", ".docx", ".odt", ".pptx", ".odp", ".csv", ".xlsx", ".ods", ".zip",
    ".ics", ".xml", ".json", ".css", ".js", ".svg", ".png", ".jpg",
)  # fmt: skip


def email(role: str) -> str:
    return f"{role}@melun.example"


def pages_of(role: str) -> tuple[str, ...]:
    """The administrator runs the instance and sees no contract that it was not granted."""
    if role == "administration":
        return ("/", "/accessibilite", *OF_THE_INSTANCE)
    written = OF_THE_COORDINATION if role == "coordination" else ()
    return ("/accessibilite", *OF_THE_CONTRACT, *written)


def every_page() -> list[tuple[str, str]]:
    return [(role, path) for role in ROLES for path in pages_of(role)]
