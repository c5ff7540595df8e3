"""What a computation takes: operations and bytes, which are counted, and seconds, which are measured."""

import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves


class Cost(NamedTuple):
    """What one computation takes. A product of matrices costs a multiplication and an addition for each pair of
    numbers that meet; everything else costs one operation for each number that comes out."""

    operations: int
    bytes: int
    seconds: float


class _Ledger(TorchDispatchMode):
    """Adds up the operations, and the bytes of every new tensor; a view of another tensor costs nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.operations = self.bytes = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        result = function(*args, **(kwargs or {}))
        old = {x.untyped_storage().data_ptr() for x in tree_leaves((args, kwargs)) if isinstance(x, Tensor)}
        for x in tree_leaves(result):
            if isinstance(x, Tensor) and x.untyped_storage().data_ptr() not in old:
                self.bytes += x.nbytes
                self.operations += self._operations(function.overloadpacket.__name__, args, x)
        return result

    @staticmethod
    def _operations(name: str, args: tuple, result: Tensor) -> int:
        if name in ("mm", "bmm", "mv"):
            return 2 * result.numel() * args[0].size(-1)
        return result.numel()


def cost_of(function: Callable[[], Tensor], *, repeats: int = 5) -> Cost:
    """Count a computation's operations and the bytes that it allocates, and time it (median)."""
    with _Ledger() as ledger:
        function()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return Cost(ledger.operations, ledger.bytes, statistics.median(times))
