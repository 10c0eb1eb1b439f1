"""Seeds, what repeats bit for bit, break points, and tests of a model."""


def random_seeds():
    # --8<-- [start:random_seeds]
    import random

    import numpy as np
    import torch
    from torch import nn

    def seed_everything(seed):
        random.seed(seed)
        np.random.seed(seed)
        torch.manual_seed(seed)

    def run(seed):
        seed_everything(seed)
        model = nn.Sequential(nn.Linear(4, 16), nn.Dropout(0.5), nn.Linear(16, 1))
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        for _ in range(5):
            inputs = torch.randn(8, 4) + random.random() + np.random.rand()
            loss = model(inputs).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        return model[0].weight.detach()

    print(torch.equal(run(0), run(0)), torch.equal(run(0), run(1)))
    # --8<-- [end:random_seeds]
    return run(0), run(0), run(1)


def random_seeds_only_torch():
    # --8<-- [start:random_seeds_only_torch]
    import random

    import numpy as np
    import torch

    def draw():
        torch.manual_seed(0)
        return torch.rand(1).item(), random.random(), np.random.rand()

    first, second = draw(), draw()
    print([one == two for one, two in zip(first, second)])
    # --8<-- [end:random_seeds_only_torch]
    return first, second


def random_seeds_cuda():
    # --8<-- [start:random_seeds_cuda]
    import torch

    torch.manual_seed(0)
    first = torch.rand(3, device="cuda")
    torch.manual_seed(0)
    on_cpu = torch.rand(3)
    print("GPU again:", torch.equal(torch.rand(3, device="cuda"), first))
    print("same as on the CPU:", torch.equal(first.cpu(), on_cpu))
    # --8<-- [end:random_seeds_cuda]
    return first, on_cpu


def random_seeds_loader():
    # --8<-- [start:random_seeds_loader]
    import torch
    from torch.utils.data import DataLoader

    def order(extra_draw):
        torch.manual_seed(0)
        generator = torch.Generator().manual_seed(7)
        if extra_draw:
            torch.rand(1)
        plain = DataLoader(range(8), batch_size=8, shuffle=True)
        own = DataLoader(range(8), batch_size=8, shuffle=True, generator=generator)
        return next(iter(plain)).tolist(), next(iter(own)).tolist()

    before, after = order(False), order(True)
    print("global seed:  ", before[0] == after[0])
    print("own generator:", before[1] == after[1])
    # --8<-- [end:random_seeds_loader]
    return before, after


def reproducibility_checklist():
    # --8<-- [start:reproducibility_checklist]
    import torch

    torch.use_deterministic_algorithms(True)
    torch.backends.cudnn.benchmark = False
    print(torch.are_deterministic_algorithms_enabled())
    torch.use_deterministic_algorithms(False)
    # --8<-- [end:reproducibility_checklist]
    return torch.are_deterministic_algorithms_enabled()


def reproducibility_checklist_cuda():
    # --8<-- [start:reproducibility_checklist_cuda]
    import torch

    torch.manual_seed(0)
    places = torch.randint(10, (100_000,), device="cuda")
    values = torch.rand(100_000, device="cuda")

    def sums():
        return torch.zeros(10, device="cuda").index_add(0, places, values)

    torch.use_deterministic_algorithms(True)
    try:
        print("index_add:", all(torch.equal(sums(), sums()) for _ in range(10)))
        torch.histc(values, bins=10)
    except RuntimeError as error:
        print("histc refused:", "deterministic" in str(error))
    finally:
        torch.use_deterministic_algorithms(False)
    # --8<-- [end:reproducibility_checklist_cuda]
    return torch.are_deterministic_algorithms_enabled()


def reproducibility_checklist_order():
    # --8<-- [start:reproducibility_checklist_order]
    import torch

    left = (torch.tensor(1e8) + torch.tensor(-1e8)) + torch.tensor(1.0)
    right = torch.tensor(1e8) + (torch.tensor(-1e8) + torch.tensor(1.0))
    print(left.item(), right.item())
    # --8<-- [end:reproducibility_checklist_order]
    return left.item(), right.item()


def reproducibility_checklist_compare():
    # --8<-- [start:reproducibility_checklist_compare]
    import torch

    torch.manual_seed(0)
    values = torch.randn(10_000)
    one_way = values.sum()
    other_way = values.flip(0).double().sum().float()
    torch.testing.assert_close(one_way, other_way)
    print("close enough")
    # --8<-- [end:reproducibility_checklist_compare]
    return one_way, other_way


def reproducibility_checklist_record():
    # --8<-- [start:reproducibility_checklist_record]
    import json
    import platform

    import numpy as np
    import torch

    record = {
        "seed": 0,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
        "cuda": torch.version.cuda,
        "device": torch.cuda.get_device_name() if torch.cuda.is_available() else "cpu",
        "threads": torch.get_num_threads(),
    }
    text = json.dumps(record, indent=2)
    print(list(json.loads(text)))
    # --8<-- [end:reproducibility_checklist_record]
    return record


