"""Decisions in the room: what waits is answered by a press, nothing is typed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

COTECH = f"{CONTRACT}/reunions/2"
COPIL = f"{CONTRACT}/reunions/14"
PROPOSALS = {"Reprendre l’étude de l’habitat": ("resumption", "7"), "Ouvrir la laverie": ("priority", "8")}


@pytest.fixture
def today_server(tmp_path: Path) -> Iterator[Server]:
    """One whose clock starts on 6 March 2023 at nine: the days of the sample."""
    yield from running(tmp_path / "data", "2023-03-06")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def coordination(request, browser: Browser, today_server: Server) -> Iterator[Page]:
    context = new_context(browser, today_server, java_script_enabled=request.param)
    page = context.new_page()
    sign_in(page, today_server, "coordination")
    yield page
    if request.param:
        assert_accessible(page)
    context.close()


def propose(page: Page) -> None:
    """The COTECH of June 2022 makes its propositions, each with the effect that it wishes."""
    for rank, (text, (wish, fiche)) in enumerate(PROPOSALS.items(), start=1):
        page.goto(f"{COTECH}/suites/modifier")
        page.locator(f"[name='conclusions.{rank}.text']").fill(text)
        page.locator(f"[name='conclusions.{rank}.awaits']").select_option("oui")
        page.locator(f"[name='conclusions.{rank}.fiches']").fill(fiche)
        page.locator(f"[name='conclusions.{rank}.wish']").select_option(wish)
        page.locator("main form .form-actions .button-primary").first.click()
        page.wait_for_url("**/reunions/2/suites")


class Presses:
    """Counts what is clicked."""

    def __init__(self, page: Page):
        self.page, self.count = page, 0

    def click(self, locator) -> None:
        self.count += 1
        locator.click()


def test_two_propositions_are_adopted_in_the_seance_without_a_word_typed(coordination: Page):
    propose(coordination)
    coordination.goto(COPIL)
    hand = Presses(coordination)
    hand.click(coordination.get_by_role("link", name="Séance", exact=True))
    for text in PROPOSALS:
        card = coordination.locator(".proposal", has_text=text)
        hand.click(card.get_by_role("button", name="Adopter «"))
        expect(coordination.locator(".proposal", has_text=text)).to_contain_text("Adoptée")
    assert hand.count <= 6
    coordination.goto(COPIL)
    for text in PROPOSALS:
        expect(coordination.get_by_role("main")).to_contain_text(text)
    expect(coordination.get_by_role("main")).to_contain_text("Priorité donnée")
    coordination.goto(f"{COPIL}/seance")


def test_a_reserve_is_written_and_an_answer_taken_back_in_the_seance(coordination: Page):
    propose(coordination)
    coordination.goto(f"{COPIL}/seance")
    text = next(iter(PROPOSALS))
    card = coordination.locator(".proposal", has_text=text)
    card.locator("summary").click()
    card.get_by_label("Ce que le COPIL réserve").fill("D’ici à juin")
    card.get_by_role("button", name="Adopter avec cette réserve").click()
    card = coordination.locator(".proposal", has_text=text)
    expect(card).to_contain_text("Réserve\u202f: D’ici à juin")
    card.get_by_role("button", name="Annuler").click()
    card = coordination.locator(".proposal", has_text=text)
    expect(card.get_by_role("button", name="Refuser")).to_be_visible()


def test_the_screen_of_the_room_follows_the_seance(browser: Browser, today_server: Server):
    context = new_context(browser, today_server)
    page, room = context.new_page(), context.new_page()
    sign_in(page, today_server, "coordination")
    for shown, address in ((page, "seance"), (room, "seance/salle")):
        shown.goto(f"{CONTRACT}/reunions/4/{address}")
        shown.wait_for_load_state("networkidle")
    page.get_by_role("link", name="Suivant →").locator("visible=true").click()
    expect(room.locator(".sitting-place:visible")).to_contain_text("Point\u00a02 sur")
    assert_accessible(room)
    assert room.locator("textarea").count() == 0
    context.close()
