"""The encoder, with weights read from an ONNX file, and the heads on the first piece of each word."""

import math

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

from wordpiece import CASES

WIDTH, HEADS = 384, 12


class Dropout(nn.Module):
    """Dropout that draws its masks from one long random row, since drawing each costs more on a CPU
    than the layer it follows."""

    row = {}

    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        key = (self.p, x.dtype)
        row = Dropout.row.get(key)
        if row is None:
            row = Dropout.row[key] = ((torch.rand(1 << 24) >= self.p).float() / (1 - self.p)).to(x.dtype)
        count = x.numel()
        start = int(torch.randint(0, row.numel() - count, (1,)))
        return x * row[start : start + count].view(x.shape)


class Norm(nn.LayerNorm):
    """Layer normalisation in the type of its input, so that bfloat16 stays so."""

    def forward(self, x):
        return F.layer_norm(x, self.normalized_shape, self.weight.to(x.dtype), self.bias.to(x.dtype), self.eps)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = Norm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = Norm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + mask.to(q.dtype)
        mixed = scores.softmax(-1).to(v.dtype) @ v
        mixed = self.out(mixed.transpose(1, 2).reshape(b, n, WIDTH))
        x = self.norm1(x + self.dropout(mixed))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT of any number of layers, with an embedding of each piece's letter case, at first zero."""

    def __init__(self, layers, vocabulary, dropout=0.1):
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad = False
        self.positions = nn.Embedding(512, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        nn.init.zeros_(self.cases.weight)
        self.norm = Norm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = Dropout(dropout)
        self.mix = nn.Parameter(torch.zeros(layers))
        self.mix.data[-1] = 2.0

    def forward(self, pieces, cases, mask):
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]] + self.cases(cases)
        x = self.dropout(self.norm(x))
        if torch.is_autocast_cpu_enabled():
            x = x.bfloat16()
        added = ((1.0 - mask.float()) * -10000.0)[:, None, None, :]
        weights = self.mix.softmax(0).to(x.dtype)
        mixed = 0
        for weight, layer in zip(weights, self.layers):
            x = layer(x, added)
            mixed = mixed + weight * x
        return mixed

    @staticmethod
    def of(onnx_file, keep=None):
        """Weights from an ONNX export of BERT; `keep` names the layers to take, default all."""
        graph = onnx.load(onnx_file).graph
        arrays = {i.name: torch.from_numpy(numpy_helper.to_array(i).copy()) for i in graph.initializer}
        for node in graph.node:
            if node.op_type == "Constant":
                for a in node.attribute:
                    if a.name == "value":
                        arrays.setdefault(node.output[0], torch.from_numpy(numpy_helper.to_array(a.t).copy()))
        products = {n.name: arrays[n.input[1]] for n in graph.node if n.op_type == "MatMul" and n.input[1] in arrays}
        count = sum(1 for name in arrays if name.endswith("attention.output.dense.bias"))
        keep = keep or list(range(count))
        words = arrays["embeddings.word_embeddings.weight"]
        encoder = Encoder(len(keep), words.shape[0])
        encoder.words.weight.data = words
        encoder.positions.weight.data = (
            arrays["embeddings.position_embeddings.weight"] + arrays["embeddings.token_type_embeddings.weight"][0])
        encoder.norm.weight.data = arrays["embeddings.LayerNorm.weight"]
        encoder.norm.bias.data = arrays["embeddings.LayerNorm.bias"]
        for layer, number in zip(encoder.layers, keep):
            dots, slashes = f"encoder.layer.{number}.", f"/encoder/layer.{number}/"
            parts = ["query", "key", "value"]
            layer.qkv.weight.data = torch.cat(
                [products[f"{slashes}attention/self/{p}/MatMul"].T for p in parts]).contiguous()
            layer.qkv.bias.data = torch.cat([arrays[f"{dots}attention.self.{p}.bias"] for p in parts])
            for linear, name in ((layer.out, "attention/output/dense"), (layer.up, "intermediate/dense"),
                                 (layer.down, "output/dense")):
                linear.weight.data = products[f"{slashes}{name}/MatMul"].T.contiguous()
                linear.bias.data = arrays[dots + name.replace("/", ".") + ".bias"]
            for norm, name in ((layer.norm1, "attention.output.LayerNorm"), (layer.norm2, "output.LayerNorm")):
                norm.weight.data = arrays[f"{dots}{name}.weight"]
                norm.bias.data = arrays[f"{dots}{name}.bias"]
        return encoder


