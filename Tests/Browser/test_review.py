"""A review reworded, compared with the facts that came since, published and corrected."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

REVIEW = f"{CONTRACT}/revues/2023-T1"
WRITING = f"{REVIEW}/redaction"
MINE = "Trois rencontres ont préparé « Octobre Rose » : <b>rien</b> n’est laissé au hasard."


@pytest.fixture
def spring_server(tmp_path: Path) -> Iterator[Server]:
    """One whose clock starts on 6 April 2023: the quarter is over, its review is due."""
    yield from running(tmp_path / "data", "2023-04-06")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def coordination(request, browser: Browser, spring_server: Server) -> Iterator[Page]:
    context = new_context(browser, spring_server, java_script_enabled=request.param)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    sign_in(page, spring_server, "coordination")
    yield page
    context.close()
    assert not complaints


@pytest.fixture
def check(request) -> Callable[[Page], None]:
    """axe is itself a script: it looks where scripts run."""
    runs_scripts = request.node.callspec.params["coordination"]
    return assert_accessible if runs_scripts else lambda page: None


def open_part(page: Page, title: str) -> None:
    page.goto(WRITING)
    page.get_by_role("link", name=re.compile(title)).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rédiger une partie")


def save(page: Page) -> None:
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rédaction de la revue")


def publish(page: Page, version: int) -> None:
    """Three documents are printed meanwhile."""
    page.get_by_role("button", name=f"Publier la version {version}").click(timeout=60_000)
    expect(page).to_have_url(re.compile(f"/versions/{version}$"))


def add_advance(page: Page, title: str) -> None:
    page.goto(f"{CONTRACT}/journal/nouveau?fiche=9")
    page.locator("[name=title]").fill(title)
    page.locator("[name=when]").fill("20 mars 2023")
    page.get_by_role("button", name="Ajouter au journal", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(title)


def test_a_review_is_reworded_published_and_corrected(coordination: Page, check) -> None:
    page = coordination
    open_part(page, "Fiche action.9")
    text = page.locator("[name=wording]")
    assert "[[Mention d’état]]" in text.input_value()
    text.fill(f"[[Mention d’état]]\n\n# Octobre Rose\n\n{MINE}")
    save(page)
    expect(page.locator("#contenu")).to_contain_text("Reformulée")

    add_advance(page, "Mammobus à Melun")
    add_advance(page, "Théâtre à Maincy")
    page.goto(WRITING)
    expect(page.locator("#contenu")).to_contain_text("2 faits nouveaux")
    page.get_by_role("link", name="Comparer").first.click()
    expect(page.get_by_role("table")).to_contain_text("Mammobus à Melun")
    check(page)
    page.get_by_role("button", name=re.compile("j’en ai tenu compte")).click()
    expect(page.locator("#contenu")).not_to_contain_text("faits nouveaux")

    page.goto(f"{REVIEW}/publication")
    check(page)
    page.get_by_role("button", name="Publier la version 1").click()
    expect(page.get_by_role("alert").or_(page.locator("[data-error-summary]")).first).to_contain_text("Cochez")
    page.get_by_label(re.compile("J’ai relu")).check()
    publish(page, 1)
    expect(page.locator("article")).to_contain_text(MINE)
    check(page)

    page.goto(f"{REVIEW}/publication")
    page.get_by_label("Ce que cette version corrige").fill("Le mammobus y est dit")
    page.get_by_label(re.compile("J’ai relu")).check()
    publish(page, 2)
    page.goto(f"{REVIEW}/versions/1")
    expect(page.locator("#contenu")).to_contain_text("Cette version a été corrigée")


def test_a_published_file_never_changes(coordination: Page) -> None:
    page = coordination
    page.goto(f"{REVIEW}/publication")
    page.get_by_label(re.compile("J’ai relu")).check()
    publish(page, 1)
    files = {form: bytes_of(page, form) for form in ("pdf", "docx", "odt")}
    add_advance(page, "Un fait venu après")
    assert {form: bytes_of(page, form) for form in files} == files
    assert files["pdf"].startswith(b"%PDF")


def bytes_of(page: Page, form: str) -> bytes:
    answer = page.request.get(f"{REVIEW}/versions/1.{form}?public=oui")
    assert answer.ok
    return answer.body()


def test_parts_move_hide_and_are_added(coordination: Page, check) -> None:
    page = coordination
    page.goto(WRITING)
    check(page)
    fiches = page.get_by_role("list", name="Dans le déploiement du CLS")
    expect(fiches.get_by_role("listitem").nth(0)).to_contain_text("Fiche action 3")
    fiches.get_by_role("listitem").nth(1).get_by_role("button", name=re.compile("Monter")).click()
    expect(fiches.get_by_role("listitem").nth(0)).to_contain_text("Fiche action 6")
    page.get_by_role("link", name="Voir l’aperçu").click()
    page.wait_for_url(f"**{REVIEW}")
    headings = page.locator("article h3").all_text_contents()
    fiches_told = [each for each in headings if each.startswith("Fiche action")]
    assert fiches_told[0].startswith("Fiche action\u00a06")

    page.goto(WRITING)
    page.get_by_role("button", name=re.compile("Masquer.*Calendrier")).click()
    page.get_by_label("Titre d’une nouvelle partie").fill("Le mot de la présidente")
    page.get_by_role("button", name="Ajouter la partie").click()
    page.locator("[name=wording]").fill("Merci à **toutes** et à tous.")
    save(page)
    page.goto(REVIEW)
    expect(page.locator("article")).to_contain_text("Merci à toutes et à tous.")
    expect(page.locator("article h2", has_text="Calendrier des dates")).to_have_count(0)
