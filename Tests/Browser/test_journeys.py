"""What a coordinator and a referent do together, from the sign-in to the printed review:
by mouse, by keyboard alone, and with JavaScript off."""

import re

import pytest
from conftest import new_context
from hands import Hand, Keyboard, Mouse
from pages import CONTRACT, email
from server import PASSWORD

TITLE = "Prévention des chutes à domicile"
REMAINING = "Former les aides à domicile des vingt communes."
REASON = "Préciser le nombre d'aides à domicile à former."

WAYS = {
    "by mouse": (Mouse, True),
    "by keyboard alone": (Keyboard, True),
    "without JavaScript": (Mouse, False),
    "by keyboard, without JavaScript": (Keyboard, False),
}


@pytest.fixture(params=WAYS.values(), ids=WAYS.keys())
def person(request, browser, fresh_server):
    """Makes a person of a role, in a browser of its own, signed in through the form."""
    kind, has_scripts = request.param
    contexts = []

    def arrive(role: str) -> Hand:
        contexts.append(new_context(browser, fresh_server, java_script_enabled=has_scripts))
        hand = kind(contexts[-1].new_page())
        sign_in(hand, role)
        return hand

    yield arrive
    for context in contexts:
        context.close()


def test_from_the_fiche_to_the_printed_review(person):
    coordinator, referent = person("coordination"), person("ars")
    create_fiche(coordinator)
    write_bilan(coordinator)
    return_bilan(referent)
    complete_bilan(coordinator)
    validate_bilan(referent)
    search(coordinator)
    print_review(coordinator)


def test_a_refused_form_loses_nothing(person):
    coordinator = person("coordination")
    open_fiches(coordinator)
    coordinator.follow("Créer une fiche")
    coordinator.fill("Code ARS", "2021-549")
    coordinator.press("Créer la fiche")
    coordinator.reads(re.compile("sont à corriger"))
    assert coordinator.field("Code ARS").input_value() == "2021-549"


def sign_in(hand: Hand, role: str) -> None:
    hand.page.goto("/connexion")
    hand.fill(re.compile("Adresse"), email(role))
    hand.fill("Mot de passe", PASSWORD)
    hand.press("Se connecter")
    hand.page.wait_for_url(re.compile("^((?!connexion).)*$"))
    hand.page.goto(CONTRACT)
    hand.sees("Tableau de bord")


def open_fiches(hand: Hand) -> None:
    hand.follow("Fiches action")
    hand.sees("Fiches action")


def create_fiche(hand: Hand) -> None:
    open_fiches(hand)
    hand.follow("Créer une fiche")
    hand.fill("Numéro", "16")
    hand.fill("Code ARS", "2021-549")
    hand.fill("Intitulé", TITLE)
    hand.answer("Axe stratégique", re.compile("Axe stratégique 2"))
    hand.press("Créer la fiche")
    hand.sees(re.compile("Modifier la fiche.16"))
    hand.follow("Voir la fiche")
    hand.sees(TITLE)


def write_bilan(hand: Hand) -> None:
    hand.follow("Bilans")
    hand.sees("Bilans")
    hand.follow("Créer un bilan")
    hand.choose("Fiche action", f"16. {TITLE}")
    hand.fill("Date du bilan", "31 mars 2023")
    hand.answer("Démarrée", "Oui")
    hand.answer("En cours", "Oui")
    hand.answer("Atteinte des objectifs", "Non atteint")
    hand.fill("Échéance prévue", "T3 2023")
    hand.fill("Reste-à-faire", REMAINING)
    hand.press("Enregistrer")
    hand.reads("Brouillon")
    hand.press("Soumettre")
    hand.reads(re.compile("Soumis le"))


def open_bilan(hand: Hand) -> None:
    hand.follow("Bilans")
    hand.sees("Bilans")
    form = hand.inside("Chercher dans les bilans")
    form.fill("Rechercher", "chutes")
    form.press("Rechercher")
    hand.reads(re.compile("1.ligne correspond"))
    hand.follow(re.compile(TITLE))
    hand.sees(re.compile("Bilan .*31.mars 2023"))


def return_bilan(hand: Hand) -> None:
    open_bilan(hand)
    hand.fill("Motif du renvoi", REASON)
    hand.press("Renvoyer")
    hand.reads(re.compile("Renvoyé le"))


def complete_bilan(hand: Hand) -> None:
    open_bilan(hand)
    hand.reads(REASON)
    hand.follow("Modifier")
    hand.fill("Reste-à-faire", f"{REMAINING} Soixante personnes.")
    hand.press("Enregistrer")
    hand.press("Soumettre")
    hand.reads(re.compile("Soumis le"))


def validate_bilan(hand: Hand) -> None:
    open_bilan(hand)
    hand.reads("Soixante personnes")
    hand.follow(re.compile("^Valider"))
    hand.reads("Valider ce bilan")
    hand.press("Valider ce bilan")
    hand.reads(re.compile("Validé le"))
    assert hand.link("Modifier").count() == 0


def search(hand: Hand) -> None:
    hand.page.goto(CONTRACT)
    hand.fill("Rechercher dans le contrat", "prevention CHUTES")
    hand.press("Rechercher")
    hand.follow(re.compile(TITLE))
    hand.sees(re.compile(TITLE))


def print_review(hand: Hand) -> None:
    for name, suffix, start in (("PDF", ".pdf", b"%PDF-"), ("OpenDocument", ".odt", b"PK")):
        hand.page.goto(f"{CONTRACT}/revues/2023-T1")
        hand.sees(re.compile("Revue trimestrielle"))
        assert hand.take(re.compile(name), suffix).startswith(start)
