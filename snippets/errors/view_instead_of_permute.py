"""view or reshape where two dimensions should change places: the values land elsewhere."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch

    red = torch.tensor([1, 0, 0])
    picture = red.expand(4, 4, 3)
    planes = picture.reshape(3, 4, 4)
    print(planes[0])
    # --8<-- [end:reproduce]
    return picture, planes


def fix():
    # --8<-- [start:fix]
    import torch

    red = torch.tensor([1, 0, 0])
    picture = red.expand(4, 4, 3)
    planes = picture.permute(2, 0, 1)
    print(planes[0])
    # --8<-- [end:fix]
    return picture, planes


def detect():
    # --8<-- [start:detect]
    from itertools import permutations

    import torch

    def scrambled(before, after):
        orders = permutations(range(before.dim()))
        return not any(torch.equal(before.permute(order), after) for order in orders)

    picture = torch.arange(24).reshape(2, 4, 3)
    print(scrambled(picture, picture.reshape(3, 2, 4)))
    print(scrambled(picture, picture.permute(2, 0, 1)))
    # --8<-- [end:detect]
    return scrambled


def reproduce_batch_first():
    # --8<-- [start:reproduce_batch_first]
    import torch

    steps_first = torch.tensor([[10, 20], [11, 21], [12, 22]])
    batch_first = steps_first.view(2, 3)
    print(batch_first)
    # --8<-- [end:reproduce_batch_first]
    return steps_first, batch_first


def fix_batch_first():
    # --8<-- [start:fix_batch_first]
    import torch

    steps_first = torch.tensor([[10, 20], [11, 21], [12, 22]])
    batch_first = steps_first.transpose(0, 1)
    print(batch_first)
    # --8<-- [end:fix_batch_first]
    return steps_first, batch_first


def contiguous():
    # --8<-- [start:contiguous]
    import torch

    picture = torch.tensor([1, 0, 0]).expand(4, 4, 3)
    one = picture.contiguous().view(3, 4, 4)
    other = picture.reshape(3, 4, 4)
    print(torch.equal(one, other))
    # --8<-- [end:contiguous]
    return torch.equal(one, other)


def find_it():
    # --8<-- [start:find_it]
    import torch

    height, width = 2, 4
    picture = torch.arange(height * width).reshape(height, width, 1).expand(-1, -1, 3)
    for planes in (picture.reshape(3, height, width), picture.permute(2, 0, 1)):
        print(planes[:, 0, 1].tolist())
    # --8<-- [end:find_it]
    return planes[:, 0, 1].tolist()
