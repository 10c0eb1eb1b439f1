import pytest
import torch

from snippets.finetune import replacing


def test_pretrained_weights_tell_about_themselves_without_a_download():
    weights, model = replacing.pretrained_weights()
    assert sum(p.numel() for p in model.parameters()) == weights.meta["num_params"]
    assert weights.transforms().crop_size == [224]


def test_pretrained_weights_old_way_warns():
    with pytest.warns(UserWarning, match="pretrained|weight enum"):
        model = replacing.pretrained_weights_old()
    assert model.fc.out_features == 1000


def test_replace_head_gives_as_many_scores_as_classes():
    model = replacing.replace_head()
    assert model(torch.rand(2, 3, 64, 64)).shape == (2, 4)


def test_replace_head_names_differ_between_networks():
    assert replacing.replace_head_names() == {
        "resnet50": "fc",
        "vgg11": "classifier.6",
        "densenet121": "classifier",
        "mobilenet_v3_small": "classifier.3",
        "vit_b_16": "heads.head",
    }


def test_replace_head_out_features_is_a_label_only():
    assert replacing.replace_head_out_features()(torch.ones(1, 8)).shape == (1, 1000)


def test_partial_load_takes_what_fits():
    model, states, fitting = replacing.partial_load()
    assert (len(fitting), len(states)) == (318, 320)
    assert torch.equal(model.layer4[0].conv1.weight, states["layer4.0.conv1.weight"])


def test_partial_load_names_only_meets_another_shape():
    with pytest.raises(RuntimeError, match="size mismatch"):
        replacing.partial_load_names_only()


def test_partial_load_depth_a_deeper_file_fits_without_a_word():
    assert replacing.partial_load_depth() == (318, 318, 932)
