"""The plan that one has, brought into an empty contract: few clicks, complete fiches, taken back whole."""

import re
import subprocess
from pathlib import Path

import pytest
from conftest import new_context
from playwright.sync_api import Page, expect
from server import HOUSE, Server
from test_commands import CONTRACT, PHRASE, Jalon

BLANK = "/cls/montreuil-2024"


class Clicks:
    """A coordinator that counts what it clicks."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def on(self, role: str, name: str | re.Pattern) -> None:
        self.count += 1
        self.page.get_by_role(role, name=name).first.click()


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plans")
    python = HOUSE / "press" / ".venv" / "bin" / "python"
    subprocess.run([python, "-B", HOUSE / "Tests" / "Imports" / "make.py", folder], check=True, timeout=60)
    return folder


@pytest.fixture
def coordinator(browser, tmp_path: Path):
    """Who coordinates a contract that holds nothing."""
    server = Server(tmp_path / "data")
    server.data.mkdir(mode=0o700)
    jalon = Jalon(server.data)
    jalon.says(*CONTRACT)
    who = ["member", "add", "nadia@exemple.fr", "--name", "Nadia Perrin", "--role", "coordination"]
    jalon.says(*who, "--contract", "montreuil-2024", typed=f"{PHRASE}\n")
    server.serve()
    context = new_context(browser, server)
    page = context.new_page()
    page.goto("/connexion")
    page.locator("[name=email]").fill("nadia@exemple.fr")
    page.locator("[name=password]").fill(PHRASE)
    page.locator("[name=password]").press("Enter")
    expect(page).not_to_have_url(re.compile("/connexion"))
    page.goto(BLANK)
    yield page
    context.close()
    server.stop()


@pytest.mark.parametrize("name", ["plan-complet.xlsx", "fiches-word.docx"])
def test_a_plan_gives_fifteen_complete_fiches_in_twelve_clicks(coordinator, plans: Path, name: str) -> None:
    clicks = Clicks(coordinator)
    clicks.on("link", "Fiches action")
    clicks.on("link", "Importer un plan")
    clicks.count += 2  # the chooser of files, and the file
    coordinator.locator("input[type=file]").set_input_files(plans / name)
    clicks.on("button", "Lire le plan")
    expect(coordinator.get_by_role("heading", level=1, name="Ce que le plan apporte")).to_be_visible()
    clicks.on("button", re.compile("Importer 15.fiches"))
    expect(coordinator.get_by_role("heading", level=1, name="Plan importé")).to_be_visible()
    clicks.on("link", "Voir les fiches")
    whole = coordinator.locator("tbody tr", has_text=re.compile(r"7\s*/\s*7"))
    expect(whole).to_have_count(15)
    assert clicks.count <= 12, clicks.count
    coordinator.go_back()
    coordinator.get_by_role("button", name=re.compile("Annuler cet import")).click()
    expect(coordinator.get_by_role("heading", level=1, name="Import annulé")).to_be_visible()
    coordinator.goto(f"{BLANK}/fiches")
    expect(coordinator.get_by_text("Aucune fiche action")).to_be_visible()
