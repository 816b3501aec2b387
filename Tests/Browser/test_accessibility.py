"""Every page × role × width × scheme: axe finds nothing, and nothing scrolls sideways."""

import pytest
from accessibility import assert_accessible
from crawl import shape
from pages import CONTRACT, ROLES, WITHOUT_ACCOUNT, every_page, pages_of


@pytest.mark.parametrize("path", WITHOUT_ACCOUNT)
def test_a_page_without_account(page_as, path):
    page = page_as("")
    assert page.goto(path).status == 200
    assert_accessible(page)


@pytest.mark.parametrize(("role", "path"), every_page())
def test_a_page(page_as, role, path):
    page = page_as(role)
    assert page.goto(path).status == 200
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("html").get_attribute("lang") == "fr"
    assert_accessible(page)


@pytest.mark.parametrize("role", ROLES)
def test_the_pages_that_links_lead_to(pages_found, page_as, role, subtests):
    known = {shape(path) for path in pages_of(role)}
    page = page_as(role)
    for path in (path for form, path in pages_found(role).items() if form not in known):
        with subtests.test(path):
            assert page.goto(path).status == 200
            assert_accessible(page)


def test_a_refused_sign_in(page_as):
    page = page_as("")
    page.goto("/connexion")
    page.locator("[name=email]").fill("personne@melun.example")
    page.locator("[name=password]").fill("une phrase qui ne convient pas")
    page.locator("[name=password]").press("Enter")
    page.get_by_role("alert").wait_for()
    assert page.locator("[name=email]").input_value() == "personne@melun.example"
    assert page.locator("[name=password]").input_value() == ""
    assert_accessible(page)


@pytest.mark.parametrize("path", ("/nulle-part", f"{CONTRACT}/fiches/99", f"{CONTRACT}/bilans/999999"))
def test_a_page_that_does_not_exist(page_as, path):
    page = page_as("lecture")
    assert page.goto(path).status == 404
    assert_accessible(page)


def test_the_first_tab_leads_to_the_content(page_as):
    page = page_as("lecture")
    page.goto(CONTRACT)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
