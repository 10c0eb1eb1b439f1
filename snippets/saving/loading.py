"""Loading weights: names, shapes, prefixes, one card or several, another device."""


def load_state_dict():
    # --8<-- [start:load_state_dict]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained, model = nn.Linear(2, 1), nn.Linear(2, 1)
    print(torch.equal(model.weight, trained.weight))
    print(model.load_state_dict(trained.state_dict()))
    print(torch.equal(model.weight, trained.weight))
    # --8<-- [end:load_state_dict]
    return trained, model


def load_state_dict_assigned():
    # --8<-- [start:load_state_dict_assigned]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained, model = nn.Linear(2, 1), nn.Linear(2, 1)
    before = model.weight.clone()
    model.state_dict = trained.state_dict()
    print(torch.equal(model.weight, before), torch.equal(model.weight, trained.weight))
    model.state_dict()
    # --8<-- [end:load_state_dict_assigned]


def load_state_dict_strict():
    # --8<-- [start:load_state_dict_strict]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained = nn.Sequential(nn.Linear(2, 4), nn.Linear(4, 10))
    model = nn.Sequential(nn.Linear(2, 4), nn.Identity(), nn.Linear(4, 3))
    result = model.load_state_dict(trained.state_dict(), strict=False)
    print("missing   ", result.missing_keys)
    print("unexpected", result.unexpected_keys)
    print(torch.equal(model[0].weight, trained[0].weight))
    # --8<-- [end:load_state_dict_strict]
    return trained, model, result


def load_state_dict_nothing():
    # --8<-- [start:load_state_dict_nothing]
    import torch
    from torch import nn

    torch.manual_seed(0)
    trained, model = nn.Linear(2, 1), nn.Linear(2, 1)
    renamed = {f"net.{name}": value for name, value in trained.state_dict().items()}
    before = model.weight.clone()
    result = model.load_state_dict(renamed, strict=False)
    print(torch.equal(model.weight, before), len(result.missing_keys), "missing")
    # --8<-- [end:load_state_dict_nothing]
    return before, model, result


def load_state_dict_shape():
    # --8<-- [start:load_state_dict_shape]
    from torch import nn

    nn.Linear(2, 3).load_state_dict(nn.Linear(2, 10).state_dict(), strict=False)
    # --8<-- [end:load_state_dict_shape]


def load_state_dict_meta():
    # --8<-- [start:load_state_dict_meta]
    import torch
    from torch import nn

    weights = nn.Linear(2, 1).state_dict()
    with torch.device("meta"):
        model = nn.Linear(2, 1)
    print(model.weight.device)
    model.load_state_dict(weights, assign=True)
    print(model.weight.device, torch.equal(model.weight, weights["weight"]))
    # --8<-- [end:load_state_dict_meta]
    return weights, model


def module_prefix():
    # --8<-- [start:module_prefix]
    import torch
    from torch import nn

    wrapped = nn.DataParallel(nn.Linear(2, 1))
    print(list(wrapped.state_dict()))
    print(list(wrapped.module.state_dict()))

    weights = {name.removeprefix("module."): v for name, v in wrapped.state_dict().items()}
    model = nn.Linear(2, 1)
    print(model.load_state_dict(weights), torch.equal(model.weight, wrapped.module.weight))
    # --8<-- [end:module_prefix]
    return wrapped, model


def module_prefix_raises():
    # --8<-- [start:module_prefix_raises]
    from torch import nn

    wrapped = nn.DataParallel(nn.Linear(2, 1))
    nn.Linear(2, 1).load_state_dict(wrapped.state_dict())
    # --8<-- [end:module_prefix_raises]


def module_prefix_pitfalls():
    # --8<-- [start:module_prefix_pitfalls]
    names = ["module.weight", "weight", "0.weight", "module.submodule.weight"]
    ways = {
        "name[7:]": lambda name: name[7:],
        "replace": lambda name: name.replace("module.", ""),
        "removeprefix": lambda name: name.removeprefix("module."),
    }
    found = {way: [strip(name) for name in names] for way, strip in ways.items()}
    for way, stripped in found.items():
        print(f"{way:12}", stripped)
    # --8<-- [end:module_prefix_pitfalls]
    return found


