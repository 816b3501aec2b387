"""The planning: fifteen fiches given their next étape by keyboard, the drawing, a phone, no script."""

import re
from collections.abc import Iterator

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

PLANNING = f"{CONTRACT}/planning"


@pytest.fixture
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from running(tmp_path_factory.mktemp("planning") / "data", "2023-04-04")


def person(browser: Browser, server: Server, **options) -> Page:
    page = new_context(browser, server, **options).new_page()
    sign_in(page, server, "coordination")
    return page


def test_fifteen_fiches_get_their_next_step_by_keyboard(browser: Browser, own_server: Server) -> None:
    page = person(browser, own_server)
    page.goto(f"{PLANNING}?vue=fiches")
    expect(page.locator("table.grid")).to_have_attribute("role", "grid")
    page.wait_for_load_state("networkidle")
    written = []
    lines = page.locator("[data-line]").evaluate_all("all => all.map((line) => line.dataset.line)")
    assert lines == [str(number) for number in range(1, 16)]
    page.locator("table.grid td[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    for key in lines:
        title = page.locator(f"[name='l.{key}.title']")
        due = page.locator(f"[name='l.{key}.due']")
        if due.get_attribute("readonly") is None:
            page.keyboard.press("Enter")
            expect(title).to_be_focused()
            page.keyboard.press("Control+a")
            page.keyboard.type(f"Étape {key}")
            page.keyboard.press("Tab")
            expect(due).to_be_focused()
            page.keyboard.press("Control+a")
            page.keyboard.type("novembre 2023")
            page.keyboard.press("Enter")
            page.keyboard.press("ArrowLeft")
            written.append(key)
        else:
            page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # out of the last line, which saves itself
    expect(page.locator(f"[data-line='{written[-1]}'] [data-state]")).to_contain_text("datée")
    assert len(written) >= 8
    expect(page.locator("[data-state]").filter(has_text="Enregistrement…")).to_have_count(0)
    page.goto(f"{PLANNING}?vue=etapes")
    for key in written:
        expect(page.locator(f"input[value='Étape {key}']")).to_have_count(1)
    page.context.close()


def test_the_drawing_and_the_zoom_are_accessible(browser: Browser, own_server: Server) -> None:
    page = person(browser, own_server)
    page.goto(PLANNING)
    expect(page.locator("svg.drawing-planning")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{PLANNING}/zoom")
    expect(page.get_by_text(re.compile(r"3\sarbitrages\srendus\ssur\s6"))).to_be_visible()
    assert_accessible(page)
    page.context.close()


def test_without_script_and_on_a_phone(browser: Browser, own_server: Server) -> None:
    page = person(browser, own_server, java_script_enabled=False, viewport={"width": 390, "height": 800})
    page.goto(f"{PLANNING}?vue=fiches")
    expect(page.locator("svg.drawing-planning")).to_be_hidden()
    page.locator("[name='l.8.due']").fill("juin 2023")
    page.get_by_role("button", name="Enregistrer").last.click()
    expect(page.locator("[name='l.8.due']")).to_have_value(re.compile(r"juin\s2023"))
    page.context.close()
