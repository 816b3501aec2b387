"""A job: the documents of one file, read from its folder."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from blocks import Annex, Document, Heading, Slide, Theme
from fields import objects, whole
from logos import seen
from pictures import Picture, contents_of
from reader import Reader
from vocabulary import ANNEXED, DECKS, FORMATS, InvalidJob


@dataclass
class Job:
    """One job: the documents of one file, in a shape that printers need not check."""

    folder: Path
    format: str
    title: str
    timestamp: int
    contents: bool
    documents: list[Document]
    pictures: dict[str, Picture] = field(default_factory=dict)
    replaced: set[str] = field(default_factory=set)

    @property
    def several(self) -> bool:
        """Whether the file binds more than one document."""
        return len(self.documents) > 1

    @property
    def theme(self) -> Theme:
        """The look of the contract: that of the first document."""
        return self.documents[0].theme

    @property
    def accent(self) -> str:
        """The colour of titles and rules."""
        return self.theme.accent

    @property
    def footer(self) -> str:
        """The foot of an office file: that of its document; of several, who signs them and when."""
        return self.documents[0].signed if self.several else self.documents[0].footer

    @property
    def is_deck(self) -> bool:
        """Whether its first document shows slides; a text may annex some."""
        return any(isinstance(block, Slide) and block.layout != ANNEXED for block in self.documents[0].blocks)


@dataclass
class Outcome:
    """What a printer wrote, whether the standard held, and the characters that no font draws."""

    file: str
    strict: bool = True
    reason: str = ""
    replaced: set[str] = field(default_factory=set)


def read(folder: Path) -> Job:
    """Reads and checks data.json and the pictures it names."""
    data = whole(json.loads(contents_of(folder, "data.json")))
    if data.get("format") not in FORMATS:
        raise InvalidJob(f"unknown format {data.get('format')!r}")
    reader = Reader(folder)
    documents = []
    for at, each in enumerate(objects(data, "documents")):
        try:
            documents.append(reader.document(each))
        except InvalidJob as error:
            raise error.within(f"documents[{at}]") from error
    if not documents:
        raise InvalidJob("no document")
    job = Job(
        folder=folder,
        format=data["format"],
        title=reader.line(data.get("title")) or documents[0].title,
        timestamp=documents[0].timestamp,
        contents=wants_contents(documents),
        documents=documents,
        pictures=reader.pictures,
        replaced=reader.replaced,
    )
    first = job.documents[0]
    job.documents[0] = replace(first, theme=seen(first.theme, job.pictures, folder))
    if job.format in DECKS and not job.is_deck:
        raise InvalidJob("a deck without slides")
    return job


def wants_contents(documents: list[Document]) -> bool:
    """Several documents are listed; one lists its headings, when asked to and from three on."""
    if len(documents) > 1:
        return True
    if not documents[0].contents:
        return False
    entries = (
        block
        for block in documents[0].blocks
        if isinstance(block, Annex) or (isinstance(block, Heading) and block.level <= 2)
    )
    return sum(1 for _ in entries) >= 3


def shortened(text: str, most: int) -> str:
    """As much of a text as a running head holds."""
    return text if len(text) <= most else text[:most].rstrip() + "…"
