#!/usr/bin/env python3
"""Trains the reader of syntax: see README.md for the commands that made the shipped model."""

import argparse
import copy
import json
import math
import random
import time
from collections import Counter
from pathlib import Path

import torch
from torch.nn import functional as F

import data
import lemma
from decode import tree
from network import Encoder, Network
from wordpiece import CASES, WordPiece, letter_case

IGNORED = -100


def labels_of(sentences, layer, least=1):
    counts = Counter(x for s in sentences if getattr(s, layer) for x in getattr(s, layer))
    return sorted(x for x, n in counts.items() if n >= least)


def add_scripts(sentences):
    for s in sentences:
        s.scripts = [lemma.script(f, l) for f, l in zip(s.forms, s.lemmas)] if s.lemmas else None


class Batcher:
    """Turns sentences into tensors, sentences of like length together."""

    def __init__(self, pieces, names):
        self.pieces, self.names = pieces, names
        self.number = {layer: {x: i for i, x in enumerate(xs)} for layer, xs in names.items()}

    def encoded(self, sentence):
        if not hasattr(sentence, "pieces"):
            sentence.pieces = [self.pieces.pieces(f) for f in sentence.forms]
            sentence.length = 2 + sum(map(len, sentence.pieces))
        return sentence

    def batches(self, sentences, size, shuffle=None):
        usable = [s for s in map(self.encoded, sentences) if s.length <= 400]
        if shuffle:
            keyed = sorted(usable, key=lambda s: s.length + shuffle.random() * 6)
        else:
            keyed = sorted(usable, key=lambda s: s.length)
        groups, group = [], []
        for s in keyed:
            if group and (len(group) + 1) * max(s.length, group[-1].length) > size:
                groups.append(group)
                group = []
            group.append(s)
        groups.append(group)
        if shuffle:
            shuffle.shuffle(groups)
        return groups

    def tensors(self, group, noise=None):
        b, n = len(group), max(s.length for s in group)
        w = max(len(s.forms) for s in group)
        batch = {
            "pieces": torch.full((b, n), self.pieces.pad), "cases": torch.zeros((b, n), dtype=torch.long),
            "mask": torch.zeros((b, n), dtype=torch.bool), "first": torch.zeros((b, 1 + w), dtype=torch.long),
            "words": torch.zeros((b, 1 + w), dtype=torch.bool),
        }
        gold = {k: torch.full((b, w), IGNORED) for k in ("upos", "xpos", "lemma", "entity", "heads", "deprels")}
        gold["open"] = torch.zeros((b, w), dtype=torch.bool)
        for i, s in enumerate(group):
            pieces, forms = s.pieces, s.forms
            # Headlines, and mails without capitals or in nothing else.
            draw = noise.random() if noise else 1
            if draw < 0.02:
                forms = [f.upper() for f in forms]
            elif draw < 0.04:
                forms = [f.lower() for f in forms]
            row, cases, first = [self.pieces.start], [0], [0]
            for f, ps in zip(forms, pieces):
                first.append(len(row))
                row += ps
                cases += [letter_case(f)] * len(ps)
            row, cases = row + [self.pieces.end], cases + [0]
            batch["pieces"][i, : len(row)] = torch.tensor(row)
            batch["cases"][i, : len(row)] = torch.tensor(cases)
            batch["mask"][i, : len(row)] = True
            batch["first"][i, : len(first)] = torch.tensor(first)
            batch["words"][i, : len(first)] = True
            k = len(forms)
            for layer, key in (("upos", "upos"), ("xpos", "xpos"), ("scripts", "lemma"),
                               ("deprels", "deprels"), ("entities", "entity")):
                values = getattr(s, layer, None)
                if values and not (key == "lemma" and forms is not s.forms):
                    table = self.number[layer]
                    gold[key][i, :k] = torch.tensor([table.get(v, IGNORED) for v in values])
            if s.heads:
                gold["heads"][i, :k] = torch.tensor(s.heads)
            gold["open"][i, :k] = not s.named
        return batch, gold


