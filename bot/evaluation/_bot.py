"""The bot that is measured: the only module here that knows how it is put together."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from bot.conversation import Composer, Conversations, plain_text
from bot.index import Index
from bot.model import Blog, Corpus, Message, Passage, Place, Post, Reply

# How many sentences or passages of a ranking are looked at for the ten best posts.
_SENTENCES, _PASSAGES = 200, 100


class Bot:
    """A bot over an index, which answers questions, each by itself, and holds talks."""

    def __init__(self, index: Index) -> None:
        self.corpus = index.corpus
        self._index = index
        self._composer = Composer(index)
        self._conversations = Conversations(index)

    def answer(self, question: str) -> Reply:
        """Return the reply to a question that nothing was said before."""
        return self._composer.compose(_message(question, "question", 0), ())

    def say(self, text: str, conversation: str, number: int) -> tuple[Reply, str]:
        """Return the reply to the next message of a talk, `number` its own, and the reply as a member reads it."""
        reply = self._conversations.reply(_message(text, conversation, number)).reply
        return reply, plain_text(reply, self.corpus.blog)

    def ranked(self, question: str) -> Iterable[str]:
        """Return the slugs of the posts whose sentences are found, best first; a post may come several times."""
        return (hit.sentence.post.slug for hit in self._index.search(question, count=_SENTENCES).hits)


def build_index(corpus: Corpus) -> Index:
    """Return the index of a corpus, such as one with paragraphs left out."""
    return Index(corpus)


def passage_ranker(posts: Sequence[Post], passages: Sequence[Passage]) -> Callable[[str], Iterable[str]]:
    """Return what ranks these passages for a query: by the slugs of their posts, best first."""
    index = Index(Corpus(Blog(), tuple(posts)), passages=passages)
    units = [passage.post.slug for passage in index.passages]

    def ranked(query: str) -> Iterable[str]:
        numbers, _ = index.rank_passages(index.read(query), _PASSAGES)
        return (units[number] for number in numbers)

    return ranked


def _message(text: str, conversation: str, number: int) -> Message:
    place = Place(door="evaluation", channel=conversation)
    return Message(str(number), place, conversation, "evaluation", "evaluation", text, datetime.now(UTC))
