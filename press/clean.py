"""The last sieve before printing: what no printed format can hold."""

from __future__ import annotations

import re
import unicodedata

REPLACEMENT = "\ufffd"
# Controls, bidirectional overrides and isolates, variation selectors, marks that draw nothing.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
LONG_WORD = re.compile(r"[^\s\u200b-]{40,}")
BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = frozenset({"Cs", "Co", "Cn"})


def cleaned(text: str) -> tuple[str, set[str]]:
    """The text without what draws nothing, and the characters that U+FFFD now stands for."""
    text = UNSEEN.sub("", BREAKS.sub("\n", text).replace("\t", " "))
    text = LONG_WORD.sub(broken, text)
    lost = {char for char in set(text) if unicodedata.category(char) in UNPRINTABLE and char != REPLACEMENT}
    for char in lost:
        text = text.replace(char, REPLACEMENT)
    return text, {f"U+{ord(char):04X}" for char in lost}


def broken(word: re.Match[str]) -> str:
    """A word that no line could hold, with places to break it."""
    return "\u200b".join(word[0][at : at + 20] for at in range(0, len(word[0]), 20))
