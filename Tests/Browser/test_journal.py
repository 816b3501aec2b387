"""The journal on a phone: three advances in a row, one with a photograph; what becomes of a refused form."""

import random
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility import assert_accessible
from conftest import new_context, running, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, expect
from server import Server

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FICHE = re.compile("^Fiche 9 – ")


@pytest.fixture
def march_server(tmp_path: Path) -> Iterator[Server]:
    """One whose clock starts on 6 March 2023: the days of the sample."""
    yield from running(tmp_path / "data", "2023-03-06")


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def phone(request, browser: Browser, march_server: Server) -> Iterator[Page]:
    context = new_context(browser, march_server, java_script_enabled=request.param, **PHONE)
    page = context.new_page()
    sign_in(page, march_server, "contribution")
    yield page
    context.close()


@pytest.fixture
def photograph(tmp_path: Path) -> Path:
    """A PNG of more than a megabyte, that says where it was made."""
    width, height = 900, 700
    grain = random.Random(7)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + grain.randbytes(width * 3) for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path = tmp_path / "IMG_2041.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"tEXt", b"Comment\0lieu secret")
        + chunk(b"IDAT", zlib.compress(rows, 1))
        + chunk(b"IEND", b"")
    )
    return path


def begin(page: Page, title: str) -> None:
    page.get_by_label("Que s’est-il passé").fill(title)
    fiche = page.get_by_role("checkbox", name=FICHE)
    if not fiche.is_checked():
        fiche.tap()


def touchable(page: Page) -> None:
    """Nothing scrolls sideways, and what is tapped is at least 24 pixels high, buttons 40."""
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]
    for button in page.locator("main .form-actions button").all():
        assert button.bounding_box()["height"] >= 40
    for box in page.locator("main input[type=checkbox]:visible").all()[:5]:
        assert box.bounding_box()["height"] >= 20


def test_three_advances_are_written_on_a_phone(phone: Page, photograph: Path):
    phone.goto(f"{CONTRACT}/journal")
    phone.get_by_role("link", name="Ajouter une avancée").tap()
    expect(phone.get_by_role("heading", level=1, name="Nouvelle avancée")).to_be_visible()
    touchable(phone)
    assert phone.locator("[name=when]").input_value().split() == ["6", "mars", "2023"]

    begin(phone, "Première rencontre")
    phone.get_by_role("button", name="Ajouter, puis en écrire une autre").tap()
    expect(phone.get_by_role("link", name="Première rencontre")).to_be_visible()

    begin(phone, "Distribution de kits")
    phone.locator("[name=kind]").select_option(label="Campagne")
    phone.locator("[name=pictures-envoi]").set_input_files(photograph)
    if phone.locator(".upload-add .soft").count():
        expect(phone.locator(".upload-add").get_by_text("1 photo prête")).to_be_visible()
    phone.locator("summary", has_text="Plus de précisions").tap()
    phone.locator("[name='counts.0.number']").fill("350")
    phone.locator("[name='counts.0.label']").fill("kits distribués")
    phone.get_by_role("button", name="Ajouter, puis en écrire une autre").tap()
    expect(phone.get_by_role("link", name="Distribution de kits")).to_be_visible()

    begin(phone, "Seconde rencontre")
    phone.locator("[name=when]").fill("3 mars 2023")
    phone.get_by_role("button", name="Ajouter au journal").tap()
    expect(phone.get_by_role("heading", level=1, name="Seconde rencontre")).to_be_visible()

    phone.goto(f"{CONTRACT}/journal?fiche=9&trimestre=2023-T1")
    for title in ("Première rencontre", "Distribution de kits", "Seconde rencontre"):
        expect(phone.get_by_role("link", name=title, exact=True)).to_be_visible()
    expect(phone.get_by_text("350 kits distribués")).to_be_visible()
    picture = phone.locator(".thumb").first
    answer = phone.request.get(picture.get_attribute("src"))
    assert answer.headers["content-type"] in ("image/jpeg", "image/png")
    assert b"secret" not in answer.body() and answer.headers["x-content-type-options"] == "nosniff"
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_refused_form_keeps_the_photograph(phone: Page, photograph: Path):
    phone.goto(f"{CONTRACT}/journal/nouveau?fiche=9")
    phone.locator("[name=text]").fill("Un récit qu’on ne veut pas perdre.")
    phone.locator("[name=pictures-envoi]").set_input_files(photograph)
    phone.get_by_role("button", name="Ajouter au journal").tap()
    expect(phone.get_by_role("alert")).to_be_visible()
    expect(phone.locator("[name=text]")).to_have_value("Un récit qu’on ne veut pas perdre.")
    expect(phone.locator(".upload-thumb")).to_be_visible()
    phone.locator("[name='pictures.0.alternative']").fill("Un écran gris")
    phone.get_by_label("Que s’est-il passé").fill("Une avancée avec sa photo")
    phone.get_by_role("button", name="Ajouter au journal").tap()
    expect(phone.get_by_role("img", name="Un écran gris")).to_be_visible()


def test_the_pages_of_pictures_are_accessible(browser: Browser, march_server: Server, photograph: Path):
    context = new_context(browser, march_server)
    page = context.new_page()
    sign_in(page, march_server, "coordination")
    page.goto(f"{CONTRACT}/journal/nouveau?fiche=9")
    page.locator("[name=pictures-envoi]").set_input_files(photograph)
    expect(page.locator(".upload-add").get_by_text("1 photo prête")).to_be_visible()
    page.get_by_role("button", name="Ajouter au journal").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert_accessible(page)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.get_by_label("Que s’est-il passé").fill("Une avancée avec sa photo")
    page.get_by_role("button", name="Ajouter au journal").click()
    expect(page.get_by_role("heading", level=1, name="Une avancée avec sa photo")).to_be_visible()
    assert_accessible(page)
    page.goto(f"{CONTRACT}/journal")
    assert_accessible(page)
    page.goto(f"{CONTRACT}/identite")
    page.locator("[name=logos-envoi]").set_input_files(photograph)
    expect(page.locator(".upload-add").get_by_text("1 photo prête")).to_be_visible()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.locator("[name='logos.0.alternative']").fill("CAMVS")
    page.get_by_label("Vert (#1f6b45)").check()
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".cover-logos img")).to_be_visible()
    assert_accessible(page)
    context.close()