def module_prefix_in_place():
    # --8<-- [start:module_prefix_in_place]
    from torch import nn
    from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

    weights = nn.DataParallel(nn.Linear(2, 1)).state_dict()
    consume_prefix_in_state_dict_if_present(weights, "module.")
    print(list(weights))
    consume_prefix_in_state_dict_if_present(weights, "module.")
    print(list(weights))
    # --8<-- [end:module_prefix_in_place]
    return weights


def single_multi_matrix():
    # --8<-- [start:single_multi_matrix]
    import io

    import torch
    from torch import nn

    def unwrap(model):
        wrappers = (nn.DataParallel, nn.parallel.DistributedDataParallel)
        return model.module if isinstance(model, wrappers) else model

    def build(parallel):
        model = nn.Linear(2, 1)
        return nn.DataParallel(model) if parallel else model

    results = {}
    for saved_from in (False, True):
        trained = build(saved_from)
        file = io.BytesIO()
        torch.save(unwrap(trained).state_dict(), file)
        for loaded_into in (False, True):
            file.seek(0)
            model = build(loaded_into)
            unwrap(model).load_state_dict(torch.load(file, map_location="cpu"))
            equal = torch.equal(unwrap(model).weight, unwrap(trained).weight)
            results[saved_from, loaded_into] = equal
            print(type(trained).__name__, "->", type(model).__name__, equal)
    # --8<-- [end:single_multi_matrix]
    return results


def single_multi_matrix_brackets():
    # --8<-- [start:single_multi_matrix_brackets]
    compile("model.load_state_dict(torch.load(save_dir)))", "train.py", "exec")
    # --8<-- [end:single_multi_matrix_brackets]


def map_location():
    # --8<-- [start:map_location]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.ones(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:3")

    places = {
        "string": "cpu",
        "device": torch.device("cpu"),
        "dict": {"cuda:3": "cpu"},
        "function": lambda storage, place: storage,
    }
    for kind, place in places.items():
        weight = torch.load(io.BytesIO(from_gpu), map_location=place)["weight"]
        print(f"{kind:8}", weight.device, weight.tolist())
    # --8<-- [end:map_location]
    return weight


def map_location_without_cuda():
    # --8<-- [start:map_location_without_cuda]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.ones(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:3")
    torch.load(io.BytesIO(from_gpu))
    # --8<-- [end:map_location_without_cuda]


def map_location_without_cuda_then_cpu():
    # --8<-- [start:map_location_without_cuda_then_cpu]
    import io

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.ones(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:3")
    weights = {name: value.cpu() for name, value in torch.load(io.BytesIO(from_gpu)).items()}
    # --8<-- [end:map_location_without_cuda_then_cpu]


def map_location_fewer_cards():
    # --8<-- [start:map_location_fewer_cards]
    import io
    from unittest.mock import patch

    import torch

    saved = io.BytesIO()
    torch.save({"weight": torch.ones(3)}, saved, _use_new_zipfile_serialization=False)
    from_gpu = saved.getvalue().replace(b"\x03\0\0\0cpu", b"\x06\0\0\0cuda:3")
    with (
        patch("torch.cuda.is_available", return_value=True),
        patch("torch.cuda.device_count", return_value=2),
    ):
        torch.load(io.BytesIO(from_gpu))
    # --8<-- [end:map_location_fewer_cards]


def map_location_then_to():
    # --8<-- [start:map_location_then_to]
    import io

    import torch
    from torch import nn

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    file = io.BytesIO()
    torch.save(nn.Linear(2, 1).state_dict(), file)
    file.seek(0)
    model = nn.Linear(2, 1).to(device)
    print(model.load_state_dict(torch.load(file, map_location="cpu", weights_only=True)))
    print(model.weight.device.type == device.type)
    # --8<-- [end:map_location_then_to]
    return device, model


def map_location_cuda():
    # --8<-- [start:map_location_cuda]
    import io

    import torch

    def load(tensor, **options):
        file = io.BytesIO()
        torch.save(tensor, file)
        file.seek(0)
        return torch.load(file, **options)

    on_gpu, on_cpu = torch.ones(3, device="cuda"), torch.ones(3)
    print(load(on_gpu).device, load(on_gpu, map_location="cpu").device)
    print(load(on_cpu).device, load(on_cpu, map_location="cuda").device)
    # --8<-- [end:map_location_cuda]
    return load
