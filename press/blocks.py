"""Documents and their blocks as values: read once, whole, so that a printer has nothing to check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Run:
    """Words with their marks."""

    text: str
    strong: bool = False
    emphasis: bool = False
    tone: str = ""
    language: str = ""
    link: str = ""


Runs = tuple[Run, ...]


class Block:
    """A part of a document; `kind` is its name in JSON."""

    kind: ClassVar[str]


Blocks = tuple[Block, ...]


@dataclass(frozen=True)
class Heading(Block):
    """A heading, of level 1 to 6; within an annex it is not listed in the table of contents."""

    kind = "heading"
    level: int
    text: Runs
    listed: bool = True


@dataclass(frozen=True)
class Paragraph(Block):
    """Words."""

    kind = "paragraph"
    text: Runs


@dataclass(frozen=True)
class Listing(Block):
    """A list whose items are blocks."""

    kind = "list"
    ordered: bool
    items: tuple[Blocks, ...]


@dataclass(frozen=True)
class Definition:
    """A term and what it is."""

    term: Runs
    detail: Blocks


@dataclass(frozen=True)
class Definitions(Block):
    """Terms, each with its detail."""

    kind = "definitions"
    items: tuple[Definition, ...]


@dataclass(frozen=True)
class Column:
    """The head of a column, and its share of the width."""

    title: Runs
    weight: float
    alignment: str


@dataclass(frozen=True)
class Table(Block):
    """A table whose rows all have as many cells as there are columns."""

    kind = "table"
    caption: Runs
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    row_header: bool


@dataclass(frozen=True)
class Figure(Block):
    """A picture of the job, by its file; without alternative text it is decoration."""

    kind = "figure"
    picture: str
    caption: Runs
    alternative: str
    width: float
    size: tuple[float, float]


@dataclass(frozen=True)
class Callout(Block):
    """A remark set apart."""

    kind = "callout"
    role: str
    title: Runs
    blocks: Blocks


@dataclass(frozen=True)
class KeyFigure(Block):
    """A figure in large type, and its label."""

    kind = "keyFigure"
    value: str
    label: str
    tone: str


@dataclass(frozen=True)
class KeyFigures(Block):
    """Figures side by side."""

    kind = "keyFigures"
    items: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Quotation(Block):
    """What a text or a person says, and who."""

    kind = "quotation"
    blocks: Blocks
    source: Runs


@dataclass(frozen=True)
class Stamp(Block):
    """A state."""

    kind = "stamp"
    text: str
    tone: str


@dataclass(frozen=True)
class PageBreak(Block):
    """What follows stands on the next page."""

    kind = "pageBreak"


@dataclass(frozen=True)
class Annex(Block):
    """The title of an annex, on a new page."""

    kind = "annex"
    label: str
    title: Runs

    @property
    def mark(self) -> str:
        """What stands before its title."""
        return f"{self.label}\u202f: "


@dataclass(frozen=True)
class Category:
    """What a value of a chart is of; without a tone it takes that of its series."""

    label: str
    tone: str


@dataclass(frozen=True)
class Series:
    """As many values as the chart has categories."""

    name: str
    tone: str
    values: tuple[float, ...]


@dataclass(frozen=True)
class Chart(Block):
    """Figures that a suite draws."""

    kind = "chart"
    shape: str
    title: str
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    alternative: str


@dataclass(frozen=True)
class Slide(Block):
    """What a slide shows, and what the speaker reads."""

    kind = "slide"
    key: str
    layout: str
    title: Runs
    subtitle: Runs
    blocks: Blocks
    notes: tuple[Runs, ...]


@dataclass(frozen=True)
class Cover:
    """What a cover page says beside the title."""

    period: str
    signatories_title: str
    signatories: tuple[str, ...]


@dataclass(frozen=True)
class Theme:
    """The look of a contract: a colour that is legible on white, logos that can be drawn."""

    accent: str
    logos: tuple[Figure, ...]


@dataclass(frozen=True)
class Document:
    """One document of a file."""

    title: str
    subtitle: str
    author: str
    date: str
    header: str
    footer: str
    language: str
    timestamp: int
    contents: bool
    cover: Cover | None
    theme: Theme
    blocks: Blocks
    sheet: str = "a4"

    @property
    def signed(self) -> str:
        """Author and date on one line."""
        return " · ".join(each for each in (self.author, self.date) if each)

    @property
    def locale(self) -> str:
        """The language with its country, as office files take it."""
        return self.language if "-" in self.language else f"{self.language}-FR"


def plain(runs: Runs) -> str:
    """The words of runs without their marks."""
    return "".join(run.text for run in runs)
