"""Reads treebanks and named entities into sentences with one form."""

import gzip
import re
from dataclasses import dataclass, field
from typing import Optional

ENTITIES = ["PERSON", "PLACE", "ORGANISATION", "MISCELLANEOUS"]
BIO = ["O"] + [f"{b}-{kind}" for kind in ENTITIES for b in "BI"]

# Labels that a treebank uses once or twice beside the usual one.
DEPRELS = {"obl:npmod": "obl:unmarked", "nmod:npmod": "nmod:unmarked", "obl:tmod": "obl:unmarked",
           "nmod:tmod": "nmod:unmarked"}


@dataclass
class Sentence:
    """One sentence; a layer that its source does not annotate is None.

    heads count from 1, 0 is the root. `named` is False where names other than persons, places and
    organisations are not annotated.
    """

    forms: list
    upos: Optional[list] = None
    xpos: Optional[list] = None
    lemmas: Optional[list] = None
    heads: Optional[list] = None
    deprels: Optional[list] = None
    entities: Optional[list] = None
    named: bool = True
    source: str = ""
    document: str = ""
    spaces: list = field(default_factory=list)
    weight: float = 1.0


def read_conllu(path, source=""):
    """All sentences of a CoNLL-U file, gzipped or not."""
    sentences, rows, document = [], [], ""
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
            elif line and line[0].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line and rows:
                sentences.append(Sentence(
                    [r[1] for r in rows], [r[3] for r in rows], [r[4] for r in rows],
                    [r[2] for r in rows], [int(r[6]) for r in rows],
                    [DEPRELS.get(r[7], r[7]) for r in rows], source=source, document=document,
                    spaces=["SpaceAfter=No" not in r[9] for r in rows]))
                if any("Entity=" in r[9] for r in rows) or source.startswith("gum"):
                    sentences[-1].misc = [r[9] for r in rows]
                rows = []
    return sentences


GUM_KINDS = {"person": "PERSON", "place": "PLACE", "organization": "ORGANISATION"}
IN_NAMES = {"of", "the", "and", "for", "de", "la", "van", "von", "al", "bin", "in", "on", "&", "-",
            "'s", "’s", "del", "der", "den", "di", "da", "du", "le", "to", "at"}


def add_gum_entities(sentences, states):
    """Names from GUM's entities, which include descriptions and titles.

    An entity is a name where its head is a proper noun; of its words, the name is the stretch about
    the head without article, title (`nmod:desc`), apposition and clause. States are places even
    where they act, as in the other corpora.
    """
    open_entities = []
    for sentence in sentences:
        if sentence.document != getattr(add_gum_entities, "document", None):
            open_entities, add_gum_entities.document = [], sentence.document
        spans = []
        for i, misc in enumerate(sentence.misc):
            found = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
            for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", found.group(1)) if found else []:
                if bracket.startswith("("):
                    number, kind = bracket.strip("()").split("-")[:2]
                    open_entities.append((number, kind, id(sentence), i))
                if bracket.endswith(")"):
                    number = bracket.strip("()").split("-")[0]
                    for k in range(len(open_entities) - 1, -1, -1):
                        if open_entities[k][0] == number:
                            _, kind, where, start = open_entities.pop(k)
                            if where == id(sentence):
                                spans.append((start, i, kind))
                            break
        labels = ["O"] * len(sentence.forms)
        names = []
        for start, end, kind in spans:
            name = gum_name(sentence, start, end, kind)
            if name:
                names.append((*name, kind))
        for start, end, kind in sorted(names, key=lambda n: n[0] - n[1]):
            if any(labels[i] != "O" for i in range(start, end + 1)):
                continue
            words = " ".join(sentence.forms[start : end + 1])
            label = GUM_KINDS.get(kind, "MISCELLANEOUS")
            if label == "PERSON" and sentence.xpos[end] == "NNPS":
                label = "MISCELLANEOUS"  # "Americans"
            if label == "ORGANISATION" and words.lower() in states:
                label = "PLACE"
            labels[start : end + 1] = ["B-" + label] + ["I-" + label] * (end - start)
        sentence.entities, sentence.named = labels, False


