"""A meeting as it is held: attendance by keyboard, the code on a phone, notes while the network is cut."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from hands import Hand, Keyboard, Mouse
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
WORKING_GROUP = "Groupe de travail sur le dépistage"
FIRST = "Le bus de mammographie a tourné dans neuf communes. "
SECOND = "Il reviendra à l’automne, « si le budget suit ». "


@pytest.fixture
def today_server(tmp_path: Path) -> Iterator[Server]:
    """One whose clock starts on 6 March 2023 at nine: the days of the sample."""
    yield from running(tmp_path / "data", "2023-03-06")


@pytest.fixture
def coordination(browser: Browser, today_server: Server) -> Iterator[Page]:
    context = new_context(browser, today_server)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    sign_in(page, today_server, "coordination")
    yield page
    context.close()
    assert not complaints


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def phone(request, browser: Browser, today_server: Server) -> Iterator[Hand]:
    context = new_context(browser, today_server, java_script_enabled=request.param, **PHONE)
    yield Mouse(context.new_page())
    context.close()


def prepared(page: Page, *points: str) -> str:
    """A working group of this morning at 9h30, with its agenda; gives its address."""
    page.goto(f"{CONTRACT}/reunions/nouvelle")
    page.get_by_label(re.compile("^Réunion")).select_option(label="Groupe de travail, sans instance")
    page.get_by_label("Objet").fill(WORKING_GROUP)
    page.locator("[name=when]").fill("6 mars 2023")
    page.locator("[name=time]").fill("9h30")
    for row, title in enumerate(points):
        page.locator(f"[name='agenda.{row}.title']").fill(title)
        page.locator(f"[name='agenda.{row}.minutes']").fill("15")
    page.locator("main form .button-primary").first.click()
    page.wait_for_url(re.compile(r"/reunions/\d+$"))
    return page.url


def go(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")


def pressed(page: Page, name: str, label: str) -> None:
    group = page.get_by_role("group", name=f"Présence de {name}")
    expect(group.get_by_role("button", name=label)).to_have_attribute("aria-pressed", "true")


# ---------- The attendance ----------


def test_attendance_is_taken_by_keyboard_alone(coordination: Page):
    go(coordination, f"{CONTRACT}/reunions/4/emargement")
    hand = Keyboard(coordination)
    counts = coordination.locator("[data-counts]")
    expect(counts).to_contain_text("14\u00a0participants, dont 8")
    first = coordination.locator("[data-row] button").first
    hand.reach(first)
    coordination.keyboard.press("a")
    expect(counts).to_contain_text("13\u00a0participants")
    coordination.keyboard.press("ArrowDown")
    coordination.keyboard.press("e")
    expect(counts).to_contain_text("12\u00a0participants")
    expect(counts).to_contain_text("2\u00a0excusés")
    coordination.keyboard.press("ArrowUp")
    coordination.keyboard.press("r")
    by = coordination.locator("[data-by] input[name=representative]")
    expect(by).to_be_focused()
    coordination.keyboard.insert_text("Mme Ida Roussel")
    coordination.keyboard.press("Enter")
    expect(counts).to_contain_text("13\u00a0participants")
    expect(coordination.locator(".save-status")).to_have_text("Enregistré")
    go(coordination, f"{CONTRACT}/reunions/4/emargement")
    expect(by).to_have_value("Mme Ida Roussel")


def test_two_people_take_the_attendance_at_once(browser: Browser, today_server: Server, coordination: Page):
    other = new_context(browser, today_server).new_page()
    sign_in(other, today_server, "coordination")
    for page in (coordination, other):
        go(page, f"{CONTRACT}/reunions/4/emargement")
    rows = coordination.locator("[data-row]")
    name = coordination.locator("tbody th").nth(3).locator("a").inner_text()
    rows.nth(2).get_by_role("button", name="Absent·e").click()
    other.locator("[data-row]").nth(5).get_by_role("button", name="Absent·e").click()
    for page in (coordination, other):
        expect(page.locator("[data-counts]")).to_contain_text("12\u00a0participants", timeout=15_000)
    rows.nth(3).get_by_role("button", name="Absent·e").click()
    pressed(coordination, name, "Absent·e")
    other.locator("[data-row]").nth(3).get_by_role("button", name="Excusé·e").click()
    expect(other.locator("[data-conflict]")).to_contain_text(name)
    assert_accessible(other)
    other.get_by_role("button", name=re.compile("^Mettre")).click()
    pressed(other, name, "Excusé·e")
    other.context.close()


def test_a_press_without_network_waits_for_it(coordination: Page):
    go(coordination, f"{CONTRACT}/reunions/4/emargement")
    coordination.context.set_offline(True)
    coordination.locator("[data-row]").first.get_by_role("button", name="Absent·e").click()
    expect(coordination.locator(".marks-note")).to_contain_text("Hors ligne")
    coordination.context.set_offline(False)
    expect(coordination.locator("[data-counts]")).to_contain_text("13\u00a0participants")


# ---------- The code ----------


def opened(page: Page, meeting: str) -> str:
    """Opens the code of a meeting; gives the code as the room reads it."""
    page.goto(f"{meeting}/emargement/code")
    page.get_by_role("button", name="Ouvrir l’émargement par code").click()
    expect(page.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    return page.locator(".code-letters").inner_text()


def test_a_participant_signs_from_a_phone(coordination: Page, phone: Hand):
    meeting = prepared(coordination)
    code = opened(coordination, meeting)
    assert_accessible(coordination)
    phone.page.goto("/emargement")
    phone.fill(re.compile("Code de la réunion"), code.lower())
    phone.press("Continuer")
    phone.reads(re.compile(WORKING_GROUP))
    phone.fill("Prénom", "Ida")
    phone.fill(re.compile("^Nom"), "Roussel")
    phone.press("Continuer")
    phone.fill("Structure", "Maison des aidants")
    phone.fill("Fonction", "Directrice")
    phone.press("Je signe l’émargement")
    phone.sees("Merci, c’est signé")
    phone.follow("Signer pour une autre personne")
    phone.fill(re.compile("^Nom"), "ROUSSEL")
    phone.press("Continuer")
    phone.press(re.compile("C’est moi"))
    phone.sees("Déjà signé")
    coordination.goto(f"{meeting}/emargement")
    expect(coordination.get_by_text("signé par le code à 9h")).to_have_count(1)
    expect(coordination.locator("[data-counts]")).to_contain_text("1\u00a0participant")


def test_the_pages_of_the_code_are_accessible_and_narrow(
    browser: Browser, today_server: Server, coordination: Page
):
    code = re.sub(r"\s", "", opened(coordination, prepared(coordination)))
    context = new_context(browser, today_server)
    page = context.new_page()
    for path in ("/emargement", f"/emargement/{code}", f"/emargement/{code}/merci", "/emargement/ZZZZZZZZZZ"):
        page.goto(path)
        assert_accessible(page)
    page.goto(f"/emargement/{code}")
    page.locator("[name=lastName]").fill("Personne")
    page.locator("[name=lastName]").press("Enter")
    expect(page.get_by_role("button", name="Je signe l’émargement")).to_be_visible()
    assert_accessible(page)
    context.close()


# ---------- The séance ----------


def test_points_follow_the_arrows_and_one_is_left_over(coordination: Page):
    meeting = prepared(coordination, "Ouverture", "Calendrier")
    go(coordination, f"{meeting}/seance")
    heading = coordination.locator(".sitting-point h2:visible")
    expect(heading).to_have_text("Ouverture")
    coordination.keyboard.press("ArrowRight")
    expect(heading).to_have_text("Calendrier")
    expect(heading).to_be_focused()
    expect(coordination.locator("[data-clock=point]:visible")).to_have_text(re.compile("Reste 15"))
    coordination.get_by_role("button", name="Reporter ce point").locator("visible=true").click()
    expect(coordination.get_by_text("Reporté à une prochaine réunion")).to_be_visible()
    expect(heading).to_have_text("Calendrier")
    assert_accessible(coordination)
    coordination.get_by_role("button", name="Clore la séance").click()
    expect(coordination.get_by_text("Il reste")).to_be_visible()
    coordination.get_by_role("button", name="Clore la séance").click()
    expect(coordination.get_by_role("heading", level=1)).to_contain_text("Compte-rendu")
    coordination.goto(meeting)
    expect(coordination.get_by_text("Tenue", exact=True)).to_be_visible()


def test_the_full_screen_survives_a_change_of_point(coordination: Page):
    meeting = prepared(coordination, "Ouverture", "Calendrier")
    go(coordination, f"{meeting}/seance")
    coordination.get_by_role("button", name="Plein écran").click()
    expect(coordination.get_by_role("button", name="Quitter le plein écran")).to_be_visible()
    coordination.keyboard.press("ArrowRight")
    expect(coordination.locator(".sitting-point h2:visible")).to_have_text("Calendrier")
    assert coordination.evaluate("document.fullscreenElement !== null")


@pytest.mark.parametrize("reloads", [False, True], ids=["in place", "reloaded after"])
def test_no_character_typed_is_lost_while_the_network_is_cut(coordination: Page, reloads: bool):
    address = prepared(coordination, "Ouverture") + "/seance"
    go(coordination, address)
    note = coordination.get_by_label("Notes sur ce point")
    status = coordination.locator("[data-status]:visible")
    note.focus()
    coordination.keyboard.type(FIRST, delay=5)
    expect(status).to_have_text(re.compile("Enregistré à"))
    coordination.context.set_offline(True)
    # A whole minute when the page stays: several tries to send fail while somebody types.
    coordination.keyboard.type(SECOND, delay=15 if reloads else 60_000 / len(SECOND))
    expect(status).to_have_text("Hors ligne\u202f: gardé sur cet appareil.")
    coordination.wait_for_timeout(1_500)
    if reloads:
        # Leaving warns, and the text is there when one comes back anyway.
        coordination.on("dialog", lambda dialog: dialog.accept())
        coordination.route("**/seance/notes", lambda route: route.abort())
        coordination.context.set_offline(False)
        coordination.reload()
        coordination.unroute("**/seance/notes")
        expect(note).to_have_value(FIRST + SECOND)
    else:
        coordination.context.set_offline(False)
    expect(status).to_have_text(re.compile("Enregistré à"), timeout=15_000)
    go(coordination, address)
    expect(note).to_have_value(FIRST + SECOND)


def test_two_people_note_one_point_and_neither_loses_a_word(
    browser: Browser, today_server: Server, coordination: Page
):
    address = prepared(coordination, "Ouverture") + "/seance"
    context = new_context(browser, today_server)
    other = context.new_page()
    sign_in(other, today_server, "coordination")
    for page in (coordination, other):
        go(page, address)
    context.set_offline(True)
    other.get_by_label("Notes sur ce point").fill(SECOND)
    coordination.get_by_label("Notes sur ce point").fill(FIRST)
    expect(coordination.locator("[data-status]:visible")).to_have_text(re.compile("Enregistré à"))
    context.set_offline(False)
    expect(other.locator("[data-status]:visible")).to_have_text(re.compile("Enregistré à"), timeout=15_000)
    expect(other.locator(".note-both")).to_contain_text("les deux textes sont réunis")
    go(coordination, address)
    kept = coordination.get_by_label("Notes sur ce point").input_value()
    assert FIRST.strip() in kept and SECOND.strip() in kept
    context.close()


def test_without_scripts_the_seance_is_a_page_a_point(
    browser: Browser, today_server: Server, coordination: Page
):
    address = prepared(coordination, "Ouverture", "Calendrier") + "/seance"
    context = new_context(browser, today_server, java_script_enabled=False)
    context.add_cookies(coordination.context.cookies())
    hand = Mouse(context.new_page())
    hand.page.goto(address)
    hand.follow("Suivant →")
    hand.reads(re.compile("Point\u00a02 sur 2"))
    hand.page.locator("textarea:visible").first.fill(FIRST)
    hand.page.get_by_role("button", name="Enregistrer la note").locator("visible=true").first.click()
    expect(hand.page.locator("textarea:visible").first).to_have_value(FIRST)
    context.close()
