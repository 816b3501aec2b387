"""Everybody uses every page: by touch, by keyboard, by ear, with larger or looser text, narrow, printed, in
the colours that the system forces. What RGAA asks that axe does not see is measured here."""

import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import new_context, running, sign_in
from crawl import shape
from measures import measure, walk
from pages import CONTRACT, OF_THE_INSTANCE, WITHOUT_ACCOUNT, pages_of
from playwright.sync_api import Browser, Page, expect
from server import Server
from transcript import compare, content, transcribe

DESK = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def every_address(pages_found) -> dict[str, list[str]]:
    """One of each shape that the coordination reaches, and what the administration and nobody see besides."""
    own = {shape(path): path for path in pages_of("coordination")}
    found = own | {form: path for form, path in pages_found("coordination").items() if form not in own}
    instance = {**pages_found("administration"), **{path: path for path in OF_THE_INSTANCE}}
    return {
        "coordination": [*found.values()],
        "administration": [path for path in instance.values() if path.startswith("/admin")],
        "": [*WITHOUT_ACCOUNT],
    }


@pytest.fixture(scope="module")
def faults(browser: Browser, server: Server, every_address) -> dict[str, list[str]]:
    """What is found on every page, by what is looked for: each is visited once."""
    found: dict[str, list[str]] = defaultdict(list)
    frames: set[str] = set()
    for role, addresses in every_address.items():
        context = new_context(browser, server, viewport=DESK)
        page = context.new_page()
        if role:
            sign_in(page, server, role)
        for address in addresses:
            page.goto(address)
            for name, words in looked_at(page, frames):
                found[name].append(f"{address}: {words}")
        context.close()
    return found


def looked_at(page: Page, frames: set[str]) -> Iterator[tuple[str, str]]:
    """At a desk by keyboard, then narrower, larger, looser: what nothing puts back comes last."""

    def find(width: int, **measures: str) -> Iterator[tuple[str, str]]:
        page.set_viewport_size(DESK | {"width": width})
        for name, wanted in measures.items():
            for words in (each for one in wanted.split() for each in measure(page, one)):
                yield name, f"{width} px: {words}"

    yield from (("keyboard", words) for words in walk(page, frames))
    yield from find(1280, frame="frame", titles="untitled", targets="smallTargets")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    yield from find(1280, larger="hiddenText sideways")
    page.evaluate("document.documentElement.style.fontSize = ''")
    yield from find(640, larger="hiddenText sideways")
    for width in (412, 360):
        yield from find(width, cut="cut")
    yield from find(390, cut="cut", targets="smallTargets")
    yield from find(320, narrow="sideways", cut="cut", targets="smallTargets")
    measure(page, "space")
    for width in (320, 1280):
        yield from find(width, spaced="hiddenText sideways")


def test_every_control_is_large_enough_to_be_touched(faults) -> None:
    assert faults["targets"] == []


def test_nothing_is_cut_within_its_region_on_a_phone(faults) -> None:
    assert faults["cut"] == []


def test_text_may_be_spaced_and_loses_nothing(faults) -> None:
    """RGAA 10.12."""
    assert faults["spaced"] == []


def test_text_is_read_at_twice_its_size(faults) -> None:
    """RGAA 10.4: the zoom of the browser, then letters alone twice as large."""
    assert faults["larger"] == []


def test_a_page_is_read_at_320_pixels_without_scrolling_sideways(faults) -> None:
    """RGAA 10.11."""
    assert faults["narrow"] == []


def test_every_control_is_reached_by_keyboard_seen_and_left(faults) -> None:
    """RGAA 10.7, 12.8, 12.9."""
    assert faults["keyboard"] == []


def test_every_table_has_a_title_and_every_figure_bears_its_legend(faults) -> None:
    """RGAA 1.9, 5.4, 5.5: a title that says more than a number."""
    assert faults["titles"] == []


