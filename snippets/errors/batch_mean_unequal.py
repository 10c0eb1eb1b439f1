"""A figure averaged over batches, where the last batch is smaller than the others."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    correct = torch.ones(101)
    correct[100] = 0

    def evaluate(batch_size):
        means = []
        for batch in correct.split(batch_size):
            means.append(batch.mean().item())
        return sum(means) / len(means)

    for batch_size in (101, 50, 10):
        print(batch_size, round(evaluate(batch_size), 3))
    # --8<-- [end:reproduce]
    return (evaluate,)


def fix():
    # --8<-- [start:fix]
    import torch

    correct = torch.ones(101)
    correct[100] = 0

    def evaluate(batch_size):
        total = 0
        for batch in correct.split(batch_size):
            total += batch.sum().item()
        return total / len(correct)

    for batch_size in (101, 50, 10):
        print(batch_size, round(evaluate(batch_size), 3))
    # --8<-- [end:fix]
    return (evaluate,)


def detect():
    # --8<-- [start:detect]
    def depends_on_batch_size(evaluate, sizes=(1, 7, 10)):
        figures = [float(evaluate(size)) for size in sizes]
        most = max(abs(figure) for figure in figures)
        return max(figures) - min(figures) > 1e-4 * most

    losses = [1.0, 2.0, 6.0]
    print(depends_on_batch_size(lambda size: sum(losses) / len(losses)))
    print(depends_on_batch_size(lambda size: sum(losses) / (len(losses) // size + 1)))
    # --8<-- [end:detect]
    return depends_on_batch_size


def reproduce_loss():
    # --8<-- [start:reproduce_loss]
    import torch
    from torch.nn import functional as F

    predictions, targets = torch.zeros(5), torch.tensor([1.0, 1.0, 1.0, 1.0, 4.0])

    def evaluate(batch_size):
        total = 0
        for output, target in zip(predictions.split(batch_size), targets.split(batch_size)):
            total += F.mse_loss(output, target).item()
        return total / len(targets)

    print([round(evaluate(batch_size), 2) for batch_size in (1, 2, 4)])
    # --8<-- [end:reproduce_loss]
    return (evaluate,)


def fix_loss():
    # --8<-- [start:fix_loss]
    import torch
    from torch.nn import functional as F

    predictions, targets = torch.zeros(5), torch.tensor([1.0, 1.0, 1.0, 1.0, 4.0])

    def evaluate(batch_size):
        total = 0
        for output, target in zip(predictions.split(batch_size), targets.split(batch_size)):
            total += F.mse_loss(output, target).item() * len(target)
        return total / len(targets)

    print([round(evaluate(batch_size), 2) for batch_size in (1, 2, 4)])
    # --8<-- [end:fix_loss]
    return (evaluate,)


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch.utils.data import DataLoader

    loader = DataLoader(torch.zeros(101), batch_size=10)
    print(len(loader), len(loader.dataset), len(loader.dataset) % loader.batch_size)
    # --8<-- [end:find_it]
    return len(loader), len(loader.dataset), len(loader.dataset) % loader.batch_size
