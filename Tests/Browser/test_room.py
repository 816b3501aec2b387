"""What a room sees of a séance in full screen: the point and its fiche, and no note."""

import sqlite3
from contextlib import closing

from conftest import new_context, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, expect
from server import Server


def test_the_room_sees_the_fiche_and_not_the_notes(browser: Browser, fresh_server: Server) -> None:
    with closing(sqlite3.connect(fresh_server.data / "jalon.sqlite", timeout=10)) as database, database:
        database.execute("UPDATE agenda_item SET action_id = 9 WHERE meeting_id = 4 AND rank = 0")
    context = new_context(browser, fresh_server, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    sign_in(page, fresh_server, "coordination")
    page.goto(f"{CONTRACT}/reunions/4/seance", wait_until="networkidle")
    note, fiche = page.get_by_label("Notes sur ce point").first, page.locator(".sitting-fiche:visible")
    expect(note).to_be_visible()
    page.get_by_role("button", name="Plein écran").click()
    expect(page.get_by_role("button", name="Quitter le plein écran")).to_be_visible()
    expect(fiche).to_be_in_viewport()
    expect(note).to_be_hidden()
    expect(page.get_by_text("Notes sur l’ensemble de la réunion").first).to_be_hidden()
    page.get_by_role("button", name="Quitter le plein écran").click()
    expect(note).to_be_visible()
    context.close()
