"""backward runs through a graph whose saved values an earlier backward has already freed."""

KIND = "error"
MESSAGES = [
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time (or directly access saved "
            "tensors after they have already been freed). Saved intermediate values of the "
            "graph are freed when you call .backward() or autograd.grad(). Specify "
            "retain_graph=True if you need to backward through the graph a second time or if "
            "you need to access saved tensors after calling backward."
        ),
    ),
    ("RuntimeError", "Trying to backward through the graph a second time"),
]
ATTESTED = [
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time (or directly access saved "
            "variables after they have already been freed). Saved intermediate values of the "
            "graph are freed when you call .backward() or autograd.grad(). Specify "
            "retain_graph=True if you need to backward through the graph a second time or if "
            "you need to access saved variables after calling backward."
        ),
        "a/b#1",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time, but the saved intermediate "
            "results have already been freed. Specify retain_graph=True when calling backward "
            "the first time."
        ),
        "a/b#1",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph a second time, but the buffers have already "
            "been freed. Specify retain_graph=True when calling backward the first time."
        ),
        "a/b#1",
    ),
    (
        "RuntimeError",
        (
            "Trying to backward through the graph second time, but the buffers have already "
            "been freed. Please specify retain_variables=True when calling backward for the "
            "first time."
        ),
        "a/b#1",
    ),
]
FRAMES = []


def fix():
    # --8<-- [start:fix]
    print("backward_twice")
    # --8<-- [end:fix]
