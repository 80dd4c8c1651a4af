"""The end of a poll. docs: resources/poll"""

from typing import TYPE_CHECKING

from . import posting
from .errors import Json
from .nouns import POLL_RESULT, Message
from .posting import Draft
from .snowflakes import now

if TYPE_CHECKING:
    from .server import DiscordServer


def finish(server: "DiscordServer", message: Message) -> None:
    """End a poll: final results in an update, then a result message. docs: resources/poll#end-poll"""
    poll = message.poll
    if poll is None or poll.finalized:
        return
    poll.finalized = True
    poll.expires_at = min(poll.expires_at, now())
    posting.announce(server, "MESSAGE_UPDATE", message)
    result = Draft(
        kind=POLL_RESULT, reference=message, reference_channel=message.channel, embeds=[_result_embed(message)]
    )
    posting.post(server, message.channel, message.author, result)


def _result_embed(message: Message) -> Json:
    # docs: resources/message#embed-fields-by-embed-type-poll-result-embed-fields (all values are texts)
    assert message.poll is not None
    votes = {number: len(voters) for number, voters in message.poll.votes.items()}
    most = max(votes.values(), default=0)
    winners = [number for number, count in votes.items() if count == most and most]
    fields = [
        ("poll_question_text", message.poll.question),
        ("victor_answer_votes", str(most)),
        ("total_votes", str(sum(votes.values()))),
    ]
    if len(winners) == 1:
        text = message.poll.answers[winners[0] - 1]["poll_media"]["text"]
        fields += [("victor_answer_id", str(winners[0])), ("victor_answer_text", text)]
    return {
        "type": "poll_result",
        "fields": [{"name": name, "value": value, "inline": False} for name, value in fields],
    }
