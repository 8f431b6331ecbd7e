#!/usr/bin/env python3
"""Lets a trained network annotate the words of a corpus, for a smaller network to learn from.

The words come from `chancery parse CORPUS.jsonl`, whose other columns are overwritten. Sentences that
the network is unsure of are left out; names are kept where it is sure of each word and agrees with
the list of states.
"""

import argparse
import gzip
import json
import random
from pathlib import Path

import torch

import data
from network import Encoder, Network
from train import Batcher, predict
from wordpiece import WordPiece

SURE_ARCS, SURE_NAMES = 0.93, 0.75


def read(path):
    """Sentences as `main` wrote them."""
    sentences = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            s = json.loads(line)
            sentence = data.Sentence(s["forms"], s["upos"], s["xpos"], None, s["heads"], s["deprels"],
                                     s["entities"], source="silver")
            sentence.scripts = s["scripts"]
            sentences.append(sentence)
    return sentences


def words(path, draw, count, shortest=5, longest=60, most_of_document=10):
    """A sample of distinct sentences of a CoNLL-U file, words only."""
    seen, chosen, document = set(), [], []

    def close():
        draw.shuffle(document)
        chosen.extend(document[:most_of_document])
        document.clear()

    forms = []
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        for line in file:
            if line.startswith("# newdoc"):
                close()
            elif line[:1].isdigit():
                columns = line.split("\t")
                if columns[0].isdigit():
                    forms.append(columns[1].strip())
            elif not line.strip() and forms:
                key = " ".join(forms).lower()
                if shortest <= len(forms) <= longest and key not in seen:
                    seen.add(key)
                    document.append(forms)
                forms = []
    close()
    draw.shuffle(chosen)
    return chosen[:count]


def network_of(trained):
    names = json.loads((trained / "labels.json").read_text())
    state = torch.load(trained / "weights.pt", map_location="cpu")
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers."))
    network = Network(Encoder(layers, state["encoder.words.weight"].shape[0]),
                      *(len(names[k]) for k in ("upos", "xpos", "scripts", "deprels", "entities")))
    network.load_state_dict(state)
    return network.eval(), names


def agrees(sentence, states):
    """Whether every state's name of several letters is a place, or part of a longer name."""
    labels = sentence.guess["entities"]
    for i, form in enumerate(sentence.forms):
        if len(form) > 3 and form[0].isupper() and form.lower() in states and labels[i] == "O":
            return False
    return True


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--words", type=Path, nargs="+", required=True)
    p.add_argument("--count", type=int, default=14000, help="sentences of each file")
    p.add_argument("--teacher", type=Path, required=True)
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--states", type=Path, required=True, help="the factbook's table of countries")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--seed", type=int, default=11)
    p.add_argument("--part", default="0/1", help="k/n: annotate only each n-th sentence, from the k-th")
    a = p.parse_args()
    torch.set_num_threads(1)
    draw = random.Random(a.seed)
    part, parts = map(int, a.part.split("/"))
    sentences = [data.Sentence(forms) for path in a.words for forms in words(path, draw, a.count)][part::parts]
    network, names = network_of(a.teacher)
    states = data.states(a.states)
    batcher = Batcher(WordPiece.of(next(a.base.glob("*tokenizer.json"))), names)
    predict(network, batcher, sentences, 4000, confident=True)
    kept = named = 0
    with gzip.open(a.out, "wt", encoding="utf-8") as out:
        for s in sentences:
            if not hasattr(s, "guess") or sum(s.sure["arc"]) / len(s.forms) < SURE_ARCS:
                continue
            kept += 1
            sure = min(s.sure["entity"]) >= SURE_NAMES and agrees(s, states)
            named += sure
            guess = dict(s.guess, forms=s.forms, entities=s.guess["entities"] if sure else None)
            out.write(json.dumps(guess, ensure_ascii=False) + "\n")
    print(f"{len(sentences)} sentences, {kept} kept, {named} of them with names")


if __name__ == "__main__":
    main()
