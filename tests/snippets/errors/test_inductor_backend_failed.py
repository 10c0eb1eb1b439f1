from snippets.errors import inductor_backend_failed as entry
from torchwhy import recognise
from torchwhy.catalogue import load


def test_fix_needs_no_compiler():
    assert entry.fix() == "tensor([1., 1., 1.])\n"


def test_find_it_runs_both_steps(capsys):
    entry.find_it()
    assert capsys.readouterr().out == "eager (3, 2)\naot_eager (3, 2)\n"


def test_compiler_is_named():
    text = (
        "torch._inductor.exc.InductorError: InvalidCxxCompiler: No working C++ compiler found in "
        "torch._inductor.config.cpp.cxx: (None, 'clang++')"
    )
    answer = recognise(text, load())
    assert answer.match == "inductor-backend-failed"
    assert answer.values["compiler"] == "clang++"


def test_missing_triton_is_explained_first():
    text = (
        "torch._dynamo.exc.BackendCompilerFailed: backend='inductor' raised:\nRuntimeError: Cannot "
        "find a working triton installation. Either the package is not installed or it is too old."
    )
    assert recognise(text, load()).match == "inductor-triton-missing"