def gum_name(sentence, start, end, kind):
    within = range(start, end + 1)
    heads = [i for i in within if sentence.heads[i] - 1 not in within]
    if len(heads) != 1 or sentence.upos[heads[0]] != "PROPN" or kind in ("time", "animal", "substance"):
        return None
    head = heads[0]
    if sentence.xpos[head] not in ("NNP", "NNPS"):
        return None
    if kind == "person" and any(sentence.heads[i] - 1 == head and sentence.deprels[i] == "det" for i in within):
        return None  # "the Secretary"
    first, last = head, head
    while first > start:
        i = first - 1
        form, deprel = sentence.forms[i], sentence.deprels[i]
        if kind == "person" and deprel == "nmod:desc" or deprel in ("det", "nmod:poss", "case", "punct") and form != "-":
            break
        if not (form[0].isupper() or form[0].isdigit() or form in IN_NAMES):
            break
        first = i
    while last < end:
        i = last + 1
        form, deprel = sentence.forms[i], sentence.deprels[i]
        if deprel in ("appos", "acl", "acl:relcl", "parataxis") or form in {",", "(", ";", ":", "–", "—"}:
            break
        if kind == "person" and sentence.upos[i] in ("ADP", "CCONJ"):
            break
        if not (form[0].isupper() or form[0].isdigit() or form in IN_NAMES or form in (".", ",")):
            break
        last = i
    while last > head and (sentence.forms[last] in IN_NAMES or not sentence.forms[last][0].isalnum()):
        last -= 1
    while first < head and (sentence.forms[first] in IN_NAMES or not sentence.forms[first][0].isalnum()):
        first += 1
    return first, last


CROSSNER = {"politician": "PERSON", "person": "PERSON", "organisation": "ORGANISATION",
            "politicalparty": "ORGANISATION", "country": "PLACE", "location": "PLACE",
            "event": "MISCELLANEOUS", "election": "MISCELLANEOUS", "misc": "MISCELLANEOUS"}
CONLL = {"PER": "PERSON", "LOC": "PLACE", "ORG": "ORGANISATION", "MISC": "MISCELLANEOUS",
         "person": "PERSON", "location": "PLACE", "corporation": "ORGANISATION"}


def read_bio(path, kinds, source, named=True):
    """Two columns, `word label`, with B- and I- (or I- alone, as in WikiGold)."""
    sentences, forms, labels = [], [], []

    def close():
        if forms:
            sentences.append(Sentence(forms[:], entities=labels[:], named=named, source=source))
        forms.clear()
        labels.clear()

    before = "O"
    with open(path, encoding="utf-8") as file:
        for line in file:
            columns = line.split()
            if not columns or columns[0] == "-DOCSTART-":
                close()
                before = "O"
                continue
            forms.append(columns[0])
            tag = columns[-1] if len(columns) > 1 else "O"
            kind = kinds.get(tag[2:])
            if tag == "O" or kind is None:
                labels.append("O")
            else:
                opens = tag[0] == "B" or before[2:] != tag[2:]
                labels.append(("B-" if opens else "I-") + kind)
            before = tag
    close()
    return sentences


def spans(labels):
    """Labelled stretches of a BIO sequence as (first, last, kind)."""
    found, start, kind = [], None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if start is not None and (label[:2] != "I-" or label[2:] != kind):
            found.append((start, i - 1, kind))
            start = None
        if label != "O" and start is None:
            start, kind = i, label[2:]
    return found


def states(factbook):
    """Names of states, lower-case, from the factbook's table of countries."""
    names = {"us", "u.s.", "usa", "uk", "u.k.", "united states", "united kingdom", "america", "britain",
             "russia", "china", "north korea", "south korea", "uae", "soviet union", "the gambia"}
    with open(factbook, encoding="utf-8") as file:
        for line in file:
            names.update(name.strip().lower() for name in line.split("\t")[2:5] if name.strip())
    return names
