"""The process-wide state of torch: what a block may change and the next one must not see."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

Put = Callable[[], object]

# Attributes that are read and written by name, below `torch.backends`.
_BACKENDS = (
    "cudnn.enabled",
    "cudnn.benchmark",
    "cudnn.benchmark_limit",
    "cudnn.deterministic",
    "cudnn.allow_tf32",
    "cudnn.conv.fp32_precision",
    "cudnn.rnn.fp32_precision",
    "cuda.matmul.allow_tf32",
    "cuda.matmul.allow_fp16_reduced_precision_reduction",
    "cuda.matmul.allow_bf16_reduced_precision_reduction",
    "cuda.matmul.fp32_precision",
    "mkldnn.matmul.fp32_precision",
    "mkldnn.conv.fp32_precision",
    "mkldnn.rnn.fp32_precision",
    "mkldnn.enabled",
    "opt_einsum.enabled",
    "opt_einsum.strategy",
    "fp32_precision",
)
_ATTENTION = ("flash", "math", "mem_efficient", "cudnn")


@contextmanager
def kept() -> Iterator[None]:
    """Put torch's state back as it was at entry. Needs torch; imports nothing else that is slow."""
    import torch

    saved = [*_settings(torch), *_backends(torch), *_random(torch), *_hooks(torch)]
    had_group = _has_group(torch)
    try:
        yield
    finally:
        for put in saved:
            put()
        if _has_group(torch) and not had_group:
            torch.distributed.destroy_process_group()


def seed(number: int) -> None:
    """Seed every generator of torch."""
    import torch

    torch.default_generator.manual_seed(number)  # torch.manual_seed would first load the compiler
    if torch.cuda.is_available():
        torch.cuda.manual_seed_all(number)


def _settings(torch: Any) -> Iterator[Put]:
    """State behind a getter and a setter each; a setter is called only where the value moved."""
    device = torch.get_default_device()

    def put_device() -> None:
        torch.set_default_device(None)
        if torch.get_default_device() != device:
            torch.set_default_device(device)

    yield put_device
    algorithms = (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
    )
    yield lambda: torch.use_deterministic_algorithms(algorithms[0], warn_only=algorithms[1])
    anomaly = (torch.is_anomaly_enabled(), torch.is_anomaly_check_nan_enabled())
    yield lambda: torch.autograd.set_detect_anomaly(*anomaly)
    printing = torch._tensor_str.PRINT_OPTS
    options = dict(vars(printing))
    yield lambda: vars(printing).update(options)
    allowed = torch.serialization.get_safe_globals()

    def put_allowed() -> None:
        torch.serialization.clear_safe_globals()
        torch.serialization.add_safe_globals(allowed)

    yield put_allowed
    sharing = torch.multiprocessing
    distribution = torch.distributions.Distribution  # torch.compile switches its checks off
    pairs = [
        (torch.get_default_dtype, torch.set_default_dtype),
        (torch.is_grad_enabled, torch.set_grad_enabled),
        (torch.get_num_threads, torch.set_num_threads),
        (torch.is_warn_always_enabled, torch.set_warn_always),
        (torch.get_float32_matmul_precision, torch.set_float32_matmul_precision),
        (torch.is_autocast_cache_enabled, torch.set_autocast_cache_enabled),
        (sharing.get_sharing_strategy, sharing.set_sharing_strategy),
        (lambda: distribution._validate_args, distribution.set_default_validate_args),
    ]
    for kind in ("cpu", "cuda"):
        pairs += [
            (partial(torch.is_autocast_enabled, kind), partial(torch.set_autocast_enabled, kind)),
            (partial(torch.get_autocast_dtype, kind), partial(torch.set_autocast_dtype, kind)),
        ]
    for name in _ATTENTION:
        cuda = torch.backends.cuda
        pairs.append((getattr(cuda, f"{name}_sdp_enabled"), getattr(cuda, f"enable_{name}_sdp")))
    for get, put in pairs:
        yield _put_if_moved(get, put)
    yield lambda: torch.set_flush_denormal(False)


def _put_if_moved(get: Callable[[], Any], put: Callable[[Any], object]) -> Put:
    before = _read(get)

    def restore() -> None:
        if before is not None and _read(get) != before:
            put(before)

    return restore


def _read(get: Callable[[], Any]) -> Any:
    try:
        return get()
    except (RuntimeError, AttributeError):
        return None  # this build has no such setting, or its two spellings were mixed


def _backends(torch: Any) -> Iterator[Put]:
    for path in _BACKENDS:
        owner = torch.backends
        *parents, name = path.split(".")
        for parent in parents:
            owner = getattr(owner, parent, None)
        yield _put_if_moved(partial(getattr, owner, name), partial(setattr, owner, name))


def _random(torch: Any) -> Iterator[Put]:
    cpu = torch.get_rng_state()
    yield lambda: torch.set_rng_state(cpu)
    if torch.cuda.is_initialized():
        cuda = torch.cuda.get_rng_state_all()
        yield lambda: torch.cuda.set_rng_state_all(cuda)


def _hooks(torch: Any) -> Iterator[Put]:
    """The hooks that hold for every module."""
    module = torch.nn.modules.module
    for name in [name for name in vars(module) if name.startswith("_global_")]:
        value = getattr(module, name)
        if isinstance(value, dict):
            yield _refill(value)
        else:
            yield partial(setattr, module, name, value)


def _refill(table: dict[Any, Any]) -> Put:
    before = dict(table)

    def restore() -> None:
        table.clear()
        table.update(before)

    return restore


def _has_group(torch: Any) -> bool:
    return bool(torch.distributed.is_available() and torch.distributed.is_initialized())
