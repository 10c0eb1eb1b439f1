import pytest

from snippets.errors import devices_mixed as entry


@pytest.mark.needs("cuda")
@pytest.mark.parametrize(
    "fix",
    [entry.fix, entry.fix_result_dropped, entry.fix_plain_attribute, entry.fix_labels],
    ids=lambda f: f.__name__,
)
def test_fix_leaves_everything_on_the_gpu(fix):
    assert fix() == "cuda"


def test_report_names_the_device_of_each_layer_and_of_what_it_gets(capsys):
    model = entry.find_it()
    assert len(capsys.readouterr().out.splitlines()) == len(model)
