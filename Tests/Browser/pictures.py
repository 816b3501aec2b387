"""Takes the pictures of the README and of the guide; run it by Tests/Browser/.venv/bin/python.

The server runs on the sample contract, its clock set to 6 March 2023, a month after the steering committee.
"""

import os
import tempfile
from pathlib import Path

from pages import email
from playwright.sync_api import Browser, sync_playwright
from server import HOUSE, PASSWORD, Server

CONTRACT = "/cls/melun-val-de-seine-2021"
IMAGES = HOUSE / "docs" / "images"
# name, role, address, width, height (the visible part alone is taken)
PICTURES = [
    ("tableau-de-bord", "coordination", "", 1280, 900),
    ("fiche", "coordination", "/fiches/9", 1280, 900),
    ("bilans", "coordination", "/bilans", 1280, 800),
    ("bilan-nouveau", "coordination", "/bilans/nouveau?fiche=9", 1280, 900),
    ("synthese", "coordination", "/synthese?date=2023-02-07", 1280, 900),
    ("journal-telephone", "contribution", "/journal/nouveau?fiche=9", 390, 800),
    ("annuaire", "coordination", "/annuaire", 1280, 900),
    ("instance", "coordination", "/instances/1", 1280, 900),
    ("reunion", "coordination", "/reunions/4", 1280, 900),
    ("decisions", "coordination", "/decisions", 1280, 900),
    ("revue", "coordination", "/revues/2023-T1", 1280, 900),
    ("revue-redaction", "coordination", "/revues/2023-T1/redaction", 1280, 900),
]


def take(browser: Browser, server: Server) -> None:
    for name, role, path, width, height in PICTURES:
        context = browser.new_context(
            base_url=server.url,
            locale="fr-FR",
            viewport={"width": width, "height": height},
            device_scale_factor=1.5,
        )
        page = context.new_page()
        page.goto("/connexion")
        page.locator("[name=email]").fill(email(role))
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("[name=password]").press("Enter")
        page.wait_for_url("**/cls/**")
        page.goto(f"{CONTRACT}{path}")
        page.screenshot(path=IMAGES / f"{name}.png")
        context.close()
        print(f"{name}.png")


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder) / "data", settings={"JALON_DATE": "2023-03-06"})
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments)
        try:
            server.start()
            take(browser, server)
        finally:
            server.stop()
            browser.close()


if __name__ == "__main__":
    main()
