"""Names are chosen by letters, by keyboard and by ear; nothing enters the directory in silence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

TASK = f"{CONTRACT}/reunions/4/suites/taches/nouvelle"


@pytest.fixture
def today_server(tmp_path: Path) -> Iterator[Server]:
    yield from running(tmp_path / "data", "2023-03-06")


def opened(browser: Browser, server: Server, scripts: bool) -> Page:
    page = new_context(browser, server, java_script_enabled=scripts).new_page()
    sign_in(page, server, "coordination")
    page.goto(TASK)
    return page


def test_a_structure_is_chosen_by_its_acronym_with_the_keyboard_alone(browser: Browser, today_server: Server):
    page = opened(browser, today_server, True)
    page.wait_for_load_state("networkidle")
    field = page.locator("[name=structure]")
    field.focus()
    page.keyboard.type("cpam")
    expect(page.get_by_role("option", name=re.compile("CPAM 77"))).to_be_visible()
    expect(page.get_by_role("option", name="Ajouter « cpam » à l’annuaire")).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    assert_accessible(page)
    page.keyboard.press("ArrowDown")
    active = page.get_by_role("option", name=re.compile("CPAM 77"))
    expect(active).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", active.get_attribute("id"))
    page.keyboard.press("Enter")
    expect(field).to_have_value(re.compile("^C"))
    expect(page.get_by_role("listbox")).to_have_count(0)
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    page.context.close()


def test_a_new_name_is_added_by_the_line_that_says_so(browser: Browser, today_server: Server):
    page = opened(browser, today_server, True)
    page.wait_for_load_state("networkidle")
    page.locator("[name=text]").fill("Écrire au pôle")
    page.locator("[name=structure]").press_sequentially("Pôle Brie")
    page.get_by_role("option", name=re.compile("^Ajouter")).click()
    expect(page.get_by_text("S’ajoute à l’annuaire")).to_be_visible()
    page.locator("main form .form-actions .button-primary").first.click()
    page.wait_for_url("**/suites")
    expect(page.get_by_role("main")).to_contain_text("Pôle Brie")
    page.context.close()


def test_without_scripts_the_form_asks_who_is_meant(browser: Browser, today_server: Server):
    page = opened(browser, today_server, False)
    page.locator("[name=text]").fill("Écrire à la caisse")
    page.locator("[name=structure]").fill("CPAM")
    page.locator("main form .form-actions .button-primary").first.click()
    asked = page.get_by_role("group", name=re.compile(r"CPAM\s» est"))
    asked.get_by_label(re.compile("Caisse primaire")).check()
    page.locator("main form .form-actions .button-primary").first.click()
    page.wait_for_url("**/suites")
    expect(page.get_by_role("main")).to_contain_text("Écrire à la caisse")
    page.context.close()
