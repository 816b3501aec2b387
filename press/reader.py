"""Reads documents out of JSON: every key present, every string clean, every picture checked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reader_deck
from look import ACCENT, legible
from pictures import Picture, contents_of, inspect
from reader_text import MOST_IN_LINE, TextReader, is_seen, language, tone
from vocabulary import ALIGNMENTS, BLANK, ROLE_WORDS, InvalidJob

Block = dict[str, Any]
MOST_ROWS = 2000
MOST_COLUMNS = 24
MOST_IN_COLUMN = 160
MOST_DEPTH = 12
MOST_LOGOS = 6
PICTURE_NAME = re.compile(r"[0-9a-f]{64}\.(?:png|jpg|svg)")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class Reader(TextReader):
    """Walks the blocks once, filling what the JSON leaves out."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.pictures: dict[str, Picture] = {}
        self.kinds: dict[str, Callable[[Block, int], Block]] = {
            "heading": self.heading,
            "paragraph": lambda b, _: {"text": self.runs(b.get("text"))},
            "list": self.list,
            "definitions": self.definitions,
            "table": self.table,
            "figure": self.figure,
            "callout": self.callout,
            "keyFigures": self.key_figures,
            "quotation": self.quotation,
            "stamp": lambda b, _: {"text": self.line(b.get("text")), "tone": tone(b.get("tone"))},
            "pageBreak": lambda b, _: {},
            "annex": lambda b, _: {
                "label": self.line(b.get("label")) or "Annexe",
                "title": self.runs(b.get("title"), most=MOST_IN_LINE),
            },
            "chart": lambda b, _: reader_deck.chart(self, b),
            "slide": lambda b, depth: reader_deck.slide(self, b, self.blocks(b.get("blocks"), depth + 1)),
        }

    def document(self, data: dict[str, Any]) -> dict[str, Any]:
        """A document with all of its keys."""
        names = ("title", "subtitle", "author", "date", "header", "footer")
        lines = {name: self.line(data.get(name)) for name in names}
        return lines | {
            "title": lines["title"].strip(BLANK) or "Document sans titre",
            "language": language(data.get("language")) or "fr",
            "timestamp": data.get("timestamp", 0),
            "contents": bool(data.get("contents", False)),
            "cover": self.cover(data.get("cover")),
            "theme": self.theme(data.get("theme") or {}),
            "blocks": leveled(self.blocks(data.get("blocks"), 0)),
        }

    def cover(self, data: dict[str, Any] | None) -> dict[str, Any] | None:
        """The cover page, when the document has one."""
        if data is None:
            return None
        return {
            "period": self.line(data.get("period")),
            "signatoriesTitle": self.line(data.get("signatoriesTitle")) or "Signataires",
            "signatories": [self.line(name) for name in data.get("signatories", [])],
        }

    def theme(self, data: dict[str, Any]) -> dict[str, Any]:
        """The look of the contract: a colour that is legible on white, and logos that can be drawn."""
        accent = data.get("accent")
        known = isinstance(accent, str) and COLOUR.fullmatch(accent)
        logos = [self.figure(each, 0) for each in data.get("logos", [])[:MOST_LOGOS]]
        return {
            "accent": legible(accent.lower()) if known else ACCENT,
            "logos": [each for each in logos if "picture" in each],
        }

    def blocks(self, data: list[Block] | None, depth: int) -> list[Block]:
        """Blocks, and the blocks inside them."""
        if depth > MOST_DEPTH:
            raise InvalidJob("blocks are nested too deep")
        read = (self.block(each, depth) for each in data or [])
        return [each for each in read if each["kind"] != "heading" or is_seen(each["text"])]

    def block(self, data: Block, depth: int) -> Block:
        """One block, by its kind."""
        kind = data.get("kind")
        if kind not in self.kinds:
            raise InvalidJob(f"unknown block {kind!r}")
        if depth > 0 and kind in ("heading", "annex", "pageBreak", "slide"):
            words = self.runs(data.get("text") or data.get("title"))
            return {"kind": "paragraph", "text": words if kind == "annex" else strengthened(words)}
        return {"kind": kind} | self.kinds[kind](data, depth)

    def heading(self, data: Block, _: int) -> Block:
        """A heading, of level 1 to 6."""
        level = min(6, max(1, int(data.get("level", 1))))
        return {"level": level, "text": self.runs(data.get("text"), most=MOST_IN_LINE)}

    def list(self, data: Block, depth: int) -> Block:
        """A list whose items are blocks."""
        items = [self.blocks(item, depth + 1) for item in data.get("items", [])]
        return {"ordered": bool(data.get("ordered", False)), "items": items}

    def definitions(self, data: Block, depth: int) -> Block:
        """Terms, each with its detail."""
        items = data.get("items", [])
        return {
            "items": [
                {"term": self.runs(i.get("term")), "detail": self.blocks(i.get("detail"), depth + 1)}
                for i in items
            ]
        }

    def table(self, data: Block, _: int) -> Block:
        """A table whose rows all have as many cells as there are columns."""
        columns = [self.column(each) for each in data.get("columns", [])[:MOST_COLUMNS]]
        if not columns:
            raise InvalidJob("a table without columns")
        count = len(columns)
        rows = [[self.runs(cell) for cell in row[:count]] for row in data.get("rows", [])[:MOST_ROWS]]
        return {
            "caption": self.runs(data.get("caption"), most=MOST_IN_LINE),
            "columns": columns,
            "rows": [row + [[]] * (count - len(row)) for row in rows],
            "rowHeader": bool(data.get("rowHeader", False)),
        }

    def column(self, data: dict[str, Any]) -> dict[str, Any]:
        """The head of a column."""
        alignment = data.get("alignment")
        return {
            "title": self.runs(data.get("title"), most=MOST_IN_COLUMN),
            "weight": min(100.0, max(0.1, float(data.get("weight", 1)))),
            "alignment": alignment if alignment in ALIGNMENTS else "start",
        }

    def figure(self, data: Block, _: int) -> Block:
        """A picture of the job folder; one that cannot be read leaves its alternative text."""
        name = str(data.get("picture", {}).get("file", ""))
        if not PICTURE_NAME.fullmatch(name):
            raise InvalidJob(f"{name[:80]!r} is not the name of a picture of the job")
        caption = self.runs(data.get("caption"))
        alternative = self.line(data.get("alternative")).strip()
        found = self.pictures.get(name) or inspect(contents_of(self.folder, name), name)
        if found is None:
            unseen = [{"text": f"[Image illisible] {alternative}".strip()}]
            return {"kind": "paragraph", "text": unseen + ([{"text": "\n"}] + caption if caption else [])}
        self.pictures[name] = found
        width = min(1.0, max(0.05, float(data.get("width", 1))))
        size = [found.width, found.height]
        return {
            "picture": {"file": name},
            "caption": caption,
            "alternative": alternative,
            "width": width,
            "size": size,
        }

    def callout(self, data: Block, depth: int) -> Block:
        """A framed remark."""
        role = data.get("role") if data.get("role") in ROLE_WORDS else "note"
        title = self.runs(data.get("title"), most=MOST_IN_LINE) or [{"text": ROLE_WORDS[role]}]
        return {"role": role, "title": title, "blocks": self.blocks(data.get("blocks"), depth + 1)}

    def key_figures(self, data: Block, _: int) -> Block:
        """Figures in large type, each with its label."""
        items = data.get("items", [])
        return {
            "items": [
                {
                    "value": self.line(i.get("value")),
                    "label": self.line(i.get("label")),
                    "tone": tone(i.get("tone")),
                }
                for i in items
            ]
        }

    def quotation(self, data: Block, depth: int) -> Block:
        """What a text or a person says, and who."""
        return {
            "blocks": self.blocks(data.get("blocks"), depth + 1),
            "source": self.runs(data.get("source"), most=MOST_IN_LINE),
        }


def strengthened(runs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Words that stood as a heading."""
    return [run | {"strong": True} for run in runs]


def leveled(blocks: list[Block]) -> list[Block]:
    """Headings that begin at 1 and never go down by more than one level: PDF/UA demands it.

    Those within an annex are not listed in the table of contents: its title is enough.
    """
    last = 0
    annexed = False
    for block in blocks:
        if block["kind"] == "heading":
            block["level"] = last = min(block["level"], last + 1)
            block["listed"] = not annexed
        elif block["kind"] == "annex":
            last = 1
            annexed = True
    return blocks
