"""Losses that rank, keep apart, or align: margins, cosine embedding, CTC."""


def margin_ranking():
    # --8<-- [start:margin_ranking]
    import torch
    from torch import nn

    first = torch.tensor([3.0, 1.0])
    second = torch.tensor([1.0, 2.0])
    first_is_better = torch.tensor([1.0, 1.0])
    criterion = nn.MarginRankingLoss(margin=0.5, reduction="none")
    print(criterion(first, second, first_is_better))
    print((-first_is_better * (first - second) + 0.5).clamp(min=0))
    # --8<-- [end:margin_ranking]
    return criterion(first, second, first_is_better)


def margin_ranking_vectors():
    # --8<-- [start:margin_ranking_vectors]
    import torch
    from torch import nn

    alike = torch.tensor([[9.0, 0.0, 9.0]])
    scaled = alike * 10
    ones = torch.ones(1, 3)
    each = nn.MarginRankingLoss(reduction="none")(alike, scaled, ones)
    print(each)
    print(torch.cosine_similarity(alike, scaled))
    # --8<-- [end:margin_ranking_vectors]
    return each, torch.cosine_similarity(alike, scaled)


def soft_margin():
    # --8<-- [start:soft_margin]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([2.0, 2.0])
    labels = torch.tensor([1.0, -1.0])
    print(F.soft_margin_loss(scores, labels, reduction="none"))
    print((1 + (-labels * scores).exp()).log())

    with_logits = F.binary_cross_entropy_with_logits(scores, (labels + 1) / 2, reduction="none")
    print(with_logits)
    # --8<-- [end:soft_margin]
    return F.soft_margin_loss(scores, labels, reduction="none"), with_logits


def soft_margin_zero():
    # --8<-- [start:soft_margin_zero]
    import torch
    from torch.nn import functional as F

    zeros_and_ones = torch.tensor([0.0, 1.0])
    scores = torch.tensor([5.0, 5.0], requires_grad=True)
    each = F.soft_margin_loss(scores, zeros_and_ones, reduction="none")
    each.sum().backward()
    print([round(loss, 4) for loss in each.tolist()], scores.grad[0] == 0)

    signs = zeros_and_ones * 2 - 1
    print([round(loss, 4) for loss in F.soft_margin_loss(scores, signs, reduction="none").tolist()])
    # --8<-- [end:soft_margin_zero]
    return each, scores.grad


def soft_margin_multi_label():
    # --8<-- [start:soft_margin_multi_label]
    import torch
    from torch import nn

    scores = torch.tensor([[0.1, 0.2, 0.4, 0.8]])
    labels = torch.tensor([[3, 0, -1, 1]])
    print(round(nn.MultiLabelMarginLoss()(scores, labels).item(), 4))

    right, others = scores[0, [3, 0]], scores[0, [1, 2]]
    short = (1 - (right[:, None] - others)).clamp(min=0)
    print(round((short.sum() / 4).item(), 4))
    # --8<-- [end:soft_margin_multi_label]
    return nn.MultiLabelMarginLoss()(scores, labels), short.sum() / 4


def multi_margin():
    # --8<-- [start:multi_margin]
    import torch
    from torch.nn import functional as F

    scores = torch.tensor([[0.1, 0.2, 0.4, 0.8]])
    label = torch.tensor([3])
    for p in (1, 2):
        by_hand = (1 - (scores[0, 3] - scores[0, :3])).clamp(min=0).pow(p).sum() / 4
        loss = F.multi_margin_loss(scores, label, p=p)
        print(p, round(loss.item(), 4), round(by_hand.item(), 4))
    F.multi_margin_loss(scores, label, p=3)
    # --8<-- [end:multi_margin]


def multi_margin_content():
    # --8<-- [start:multi_margin_content]
    import torch
    from torch.nn import functional as F

    label = torch.tensor([0])
    for lead in (0.5, 1.0, 5.0):
        scores = torch.tensor([[lead, 0.0, 0.0]])
        margin = F.multi_margin_loss(scores, label).item()
        entropy = F.cross_entropy(scores, label).item()
        print(lead, round(margin, 4), round(entropy, 4))
    # --8<-- [end:multi_margin_content]
    return margin, entropy


