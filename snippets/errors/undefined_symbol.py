"""A compiled extension asks for a C++ function that the installed torch does not have."""

KIND = "error"
MESSAGES = [
    ("OSError", "{file:path}: undefined symbol: _ZN3c"),
    ("ImportError", "{file:path}: undefined symbol: _ZNK3c"),
    ("ImportError", "{file:path}: undefined symbol: _ZN2at"),
    ("ImportError", "{file:path}: undefined symbol: _ZNK2at"),
    ("ImportError", "{file:path}: undefined symbol: _ZN5torch"),
    ("ImportError", "{file:path}: undefined symbol: _ZNK5torch"),
    ("ImportError", "{file:path}: undefined symbol: _ZTIN3c"),
    ("ImportError", "{file:path}: undefined symbol: _ZTVN3c"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import ctypes
    import subprocess
    import tempfile
    from pathlib import Path

    code = "int _ZN3c103oldEv(void); int run(void) { return _ZN3c103oldEv(); }"
    with tempfile.TemporaryDirectory() as folder:
        source, extension = Path(folder, "extension.c"), f"{folder}/extension.so"
        source.write_text(code, encoding="utf-8")
        subprocess.run(["cc", "-shared", "-fPIC", source, "-o", extension], check=True)
        run = ctypes.CDLL(extension).run
    print(run())
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import ctypes
    import subprocess
    import tempfile
    from pathlib import Path

    code = "int _ZN3c103newEv(void) { return 0; } int run(void) { return _ZN3c103newEv(); }"
    with tempfile.TemporaryDirectory() as folder:
        source, extension = Path(folder, "extension.c"), f"{folder}/extension.so"
        source.write_text(code, encoding="utf-8")
        subprocess.run(["cc", "-shared", "-fPIC", source, "-o", extension], check=True)
        run = ctypes.CDLL(extension).run
    print(run())
    # --8<-- [end:fix]
    return run()


def find_it():
    # --8<-- [start:find_it]
    import subprocess

    symbol = "_ZN3c106SymInt19promote_to_negativeEv"
    print(subprocess.run(["c++filt", symbol], capture_output=True, text=True, check=True).stdout)
    # --8<-- [end:find_it]
    return symbol


def built_with():
    # --8<-- [start:built_with]
    import torch

    print(torch.__version__.split("+")[0], torch.compiled_with_cxx11_abi())
    # --8<-- [end:built_with]
    return torch.compiled_with_cxx11_abi()