def debugging():
    # --8<-- [start:debugging]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = nn.Linear(4, 2)

        def forward(self, x):
            x = self.layer(x)
            breakpoint()
            return x.relu()

    model = Net()
    # --8<-- [end:debugging]
    return model, torch.zeros(1, 4)


def debugging_scripted():
    # --8<-- [start:debugging_scripted]
    import io
    import pdb

    import torch

    commands = io.StringIO("p tuple(x.shape)\np x.mean().item()\ncontinue\n")
    screen = io.StringIO()
    debugger = pdb.Pdb(stdin=commands, stdout=screen, nosigint=True, readrc=False)
    debugger.prompt = ""

    def forward(x):
        debugger.set_trace()
        return x.relu()

    forward(torch.ones(2, 3))
    answers = [line for line in screen.getvalue().splitlines() if line[:1] not in "->"]
    print("\n".join(answers))
    # --8<-- [end:debugging_scripted]
    return answers


def debugging_anomaly():
    # --8<-- [start:debugging_anomaly]
    import torch

    x = torch.tensor([4.0, -1.0], requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        torch.sqrt(x).sum().backward()
    # --8<-- [end:debugging_anomaly]


def debugging_assert_finite():
    # --8<-- [start:debugging_assert_finite]
    import torch
    from torch import nn

    def stop_at_nan(name):
        def check(module, inputs, output):
            if not output.isfinite().all():
                raise FloatingPointError(f"{name} ({module}) gave inf or nan")

        return check

    class Log(nn.Module):
        def forward(self, x):
            return x.log()

    model = nn.Sequential(nn.ReLU(), Log())
    for name, module in model.named_modules():
        if name:
            module.register_forward_hook(stop_at_nan(name))
    model(torch.tensor([1.0, -1.0]))
    # --8<-- [end:debugging_assert_finite]


def testing_a_model_with_assertions():
    # --8<-- [start:testing_a_model_with_assertions]
    import torch
    from torch import nn

    def make_model():
        return nn.Sequential(nn.Flatten(), nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 3))

    def test_output_has_one_score_per_class():
        assert make_model()(torch.zeros(5, 3, 2, 2)).shape == (5, 3)

    def test_every_parameter_gets_a_gradient():
        model = make_model()
        model(torch.randn(5, 3, 2, 2)).square().sum().backward()
        without = [name for name, p in model.named_parameters() if p.grad is None]
        assert not without, without

    def test_samples_do_not_mix():
        model = make_model().eval()
        inputs = torch.randn(5, 3, 2, 2, requires_grad=True)
        model(inputs)[0].sum().backward()
        assert inputs.grad[0].abs().sum() > 0
        assert inputs.grad[1:].abs().sum() == 0

    def test_weights_survive_a_save():
        model, again = make_model(), make_model()
        again.load_state_dict(model.state_dict())
        inputs = torch.randn(5, 3, 2, 2)
        torch.testing.assert_close(again(inputs), model(inputs))

    # --8<-- [end:testing_a_model_with_assertions]
    return (
        test_output_has_one_score_per_class,
        test_every_parameter_gets_a_gradient,
        test_samples_do_not_mix,
        test_weights_survive_a_save,
    )


def testing_a_model_with_assertions_mixed():
    # --8<-- [start:testing_a_model_with_assertions_mixed]
    import torch
    from torch import nn

    class Mixing(nn.Module):
        def forward(self, x):
            return (x - x.mean(dim=0)).flatten(1)

    for model in nn.Flatten(), Mixing():
        inputs = torch.randn(4, 2, 3, requires_grad=True)
        model(inputs)[0].sum().backward()
        print(type(model).__name__, inputs.grad[1:].abs().sum().item() == 0)
    # --8<-- [end:testing_a_model_with_assertions_mixed]
    return inputs.grad


def testing_a_model_with_assertions_dead():
    # --8<-- [start:testing_a_model_with_assertions_dead]
    import torch
    from torch import nn

    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.used = nn.Linear(4, 2)
            self.forgotten = nn.Linear(4, 2)

        def forward(self, x):
            return self.used(x)

    model = Net()
    model(torch.ones(3, 4)).sum().backward()
    without = [name for name, p in model.named_parameters() if p.grad is None]
    assert not without, f"no gradient: {without}"
    # --8<-- [end:testing_a_model_with_assertions_dead]


def testing_a_model_with_assertions_close():
    # --8<-- [start:testing_a_model_with_assertions_close]
    import torch

    result = torch.tensor([0.1], dtype=torch.float64) + 0.2
    expected = torch.tensor([0.3], dtype=torch.float64)
    print(torch.equal(result, expected))
    torch.testing.assert_close(result, expected)
    torch.testing.assert_close(result, expected.float())
    # --8<-- [end:testing_a_model_with_assertions_close]
