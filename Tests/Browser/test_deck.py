"""The diaporama of a COPIL: reordered, hidden, rewritten, downloaded; with JavaScript and without."""

import re
import zipfile
from io import BytesIO

import pytest
from conftest import new_context, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

DECK = f"{CONTRACT}/reunions/4/diaporama"


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def page(request, browser: Browser, fresh_server: Server):
    """Somebody of the coordination."""
    context = new_context(browser, fresh_server, java_script_enabled=request.param)
    page = context.new_page()
    sign_in(page, fresh_server, "coordination")
    yield page
    context.close()


def titles(page: Page) -> list[str]:
    """The titles of the slides, in order."""
    return [title.strip() for title in page.locator(".deck-slide h2").all_inner_texts()]


def download(page: Page, path: str) -> bytes:
    """A file, as the link gives it."""
    answer = page.context.request.get(path)
    assert answer.status == 200
    return answer.body()


def words(file: bytes, start: str) -> str:
    """The text of the parts whose name begins so."""
    with zipfile.ZipFile(BytesIO(file)) as package:
        parts = [package.read(name).decode() for name in package.namelist() if name.startswith(start)]
    return " ".join(re.sub(r"<[^>]+>", " ", part) for part in parts)


def test_a_deck_is_ordered_hidden_rewritten_and_taken_out(page: Page):
    page.goto(DECK)
    first = titles(page)
    assert first[0] == "2e comité de pilotage"

    page.get_by_role("button", name="Monter la diapositive 3", exact=True).click()
    expect(page.locator(".deck-slide h2").nth(1)).to_have_text(first[2])

    page.get_by_role("link", name="Compte-rendu", exact=True).first.click()
    page.wait_for_url("**/compte-rendu")
    page.goto(DECK)
    page.get_by_role("button", name="Masquer la diapositive 4", exact=True).click()
    expect(page.get_by_text("Masquée", exact=True)).to_have_count(1)
    hidden = titles(page)[3]

    page.get_by_role("link", name="Modifier la diapositive 5", exact=True).click()
    page.get_by_label("Titre").fill("Ce que nous allons voir")
    page.get_by_label("Texte").fill("Un **point** de plus")
    page.get_by_label("Notes de l’orateur").fill("Remercier les communes")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".deck-slide h2").nth(4)).to_have_text("Ce que nous allons voir")

    slides = words(download(page, f"{DECK}.pptx"), "ppt/slides/slide")
    assert "Ce que nous allons voir" in slides
    assert "point" in slides
    assert hidden not in slides
    assert "Remercier les communes" in words(download(page, f"{DECK}.pptx"), "ppt/notesSlides/notesSlide")
    content = words(download(page, f"{DECK}.odp"), "content.xml")
    assert "Ce que nous allons voir" in content
    assert hidden not in content
    assert download(page, f"{DECK}.pdf").startswith(b"%PDF")
    assert download(page, f"{DECK}.pdf?notes=oui").startswith(b"%PDF")

    page.get_by_role("button", name="Remettre l’ordre d’origine").click()
    expect(page.locator(".deck-slide h2").nth(1)).to_have_text(first[1])
