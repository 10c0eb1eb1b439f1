"""A layer of torch is created with a keyword that its constructor does not know."""

KIND = "error"
# Only layers by name: without one, the words are any Python class's.
MESSAGES = [
    ("TypeError", "Module.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "_BatchNorm.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "BatchNorm{rank:int}d.__init__() got an unexpected keyword argument"),
    ("TypeError", "Conv{rank:int}d.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "ConvTranspose{rank:int}d.__init__() got an unexpected keyword argument"),
    ("TypeError", "Linear.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "RNNBase.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "LayerNorm.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "Embedding.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "Sequential.__init__() got an unexpected keyword argument '{keyword:word}'"),
    ("TypeError", "MultiheadAttention.__init__() got an unexpected keyword argument"),
    ("TypeError", "TransformerEncoderLayer.__init__() got an unexpected keyword argument"),
    ("TypeError", "TransformerDecoderLayer.__init__() got an unexpected keyword argument"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    from torch import nn

    norm = nn.BatchNorm2d(3, keep_tracking_stats=True)
    print(norm)
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    from torch import nn

    norm = nn.BatchNorm2d(3, track_running_stats=True)
    print(norm)
    # --8<-- [end:fix]
    return norm


def reproduce_other_library():
    # --8<-- [start:reproduce_other_library]
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3, strides=2)
    print(conv)
    # --8<-- [end:reproduce_other_library]


def fix_other_library():
    # --8<-- [start:fix_other_library]
    from torch import nn

    conv = nn.Conv2d(3, 16, kernel_size=3, stride=2)
    print(conv)
    # --8<-- [end:fix_other_library]
    return conv


def module_kwargs():
    # --8<-- [start:module_kwargs]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.linear = nn.Linear(4, 2)

    print(Net(width=8))
    # --8<-- [end:module_kwargs]


def module_kwargs_fixed():
    # --8<-- [start:module_kwargs_fixed]
    from torch import nn

    class Net(nn.Module):
        def __init__(self, width):
            super().__init__()
            self.linear = nn.Linear(4, width)

    print(Net(width=8))
    # --8<-- [end:module_kwargs_fixed]
    return Net(width=8)


def find_it():
    # --8<-- [start:find_it]
    import difflib
    import inspect

    from torch import nn

    known = list(inspect.signature(nn.BatchNorm2d).parameters)
    likely = difflib.get_close_matches("keep_tracking_stats", known, n=1)
    print(likely)
    # --8<-- [end:find_it]
    return likely
