"""Lines of text on slides: blocks as paragraphs, and how high they stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

BODY = 18
SMALL = 14
PITCH = 1.25
CELL_PITCH = 1.25
INDENT = 22
MOST_LINES = 80
Runs = list[dict[str, Any]]

NARROW = frozenset("iljtfrI.,;:!|'’()[] \u00a0\u202f")
WIDE = frozenset("mwMWŒœÆ@%—…")
MARKS = frozenset("\u200b\u00ad")


@dataclass(frozen=True)
class Line:
    """A paragraph of a slide. `keeps`: it does not stand last on a slide."""

    runs: Runs
    size: float = BODY
    level: int = 0
    bullet: str = ""
    strong: bool = False
    emphasis: bool = False
    muted: bool = False
    keeps: bool = False
    tone: str = ""
    gap: float = 7
    is_cell: bool = False

    @property
    def indent(self) -> float:
        """How far from the left the words begin."""
        return INDENT * (self.level + (1 if self.bullet else 0))

    @property
    def pitch(self) -> float:
        """From one line of it to the next."""
        return self.size * (CELL_PITCH if self.is_cell else PITCH)

    def with_runs(self, runs: Runs, is_continued: bool = False) -> Line:
        """The same paragraph with other words; what goes on elsewhere bears no bullet again."""
        if not is_continued:
            return replace(self, runs=runs)
        return replace(self, runs=runs, bullet="", level=self.level + (1 if self.bullet else 0))


def lines_of(block: dict[str, Any], level: int = 0) -> list[Line]:
    """A block as paragraphs."""
    kind = block["kind"]
    if kind in ("paragraph", "heading"):
        if not block["text"]:
            return []
        title = kind == "heading" or is_title(block["text"])
        return [Line(block["text"], level=level, strong=title, keeps=title, tone="accent" if title else "")]
    if kind == "list":
        return listed(block, level)
    if kind == "definitions":
        return [line for item in block["items"] for line in defined(item, level)]
    if kind == "quotation":
        inner = [line for each in block["blocks"] for line in lines_of(each, level)]
        quoted = [replace(line, emphasis=True) for line in inner]
        if not block["source"]:
            return quoted
        return quoted + [Line([{"text": "— "}, *block["source"]], size=SMALL, level=level, muted=True)]
    if kind == "stamp":
        return [Line([{"text": block["text"]}], size=SMALL, level=level, strong=True, tone=block["tone"])]
    if kind == "annex":
        return [Line([{"text": f"{block['label']}\u202f: "}, *block["title"]], strong=True)]
    return nested(block, level)


def is_title(runs: Runs) -> bool:
    """Words that stand as a heading over what follows: strong from end to end, and short."""
    return all(run.get("strong") for run in runs) and len(plain(runs)) <= 90 and not runs[0].get("tone")


def nested(block: dict[str, Any], level: int) -> list[Line]:
    """What stands within another block, in words."""
    kind = block["kind"]
    if kind == "callout":
        return [Line(block["title"], level=level, strong=True, keeps=True)] + [
            line for each in block["blocks"] for line in lines_of(each, level)
        ]
    if kind == "keyFigures":
        return [
            Line([{"text": one["value"], "strong": True}, {"text": f" {one['label']}"}], level=level)
            for one in block["items"]
        ]
    if kind == "table":
        rows = [joined(row) for row in block["rows"]]
        return [Line(row, size=SMALL, level=level) for row in rows if row]
    words = block.get("caption") or ([{"text": block["alternative"]}] if block.get("alternative") else [])
    return [Line(words, size=SMALL, level=level)] if words else []


def joined(row: list[Runs]) -> Runs:
    """The cells of a row on one line."""
    result: Runs = []
    for cell in row:
        if cell:
            result += ([{"text": " · "}] if result else []) + cell
    return result


def listed(block: dict[str, Any], level: int) -> list[Line]:
    """The items of a list, each behind its bullet or its number."""
    result: list[Line] = []
    for number, item in enumerate(block["items"], 1):
        inner = [line for each in item for line in lines_of(each, 0)]
        mark = f"{number}." if block["ordered"] else "•"
        for index, line in enumerate(inner):
            if index == 0 and not line.bullet:
                result.append(replace(line, bullet=mark, level=min(level, 3)))
            else:
                result.append(replace(line, level=min(level + 1 + line.level, 4)))
    return result


def defined(item: dict[str, Any], level: int) -> list[Line]:
    """A term, and what it is on the same line."""
    term = [run | {"strong": True} for run in item["term"]]
    detail = [line for each in item["detail"] for line in lines_of(each, level)]
    if detail and not detail[0].bullet:
        first = replace(detail[0], runs=[*term, {"text": "\u202f: ", "strong": True}, *detail[0].runs])
        return [first, *detail[1:]]
    return [Line(term, level=level, strong=True, keeps=True), *detail] if term else detail


@cache
def units(char: str) -> float:
    """About how wide a character stands, in a sans serif face of size 1, a little above the truth."""
    if char in MARKS:
        return 0.0
    if char in NARROW:
        return 0.31
    if char in WIDE:
        return 0.92
    if ord(char) > 0x2E80:
        return 1.05
    if char.isdigit():
        return 0.6
    return 0.66 if char.isupper() else 0.565


def wrapped(text: str, width: float, size: float, bold: bool = False) -> list[int]:
    """Where each line of a text ends, as indices into it; what lies beyond any slide is not counted."""
    ends: list[int] = []
    start = at = 0
    used = 0.0
    last_break = -1
    room = max(width, size * 2) / (size * (1.08 if bold else 1.0))
    while at < len(text) and len(ends) < MOST_LINES:
        char = text[at]
        if char == "\n":
            ends.append(at + 1)
            start, used, last_break = at + 1, 0.0, -1
            at += 1
            continue
        used += units(char)
        if used > room and at > start:
            end = last_break if last_break > start else at
            ends.append(end)
            start, at, last_break, used = end, end, -1, 0.0
            continue
        if char in " \u200b-":
            last_break = at + 1
        at += 1
    if (start < len(text) or not ends) and len(ends) < MOST_LINES:
        ends.append(len(text))
    return ends


def plain(runs: Runs) -> str:
    """The words of runs without their marks."""
    return "".join(run["text"] for run in runs)


def height_of(lines: list[Line], width: float) -> float:
    """How high these paragraphs stand, with the spaces between them."""
    total = 0.0
    for index, line in enumerate(lines):
        shape = "M " if line.tone else ""
        bold = line.strong or any(run.get("strong") for run in line.runs)
        count = len(wrapped(shape + plain(line.runs), width - line.indent, line.size, bold))
        total += count * line.pitch + (line.gap if index > 0 else 0)
    return total


def split(runs: Runs, width: float, size: float, most: int, bold: bool = False) -> tuple[Runs, Runs]:
    """The first lines of a text and the rest, between words."""
    ends = wrapped(plain(runs), width, size, bold)
    if len(ends) <= most and len(ends) < MOST_LINES:
        return runs, []
    if most < 1:
        return [], runs
    head: Runs = []
    tail: Runs = []
    room = ends[most - 1]
    for run in runs:
        text = run["text"]
        if room > 0:
            head.append(run | {"text": text[:room]})
        if len(text) > room:
            tail.append(run | {"text": text[max(room, 0) :]})
        room -= len(text)
    return head, tail
