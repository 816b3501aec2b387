"""What a script writes by itself: the screen tells how it goes, leaving waits, and it outlives its page."""

import re
import signal
from collections.abc import Iterator

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Locator, Page, Route, expect
from server import Server

ORDER = f"{CONTRACT}/fiches/ordre"
ATTENDANCE = f"{CONTRACT}/reunions/4/emargement"
SITTING = f"{CONTRACT}/reunions/4/seance"
NOTE = "Le bus de mammographie a tourné dans neuf communes."


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for the tests of this file; its clock starts on 6 March 2023: the days of the sample."""
    yield from running(tmp_path_factory.mktemp("saving") / "data", "2023-03-06")


@pytest.fixture
def page(browser: Browser, own_server: Server) -> Iterator[Page]:
    """A coordinator's."""
    context = new_context(browser, own_server)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    sign_in(page, own_server, "coordination")
    yield page
    context.close()
    assert not complaints


class SlowLine:
    """Holds what a page writes until it is let go."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.held: list[Route] = []
        self.is_open = False
        page.route("**", self.hold)

    def hold(self, route: Route) -> None:
        is_write = route.request.method == "POST" and route.request.resource_type == "fetch"
        if not is_write:
            route.fallback()
        elif self.is_open:
            self.hand_on(route)
        else:
            self.held.append(route)

    def says(self, words: str | re.Pattern) -> None:
        expect(self.page.locator(".save-status")).to_have_text(words)

    def is_waited_for(self, path: str) -> None:
        """The page is still there and says why, although one has asked for another."""
        self.page.wait_for_timeout(300)
        assert self.page.url.endswith(path) and self.held

    def let_go(self) -> None:
        self.is_open = True
        for route in self.held:
            self.hand_on(route)

    def hand_on(self, route: Route) -> None:
        """What may outlive its page cannot follow a redirection once intercepted: the end is handed on."""
        route.fulfill(response=route.fetch())

    def cut(self) -> None:
        for route in self.held:
            route.abort()


def go(page: Page, path: str) -> None:
    """Goes there once the scripts are at work."""
    page.goto(path)
    page.wait_for_load_state("networkidle")


def labels(page: Page) -> list[str]:
    lines = page.locator("[data-reorder-id]")
    return lines.evaluate_all("lines => lines.map(line => line.dataset.reorderLabel)")


def lower(page: Page, label: str) -> None:
    page.get_by_role("button", name=f"Descendre {label}", exact=True).click()


def absent(page: Page, row: int) -> Locator:
    return page.locator("[data-row]").nth(row).get_by_role("button", name="Absent·e")


def test_an_order_is_waited_for_by_who_leaves(page: Page) -> None:
    go(page, ORDER)
    line = SlowLine(page)
    first, second, third, *_ = labels(page)
    lower(page, first)
    line.says("Enregistrement…")
    lower(page, first)
    page.get_by_role("link", name="Annuaire").first.click()
    line.is_waited_for(ORDER)
    line.let_go()
    expect(page).to_have_url(re.compile("/annuaire$"))
    go(page, ORDER)
    assert labels(page)[:3] == [second, third, first]


def test_an_order_that_is_refused_is_seen_before_one_leaves(page: Page) -> None:
    go(page, ORDER)
    before = labels(page)
    line = SlowLine(page)
    lower(page, before[0])
    page.get_by_role("link", name="Annuaire").first.click()
    line.is_waited_for(ORDER)
    line.cut()
    line.says("L’ordre n’a pas pu être enregistré. Il est revenu comme avant.")
    assert labels(page) == before
    assert_accessible(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_role("link", name="Annuaire").first.click()
    expect(page).to_have_url(re.compile("/annuaire$"))


def test_a_form_sent_meanwhile_is_sent_once(page: Page) -> None:
    """On the page where the parts of a review are ordered and added."""
    path = f"{CONTRACT}/revues/2022-T4/redaction"
    go(page, path)
    line = SlowLine(page)
    annexes = page.get_by_role("list", name="Annexes")
    moved = annexes.get_by_role("listitem").nth(1)
    words = moved.locator("strong").inner_text()
    moved.get_by_role("button", name=re.compile("Monter")).click()
    page.get_by_label("Titre d’une nouvelle partie").fill("Le mot de la présidente")
    for _ in range(2):
        page.get_by_role("button", name="Ajouter la partie").click()
    line.is_waited_for(path)
    line.let_go()
    expect(page.get_by_role("heading", level=1)).to_have_text("Rédiger une partie")
    go(page, path)
    expect(annexes.locator("strong").first).to_have_text(words)
    expect(page.get_by_role("link", name="Le mot de la présidente")).to_have_count(1)


def test_an_attendance_is_waited_for_by_who_leaves(page: Page) -> None:
    go(page, ATTENDANCE)
    line = SlowLine(page)
    for row in range(3):
        absent(page, row).click()
    line.says("Enregistrement…")
    page.locator("tbody th a").first.click()
    line.is_waited_for(ATTENDANCE)
    line.let_go()
    expect(page).to_have_url(re.compile(r"/annuaire/\w+/\d+$"))
    go(page, ATTENDANCE)
    for row in range(3):
        expect(absent(page, row)).to_have_attribute("aria-pressed", "true")


def test_presses_answered_in_another_order_show_what_is_stored(page: Page) -> None:
    go(page, ATTENDANCE)
    counts = page.locator("[data-counts]")
    before = int(counts.inner_text().split("\u00a0")[0])
    line = SlowLine(page)
    for row in range(3, 6):
        absent(page, row).click()
    line.held.reverse()
    line.let_go()
    line.says("Enregistré")
    expect(counts).to_contain_text(f"{before - 3}\u00a0participants")
    for row in range(3, 6):
        expect(absent(page, row)).to_have_attribute("aria-pressed", "true")


def test_a_point_left_over_is_waited_for_by_who_leaves(page: Page) -> None:
    go(page, SITTING)
    line = SlowLine(page)
    page.get_by_role("button", name="Reporter ce point").locator("visible=true").click()
    line.says("Enregistrement…")
    page.get_by_role("link", name="Annuaire").first.click()
    line.is_waited_for(SITTING)
    line.let_go()
    expect(page).to_have_url(re.compile("/annuaire$"))
    go(page, SITTING)
    expect(page.get_by_role("button", name="Finalement traité")).to_have_count(1)


def test_a_note_just_typed_is_sent_by_who_leaves(page: Page) -> None:
    go(page, SITTING)
    line = SlowLine(page)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    note = page.get_by_label("Notes sur ce point").locator("visible=true")
    note.fill(NOTE)
    page.get_by_role("link", name="Annuaire").first.click()
    line.is_waited_for(SITTING)
    line.let_go()
    expect(page).to_have_url(re.compile("/annuaire$"))
    go(page, SITTING)
    expect(note).to_have_value(NOTE)
    assert not asked


def test_the_browser_asks_when_one_leaves_by_its_own_means(page: Page) -> None:
    go(page, ORDER)
    line = SlowLine(page)
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    lower(page, labels(page)[0])
    line.says("Enregistrement…")
    page.reload()
    assert asked == ["beforeunload"]


def test_who_is_no_longer_signed_in_is_not_told_that_it_is_stored(page: Page) -> None:
    go(page, ATTENDANCE)
    page.context.clear_cookies()
    absent(page, 6).click()
    expect(page.locator(".save-status")).to_have_text(re.compile("non enregistré"))


def test_a_write_outlives_its_page(page: Page, own_server: Server) -> None:
    """The server is busy, and one closes the page on it."""
    go(page, ATTENDANCE)
    own_server.process.send_signal(signal.SIGSTOP)
    absent(page, 7).click()
    page.close()
    own_server.process.send_signal(signal.SIGCONT)
    later = page.context.new_page()
    go(later, ATTENDANCE)
    expect(absent(later, 7)).to_have_attribute("aria-pressed", "true")
