"""How an endpoint is: whether it can be reached, has its model, and how well and fast that writes JSON."""

from collections.abc import AsyncIterator, Mapping
from typing import Any

from bot.model import ReplyError
from bot.reader._client import Client, Request
from bot.reader._endpoint import Endpoint

# How long `health` waits (seconds): a container engine gives it ten for all.
_HEALTH = 4.0
# So many words are wanted: enough to measure how fast they come.
_COUNT = 20


def _words(value: Mapping[str, Any]) -> int:
    found = value.get("words")
    if not isinstance(found, list) or not all(isinstance(word, str) for word in found):
        raise ReplyError('the model wrote JSON, but not {"words": […]} as it was asked to')
    return len(found)


_WORDS = Request(
    lambda _: [
        ("system", "Answer with one JSON object and nothing else."),
        ("user", f'Write the numbers from 1 to {_COUNT} in French words, as {{"words": ["un", "deux", "trois", …]}}.'),
    ],
    {
        "type": "object",
        "properties": {"words": {"type": "array", "items": {"type": "string"}}},
        "required": ["words"],
        "additionalProperties": False,
    },
    600,
    _words,
)
# So many models are named at most where ours is none of them.
_NAMED = 8


async def check_lines(endpoint: Endpoint) -> AsyncIterator[str]:
    """Yield lines that tell how an endpoint is, by one call. Raises ReaderError where it cannot be used."""
    yield f"{endpoint}, model {endpoint.model}{', on our own machines' if endpoint.is_local else ''}"
    async with Client.open(endpoint) as client:
        yield await _model_line(client)
        done = await client.complete(_WORDS)
        kept = "and nothing else" if done.is_bare else "with other words around it"
        yield f"JSON: kept by {client.format}, {kept}; {done.value} words of {_COUNT}"
        speed = f"{done.tokens_out / done.seconds:.1f} tokens a second" if done.tokens_out else "tokens are not counted"
        yield f"one call: {done.seconds:.1f} s; {speed}"


async def health_line(endpoint: Endpoint) -> str:
    """Return a line that tells whether an endpoint has its model, which is asked nothing; raise ReaderError."""
    async with Client.open(endpoint) as client:
        return f"{endpoint}: {await _model_line(client, min(endpoint.timeout, _HEALTH))}"


async def _model_line(client: Client, seconds: float | None = None) -> str:
    endpoint = client.endpoint
    models = await client.models(seconds=seconds or endpoint.timeout)
    # Ollama has a tag behind each name.
    if {endpoint.model, f"{endpoint.model}:latest"}.intersection(models):
        return "reachable, the model is there"
    named = ", ".join(models[:_NAMED]) + (" …" if len(models) > _NAMED else "")
    return f"reachable, but it does not name the model {endpoint.model!r} among its own: {named or 'it names none'}"