def cosine_embedding():
    # --8<-- [start:cosine_embedding]
    import torch
    from torch import nn

    first = torch.tensor([[1.0, 0.0], [1.0, 0.0]])
    second = torch.tensor([[2.0, 0.0], [0.0, 3.0]])
    print(torch.cosine_similarity(first, second))

    criterion = nn.CosineEmbeddingLoss(margin=0.5, reduction="none")
    print(criterion(first, second, torch.tensor([1.0, 1.0])))
    print(criterion(first, second, torch.tensor([-1.0, -1.0])))
    # --8<-- [end:cosine_embedding]
    return [criterion(first, second, torch.full((2,), y)) for y in (1.0, -1.0)]


def cosine_embedding_closer():
    # --8<-- [start:cosine_embedding_closer]
    import torch
    from torch.nn import functional as F

    fixed = torch.tensor([[1.0, 0.0]]).expand(4, 2)
    moving = torch.tensor([[-1.0, 0.0], [0.0, 1.0], [3.0, 4.0], [1.0, 0.0]])
    losses = {
        y: F.cosine_embedding_loss(fixed, moving, torch.full((4,), y), reduction="none")
        for y in (1.0, -1.0)
    }
    for y, each in losses.items():
        print(y, [round(loss, 2) for loss in each.tolist()])
    # --8<-- [end:cosine_embedding_closer]
    return losses


def cosine_embedding_target():
    # --8<-- [start:cosine_embedding_target]
    import torch
    from torch.nn import functional as F

    first, second = torch.ones(2, 3), torch.ones(2, 3)
    print(F.cosine_embedding_loss(first, second, torch.ones(2)))
    F.cosine_embedding_loss(first, second, torch.ones(2, 1))
    # --8<-- [end:cosine_embedding_target]


def ctc():
    # --8<-- [start:ctc]
    import torch
    from torch import nn

    torch.manual_seed(0)
    steps, samples, classes = 12, 2, 5
    scores = torch.randn(steps, samples, classes, requires_grad=True)
    targets = torch.tensor([[1, 2, 3], [4, 4, 0]])
    loss = nn.CTCLoss(blank=0)(
        scores.log_softmax(dim=2),
        targets,
        input_lengths=torch.tensor([12, 10]),
        target_lengths=torch.tensor([3, 2]),
    )
    loss.backward()
    print(loss.dim(), bool(loss > 0), bool(scores.grad.isfinite().all()))
    print(bool(scores.grad[10:, 1].any()))
    # --8<-- [end:ctc]
    return loss, scores.grad


def ctc_alignments():
    # --8<-- [start:ctc_alignments]
    import itertools

    import torch
    from torch.nn import functional as F

    torch.manual_seed(0)
    log_probability = torch.randn(4, 1, 3).log_softmax(dim=2)

    def read(path):
        merged = [label for label, _ in itertools.groupby(path)]
        return [label for label in merged if label != 0]

    paths = [path for path in itertools.product(range(3), repeat=4) if read(path) == [1, 2]]
    total = sum(log_probability[range(4), 0, path].sum().exp() for path in paths)
    loss = F.ctc_loss(
        log_probability,
        torch.tensor([[1, 2]]),
        torch.tensor([4]),
        torch.tensor([2]),
        reduction="sum",
    )
    print(len(paths), paths[:3])
    print(torch.allclose(-total.log(), loss))
    # --8<-- [end:ctc_alignments]
    return paths, -total.log(), loss


def ctc_too_long():
    # --8<-- [start:ctc_too_long]
    import torch
    from torch import nn

    def show(labels, steps, **options):
        scores = torch.zeros(steps, 1, 4, requires_grad=True)
        loss = nn.CTCLoss(**options)(
            scores.log_softmax(dim=2),
            torch.tensor([labels]),
            torch.tensor([steps]),
            torch.tensor([len(labels)]),
        )
        loss.backward()
        print(labels, steps, round(loss.item(), 4), bool(scores.grad.isnan().any()))
        return loss.item()

    losses = [show([1, 2], 2), show([1, 1], 2), show([1, 1], 3), show([1, 2, 3], 2)]
    losses.append(show([1, 2, 3], 2, zero_infinity=True))
    # --8<-- [end:ctc_too_long]
    return losses


def ctc_lengths():
    # --8<-- [start:ctc_lengths]
    import torch
    from torch import nn

    log_probability = torch.zeros(5, 1, 4).log_softmax(dim=2)
    nn.CTCLoss()(log_probability, torch.tensor([[1, 2]]), torch.tensor([6]), torch.tensor([2]))
    # --8<-- [end:ctc_lengths]
