"""A C++ or CUDA extension does not compile; the compiler's own error stands above."""

KIND = "error"
TIER = "wrapper"
MESSAGES = []
ATTESTED = [
    (
        "RuntimeError",
        "Error compiling objects for extension",
        "zeliu98/CloserLook3D#16",
    ),
    (
        "RuntimeError",
        "Error building extension '{name:word}'",
        "eladrich/pixel2style2pixel#4",
    ),
    ("", "/usr/bin/ld: cannot find -lcudart", "chungmin99/garfield#25"),
    ("", "ninja: build stopped: subcommand failed.", "chungmin99/garfield#25"),
]
FRAMES = []
