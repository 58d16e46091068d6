"""The same robustness computed the usual way with numpy: fresh draws, 17 needs, 16 questions, 4 frameworks, N = 10,000."""
import time

import numpy as np

QUESTIONS, NEEDS, FRAMEWORKS, N = 16, 17, 4, 10_000
rng = np.random.default_rng(1)
points = rng.integers(0, 5, (QUESTIONS, NEEDS)) * (rng.random((QUESTIONS, NEEDS)) < 0.2)
ratings = rng.random((FRAMEWORKS, NEEDS)) * 4 + 3
errors = np.full((FRAMEWORKS, NEEDS), 1.2)


def recommend():
    weights = (rng.standard_gamma(4, (N, QUESTIONS)) / 4) @ points
    weights /= weights.sum(axis=1, keepdims=True)
    values = weights @ ratings.T + rng.standard_normal((N, FRAMEWORKS)) * np.sqrt(weights**2 @ (errors**2).T)
    ranks = np.argsort(np.argsort(-values, axis=1), axis=1)
    acceptability = [[(ranks[:, i] == r).mean() for r in range(FRAMEWORKS)] for i in range(FRAMEWORKS)]
    wins = (values[:, :, None] > values[:, None, :]).mean(axis=0)
    regret = (values.max(axis=1, keepdims=True) - values).mean(axis=0)
    return acceptability, wins, regret


for _ in range(5):
    recommend()
runs = 50
start = time.perf_counter()
for _ in range(runs):
    recommend()
print(f"{(time.perf_counter() - start) / runs * 1e6:.1f}")
