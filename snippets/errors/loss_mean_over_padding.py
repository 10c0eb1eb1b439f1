"""The loss is averaged over padding too, so that a model earns by predicting padding."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.nn import functional as F

    targets = torch.tensor([[1, 2, 0, 0, 0, 0, 0, 0], [2, 1, 1, 0, 0, 0, 0, 0]])
    always_padding = torch.tensor([6.0, 0.0, 0.0]).expand(2, 8, 3)

    def compute_loss(scores, targets):
        return F.cross_entropy(scores.flatten(0, 1), targets.flatten())

    print(compute_loss(always_padding, targets))
    # --8<-- [end:reproduce]
    return compute_loss, always_padding, targets, 0


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.nn import functional as F

    targets = torch.tensor([[1, 2, 0, 0, 0, 0, 0, 0], [2, 1, 1, 0, 0, 0, 0, 0]])
    always_padding = torch.tensor([6.0, 0.0, 0.0]).expand(2, 8, 3)

    def compute_loss(scores, targets):
        return F.cross_entropy(scores.flatten(0, 1), targets.flatten(), ignore_index=0)

    print(compute_loss(always_padding, targets))
    # --8<-- [end:fix]
    return compute_loss, always_padding, targets, 0


def detect():
    # --8<-- [start:detect]
    import torch
    from torch.nn import functional as F

    def counts_padding(compute_loss, scores, targets, padding):
        more_targets = torch.cat([targets, torch.full_like(targets, padding)], dim=1)
        more_scores = torch.cat([scores, torch.zeros_like(scores)], dim=1)
        before, after = compute_loss(scores, targets), compute_loss(more_scores, more_targets)
        return not torch.allclose(before, after, rtol=1e-4)

    scores, targets = torch.ones(2, 3), torch.tensor([[4.0, 3.0, 0.0], [2.0, 0.0, 0.0]])
    print(counts_padding(F.mse_loss, scores, targets, 0))
    print(counts_padding(lambda x, y: F.mse_loss(x[y != 0], y[y != 0]), scores, targets, 0))
    # --8<-- [end:detect]
    return counts_padding


def reproduce_mask():
    # --8<-- [start:reproduce_mask]
    import torch

    targets = torch.tensor([[4.0, 3.0, 0.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0, 0.0]])
    scores = torch.ones(2, 5)

    def compute_loss(scores, targets):
        mask = targets != 0
        return ((scores - targets).square() * mask).mean()

    print(compute_loss(scores, targets))
    # --8<-- [end:reproduce_mask]
    return compute_loss, scores, targets, 0


def fix_mask():
    # --8<-- [start:fix_mask]
    import torch

    targets = torch.tensor([[4.0, 3.0, 0.0, 0.0, 0.0], [2.0, 0.0, 0.0, 0.0, 0.0]])
    scores = torch.ones(2, 5)

    def compute_loss(scores, targets):
        mask = targets != 0
        return ((scores - targets).square() * mask).sum() / mask.sum()

    print(compute_loss(scores, targets))
    # --8<-- [end:fix_mask]
    return compute_loss, scores, targets, 0


def find_it():
    # --8<-- [start:find_it]
    import torch

    targets = torch.tensor([[1, 2, 0, 0, 0, 0, 0, 0], [2, 1, 1, 0, 0, 0, 0, 0]])
    print(f"{(targets == 0).float().mean():.0%} of the targets are padding")
    # --8<-- [end:find_it]
    return (targets == 0).float().mean().item()
