"""How slow this machine is at this moment, so that a promise in seconds can be held on a busy or an old one."""

from time import perf_counter

ROUNDS = 1_000_000
PROMISED = 0.08  # seconds for so many rounds, on the machine for which DESIGN's budgets in seconds are meant


def slowness() -> float:
    """How many times longer work takes here and now; 1 on a machine that is fast and does nothing else."""
    start, total = perf_counter(), 0
    for number in range(ROUNDS):
        total += number * number % 7
    return max(1.0, (perf_counter() - start) / PROMISED)
