"""A deck that holds a string in every field."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from parts import Block, paragraph, png, stored, t


def hostile_slides(folder: Path, string: str) -> list[Block]:
    """The string in every field of every block of a slide."""
    marked = [
        *t(string),
        *t(string, strong=True, emphasis=True),
        *t(string, tone="attained"),
        *t(string, link="https://example.org/?q=1"),
        *t(string, link=string),
        *t(string, language=string),
    ]
    inner = [paragraph(t(string))]
    column = {"title": t(string), "weight": 1, "alignment": string}
    chart = {
        "kind": "chart",
        "chart": string,
        "title": string,
        "alternative": string,
        "categories": [{"label": string, "tone": string}],
        "series": [{"name": string, "tone": string, "values": [1, string]}],
    }
    marker = {"label": string, "day": 5}
    timeline = {
        "kind": "timeline",
        "title": string,
        "units": [{"label": string, "first": 0}],
        "end": 10,
        "today": marker,
        "committees": [marker],
        "rows": [
            {"label": string, "sentence": string, "note": string, "marks": []},
            {"label": string, "marks": [{"first": 1, "last": 2, "isDone": True, "sentence": string}]},
        ],
        "legend": string,
        "alternative": string,
    }
    blocks: list[Block] = [
        paragraph(marked),
        {"kind": "list", "ordered": True, "items": [inner, [*inner, *inner]]},
        {"kind": "definitions", "items": [{"term": t(string), "detail": inner}]},
        {
            "kind": "table",
            "caption": t(string),
            "columns": [column, column],
            "rows": [[t(string), t(string, tone="attained")]],
        },
        {"kind": "keyFigures", "items": [{"value": string, "label": string, "tone": string}]},
        {"kind": "callout", "role": string, "title": t(string), "blocks": inner},
        {"kind": "quotation", "blocks": inner, "source": t(string)},
        {
            "kind": "figure",
            "picture": stored(folder, png(), "png"),
            "caption": t(string),
            "alternative": string,
        },
    ]
    slides = [
        {
            "kind": "slide",
            "key": string,
            "layout": layout,
            "title": t(string),
            "subtitle": t(string),
            "blocks": [*blocks, chart, timeline],
            "notes": [t(string)],
        }
        for layout in ("opening", "content")
    ]
    return slides


def hostile_deck(folder: Path, strings: list[str]) -> dict[str, Any]:
    """A deck of these strings."""
    slides = [slide for string in strings for slide in hostile_slides(folder, string)]
    first = strings[0]
    return {
        "title": first,
        "subtitle": first,
        "author": first,
        "date": first,
        "timestamp": 1680825600,
        "language": first,
        "header": first,
        "footer": first,
        "blocks": slides,
    }
