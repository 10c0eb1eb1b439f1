"""What is no error of torch gets no confident answer."""

from tests.torchwhy.negatives import all_negatives
from torchwhy import Catalogue, recognise


def test_hardly_any_foreign_text_is_taken_for_an_error_of_torch(real: Catalogue) -> None:
    texts = all_negatives()
    answers = [(recognise(text, real), text.strip().split("\n")[-1]) for text in texts]
    wrong = [(answer.match, line) for answer, line in answers if answer.match is not None]
    print(*wrong, sep="\n")
    assert len(texts) >= 300
    assert len(wrong) <= 0.01 * len(texts), wrong
