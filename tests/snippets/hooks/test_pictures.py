import pytest
import torch

from snippets.hooks import pictures


def test_matplotlib_grid_adds_the_padding():
    assert pictures.matplotlib_grid().shape == (3, 36, 218)


def test_matplotlib_grid_normalised_comes_back():
    normalised, picture, back = pictures.matplotlib_grid_normalised()
    assert normalised.min() < 0
    assert torch.allclose(back, picture, atol=1e-6)


def test_matplotlib_grid_channels_first_is_refused():
    with pytest.raises(TypeError, match="Invalid shape"):
        pictures.matplotlib_grid_channels_first()


def test_matplotlib_grid_transpose_needs_the_array():
    with pytest.raises(TypeError, match="positional arguments"):
        pictures.matplotlib_grid_transpose()


def test_opencv_in_notebook_shows_red_as_blue_unless_converted():
    assert pictures.opencv_in_notebook() == [[0, 0, 255], [255, 0, 0]]


def test_opencv_in_notebook_saved_expects_bgr():
    assert pictures.opencv_in_notebook_saved() == (255, 0, 0)


def test_opencv_in_notebook_window_does_not_exist_without_display():
    assert pictures.opencv_in_notebook_window().startswith("The function is not implemented")


def test_opencv_in_notebook_missing_file_gives_none():
    assert pictures.opencv_in_notebook_missing() == "!_src.empty()"


def test_confusion_matrix_figure_is_in_the_event_file():
    counts, tags = pictures.confusion_matrix_figure()
    assert counts.tolist() == [[2, 1, 0], [0, 2, 0], [1, 0, 2]]
    assert tags == ["confusion"]
