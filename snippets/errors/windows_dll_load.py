"""Windows cannot load one of torch's libraries, or one that it builds on."""

KIND = "error"
MESSAGES = []
ATTESTED = [
    (
        "OSError",
        (
            "[WinError {code:int}] The specified module could not be found. Error loading "
            '"{library:path}" or one of its dependencies.'
        ),
        "xinntao/ESRGAN#98",
    ),
    (
        "OSError",
        (
            "[WinError {code:int}] The specified procedure could not be found. Error loading "
            '"{library:path}" or one of its dependencies.'
        ),
        "kyegomez/Sophia#25",
    ),
    (
        "OSError",
        "[WinError 126] The specified module could not be found",
        "nutonomy/nuscenes-devkit#394",
    ),
    (
        "OSError",
        "[WinError 1114] A dynamic link library (DLL) initialization routine failed.",
        "https://blog.gitcode.com/4f7c8814d041451a944cc13774ed6faf.html",
    ),
    ("OSError", 'Error loading "{library:path}" or one of its dependencies.', "kyegomez/Sophia#25"),
    ("ImportError", "DLL load failed", "https://mynw.cn/news/513927.html"),
]
FRAMES = []
