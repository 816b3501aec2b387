"""What the scripts add to pages that work without them: drafts, keys, order, rows, filters, menus."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Locator, Page, Route, expect
from server import Server

NEW = f"{CONTRACT}/journal/nouveau"
TITLE = "Réunion avec l’UNAFAM"
STORY = "Les familles demandent un lieu d’accueil."


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for the tests of this file: they write."""
    yield from running(tmp_path_factory.mktemp("scripts") / "data")


@pytest.fixture(scope="module")
def cookies(browser: Browser, own_server: Server) -> Iterator[list[dict]]:
    context = new_context(browser, own_server)
    sign_in(context.new_page(), own_server, "coordination")
    yield context.cookies()
    context.close()


@pytest.fixture
def page(browser: Browser, own_server: Server, cookies: list[dict]) -> Iterator[Page]:
    """A coordinator's, in a browser that remembers nothing but the session."""
    context = new_context(browser, own_server)
    context.add_cookies(cookies)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert not complaints


def go(page: Page, path: str) -> None:
    """Goes there once the scripts are at work."""
    page.goto(path)
    page.wait_for_load_state("networkidle")


def announced(page: Page, words: str | re.Pattern) -> None:
    expect(page.locator("body > p[role=status]")).to_have_text(words)


def title(page: Page) -> Locator:
    return page.locator("[name=title]")


def story(page: Page) -> Locator:
    return page.locator("[name=text]")


def begin(page: Page) -> None:
    """Types half an advance and waits until its draft is kept."""
    go(page, NEW)
    title(page).fill(TITLE)
    story(page).fill(STORY)
    expect(page.get_by_text("Brouillon gardé dans ce navigateur")).to_be_visible()


def leave(page: Page, path: str) -> None:
    """Goes elsewhere whatever the browser asks."""
    page.once("dialog", lambda dialog: dialog.accept())
    go(page, path)


def offer(page: Page) -> Locator:
    return page.locator(".draft-offer")


class TestDrafts:
    def test_a_draft_is_taken_up_again_after_a_reload(self, page: Page) -> None:
        begin(page)
        page.get_by_label("Fiche 9 –").check()
        page.get_by_text("Plus de précisions").click()
        page.get_by_role("group", name="Structures").get_by_role("button", name="Ajouter une ligne").click()
        page.locator("[name='structures.1.name']").fill("CPAM 77")
        leave(page, NEW)
        expect(title(page)).to_have_value("")
        announced(page, re.compile("Un brouillon du .* n’a pas été enregistré"))
        page.get_by_role("button", name="Reprendre le brouillon").click()
        expect(title(page)).to_have_value(TITLE)
        expect(story(page)).to_have_value(STORY)
        expect(page.get_by_label("Fiche 9 –")).to_be_checked()
        expect(page.locator("[name='structures.1.name']")).to_have_value("CPAM 77")
        expect(title(page)).to_be_focused()
        announced(page, "Brouillon repris.")

    def test_a_draft_may_be_forgotten(self, page: Page) -> None:
        begin(page)
        leave(page, NEW)
        page.get_by_role("button", name="L’oublier").click()
        announced(page, "Brouillon oublié.")
        go(page, NEW)
        expect(offer(page)).to_have_count(0)

    def test_a_draft_goes_once_it_is_saved(self, page: Page) -> None:
        begin(page)
        page.get_by_role("button", name="Ajouter au journal").click()
        expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
        go(page, NEW)
        expect(offer(page)).to_have_count(0)

    def test_a_draft_outlives_a_refusal(self, page: Page) -> None:
        begin(page)
        page.locator("[name=when]").fill("hier matin")
        page.get_by_role("button", name="Ajouter au journal").click()
        expect(page.locator("[data-error-summary]")).to_be_focused()
        expect(title(page)).to_have_value(TITLE)
        go(page, f"{CONTRACT}/journal")
        self.assert_kept(page)

    def test_a_draft_outlives_an_error(self, page: Page) -> None:
        begin(page)

        def fail(route: Route) -> None:
            if route.request.method != "POST":
                return route.fallback()
            body = f'<!doctype html><title>Erreur</title><a href="{CONTRACT}/journal">Retour</a>'
            return route.fulfill(status=500, content_type="text/html", body=body)

        page.route("**/journal", fail)
        page.get_by_role("button", name="Ajouter au journal").click()
        page.get_by_role("link", name="Retour").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state("networkidle")
        self.assert_kept(page)

    def test_a_draft_outlives_the_network(self, page: Page) -> None:
        begin(page)
        page.route("**/journal", lambda route: route.abort())
        page.get_by_role("button", name="Ajouter au journal").click()
        page.wait_for_url("chrome-error://**")
        page.unroute("**/journal")
        go(page, f"{CONTRACT}/journal")
        self.assert_kept(page)

    def test_a_draft_outlives_the_session(self, page: Page, own_server: Server) -> None:
        begin(page)
        page.context.clear_cookies()
        page.get_by_role("button", name="Ajouter au journal").click()
        expect(page).to_have_url(re.compile("/connexion"))
        sign_in(page, own_server, "coordination")
        self.assert_kept(page)

    def test_signing_out_leaves_no_draft_behind(self, page: Page, own_server: Server) -> None:
        page.context.clear_cookies()
        sign_in(page, own_server, "coordination")
        begin(page)
        page.locator(".account summary").click()
        page.once("dialog", lambda dialog: dialog.accept())
        page.get_by_role("button", name="Se déconnecter").click()
        expect(page).to_have_url(re.compile("/connexion"))
        assert page.evaluate("Object.keys(localStorage)") == []
        sign_in(page, own_server, "coordination")
        go(page, NEW)
        expect(offer(page)).to_have_count(0)

    def assert_kept(self, page: Page) -> None:
        go(page, NEW)
        page.get_by_role("button", name="Reprendre le brouillon").click()
        expect(title(page)).to_have_value(TITLE)
        expect(story(page)).to_have_value(STORY)


