"""Where time goes, and three ways to spend less: the profiler, channels_last, torch.compile."""


def profiler():
    # --8<-- [start:profiler]
    import torch
    from torch import nn
    from torch.profiler import ProfilerActivity, profile, record_function

    model = nn.Sequential(nn.Conv2d(3, 16, 3), nn.ReLU(), nn.Flatten(), nn.LazyLinear(10))
    images = torch.rand(8, 3, 32, 32)
    model(images)
    with profile(activities=[ProfilerActivity.CPU]) as prof:
        with record_function("forward"):
            loss = model(images).sum()
        with record_function("backward"):
            loss.backward()

    events = {event.key: event for event in prof.key_averages()}
    for name in ("forward", "backward", "aten::conv2d", "aten::addmm"):
        print(f"{name:13} calls: {events[name].count}")
    print("forward takes longer than its conv2d:", end=" ")
    print(events["forward"].cpu_time_total > events["aten::conv2d"].cpu_time_total)
    # --8<-- [end:profiler]
    return events


def profiler_clock():
    # --8<-- [start:profiler_clock]
    import time

    import torch
    from torch.utils.benchmark import Timer

    matrix = torch.rand(128, 128)
    result = Timer("matrix @ matrix", globals={"matrix": matrix}).timeit(20)
    print(result.number_per_run, result.mean > 0)

    def seconds(work, device):
        if device == "cuda":
            torch.cuda.synchronize()
        start = time.perf_counter()
        work()
        if device == "cuda":
            torch.cuda.synchronize()
        return time.perf_counter() - start

    print(seconds(lambda: matrix @ matrix, "cpu") > 0)
    # --8<-- [end:profiler_clock]
    return result, seconds


def profiler_cuda():
    # --8<-- [start:profiler_cuda]
    import time

    import torch

    matrix = torch.rand(4096, 4096, device="cuda")
    matrix @ matrix
    torch.cuda.synchronize()
    start = time.perf_counter()
    for _ in range(20):
        matrix @ matrix
    handed_over = time.perf_counter() - start
    torch.cuda.synchronize()
    finished = time.perf_counter() - start
    print("handed over long before it was finished:", handed_over < finished / 2)
    # --8<-- [end:profiler_cuda]
    return handed_over, finished


def channels_last():
    # --8<-- [start:channels_last]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU()).eval()
    images = torch.rand(2, 3, 16, 16)
    expected = model(images)

    model = model.to(memory_format=torch.channels_last)
    last = images.to(memory_format=torch.channels_last)
    output = model(last)
    print(tuple(last.shape), images.stride(), "->", last.stride())
    print(output.is_contiguous(memory_format=torch.channels_last))
    print(torch.allclose(output, expected, atol=1e-6))
    # --8<-- [end:channels_last]
    return images, last, output, expected


def channels_last_lost():
    # --8<-- [start:channels_last_lost]
    import torch

    last = torch.rand(2, 3, 16, 16).to(memory_format=torch.channels_last)
    steps = {
        "relu": last.relu(),
        "flip": last.flip(3),
        "contiguous": last.contiguous(),
    }
    for name, tensor in steps.items():
        print(f"{name:11}", tensor.is_contiguous(memory_format=torch.channels_last))
    # --8<-- [end:channels_last_lost]
    return {
        name: tensor.is_contiguous(memory_format=torch.channels_last)
        for name, tensor in steps.items()
    }


def channels_last_cuda():
    # --8<-- [start:channels_last_cuda]
    import torch
    from torch import nn

    torch.manual_seed(0)
    conv = nn.Conv2d(16, 32, 3, padding=1).to("cuda", torch.float16)
    images = torch.rand(8, 16, 32, 32, dtype=torch.float16, device="cuda")
    with torch.no_grad():
        expected = conv(images)
        conv = conv.to(memory_format=torch.channels_last)
        output = conv(images.to(memory_format=torch.channels_last))
    print(output.is_contiguous(memory_format=torch.channels_last))
    print(torch.allclose(output, expected, atol=1e-2))
    # --8<-- [end:channels_last_cuda]
    return output, expected


def torch_compile():
    # --8<-- [start:torch_compile]
    import torch
    from torch import nn

    graphs = []

    def counting(graph, inputs):
        graphs.append([node.name for node in graph.graph.nodes if node.op == "call_function"])
        return graph.forward

    torch.compiler.reset()
    model = nn.Sequential(nn.Linear(8, 16), nn.GELU(), nn.Linear(16, 1))
    compiled = torch.compile(model, backend=counting)
    inputs = torch.rand(4, 8)
    print("compiled so far:", len(graphs))
    print(torch.allclose(compiled(inputs), model(inputs), atol=1e-6))
    compiled(inputs)
    print("compiled after two calls:", len(graphs))
    # --8<-- [end:torch_compile]
    return graphs, compiled, model, inputs


def torch_compile_breaks():
    # --8<-- [start:torch_compile_breaks]
    import torch

    graphs = []

    def counting(graph, inputs):
        graphs.append(graph)
        return graph.forward

    def smooth(x):
        return (x * 2).sin().sum()

    def broken(x):
        x = x * 2
        if x.sum() > 0:
            x = x.sin()
        return x.sum()

    torch.compiler.reset()
    for function in (smooth, broken):
        graphs.clear()
        torch.compile(function, backend=counting)(torch.ones(3))
        print(f"{function.__name__:7} graphs: {len(graphs)}")
    # --8<-- [end:torch_compile_breaks]
    return graphs


def torch_compile_keys():
    # --8<-- [start:torch_compile_keys]
    import torch
    from torch import nn

    model = nn.Linear(2, 1)
    compiled = torch.compile(model)
    print(list(compiled.state_dict()))
    print(list(model.state_dict()), compiled.weight is model.weight)

    in_place = nn.Linear(2, 1)
    in_place.compile()
    print(list(in_place.state_dict()))
    # --8<-- [end:torch_compile_keys]
    return compiled, in_place


def torch_compile_cuda():
    # --8<-- [start:torch_compile_cuda]
    import torch

    def swish(x):
        return x * torch.sigmoid(x) + 1

    torch.compiler.reset()
    x = torch.rand(512, 512, device="cuda")
    compiled = torch.compile(swish)
    print(torch.allclose(compiled(x), swish(x), atol=1e-5))
    # --8<-- [end:torch_compile_cuda]
    return compiled(x), swish(x)


def cuda_graphs():
    # --8<-- [start:cuda_graphs]
    import torch
    from torch import nn

    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)).to("cuda")
    inputs = torch.zeros(4, 8, device="cuda")
    graph, side = torch.cuda.CUDAGraph(), torch.cuda.Stream()
    with torch.no_grad():
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                model(inputs)
        torch.cuda.current_stream().wait_stream(side)
        with torch.cuda.graph(graph):
            output = model(inputs)

        for batch in torch.rand(2, 4, 8, device="cuda"):
            inputs.copy_(batch)
            graph.replay()
            print(torch.allclose(output, model(batch), atol=1e-5))
    # --8<-- [end:cuda_graphs]
    return output, model(batch)
