"""What the running bot remembers beside the journal, and how it forgets what was erased there."""

from bot.cogs._answers import Answers
from bot.cogs._room import Room
from bot.model import ErasureRequest, Turn


async def forget(room: Room, answers: Answers, erasure: ErasureRequest) -> None:
    """Drop from memory what an erasure took from the journal; call it after that, since a failure leaves all as it was.

    A member who was erased whole is a stranger again, to be told what is kept, unless the journal still knows them.
    """

    def taken(turn: Turn) -> bool:
        return erasure.covers(turn.message)

    (await room.conversations()).forget(taken)
    room.recall.forget(taken)
    if erasure.member is not None and erasure.before is None:
        room.talks.forget(erasure.member)
        answers.forget(erasure.member)
        room.journal.not_told(erasure.member)
    tell_of_removal(room)


def tell_of_removal(room: Room) -> None:
    """Tell whoever shows something of turns that some of these, or their words, are no more in the journal."""
    for hear in room.after_removal:
        hear()
