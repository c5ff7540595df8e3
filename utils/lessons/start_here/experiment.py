"""Lesson 00: how fast this machine is."""

import statistics
import time

import torch


def matrix_product_seconds(size: int = 512, *, repeats: int = 20) -> float:
    """Median time of one (size, size) matrix product, in seconds."""
    matrix = torch.randn(size, size)
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        matrix @ matrix
        times.append(time.perf_counter() - start)
    return statistics.median(times)
