"""A seed that is set in every step or epoch: the random numbers are always the same."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    def step():
        torch.manual_seed(0)
        return F.dropout(torch.ones(6), p=0.5)

    for _ in range(3):
        print(step().tolist())
    # --8<-- [end:reproduce]
    return (step,)


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)

    def step():
        return F.dropout(torch.ones(6), p=0.5)

    for _ in range(3):
        print(step().tolist())
    # --8<-- [end:fix]
    return (step,)


def detect():
    # --8<-- [start:detect]
    import torch

    def seeds_itself(step):
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(20240229)
            step()
            once = torch.get_rng_state()
            torch.manual_seed(31415926)
            step()
            return torch.equal(once, torch.get_rng_state())

    print(seeds_itself(lambda: torch.manual_seed(0)))
    print(seeds_itself(lambda: torch.randn(3)))
    # --8<-- [end:detect]
    return seeds_itself


def reproduce_evaluate():
    # --8<-- [start:reproduce_evaluate]
    import torch

    def evaluate():
        torch.manual_seed(0)
        return torch.randn(100).mean()

    def train_epoch():
        order = torch.randperm(6)
        evaluate()
        return order

    torch.manual_seed(1)
    for _ in range(4):
        print(train_epoch().tolist())
    # --8<-- [end:reproduce_evaluate]
    return (train_epoch,)


def fix_evaluate():
    # --8<-- [start:fix_evaluate]
    import torch

    def evaluate():
        generator = torch.Generator().manual_seed(0)
        return torch.randn(100, generator=generator).mean()

    def train_epoch():
        order = torch.randperm(6)
        evaluate()
        return order

    torch.manual_seed(1)
    for _ in range(4):
        print(train_epoch().tolist())
    # --8<-- [end:fix_evaluate]
    return (train_epoch,)


def find_it():
    # --8<-- [start:find_it]
    import traceback

    import torch

    original = torch.manual_seed

    def told(seed):
        print("seed", seed, "in", traceback.extract_stack()[-2].name)
        return original(seed)

    def evaluate():
        torch.manual_seed(0)

    torch.manual_seed = told
    evaluate()
    torch.manual_seed = original
    # --8<-- [end:find_it]
    return original
