#!/usr/bin/env python3
"""Writes the verbs and nouns that lemmas may be, for `org.chancery.parser.tree.Lemmas` to choose by.

A line of two columns is a lemma, one of three a form and its lemma. A lemma is known from the training part of a treebank, or from a corpus: as a verb after "to" and
modals, as a noun after articles and possessives. Words alone are taken over, no text.
"""

import argparse
import gzip
from collections import Counter
from pathlib import Path

import data

CLOSED = {"PUNCT", "SYM", "X", "NUM", "PROPN"}
BEFORE_VERBS = {"to", "will", "would", "can", "could", "must", "should", "may", "might", "shall", "cannot", "n't"}
BEFORE_NOUNS = {"the", "a", "an", "this", "its", "our", "their", "his", "her", "every", "each", "any"}
# After these follow nouns, too ("to war", "can" the noun), so a verb must be seen there more often.
LEAST = {"VERB": 3, "NOUN": 3}
LISTS = {"VERB": "verbs.txt", "NOUN": "nouns.txt"}


IRREGULAR = {form for line in (Path(__file__).parent / "irregular.txt").read_text().splitlines()
             for form in line.split()[1:]}


def corpus(path):
    found = {"VERB": Counter(), "NOUN": Counter()}
    before = ""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if not columns[0].isdigit():
                before = ""
                continue
            form = columns[1]
            if form.isalpha() and form.islower() and len(form) > 2:
                if before in BEFORE_VERBS:
                    found["VERB"][form] += 1
                elif before in BEFORE_NOUNS:
                    found["NOUN"][form] += 1
            before = form.lower()
    return found


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--treebank", type=Path, nargs="+", required=True)
    p.add_argument("--words", type=Path, nargs="*", default=[], help="what `chancery parse` wrote of a corpus")
    p.add_argument("--out", type=Path, required=True)
    a = p.parse_args()
    counts = {"VERB": Counter(), "NOUN": Counter()}
    for path in a.words:
        for kind, found in corpus(path).items():
            counts[kind].update(found)
    # An inflected form is no lemma because a clerk once wrote "to announced" or "the said".
    known = {kind: {w for w, n in found.items() if n >= LEAST[kind]} for kind, found in counts.items()}
    inflected = {"VERB": set(), "NOUN": set()}
    gold = {"VERB": set(), "NOUN": set()}
    tags, forms, seen = Counter(), Counter(), set()
    for line in (Path(__file__).parent / "irregular.txt").read_text().splitlines():
        base, *others = line.split()
        gold["VERB"].add(base)
        for form in others:
            forms["VERB", form, base] += 1
    for path in a.treebank:
        for s in data.read_conllu(path):
            for form, upos, xpos, lemma in zip(s.forms, s.upos, s.xpos, s.lemmas):
                kind = {"VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN"}.get(upos)
                seen.add(form.lower())
                tags[form.lower(), "open" if kind or upos == "PROPN" else "other"] += 1
                if upos not in CLOSED and lemma != "_" and not any(c.isdigit() for c in form):
                    forms[upos, form.lower(), lemma.lower()] += 1
                if kind and lemma.isalpha() and lemma.islower():
                    gold[kind].add(lemma)
                    if form.lower() != lemma:
                        inflected[kind].add(form.lower())
    with open(a.out, "w", encoding="utf-8") as out:
        for kind in ("NOUN", "VERB"):
            # "to not", "the then": what treebanks know as another part of speech is neither.
            others = {w for w in known[kind] if tags[w, "other"] > tags[w, "open"]}
            # A lemma that nobody ever wrote is a slip of the annotators, as "sidestepp" is.
            words = {w for w in gold[kind] if w in seen or w in counts["VERB"] or w in counts["NOUN"]} | (known[kind] - inflected[kind] - others)
            words |= set((Path(__file__).parent / LISTS[kind]).read_text().split())
            for word in sorted(words):
                out.write(f"{kind}\t{word}\n")
            print(kind, len(gold[kind]), "of treebanks,", len(words), "in all")

        best = {}
        for (upos, form, lemma), n in sorted(forms.items()):
            if n > best.get((upos, form), ("", 0))[1]:
                best[upos, form] = (lemma, n)
        for (upos, form), (lemma, n) in sorted(best.items()):
            # Once is no proof: treebanks have misprints.
            if form != lemma and (n > 1 or forms[upos, form, lemma] and form in IRREGULAR):
                out.write(f"{upos}\t{form}\t{lemma}\n")


if __name__ == "__main__":
    main()
