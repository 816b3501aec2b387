"""The colours of palette.json, as on white paper: pages and drawings take theirs from it too."""

from __future__ import annotations

import json
from pathlib import Path

FILE = Path(__file__).resolve().parent / "palette.json"
KNOWN = json.loads(FILE.read_text("utf-8"))


def colour(name: str) -> str:
    """A colour by its name, «#1d2733»."""
    return KNOWN["print"].get(name) or KNOWN["screen"][name][0]


INK, MUTED, RULE, WASH, WHITE = map(colour, ("ink", "soft", "rule", "wash", "sheet"))
ACCENT = colour("accent")
# A tone as words, and as the fill of a part of a chart; the accent is that of the contract.
TONES = {tone: colour(shares["words"]) for tone, shares in KNOWN["tones"].items()}
FILLS = {tone: colour(shares["fill"]) for tone, shares in KNOWN["tones"].items()}


def tone_colour(tone: str, accent: str) -> str:
    """The colour of words of a tone."""
    return TONES.get(tone, accent)


def digits(code: str) -> str:
    """The digits alone, as Office Open XML takes them."""
    return code[1:].upper()
