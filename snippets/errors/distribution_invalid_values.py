"""A torch distribution gets parameters or a value outside its domain, mostly NaN."""

KIND = "error"
MESSAGES = [
    (
        "ValueError",
        (
            "Expected parameter {parameter:word} ({kind:word} of shape {shape:shape}) of "
            "distribution {distribution:any} to satisfy the constraint {constraint:any}, but "
            "found invalid values:"
        ),
    ),
    (
        "ValueError",
        (
            "Expected value argument ({kind:word} of shape {shape:shape}) to be within the "
            "support ({constraint:any}) of the distribution {distribution:any}, but found "
            "invalid values:"
        ),
    ),
    (
        "ValueError",
        (
            "Expected parameter {parameter:word} ({kind:word} of shape {shape:shape}) of "
            "distribution"
        ),
    ),
    ("ValueError", "to satisfy the constraint {constraint:any}, but found invalid values"),
    (
        "ValueError",
        "Expected value argument ({kind:word} of shape {shape:shape}) to be within the support",
    ),
]
ATTESTED = [
    (
        "ValueError",
        "The parameter {parameter:word} has invalid values",
        "DLR-RM/rl-baselines3-zoo#156",
    ),
    ("ValueError", "The value argument must be within the support", "pytorch/pytorch#59228"),
]
FRAMES = []


def reproduce():
    # --8<-- [start:reproduce]
    import torch
    from torch import nn
    from torch.distributions import Normal

    policy = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
    rewards = torch.tensor([3.0, 3.0])
    advantage = (rewards - rewards.mean()) / rewards.std()

    for _ in range(2):
        actions = Normal(policy(torch.ones(2, 2)), 1.0)
        loss = -(actions.log_prob(torch.zeros(2, 1)).squeeze(1) * advantage).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(bool(policy.weight.isfinite().all()))
    # --8<-- [end:reproduce]


def fix():
    # --8<-- [start:fix]
    import torch
    from torch import nn
    from torch.distributions import Normal

    policy = nn.Linear(2, 1)
    optimizer = torch.optim.SGD(policy.parameters(), lr=0.1)
    rewards = torch.tensor([3.0, 3.0])
    advantage = (rewards - rewards.mean()) / (rewards.std() + 1e-8)

    for _ in range(2):
        actions = Normal(policy(torch.ones(2, 2)), 1.0)
        loss = -(actions.log_prob(torch.zeros(2, 1)).squeeze(1) * advantage).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(bool(policy.weight.isfinite().all()))
    # --8<-- [end:fix]
    return policy


def reproduce_scale():
    # --8<-- [start:reproduce_scale]
    import torch
    from torch.distributions import Normal

    outputs = torch.tensor([0.3, -1.2])
    mean, spread = outputs
    actions = Normal(mean, spread)
    print(actions.mean, actions.stddev)
    # --8<-- [end:reproduce_scale]


def fix_scale():
    # --8<-- [start:fix_scale]
    import torch
    from torch.distributions import Normal

    outputs = torch.tensor([0.3, -1.2])
    mean, spread = outputs
    actions = Normal(mean, torch.nn.functional.softplus(spread) + 1e-4)
    print(actions.mean, actions.stddev)
    # --8<-- [end:fix_scale]
    return actions


def reproduce_value():
    # --8<-- [start:reproduce_value]
    import torch
    from torch.distributions import Categorical

    choices = Categorical(logits=torch.zeros(3))
    labels = torch.tensor([1, 2, 3])
    print(choices.log_prob(labels))
    # --8<-- [end:reproduce_value]


def fix_value():
    # --8<-- [start:fix_value]
    import torch
    from torch.distributions import Categorical

    choices = Categorical(logits=torch.zeros(3))
    labels = torch.tensor([1, 2, 3])
    print(choices.log_prob(labels - 1))
    # --8<-- [end:fix_value]
    return choices.log_prob(labels - 1)


def does_not_help():
    # --8<-- [start:does_not_help]
    import torch
    from torch.distributions import Normal

    actions = Normal(torch.tensor(0.3), torch.tensor(-1.2), validate_args=False)
    print(actions.log_prob(torch.tensor(0.0)))
    # --8<-- [end:does_not_help]
    return actions


def find_it():
    # --8<-- [start:find_it]
    import torch
    from torch import nn

    policy = nn.Sequential(nn.Linear(2, 4), nn.Linear(4, 1))
    nn.init.constant_(policy[1].bias, float("nan"))
    observation = torch.ones(1, 2)

    print("input finite:", bool(observation.isfinite().all()))
    for name, parameter in policy.named_parameters():
        if not parameter.isfinite().all():
            print(name)
    # --8<-- [end:find_it]