def loss_of(network, batch, gold, smoothing):
    out = network(batch)
    losses = {}

    def cross(scores, target, smooth=0.0):
        return F.cross_entropy(scores.float().flatten(0, 1), target.flatten(), ignore_index=IGNORED,
                               label_smoothing=smooth, reduction="sum") / max(1, int((target != IGNORED).sum()))

    for key in ("upos", "xpos", "lemma"):
        losses[key] = cross(out[key], gold[key], smoothing)
    losses["arc"] = cross(out["arc"], gold["heads"])
    heads = gold["heads"].clamp(min=0)
    losses["label"] = cross(network.labels(out, heads), gold["deprels"], smoothing)
    # Where other names are not annotated, "no name" there means "no name or another name".
    logs = out["entity"].float().log_softmax(-1)
    target = gold["entity"]
    known = target != IGNORED
    picked = logs.gather(-1, target.clamp(min=0)[..., None])[..., 0]
    either = torch.logsumexp(logs[..., [0, 7, 8]], -1)
    picked = torch.where(gold["open"] & (target == 0), either, picked)
    losses["entity"] = -(picked * known).sum() / max(1, int(known.sum()))
    weights = {"upos": 0.5, "xpos": 0.7, "lemma": 0.4, "arc": 1.0, "label": 1.0, "entity": 1.2}
    return sum(weights[k] * v for k, v in losses.items()), losses


def predict(network, batcher, sentences, size=6000, confident=False):
    """Fills `guess` of each sentence: heads, deprels, upos, xpos, lemmas, entities."""
    network.eval()
    names = batcher.names
    with torch.no_grad():
        for group in batcher.batches(sentences, size):
            batch, _ = batcher.tensors(group)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                out = network(batch)
            arcs = out["arc"].log_softmax(-1)
            heads = torch.zeros(batch["first"].shape[0], batch["first"].shape[1] - 1, dtype=torch.long)
            for i, s in enumerate(group):
                k = len(s.forms)
                heads[i, :k] = torch.tensor(tree(arcs[i, :k, : k + 1].numpy()))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                labels = network.labels(out, heads).float()
            root = names["deprels"].index("root")
            labels[..., root] = torch.where(heads == 0, torch.tensor(1e9), torch.tensor(-1e9))
            best = {k: out[k].float().argmax(-1) for k in ("upos", "xpos", "lemma", "entity")}
            label = labels.argmax(-1)
            sure = None
            if confident:
                sure = {"entity": out["entity"].float().softmax(-1).max(-1)[0],
                        "arc": arcs.exp().gather(-1, heads[..., None])[..., 0]}
            for i, s in enumerate(group):
                k = len(s.forms)
                s.guess = {
                    "heads": heads[i, :k].tolist(),
                    "deprels": [names["deprels"][x] for x in label[i, :k].tolist()],
                    "upos": [names["upos"][x] for x in best["upos"][i, :k].tolist()],
                    "xpos": [names["xpos"][x] for x in best["xpos"][i, :k].tolist()],
                    "scripts": [names["scripts"][x] for x in best["lemma"][i, :k].tolist()],
                    "entities": [names["entities"][x] for x in best["entity"][i, :k].tolist()],
                }
                if sure:
                    s.sure = {key: value[i, :k].tolist() for key, value in sure.items()}


