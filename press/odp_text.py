"""Paragraphs of a presentation, and the automatic styles that they need."""

from __future__ import annotations

from blocks import Run
from deck_text import BODY, Line
from markup import RAISED, language_style, span, tag, words, written
from odp_parts import EVEN, LISTS, cm, list_styles, style
from palette import MUTED, tone_colour
from vocabulary import shape_before


class Words:
    """Writes lines as paragraphs and lists."""

    def __init__(self, accent: str) -> None:
        self.accent = accent
        self.styles: dict[str, str] = {}
        self.languages: set[str] = set()
        self.looks: dict[str, str] = {}

    def lines(self, lines: list[Line], light: bool = False, size: float = BODY) -> str:
        """Lines one after the other, those with bullets as lists."""
        result, index = "", 0
        while index < len(lines):
            line = lines[index]
            if not line.bullet:
                result += self.paragraph(line, index == 0, light, size)
                index += 1
                continue
            group = [line]
            while index + len(group) < len(lines) and alike(lines[index + len(group)], line):
                group.append(lines[index + len(group)])
            result += self.list(group, index == 0, light, size)
            index += len(group)
        return result

    def list(self, lines: list[Line], is_first: bool, light: bool, size: float) -> str:
        """Lines of one level as a list, nested as deep as they stand."""
        numbered = lines[0].bullet != "•"
        items = []
        for at, line in enumerate(lines):
            start = line.bullet.rstrip(".")
            first = {"text:start-value": start} if numbered and at == 0 and start != "1" else {}
            flat = self.paragraph(line, is_first and at == 0, light, size)
            items.append(tag("text:list-item", first, flat))
        name = {"text:style-name": LISTS[numbered]}
        result = tag("text:list", name, *items)
        for _ in range(lines[0].level):
            result = tag("text:list", name, tag("text:list-item", {}, result))
        return result

    def paragraph(self, line: Line, is_first: bool, light: bool, size: float) -> str:
        """A line in the automatic style of its look."""
        name = self.look(line, is_first, light, size)
        return tag("text:p", {"text:style-name": name}, self.inner(line))

    def inner(self, line: Line) -> str:
        """The words of a line, its shape before them."""
        return words(shape_before(line.tone)) + "".join(self.run(run) for run in line.runs)

    def run(self, data: Run) -> str:
        """A run with its marks."""
        tone = data.tone
        inner = written(shape_before(tone) + data.text)
        if tone:
            inner = span(
                self.mark(f"Tone_{tone}", {"fo:color": self.colour(tone), "fo:font-weight": "bold"}), inner
            )
        if data.emphasis:
            inner = span(self.mark("Emphasis", {"fo:font-style": "italic"}), inner)
        if data.strong:
            inner = span(self.mark("Strong", {"fo:font-weight": "bold"}), inner)
        if data.language:
            self.languages.add(data.language)
            inner = span(f"Language_{data.language}", inner)
        if data.link:
            inner = tag("text:a", {"xlink:type": "simple", "xlink:href": data.link}, inner)
        return inner

    def colour(self, tone: str) -> str:
        """The colour of a tone."""
        return tone_colour(tone, self.accent)

    def mark(self, name: str, properties: dict[str, str]) -> str:
        """A style of characters."""
        self.styles[name] = style(name, "text", tag("style:text-properties", properties))
        return name

    def look(self, line: Line, is_first: bool, light: bool, size: float) -> str:
        """The automatic style of a paragraph: its space above, size, weight and colour."""
        space = {"fo:margin-top": cm(0 if is_first else line.gap), "fo:margin-bottom": "0cm"} | EVEN
        if not line.bullet:
            space |= {"fo:margin-left": cm(line.indent), "fo:text-indent": "0cm"}
        text: dict[str, str] = {}
        if line.size != size:
            text |= {"fo:font-size": f"{line.size:g}pt"}
        if line.strong:
            text |= {"fo:font-weight": "bold"}
        if line.emphasis:
            text |= {"fo:font-style": "italic"}
        if not light and (line.tone or line.muted):
            text |= {"fo:color": self.colour(line.tone) if line.tone else MUTED}
        return self.named(space, text)

    def named(self, space: dict[str, str], text: dict[str, str]) -> str:
        """One style for each look."""
        key = repr((space, text))
        if key not in self.looks:
            name = f"P{len(self.looks) + 1}"
            self.looks[key] = name
            self.styles[name] = style(
                name,
                "paragraph",
                tag("style:paragraph-properties", space),
                tag("style:text-properties", text) if text else "",
            )
        return self.looks[key]

    def automatic(self) -> str:
        """Every style that was needed."""
        found = RAISED + "".join(self.styles.values()) + list_styles(self.accent)
        return found + "".join(language_style(each) for each in sorted(self.languages))


def alike(line: Line, other: Line) -> bool:
    """Whether two lines are items of one list."""
    return bool(line.bullet) and line.level == other.level and (line.bullet == "•") == (other.bullet == "•")
