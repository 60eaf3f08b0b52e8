"""Reads a path of relative steps back, as the drawing rules of SVG say: m, l, h, v and z."""

import re

import numpy as np

AXES = {"h": [0], "v": [1]}


def points(path):
    """Absolute points of every part of a path; after z the next part begins from where this one began."""
    here, parts = np.zeros(2, dtype=int), []
    for letter, written in re.findall(r"([a-z])([^a-z]*)", path):
        if letter == "z":
            here = parts[-1][0]
            continue
        axes = AXES.get(letter, [0, 1])
        steps = np.array(re.findall(r"-?\d+", written), dtype=int).reshape(-1, len(axes))
        parts += [[]] if letter == "m" else []
        for step in steps:
            here = here.copy()
            here[axes] += step
            parts[-1].append(here)
    return [np.array(part) for part in parts]
