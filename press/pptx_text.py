"""Paragraphs and runs of a deck."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from blocks import Run
from bonds import raised
from deck_text import BODY, INDENT, Line
from palette import TONES, digits
from pptx_parts import emu
from vocabulary import SHAPES, shape_before


class Words:
    """Writes lines into text frames, in the language of the document."""

    def __init__(self, language: str) -> None:
        self.language = tag(language)

    def fill(self, frame: Any, lines: list[Line], own_size: bool = True, light: bool = False) -> None:
        """Puts lines into a frame, one paragraph each."""
        for index, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            if index == 0:
                paragraph.space_before = Pt(0)
            elif line.gap != 7:
                paragraph.space_before = Pt(line.gap)
            bulleted(paragraph, line)
            self.line(paragraph, line, own_size, light)

    def line(self, paragraph: Any, line: Line, own_size: bool = True, light: bool = False) -> None:
        """The runs of a line."""
        if line.tone in SHAPES:
            self.run(paragraph, Run(f"{SHAPES[line.tone]} ", tone=line.tone), line, own_size, light)
        for run in line.runs:
            self.run(paragraph, run, line, own_size, light)

    def run(self, paragraph: Any, data: Run, line: Line, own_size: bool, light: bool) -> None:
        """A run with its marks; a line break within it is a break."""
        is_marked = data.text[:1] in SHAPES.values()
        mark = "" if is_marked else shape_before(data.tone)
        for index, piece in enumerate((mark + data.text).split("\n")):
            if index > 0:
                paragraph.add_line_break()
            for part, is_raised in raised(piece):
                if part:
                    self.piece(paragraph, part, is_raised, data, line, own_size, light)

    def piece(
        self, paragraph: Any, text: str, is_raised: bool, data: Run, line: Line, own_size: bool, light: bool
    ) -> None:
        """Characters of one look."""
        run = paragraph.add_run()
        run.text = text
        font = run.font
        if own_size and line.size != BODY:
            font.size = Pt(line.size)
        if data.strong or line.strong or data.tone:
            font.bold = True
        if data.emphasis or line.emphasis:
            font.italic = True
        self.colour(font, data.tone or line.tone, line.muted, light)
        properties = run._r.get_or_add_rPr()
        if is_raised:
            properties.set("baseline", "30000")
        properties.set("lang", tag(data.language) if data.language else self.language)
        if data.link:
            run.hyperlink.address = data.link

    def colour(self, font: Any, tone: str, muted: bool, light: bool) -> None:
        """The colour of words: that of their tone, else what the layout says."""
        if light:
            return
        if tone == "accent":
            font.color.theme_color = MSO_THEME_COLOR.ACCENT_1
        elif tone in TONES:
            font.color.rgb = RGBColor.from_string(digits(TONES[tone]))
        elif muted:
            font.color.theme_color = MSO_THEME_COLOR.TEXT_2


def bulleted(paragraph: Any, line: Line) -> None:
    """A bullet is a level below; a number is counted by the suite."""
    properties = paragraph._p.get_or_add_pPr()
    if line.bullet == "•":
        paragraph.level = min(line.level + 1, 4)
        return
    if not line.bullet and line.level == 0:
        return
    left = INDENT * (line.level + (1 if line.bullet else 0))
    properties.set("marL", str(Emu(emu(left))))
    properties.set("indent", str(-emu(INDENT)) if line.bullet else "0")
    if line.bullet:
        number = properties.makeelement(qn("a:buAutoNum"), {})
        number.set("type", "arabicPeriod")
        start = int(line.bullet.rstrip("."))
        if start > 1:
            number.set("startAt", str(start))
        properties.append(number)
    else:
        properties.append(properties.makeelement(qn("a:buNone"), {}))


def tag(language: str) -> str:
    """«fr» as suites write it."""
    return language if "-" in language else {"fr": "fr-FR", "en": "en-GB"}.get(language, language)