def test_every_page_is_framed_and_headed_alike(faults) -> None:
    """RGAA 8.3, 9.1, 9.2, 12.1, 12.2, 12.6 to 12.8, 13.1, 13.2: language, headings one level at a time,
    landmarks, the same ways in, a way past them; nothing opens or leads elsewhere by itself."""
    assert faults["frame"] == []


def test_ones_own_name_and_keys_are_filled_in_by_the_browser(contexts) -> None:
    """RGAA 11.13."""
    page = contexts("lecture").new_page()
    wanted = {
        "/compte/nom": {"name": "name"},
        "/compte/mot-de-passe": {"current": "current-password", "password": "new-password"},
    }
    for address, fields in wanted.items():
        page.goto(address)
        for name, word in fields.items():
            assert page.locator(f"[name={name}]").get_attribute("autocomplete") == word
    page.close()
    page = contexts("").new_page()
    page.goto("/connexion")
    assert page.locator("[name=email]").get_attribute("autocomplete") in ("email", "username")
    assert page.locator("[name=password]").get_attribute("autocomplete") == "current-password"
    page.close()


@pytest.fixture(params=(True, False), ids=("scripts", "no scripts"))
def phone(request, browser: Browser, server: Server) -> Iterator[Page]:
    context = new_context(
        browser, server, viewport={"width": 390, "height": 844}, java_script_enabled=request.param
    )
    page = context.new_page()
    sign_in(page, server, "coordination")
    yield page
    context.close()


def test_the_focus_never_goes_under_the_open_menu(phone: Page) -> None:
    """RGAA 10.7: the menu pushes the page down, with scripts and without."""
    phone.goto(f"{CONTRACT}/journal")
    phone.get_by_role("link", name="Menu", exact=True).click()
    menu = phone.get_by_role("navigation", name="Navigation principale")
    expect(menu).to_be_visible()
    last = menu.get_by_role("link").last
    last.focus()
    phone.keyboard.press("Tab")
    here = phone.locator(":focus")
    expect(here).to_have_count(1)
    box = here.bounding_box()
    if menu.is_visible():
        assert box["y"] >= menu.bounding_box()["y"] + menu.bounding_box()["height"]


def test_the_menu_closes_by_one_rule(browser: Browser, server: Server) -> None:
    """Escape, a press elsewhere, the focus that leaves: so do the menus of the site and of the account."""
    context = new_context(browser, server, viewport={"width": 390, "height": 844})
    page = context.new_page()
    sign_in(page, server, "coordination")
    page.goto(f"{CONTRACT}/journal", wait_until="networkidle")
    menu = page.get_by_role("navigation", name="Navigation principale")
    account = page.locator(".account-menu")
    opener = page.get_by_role("link", name="Menu", exact=True)
    opened = [(menu, opener), (account, page.locator(".account summary"))]
    for shown, button in opened:
        button.click()
        expect(shown).to_be_visible()
        page.keyboard.press("Escape")
        expect(shown).to_be_hidden()
        expect(button).to_be_focused()
        button.click()
        expect(shown).to_be_visible()
        # Its beginning: the menu of the account covers the end of the line.
        page.get_by_role("heading", level=1).click(position={"x": 4, "y": 4})
        expect(shown).to_be_hidden()
        button.click()
        shown.locator("a, button").last.focus()
        page.keyboard.press("Tab")
        expect(shown).to_be_hidden()
        expect(page.locator(":focus")).to_have_count(1)
    context.close()


def test_forced_colours_show_the_current_page_the_tab_and_the_handles(
    browser: Browser, server: Server
) -> None:
    context = new_context(browser, server, forced_colors="active", viewport={"width": 1280, "height": 800})
    page = context.new_page()
    sign_in(page, server, "coordination")
    page.goto(f"{CONTRACT}/reunions/4/seance")
    line = "each => getComputedStyle(each).borderBottomWidth"
    tabs = page.locator(".tabs a")
    marked = [tab.evaluate(line) for tab in tabs.all()]
    assert sorted(set(marked)) == ["0px", "3px"] and marked.count("3px") == 1
    style = "each => getComputedStyle(each).outlineStyle"
    outlines = [link.evaluate(style) for link in page.locator(".side a").all()]
    assert outlines.count("solid") == 1
    page.goto(f"{CONTRACT}/fiches/ordre", wait_until="networkidle")
    handle = page.locator(".reorder-handle").first
    ground = "each => getComputedStyle(each, '::before').backgroundColor"
    assert handle.evaluate(ground) != handle.evaluate("each => getComputedStyle(each).backgroundColor")
    context.close()


