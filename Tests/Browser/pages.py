"""Which pages there are, and who may see them."""

SLUG = "melun-val-de-seine-2021"
CONTRACT = f"/cls/{SLUG}"

ROLES = ("administration", "ars", "coordination", "contribution", "lecture")

WITHOUT_ACCOUNT = ("/connexion", "/accessibilite")

OF_THE_CONTRACT = tuple(
    CONTRACT + part
    for part in (
        "",
        "/strategie",
        "/axes",
        "/fiches",
        "/fiches/1",
        "/fiches/12",
        "/arbre",
        "/bilans",
        "/synthese?date=2023-02-07",
        "/journal",
        "/reunions",
        "/revues/2023-T1",
        "/annuaire",
        "/historique",
        "/recherche?q=sante",
        "/recherche?q=introuvable",
    )
)

OF_THE_INSTANCE = ("/admin",)

# What is not a page: printed forms, feeds, files.
PRINTED = (".pdf", ".odt", ".csv", ".ics", ".docx", ".json", ".css", ".js", ".svg", ".png")


def email(role: str) -> str:
    return f"{role}@melun.example"


def pages_of(role: str) -> tuple[str, ...]:
    """The administrator runs the instance and sees no contract that it was not granted."""
    if role == "administration":
        return ("/", "/accessibilite", *OF_THE_INSTANCE)
    return ("/", "/accessibilite", *OF_THE_CONTRACT)


def every_page() -> list[tuple[str, str]]:
    return [(role, path) for role in ROLES for path in pages_of(role)]
