"""A session that ends while one writes: one is warned, may stay, and loses nothing."""

import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing

import pytest
from accessibility import assert_accessible
from conftest import new_context, sign_in
from pages import CONTRACT, email
from playwright.sync_api import Browser, Page, Route, expect
from records import titles
from server import PASSWORD, Server

NEW = f"{CONTRACT}/journal/nouveau"
TITLE = "Une rencontre écrite longuement"
TEXT = "Quarante minutes de saisie."
# A picture of one point.
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc000"
    "0003010100c9fe92ef0000000049454e44ae426082"
)


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def page(request: pytest.FixtureRequest, browser: Browser, fresh_server: Server) -> Iterator[Page]:
    """A coordinator's, with and without JavaScript."""
    context = new_context(browser, fresh_server, java_script_enabled=request.param)
    page = context.new_page()
    sign_in(page, fresh_server, "coordination")
    yield page
    context.close()


def end_sessions(server: Server) -> None:
    """As if half an hour had gone."""
    with closing(sqlite3.connect(server.data / "jalon.sqlite", timeout=10)) as database, database:
        ended = int(time.time() * 1000) - 60_000
        database.execute("UPDATE access_key SET until = ? WHERE purpose = 'session'", (ended,))


def write(page: Page) -> None:
    page.goto(NEW)
    page.locator("[name=title]").fill(TITLE)
    page.locator("textarea[name=text]").fill(TEXT)


def type_in(page: Page, role: str) -> None:
    page.locator("[name=email]").fill(email(role))
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()


def test_what_was_typed_comes_back_to_who_signs_in_again(page: Page, fresh_server: Server) -> None:
    write(page)
    photo = {"name": "Marché.png", "mimeType": "image/png", "buffer": DOT}
    page.locator("input[type=file]").first.set_input_files(photo)
    end_sessions(fresh_server)
    page.get_by_role("button", name="Ajouter au journal").click()
    expect(page.get_by_text("Votre session s’était terminée", exact=True)).to_be_visible()
    type_in(page, "coordination")
    expect(page).to_have_url(re.compile("/reprise$"))
    expect(page.locator(".notice").get_by_text("Votre saisie vous est rendue")).to_be_visible()
    expect(page.get_by_text("Marché.png")).to_be_visible()
    expect(page.locator("[name=title]")).to_have_value(TITLE)
    expect(page.locator("textarea[name=text]")).to_have_value(TEXT)
    assert titles(fresh_server.data)[TITLE] == 0
    page.get_by_role("button", name="Ajouter au journal").click()
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    assert titles(fresh_server.data)[TITLE] == 1
    expect(page.locator("main img")).to_have_count(1)


def test_a_colleague_who_signs_in_here_is_offered_nothing_of_it(page: Page, fresh_server: Server) -> None:
    write(page)
    end_sessions(fresh_server)
    page.get_by_role("button", name="Ajouter au journal").click()
    type_in(page, "contribution")
    expect(page).not_to_have_url(re.compile("/reprise|/connexion"))
    page.goto("/reprise")
    expect(page).not_to_have_url(re.compile("/reprise"))
    page.goto(NEW)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[name=title]")).to_have_value("")
    expect(page.get_by_text("Reprendre le brouillon")).to_have_count(0)
    page.context.clear_cookies()
    page.goto("/connexion")
    type_in(page, "coordination")
    expect(page).to_have_url(re.compile("/reprise$"))
    expect(page.locator("[name=title]")).to_have_value(TITLE)


class Life:
    """What the server says of the session, and who asks: a person, or a script by itself."""

    def __init__(self, page: Page) -> None:
        self.seconds = 1_800
        self.is_last = False
        self.asked: list[str] = []
        page.route("**/session", self.answer)

    def answer(self, route: Route) -> None:
        self.asked.append("script" if "jalon-by-itself" in route.request.headers else "person")
        route.fulfill(json={"seconds": self.seconds, "isLast": self.is_last})


@pytest.fixture
def watched(browser: Browser, fresh_server: Server) -> Iterator[tuple[Page, Life]]:
    """A coordinator's page whose clock can be moved."""
    context = new_context(browser, fresh_server)
    page = context.new_page()
    sign_in(page, fresh_server, "coordination")
    page.clock.install()
    life = Life(page)
    page.goto(NEW)
    page.wait_for_load_state("networkidle")
    yield page, life
    context.close()


def test_a_session_is_kept_by_who_types_and_by_nobody_else(watched: tuple[Page, Life]) -> None:
    page, life = watched
    title = page.locator("[name=title]")
    title.press_sequentially("Un")
    page.clock.run_for(61_000)
    assert life.asked == []
    with page.expect_response("**/session"):
        title.press_sequentially(" mot, et un autre")
    assert life.asked == ["person"]
    with page.expect_response("**/session"):
        page.clock.run_for(29 * 60_000)
    assert set(life.asked[1:]) == {"script"}


def test_the_end_of_a_session_is_told_and_can_be_put_off(watched: tuple[Page, Life]) -> None:
    page, life = watched
    warning = page.locator("[data-session-end]").filter(has_text="Votre session se termine")
    expect(warning).to_have_count(0)
    life.seconds = 118
    page.clock.run_for(28 * 60_000 + 1_000)
    expect(warning).to_contain_text("Votre session se termine dans 2\u00a0minutes")
    assert_accessible(page)
    life.seconds = 1_800
    page.get_by_role("button", name="Rester connecté").click()
    expect(warning).to_have_count(0)
    page.clock.run_for(1_000)
    expect(page.locator("[data-announce]")).to_have_text("Session prolongée.")
    assert life.asked[-1] == "person"


def test_the_twelfth_hour_cannot_be_put_off(watched: tuple[Page, Life]) -> None:
    page, life = watched
    (life.seconds, life.is_last) = (118, True)
    page.clock.run_for(28 * 60_000 + 1_000)
    expect(page.locator("[data-session-end]").filter(has_text="après douze heures")).to_be_visible()
    expect(page.get_by_role("button", name="Rester connecté")).to_have_count(0)
