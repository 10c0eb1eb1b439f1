"""The machine and the releases that blocks run on, as evidence names them."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from tools.evidence import Environment


def environment() -> tuple[str, Environment]:
    """The kind of device (cpu, cuda, mps) and the environment; empty text for what is missing.

    torch is asked for devices only where it is loaded: what never loaded it ran on the CPU.
    """
    kind, name = _device()
    return kind, Environment(
        python=platform.python_version(),
        torch=_release("torch"),
        torchvision=_release("torchvision"),
        system=f"{platform.system()} {platform.machine()}",
        device=name,
    )


def _device() -> tuple[str, str]:
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        return "cuda", str(torch.cuda.get_device_name())
    if torch is not None and torch.backends.mps.is_available():
        return "mps", "Apple GPU"
    return "cpu", "CPU"


def _release(package: str) -> str:
    """The version without the tag of its build, such as +cu130."""
    try:
        return version(package).partition("+")[0]
    except PackageNotFoundError:
        return ""
