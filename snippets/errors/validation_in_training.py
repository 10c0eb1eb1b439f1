"""Samples of the validation set, or copies of them, are in the training set too."""

KIND = "silent"
MESSAGES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch.utils.data import TensorDataset, random_split

    torch.manual_seed(0)
    inputs, labels = torch.randn(100, 20), torch.randint(2, (100,))
    inputs, labels = inputs.repeat(3, 1), labels.repeat(3)
    training, validation = random_split(TensorDataset(inputs, labels), [240, 60])

    known_inputs, known_labels = training[:]
    new_inputs, new_labels = validation[:]
    nearest = torch.cdist(new_inputs, known_inputs).argmin(dim=1)
    print((known_labels[nearest] == new_labels).float().mean())
    # --8<-- [end:reproduce]
    return training, validation


def fix():
    # --8<-- [start:fix]
    import torch
    from torch.utils.data import TensorDataset, random_split

    torch.manual_seed(0)
    inputs, labels = torch.randn(100, 20), torch.randint(2, (100,))
    training, validation = random_split(TensorDataset(inputs, labels), [80, 20])

    known_inputs, known_labels = training[:]
    known_inputs, known_labels = known_inputs.repeat(3, 1), known_labels.repeat(3)
    new_inputs, new_labels = validation[:]
    nearest = torch.cdist(new_inputs, known_inputs).argmin(dim=1)
    print((known_labels[nearest] == new_labels).float().mean())
    # --8<-- [end:fix]
    return training, validation


def detect():
    # --8<-- [start:detect]
    import torch
    from torch.utils.data import TensorDataset

    def seen_in_training(training, validation):
        def fingerprint(sample):
            return sample[0].contiguous().numpy().tobytes()

        known = {fingerprint(sample) for sample in training}
        return [index for index, sample in enumerate(validation) if fingerprint(sample) in known]

    inputs = torch.arange(12.0).reshape(6, 2)
    training = TensorDataset(inputs[:4])
    print(seen_in_training(training, TensorDataset(inputs[3:])))
    print(seen_in_training(training, TensorDataset(inputs[4:])))
    # --8<-- [end:detect]
    return seen_in_training


def reproduce_two_splits():
    # --8<-- [start:reproduce_two_splits]
    import torch
    from torch.utils.data import TensorDataset, random_split

    dataset = TensorDataset(torch.randn(100, 20))
    training, _ = random_split(dataset, [80, 20], torch.Generator().manual_seed(0))
    _, validation = random_split(dataset, [80, 20], torch.Generator().manual_seed(1))
    print(len(set(training.indices) & set(validation.indices)))
    # --8<-- [end:reproduce_two_splits]
    return training, validation


def fix_two_splits():
    # --8<-- [start:fix_two_splits]
    import torch
    from torch.utils.data import TensorDataset, random_split

    dataset = TensorDataset(torch.randn(100, 20))
    training, _ = random_split(dataset, [80, 20], torch.Generator().manual_seed(0))
    _, validation = random_split(dataset, [80, 20], torch.Generator().manual_seed(0))
    print(len(set(training.indices) & set(validation.indices)))
    # --8<-- [end:fix_two_splits]
    return training, validation


def find_it():
    # --8<-- [start:find_it]
    training = ["patient07_a.png", "patient07_b.png", "patient12_a.png"]
    validation = ["patient12_b.png", "patient31_a.png"]

    def group(name):
        return name.split("_")[0]

    print(set(map(group, training)) & set(map(group, validation)))
    # --8<-- [end:find_it]
    return set(map(group, training)) & set(map(group, validation))
