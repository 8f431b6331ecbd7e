#!/usr/bin/env python3
"""Writes the trained network as ONNX with 8-bit weights, as `org.chancery.parser` runs it.

Each row of activations gets a scale of its own, from its own greatest value, so that what is read of
a sentence does not depend on the sentences that share its batch. Weights have a scale per column.
"""

import argparse
import json
import zlib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from network import HEADS, WIDTH

MS = "com.microsoft"
# How many lemma scripts are given for each word, the best first.
LEMMAS = 8


class Graph:
    """Nodes and weights in the making."""

    def __init__(self, bits):
        self.nodes, self.weights, self.bits, self.count = [], [], bits, 0
        self.scales = {}

    def array(self, name, value):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, domain="", outputs=1, **attributes):
        self.count += 1
        names = [f"{op.lower()}_{self.count}" + (f"_{i}" if i else "") for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, name=names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def named(self, name, value):
        """Gives a value the name of an output."""
        self.nodes.append(helper.make_node("Identity", [value], [name]))

    def rows(self, x):
        """The rows of x in 8 bits, and the scale of each."""
        if x not in self.scales:
            top = self.node("ReduceMax", [self.node("Abs", [x])], axes=[1], keepdims=1)
            scale = self.node("Max", [self.node("Mul", [top, "per_step"]), "least_scale"])
            flat = self.node("Reshape", [scale, "minus_one"])
            zero = self.node("Expand", ["zero_point", self.node("Shape", [flat])])
            self.scales[x] = (self.node("QuantizeLinear", [x, flat, zero], axis=0), scale)
        return self.scales[x]

    def linear(self, name, x, weight, bias=None):
        """x times a weight of torch's form (out x in), plus a bias where one is given."""
        matrix = weight.detach().float().numpy().T
        top = 2 ** (self.bits - 1) - 1
        scale = np.maximum(np.abs(matrix).max(0), 1e-8) / top
        q = np.clip(np.rint(matrix / scale), -top, top).astype(np.int8)
        rows, row_scale = self.rows(x)
        product = self.node(
            "MatMulIntegerToFloat",
            [rows, self.array(name, q), "one", self.array(name + "_scale", scale.astype(np.float32)), "zero_point"],
            domain=MS)
        y = self.node("Mul", [product, row_scale])
        return y if bias is None else self.node("Add", [y, self.array(name + "_bias", bias.detach().float().numpy())])

    def plain(self, name, x, weight, bias):
        """The same in 32 bits."""
        y = self.node("MatMul", [x, self.array(name, weight.detach().float().numpy().T)])
        return self.node("Add", [y, self.array(name + "_bias", bias.detach().float().numpy())])


def floats(parameter):
    return parameter.detach().float().numpy()


def eight_bits(matrix):
    """A matrix of embeddings in 8 bits, a scale for each row."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-8) / 127
    return np.clip(np.rint(matrix / scale[:, None]), -127, 127).astype(np.int8), scale.astype(np.float32)


def encoder(g, e):
    """Rows of the mixed layers, (sentences x pieces) x WIDTH."""
    q, scale = eight_bits(floats(e.words.weight))
    words = g.node("Cast", [g.node("Gather", [g.array("words", q), "pieces"])], to=TensorProto.FLOAT)
    scales = g.node("Gather", [g.array("words_scale", scale[:, None]), "pieces"])
    x = g.node("Mul", [words, scales])
    x = g.node("Add", [x, g.node("Gather", [g.array("cases_weight", floats(e.cases.weight)), "cases"])])
    length = g.node("Gather", [g.node("Shape", ["pieces"]), g.array("axis_one", np.array([1], np.int64))])
    positions = g.node("Slice", [g.array("positions", floats(e.positions.weight)), g.array("zero", np.array([0], np.int64)), length])
    x = g.node("Add", [x, positions])
    x = g.node("LayerNormalization", [x, g.array("norm", floats(e.norm.weight)), g.array("norm_bias", floats(e.norm.bias))],
               epsilon=1e-12, axis=-1)
    shape = g.node("Shape", [x])
    two = g.array("two_dimensions", np.array([-1, WIDTH], np.int64))
    x = g.node("Reshape", [x, two])
    weights = e.mix.softmax(0).detach().float().numpy()
    mixed = None
    for i, (layer, weight) in enumerate(zip(e.layers, weights)):
        p = f"layer{i}_"
        qkv = [g.linear(p + n, x, w) for n, w in zip(("query", "key", "value"), layer.qkv.weight.chunk(3))]
        qkv = [g.node("Reshape", [y, shape]) for y in qkv]
        mixed_heads = g.node(
            "MultiHeadAttention", [*qkv, g.array(p + "qkv_bias", floats(layer.qkv.bias)), "mask"], domain=MS, num_heads=HEADS)
        attended = g.linear(p + "out", g.node("Reshape", [mixed_heads, two]), layer.out.weight)
        x = skip(g, p + "norm1", attended, x, layer.norm1, layer.out.bias)
        up = g.linear(p + "up", x, layer.up.weight)
        up = g.node("BiasGelu", [up, g.array(p + "up_bias", floats(layer.up.bias))], domain=MS)
        down = g.linear(p + "down", up, layer.down.weight)
        x = skip(g, p + "norm2", down, x, layer.norm2, layer.down.bias)
        if weight > 0.001:
            part = g.node("Mul", [x, g.array(p + "share", np.float32(weight))])
            mixed = part if mixed is None else g.node("Add", [mixed, part])
    return mixed


def skip(g, name, x, before, norm, bias):
    return g.node("SkipLayerNormalization",
                  [x, before, g.array(name, floats(norm.weight)), g.array(name + "_bias", floats(norm.bias)),
                   g.array(name + "_skip_bias", floats(bias))], domain=MS, epsilon=1e-12)


def constants(g):
    g.array("per_step", np.array(1 / 127, np.float32))
    g.array("least_scale", np.array(1e-8, np.float32))
    g.array("minus_one", np.array([-1], np.int64))
    g.array("zero_point", np.array(128, np.uint8))
    g.array("one", np.array(1, np.float32))


def leaky(g, name, x, linear):
    return g.node("LeakyRelu", [g.linear(name, x, linear.weight, linear.bias)], alpha=0.1)


def syntax_graph(network, bits):
    """pieces, cases, mask: sentences x pieces; root, first: rows of [CLS] and of first pieces.

    Gives scores of tags, scripts and entities for each word, and vectors for arcs and labels.
    """
    g = Graph(bits)
    constants(g)
    x = encoder(g, network.encoder)
    words = g.node("Gather", [x, "first"])
    roots = g.node("Gather", [x, "root"])
    for name in ("upos", "xpos", "lemma", "entity"):
        linear = getattr(network, name)
        scores = g.linear(name, words, linear.weight, linear.bias)
        if name == "entity":
            g.named("entity_scores", scores)
        elif name == "lemma":
            _, best = g.node("TopK", [scores, g.array("candidates", np.array([LEMMAS], np.int64))], outputs=2, axis=1)
            g.named("lemma_best", best)
        else:
            g.nodes.append(helper.make_node("ArgMax", [scores], [name + "_best"], axis=1, keepdims=0))
    ones = g.node("Expand", ["one", g.node("Concat", [g.node("Shape", ["first"]), g.array("single", np.array([1], np.int64))], axis=0)])
    d = g.node("Concat", [leaky(g, "arc_dependent", words, network.arc_dependent), ones], axis=1)
    g.named("arc_dependents", g.linear("arc", d, network.arc.weight[0].T))
    both = g.node("Concat", [roots, words], axis=0)
    g.named("arc_heads", leaky(g, "arc_head", both, network.arc_head))
    g.named("label_dependents", leaky(g, "label_dependent", words, network.label_dependent))
    g.named("label_heads", leaky(g, "label_head", both, network.label_head))
    inputs = [helper.make_tensor_value_info(n, t, s) for n, t, s in (
        ("pieces", TensorProto.INT32, ["sentences", "length"]), ("cases", TensorProto.INT32, ["sentences", "length"]),
        ("mask", TensorProto.INT32, ["sentences", "length"]), ("first", TensorProto.INT32, ["words"]),
        ("root", TensorProto.INT32, ["sentences"]))]
    outputs = [helper.make_tensor_value_info(n, t, None) for n, t in (
        ("upos_best", TensorProto.INT64), ("xpos_best", TensorProto.INT64), ("lemma_best", TensorProto.INT64),
        ("entity_scores", TensorProto.FLOAT), ("arc_dependents", TensorProto.FLOAT), ("arc_heads", TensorProto.FLOAT),
        ("label_dependents", TensorProto.FLOAT), ("label_heads", TensorProto.FLOAT))]
    return model(g, "syntax", inputs, outputs)


def label_graph(network):
    """Label scores of pairs: dependents, heads (pairs x width) to scores (pairs x labels)."""
    g = Graph(8)
    weight = floats(network.label.weight)
    labels, width, _ = weight.shape
    constants(g)
    ones = g.node("Expand", ["one", g.node("Concat", [g.node("Slice", [g.node("Shape", ["dependents"]), g.array("from", np.array([0], np.int64)), g.array("to", np.array([1], np.int64))]), g.array("single", np.array([1], np.int64))], axis=0)])
    d = g.node("Concat", ["dependents", ones], axis=1)
    h = g.node("Concat", ["heads", ones], axis=1)
    left = g.linear("label", d, torch.from_numpy(weight).permute(1, 0, 2).reshape(width, labels * width).T)
    left = g.node("Reshape", [left, g.array("left_shape", np.array([-1, labels, width], np.int64))])
    right = g.node("Reshape", [h, g.array("right_shape", np.array([-1, width, 1], np.int64))])
    scores = g.node("Reshape", [g.node("MatMul", [left, right]), g.array("scores_shape", np.array([-1, labels], np.int64))])
    g.named("scores", scores)
    inputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, ["pairs", width - 1]) for n in ("dependents", "heads")]
    return model(g, "labels", inputs, [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["pairs", labels])])


def model(g, name, inputs, outputs):
    graph = helper.make_graph(g.nodes, name, inputs, outputs, g.weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MS, 1)],
                             producer_name="chancery")
    made.ir_version = 8
    return made


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--trained", type=Path, required=True, help="folder with weights.pt and labels.json")
    p.add_argument("--base", type=Path, required=True)
    p.add_argument("--out", type=Path, required=True)
    p.add_argument("--lexicon", type=Path, required=True, help="what lexicon.py wrote")
    p.add_argument("--version", default="1")
    p.add_argument("--bits", type=int, default=8)
    a = p.parse_args()
    from network import Encoder, Network
    from wordpiece import WordPiece
    names = json.loads((a.trained / "labels.json").read_text())
    state = torch.load(a.trained / "weights.pt", map_location="cpu")
    layers = 1 + max(int(k.split(".")[2]) for k in state if k.startswith("encoder.layers."))
    encoder_ = Encoder(layers, state["encoder.words.weight"].shape[0])
    network = Network(encoder_, *(len(names[k]) for k in ("upos", "xpos", "scripts", "deprels", "entities")))
    network.load_state_dict(state)
    network.eval()
    a.out.mkdir(parents=True, exist_ok=True)
    onnx.save(syntax_graph(network, a.bits), str(a.out / "syntax.onnx"))
    onnx.save(label_graph(network), str(a.out / "labels.onnx"))
    for key, file in (("upos", "upos"), ("xpos", "xpos"), ("scripts", "lemmas"), ("deprels", "deprels"), ("entities", "entities")):
        (a.out / f"{file}.txt").write_text("\n".join(names[key]) + "\n", encoding="utf-8")
    pieces = WordPiece.of(next(a.base.glob("*tokenizer.json")))
    (a.out / "pieces.txt").write_text("\n".join(pieces.vocabulary) + "\n", encoding="utf-8")
    (a.out / "lexicon.tsv").write_bytes(a.lexicon.read_bytes())
    lines = [f"version={a.version}"]
    for file in sorted(a.out.iterdir()):
        if file.suffix in (".onnx", ".txt", ".tsv"):
            lines.append(f"{file.name}={zlib.crc32(file.read_bytes()):08x}")
    (a.out / "model.properties").write_text("\n".join(lines) + "\n")
    for file in sorted(a.out.iterdir()):
        print(f"{file.stat().st_size:12,} {file.name}")


if __name__ == "__main__":
    main()
