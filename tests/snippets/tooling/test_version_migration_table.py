import pytest
import torch
from torch.utils import model_zoo

from snippets.tooling import version_migration_table as table


def test_version_migration_table_old_names_are_gone_and_new_ones_there():
    assert set(table.version_migration_table().values()) == {(False, True)}


@pytest.mark.usefixtures("every_warning")
def test_version_migration_table_tensors_give_the_same():
    assert set(table.version_migration_table_tensors().values()) == {True}


def test_version_migration_table_item_replaces_the_index():
    with pytest.raises(IndexError, match="0-dim"):
        table.version_migration_table_item()


@pytest.mark.usefixtures("every_warning")
def test_version_migration_table_layers_give_the_same():
    assert set(table.version_migration_table_layers().values()) == {True}


@pytest.mark.usefixtures("every_warning")
def test_version_migration_table_training_warns_or_raises():
    kinds = table.version_migration_table_training()
    assert len(kinds) == 11
    assert kinds["StepLR(verbose=True)"] == "TypeError"


def test_version_migration_table_today_is_silent():
    scheduler, *_ = table.version_migration_table_today()
    assert scheduler.get_last_lr() == [0.1]


def test_model_zoo_is_still_an_alias_of_torch_hub():
    assert model_zoo.load_url is torch.hub.load_state_dict_from_url
