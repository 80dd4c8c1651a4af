"""What the running bot remembers beside the journal, and how it forgets what was erased there."""

from bot.cogs._answers import Answers
from bot.cogs._room import Room
from bot.model import Erasure


async def forget(room: Room, answers: Answers, erasure: Erasure) -> None:
    """Drop from memory what an erasure took from the journal; call it after that, since a failure leaves all as it was.

    The talks of a member concerned are dropped whole, wherever they were: they are half an hour long at most.
    """
    authors = room.recall.authors(erasure) if erasure.member is None else {erasure.member}
    conversations = await room.conversations()
    for author in authors:
        conversations.forget(author)
        room.talks.forget(author)
        answers.forget(author)
