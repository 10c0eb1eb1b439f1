"""Losses for numbers, counts and distributions: L1, MSE, smooth L1, Poisson, Kullback-Leibler."""


def l1():
    # --8<-- [start:l1]
    import torch
    from torch import nn

    prediction = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
    target = torch.tensor([1.0, 4.0, 1.0])
    print(nn.L1Loss(reduction="none")(prediction, target).tolist())
    loss = nn.L1Loss()(prediction, target)
    loss.backward()
    print(round(loss.item(), 4))
    print([round(slope, 4) for slope in prediction.grad.tolist()])
    # --8<-- [end:l1]
    return loss, prediction.grad


def l1_median():
    # --8<-- [start:l1_median]
    import torch
    from torch import nn

    target = torch.tensor([1.0, 2.0, 3.0, 4.0, 100.0])
    for Loss in (nn.L1Loss, nn.MSELoss):
        guess = torch.zeros(1, requires_grad=True)
        optimizer = torch.optim.SGD([guess], lr=0.1)
        for _ in range(1000):
            optimizer.zero_grad()
            Loss()(guess.expand(5), target).backward()
            optimizer.step()
        print(f"{Loss.__name__:8}", round(guess.item(), 1))
    print(target.median().item(), target.mean().item())
    # --8<-- [end:l1_median]
    return guess.item(), target


def mse():
    # --8<-- [start:mse]
    import torch
    from torch import nn

    prediction = torch.tensor([1.0, 2.0, 4.0], requires_grad=True)
    target = torch.tensor([1.0, 4.0, 1.0])
    for how in ("none", "sum", "mean"):
        print(f"{how:5}", nn.MSELoss(reduction=how)(prediction.detach(), target))
    nn.MSELoss()(prediction, target).backward()
    print([round(slope, 4) for slope in prediction.grad.tolist()])
    # --8<-- [end:mse]
    return prediction.grad


def mse_broadcast():
    # --8<-- [start:mse_broadcast]
    import torch
    from torch import nn

    prediction = torch.tensor([[1.0], [2.0], [3.0]])
    target = torch.tensor([1.0, 2.0, 3.0])
    print(nn.MSELoss()(prediction.squeeze(1), target))
    print(nn.MSELoss()(prediction, target))
    # --8<-- [end:mse_broadcast]
    return prediction, target


def smooth_l1():
    # --8<-- [start:smooth_l1]
    import torch
    from torch.nn import functional as F

    prediction, target = torch.tensor(0.5), torch.tensor(0.0)
    losses = [F.smooth_l1_loss(prediction, target, beta=beta) for beta in (0, 0.25, 1, 2)]
    print([loss.item() for loss in losses])

    errors = torch.tensor([0.1, 1.0, 10.0], requires_grad=True)
    for loss in (F.mse_loss, F.l1_loss, F.smooth_l1_loss):
        slopes = torch.autograd.grad(loss(errors, torch.zeros(3), reduction="sum"), errors)[0]
        print(f"{loss.__name__:15}", [round(slope, 4) for slope in slopes.tolist()])
    # --8<-- [end:smooth_l1]
    return losses, slopes


def smooth_l1_huber():
    # --8<-- [start:smooth_l1_huber]
    import torch
    from torch.nn import functional as F

    error, zero = torch.tensor(5.0), torch.tensor(0.0)
    for beta in (0.5, 1.0, 2.0):
        smooth = F.smooth_l1_loss(error, zero, beta=beta).item()
        huber = F.huber_loss(error, zero, delta=beta).item()
        print(beta, smooth, huber)
    # --8<-- [end:smooth_l1_huber]
    return smooth, huber


def poisson_nll():
    # --8<-- [start:poisson_nll]
    import torch
    from torch.nn import functional as F

    score, count = torch.tensor(1.0), torch.tensor(2.0)
    print(F.poisson_nll_loss(score, count), score.exp() - count * score)

    rate = score.exp()
    print(F.poisson_nll_loss(rate, count, log_input=False))
    # --8<-- [end:poisson_nll]
    return score, count


