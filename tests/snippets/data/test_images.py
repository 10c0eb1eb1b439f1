import numpy as np
import pytest

from snippets.data import images


def test_size_conventions_differ_in_size_and_in_the_order_of_colours():
    size, by_pil, by_cv2 = images.size_conventions()
    assert size == (30, 20)
    assert by_pil.shape == by_cv2.shape == (20, 30, 3)
    assert by_pil[0, 0].tolist() == [255, 0, 0]
    assert by_cv2[0, 0].tolist() == [0, 0, 255]


def test_size_conventions_of_resize():
    by_cv2, by_torchvision = images.size_conventions_resize()
    assert by_cv2.shape == (100, 160, 3)
    assert by_torchvision.shape == (3, 160, 100)


def test_opencv_grayscale_depends_on_the_flag():
    pictures = images.opencv_grayscale()
    shapes = {name: picture.shape for name, picture in pictures.items()}
    assert shapes == {
        "IMREAD_GRAYSCALE": (512, 512),
        "IMREAD_COLOR": (512, 512, 3),
        "IMREAD_UNCHANGED": (512, 512),
    }


def test_opencv_grayscale_missing_file_gives_none():
    with pytest.raises(AttributeError, match="NoneType"):
        images.opencv_grayscale_missing()


def test_opencv_grayscale_check_names_the_file():
    with pytest.raises(FileNotFoundError, match="no-such-picture"):
        images.opencv_grayscale_check()


def test_png_channels_depend_on_the_mode():
    bands = {mode: len(picture.getbands()) for mode, picture in images.png_channels().items()}
    assert bands == {"L": 1, "LA": 2, "P": 1, "RGB": 3, "RGBA": 4, "I;16": 1}


def test_png_channels_palette_holds_indices():
    palette = images.png_channels_palette()
    assert set(np.unique(np.asarray(palette))) == {0, 1}
    assert palette.convert("RGB").getpixel((0, 0)) == (0, 0, 255)


def test_png_channels_mismatch_reaches_the_convolution():
    with pytest.raises(RuntimeError, match="to have 1 channels, but got 3 channels"):
        images.png_channels_mismatch()


def test_png_channels_open_is_lower_case():
    with pytest.raises(AttributeError, match="Open"):
        images.png_channels_open()


def test_fromarray_takes_many_types_without_colour():
    assert images.fromarray() == {
        "uint8": "L",
        "uint16": "I;16",
        "int32": "I",
        "float32": "F",
        "float64": "F",
        "bool": "1",
    }


def test_fromarray_refuses_colour_in_floats():
    with pytest.raises(TypeError, match="Cannot handle this data type"):
        images.fromarray_colour()


def test_fromarray_misreads_channels_first():
    misread, right = images.fromarray_channels_first()
    assert (misread.mode, misread.size) == ("RGBA", (4, 3))
    assert (right.mode, right.size) == ("RGB", (4, 4))
