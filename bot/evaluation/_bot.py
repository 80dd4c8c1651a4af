"""The bot that is measured: the only module here that knows how it is put together."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from bot.dialogue import Conversations, Read, plain_text
from bot.model import Blog, Corpus, Message, Place, Post, Reply
from bot.search import Index

# How many sentences of a ranking are looked at for the ten best posts.
_RANKED = 200


class Bot:
    """A bot over an index, which answers questions, each by itself, and holds talks."""

    def __init__(self, index: Index, read: Read | None = None) -> None:
        """Answer from an index; `read` asks a language model what to reply."""
        self.corpus = index.corpus
        self._index = index
        self._conversations = Conversations(index)
        self._read = read

    def answer(self, question: str) -> Reply:
        """Return the reply to a question that nothing was said before."""
        message = _message(question, "question", 0)
        if self._read is None:
            return self._conversations.composer.compose(message, ())
        request = self._conversations.request_for(message, ())
        return self._conversations.compose(message, (), self._read(request) if request else None).reply

    def say(self, text: str, conversation: str, number: int) -> tuple[Reply, str]:
        """Return the reply to the next message of a talk, `number` its own, and the reply as a member reads it."""
        reply = self._conversations.reply(_message(text, conversation, number), self._read).reply
        return reply, plain_text(reply, self.corpus.blog)

    def ranked(self, question: str) -> Iterable[str]:
        """Return the slugs of the posts whose sentences are found, best first; a post may come several times."""
        return _ranked(self._index, question)


def post_ranker(posts: Sequence[Post]) -> Callable[[str], Iterable[str]]:
    """Return what ranks these posts for a query: their slugs, best first, a post perhaps several times."""
    index = Index(Corpus(Blog(), tuple(posts)))
    return lambda query: _ranked(index, query)


def _ranked(index: Index, question: str) -> Iterable[str]:
    numbers, _ = index.rank_passages(question, _RANKED)
    return (index.table.sentences[number].post.slug for number in numbers)


def _message(text: str, conversation: str, number: int) -> Message:
    place = Place(door="evaluation", channel=conversation)
    return Message(str(number), place, conversation, "evaluation", "evaluation", text, datetime.now(UTC))
