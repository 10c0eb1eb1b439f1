"""The compiler refuses the C++ or CUDA code of an extension; the reason stands further up."""

KIND = "error"
NEEDS = ["setuptools"]
MESSAGES = [
    ("RuntimeError", "Error building extension '{name:word}': {rest:any}"),
    ("RuntimeError", "Error building extension '{name:word}'"),
]
ATTESTED = [
    (
        "RuntimeError",
        "Error compiling objects for extension",
        "zeliu98/CloserLook3D#16",
    ),
    ("RuntimeError", "/usr/bin/ld: cannot find -lcudart", "chungmin99/garfield#25"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import tempfile
    from pathlib import Path

    from torch.utils.cpp_extension import load

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "twice.cpp")
        source.write_text("int twice(int x) { return 2 * y; }", encoding="utf-8")
        load("twice", [str(source)], build_directory=folder, is_python_module=False)
    print("built")
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import tempfile
    from pathlib import Path

    from torch.utils.cpp_extension import load

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "twice.cpp")
        source.write_text("int twice(int x) { return 2 * x; }", encoding="utf-8")
        load("twice", [str(source)], build_directory=folder, is_python_module=False)
    print("built")
    # --8<-- [end:fix]
    return source.stem


def find_it():
    # --8<-- [start:find_it]
    import tempfile
    from pathlib import Path

    from torch.utils.cpp_extension import load

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "twice.cpp")
        source.write_text("int twice(int x) { return 2 * y; }", encoding="utf-8")
        try:
            load("twice", [str(source)], build_directory=folder, is_python_module=False)
        except RuntimeError as error:
            found = [line for line in str(error).split("\n") if "error:" in line]
    print(len(found), "y" in found[0].partition("error:")[2])
    # --8<-- [end:find_it]
    return found
