"""A language model writes the editor's index of a blog: questions that each sentence answers, post by post.

What comes back is stored after each call, so that a run may end at any moment, and the next goes on where it was. What
fails, or is refused by the same checks as what a person sends back, is asked once more, in requests of half the size,
and then left out. Only what is published is sent.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.corpus import read_reply, take_reply
from bot.model import AwayError, CorpusError, ReaderError, ReplyError
from bot.reader._client import Client, Request

if TYPE_CHECKING:
    from bot.corpus import Answer, IndexRequest

# What a model may write (tokens): as much to each sentence, half of it more with a translation, and once more.
_A_SENTENCE, _A_TRANSLATION, _MORE = 240, 120, 400
# What it does write, and characters that are a token, as measured on French posts.
_WRITTEN, _TRANSLATED, _A_TOKEN = 65, 35, 3.1
# Seconds that a call may take: a model on the processor of a small machine writes ten tokens in one; and seconds until
# an endpoint that could not be reached is tried again.
_CALL, _PAUSE = 600.0, 20.0
# So many lines of what was refused are shown.
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a run will take: `characters` is what is sent, tokens are guessed from these."""

    posts: int
    sentences: int
    calls: int
    characters: int
    tokens_in: int
    tokens_out: int

    def __str__(self) -> str:
        return (
            f"{_counted(self.sentences, 'sentence')} of {_counted(self.posts, 'post')}, {_counted(self.calls, 'call')}:"
            f" about {self.characters:,} characters or {self.tokens_in:,} tokens to be read by the model, and"
            f" {self.tokens_out:,} tokens to be written"
        )


def estimate(requests: "Sequence[IndexRequest]", context: int) -> Estimate:
    """Return what requests will take, where so many characters of a post are shown at most."""
    asked = sum(len(each.numbers) for each in requests)
    characters = sum(len(text) for each in requests for _, text in each.messages(context))
    written = sum(len(each.numbers) * (_WRITTEN + _TRANSLATED * each.english) for each in requests)
    posts = len({each.post.slug for each in requests})
    return Estimate(posts, asked, len(requests), characters, round(characters / _A_TOKEN), written)


@dataclass
class Written:
    """What a run has come to by now."""

    sentences: int = 0
    questions: int = 0
    empty: int = 0
    left_out: int = 0
    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    posts: set[str] = field(default_factory=set)
    refused: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """Return lines that tell it, what was refused first."""
        more = len(self.refused) - _SHOWN
        shown = [*self.refused[:_SHOWN], *([f"and {more} more that were refused"] if more > 0 else [])]
        tokens = f", {self.tokens_in:,} tokens read and {self.tokens_out:,} written" if self.tokens_out else ""
        others = ((self.empty, "that nobody would ask for"), (self.left_out, "left out: the next run asks for them"))
        rest = "".join(f"; {count} {what}" for count, what in others if count)
        return [
            *shown,
            f"{_counted(self.questions, 'question')} to {_counted(self.sentences, 'sentence')} of"
            f" {_counted(len(self.posts), 'post')}{rest} ({_counted(self.calls, 'answer')}{tokens})",
        ]


class Writing:
    """One run over some requests; `written` grows as it goes on."""

    def __init__(self, folder: Path, client: Client, *, seconds: float = _CALL, pause: float = _PAUSE) -> None:
        self.written = Written()
        self._folder, self._client = folder, client
        self._seconds, self._pause = seconds, pause

    async def run(self, requests: "Sequence[IndexRequest]", progress: Callable[[int], None]) -> None:
        """Have each request answered, as many at once as the endpoint takes; `progress` is told of done sentences.

        Raises ReaderError where the endpoint cannot be used, or not any longer; what was stored by then stays.
        """
        waiting = deque(requests)

        async def work() -> None:
            while waiting:
                request = waiting.popleft()
                await self._through(request)
                progress(len(request.numbers))

        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self._client.endpoint.parallel):
                    group.create_task(work())
        except* ReaderError as errors:
            raise self._told(errors.exceptions[0]) from None

    def _told(self, error: BaseException) -> ReaderError:
        """Return an error that ends a run with what was written, and how to go on."""
        assert isinstance(error, ReaderError)  # noqa: S101 - nothing else was caught
        done = (
            f"{_counted(self.written.questions, 'question')} written by then stay, and the same command goes on there"
        )
        return type(error)(f"{error}; {done if self.written.calls else 'nothing was written yet'}", error.said)

    async def _through(self, request: "IndexRequest") -> None:
        """Have a request answered, and what is missing then once more; what is missing after that is left out."""
        missing = await self._asked(request, is_last=False)
        again = replace(request, numbers=missing)
        for part in again.halved() if 2 * len(missing) > len(request.numbers) else [again]:
            if part.numbers:
                left_out = await self._asked(part, is_last=True)
                self.written.left_out += len(left_out)  # not across the await, beside which other calls count

    async def _asked(self, request: "IndexRequest", *, is_last: bool) -> tuple[int, ...]:
        """Have a request answered and store what can be taken; return the sentences to which something is missing."""
        tokens = _MORE + len(request.numbers) * (_A_SENTENCE + _A_TRANSLATION * request.english)
        asked = Request(request.messages, request.schema(), tokens, partial(read_reply, request))
        try:
            done = await self._client.complete(asked, seconds=self._seconds)
        except ReplyError as error:
            self.written.refused.append(f"{request.post.slug} {_range(request)}: refused: {error}")
            return request.numbers
        except AwayError:
            if is_last or not self.written.calls:  # one that has never answered is better told of at once
                raise
            await asyncio.sleep(self._pause)
            return request.numbers
        self.written.calls += 1
        self.written.tokens_in += done.tokens_in
        self.written.tokens_out += done.tokens_out
        self.written.refused += map(str, done.value.refused)
        return self._stored(request, done.value)

    def _stored(self, request: "IndexRequest", answer: "Answer") -> tuple[int, ...]:
        try:
            taken = take_reply(self._folder, request, answer)
        except CorpusError as error:  # somebody edits the post, or its index, meanwhile
            self.written.refused.append(str(error))
            self.written.left_out += len(request.numbers)
            return ()
        self.written.questions += taken.questions
        self.written.sentences += taken.sentences
        self.written.empty += taken.empty
        self.written.posts.add(request.post.slug)
        return answer.missing


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _range(request: "IndexRequest") -> str:
    first, last = request.numbers[0], request.numbers[-1]
    return f"[{first}]" if first == last else f"[{first}] to [{last}]"