def scores(sentences):
    """UAS, LAS without punctuation, tags, lemmas; names by exact span."""
    c = Counter()
    for s in sentences:
        if not hasattr(s, "guess"):
            continue
        g = s.guess
        if s.heads:
            for i in range(len(s.forms)):
                c["words"] += 1
                c["upos"] += g["upos"][i] == s.upos[i]
                c["xpos"] += g["xpos"][i] == s.xpos[i]
                c["lemma"] += lemma.apply(g["scripts"][i], s.forms[i]) == s.lemmas[i]
                if s.upos[i] != "PUNCT":
                    c["arcs"] += 1
                    right = g["heads"][i] == s.heads[i]
                    c["uas"] += right
                    c["las"] += right and g["deprels"][i] == s.deprels[i]
        if s.entities:
            keep = {"PERSON", "PLACE", "ORGANISATION"}
            gold = {x for x in data.spans(s.entities) if x[2] in keep}
            found = {x for x in data.spans(g["entities"]) if x[2] in keep}
            c["gold"] += len(gold)
            c["found"] += len(found)
            c["both"] += len(gold & found)
    result = {}
    if c["arcs"]:
        result = {"UAS": c["uas"] / c["arcs"], "LAS": c["las"] / c["arcs"], "UPOS": c["upos"] / c["words"],
                  "XPOS": c["xpos"] / c["words"], "lemma": c["lemma"] / c["words"]}
    if c["gold"]:
        result["F1"] = 2 * c["both"] / (c["gold"] + max(1, c["found"]))
    return {k: round(100 * v, 2) for k, v in result.items()}


def gold_data(shared):
    treebank, entities = shared / "treebank", shared / "entities"
    states = data.states(shared / "ref/factbook_countries_2026.tsv")
    parts = {}
    for part in ("train", "dev"):
        gum = data.read_conllu(treebank / f"gum-open-{part}.conllu.gz", "gum")
        data.add_gum_entities(gum, states)
        parts[f"gum {part}"] = gum
        parts[f"ewt {part}"] = data.read_conllu(treebank / f"ewt-{part}.conllu.gz", "ewt")
        parts[f"politics {part}"] = data.read_bio(
            entities / f"crossner-politics/{part}.txt", data.CROSSNER, "politics")
    parts["wikigold"] = data.read_bio(entities / "wikigold/wikigold.conll.txt", data.CONLL, "wikigold")
    return parts


