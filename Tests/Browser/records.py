"""Writing in the journal of the sample, and reading it back from the file itself."""

import sqlite3
import subprocess
from collections import Counter
from contextlib import closing
from pathlib import Path

from pages import CONTRACT
from server import binary
from visitor import Fields

JOURNAL = f"{CONTRACT}/journal"


def entry(title: str, text: str = "Une rencontre a réuni les partenaires.") -> Fields:
    return [("title", title), ("when", "6 mars 2023"), ("kind", "meeting"), ("text", text)]


def titles(data: Path) -> Counter[str]:
    with closing(sqlite3.connect(f"file:{data}/jalon.sqlite?mode=ro", uri=True)) as database:
        return Counter(title for (title,) in database.execute("SELECT title FROM journal_entry"))


def assert_intact(data: Path, says: str | None = None) -> None:
    """On data that nobody serves: no page of the file is damaged, no row of the history was lost."""
    with closing(sqlite3.connect(data / "jalon.sqlite")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not database.execute("PRAGMA foreign_key_check").fetchall()
    verify = [binary(), "history", "verify", "--data", data]
    verified = subprocess.run(verify, capture_output=True, text=True)
    told = verified.stdout + verified.stderr
    assert says in told if says else verified.returncode == 0, told
