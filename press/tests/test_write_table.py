"""A list as a workbook: what a column holds is what its cells are, and nothing is ever a formula."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from conftest import PRESS
from openpyxl import load_workbook


def test_cells_are_typed_titles_stay_in_sight_and_no_text_is_a_formula(tmp_path: Path) -> None:
    rows = [["N°", "Échéance", "Titre"], ["3", "2023-02-07", "=1+1"], ["", "", "@SOMME"]]
    rows.append(["1.5", "", "a\x0bb"])
    data = {"title": "Fiches : l’état", "rows": rows, "sorts": ["number", "date", "text"]}
    data["timestamp"] = 1680825600
    (tmp_path / "data.json").write_text(json.dumps(data))
    command = [sys.executable, "-s", str(PRESS / "write_table.py"), str(tmp_path)]
    files = []
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert json.loads(done.stdout) == {"ok": True, "file": "table.xlsx"}, done.stdout
        files.append((tmp_path / "table.xlsx").read_bytes())
    assert files[0] == files[1]
    sheet = load_workbook(tmp_path / "table.xlsx").active
    assert [cell.value for cell in sheet[1]] == rows[0]
    assert (sheet["A2"].value, sheet["B2"].value.isoformat()[:10]) == (3, "2023-02-07")
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=1+1", "s")
    assert (sheet["C3"].value, sheet["C3"].data_type, sheet["C4"].value) == ("@SOMME", "s", "ab")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:C4")