def shallower(state, layers):
    """The weights of a network with these layers alone, the last counting most."""
    if not layers:
        return state
    keep = [int(x) for x in layers.split(",")]
    result = {k: v for k, v in state.items() if not k.startswith(("encoder.layers.", "encoder.mix"))}
    for new, old in enumerate(keep):
        for k, v in state.items():
            if k.startswith(f"encoder.layers.{old}."):
                result[k.replace(f".layers.{old}.", f".layers.{new}.")] = v
    mix = torch.zeros(len(keep))
    mix[-1] = 2.0
    return result | {"encoder.mix": mix}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--shared", type=Path, required=True, help="folder with treebank, entities, ref")
    p.add_argument("--base", type=Path, required=True, help="folder with the encoder's .onnx and tokenizer.json")
    p.add_argument("--layers", help="which layers of it to keep, for instance 1,3,5,7,9,11")
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--epochs", type=float, default=8)
    p.add_argument("--rate", type=float, default=1.5e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--pieces", type=int, default=2500)
    p.add_argument("--seed", type=int, default=7)
    p.add_argument("--steps", type=int, help="stop after so many steps (a trial)")
    p.add_argument("--silver", type=Path, nargs="*", default=[], help="files that silver.py wrote")
    p.add_argument("--gold", type=int, default=1, help="how often gold sentences count beside silver ones")
    p.add_argument("--start", type=Path, help="weights to start from; of a deeper network, those of --layers")
    p.add_argument("--smoothing", type=float, default=0.0)
    p.add_argument("--politics", type=int, default=4, help="how often the politics sentences count")
    p.add_argument("--politics-dev", action="store_true", help="train on their dev part, too")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--layer-decay", type=float, default=1.0)
    p.add_argument("--report", type=int, default=50)
    p.add_argument("--evaluate-every", type=int, default=400)
    a = p.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    draw = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    parts = gold_data(a.shared)
    pieces = WordPiece.of(next(a.base.glob("*tokenizer.json")))
    trees = parts["gum train"] + parts["ewt train"]
    add_scripts(trees)
    names = {"upos": labels_of(trees, "upos"), "xpos": labels_of(trees, "xpos"),
             "scripts": labels_of(trees, "scripts", 2), "deprels": labels_of(trees, "deprels"),
             "entities": data.BIO}
    (a.out / "labels.json").write_text(json.dumps(names, ensure_ascii=False, indent=0))
    batcher = Batcher(pieces, names)
    train = trees + parts["wikigold"] * 2 + parts["politics train"] * a.politics
    if a.politics_dev:
        train += parts["politics dev"] * 2
    silver = []
    if a.silver:
        import silver as silver_module
        silver = [s for path in a.silver for s in silver_module.read(path)]
        train *= a.gold
    encoder = Encoder.of(next(a.base.glob("*.onnx")), [int(x) for x in a.layers.split(",")] if a.layers else None)
    network = Network(encoder, *(len(names[k]) for k in ("upos", "xpos", "scripts", "deprels", "entities")))
    if a.start:
        network.load_state_dict(shallower(torch.load(a.start), a.layers))
    groups = []
    count = len(encoder.layers)

    def rate_of(name):
        if not name.startswith("encoder.") or name == "encoder.mix":
            return a.head_rate
        if name.startswith("encoder.layers."):
            return a.rate * a.layer_decay ** (count - 1 - int(name.split(".")[2]))
        return a.rate * a.layer_decay ** count * (3 if "cases" in name else 1)

    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            decay = 0.01 if parameter.dim() > 1 else 0.0
            groups.append({"params": [parameter], "lr": rate_of(name), "weight_decay": decay})
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-8, foreach=True)
    epoch = batcher.batches(train + silver, a.pieces, draw)
    total = a.steps or int(len(epoch) * a.epochs)
    warm = max(20, min(200, total // 15))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.02, (total - s) / max(1, total - warm))))
    average = None
    print(f"{len(train)} + {len(silver)} sentences, {len(epoch)} batches an epoch, {total} steps, "
          f"{ {k: len(v) for k, v in names.items()} }", flush=True)
    began, seen, sums, step = time.time(), 0, Counter(), 0
    dev = {"gum": parts["gum dev"], "ewt": parts["ewt dev"], "politics": parts["politics dev"]}
    while step < total:
        if not epoch:
            epoch = batcher.batches(train + silver, a.pieces, draw)
        group = epoch.pop()
        network.train()
        batch, gold = batcher.tensors(group, draw)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss, losses = loss_of(network, batch, gold, a.smoothing)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_([q for q in network.parameters() if q.requires_grad], 5.0)
        if not math.isfinite(float(norm)):
            print(f"step {step}: gradient {float(norm)}, left out", flush=True)
            step += 1
            continue
        optimiser.step()
        schedule.step()
        step += 1
        seen += int(batch["mask"].sum())
        for k, v in losses.items():
            sums[k] += float(v.detach())
        if step >= total * 0.5 and step % 10 == 0:
            state = {k: v.detach() for k, v in network.state_dict().items() if k != "encoder.words.weight"}
            if average is None:
                average = {k: v.clone() for k, v in state.items()}
            else:
                keep = 0.98
                for k, v in state.items():
                    average[k].mul_(keep).add_(v, alpha=1 - keep)
        if step % a.report == 0:
            print(f"{step:6} {time.time() - began:7.0f}s {seen / (time.time() - began):6.0f} pieces/s  "
                  + " ".join(f"{k} {v / a.report:.3f}" for k, v in sums.items()), flush=True)
            sums.clear()
        if step % a.evaluate_every == 0 or step == total:
            shown = network
            if average is not None:
                shown = copy.deepcopy(network)
                shown.load_state_dict(average, strict=False)
            torch.save(shown.state_dict(), a.out / "weights.new")
            (a.out / "weights.new").rename(a.out / "weights.pt")
            for name, sentences in dev.items():
                predict(shown, batcher, sentences)
                print(f"  {name}: {scores(sentences)}", flush=True)
                if name == "gum":
                    print(f"  gum news: {scores([s for s in sentences if '_news_' in s.document])}", flush=True)
    print("done", flush=True)


if __name__ == "__main__":
    main()
