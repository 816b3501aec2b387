"""Lists of a Word text: bullets share one numbering, each ordered list has its own and begins at 1."""

from __future__ import annotations

from markup import tag
from word_markup import root, twips, val
from word_styles import DEFINITION

LEVELS = 9
BULLETS, SHIFTED_BULLETS, NUMBERS = 1, 2, 3
# What each numbering is: its first indent in centimetres, whether it counts.
KINDS = ((0.0, False), (DEFINITION, False), (0.0, True), (DEFINITION, True))


class Numbering:
    """Gives out numberings, and writes numbering.xml."""

    def __init__(self) -> None:
        self.ordered: list[tuple[int, int]] = []

    def start(self, ordered: bool, shifted: bool, level: int) -> int:
        """The numbering of a list that begins here."""
        if not ordered:
            return SHIFTED_BULLETS if shifted else BULLETS
        self.ordered.append((3 if shifted else 2, level))
        return NUMBERS + len(self.ordered)

    def part(self) -> bytes:
        """numbering.xml."""
        kinds = "".join(abstract(index, *kind) for index, kind in enumerate(KINDS))
        shared = number(BULLETS, 0) + number(SHIFTED_BULLETS, 1) + number(NUMBERS, 2)
        lists = (number(NUMBERS + 1 + at, *each) for at, each in enumerate(self.ordered))
        return root("w:numbering", kinds, shared, *lists)


def abstract(index: int, left: float, counts: bool) -> str:
    """Nine levels of bullets or of numbers."""
    levels = "".join(level(depth, left, counts) for depth in range(LEVELS))
    identity = val("nsid", f"4A414C{index + 16:02X}") + val("multiLevelType", "hybridMultilevel")
    return tag("w:abstractNum", {"w:abstractNumId": str(index)}, identity, levels)


def level(depth: int, left: float, counts: bool) -> str:
    """One level: a bullet or a number, then its text."""
    sign = f"%{depth + 1}." if counts else "•–"[depth % 2]
    named = depth < 3 and left == 0
    style = f"List{'Number' if counts else 'Bullet'}{depth + 1 if depth else ''}"
    indent = {"w:left": twips(left + 0.5 + 0.6 * depth), "w:hanging": twips(0.5)}
    return tag(
        "w:lvl", {"w:ilvl": str(depth)},
        val("start", 1), val("numFmt", "decimal" if counts else "bullet"),
        val("pStyle", style) if named else "",
        val("lvlText", sign), val("lvlJc", "left"), tag("w:pPr", {}, tag("w:ind", indent)),
    )  # fmt: skip


def number(identifier: int, kind: int, restarted: int | None = None) -> str:
    """A numbering of a kind, which begins again when it is of one list alone."""
    again = ""
    if restarted is not None:
        again = tag("w:lvlOverride", {"w:ilvl": str(restarted)}, val("startOverride", 1))
    return tag("w:num", {"w:numId": str(identifier)}, val("abstractNumId", kind), again)
