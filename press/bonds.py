"""What French print keeps on one line, a number and what it counts, a name and its number; what it raises."""

from __future__ import annotations

import re

BOND = "\u00a0"
MOST_ENUMERATED = 8
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
COUNTED = "fiches?|actions?|articles?|annexes?|axes?|pages?|bilans?|décisions?|objectifs?|points?|n°|nos?"
# A space that stays within its line, by what stands on either side of it.
BONDS = re.compile(
    r"(?<=\b[A-ZÀ-Þ]{2}) (?=\d{1,3}\b)"  # CD 77
    r"|(?<=[A-ZÀ-Þ]{3}) (?=\d{1,3}\b)"  # UNAFAM 77
    r"|(?:(?<=\bM\.)|(?<=\bMM\.)|(?<=\bMme)|(?<=\bMmes)) (?=[A-ZÀ-Þ])"  # Mme Martin
    r"|(?:(?<=\bDr)|(?<=\bPr)|(?<=\bMe)) (?=[A-ZÀ-Þ])"
    r"|(?<=\d) (?=[%€]|h\b|km\b)"
)
NAMED = re.compile(r"\b([A-ZÀ-Þ][\w’'-]+) (?=\d{2,3}\b(?![\d ]*\d))")  # Préfecture 77
NUMBERED = re.compile(rf"\b({COUNTED}) (?=\d)")  # fiche 9
DATE = re.compile(rf"\b(\d{{1,2}}|1er) ({MONTHS})(?: (?=\d{{4}}\b))?")
LIST = re.compile(r"\b\d{1,3}(?:, \d{1,3})*(?: et \d{1,3}\b)")  # 1, 3, 6 et 13
RAISED = re.compile(r"(?<!\w)(\d+|[IVX]+)(ers?|res?|es?|nds?|ndes?)(?!\w)")


def bound(text: str) -> str:
    """The same text, its bonds within lines."""
    if " " not in text:
        return text
    text = BONDS.sub(BOND, text)
    text = NAMED.sub(rf"\1{BOND}", text)
    text = NUMBERED.sub(rf"\1{BOND}", text)
    text = DATE.sub(lambda found: found[0].replace(" ", BOND), text)
    return LIST.sub(enumerated, text)


def enumerated(found: re.Match[str]) -> str:
    """A short list of numbers stays on its line; a long one keeps its end together."""
    listed = found[0]
    if listed.count(",") < MOST_ENUMERATED:
        return listed.replace(" ", BOND)
    head, last = listed.rsplit(" et ", 1)
    return f"{head} et{BOND}{last}"


def raised(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, those that stand above the line told apart: «1», «er»."""
    pieces, at = [], 0
    for found in RAISED.finditer(text):
        pieces += [(text[at : found.start(2)], False), (found[2], True)]
        at = found.end()
    return [*pieces, (text[at:], False)] if at < len(text) or not pieces else pieces