def test_the_dashboard_is_printed_without_an_empty_page(contexts, tmp_path: Path) -> None:
    page = contexts("coordination").new_page()
    page.goto(CONTRACT)
    file = tmp_path / "tableau.pdf"
    page.pdf(path=file, format="A4")
    page.close()
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    leaves = [len(leaf.split()) for leaf in text.split("\f")[:-1]]
    assert len(leaves) <= 3, leaves
    # The last may end anywhere; the others are filled.
    assert all(words > 120 for words in leaves[:-1]) and leaves[-1] > 10, leaves


@pytest.fixture(scope="module")
def spring(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The coordination on 6 March 2023, when what it hears does not change from one day to the next."""
    for server in running(tmp_path_factory.mktemp("mars") / "data", "2023-03-06"):
        context = new_context(browser, server, viewport={"width": 1280, "height": 900})
        page = context.new_page()
        sign_in(page, server, "coordination")
        yield page
        context.close()


@pytest.mark.parametrize(
    ("name", "path"),
    (
        ("tableau-de-bord", ""),
        ("fiche-9", "/fiches/9"),
        ("bilan-nouveau", "/bilans/nouveau?fiche=9"),
        ("synthese", "/synthese?date=2023-02-07"),
    ),
)
def test_key_pages_read_well(spring: Page, name: str, path: str) -> None:
    """As a screen reader says them: `JALON_RECORD=1` writes the transcripts anew, which one then reads."""
    spring.goto(f"{CONTRACT}{path}", wait_until="networkidle")
    heard = transcribe(spring)
    # What surrounds every page is kept once.
    compare(name, heard if path == "" else content(heard))


def test_the_tree_is_read_from_the_contract_down(contexts) -> None:
    page = contexts("lecture").new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{CONTRACT}/arbre")
    boxes = page.locator("svg.drawing-tree [aria-label]")
    names = boxes.evaluate_all("all => all.map(each => each.ariaLabel)")
    page.close()
    first = [name.replace("\u202f", " ").replace("\xa0", " ") for name in names[:3]]
    assert first[0] == "CLS de Melun Val de Seine"
    assert first[1] == "Axe 1 : Renforcer l’offre de soins de premier recours"
    assert first[2] == "Conforter la démographie des professionnels de santé du territoire"
    assert sum(name.startswith("Fiche") for name in names) == 15


def test_fifteen_fiches_are_seen_at_once(contexts) -> None:
    page = contexts("coordination").new_page()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{CONTRACT}/fiches")
    rows = page.locator("table tbody tr")
    assert rows.count() == 15
    first, last = rows.first.bounding_box(), rows.last.bounding_box()
    page.close()
    assert last["y"] + last["height"] - first["y"] <= 800


def test_the_directory_is_short_on_a_phone(contexts) -> None:
    page = contexts("coordination").new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    heights = {}
    for side in ("", "?voir=structures", "?voir=contacts"):
        page.goto(f"{CONTRACT}/annuaire{side}")
        heights[side] = page.evaluate("document.documentElement.scrollHeight")
    page.close()
    assert max(heights.values()) <= 5000, heights


def test_no_panel_of_the_dashboard_stands_empty_beside_others(contexts) -> None:
    """A panel is as high as what it holds."""
    page = contexts("coordination").new_page()
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(CONTRACT)
    empty = measure(page, "emptyPanels")
    page.close()
    assert empty == []