def poisson_nll_full():
    # --8<-- [start:poisson_nll_full]
    import torch
    from torch.nn import functional as F

    score, count = torch.tensor(1.0), torch.tensor(20.0)
    exact = -torch.distributions.Poisson(score.exp()).log_prob(count)
    print(round(F.poisson_nll_loss(score, count).item(), 4))
    print(round(F.poisson_nll_loss(score, count, full=True).item(), 4))
    print(round(exact.item(), 4))
    # --8<-- [end:poisson_nll_full]
    return F.poisson_nll_loss(score, count, full=True), exact


def poisson_nll_eps():
    # --8<-- [start:poisson_nll_eps]
    import torch
    from torch.nn import functional as F

    nothing, count = torch.tensor(0.0), torch.tensor(2.0)
    print(F.poisson_nll_loss(nothing, count, log_input=False))
    print(F.poisson_nll_loss(nothing, count, log_input=False, eps=0.0))
    print(F.poisson_nll_loss(nothing, count, eps=1e-2) == F.poisson_nll_loss(nothing, count))
    # --8<-- [end:poisson_nll_eps]
    return F.poisson_nll_loss(nothing, count, log_input=False)


def poisson_nll_learn():
    # --8<-- [start:poisson_nll_learn]
    import torch
    from torch import nn

    counts = torch.tensor([0.0, 1.0, 1.0, 2.0, 6.0])
    score = torch.zeros(1, requires_grad=True)
    optimizer = torch.optim.SGD([score], lr=0.1)
    for _ in range(200):
        optimizer.zero_grad()
        nn.PoissonNLLLoss()(score.expand(5), counts).backward()
        optimizer.step()
    print(round(score.exp().item(), 4), counts.mean().item())
    # --8<-- [end:poisson_nll_learn]
    return score.exp().item(), counts.mean().item()


def kl_div():
    # --8<-- [start:kl_div]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    target = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])
    log_probability = scores.log_softmax(dim=1)

    loss = F.kl_div(log_probability, target, reduction="batchmean")
    by_hand = (target * (target.log() - log_probability)).sum(dim=1).mean()
    print(round(loss.item(), 4), round(by_hand.item(), 4))

    log_target = target.log()
    both = F.kl_div(log_probability, log_target, reduction="batchmean", log_target=True)
    print(round(both.item(), 4))
    # --8<-- [end:kl_div]
    return loss, by_hand, both


def kl_div_cross_entropy():
    # --8<-- [start:kl_div_cross_entropy]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]], requires_grad=True)
    target = torch.tensor([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1]])
    kl = F.kl_div(scores.log_softmax(dim=1), target, reduction="batchmean")
    ce = F.cross_entropy(scores, target)
    entropy = -(target * target.log()).sum(dim=1).mean()
    print(torch.allclose(ce, kl + entropy))

    slopes = [torch.autograd.grad(loss, scores)[0] for loss in (kl, ce)]
    print(torch.allclose(*slopes))
    # --8<-- [end:kl_div_cross_entropy]
    return ce, kl + entropy, slopes


def kl_div_probabilities():
    # --8<-- [start:kl_div_probabilities]
    import torch
    from torch.nn import functional as F

    target = torch.tensor([[0.7, 0.2, 0.1]])
    wrong = F.kl_div(target, target, reduction="batchmean")
    right = F.kl_div(target.log(), target, reduction="batchmean")
    print(round(wrong.item(), 4), right.item())
    # --8<-- [end:kl_div_probabilities]
    return wrong, right


def kl_div_mean():
    # --8<-- [start:kl_div_mean]
    import torch
    from torch.nn import functional as F

    log_probability = torch.tensor([[2.0, 0.0, 0.0]]).log_softmax(dim=1)
    target = torch.tensor([[0.1, 0.8, 0.1]])
    print(round(F.kl_div(log_probability, target, reduction="batchmean").item(), 4))
    print(round(F.kl_div(log_probability, target).item(), 4))
    # --8<-- [end:kl_div_mean]
    return log_probability, target
