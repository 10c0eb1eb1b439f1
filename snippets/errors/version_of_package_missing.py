"""Somebody asks for the version of a package by a name under which nothing was installed."""

KIND = "error"
# Python's own message: only the name of the package makes it torch's.
TIER = "family"
MESSAGES = [
    (
        "importlib.metadata.PackageNotFoundError",
        "No package metadata was found for pytorch",
    ),
    (
        "importlib.metadata.PackageNotFoundError",
        "No package metadata was found for torch",
    ),
    (
        "importlib.metadata.PackageNotFoundError",
        "No package metadata was found for torchvision",
    ),
    (
        "importlib.metadata.PackageNotFoundError",
        "No package metadata was found for torchaudio",
    ),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from importlib.metadata import version

    release = version("pytorch").split("+")[0]
    print(release)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from importlib.metadata import version

    release = version("torch").split("+")[0]
    print(release)
    # --8<-- [end:fix]
    return release


def without_metadata():
    # --8<-- [start:without_metadata]
    import torch

    print(torch.__version__.split("+")[0])
    # --8<-- [end:without_metadata]
    return torch.__version__.split("+")[0]


def find_it():
    # --8<-- [start:find_it]
    from importlib.metadata import packages_distributions

    for name in ("torch", "torchvision"):
        print(name, "comes from", sorted(set(packages_distributions().get(name, []))))
    # --8<-- [end:find_it]
    return packages_distributions()
