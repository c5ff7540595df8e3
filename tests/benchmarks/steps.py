"""One training step, and training end to end, ours and the framework's in turns."""

import statistics
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode

from tests.benchmarks.models import SIZES, build, largest_difference, random_batch, training_step
from tests.benchmarks.table import Row, Section, as_milliseconds, in_turns, ratio

AIMS = {"small": (1.0, 1.15), "large": (1.0, 1.05)}  # with equal dropout sites, with each side's own


class Products(TorchDispatchMode):
    """Notes the shapes and layouts of the operands of every matrix product that a computation makes."""

    def __init__(self) -> None:
        super().__init__()
        self.operands: list[tuple[tuple[int, int, bool], ...]] = []  # (rows, columns, transposed) twice

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        if function.overloadpacket.__name__ in ("mm", "addmm"):
            self.operands.append(tuple((*x.shape, x.stride(-1) != 1) for x in args[-2:]))
        return function(*args, **(kwargs or {}))

    @property
    def operations(self) -> int:
        return sum(2 * a[0] * a[1] * b[1] for a, b in self.operands)

    def alone(self) -> Callable[[], None]:
        """The same products with nothing between them, ready to be repeated. Equal operands are made once."""

        def make(rows: int, columns: int, transposed: bool) -> Tensor:
            return torch.randn(columns, rows).T if transposed else torch.randn(rows, columns)

        made = {operand: make(*operand) for pair in self.operands for operand in pair}

        def multiply() -> None:
            for a, b in self.operands:
                torch.mm(made[a], made[b])

        return multiply


def step_section(name: str, *, rounds: int) -> Section:
    """One step of ours, of the framework with our dropout sites, and with its own, in turns."""
    size = SIZES[name]
    batch = random_batch(size)
    models = {side: build(side, size.config) for side in ("ours", "equal", "own")}
    steps = {side: training_step(model, batch) for side, model in models.items()}
    with FlopCounterMode(display=False) as counter, sdpa_kernel(SDPBackend.MATH):  # the fused kernel is not counted
        steps["ours"]()
    with Products() as products:
        steps["ours"]()
    *seconds, alone = in_turns(*steps.values(), products.alone(), rounds=rounds)
    ours, equal, own = seconds
    rate = products.operations / statistics.median(alone)
    shares = [f"{counter.get_total_flops() / statistics.median(each) / rate:.0%}" for each in (ours, own)]
    count = [sum(p.numel() for p in models[side].parameters()) for side in ("ours", "own")]
    equal_aim, own_aim = ((">=", aim) for aim in AIMS[name]) if name in AIMS else (None, None)
    rows = [
        Row("equal dropout sites", as_milliseconds(ours), as_milliseconds(equal), ratio(equal, ours), equal_aim),
        Row("each side's own dropout", as_milliseconds(ours), as_milliseconds(own), ratio(own, ours), own_aim),
        Row("share of the matrix-product rate", *shares),
        Row("parameters", *(f"{n:,}" for n in count)),
    ]
    note = (
        f"Matrix products alone, at this step's sizes: {rate / 1e9:,.0f} GFLOP/s; a step has "
        f"{counter.get_total_flops() / 1e9:.2f} GFLOP.\nThe two sides' logits differ by "
        f"{largest_difference(size.config, batch):.0e} at most (no dropout)."
    )
    return Section(f"training step, {size.name}", "ours", "torch.nn", rows, note)
