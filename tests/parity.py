"""Our modules beside the framework's: the same parameters in both, outputs and gradients compared."""

import torch
from torch import Tensor, nn

# Our name for a part and the framework's. Where our names nest, the longer one stands first.
NAMES = (
    ("self_attention", "self_attn"),
    ("cross_attention", "multihead_attn"),
    ("query_key_value.", "in_proj_"),
    ("output.", "out_proj."),
    ("feed_forward.widen", "linear1"),
    ("feed_forward.narrow", "linear2"),
    ("residuals.0.norm", "norm1"),
    ("residuals.1.norm", "norm2"),
    ("residuals.2.norm", "norm3"),
)
TOLERANCES = {torch.float32: 1e-5, torch.float64: 1e-10}


def framework_name(name: str) -> str:
    """What the framework calls our parameter."""
    for ours, theirs in NAMES:
        name = name.replace(ours, theirs)
    return name


def share_parameters(ours: nn.Module, theirs: nn.Module) -> None:
    """Give both modules the same random parameters, biases and norms too; fails if one has a parameter more."""
    for parameter in ours.parameters():
        nn.init.normal_(parameter, std=0.3)
    theirs.load_state_dict({framework_name(name): tensor for name, tensor in ours.state_dict().items()}, strict=True)


def assert_parity(
    ours: nn.Module,
    theirs: nn.Module,
    our_inputs: list[Tensor],
    their_inputs: list[Tensor],
    our_output: Tensor,
    their_output: Tensor,
) -> None:
    """Equal outputs, and equal gradients of every input and every parameter."""
    tolerance = {"rtol": TOLERANCES[our_output.dtype], "atol": TOLERANCES[our_output.dtype]}
    torch.testing.assert_close(our_output, their_output, **tolerance)
    direction = torch.randn_like(our_output)
    (our_output * direction).sum().backward()
    (their_output * direction).sum().backward()
    for our_input, their_input in zip(our_inputs, their_inputs, strict=True):
        torch.testing.assert_close(our_input.grad, their_input.grad, **tolerance)
    twins = dict(theirs.named_parameters())
    for name, parameter in ours.named_parameters():
        assert parameter.grad.abs().max() > 0, f"{name} got no gradient, so there is nothing to compare"
        torch.testing.assert_close(parameter.grad, twins[framework_name(name)].grad, **tolerance)


def inputs(*shapes: tuple[int, ...], dtype: torch.dtype) -> tuple[list[Tensor], list[Tensor]]:
    """Random inputs of these shapes, twice, each with a gradient of its own."""
    ours = [torch.randn(shape, dtype=dtype, requires_grad=True) for shape in shapes]
    return ours, [tensor.detach().clone().requires_grad_() for tensor in ours]
