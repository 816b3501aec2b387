"""The slides that a text annexes: several a page, in order, and no deck."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from conftest import run_press
from parts import heading, paragraph, t, table, write_job


def slide(number: int, *blocks: dict[str, Any]) -> dict[str, Any]:
    return {
        "kind": "slide", "key": str(number), "layout": "annexed", "title": t(f"Diapositive {number}"),
        "subtitle": t("Partie"), "blocks": list(blocks), "notes": [],
    }  # fmt: skip


def printed(folder: Path, slides: list[dict[str, Any]]) -> str:
    blocks = [heading(1, "Support"), *slides]
    answer = run_press(write_job(folder, [{"title": "Revue", "timestamp": 0, "blocks": blocks}], "pdf"))
    assert answer["ok"] and answer["strict"], answer
    command = ["pdftotext", str(folder / answer["file"]), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_several_stand_on_a_page_in_their_order(tmp_path: Path) -> None:
    rows = [[f"Ligne {number}", "valeur"] for number in range(6)]
    wide = table("", [("A", 2, "start"), ("B", 1, "start")], rows)
    short = paragraph(t("Quelques mots."))
    text = printed(tmp_path, [slide(number, wide if number % 3 == 0 else short) for number in range(6)])
    assert text.count("\f") == 1
    places = [text.index(f"Diapositive {number}") for number in range(6)]
    assert places == sorted(places)


def test_one_longer_than_a_page_goes_on(tmp_path: Path) -> None:
    rows = [[f"Ligne {number}", "valeur"] for number in range(90)]
    text = printed(tmp_path, [slide(0, table("", [("A", 2, "start"), ("B", 1, "start")], rows)), slide(1)])
    assert "Ligne 89" in text
    assert text.count("\f") > 1
