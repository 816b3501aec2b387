"""A heading never stays alone at the foot of a page, whatever follows it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import run_press
from parts import Block, heading, paragraph, png, stored, t, table, write_job

TEXT = "mot " * 40
ROWS = [[f"Suite {number}", "valeur"] for number in range(14)]
DATA = table("Légende", [("A", 2, "start"), ("B", 1, "start")], ROWS)


KINDS = (
    "a table", "a short table", "a table without caption",
    "another heading and a table", "a stamp and a table",
    "key figures", "a remark", "definitions", "a list", "a figure", "a quotation",
)  # fmt: skip


def kinds(folder: Path) -> dict[str, list[Block]]:
    """What may stand under a heading; each holds the word «Suite»."""
    text = [paragraph(t(f"Suite {TEXT}"))]
    figure = {"kind": "figure", "picture": stored(folder, png(320, 100), "png"), "alternative": "x"}
    return {
        "a table": [DATA],
        "a short table": [DATA | {"rows": DATA["rows"][:3]}],
        "a table without caption": [DATA | {"caption": []}],
        "another heading and a table": [heading(2, "Sous-titre"), DATA],
        "a stamp and a table": [{"kind": "stamp", "text": "EN COURS", "tone": "onTrack"}, DATA],
        "key figures": [{"kind": "keyFigures", "items": [{"value": "4", "label": "Suite"}] * 3}],
        "a remark": [{"kind": "callout", "role": "note", "blocks": text}],
        "definitions": [{"kind": "definitions", "items": [{"term": t("Terme"), "detail": text}] * 3}],
        "a list": [{"kind": "list", "items": [text] * 4}],
        "a figure": [figure | {"caption": t("Suite"), "width": 0.5}],
        "a quotation": [{"kind": "quotation", "blocks": text, "source": t("source")}],
    }


@pytest.mark.parametrize("kind", KINDS)
def test_a_heading_stays_with_what_follows(tmp_path: Path, kind: str) -> None:
    documents: list[dict[str, Any]] = []
    for lines in range(24, 52):
        blocks = [paragraph(t("ligne\n" * lines + "fin")), heading(1, "TITRE"), *kinds(tmp_path)[kind]]
        documents.append({"title": f"Essai {lines}", "timestamp": 0, "blocks": blocks})
    answer = run_press(write_job(tmp_path, documents, "pdf", "Essais"))
    assert answer["ok"], answer
    command = ["pdftotext", "-layout", str(tmp_path / answer["file"]), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    pages = [page for page in text.split("\f") if "TITRE" in page]
    assert len(pages) == len(documents)
    assert [page for page in pages if "Suite" not in page.split("TITRE", 1)[1]] == []
