"""A COTECH from its preparation to its minutes: by mouse, by keyboard alone, and with JavaScript off."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import new_context, sign_in
from hands import Hand, Keyboard, Mouse
from pages import CONTRACT
from playwright.sync_api import Browser, expect
from server import Server

FIRST = "Dépistage organisé"
SECOND = "Santé mentale"
NOTE = "La CPAM formera des habitants relais."
CONCLUSION = "Renforcer le relais des habitants."
TASK = "Réunir les habitants relais"

WAYS = {
    "by mouse": (Mouse, True),
    "by keyboard alone": (Keyboard, True),
    "without JavaScript": (Mouse, False),
    "by keyboard, without JavaScript": (Keyboard, False),
}


@pytest.fixture(params=WAYS.values(), ids=WAYS.keys())
def coordinator(request, browser: Browser, tmp_path: Path) -> Iterator[Hand]:
    """Somebody of the coordination on 6 March 2023, four weeks after the COPIL."""
    kind, has_scripts = request.param
    server = Server(tmp_path / "data", {"JALON_DATE": "2023-03-06"})
    try:
        server.start()
        context = new_context(browser, server, java_script_enabled=has_scripts)
        page = context.new_page()
        sign_in(page, server, "coordination")
        hand = kind(page)
        hand.has_scripts = has_scripts
        yield hand
        context.close()
    finally:
        server.stop()


def test_a_committee_is_prepared_held_and_closed(coordinator: Hand):
    for step in (prepare, order, take_attendance, hold, conclude, write_up):
        step(coordinator)


def prepare(hand: Hand) -> None:
    hand.page.goto(CONTRACT)
    hand.follow("Réunions")
    hand.follow("Préparer une réunion")
    hand.choose(re.compile("^Réunion"), "COTECH – Comité technique du CLS")
    hand.fill("Objet", "Comité technique du CLS")
    hand.fill(re.compile("^Date"), "6 mars 2023")
    hand.fill("Heure de début", "9h30")
    hand.fill("Heure de fin", "11h")
    hand.press("Enregistrer")
    hand.sees("COTECH")


def order(hand: Hand) -> None:
    hand.follow("Ordre du jour")
    for title in (FIRST, SECOND):
        hand.fill(re.compile(r"^Point \("), title)
        hand.fill("Durée", "20")
        hand.press("Ajouter le point")
        hand.reads(title)
    hand.press(re.compile(f"Monter.*{SECOND}"))
    expect(hand.page.get_by_role("button", name=re.compile("Descendre")).first).to_have_accessible_name(
        re.compile(SECOND)
    )


def take_attendance(hand: Hand) -> None:
    hand.follow("Émargement")
    hand.press("Préparer la liste")
    hand.press(re.compile("^Présent·e"))
    expect(hand.page.locator("[data-counts]")).to_contain_text("1\u00a0participant")


def hold(hand: Hand) -> None:
    hand.follow("Séance")
    hand.fill("Notes sur ce point", NOTE)
    if hand.has_scripts:
        status = hand.page.locator("[data-status]:visible")
        expect(status).to_have_text(re.compile("Enregistré à"), timeout=15_000)
    else:
        hand.press("Enregistrer la note")
    expect(hand.field("Notes sur ce point")).to_have_value(NOTE)
    hand.press(re.compile("Clore la séance"))
    # What is left is told, and one closes all the same.
    hand.reads("encore attendues")
    hand.press(re.compile("Clore la séance"))
    hand.sees(re.compile("Compte-rendu"))


def conclude(hand: Hand) -> None:
    hand.follow("Suites")
    hand.follow("Écrire les suites")
    hand.fill(re.compile("^Conclusion"), CONCLUSION)
    hand.fill("À faire", TASK)
    hand.press("Enregistrer")
    hand.reads(CONCLUSION)


def write_up(hand: Hand) -> None:
    hand.follow("Compte-rendu")
    for words in (NOTE, CONCLUSION, TASK):
        hand.reads(words)
    assert hand.take(re.compile("PDF"), ".pdf").startswith(b"%PDF")
    hand.press("Envoyer pour remarques")
    hand.reads("Envoyé pour remarques")
