"""Files as people name and send them: how a browser calls them, photographs sent before they are ready."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import new_context, sign_in
from pages import CONTRACT
from playwright.sync_api import Browser, Page, Request, expect
from server import Server
from test_journal import march_server, photograph  # noqa: F401

SLOW = """
const quick = window.createImageBitmap;
window.createImageBitmap = async (...given) => {
  await new Promise((done) => setTimeout(done, 1500));
  return quick(...given);
};
"""


@pytest.fixture
def writer(browser: Browser, march_server: Server) -> Iterator[Page]:  # noqa: F811
    context = new_context(browser, march_server)
    page = context.new_page()
    sign_in(page, march_server, "coordination")
    page.goto(f"{CONTRACT}/journal/nouveau?fiche=9")
    yield page
    context.close()


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Bilan « final » ; v2", "Bilan « final » ; v2.pdf"),
        ('Programme "été"; l’an prochain', "Programme -été-; l’an prochain.pdf"),
        ("facture\u202efdp.exe", "facturefdp.exe.pdf"),
        ("../../etc/passwd", "-..-etc-passwd.pdf"),
        ("تقرير 2023", "تقرير 2023.pdf"),
        ("100 % prêt, 50% sûr", "100 % prêt, 50% sûr.pdf"),
    ],
)
def test_a_document_is_kept_under_its_title(writer: Page, tmp_path: Path, title: str, kept: str) -> None:
    document = tmp_path / "a.pdf"
    document.write_bytes(b"%PDF-1.7\n%%EOF\n")
    writer.get_by_label("Que s’est-il passé").fill("Une avancée")
    writer.locator("summary", has_text="Plus de précisions").click()
    writer.locator("[name=attachments-envoi]").set_input_files(document)
    writer.get_by_role("button", name="Ajouter au journal").click()
    expect(writer.get_by_role("heading", level=1, name="Une avancée")).to_be_visible()
    writer.get_by_role("link", name="Modifier", exact=True).first.click()
    writer.locator("[name='attachments.0.title']").fill(title)
    writer.get_by_role("button", name="Enregistrer").click()
    with writer.expect_download() as download:
        writer.locator("a[href*='/fichiers/']").first.click()
    assert download.value.suggested_filename == kept


def test_photographs_sent_before_they_are_ready_are_sent_once_they_are(
    writer: Page, photograph: Path  # noqa: F811
) -> None:
    sent: list[int] = []

    def weigh(asked: Request) -> None:
        if asked.method == "POST":
            sent.append(len(asked.post_data_buffer or b""))

    writer.add_init_script(SLOW)
    writer.reload()
    writer.on("request", weigh)
    writer.get_by_label("Que s’est-il passé").fill("Une avancée avec sa photo")
    writer.locator("[name=pictures-envoi]").set_input_files(photograph)
    writer.get_by_role("button", name="Ajouter au journal").click()
    expect(writer.get_by_text("l’envoi part tout seul ensuite").first).to_be_visible()
    expect(writer.get_by_role("heading", level=1, name="Une avancée avec sa photo")).to_be_visible()
    expect(writer.locator("main img").first).to_be_visible()
    assert max(sent) < photograph.stat().st_size
