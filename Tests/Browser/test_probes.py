"""Every text that is stored holds a probe: no page runs it, and none makes an element of it."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import new_context, running, sign_in
from crawl import is_page, shape
from pages import CONTRACT
from playwright.sync_api import Browser, Page
from server import Server

PROBE = (
    '"\'><img src=x class=probe onerror="window.__x=1"></textarea></title>'
    '<svg class=probe onload="window.__x=1"></svg><script class=probe>window.__x=1</script>'
    '<a class=probe href="javascript:window.__x=1">a</a>'
)
# What is no text: files by what they hold, migrations, secrets.
NO_TEXTS = {
    "grdb_migrations", "history_kind", "history_head", "file", "access_key", "instance_secret", "entry_news",
}  # fmt: skip
# Words of the code that other tables check, names of files, what one signs in with.
NO_WORDS = {"file", "kind", "verb", "determinants", "password", "password_hash", "email"}
# Documents in JSON: the probe goes into their sentences.
DOCUMENTS = {("publication_text", "document"), ("minutes", "frozen"), ("history", "payload")}
RAN = "window.__x !== undefined || document.querySelector('.probe, [onerror], [onload]') !== null"
LINKS = "[...document.links].map((link) => link.href.split('#')[0])"
# What the sample has none of.
MORE = (
    "INSERT INTO amendment (contract_id, rank, label, signed, new_end)"
    " VALUES (1, 0, 'Avenant', '2023-11', '2025-12-31')",
    "INSERT INTO remark (minutes_id, rank, author, day, text, answer)"
    " SELECT id, 99, 'Une', '2023-03-01', 'a', 'b' FROM minutes",
    "INSERT INTO mailing (contract_id, publication_id, subject, words, confirmed) VALUES (1, 1, 'a', 'b', 1)",
    "INSERT INTO letter (contract_id, mailing_id, readership, address, address_key, message_key, state,"
    " queued, reason)"
    " VALUES (1, 1, 'public', 'une@exemple.fr', zeroblob(32), 'a', 'failed', 1, 'Boîte pleine')",
    "INSERT INTO subscriber (contract_id, email, asked, confirmed) VALUES (1, 'deux@exemple.fr', 1, 1)",
    "INSERT INTO action_document (action_id, rank, label, address) SELECT id, 0, 'Un', 'https://exemple.fr/'"
    " FROM action",
    "INSERT INTO action_unplaced (action_id, rank, heading, text) SELECT id, 0, 'a', 'b' FROM action",
    "INSERT INTO entry_count (entry_id, rank, number, label) SELECT id, 9, 3, 'ateliers' FROM journal_entry",
)


def probed(value: object) -> object:
    """The same document, each of its sentences with the probe."""
    if isinstance(value, dict):
        return {name: probed(part) for name, part in value.items()}
    if isinstance(value, list):
        return [probed(part) for part in value]
    return value + PROBE if isinstance(value, str) and " " in value else value


def put_probes(path: Path) -> set[str]:
    """Adds the probe to every text of the database that may hold any; gives the columns that do."""
    held: set[str] = set()
    with sqlite3.connect(path, isolation_level=None) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        schema = db.execute("SELECT type, name FROM sqlite_schema WHERE name NOT LIKE 'sqlite%'").fetchall()
        for kind, name in schema:
            if kind == "trigger":
                db.execute(f'DROP TRIGGER "{name}"')
        for row in MORE:
            db.execute(row)
        for kind, table in schema:
            if kind != "table" or table in NO_TEXTS or table.startswith("search"):
                continue
            for column in db.execute(f'PRAGMA table_info("{table}")').fetchall():
                if column[2] == "TEXT" and put_probe(db, table, column[1]):
                    held.add(f"{table}.{column[1]}")
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return held


def put_probe(db: sqlite3.Connection, table: str, column: str) -> bool:
    if column in NO_WORDS:
        return False
    try:
        if (table, column) in DOCUMENTS:
            return put_into_documents(db, table, column)
        sql = f'UPDATE "{table}" SET "{column}" = "{column}" || ? WHERE "{column}" IS NOT NULL'
        return db.execute(sql, (PROBE,)).rowcount > 0
    except sqlite3.IntegrityError:
        return False  # a word of the code, a date: no text


def put_into_documents(db: sqlite3.Connection, table: str, column: str) -> bool:
    rows = db.execute(f'SELECT DISTINCT "{column}" FROM "{table}" WHERE "{column}" LIKE \'{{%\'').fetchall()
    for (text,) in rows:
        new = json.dumps(probed(json.loads(text)), ensure_ascii=False)
        db.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE "{column}" = ?', (new, text))
    return bool(rows)


def write_more(browser: Browser, server: Server) -> None:
    """What the sample has none of and a form makes: a review reworded and published, a slide rewritten."""
    context = new_context(browser, server)
    page = context.new_page()
    sign_in(page, server, "coordination")
    page.goto(f"{CONTRACT}/revues/2023-T1/redaction")
    page.get_by_role("link", name=re.compile("Fiche action.9")).first.click()
    page.locator("[name=addition]").fill("Un ajout au texte")
    page.get_by_role("button", name="Enregistrer").click()
    page.goto(f"{CONTRACT}/revues/2023-T1/publication")
    page.get_by_label(re.compile("J’ai relu")).check()
    page.get_by_role("button", name="Publier la version 1").click(timeout=60_000)
    page.wait_for_url("**/versions/1")
    page.goto(f"{CONTRACT}/reunions/4/diaporama")
    page.get_by_role("link", name="Modifier la diapositive 5", exact=True).click()
    page.get_by_label("Texte").fill("Un point de plus")
    page.get_by_role("button", name="Enregistrer").click()
    page.wait_for_url("**/diaporama")
    context.close()


@pytest.fixture(scope="module")
def probed_server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    for server in running(tmp_path_factory.mktemp("probed") / "data"):
        write_more(browser, server)
        server.stop()
        held = put_probes(server.data / "jalon.sqlite")
        assert held >= {
            "review_part.addition", "deck_slide.text", "publication_text.document", "letter.reason",
        }  # fmt: skip
        assert len(held) > 75, sorted(held)
        server.serve()
        yield server


def walk(page: Page, origin: str) -> list[str]:
    """Opens one page of each shape, by the links of the others; those on which a probe became anything."""
    hurt: list[str] = []
    page.on("dialog", lambda dialog: (hurt.append(dialog.message), dialog.dismiss()))
    waiting, seen = [origin + "/"], {"/"}
    while waiting:
        address = waiting.pop(0)
        page.goto(address, wait_until="load")
        if page.evaluate(RAN):
            hurt.append(address)
        for link in page.evaluate(LINKS):
            path = urlsplit(link).path
            # A file is no page: by its ending, or where the public finds those of a review.
            is_file = "." in path or "/fichiers/" in path
            if is_page(link, origin) and not is_file and shape(link) not in seen:
                seen.add(shape(link))
                waiting.append(link)
    assert len(seen) > 10, seen
    return hurt


@pytest.mark.parametrize("role", ["coordination", "administration"])
def test_no_page_runs_what_a_text_holds(browser: Browser, probed_server: Server, role: str) -> None:
    context = new_context(browser, probed_server)
    page = context.new_page()
    sign_in(page, probed_server, role)
    assert walk(page, probed_server.url) == []
    context.close()