class TestLeaving:
    def test_leaving_warns_only_when_something_was_typed(self, page: Page) -> None:
        asked: list[str] = []
        page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
        go(page, NEW)
        page.get_by_role("link", name="Bilans").click()
        expect(page).to_have_url(re.compile("/bilans"))
        assert not asked
        go(page, NEW)
        title(page).fill(TITLE)
        page.get_by_role("link", name="Bilans").click(no_wait_after=True)
        page.wait_for_timeout(500)
        assert asked == ["beforeunload"]
        expect(title(page)).to_have_value(TITLE)
        page.get_by_role("button", name="Ajouter au journal").click()
        expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
        assert asked == ["beforeunload"], "sending is not leaving"


class TestKeys:
    def test_the_slash_leads_to_the_search(self, page: Page) -> None:
        go(page, f"{CONTRACT}/journal")
        search = page.get_by_label("Rechercher dans le contrat")
        page.keyboard.press("/")
        expect(search).to_be_focused()
        expect(search).to_have_value("")
        page.keyboard.type("1/2")
        expect(search).to_have_value("1/2")

    def test_enter_in_a_row_goes_to_the_row_below_and_sends_nothing(self, page: Page) -> None:
        go(page, f"{CONTRACT}/reunions/nouvelle")
        page.locator("[name='agenda.0.title']").fill("Ouverture")
        for row in range(1, 4):
            page.keyboard.press("Enter")
            expect(page.locator(f"[name='agenda.{row}.title']")).to_be_focused()
        assert page.url.endswith("/reunions/nouvelle")
        expect(page.get_by_role("alert").filter(has_text="corriger")).to_have_count(0)

    def test_no_letter_alone_acts_in_a_seance(self, page: Page) -> None:
        go(page, f"{CONTRACT}/reunions/4/seance")
        note = page.get_by_label("Notes sur ce point").locator("visible=true")
        page.keyboard.press("n")
        expect(note).not_to_be_focused()
        page.keyboard.press("Alt+n")
        expect(note).to_be_focused()

    def test_the_slash_may_be_turned_off(self, page: Page) -> None:
        go(page, f"{CONTRACT}/journal")
        page.locator(".account summary").click()
        page.get_by_role("button", name="Désactiver la touche").click()
        for _ in range(2):
            page.keyboard.press("Escape")
            page.keyboard.press("/")
            expect(page.get_by_label("Rechercher dans le contrat")).not_to_be_focused()
            page.reload(wait_until="networkidle")

    def test_escape_closes_the_account_menu_and_gives_the_focus_back(self, page: Page) -> None:
        go(page, f"{CONTRACT}/journal")
        button, menu = page.locator(".account summary"), page.locator(".account-menu")
        button.press("Enter")
        expect(menu).to_be_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(button).to_be_focused()


