"""WordPiece as the encoder was pre-trained with, one word at a time.

`org.chancery.parser.piece.WordPiece` does the same in Java; `parser/src/test` compares the two on
the words that `export.py` writes beside the model.
"""

import json
import unicodedata

# Typographic quotation marks are rare in the treebanks and common in releases: one form for both.
QUOTES = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'",
    "`": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u00ab": '"',
    "\u00bb": '"', "\u2033": '"',
}
CASES = 5
MOST_PIECES = 12


def letter_case(word):
    """0 no letter, 1 all lower, 2 Capitalised, 3 ALL CAPS, 4 mixed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if upper[0] and not any(upper[1:]):
        return 2
    return 3 if all(upper) else 4


def is_punctuation(c):
    o = ord(c)
    return (33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126
            or unicodedata.category(c).startswith("P"))


def is_ideograph(c):
    return 0x4E00 <= ord(c) <= 0x9FFF or 0x3400 <= ord(c) <= 0x4DBF or 0xF900 <= ord(c) <= 0xFAFF


class WordPiece:
    """Pieces of words, as numbers of the vocabulary."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.number = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.number["[UNK]"]
        self.start = self.number["[CLS]"]
        self.end = self.number["[SEP]"]
        self.pad = self.number["[PAD]"]
        self.kept = {}

    @staticmethod
    def of(tokenizer_json):
        with open(tokenizer_json, encoding="utf-8") as file:
            pieces = json.load(file)["model"]["vocab"]
        return WordPiece([p for p, _ in sorted(pieces.items(), key=lambda e: e[1])])

    def pieces(self, word):
        """The pieces of one word, never none and at most MOST_PIECES."""
        found = self.kept.get(word)
        if found is None:
            found = self.split(word)
            if len(self.kept) < 500_000:
                self.kept[word] = found
        return found

    def split(self, word):
        clean = []
        for c in unicodedata.normalize("NFD", "".join(QUOTES.get(c, c) for c in word).lower()):
            category = unicodedata.category(c)
            if category == "Mn" or c in "\ufffd\0" or (category.startswith("C") and c not in "\t\n\r"):
                continue
            clean.append(c)
        parts, part = [], ""
        for c in clean:
            if c.isspace():
                parts, part = parts + [part], ""
            elif is_punctuation(c) or is_ideograph(c):
                parts, part = parts + [part, c], ""
            else:
                part += c
        found = []
        for part in parts + [part]:
            found += self.greedy(part)
        return (found or [self.unknown])[:MOST_PIECES]

    def greedy(self, part):
        found, start = [], 0
        if len(part) > 100:
            return [self.unknown]
        while start < len(part):
            end = len(part)
            while end > start:
                piece = ("##" if start else "") + part[start:end]
                if piece in self.number:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            found.append(self.number[piece])
            start = end
        return found
