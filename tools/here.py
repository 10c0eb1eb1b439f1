"""What this interpreter has of what some code needs: a GPU, none of it, or a release of torch.

A need is `cuda`, `no cuda`, or `torch` with the releases that will do: `torch<2.6`.
"""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from packaging.specifiers import InvalidSpecifier, SpecifierSet

CUDA = "cuda"
NO_CUDA = "no cuda"
TORCH = "torch"


class NeedError(ValueError):
    """A text that is no need."""


@cache
def has(need: str) -> bool:
    """Whether code with this need runs here; NeedError where nobody could have it."""
    if need in (CUDA, NO_CUDA):
        return _has_cuda() is (need == CUDA)
    try:
        return fits(need, version(TORCH))
    except PackageNotFoundError:
        return False


def fits(need: str, release: str) -> bool:
    """Whether a release of torch is one of those that a need such as `torch<2.6` names."""
    return releases_of(need).contains(release, prereleases=True)


def check(need: str) -> None:
    """NeedError where this is no need."""
    if need not in (CUDA, NO_CUDA):
        releases_of(need)


def is_release(need: str) -> bool:
    """Whether a need speaks of releases of torch."""
    return need.startswith(TORCH) and need[len(TORCH) :].lstrip()[:1] in set("<>=!~")


def releases_of(need: str) -> SpecifierSet:
    """The releases of torch that a need such as `torch<2.6` names."""
    bounds = need.removeprefix(TORCH)
    try:
        if bounds == need or not bounds:
            raise InvalidSpecifier(need)
        return SpecifierSet(bounds)
    except InvalidSpecifier:
        raise NeedError(f"{need} is neither cuda nor torch<2.6 or the like, nor no cuda") from None


def _has_cuda() -> bool:
    try:
        import torch
    except ImportError:
        return False
    return bool(torch.cuda.is_available())
