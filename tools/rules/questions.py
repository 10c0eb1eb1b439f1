"""Each topic says which question it answers, and no two answer the same: the index shows them."""

from collections.abc import Iterator

from tools.contents import Contents
from tools.problems import Problem
from tools.structure import QUESTION, structure
from tools.topics import Topic, has_topics


def check(contents: Contents) -> list[Problem]:
    """A problem for each topic without a question, and each question asked twice or elsewhere."""
    found: list[Problem] = []
    for topics in contents.topics.values():
        asked: dict[str, Topic] = {}
        for topic in topics:
            if not topic.question:
                found.append(_unasked(topic))
            elif topic.question in asked:
                found.append(_twice(topic, asked[topic.question]))
            asked.setdefault(topic.question, topic)
    return [*found, *_elsewhere(contents)]


def _elsewhere(contents: Contents) -> Iterator[Problem]:
    for page in contents.pages.values():
        if has_topics(page):
            continue
        for mark in structure(page).marks:
            if QUESTION.fullmatch(mark.text):
                yield Problem(
                    page.path,
                    mark.line,
                    "a question on a page that holds no topics",
                    "Ask it below the heading of the topic that answers it",
                )


def _unasked(topic: Topic) -> Problem:
    return Problem(
        topic.page.path,
        topic.heading.line,
        f"the topic #{topic.heading.id} answers no question",
        "Write the reader's question below the heading: <!-- ask: How do I …? -->",
    )


def _twice(topic: Topic, first: Topic) -> Problem:
    return Problem(
        topic.page.path,
        topic.heading.line,
        f"the topic #{topic.heading.id} answers the same question as {first.key}",
        "Ask what only this topic answers",
    )
