"""The words that the readers and the writers share, said once. Imports nothing of the press."""

from __future__ import annotations

import re

FORMATS = ("pdf", "odt", "docx", "pptx", "odp")
DECKS = ("pptx", "odp")
# What a colour says; those of the four buckets have a shape, for eyes that do not tell the colours apart.
SHAPES = {"attained": "●", "onTrack": "▶", "planNeeded": "◆", "notAttained": "■"}
TONES = (*SHAPES, "neutral", "accent")
ROLES = {"note": "accent", "decision": "onTrack", "attention": "planNeeded", "success": "attained"}
ROLE_WORDS = {"note": "À noter", "decision": "Décision", "attention": "Attention", "success": "Réussite"}
SHEETS = ("a3",)  # what a PDF may be printed on beside A4: lying
ALIGNMENTS = ("start", "center", "end")
# What a slide stands on; «bare» is contents without a text.
LAYOUTS = {
    "opening": "Ouverture",
    "content": "Contenu",
    "section": "Intertitre",
    "bare": "Titre seul",
    "closing": "Clôture",
}
DARK = ("section", "closing")
FRAMED = ("opening", "section", "closing")
ANNEXED = "annexed"  # a slide shown again in a text, beside others on its page
CHARTS = ("bar", "stackedBar", "doughnut")
DARK_WORDS = ("planNeeded", "neutral")  # the fills that white words are not read on
PLACE = re.compile(r"\w+\[\d+\]")
BLANK = " \n\u00a0\u00ad\u200b\u200c\u200d\u202f"


class InvalidJob(Exception):
    """The folder does not hold a job that the press prints."""

    def within(self, place: str) -> InvalidJob:
        """The same error, and the place that it is in."""
        said = str(self)
        return InvalidJob(f"{place}.{said}" if PLACE.match(said) else f"{place}: {said}")


def shape_before(tone: str) -> str:
    """The shape of a tone before its words; nothing where it has none."""
    return f"{SHAPES[tone]}\u00a0" if tone in SHAPES else ""


def shape_after(tone: str) -> str:
    """The shape of a tone after a figure."""
    return f"\u00a0{SHAPES[tone]}" if tone in SHAPES else ""
