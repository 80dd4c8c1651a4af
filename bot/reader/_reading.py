"""A language model reads a message in its talk and chooses the reply, or nothing: the bot then answers by itself."""

import asyncio
import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from bot.dialogue import Scene
from bot.model import AwayError, Choice, Consultation, ReaderError, ReaderInfo, ReplyError
from bot.reader._client import Client, Completion, Request
from bot.reader._endpoint import Endpoint
from bot.reader._prompt import prompt, read_choice, schema

_log = logging.getLogger(__name__)

# What a model may write: its choice is short, and some think aloud before it (tokens).
_TOKENS = 1_200
# Nobody waits for the first reading of the posts, which takes minutes without a graphics card (seconds).
_WARMING = 600.0
# How a failure is called in the journal: the first that it is one of.
_FAILURES = {AwayError: "away", ReplyError: "unusable", ReaderError: "refused"}


class Reader:
    """Asks a language model what to reply; `has_words` lets it word a sentence of its own, `has_gloss` translate."""

    def __init__(self, client: Client, *, has_words: bool = True, has_gloss: bool = False) -> None:
        self._client, self._has_words, self._has_gloss = client, has_words, has_gloss
        self._schema = schema(has_words=has_words, has_gloss=has_gloss)

    async def read(self, scene: Scene) -> Choice | None:
        """Return what the model chooses for a message in its talk; None for whatever failure, which is logged."""
        try:
            return (await self.choose(scene)).value
        except ReaderError as error:
            _log.warning("the reply was made without the language model: %s", error)
            return None

    @property
    def info(self) -> ReaderInfo:
        """Return what people are told of the model."""
        return self._client.endpoint.info

    async def consult(self, scene: Scene, *, seconds: float) -> tuple[Choice | None, Consultation]:
        """Return what the model chooses within so many seconds, None for whatever failure; and what asking came to."""
        endpoint, began = self._client.endpoint, time.monotonic()
        told = Consultation(endpoint.name, endpoint.model)
        try:
            done = await self.choose(scene, seconds=seconds)
        except ReaderError as error:
            _log.warning("the reply is made without the language model: %s", error)
            failure = next(name for kind, name in _FAILURES.items() if isinstance(error, kind))
            return None, replace(told, failure=failure, milliseconds=(time.monotonic() - began) * 1000)
        milliseconds = (time.monotonic() - began) * 1000
        return done.value, replace(
            told, milliseconds=milliseconds, tokens_in=done.tokens_in, tokens_out=done.tokens_out
        )

    async def choose(self, scene: Scene, *, seconds: float | None = None) -> Completion[Choice]:
        """Return the same with what it took, which is so many seconds at most. Raises ReaderError.

        A model that wants to search for other words is asked once more, with what they find; what it chose before
        stands where that comes to nothing, if it would have read anything.
        """
        until = time.monotonic() + (seconds or self._client.endpoint.timeout)
        first = await self._asked(scene, until)
        if not first.value.search or first.value.act:
            return first
        try:
            second = await self._asked(scene, until, search=first.value.search)
        except ReaderError:
            if not first.value.quotes:
                raise
            return first
        return replace(
            second,
            value=replace(second.value, search=first.value.search),
            tokens_in=first.tokens_in + second.tokens_in,
            tokens_out=first.tokens_out + second.tokens_out,
            seconds=first.seconds + second.seconds,
        )

    async def _asked(self, scene: Scene, until: float, search: str = "") -> Completion[Choice]:
        reading = partial(
            read_choice,
            scene=scene,
            reader=self._client.endpoint.name,
            has_words=self._has_words,
            has_gloss=self._has_gloss,
        )
        request = Request(partial(self._prompt(scene), search=search), self._schema, _TOKENS, reading)
        left = until - time.monotonic()
        if left <= 0:
            raise AwayError(f"{self._client.endpoint} left no time to ask it once more")
        return await self._client.complete(request, seconds=left)

    async def warm(self, scene: Scene) -> None:
        """Have the model read the rules and the posts, which a local one takes long for at first; a failure is logged.

        What begins alike is then kept by most endpoints.
        """
        began = time.monotonic()
        try:
            await self._client.complete(
                Request(self._prompt(scene), self._schema, 1, lambda value: value), seconds=_WARMING
            )
        except ReplyError:  # one token is no JSON
            _log.info("the language model has read the posts in %.1f s", time.monotonic() - began)
        except ReaderError as error:
            _log.warning("the language model has not read the posts yet: %s", error)

    def prompt(self, scene: Scene) -> Sequence[tuple[str, str]]:
        """Return what the model is sent, as (role, text)."""
        return self._prompt(scene)(self._client.endpoint.context)

    def _prompt(self, scene: Scene) -> "partial[list[tuple[str, str]]]":
        return partial(prompt, scene, has_words=self._has_words, has_gloss=self._has_gloss)


class BlockingReader:
    """The same for doors that wait for each reply: the terminal's."""

    def __init__(self, reader: Reader, runner: asyncio.Runner) -> None:
        self._reader, self._runner = reader, runner

    @classmethod
    @contextmanager
    def open(cls, endpoint: Endpoint, *, has_words: bool, has_gloss: bool) -> Iterator["BlockingReader"]:
        """Open a reader at an endpoint, to be closed when it is left."""
        with asyncio.Runner() as runner:
            opened = Client.open(endpoint)
            client = runner.run(opened.__aenter__())
            try:
                yield cls(Reader(client, has_words=has_words, has_gloss=has_gloss), runner)
            finally:
                runner.run(opened.__aexit__(None, None, None))

    def read(self, scene: Scene) -> Choice | None:
        """Return what the model chooses, None for whatever failure."""
        return self._runner.run(self._reader.read(scene))

    def choose(self, scene: Scene) -> Completion[Choice]:
        """Return the same with what the call took. Raises ReaderError."""
        return self._runner.run(self._reader.choose(scene))

    def prompt(self, scene: Scene) -> Sequence[tuple[str, str]]:
        """Return what the model is sent, as (role, text)."""
        return self._reader.prompt(scene)
