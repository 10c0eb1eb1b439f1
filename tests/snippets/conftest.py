import pytest
import torch


@pytest.fixture
def every_warning():
    """Some of torch's warnings appear once a process; a test must see them each time."""
    before = torch.is_warn_always_enabled()
    torch.set_warn_always(True)
    yield
    torch.set_warn_always(before)
