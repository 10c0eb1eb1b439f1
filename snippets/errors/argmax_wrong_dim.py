"""argmax or softmax over another dimension than the classes."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    labels = torch.tensor([0, 1, 2, 1])
    scores = torch.tensor([[5.0, 1, 1], [1, 4, 1], [1, 1, 6], [1, 3, 1]])

    def predict(scores):
        return scores.argmax()

    print(predict(scores), (predict(scores) == labels).float().mean().item())
    # --8<-- [end:reproduce]
    return predict, scores


def fix():
    # --8<-- [start:fix]
    import torch

    labels = torch.tensor([0, 1, 2, 1])
    scores = torch.tensor([[5.0, 1, 1], [1, 4, 1], [1, 1, 6], [1, 3, 1]])

    def predict(scores):
        return scores.argmax(dim=1)

    print(predict(scores), (predict(scores) == labels).float().mean().item())
    # --8<-- [end:fix]
    return predict, scores


def detect():
    # --8<-- [start:detect]
    import torch

    @torch.no_grad()
    def mixes_samples(predict, batch):
        together = predict(batch)
        alone = [predict(batch[index : index + 1]) for index in range(len(batch))]
        if together.dim() == 0 or alone[0].dim() == 0:
            return True
        alone = torch.cat(alone)
        if alone.shape != together.shape:
            return True
        return not torch.allclose(alone.float(), together.float(), atol=1e-4)

    torch.manual_seed(0)
    scores = torch.randn(4, 3)
    print(mixes_samples(lambda scores: scores.softmax(dim=0), scores))
    print(mixes_samples(lambda scores: scores.softmax(dim=1), scores))
    # --8<-- [end:detect]
    return mixes_samples


def reproduce_softmax():
    # --8<-- [start:reproduce_softmax]
    import torch

    scores = torch.tensor([[5.0, 1, 1], [1, 4, 1], [1, 1, 6], [1, 3, 1]])

    def predict(scores):
        return scores.softmax(dim=0)

    print(predict(scores).sum(dim=1))
    # --8<-- [end:reproduce_softmax]
    return predict, scores


def fix_softmax():
    # --8<-- [start:fix_softmax]
    import torch

    scores = torch.tensor([[5.0, 1, 1], [1, 4, 1], [1, 1, 6], [1, 3, 1]])

    def predict(scores):
        return scores.softmax(dim=1)

    print(predict(scores).sum(dim=1))
    # --8<-- [end:fix_softmax]
    return predict, scores


def same_class():
    # --8<-- [start:same_class]
    import torch

    scores = torch.tensor([[3.0, 1, 2], [3.1, 9, 2]])
    print(scores.argmax(dim=1), scores.softmax(dim=0).argmax(dim=1))
    # --8<-- [end:same_class]
    return scores.argmax(dim=1), scores.softmax(dim=0).argmax(dim=1)


def find_it():
    # --8<-- [start:find_it]
    import torch

    classes = torch.zeros(2, 21, 64, 64).argmax(dim=1)
    print(classes.shape)
    words = torch.zeros(2, 10, 5000).argmax(dim=-1)
    print(words.shape)
    # --8<-- [end:find_it]
    return classes.shape, words.shape
