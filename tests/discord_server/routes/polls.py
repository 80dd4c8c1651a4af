"""Polls. docs: resources/poll#poll-endpoints"""

from .. import payloads, polls
from ..calls import Call, Route
from ..errors import Json, refusal


def voters(call: Call) -> Json:
    """docs: resources/poll#get-answer-voters."""
    poll = call.message(call.channel()).poll
    if poll is None:
        raise refusal(520006)
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 25))
    ids = sorted(each for each in poll.votes.get(call.id("answer"), []) if each > after)[:limit]
    return {"users": [payloads.user(call.world.user(each)) for each in ids]}


def expire(call: Call) -> Json:
    """docs: resources/poll#end-poll (one's own only)."""
    message = call.message(call.channel())
    if message.poll is None:
        raise refusal(520006)
    if message.author is not call.bot:
        raise refusal(50013)
    if message.poll.finalized:
        raise refusal(520001)
    polls.finish(call.server, message)
    return call.render(message)


ROUTES = [
    Route("GET", "/channels/{channel}/polls/{message}/answers/{answer}", voters),
    Route("POST", "/channels/{channel}/polls/{message}/expire", expire),
]
