"""Blogs with hardly anything in them, and editor's indexes with gaps: nothing fails, and what is there is found."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from bot.conversation import Conversations
from bot.index import Index
from bot.index._rows import union_of
from bot.model import Corpus, IndexEntry
from tests.helpers import blog_of, message, sentence_at

SAID = (
    "", "?", "12", "3,14 12h30 2013", "😀 👨‍👩‍👧 🇫🇷", "が", "ビッグデータについて", "l'",
    "freedom", "réseaux " * 375, "x" * 3000,
    " ".join(map(str, range(800))), "qui " * 750, "et lui ?", "pourquoi ?", "continue", "résume", "and in India?",
)  # fmt: skip


def of_one_post(corpus: Corpus) -> tuple[IndexEntry, ...]:
    return tuple(entry for entry in corpus.entries if entry.post == corpus.entries[0].post)


def without_questions(corpus: Corpus) -> tuple[IndexEntry, ...]:
    return tuple(replace(entry, questions=()) for entry in corpus.entries)


def without_anything(corpus: Corpus) -> tuple[IndexEntry, ...]:
    return tuple(replace(entry, questions=(), synonyms=(), names=()) for entry in corpus.entries[:2])


def with_questions_of_no_words(corpus: Corpus) -> tuple[IndexEntry, ...]:
    return tuple(replace(entry, questions=("", "?", "le la")) for entry in corpus.entries[:2])


GAPS = [of_one_post, without_questions, without_anything, with_questions_of_no_words]


@pytest.mark.parametrize("entries", GAPS)
def test_editors_index_may_have_gaps(corpus: Corpus, entries: Callable[[Corpus], tuple[IndexEntry, ...]]) -> None:
    index = Index(replace(corpus, entries=entries(corpus)))
    conversations = Conversations(index)
    for text in SAID:
        assert conversations.reply(message(text)).reply.parts
    found = index.search("Un programme de données biométriques en Inde, appelé Aadhaar")
    aadhaar = next(post for post in corpus.posts if "Aadhaar" in post.body)
    assert (found.hits[0].sentence.post, found.hits[0].sentence.start) == (
        aadhaar,
        sentence_at(aadhaar, "Eric Schmidt et Jared Cohen évoquent"),
    )


@pytest.mark.parametrize(
    "body", ["Le réseau surveille chacun de nous.", "Oui.", "1984.", "これは日本語です。", "😀 🎉."]
)
def test_blog_may_be_one_sentence(body: str) -> None:
    index = blog_of(body)
    conversations = Conversations(index)
    for text in (*SAID, body):
        assert conversations.reply(message(text)).reply.parts
    assert {hit.sentence.text for text in SAID for hit in index.search(text).hits} <= {body}


def test_union_holds_each_number_once_in_order() -> None:
    one, other = np.array([1, 5, 9], dtype=np.int32), np.array([0, 5], dtype=np.int32)
    assert union_of(one, other).tolist() == [0, 1, 5, 9]
    assert union_of(one[:0], other[:0]).tolist() == []
