"""A job is read once, as values; what is no job is refused by a sentence that says where."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path
from typing import Any

import pytest
from conftest import run_press
from parts import paragraph, t, write_job
from sample import review

from blocks import Annex, Block, Heading, Table
from job import read


def kinds() -> set[type[Block]]:
    """The kinds of blocks."""
    return set(Block.__subclasses__())


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({each.kind for each in kinds()}) == len(kinds()) > 12


def test_headings_never_go_down_by_two_and_those_of_annexes_are_not_listed(tmp_path: Path) -> None:
    blocks = read(write_job(tmp_path, [review(tmp_path)], "pdf")).documents[0].blocks
    levels = [
        1 if isinstance(each, Annex) else each.level for each in blocks if isinstance(each, Heading | Annex)
    ]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    at = next(index for index, each in enumerate(blocks) if isinstance(each, Annex))
    assert all(each.listed is (index < at) for index, each in enumerate(blocks) if isinstance(each, Heading))


def test_a_value_that_was_read_is_not_changed(tmp_path: Path) -> None:
    block = read(write_job(tmp_path, [review(tmp_path)], "pdf")).documents[0].blocks[0]
    with pytest.raises(FrozenInstanceError):
        block.kind = "other"  # type: ignore[misc]


def test_rows_have_as_many_cells_as_there_are_columns(tmp_path: Path) -> None:
    columns = [{"title": t("A")}, {"title": t("B")}]
    rows = [[], [t("x")], [t("x"), t("y"), t("z")]]
    document = {"title": "Essai", "blocks": [{"kind": "table", "columns": columns, "rows": rows}]}
    table = read(write_job(tmp_path, [document], "pdf")).documents[0].blocks[0]
    assert isinstance(table, Table)
    assert {len(row) for row in table.rows} == {2}


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("text", "documents[0].blocks[1]: an object is wanted, not 'text'"),
        ({"kind": "exploit"}, "documents[0].blocks[1]: unknown block 'exploit'"),
        ({"kind": ["list"]}, "documents[0].blocks[1]: unknown block ['list']"),
        ({"kind": "table", "columns": []}, "documents[0].blocks[1]: a table without columns"),
        ({"kind": "paragraph", "text": "mot"}, "documents[0].blocks[1]: a list of runs is wanted, not 'mot'"),
        ({"kind": "heading", "level": "2"}, "documents[0].blocks[1]: level: a number is wanted, not '2'"),
        (
            {"kind": "list", "items": [{}]},
            "documents[0].blocks[1].items[0]: a list of blocks is wanted, not {}",
        ),
        (
            {"kind": "callout", "blocks": [paragraph(), {"kind": "list", "items": [[{"kind": "table"}]]}]},
            "documents[0].blocks[1].blocks[1].items[0][0]: a table without columns",
        ),
    ],
)
def test_an_error_says_where_it_is(tmp_path: Path, block: Any, said: str) -> None:
    document = {"title": "Essai", "timestamp": 0, "blocks": [paragraph(t("mot")), block]}
    answer = run_press(write_job(tmp_path, [document], "pdf"))
    assert answer == {"ok": False, "error": f"InvalidJob: {said}"}