class TestOrder:
    ADDRESS = f"{CONTRACT}/fiches/ordre"

    def order(self, page: Page) -> list[str]:
        lines = page.locator("[data-reorder-id]")
        return lines.evaluate_all("lines => lines.map(line => line.dataset.reorderLabel)")

    def test_the_order_changes_by_keyboard_and_is_told(self, page: Page) -> None:
        go(page, self.ADDRESS)
        first, second, third, *_ = self.order(page)
        handle = page.get_by_role("button", name=f"Déplacer {first}", exact=True)
        handle.press(" ")
        announced(page, re.compile(f"{first}, 1 sur 15. Flèches pour déplacer"))
        expect(handle).to_have_attribute("aria-pressed", "true")
        handle.press("ArrowDown")
        announced(page, f"{first}, 2 sur 15.")
        handle.press("ArrowDown")
        announced(page, f"{first}, 3 sur 15.")
        expect(handle).to_be_focused()
        handle.press(" ")
        expect(page.locator(".save-status")).to_have_text(f"Ordre enregistré\u202f: {first}, 3 sur 15.")
        go(page, self.ADDRESS)
        assert self.order(page)[:3] == [second, third, first]

    def test_escape_puts_a_line_back(self, page: Page) -> None:
        go(page, self.ADDRESS)
        before = self.order(page)
        handle = page.get_by_role("button", name=f"Déplacer {before[4]}", exact=True)
        handle.press("Enter")
        handle.press("ArrowUp")
        assert self.order(page) != before
        handle.press("Escape")
        announced(page, "Déplacement annulé.")
        assert self.order(page) == before

    def test_a_line_moves_by_pointer(self, page: Page) -> None:
        go(page, self.ADDRESS)
        before = self.order(page)
        lines = page.locator("[data-reorder-id]")
        box = lines.nth(2).bounding_box()
        lines.nth(0).locator(".reorder-handle").hover()
        page.mouse.down()
        page.mouse.move(box["x"] + 20, box["y"] + box["height"] - 2, steps=5)
        page.mouse.up()
        expect(page.locator(".save-status")).to_contain_text("Ordre enregistré")
        go(page, self.ADDRESS)
        assert self.order(page) == [*before[1:3], before[0], *before[3:]]

    def test_an_order_that_cannot_be_saved_comes_back_and_says_so(self, page: Page) -> None:
        go(page, self.ADDRESS)
        before = self.order(page)
        page.route(f"**{self.ADDRESS}", lambda route: route.abort())
        page.get_by_role("button", name=f"Descendre {before[0]}", exact=True).click()
        expect(page.get_by_text("L’ordre n’a pas pu être enregistré.").first).to_be_visible()
        assert self.order(page) == before


class TestFields:
    def test_a_row_is_added_ready_to_be_written_and_taken_away(self, page: Page) -> None:
        go(page, f"{CONTRACT}/fiches/9/modifier/pilotage-et-partenaires")
        group = page.get_by_role("group", name="Partenaires")
        count = group.locator(".rows > *").count()
        group.get_by_role("button", name="Ajouter une ligne").click()
        announced(page, f"Ligne {count + 1} ajoutée.")
        added = page.locator(f"[name='partners.{count}.name']")
        expect(added).to_be_focused()
        expect(added).to_have_value("")
        added.fill("Association Alizé")
        group.get_by_role("button", name=f"Retirer la ligne {count + 1}").click()
        announced(page, f"Ligne {count + 1} retirée.")
        expect(added).to_be_hidden()
        expect(added).to_have_value("")
        assert page.evaluate("document.activeElement.closest('fieldset') !== null"), "the focus is lost"

    def test_a_long_list_narrows_as_one_types(self, page: Page) -> None:
        go(page, NEW)
        group = page.get_by_role("group", name="Fiches concernées")
        field = group.get_by_role("searchbox")
        group.get_by_label("Fiche 1 –").check()
        field.fill("PRÉVENTION femme")
        expect(group.locator(".choice:visible")).to_have_count(1)
        expect(group.get_by_label("Fiche 9 –")).to_be_visible()
        announced(page, "1 réponse")
        field.press("Enter")
        expect(page).to_have_url(re.compile("/journal/nouveau"))
        group.get_by_role("button", name="Tout cocher").click()
        field.fill("")
        expect(group.locator(".choice:visible")).to_have_count(15)
        expect(group.locator("input:checked")).to_have_count(2)

    def test_the_summary_of_a_refusal_leads_to_each_field(self, page: Page) -> None:
        go(page, NEW)
        page.locator("[name=when]").fill("hier matin")
        page.get_by_role("button", name="Ajouter au journal").click()
        summary = page.locator("[data-error-summary]")
        expect(summary).to_be_focused()
        summary.get_by_role("link", name=re.compile("n’est pas une date")).click()
        expect(page.locator("[name=when]")).to_be_focused()
        expect(page.locator("label[for=champ-when]")).to_be_in_viewport()


def test_the_scripts_are_few_and_small() -> None:
    assets = Path(__file__).resolve().parents[2] / "Sources" / "Web" / "Assets"
    weights = {script.name: script.stat().st_size for script in assets.glob("*.js")}
    assert max(weights.values()) < 10_500, weights


@pytest.mark.parametrize(
    "path", ["", "/bilans", "/fiches/9/modifier/constat-et-objectifs", "/reunions/4/emargement",
             "/reunions/4/seance", "/reunions/4/suites/modifier"]
)
def test_a_page_loads_little_script(page: Page, path: str) -> None:
    answers = []
    page.on("response", lambda answer: ".js" in answer.url and answers.append(answer))
    page.goto(CONTRACT + path)
    page.wait_for_load_state("networkidle")
    weights = {answer.url: len(answer.body()) for answer in answers}
    assert len(weights) > 2
    assert sum(weights.values()) < 32_000, weights