class Biaffine(nn.Module):
    """Scores of every pair of a dependent and a head; one where `labels` is None."""

    def __init__(self, width, labels=None):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels or 1, width + 1, width + (labels is not None)))
        if labels is None:
            nn.init.orthogonal_(self.weight.data[0])

    def arcs(self, dependents, heads):
        ones = torch.ones_like(dependents[..., :1])
        return torch.cat([dependents, ones], -1) @ self.weight[0] @ heads.transpose(1, 2)

    def pairs(self, dependents, heads):
        """Scores of each label for given pairs, rows of both."""
        ones = torch.ones_like(dependents[..., :1])
        d, h = torch.cat([dependents, ones], -1), torch.cat([heads, ones], -1)
        labels, width, _ = self.weight.shape
        left = d @ self.weight.permute(1, 0, 2).reshape(width, labels * width)
        return torch.bmm(left.view(-1, labels, width), h[:, :, None])[..., 0]


class Network(nn.Module):
    """Everything that is read from one pass over a batch of sentences."""

    def __init__(self, encoder, upos, xpos, scripts, deprels, bio, arc=400, label=128, dropout=0.33):
        super().__init__()
        self.encoder = encoder
        self.upos = nn.Linear(WIDTH, upos)
        self.xpos = nn.Linear(WIDTH, xpos)
        self.lemma = nn.Linear(WIDTH, scripts)
        self.entity = nn.Linear(WIDTH, bio)
        self.arc_dependent = nn.Linear(WIDTH, arc)
        self.arc_head = nn.Linear(WIDTH, arc)
        self.label_dependent = nn.Linear(WIDTH, label)
        self.label_head = nn.Linear(WIDTH, label)
        self.arc = Biaffine(arc)
        self.label = Biaffine(label, deprels)
        self.dropout, self.light = Dropout(dropout), Dropout(0.2)

    def words(self, batch):
        """Vectors of the root (as [CLS]) and of each word: sentences x (1 + words) x WIDTH."""
        pieces = self.encoder(batch["pieces"], batch["cases"], batch["mask"])
        return pieces.gather(1, batch["first"][..., None].expand(-1, -1, WIDTH))

    def forward(self, batch):
        x = self.words(batch)
        w = x[:, 1:]
        tags = self.light(w)
        out = {"upos": self.upos(tags), "xpos": self.xpos(tags), "lemma": self.lemma(tags),
               "entity": self.entity(tags)}
        d = self.dropout(F.leaky_relu(self.arc_dependent(w), 0.1))
        h = self.dropout(F.leaky_relu(self.arc_head(x), 0.1))
        out["arc"] = self.arc.arcs(d, h).float().masked_fill(~batch["words"][:, None, :], -1e9)
        out["label_dependent"] = self.dropout(F.leaky_relu(self.label_dependent(w), 0.1))
        out["label_head"] = self.dropout(F.leaky_relu(self.label_head(x), 0.1))
        return out

    def labels(self, out, heads):
        """Label scores with these heads (0 the root), sentences x words x labels."""
        b, n = heads.shape
        chosen = out["label_head"].gather(1, heads[..., None].expand(-1, -1, out["label_head"].shape[2]))
        d = out["label_dependent"]
        return self.label.pairs(d.reshape(b * n, -1), chosen.reshape(b * n, -1)).view(b, n, -1)
