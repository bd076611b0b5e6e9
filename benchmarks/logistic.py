"""Logistic regression that few rows move little: weights are drawn towards where they start."""

from __future__ import annotations

import numpy as np

from kg.resolution.ragged import Floats


def logistic(values: Floats, offset: Floats, truth: Floats, start: Floats, ridge: float) -> Floats:
    """Weights by Newton's method with halved steps, drawn towards their start."""

    def cost(weights: Floats) -> float:
        total = values @ weights + offset
        return float((np.logaddexp(0, total) - truth * total).sum() + ridge / 2 * ((weights - start) ** 2).sum())

    weights = start.copy()
    for _ in range(60):
        chance = 1 / (1 + np.exp(-np.clip(values @ weights + offset, -30, 30)))
        slope = values.T @ (truth - chance) - ridge * (weights - start)
        curve = (values * (chance * (1 - chance))[:, None]).T @ values + ridge * np.eye(len(weights))
        step = np.linalg.solve(curve, slope)
        while cost(weights + step) > cost(weights) and np.abs(step).max() > 1e-5:
            step = step / 2
        weights = weights + step
    return weights
